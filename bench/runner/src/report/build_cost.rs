//! What building programs costs: `build-cost.json`, which `cargo xtask build-cost` writes.

use serde_json::Value;

use super::plot::{Bar, Group, Plot};
use super::{Part, grouped, table};

/// The programs, by their names in the file, and what the document calls them.
const PROGRAMS: [(&str, &str); 7] = [
    ("floor", "floor"),
    ("async", "tinsmith"),
    ("blocking", "blocking"),
    ("sliced", "three operations"),
    ("loader", "with loader"),
    ("official", "official"),
    ("official-loader", "official, with loader"),
];

/// The rows: what the document says, where the number is, by what it is divided, and its digits.
const ROWS: [(&str, &str, f64, usize); 14] = [
    ("packages", "/packages", 1.0, 0),
    ("lines of the service crate", "/crate_lines", 1.0, 0),
    ("cold debug build, CPU s", "/debug/cpu_seconds", 1.0, 1),
    ("cold release build, CPU s", "/release/cpu_seconds", 1.0, 1),
    ("cold check, CPU s", "/check/cpu_seconds", 1.0, 1),
    ("the service crate alone, debug, CPU s", "/debug/crate_cpu_seconds", 1.0, 1),
    ("the service crate alone, release, CPU s", "/release/crate_cpu_seconds", 1.0, 1),
    ("the service crate alone, check, CPU s", "/check/crate_cpu_seconds", 1.0, 1),
    ("rebuild after a change of main.rs, debug, CPU s", "/rebuild_cpu_seconds", 1.0, 2),
    ("stripped release binary, MB", "/binary_bytes", 1e6, 2),
    ("the same, fat LTO, one unit, abort, MB", "/smallest_binary_bytes", 1e6, 2),
    ("most memory of a rustc, debug, MiB", "/debug/peak_rustc_kib", 1024.0, 0),
    ("most memory of a rustc, release, MiB", "/release/peak_rustc_kib", 1024.0, 0),
    ("most memory of a rustc, check, MiB", "/check/peak_rustc_kib", 1024.0, 0),
];

/// The groups of the plot and where their ratio is.
const GROUPS: [(&str, &str); 5] = [
    ("cold debug build", "/to_floor/debug"),
    ("cold release build", "/to_floor/release"),
    ("cold check", "/to_floor/check"),
    ("rebuild after main.rs", "/to_floor/rebuild"),
    ("stripped release binary", "/to_floor/binary"),
];

const CAPTION: &str = "A program of one call: CPU time and size, floor = 1";

pub fn part(results: Value) -> Part {
    let known = |name: &str| results.get("programs").and_then(|programs| programs.get(name));
    let programs: Vec<(&str, &Value)> =
        PROGRAMS.iter().filter_map(|(name, title)| Some((*title, known(name)?))).collect();
    let mut text = measured(&programs);
    text += &format!("\n\n![{CAPTION}](performance/build.svg)\n\n");
    let mut head = vec![""];
    head.extend(programs.iter().map(|(title, _)| *title));
    let rows: Vec<Vec<String>> = ROWS
        .iter()
        .map(|&(title, place, unit, digits)| {
            let numbers = programs.iter().map(|(_, program)| {
                let number = program.pointer(place).and_then(Value::as_f64);
                number.map_or(String::new(), |number| match digits {
                    0 => grouped(number / unit),
                    _ => format!("{:.digits$}", number / unit),
                })
            });
            [title.to_owned()].into_iter().chain(numbers).collect()
        })
        .collect();
    text += &table(&head, &rows);
    let bars = |place: &str| {
        let shown = ["floor", "tinsmith", "official"].into_iter();
        let bars = shown.filter_map(|name| {
            let (_, program) = programs.iter().find(|(title, _)| *title == name)?;
            Some(Bar { name, ratio: program.pointer(place)?.as_f64()? })
        });
        bars.collect()
    };
    let groups = GROUPS.iter();
    let groups =
        groups.map(|(title, place)| Group { title: (*title).to_owned(), bars: bars(place) });
    let plot = Plot { caption: CAPTION.to_owned(), groups: groups.collect() };
    Part { text, plots: vec![("build.svg", plot)] }
}

/// When and on what each was measured. Programs of one run are named together.
fn measured(programs: &[(&str, &Value)]) -> String {
    let mut runs: Vec<(&Value, Vec<&str>)> = Vec::new();
    for (title, program) in programs {
        let machine = &program["machine"];
        match runs.iter_mut().find(|(known, _)| *known == machine) {
            Some((_, titles)) => titles.push(title),
            None => runs.push((machine, vec![title])),
        }
    }
    let said = runs.iter().map(|(machine, titles)| {
        let text = |key: &str| machine[key].as_str().unwrap_or("unknown");
        let (date, rustc) = (text("date"), text("rustc"));
        let who = if runs.len() == 1 { String::new() } else { format!(" ({})", titles.join("; ")) };
        format!("Measured on {date} with {} cores, {rustc}{who}.", machine["cores"])
    });
    said.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn programs_stand_in_columns_and_the_plot_has_those_that_are_compared() {
        let machine = json!({"date": "2026-11-30", "cores": 2, "rustc": "rustc 1.95.0"});
        let program = |packages: u64, debug: f64| {
            json!({
                "machine": machine,
                "packages": packages,
                "debug": {"cpu_seconds": 38.21, "peak_rustc_kib": 2048},
                "binary_bytes": 2_980_104,
                "to_floor": {"debug": debug},
            })
        };
        let loader = program(66, 1.5);
        let results = json!({"programs": {
            "floor": program(46, 1.0), "async": program(1046, 1.25), "loader": loader,
        }});
        let Part { text, plots } = part(results);
        let (said, _) = text.split_once("\n").expect("more lines");
        assert_eq!(said, "Measured on 2026-11-30 with 2 cores, rustc 1.95.0.");
        for row in [
            "|  | floor | tinsmith | with loader |",
            "| packages | 46 | 1,046 | 66 |",
            "| cold debug build, CPU s | 38.2 | 38.2 | 38.2 |",
            "| cold check, CPU s |  |  |  |",
            "| stripped release binary, MB | 2.98 | 2.98 | 2.98 |",
            "| most memory of a rustc, debug, MiB | 2 | 2 | 2 |",
        ] {
            assert!(text.lines().any(|line| line == row), "{row}: {text}");
        }
        let [(file, plot)] = plots.as_slice() else { panic!("one plot") };
        let bars: Vec<_> = plot.groups[0].bars.iter().map(|bar| (bar.name, bar.ratio)).collect();
        assert_eq!((*file, bars), ("build.svg", vec![("floor", 1.0), ("tinsmith", 1.25)]));
    }

    #[test]
    fn programs_of_other_runs_are_told_apart() {
        let of = |date: &str| json!({"machine": {"date": date, "cores": 2, "rustc": "rustc 1"}});
        let (new, old) = (of("2026-11-30"), of("2026-11-29"));
        assert_eq!(
            measured(&[("floor", &new), ("official", &old), ("tinsmith", &new)]),
            "Measured on 2026-11-30 with 2 cores, rustc 1 (floor; tinsmith). \
             Measured on 2026-11-29 with 2 cores, rustc 1 (official)."
        );
    }
}
