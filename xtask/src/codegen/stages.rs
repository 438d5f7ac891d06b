//! How much CPU time the stages of generating take.

use std::time::Duration;

use tinsmith_codegen::Stage;

use crate::cpu::own_time;

/// The stages that are told apart, in order.
pub const NAMES: [&str; 5] = ["load", "plan", "emit", "format", "compare"];

/// The CPU time of the stages, for one crate or for several.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stages {
    /// The model is read, and its overlays are applied.
    pub load: Duration,
    /// The model is checked and planned.
    pub plan: Duration,
    /// Tokens are made of the plan.
    pub emit: Duration,
    /// Text is made of the tokens.
    pub format: Duration,
    /// The text is compared with what is on the disk.
    pub compare: Duration,
}

impl Stages {
    /// The stages in the order of their names.
    pub fn each(&self) -> [Duration; 5] {
        [self.load, self.plan, self.emit, self.format, self.compare]
    }

    /// All stages together.
    pub fn sum(&self) -> Duration {
        self.each().iter().sum()
    }

    /// Each stage of the run in which it was faster.
    pub fn fastest(&self, other: &Self) -> Self {
        self.with(other, Duration::min)
    }

    /// The stages of two crates together.
    pub fn and(&self, other: &Self) -> Self {
        self.with(other, |one, other| one + other)
    }

    fn with(&self, other: &Self, of: impl Fn(Duration, Duration) -> Duration) -> Self {
        Self {
            load: of(self.load, other.load),
            plan: of(self.plan, other.plan),
            emit: of(self.emit, other.emit),
            format: of(self.format, other.format),
            compare: of(self.compare, other.compare),
        }
    }
}

/// Tells the time from one stage to the next.
#[derive(Debug)]
pub struct Watch(Duration);

impl Watch {
    /// Begins now.
    pub fn start() -> Self {
        Self(own_time().unwrap_or_default())
    }

    /// The CPU time since the last lap, or since the start. Nothing where the system does not say
    /// it.
    pub fn lap(&mut self) -> Duration {
        let now = own_time().unwrap_or_default();
        now.saturating_sub(std::mem::replace(&mut self.0, now))
    }

    /// Notes the CPU time of a stage that ends now.
    pub fn ended(&mut self, stage: Stage, stages: &mut Stages) {
        let time = self.lap();
        match stage {
            Stage::Plan => stages.plan = time,
            Stage::Emit => stages.emit = time,
            Stage::Format => stages.format = time,
        }
    }
}

/// In Markdown: a row for each of these, and one for all together with what writing took.
pub fn table(rows: &[(&str, Stages)], write: Duration) -> String {
    let milliseconds = |time: Duration| format!(" {:.1} |", time.as_secs_f64() * 1e3);
    let row = |name: &str, stages: &Stages| {
        let each = stages.each().map(milliseconds).concat();
        format!("| {name} |{each}")
    };
    let heads = NAMES.map(|name| format!(" {name} |")).concat();
    let mut table = format!("| CPU time, ms |{heads} write | sum |\n|{}\n", " --- |".repeat(8));
    let mut all = Stages::default();
    for (name, stages) in rows {
        all = all.and(stages);
        table += &format!("{} |{}\n", row(name, stages), milliseconds(stages.sum()));
    }
    let sum = milliseconds(all.sum() + write);
    table + &format!("{}{}{sum}\n", row("all", &all), milliseconds(write))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stages(milliseconds: [u64; 5]) -> Stages {
        let [load, plan, emit, format, compare] = milliseconds.map(Duration::from_millis);
        Stages { load, plan, emit, format, compare }
    }

    #[test]
    fn the_fastest_of_two_runs_is_found_stage_by_stage() {
        let (one, other) = (stages([1, 2, 3, 4, 5]), stages([2, 1, 4, 3, 4]));
        assert_eq!(one.fastest(&other), stages([1, 1, 3, 3, 4]));
        assert_eq!(other.fastest(&one), stages([1, 1, 3, 3, 4]));
    }

    #[test]
    fn the_table_has_each_crate_and_all_with_what_writing_took() {
        let one = stages([1, 2, 3, 4, 5]);
        let lines = table(&[("a", one), ("b", one)], Duration::from_millis(7));
        let lines: Vec<&str> = lines.lines().collect();
        assert_eq!(lines[2], "| a | 1.0 | 2.0 | 3.0 | 4.0 | 5.0 | | 15.0 |");
        assert_eq!(lines[4], "| all | 2.0 | 4.0 | 6.0 | 8.0 | 10.0 | 7.0 | 37.0 |");
        assert_eq!(lines.len(), 5);
    }

    #[test]
    fn a_watch_tells_what_a_stage_took() {
        let mut watch = Watch::start();
        let mut sum = 0_u64;
        while own_time().unwrap() < watch.0 + Duration::from_millis(2) {
            sum = std::hint::black_box(sum + 1);
        }
        let mut stages = Stages::default();
        watch.ended(Stage::Emit, &mut stages);
        assert!(stages.emit >= Duration::from_millis(2), "{stages:?}");
        assert_eq!(Stages { emit: Duration::ZERO, ..stages }, Stages::default());
    }
}
