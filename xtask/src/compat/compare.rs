//! What of one set of items the other has, and the reasons for what it has not.

use anyhow::{Context, bail};

use super::api::{Api, Entry, Kind};

/// How an item of the official crate fares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It is there, and is the same.
    Same,
    /// It is there and differs.
    Differs {
        /// How the official crate has it.
        theirs: String,
        /// How ours has it.
        ours: String,
    },
    /// It is not there.
    Missing,
}

/// An item of the official crate.
#[derive(Debug, Clone)]
pub struct Item {
    /// Where it is.
    pub key: String,
    /// What it is, in the words of the report.
    pub group: &'static str,
    /// How it fares.
    pub state: State,
    /// Why it is not the same, where it is not: an index into the reasons.
    pub reason: Option<usize>,
}

/// All items of an official crate.
pub struct Compared {
    /// In the order of their keys.
    pub items: Vec<Item>,
    /// The reasons, for all crates.
    pub reasons: Vec<Reason>,
}

impl Compared {
    /// How many items are not the same and have no reason.
    pub fn unexplained(&self) -> usize {
        self.items.iter().filter(|it| it.state != State::Same && it.reason.is_none()).count()
    }
}

/// Why items are missing or differ.
pub struct Reasons(Vec<Reason>);

/// Why some items are missing or differ.
#[derive(Debug, Clone)]
pub struct Reason {
    crates: Vec<String>,
    items: Vec<String>,
    /// The reason.
    pub because: String,
    /// Whether a report counts the items and does not list them.
    pub is_brief: bool,
}

impl Reasons {
    /// The committed ones.
    pub fn committed() -> anyhow::Result<Self> {
        Self::parse(include_str!("reasons.toml")).context("in xtask/src/compat/reasons.toml")
    }

    fn parse(text: &str) -> anyhow::Result<Self> {
        let table: toml::Table = text.parse()?;
        let Some(reasons) = table.get("reason").and_then(toml::Value::as_array) else {
            bail!("there is no [[reason]]");
        };
        let texts = |value: Option<&toml::Value>| -> Vec<String> {
            let texts = value.and_then(toml::Value::as_array).into_iter().flatten();
            texts.filter_map(toml::Value::as_str).map(str::to_owned).collect()
        };
        let read = |reason: &toml::Value| {
            let because = reason.get("because")?.as_str()?.to_owned();
            let (crates, items) = (texts(reason.get("crates")), texts(reason.get("items")));
            let is_brief = reason.get("brief").and_then(toml::Value::as_bool).unwrap_or_default();
            Some(Reason { crates, items, because, is_brief })
        };
        let read: Option<Vec<_>> = reasons.iter().map(read).collect();
        read.map(Self).context("a reason has no `because`")
    }

    fn find(&self, library: &str, key: &str) -> Option<usize> {
        self.0.iter().position(|reason| {
            (reason.crates.is_empty() || reason.crates.iter().any(|of| of == library))
                && reason.items.iter().any(|pattern| fits(pattern, key))
        })
    }
}

/// Whether a pattern, in which `*` stands for anything, fits all of a text.
fn fits(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == text,
        Some((before, after)) => text.strip_prefix(before).is_some_and(|rest| {
            (0..=rest.len()).any(|at| rest.get(at..).is_some_and(|rest| fits(after, rest)))
        }),
    }
}

/// What newer official crates show of how they read and write their shapes. It is in the sums, and
/// they are given without it, too: no program names it.
pub const SERIALIZERS: &str = "tables for serializers";

/// Looks for each item of `official` in `ours`.
pub fn compare(official: &Api, ours: &Api, library: &str, reasons: &Reasons) -> Compared {
    let items = official.iter().map(|(key, theirs)| {
        let ours = ours.get(key).or_else(|| for_all(ours, key));
        let state = state(theirs, ours);
        let reason = if state == State::Same { None } else { reasons.find(library, key) };
        Item { key: key.clone(), group: group(key, theirs.kind), state, reason }
    });
    Compared { items: items.collect(), reasons: reasons.0.clone() }
}

/// A trait that a type has by an implementation for many: `Error: From<SdkError<*>>`.
fn for_all<'a>(ours: &'a Api, key: &str) -> Option<&'a Entry> {
    let (of, _) = key.split_once(": ")?;
    let of = format!("{of}: ");
    let own = ours.range(of.clone()..).take_while(|(own, _)| own.starts_with(&of));
    own.filter(|(own, _)| own.contains('*')).find(|(own, _)| fits(own, key)).map(|(_, entry)| entry)
}

fn state(theirs: &Entry, ours: Option<&Entry>) -> State {
    let Some(ours) = ours else { return State::Missing };
    let nothing = theirs.written.is_empty() && ours.written.is_empty();
    if nothing || theirs.written.intersection(&ours.written).next().is_some() {
        return State::Same;
    }
    let first = |entry: &Entry| entry.written.first().cloned().unwrap_or_default();
    State::Differs { theirs: first(theirs), ours: first(ours) }
}

/// Which line of the report an item belongs to.
fn group(key: &str, kind: Kind) -> &'static str {
    let owner = key.rsplit_once("::").map_or("", |(owner, _)| owner);
    let owner_name = owner.rsplit("::").next().unwrap_or(owner);
    let in_module = |name: &str| key.split("::").any(|segment| segment == name);
    match kind {
        Kind::Constant if key.ends_with("SCHEMA") => SERIALIZERS,
        Kind::Method
            if key.ends_with("::deserialize()")
                || ["Client::registry()", "Client::error_registry()"].contains(&key) =>
        {
            SERIALIZERS
        }
        _ if in_module("paginator") => "paginators",
        _ if in_module("waiters") || in_module("Waiters") || key.ends_with(": Waiters") => {
            "waiters"
        }
        Kind::Module if key.starts_with("operation::") && key.matches("::").count() == 2 => {
            "operations"
        }
        Kind::Module => "modules",
        Kind::Field => "fields",
        Kind::Variant => "enum variants",
        Kind::Method if matches!(owner_name, "Client") => "client methods",
        Kind::Method if owner == "config" || owner.starts_with("config::") || owner == "Config" => {
            "configuration methods"
        }
        Kind::Method if owner_name.ends_with("Builder") => "builder methods",
        Kind::Method if owner_name.ends_with("Error") && key.contains("::is_") => {
            "error predicates"
        }
        Kind::Method if key.starts_with("types::") || key.starts_with("operation::") => {
            "accessors and methods of types"
        }
        Kind::Method => "other methods",
        Kind::Type => "types",
        Kind::Trait => "traits of types",
        Kind::Function => "functions",
        Kind::Constant => "constants",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_anything() {
        assert!(fits("operation::*::X::orchestrate()", "operation::a::b::X::orchestrate()"));
        assert!(fits("config::*", "config::"));
        assert!(!fits("config::*x", "config::y") && !fits("a", "ab"));
    }

    #[test]
    fn every_reason_of_the_committed_ones_says_why_and_of_what() {
        for reason in Reasons::committed().unwrap().0 {
            assert!(!reason.because.is_empty() && !reason.items.is_empty());
        }
    }

    #[test]
    fn an_item_is_the_same_where_one_of_its_ways_is() {
        let entry = |written: &[&str]| Entry {
            kind: Kind::Method,
            written: written.iter().map(|it| (*it).to_owned()).collect(),
        };
        assert_eq!(state(&entry(&["a", "b"]), Some(&entry(&["b", "c"]))), State::Same);
        assert_eq!(state(&entry(&["a"]), None), State::Missing);
        let differs = State::Differs { theirs: "a".to_owned(), ours: "b".to_owned() };
        assert_eq!(state(&entry(&["a"]), Some(&entry(&["b"]))), differs);
    }
}
