//! Checks against the bounds of a model: length, range, pattern and the values of enums.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::{Arc, OnceLock, RwLock};

use regex_lite::Regex;

use super::ValidationErrorKind;
use crate::constraints::{Constraints, Of, Rule};
use crate::schema::{Enumeration, Kind, Member};
use crate::shape::View;

type Fault = (ValidationErrorKind, String);

/// What of a value breaks the rules for the member at `index` of `of`.
pub(super) fn faults(
    constraints: Option<&Constraints>,
    of: Of,
    index: usize,
    member: &Member,
    view: View<'_>,
) -> Vec<Fault> {
    let rules = constraints.map(|constraints| constraints.rules(of)).unwrap_or_default();
    let rules = rules.iter().filter(|(at, _)| *at == index);
    let broken = rules.filter_map(|(_, rule)| broken(*rule, view));
    broken.chain(unknown(member, view)).collect()
}

fn broken(rule: Rule, view: View<'_>) -> Option<Fault> {
    match (rule, view) {
        (Rule::Length(min, max), view) => length(min, max, view),
        (Rule::Integer(min, max), View::Integer(value)) => {
            range(value < min, min).or_else(|| limit(value > max, max))
        }
        (Rule::Number(min, max), view) => {
            let value = number(view)?;
            range(value < min, min).or_else(|| limit(value > max, max))
        }
        (Rule::Pattern(pattern), View::Text(text)) => {
            let is_match = compiled(pattern)?.is_match(text);
            let reason = || format!("does not match {pattern}");
            (!is_match).then(|| (ValidationErrorKind::Pattern, reason()))
        }
        (Rule::Integer(..) | Rule::Pattern(_), _) => None,
    }
}

fn length(min: u64, max: u64, view: View<'_>) -> Option<Fault> {
    let (length, one, many) = match view {
        View::Text(text) => (text.chars().count(), "character", "characters"),
        View::Blob(bytes) => (bytes.len(), "byte", "bytes"),
        View::List(list) => (list.len(), "item", "items"),
        View::Map(map) => (map.len(), "entry", "entries"),
        _ => return None,
    };
    let unit = if length == 1 { one } else { many };
    let bound = match length as u64 {
        length if length < min => format!("at least {min}"),
        length if length > max => format!("at most {max}"),
        _ => return None,
    };
    Some((ValidationErrorKind::Length, format!("{length} {unit}, {bound}")))
}

fn range(is_below: bool, min: impl ToString) -> Option<Fault> {
    is_below.then(|| (ValidationErrorKind::Range, format!("less than {}", min.to_string())))
}

fn limit(is_above: bool, max: impl ToString) -> Option<Fault> {
    is_above.then(|| (ValidationErrorKind::Range, format!("more than {}", max.to_string())))
}

fn number(view: View<'_>) -> Option<f64> {
    match view {
        View::Float(value) => Some(f64::from(value)),
        View::Double(value) => Some(value),
        View::Number(text) => text.parse().ok(),
        _ => None,
    }
}

/// Whether an enum has a value that the model does not know.
fn unknown(member: &Member, view: View<'_>) -> Option<Fault> {
    let (Kind::Enum(table), View::Text(value)) = (&member.kind, view) else { return None };
    let is_known = table.values.contains(&value);
    (!is_known).then(|| (ValidationErrorKind::Enum, known(table)))
}

/// Says which values there are, the first of them.
fn known(table: &Enumeration) -> String {
    const SHOWN: usize = 8;
    let shown: Vec<&str> = table.values.iter().copied().take(SHOWN).collect();
    let mut reason = format!("none of the values of {}: {}", table.name, shown.join(", "));
    if table.values.len() > SHOWN {
        let more = table.values.len() - SHOWN;
        // Writing to a string cannot fail.
        let _ = write!(reason, " and {more} more");
    }
    reason
}

/// A pattern is compiled once a program. One that cannot be is not checked.
fn compiled(pattern: &'static str) -> Option<Arc<Regex>> {
    type Compiled = HashMap<&'static str, Option<Arc<Regex>>>;
    static COMPILED: OnceLock<RwLock<Compiled>> = OnceLock::new();
    let compiled = COMPILED.get_or_init(RwLock::default);
    if let Ok(compiled) = compiled.read() {
        if let Some(regex) = compiled.get(pattern) {
            return regex.clone();
        }
    }
    let regex = Regex::new(pattern).ok().map(Arc::new);
    if let Ok(mut compiled) = compiled.write() {
        compiled.insert(pattern, regex.clone());
    }
    regex
}
