//! How long the stages of generating took, by the clock.

use std::time::{Duration, Instant};

use tinsmith_codegen::Times;

/// The stages that are told apart, in order.
pub const NAMES: [&str; 5] = ["load", "plan", "emit", "format", "compare"];

/// How long the stages took for one crate, or for several one after the other.
#[derive(Debug, Clone, Copy, Default)]
pub struct Stages {
    /// The model was read, and its overlays applied.
    pub load: Duration,
    /// From the model to the text.
    pub made: Times,
    /// The text was compared with what is on the disk.
    pub compare: Duration,
}

impl Stages {
    /// The stages in the order of their names.
    pub fn each(&self) -> [Duration; 5] {
        let Times { plan, emit, format } = self.made;
        [self.load, plan, emit, format, self.compare]
    }

    /// All stages together.
    pub fn sum(&self) -> Duration {
        self.each().iter().sum()
    }

    /// Each stage as it was where it was faster, here or there.
    pub fn fastest(&self, other: &Self) -> Self {
        let made = Times {
            plan: self.made.plan.min(other.made.plan),
            emit: self.made.emit.min(other.made.emit),
            format: self.made.format.min(other.made.format),
        };
        Self { load: self.load.min(other.load), made, compare: self.compare.min(other.compare) }
    }

    /// Adds those of another crate.
    pub fn add(&mut self, other: &Self) {
        self.load += other.load;
        self.made.plan += other.made.plan;
        self.made.emit += other.made.emit;
        self.made.format += other.made.format;
        self.compare += other.compare;
    }
}

/// What `step` gives, and how long it took.
pub fn timed<T>(step: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let value = step();
    (value, start.elapsed())
}

/// In Markdown: a row for each of these, and one for all together with what writing took.
pub fn table(rows: &[(&str, Stages)], write: Duration) -> String {
    let milliseconds = |time: Duration| format!(" {:.1} |", time.as_secs_f64() * 1e3);
    let row = |name: &str, stages: &Stages| {
        let each = stages.each().map(milliseconds).concat();
        format!("| {name} |{each}")
    };
    let heads = NAMES.map(|name| format!(" {name}, ms |")).concat();
    let mut table = format!("| crate |{heads} write, ms | sum, ms |\n|{}\n", " --- |".repeat(8));
    let mut all = Stages::default();
    for (name, stages) in rows {
        all.add(stages);
        table += &format!("{} |{}\n", row(name, stages), milliseconds(stages.sum()));
    }
    let sum = milliseconds(all.sum() + write);
    table + &format!("{}{}{sum}\n", row("all", &all), milliseconds(write))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fastest_of_two_runs_is_found_stage_by_stage() {
        let ms = Duration::from_millis;
        let made = Times { plan: ms(2), emit: ms(3), format: ms(4) };
        let one = Stages { load: ms(1), made, compare: ms(5) };
        let made = Times { plan: ms(1), emit: ms(4), format: ms(3) };
        let other = Stages { load: ms(2), made, compare: ms(4) };
        assert_eq!(one.fastest(&other).each(), [1, 1, 3, 3, 4].map(ms));
        assert_eq!(other.fastest(&one).each(), [1, 1, 3, 3, 4].map(ms));
    }

    #[test]
    fn the_table_has_each_crate_and_all_with_what_writing_took() {
        let ms = Duration::from_millis;
        let made = Times { plan: ms(2), emit: ms(3), format: ms(4) };
        let one = Stages { load: ms(1), made, compare: ms(5) };
        let lines = table(&[("a", one), ("b", one)], ms(7));
        let lines: Vec<&str> = lines.lines().collect();
        assert_eq!(lines[2], "| a | 1.0 | 2.0 | 3.0 | 4.0 | 5.0 | | 15.0 |");
        assert_eq!(lines[4], "| all | 2.0 | 4.0 | 6.0 | 8.0 | 10.0 | 7.0 | 37.0 |");
        assert_eq!(lines.len(), 5);
    }
}
