//! Changes to JSON of any kind that a model may suffer.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A change: what is done, and numbers that choose where and with what.
#[derive(Debug, Clone)]
pub struct Mutation {
    kind: Kind,
    place: u32,
    other: u32,
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    /// Takes a value away, with its key.
    Delete,
    /// Puts a copy of one value in the place of another.
    Copy,
    /// The same, where both are texts: references, names and types are.
    CopyText,
    /// Exchanges the values of two neighbours.
    Swap,
    /// Puts a value of another type there.
    Retype,
    /// Gives a key another name.
    Rename,
    /// Adds an entry that is like another.
    Duplicate,
    /// Puts the value into a list or object, some levels deep.
    Nest,
}

/// Up to that many changes.
pub fn mutations(most: usize) -> impl Strategy<Value = Vec<Mutation>> {
    let kind = prop_oneof![
        3 => Just(Kind::Delete),
        2 => Just(Kind::Copy),
        6 => Just(Kind::CopyText),
        1 => Just(Kind::Swap),
        3 => Just(Kind::Retype),
        2 => Just(Kind::Rename),
        1 => Just(Kind::Duplicate),
        1 => Just(Kind::Nest),
    ];
    let mutation = (kind, any::<u32>(), any::<u32>()).prop_map(|(kind, place, other)| Mutation {
        kind,
        place,
        other,
    });
    vec(mutation, 1..=most)
}

impl Mutation {
    /// Changes the document; nothing where there is no place for this.
    pub fn apply(&self, document: &mut Value) {
        let mut places = Vec::new();
        let wanted = |value: &Value| !matches!(self.kind, Kind::CopyText) || value.is_string();
        collect(document, &mut String::new(), &wanted, &mut places);
        // The document as a whole stays what it is.
        let choose = |number: u32| places.get(number as usize % places.len().max(1)).cloned();
        let (Some(place), Some(other)) = (choose(self.place), choose(self.other)) else { return };
        match self.kind {
            Kind::Copy | Kind::CopyText => {
                let value = document.pointer(&other).cloned().unwrap_or_default();
                set(document, &place, value);
            }
            Kind::Retype => set(document, &place, odd(self.other)),
            Kind::Nest => {
                let mut value = document.pointer(&place).cloned().unwrap_or_default();
                for level in 0..self.other % 90 {
                    value = if (self.other >> (level % 32)) & 1 == 0 {
                        json!([value])
                    } else {
                        json!({"member": value})
                    };
                }
                set(document, &place, value);
            }
            Kind::Delete | Kind::Swap | Kind::Rename | Kind::Duplicate => {
                self.in_parent(document, &place, &other);
            }
        }
    }

    fn in_parent(&self, document: &mut Value, place: &str, other: &str) {
        let Some((parent, key)) = place.rsplit_once('/') else { return };
        let key = key.replace("~1", "/").replace("~0", "~");
        let last = other.rsplit('/').next().unwrap_or_default().replace("~1", "/");
        match document.pointer_mut(parent) {
            Some(Value::Object(object)) => {
                let number = self.other as usize % object.len().max(1);
                let neighbour = object.keys().nth(number).cloned();
                match (self.kind, neighbour) {
                    (Kind::Delete, _) => drop(object.shift_remove(&key)),
                    (Kind::Swap, Some(neighbour)) => {
                        let value = object.get(&neighbour).cloned().unwrap_or_default();
                        if let Some(old) = object.insert(key, value) {
                            object.insert(neighbour, old);
                        }
                    }
                    (Kind::Rename, _) => {
                        if let Some(value) = object.shift_remove(&key) {
                            let names = [last, odd_name(self.other), key.to_lowercase()];
                            object.insert(names[self.other as usize % 3].clone(), value);
                        }
                    }
                    (_, _) => {
                        if let Some(value) = object.get(&key).cloned() {
                            object.insert(format!("{key}_"), value);
                        }
                    }
                }
            }
            Some(Value::Array(items)) => {
                let Ok(at) = key.parse::<usize>() else { return };
                let number = self.other as usize % items.len().max(1);
                match self.kind {
                    Kind::Delete => drop(items.remove(at)),
                    Kind::Swap => items.swap(at, number),
                    _ => items.push(items[at].clone()),
                }
            }
            _ => {}
        }
    }
}

/// The pointers to all values within `value` that are wanted.
fn collect(
    value: &Value,
    path: &mut String,
    wanted: &dyn Fn(&Value) -> bool,
    found: &mut Vec<String>,
) {
    let length = path.len();
    let mut below = |key: &str, value: &Value| {
        path.push('/');
        path.push_str(&key.replace('~', "~0").replace('/', "~1"));
        if wanted(value) {
            found.push(path.clone());
        }
        collect(value, path, wanted, found);
        path.truncate(length);
    };
    match value {
        Value::Object(object) => object.iter().for_each(|(key, value)| below(key, value)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, value)| below(&index.to_string(), value));
        }
        _ => {}
    }
}

fn set(document: &mut Value, place: &str, value: Value) {
    if let Some(old) = document.pointer_mut(place) {
        *old = value;
    }
}

fn odd(number: u32) -> Value {
    let all = [
        Value::Null,
        json!(true),
        json!(false),
        json!(0),
        json!(-1),
        json!(1.5),
        json!(u64::MAX),
        json!(1e300),
        json!(""),
        json!("-"),
        json!("\u{0}\r\n\"\\`*/{}#$"),
        json!("ünï"),
        json!("smithy.api#Unit"),
        json!("structure"),
        json!("list"),
        json!([]),
        json!({}),
        json!({"shape": "String"}),
        json!({"target": "x#In"}),
        json!({"target": "x#U", "traits": {"smithy.api#required": {}}}),
        json!("1.0"),
        json!("date-time"),
        json!("resource"),
        json!("*/ }} r#\"\"# {{"),
        json!("a[?b == `1`].c || d"),
    ];
    all[number as usize % all.len()].clone()
}

fn odd_name(number: u32) -> String {
    let all = [
        "",
        "type",
        "self",
        "Self",
        "_",
        "1",
        "a b",
        "é",
        "::",
        "Option",
        "x".repeat(300).as_str(),
    ]
    .map(str::to_owned);
    all[number as usize % all.len()].clone()
}
