//! Defaults (`smithy.api#default`) that are not the blank of their type.
//!
//! They stand as JSON in a table; the stamps of [`macros`](crate::macros) ask for them where a
//! structure is made with such a member unset.

use crate::codec::json;
use crate::schema::{Kind, Member, Schema, flags};
use crate::shape::Value;

/// The default of the member at `index`; the blank of its type where the table has none that the
/// type can take.
pub fn value<T: Value>(schema: &'static Schema, index: usize) -> T {
    let mut value = T::blank();
    if let Some(fill) = schema.fill {
        fill(schema, index, &mut value);
    }
    value
}

/// Reads the default from the table, where there is one.
pub(crate) fn fill(schema: &'static Schema, index: usize, value: &mut dyn Value) {
    let default = schema.defaults.iter().find(|(member, _)| *member == index);
    if let (Some((_, text)), Some(member)) = (default, schema.members.get(index)) {
        // A default has a form of its own, whatever the member's form on the wire.
        let member = match &member.kind {
            Kind::Timestamp if text.starts_with('"') => &ISO,
            Kind::Timestamp => &EPOCH,
            _ => member,
        };
        // Where it does not fit there is no default to give.
        let _ = json::read_value(text.as_bytes(), member, value);
    }
}

static EPOCH: Member = Member::new("", Kind::Timestamp);
static ISO: Member = Member::new("", Kind::Timestamp).with(flags::DATE_TIME);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::primitives::{Blob, DateTime, Document};

    static ALL: Schema = Schema::structure(
        "All",
        &[
            Member::new("text", Kind::String),
            Member::new("number", Kind::Double),
            Member::new("blob", Kind::Blob),
            Member::new("time", Kind::Timestamp),
            Member::new("http", Kind::Timestamp).with(flags::HTTP_DATE),
            Member::new("document", Kind::Document),
            Member::new("none", Kind::Integer),
        ],
    )
    .defaults(&[
        (0, "\"hi\""),
        (1, "-Infinity"),
        (1, "2.5"),
        (2, "\"YWJj\""),
        (3, "7.5"),
        (4, "\"1970-01-01T00:00:09Z\""),
        (5, "[true]"),
    ]);

    #[test]
    fn each_default_is_read_by_the_table() {
        assert_eq!(value::<String>(&ALL, 0), "hi");
        assert_eq!(value::<Blob>(&ALL, 2), Blob::new("abc"));
        assert_eq!(value::<DateTime>(&ALL, 3), DateTime::from_secs_f64(7.5));
        assert_eq!(value::<DateTime>(&ALL, 4), DateTime::from_secs(9));
        assert_eq!(value::<Document>(&ALL, 5), Document::Array(vec![Document::Bool(true)]));
    }

    #[test]
    fn what_has_none_or_one_that_does_not_fit_is_blank() {
        assert_eq!(value::<f64>(&ALL, 1), 0.0);
        assert_eq!(value::<i32>(&ALL, 6), 0);
        assert_eq!(value::<i32>(&ALL, 99), 0);
    }
}
