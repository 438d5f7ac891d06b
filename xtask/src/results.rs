//! What was measured, as JSON in files under `bench/results/`, which docs are made of.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, bail};
use serde_json::{Value, json};
use time::OffsetDateTime;

/// Where results stand.
const FOLDER: &str = "bench/results";

/// What was measured last and stands in the file of that name, or null.
pub fn read(root: &Path, name: &str) -> anyhow::Result<Value> {
    let path = root.join(FOLDER).join(name);
    let fault = || format!("cannot read {}", path.display());
    match fs::read(&path) {
        Ok(text) => serde_json::from_slice(&text).with_context(fault),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Value::Null),
        Err(error) => Err(error).with_context(fault),
    }
}

/// Writes what was measured. Keys stay in the order in which they were added.
pub fn write(root: &Path, name: &str, results: &Value) -> anyhow::Result<()> {
    let folder = root.join(FOLDER);
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let path = folder.join(name);
    let text = format!("{results:#}\n");
    fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    eprintln!("written to {FOLDER}/{name}");
    Ok(())
}

/// On what and when is measured.
pub fn machine() -> anyhow::Result<Value> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output().context("cannot run rustc")?;
    if !output.status.success() {
        bail!("rustc does not say its version");
    }
    let cores = std::thread::available_parallelism().context("cannot count processors")?;
    Ok(json!({
        "rustc": String::from_utf8_lossy(&output.stdout).trim(),
        "cores": cores.get(),
        "date": OffsetDateTime::now_utc().date().to_string(),
    }))
}

/// A number with so many digits behind the point, for JSON.
pub fn rounded(number: f64, digits: i32) -> f64 {
    let scale = 10_f64.powi(digits);
    (number * scale).round() / scale
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_read_as_they_were_written_with_their_keys_in_order() {
        let root = tempfile::tempdir().unwrap();
        assert_eq!(read(root.path(), "a.json").unwrap(), Value::Null);
        let results = json!({"z": 1, "a": [2.5]});
        write(root.path(), "a.json", &results).unwrap();
        assert_eq!(read(root.path(), "a.json").unwrap(), results);
        let text = fs::read_to_string(root.path().join("bench/results/a.json")).unwrap();
        assert_eq!(text, "{\n  \"z\": 1,\n  \"a\": [\n    2.5\n  ]\n}\n");
        fs::write(root.path().join("bench/results/a.json"), "{").unwrap();
        assert!(read(root.path(), "a.json").is_err());
    }

    #[test]
    fn the_machine_says_its_compiler_its_processors_and_the_day() {
        let machine = machine().unwrap();
        assert!(machine["rustc"].as_str().unwrap().starts_with("rustc 1."), "{machine}");
        assert!(machine["cores"].as_u64().unwrap() >= 1);
        assert_eq!(machine["date"].as_str().unwrap().len(), "2026-11-30".len());
    }

    #[test]
    fn numbers_are_rounded_to_digits() {
        assert_eq!(rounded(1.256, 2), 1.26);
        assert_eq!(rounded(73.04, 1), 73.0);
    }
}
