//! The bounds that the model sets on what is sent: length, range and pattern, for the runtime's
//! `validate`. Only what inputs lead to is looked at.

use std::collections::BTreeSet;

use regex_lite::Regex;
use serde_json::Value;

use super::operations::Operation;
use super::{Types, is_error};
use crate::model::traits::ids;
use crate::model::{Member, Model, Shape, ShapeId, ShapeKind, Simple};

/// The bounds of a service.
#[derive(Debug, Clone, Default)]
pub struct Constraints {
    /// Those of each table that has any, by the table's name.
    pub tables: Vec<Constrained>,
    /// The patterns that the runtime's matcher does not take, so that they are not checked.
    pub left_out: BTreeSet<String>,
}

/// The bounds of a table's members.
#[derive(Debug, Clone, PartialEq)]
pub struct Constrained {
    /// The variant of the runtime's `Of`.
    pub of: &'static str,
    /// The table's name.
    pub table: String,
    /// The bounds, each with the index of its member.
    pub rules: Vec<(usize, Rule)>,
}

/// A bound: a variant of the runtime's `Rule`.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The names are those of the runtime.
pub enum Rule {
    Length(Option<u64>, Option<u64>),
    Integer(Option<i64>, Option<i64>),
    Number(Option<f64>, Option<f64>),
    Pattern(String),
}

/// The bounds of the operations' inputs.
pub fn constraints(model: &Model, types: &Types, operations: &[Operation]) -> Constraints {
    let mut search = Search { model, types, seen: BTreeSet::new(), found: Constraints::default() };
    for operation in operations {
        if let Some(shape) = model.shape(&operation.input_shape) {
            let table = operation.input.table.clone();
            search.members("Shape", table, &shape.members().iter().collect::<Vec<_>>());
        }
    }
    search.found.tables.sort_by(|a, b| a.table.cmp(&b.table));
    search.found
}

struct Search<'a> {
    model: &'a Model,
    types: &'a Types,
    seen: BTreeSet<&'a ShapeId>,
    found: Constraints,
}

impl<'a> Search<'a> {
    fn members(&mut self, of: &'static str, table: String, members: &[&'a Member]) {
        let rules: Vec<_> = members
            .iter()
            .enumerate()
            .flat_map(|(index, member)| {
                self.rules(member).into_iter().map(move |rule| (index, rule))
            })
            .collect();
        if !rules.is_empty() {
            self.found.tables.push(Constrained { of, table, rules });
        }
        for member in members {
            self.target(member);
        }
    }

    fn target(&mut self, member: &'a Member) {
        let Some(shape) = self.model.shape(&member.target) else { return };
        if is_error(self.model, &shape.id) || !self.seen.insert(&shape.id) {
            return;
        }
        let table = self.types.table(&shape.id).to_owned();
        match &shape.kind {
            ShapeKind::Structure(members) => {
                self.members("Shape", table, &members.iter().collect::<Vec<_>>());
            }
            // The events of a stream are sent one by one, when the input is long gone.
            ShapeKind::Union(_) if shape.traits.has(ids::STREAMING) => {}
            ShapeKind::Union(members) => {
                self.members("Shape", table, &members.iter().collect::<Vec<_>>());
            }
            ShapeKind::List(element) => self.members("List", table, &[element]),
            ShapeKind::Map(key, value) => self.members("Map", table, &[key, value]),
            _ => {}
        }
    }

    fn rules(&mut self, member: &Member) -> Vec<Rule> {
        let model = self.model;
        let Some(shape) = model.shape(&member.target) else { return Vec::new() };
        let get = |id| model.member_trait(member, id);
        let length = get(ids::LENGTH).and_then(length).filter(|_| has_length(shape));
        let range = get(ids::RANGE).and_then(|range| self::range(shape, range));
        let pattern = get(ids::PATTERN).and_then(Value::as_str).filter(|_| is_text(shape));
        let pattern = pattern.and_then(|pattern| {
            let is_taken = is_taken(pattern);
            if !is_taken {
                self.found.left_out.insert(pattern.to_owned());
            }
            is_taken.then(|| Rule::Pattern(pattern.to_owned()))
        });
        length.into_iter().chain(range).chain(pattern).collect()
    }
}

/// Whether the runtime's matcher takes the pattern, and means by it what Smithy does: it knows
/// `\<` and `\>` as the ends of words, which are `<` and `>` there.
fn is_taken(pattern: &str) -> bool {
    !pattern.contains(r"\<") && !pattern.contains(r"\>") && Regex::new(pattern).is_ok()
}

fn has_length(shape: &Shape) -> bool {
    let streams = shape.traits.has(ids::STREAMING);
    match shape.kind {
        ShapeKind::Simple(Simple::String | Simple::Blob) => !streams,
        ShapeKind::Enum(_) | ShapeKind::List(_) | ShapeKind::Map(..) => true,
        _ => false,
    }
}

/// Enums have their values, which are checked anyway.
fn is_text(shape: &Shape) -> bool {
    matches!(shape.kind, ShapeKind::Simple(Simple::String))
}

fn length(value: &Value) -> Option<Rule> {
    let bound = |key: &str| value.get(key).and_then(Value::as_u64);
    // Every length is at least 0.
    match (bound("min").filter(|min| *min > 0), bound("max")) {
        (None, None) => None,
        (min, max) => Some(Rule::Length(min, max)),
    }
}

fn range(shape: &Shape, value: &Value) -> Option<Rule> {
    let bound = |key: &str| value.get(key).and_then(Value::as_f64);
    let (min, max) = (bound("min"), bound("max"));
    if min.is_none() && max.is_none() {
        return None;
    }
    match &shape.kind {
        ShapeKind::Simple(
            Simple::Float | Simple::Double | Simple::BigInteger | Simple::BigDecimal,
        ) => Some(Rule::Number(min, max)),
        ShapeKind::Simple(Simple::Byte | Simple::Short | Simple::Integer | Simple::Long)
        | ShapeKind::IntEnum(_) => {
            // Some models write 5 as 5.0; a bound that no `i64` reaches bounds nothing.
            let whole = |key: &str| {
                let value = value.get(key)?;
                value.as_i64().or_else(|| value.as_f64().map(|value| value as i64))
            };
            Some(Rule::Integer(whole("min"), whole("max")))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{CrateSettings, RuntimeSource, plan};
    use super::*;
    use crate::load::testing;

    fn constraints(shapes: &str) -> Constraints {
        let text = format!(
            r#"{{"metadata": {{"serviceId": "X", "protocol": "json", "jsonVersion": "1.0",
                              "endpointPrefix": "x", "apiVersion": "1"}},
                "operations": {{"Get": {{"http": {{"method": "POST", "requestUri": "/"}},
                    "input": {{"shape": "In"}}, "output": {{"shape": "Out"}}}}}},
                "shapes": {{{shapes}}}}}"#
        );
        let settings = CrateSettings {
            name: "x".to_owned(),
            command: "a test".to_owned(),
            runtime: RuntimeSource::Path("../runtime".to_owned()),
            own_workspace: false,
        };
        plan(&testing::model(&text), settings).unwrap().constraints
    }

    #[test]
    fn bounds_of_all_that_inputs_lead_to_are_planned() {
        let found = constraints(
            r#"
            "In": {"type": "structure", "members": {
                "name": {"shape": "Name"}, "free": {"shape": "Free"}, "count": {"shape": "Count"},
                "names": {"shape": "Names"}, "tags": {"shape": "Tags"}, "in": {"shape": "In"}}},
            "Out": {"type": "structure", "members": {"only": {"shape": "Only"}}},
            "Only": {"type": "list", "member": {"shape": "Name"}, "min": 1},
            "Name": {"type": "string", "min": 2, "max": 5, "pattern": "[a-z]+"},
            "Free": {"type": "string", "min": 0},
            "Count": {"type": "integer", "min": 1, "max": 10},
            "Share": {"type": "double", "max": 0.5},
            "Names": {"type": "list", "member": {"shape": "Name"}, "max": 3},
            "Tags": {"type": "map", "key": {"shape": "Name"}, "value": {"shape": "Share"}}
            "#,
        );
        let name = |index| {
            [(index, Rule::Length(Some(2), Some(5))), (index, Rule::Pattern("[a-z]+".to_owned()))]
        };
        let table = |of, table: &str, rules: Vec<(usize, Rule)>| Constrained {
            of,
            table: table.to_owned(),
            rules,
        };
        let mut input = Vec::from(name(0));
        input.push((2, Rule::Integer(Some(1), Some(10))));
        input.push((3, Rule::Length(None, Some(3))));
        let mut tags = Vec::from(name(0));
        tags.push((1, Rule::Number(None, Some(0.5))));
        assert_eq!(
            found.tables,
            [
                table("Shape", "INPUT_GET", input.clone()),
                table("List", "LIST_NAMES", Vec::from(name(0))),
                table("Map", "MAP_TAGS", tags),
                table("Shape", "TYPE_IN", input),
            ]
        );
        assert!(found.left_out.is_empty());
    }

    #[test]
    fn a_pattern_is_taken_where_it_means_the_same_to_the_matcher() {
        for pattern in [r"^arn:aws[\w-]*:\d{12}$", r"[^\/]+\-", r"\S*", r"[\u0020-\u007E]"] {
            assert!(is_taken(pattern), "{pattern}");
        }
        for pattern in [r"\<a\>", r"(?=a)", r"\p{L}", r"(a)\1", r"["] {
            assert!(!is_taken(pattern), "{pattern}");
        }
    }

    #[test]
    fn a_pattern_that_the_matcher_does_not_take_is_left_out_and_named() {
        let found = constraints(
            r#"
            "In": {"type": "structure", "members": {"a": {"shape": "A"}, "b": {"shape": "B"}}},
            "Out": {"type": "structure", "members": {}},
            "A": {"type": "string", "pattern": "^(?!x).*"},
            "B": {"type": "string", "pattern": "^x$", "enum": ["x"]}
            "#,
        );
        assert_eq!(found.tables, []);
        assert_eq!(Vec::from_iter(found.left_out), ["^(?!x).*"]);
    }
}
