//! Mutations of models, for the property that no model makes the generator panic.

use proptest::prelude::*;
use serde_json::Value;

use crate::error::Result;
use crate::generate::generate;
use crate::model::Model;
use crate::plan::{CrateSettings, RuntimeSource};

/// What may be done to a value: another put in its place, a copy of another part of the model, or
/// an entry taken away or called otherwise.
#[derive(Debug, Clone)]
pub(crate) enum Change {
    Replace(Value),
    Copy(usize),
    Remove(usize),
    Rename(usize, &'static str),
}

/// Some changes, each with the number of the value that it is made to. `values` and `names` are
/// what to put in the place of others.
pub(crate) fn changes(
    values: Vec<Value>,
    names: &'static [&'static str],
) -> impl Strategy<Value = Vec<(usize, Change)>> {
    let change = prop_oneof![
        proptest::sample::select(values).prop_map(Change::Replace),
        any::<usize>().prop_map(Change::Copy),
        any::<usize>().prop_map(Change::Remove),
        (any::<usize>(), proptest::sample::select(names))
            .prop_map(|(index, name)| Change::Rename(index, name)),
    ];
    proptest::collection::vec((any::<usize>(), change), 1..6)
}

/// Makes the changes.
pub(crate) fn mutate(model: &mut Value, changes: Vec<(usize, Change)>) {
    for (at, change) in changes {
        apply(model, at, change);
    }
}

/// Generates the crate of a model.
pub(crate) fn generated(model: &Model) -> Result<()> {
    let settings = CrateSettings {
        name: "mutant".to_owned(),
        command: "a test".to_owned(),
        runtime: RuntimeSource::Path("../runtime".to_owned()),
        own_workspace: false,
    };
    generate(model, settings).map(drop)
}

/// The way to every value.
fn ways(value: &Value, way: &str, all: &mut Vec<String>) {
    all.push(way.to_owned());
    let escape = |key: &str| key.replace('~', "~0").replace('/', "~1");
    match value {
        Value::Object(entries) => {
            entries
                .iter()
                .for_each(|(key, value)| ways(value, &format!("{way}/{}", escape(key)), all));
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(index, value)| ways(value, &format!("{way}/{index}"), all));
        }
        _ => {}
    }
}

fn apply(model: &mut Value, at: usize, change: Change) {
    let mut all = Vec::new();
    ways(model, "", &mut all);
    let other = |index: usize| model.pointer(&all[index % all.len()]).cloned().unwrap_or_default();
    let new = match &change {
        Change::Copy(index) => other(*index),
        Change::Replace(value) => value.clone(),
        _ => Value::Null,
    };
    let Some(value) = model.pointer_mut(&all[at % all.len()]) else { return };
    match (change, value) {
        (Change::Remove(index), Value::Object(entries)) if !entries.is_empty() => {
            let key = entries.keys().nth(index % entries.len()).cloned().unwrap_or_default();
            entries.shift_remove(&key);
        }
        (Change::Rename(index, name), Value::Object(entries)) if !entries.is_empty() => {
            let key = entries.keys().nth(index % entries.len()).cloned().unwrap_or_default();
            let value = entries.shift_remove(&key).unwrap_or_default();
            entries.insert(name.to_owned(), value);
        }
        (Change::Remove(index), Value::Array(items)) if !items.is_empty() => {
            items.remove(index % items.len());
        }
        (_, value) => *value = new,
    }
}
