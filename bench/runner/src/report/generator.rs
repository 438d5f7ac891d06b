//! What generating costs: `generator.json`, which `cargo xtask generator-cost` writes.

use serde_json::{Map, Value};

use super::{Part, grouped, table};

pub fn part(results: Value) -> Part {
    let text = |value: &Value| value.as_str().unwrap_or("unknown").to_owned();
    let machine = &results["machine"];
    let said = format!(
        "Measured on {} with {} cores, {}.",
        text(&machine["date"]),
        machine["cores"],
        text(&machine["rustc"])
    );
    let parts = [said, repository(&results), catalogue(&results["catalogue"]), growth(&results)];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Part { text: parts.join("\n\n"), plots: Vec::new() }
}

/// The stages that the file has, in its order.
fn repository(results: &Value) -> String {
    let crates: Vec<(&String, &Map<String, Value>)> = match results["repository"].as_object() {
        None => return String::new(),
        Some(crates) => {
            crates.iter().filter_map(|(name, it)| Some((name, it.as_object()?))).collect()
        }
    };
    let Some((_, first)) = crates.first() else { return String::new() };
    let stages: Vec<&String> = first.keys().collect();
    let mut head = vec!["ms"];
    head.extend(stages.iter().map(|stage| stage.trim_end_matches("_ms")));
    let rows: Vec<Vec<String>> = crates
        .iter()
        .map(|(name, times)| {
            let times = stages.iter().map(|stage| number(times.get(*stage), 1));
            [(*name).clone()].into_iter().chain(times).collect()
        })
        .collect();
    format!("The crates of this repository, by stage:\n\n{}", table(&head, &rows))
}

fn catalogue(catalogue: &Value) -> String {
    if catalogue.is_null() {
        return String::new();
    }
    let count = |key: &str| grouped(catalogue[key].as_f64().unwrap_or_default());
    let peak = catalogue["peak_kib"].as_f64().unwrap_or_default() / 1024.0;
    format!(
        "Every service of a wheel: {} services, {} operations, {} shapes, {} lines in {} s \
         ({} s of CPU time), with {} MiB of memory at most.",
        count("services"),
        count("operations"),
        count("shapes"),
        count("lines"),
        number(catalogue.get("seconds"), 1),
        number(catalogue.get("cpu_seconds"), 1),
        grouped(peak),
    )
}

fn growth(results: &Value) -> String {
    let Some(rows) = results["growth"].as_array() else { return String::new() };
    let keys = ["structures", "shapes", "lines", "load_ms", "generate_ms"];
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let digits = |key: &str| usize::from(key.ends_with("_ms"));
            keys.map(|key| number(row.get(key), digits(key))).into()
        })
        .collect();
    let head = ["structures", "shapes", "lines", "load, ms", "generate, ms"];
    format!("Models that are made up, of growing size:\n\n{}", table(&head, &rows))
}

fn number(value: Option<&Value>, digits: usize) -> String {
    let number = value.and_then(Value::as_f64);
    number.map_or(String::new(), |number| match digits {
        0 => grouped(number),
        _ => format!("{number:.digits$}"),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn stages_services_and_growth_are_told_as_far_as_they_were_measured() {
        let machine = json!({"date": "2026-11-30", "cores": 2, "rustc": "rustc 1.95.0"});
        let said = "Measured on 2026-11-30 with 2 cores, rustc 1.95.0.";
        assert_eq!(part(json!({ "machine": machine })).text, said);
        let all = part(json!({
            "machine": machine,
            "repository": {"all": {"load_ms": 12.34, "sum_ms": 90.0}},
            "catalogue": {
                "services": 439, "operations": 19_000, "shapes": 5, "lines": 6,
                "seconds": 31.4, "cpu_seconds": 55.06, "peak_kib": 524_288,
            },
            "growth": [{
                "structures": 250, "shapes": 1255, "lines": 9, "load_ms": 1.0, "generate_ms": 2.5,
            }],
        }));
        for line in [
            "| ms | load | sum |",
            "| all | 12.3 | 90.0 |",
            "Every service of a wheel: 439 services, 19,000 operations, 5 shapes, 6 lines in 31.4 s \
             (55.1 s of CPU time), with 512 MiB of memory at most.",
            "| 250 | 1,255 | 9 | 1.0 | 2.5 |",
        ] {
            assert!(all.text.lines().any(|found| found == line), "{line}: {}", all.text);
        }
    }
}
