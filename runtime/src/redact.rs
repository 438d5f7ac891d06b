//! `Debug` of every structure and union, by the tables: what the model calls sensitive is never
//! shown.

use std::fmt;

use crate::primitives::DateTimeFormat;
use crate::schema::{Kind, Member, Schema, flags};
use crate::shape::{Shape, Value, View};
use crate::sorted;

/// Writes `shape` as `Name { member: value, … }`, members by their names in the model, absent
/// ones left out. Sensitive values become `*** redacted ***`, of a blob only the length is
/// shown. `{:#?}` spreads it over lines.
pub fn debug(shape: &dyn Shape, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let schema = shape.schema();
    if schema.flags & flags::SENSITIVE != 0 {
        return fmt::Debug::fmt(&Redacted, f);
    }
    let mut output = f.debug_struct(schema.name);
    for (index, member) in schema.members.iter().enumerate() {
        match shape.member(index).view() {
            View::Absent => {}
            view => {
                output.field(member.name, &Shown { member, view });
            }
        }
    }
    output.finish()
}

/// Writes a builder that has set what is set in `shape`, as `Builder(Name { … })`.
pub fn debug_builder(shape: &dyn Shape, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.debug_tuple("Builder").field(&Whole(shape)).finish()
}

struct Whole<'a>(&'a dyn Shape);

impl fmt::Debug for Whole<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug(self.0, f)
    }
}

/// Stands in for what is sensitive.
struct Redacted;

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("*** redacted ***")
    }
}

/// A value as it may be shown.
struct Shown<'a> {
    member: &'a Member,
    view: View<'a>,
}

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_sensitive(self.member) {
            return Redacted.fmt(f);
        }
        match self.view {
            View::Absent => f.write_str("null"),
            View::Boolean(value) => value.fmt(f),
            View::Integer(value) => value.fmt(f),
            View::Float(value) => value.fmt(f),
            View::Double(value) => value.fmt(f),
            View::Number(text) => f.write_str(text),
            View::Text(value) => value.fmt(f),
            View::Blob(bytes) => write!(f, "Blob({} bytes)", bytes.len()),
            View::Timestamp(time) => match time.fmt(DateTimeFormat::DateTime) {
                Ok(text) => f.write_str(&text),
                Err(_) => fmt::Debug::fmt(&time, f),
            },
            View::Document(document) => document.fmt(f),
            View::Stream(stream) => stream.fmt(f),
            View::Events(events) => events.fmt(f),
            View::Shape(shape) => debug(shape, f),
            View::List(list) => {
                // Without its table a list would be shown unchecked, so it is not shown at all.
                let Kind::List(table) = &self.member.kind else { return Redacted.fmt(f) };
                let items = (0..list.len()).map(|index| Shown {
                    member: &table.member,
                    view: list.get(index).map_or(View::Absent, Value::view),
                });
                f.debug_list().entries(items).finish()
            }
            View::Map(map) => {
                let Kind::Map(table) = &self.member.kind else { return Redacted.fmt(f) };
                let entries = sorted::entries(map)
                    .into_iter()
                    .map(|(key, value)| (key, Shown { member: &table.value, view: value.view() }));
                f.debug_map().entries(entries).finish()
            }
        }
    }
}

/// Whether nothing of the member may be shown: for its own sake, that of its structure, of a
/// list's elements or of a map's keys. A map of sensitive values shows its keys.
pub(crate) fn is_sensitive(member: &Member) -> bool {
    let hidden = |schema: &Schema| schema.flags & flags::SENSITIVE != 0;
    member.has(flags::SENSITIVE)
        || match &member.kind {
            Kind::Structure(schema) | Kind::Union(schema) => hidden(schema),
            Kind::List(list) => list.member.has(flags::SENSITIVE),
            Kind::Map(map) => map.key.has(flags::SENSITIVE),
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dynamic::Record;
    use crate::schema::{List, Map};
    use crate::testing_shapes::{Choice, PANTRY};

    fn record(schema: &'static Schema, text: &str) -> Record {
        Record::from_json(schema, text).unwrap()
    }

    #[test]
    fn absent_members_are_left_out_and_nested_shapes_shown() {
        let record = record(
            &PANTRY,
            r#"{"integer":3,"double":1.0,"string":"a\"b","color":"RED","blob":"AAAA","epoch":0,
                "sparseList":[1,null],"map":{"RED":"x","GREEN":"y"},"child":{"boolean":true},
                "choice":{"text":"t"},"document":[null]}"#,
        );
        let epoch = crate::primitives::DateTime::from_secs(0).fmt(DateTimeFormat::DateTime);
        assert_eq!(
            format!("{record:?}"),
            format!(
                "Pantry {{ integer: 3, double: 1.0, string: \"a\\\"b\", color: \"RED\", \
                 blob: Blob(3 bytes), epoch: {}, document: Array([Null]), sparseList: [1, null], \
                 map: {{\"GREEN\": \"y\", \"RED\": \"x\"}}, child: Pantry {{ boolean: true }}, \
                 choice: Choice {{ text: \"t\" }} }}",
                epoch.unwrap()
            )
        );
    }

    #[test]
    fn the_long_form_spreads_over_lines() {
        let record = record(&PANTRY, r#"{"list":["a"],"child":{}}"#);
        assert_eq!(
            format!("{record:#?}"),
            "Pantry {\n    list: [\n        \"a\",\n    ],\n    child: Pantry,\n}"
        );
    }

    #[test]
    fn nothing_sensitive_is_shown() {
        static HIDDEN: Schema = Schema::structure("Hidden", &[Member::new("inner", Kind::String)])
            .with(flags::SENSITIVE);
        static HIDDEN_LIST: List =
            List { name: "L", member: Member::new("member", Kind::String).with(flags::SENSITIVE) };
        static HIDDEN_KEYS: Map = Map {
            name: "K",
            key: Member::new("key", Kind::String).with(flags::SENSITIVE),
            value: Member::new("value", Kind::String),
        };
        static HIDDEN_VALUES: Map = Map {
            name: "V",
            key: Member::new("key", Kind::String),
            value: Member::new("value", Kind::String).with(flags::SENSITIVE),
        };
        static ALL: Schema = Schema::structure(
            "All",
            &[
                Member::new("member", Kind::String).with(flags::SENSITIVE),
                Member::new("shape", Kind::Structure(&HIDDEN)),
                Member::new("list", Kind::List(&HIDDEN_LIST)),
                Member::new("keys", Kind::Map(&HIDDEN_KEYS)),
                Member::new("values", Kind::Map(&HIDDEN_VALUES)),
            ],
        );
        let all = record(
            &ALL,
            r#"{"member":"s","shape":{"inner":"s"},"list":["s"],"keys":{"s":"v"},
                "values":{"k":"s"}}"#,
        );
        assert_eq!(
            format!("{all:?}"),
            "All { member: *** redacted ***, shape: *** redacted ***, list: *** redacted ***, \
             keys: *** redacted ***, values: {\"k\": *** redacted ***} }"
        );
        let hidden = record(&HIDDEN, r#"{"inner":"s"}"#);
        assert_eq!(format!("{hidden:?}"), "*** redacted ***");
    }

    #[test]
    fn a_union_of_an_unknown_variant_shows_its_name() {
        struct Show(Choice);
        impl fmt::Debug for Show {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                debug(&self.0, f)
            }
        }
        assert_eq!(format!("{:?}", Show(Choice::Unknown)), "Choice");
    }
}
