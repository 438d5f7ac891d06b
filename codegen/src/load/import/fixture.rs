//! Small models for tests: some operations of a service, and what they reach.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use super::{facts, pretty};
use crate::error::{Error, Result};
use crate::load::json::Document;
use crate::load::source;
use crate::load::wheel::Wheel;
use crate::model::near;
use crate::replace::{Folder, replace};

/// Writes into `out` the model of the newest version of a service in a wheel, without prose, with
/// the named operations alone and the shapes, paginators and waiters that go with them. Examples
/// and botocore's additions are left out. The names of the files, in order.
pub fn fixture(
    wheel: &Path,
    service: &str,
    operations: &[String],
    out: &Path,
) -> Result<Vec<PathBuf>> {
    let mut wheel = Wheel::open(wheel)?;
    let folder = wheel.newest(service)?;
    let mut files = Vec::new();
    for (name, entry) in folder.entries() {
        let text = source::text(Path::new(entry), wheel.read(entry)?)?;
        let mut document = Document::parse(Path::new(entry), text)?;
        let value = document.value_mut();
        facts::keep(Path::new(name), value);
        match name {
            "service-2.json" => slice(value, operations, Path::new(entry))?,
            "paginators-1.json" => retain(value, "pagination", |name, _| has(operations, name)),
            "waiters-2.json" => retain(value, "waiters", |_, waiter| {
                has(operations, waiter.get("operation").and_then(Value::as_str).unwrap_or_default())
            }),
            "endpoint-rule-set-1.json" => {}
            _ => continue,
        }
        files.push((PathBuf::from(name), pretty(value, Path::new(name))?));
    }
    let borrowed = files.iter().map(|(name, bytes)| (name.as_path(), bytes.as_slice())).collect();
    replace(&[Folder { root: out, files: borrowed, stale: Vec::new() }])?;
    Ok(files.into_iter().map(|(name, _)| name).collect())
}

fn has(operations: &[String], name: &str) -> bool {
    operations.iter().any(|operation| operation == name)
}

/// Keeps the entries of the object under `key` that pass.
fn retain(value: &mut Value, key: &str, mut keep: impl FnMut(&str, &Value) -> bool) {
    if let Some(object) = value.get_mut(key).and_then(Value::as_object_mut) {
        object.retain(|name, value| keep(name, value));
    }
}

/// Keeps the named operations, and the shapes that they reach.
fn slice(service: &mut Value, operations: &[String], path: &Path) -> Result<()> {
    let none = Map::new();
    let all = service.get("operations").and_then(Value::as_object).unwrap_or(&none);
    for name in operations {
        if !all.contains_key(name) {
            let names = all.keys().map(String::as_str);
            let help = near::help(name, names, "operations are named as in the model");
            let message = format!("the service has no operation `{name}`");
            return Err(Error::new(message).in_file(path).help(help));
        }
    }
    retain(service, "operations", |name, _| has(operations, name));
    let mut reached = BTreeSet::new();
    let mut open = Vec::new();
    service.get("operations").into_iter().for_each(|value| references(value, &mut open));
    while let Some(name) = open.pop() {
        if let Some(shape) = service.get("shapes").and_then(|shapes| shapes.get(&name)) {
            if reached.insert(name) {
                references(shape, &mut open);
            }
        }
    }
    retain(service, "shapes", |name, _| reached.contains(name));
    Ok(())
}

/// The names that stand in `{"shape": …}` anywhere within a value.
fn references(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            found.extend(object.get("shape").and_then(Value::as_str).map(str::to_owned));
            object.values().for_each(|value| references(value, found));
        }
        Value::Array(items) => items.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::load::testing;

    #[test]
    fn a_fixture_has_the_named_operations_and_what_goes_with_them() {
        let dir = tempfile::tempdir().unwrap();
        let wheel = dir.path().join("x.whl");
        let service = testing::service(
            r#""Sheep": {"type": "list", "member": {"shape": "Sheep"}, "documentation": "d"},
               "In": {"type": "structure", "members": {"s": {"shape": "Sheep"}}},"#,
        )
        .replacen(
            r#""Get": {"#,
            r#""Other": {"name": "Other", "http": {"method": "POST", "requestUri": "/"},
                         "input": {"shape": "In"}},
               "Get": {"#,
            1,
        );
        let waiters = r#"{"waiters": {"A": {"operation": "Get"}, "B": {"operation": "Other"}}}"#;
        testing::wheel(
            &wheel,
            &[
                ("botocore/data/tiny/2020-01-01/service-2.json", service.as_bytes()),
                ("botocore/data/tiny/2020-01-01/waiters-2.json", waiters.as_bytes()),
                ("botocore/data/tiny/2020-01-01/examples-1.json", b"{}"),
            ],
        );
        let out = dir.path().join("out");
        let operations = ["Other".to_owned()];
        let files = fixture(&wheel, "tiny", &operations, &out).unwrap();
        assert_eq!(files, [Path::new("service-2.json"), Path::new("waiters-2.json")]);
        let read = |name: &str| fs::read_to_string(out.join(name)).unwrap();
        let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        let service: Value = serde_json::from_str(&read("service-2.json")).unwrap();
        assert_eq!(keys(&service["operations"]), ["Other"]);
        assert_eq!(keys(&service["shapes"]), ["Sheep", "In"]);
        assert_eq!(service["shapes"]["Sheep"].get("documentation"), None);
        let waiters: Value = serde_json::from_str(&read("waiters-2.json")).unwrap();
        assert_eq!(keys(&waiters["waiters"]), ["B"]);

        let fault = fixture(&wheel, "tiny", &["Othr".to_owned()], &out).unwrap_err().to_string();
        assert_eq!(
            fault,
            "botocore/data/tiny/2020-01-01/service-2.json: the service has no operation `Othr`\n  \
             help: did you mean `Other`?"
        );
    }
}
