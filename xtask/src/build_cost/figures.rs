//! What building a program came to, as a table and as JSON.

use serde_json::{Value, json};

use super::programs::{FLOOR, Kind};
use crate::results::rounded;

/// What building a program came to.
#[derive(Debug, Clone, Default)]
pub struct Figures {
    /// Packages, the program itself left out.
    pub packages: u64,
    /// The lines of Rust of the crate that speaks to the service.
    pub lines: u64,
    /// `cargo build`, from nothing.
    pub debug: Build,
    /// `cargo build --release`, from nothing.
    pub release: Build,
    /// `cargo check`, from nothing.
    pub check: Build,
    /// CPU seconds of `cargo build` after the program's source was touched.
    pub rebuild_seconds: f64,
    /// The bytes of the stripped release program.
    pub size: u64,
    /// The same with fat LTO, one codegen unit, and panics that abort.
    pub smallest_size: u64,
}

/// A build from nothing.
#[derive(Debug, Clone, Default)]
pub struct Build {
    /// CPU seconds of cargo and all that it starts.
    pub seconds: f64,
    /// CPU seconds of rustc for the crate that speaks to the service.
    pub crate_seconds: f64,
    /// The most memory of a run of rustc, in KiB.
    pub peak: u64,
    /// The crate that it compiled.
    pub peak_crate: String,
}

impl Figures {
    /// As JSON, with the ratios to the floor that was built in the same run.
    pub fn json(&self, machine: &Value, floor: &Self) -> Value {
        let ratio = |of: fn(&Self) -> f64| rounded(of(self) / of(floor), 2);
        json!({
            "machine": machine,
            "packages": self.packages,
            "crate_lines": self.lines,
            "debug": self.debug.json(),
            "release": self.release.json(),
            "check": self.check.json(),
            "rebuild_cpu_seconds": rounded(self.rebuild_seconds, 2),
            "binary_bytes": self.size,
            "smallest_binary_bytes": self.smallest_size,
            "to_floor": {
                "debug": ratio(|it| it.debug.seconds),
                "release": ratio(|it| it.release.seconds),
                "check": ratio(|it| it.check.seconds),
                "rebuild": ratio(|it| it.rebuild_seconds),
                "binary": ratio(|it| it.size as f64),
                "smallest_binary": ratio(|it| it.smallest_size as f64),
            },
        })
    }
}

impl Build {
    fn json(&self) -> Value {
        json!({
            "cpu_seconds": rounded(self.seconds, 2),
            "crate_cpu_seconds": rounded(self.crate_seconds, 2),
            "peak_rustc_kib": self.peak,
            "peak_rustc_crate": self.peak_crate,
        })
    }
}

/// A row of the table: what it is called, the number, its digits behind the point, and whether it
/// is compared with the floor.
type Row = (&'static str, fn(&Figures) -> f64, usize, bool);

const MEGABYTE: f64 = 1e6;
const KIB_OF_MIB: f64 = 1024.0;

const ROWS: [Row; 14] = [
    ("packages", |it| it.packages as f64, 0, false),
    ("lines of Rust in the service crate", |it| it.lines as f64, 0, false),
    ("cold debug build, CPU s", |it| it.debug.seconds, 1, true),
    ("cold release build, CPU s", |it| it.release.seconds, 1, true),
    ("cold check, CPU s", |it| it.check.seconds, 1, true),
    ("the service crate alone, debug, CPU s", |it| it.debug.crate_seconds, 1, false),
    ("the service crate alone, release, CPU s", |it| it.release.crate_seconds, 1, false),
    ("the service crate alone, check, CPU s", |it| it.check.crate_seconds, 1, false),
    ("rebuild after main.rs, debug, CPU s", |it| it.rebuild_seconds, 1, true),
    ("stripped release binary, MB", |it| it.size as f64 / MEGABYTE, 2, true),
    ("the same, smallest, MB", |it| it.smallest_size as f64 / MEGABYTE, 2, true),
    ("peak of a rustc, debug, MiB", |it| it.debug.peak as f64 / KIB_OF_MIB, 0, false),
    ("peak of a rustc, release, MiB", |it| it.release.peak as f64 / KIB_OF_MIB, 0, false),
    ("peak of a rustc, check, MiB", |it| it.check.peak as f64 / KIB_OF_MIB, 0, false),
];

/// The figures in Markdown: a column for each program, with the ratio to the floor in parentheses.
pub fn table(measured: &[(&Kind, Figures)]) -> String {
    let floor = measured.iter().find(|(kind, _)| kind.name == FLOOR).map(|(_, floor)| floor);
    let mut table = String::from("| |");
    for (kind, _) in measured {
        table += &format!(" {} |", kind.name);
    }
    table += "\n| --- |";
    table += &" ---: |".repeat(measured.len());
    for (title, number, digits, compared) in ROWS {
        table += &format!("\n| {title} |");
        for (kind, figures) in measured {
            let own = number(figures);
            table += &format!(" {own:.digits$}");
            if let Some(floor) = floor.filter(|_| compared && kind.name != FLOOR) {
                table += &format!(" ({:.2})", own / number(floor));
            }
            table += " |";
        }
    }
    table + "\n"
}

#[cfg(test)]
mod tests {
    use super::super::programs::PROGRAMS;
    use super::*;

    fn figures(factor: f64) -> Figures {
        let build = Build {
            seconds: 40.0 * factor,
            crate_seconds: 2.5,
            peak: 2048,
            peak_crate: "syn".to_owned(),
        };
        Figures {
            packages: 46,
            lines: 12_571,
            debug: build.clone(),
            release: build.clone(),
            check: build,
            rebuild_seconds: 0.75 * factor,
            size: 3_460_000,
            smallest_size: 2_000_000,
        }
    }

    #[test]
    fn the_table_has_a_column_for_each_program_and_what_it_is_to_the_floor() {
        let table = table(&[(&PROGRAMS[0], figures(1.0)), (&PROGRAMS[1], figures(1.25))]);
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines[..2], ["| | floor | async |", "| --- | ---: | ---: |"]);
        assert_eq!(lines[2], "| packages | 46 | 46 |");
        assert_eq!(lines[4], "| cold debug build, CPU s | 40.0 | 50.0 (1.25) |");
        assert_eq!(lines[7], "| the service crate alone, debug, CPU s | 2.5 | 2.5 |");
        assert_eq!(lines[11], "| stripped release binary, MB | 3.46 | 3.46 (1.00) |");
    }

    #[test]
    fn the_json_has_what_was_measured_and_what_it_is_to_the_floor() {
        let json = figures(1.25).json(&json!({"cores": 2}), &figures(1.0));
        assert_eq!(json["machine"]["cores"], 2);
        assert_eq!(json["debug"]["cpu_seconds"], 50.0);
        assert_eq!(json["debug"]["peak_rustc_crate"], "syn");
        assert_eq!(json["rebuild_cpu_seconds"], 0.94);
        assert_eq!(json["to_floor"]["debug"], 1.25);
        assert_eq!(json["to_floor"]["binary"], 1.0);
    }
}
