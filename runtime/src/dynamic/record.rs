//! Structures and unions typed by a table.

use std::fmt;

use super::field::Field;
use crate::codec::{DecodeError, json};
use crate::redact;
use crate::schema::Schema;
use crate::shape::{ABSENT, Shape, Value};
use crate::validate::missing_required;

/// A structure or union of any schema, its members reached by index as those of a generated
/// type are. `Debug` hides what the model calls sensitive.
#[derive(Clone)]
pub struct Record {
    schema: &'static Schema,
    /// One for each member of the schema.
    fields: Vec<Field>,
}

impl Record {
    /// A record of that schema, every member absent.
    pub fn new(schema: &'static Schema) -> Self {
        let fields = schema.members.iter().map(|member| Field::new(&member.kind)).collect();
        Self { schema, fields }
    }

    /// Reads what a person wrote: a JSON object of the members by their names in the model,
    /// blobs as base64, timestamps as seconds since the epoch (or as text where the model says
    /// so).
    ///
    /// # Errors
    ///
    /// Beside malformed JSON and values of the wrong type: members that the schema does not
    /// know, with the names that may have been meant; nulls in lists and maps that cannot hold
    /// any; required members that are missing, all of them by path.
    pub fn from_json(schema: &'static Schema, text: &str) -> Result<Self, DecodeError> {
        let mut record = Self::new(schema);
        json::read_strictly(text.as_bytes(), &mut record)?;
        match missing_required(&record).as_slice() {
            [] => Ok(record),
            [path] => Err(DecodeError::new(format!("the required member {path} is missing"))),
            paths => {
                let paths = paths.join(", ");
                Err(DecodeError::new(format!("the required members {paths} are missing")))
            }
        }
    }

    /// The members that are present as one JSON object without white space, in the model's
    /// order, in the form that [`from_json`](Self::from_json) reads. A timestamp that its text
    /// format cannot express is written as seconds, a union of a variant newer than the model as
    /// an empty object, and what nests deeper than [`json::MAX_DEPTH`] as null.
    pub fn to_json(&self) -> String {
        let mut out = Vec::new();
        json::write_leniently(&mut out, self);
        // The writer writes UTF-8 alone.
        String::from_utf8(out).unwrap_or_default()
    }
}

impl Shape for Record {
    fn schema(&self) -> &'static Schema {
        self.schema
    }

    fn member(&self, index: usize) -> &dyn Value {
        match self.fields.get(index) {
            Some(field) => field,
            None => &ABSENT,
        }
    }

    fn member_mut(&mut self, index: usize) -> Option<&mut dyn Value> {
        if self.schema.is_union() {
            let others = self.fields.iter_mut().enumerate().filter(|(other, _)| *other != index);
            others.for_each(|(_, field)| field.clear());
        }
        self.fields.get_mut(index).map(|field| field as &mut dyn Value)
    }

    /// A record of no members, as there is no table to go by.
    fn unset() -> Self {
        static NOTHING: Schema = Schema::structure("Record", &[]);
        Self::new(&NOTHING)
    }
}

/// Equal where schema and members are.
impl PartialEq for Record {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.schema, other.schema) && self.fields == other.fields
    }
}

impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        redact::debug(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing_shapes::{CHOICE, ITEM, PANTRY};

    fn refused(schema: &'static Schema, text: &str) -> String {
        Record::from_json(schema, text).unwrap_err().to_string()
    }

    #[test]
    fn a_record_is_read_and_written_in_the_order_of_the_model() {
        let text = r#"{"item":{"name":"n"},"boolean":true,"sparseList":[null,2],"map":{"X":"y"}}"#;
        let record = Record::from_json(&PANTRY, text).unwrap();
        let written =
            r#"{"boolean":true,"sparseList":[null,2],"map":{"X":"y"},"item":{"name":"n"}}"#;
        assert_eq!(record.to_json(), written);
        assert_eq!(Record::from_json(&PANTRY, written).unwrap(), record);
    }

    #[test]
    fn an_unknown_member_is_refused_with_the_names_that_may_be_meant() {
        assert_eq!(
            refused(&PANTRY, r#"{"child":{"bolean":true}}"#),
            "child.bolean: Pantry has no such member; did you mean boolean? (byte 19)"
        );
        assert_eq!(
            refused(&PANTRY, r#"{"items":{"a":{"Name":"x"}}}"#),
            "items[\"a\"].Name: Item has no such member; did you mean name? (byte 22)"
        );
        assert_eq!(refused(&CHOICE, r#"{"zzzz":1}"#), "zzzz: Choice has no such member (byte 8)");
    }

    #[test]
    fn all_required_members_that_are_missing_are_named() {
        assert_eq!(refused(&ITEM, "{}"), "the required member name is missing");
        assert_eq!(
            refused(&ITEM, r#"{"part":{"part":{}}}"#),
            "the required members name, part.name, part.part.name are missing"
        );
    }

    #[test]
    fn a_null_that_would_be_dropped_is_refused() {
        assert_eq!(
            refused(&PANTRY, r#"{"list":["a",null]}"#),
            "list: a null in a list or map that may not hold any (byte 17)"
        );
        let record = Record::from_json(&PANTRY, r#"{"string":null,"sparseMap":{"a":null}}"#);
        assert_eq!(record.unwrap().to_json(), r#"{"sparseMap":{"a":null}}"#);
    }

    #[test]
    fn a_union_holds_the_variant_that_was_written_last() {
        let mut record = Record::from_json(&CHOICE, r#"{"text":"a"}"#).unwrap();
        assert_eq!(record.to_json(), r#"{"text":"a"}"#);
        record.member_mut(2).unwrap().slot();
        assert_eq!(record.to_json(), r#"{"texts":[]}"#);
        assert!(record.member_mut(3).is_none());
    }

    #[test]
    fn a_union_of_an_unknown_variant_is_shown_as_an_empty_object() {
        let mut record = Record::new(&PANTRY);
        json::read(br#"{"choice":{"newer":1}}"#, &mut record).unwrap();
        assert_eq!(record.to_json(), r#"{"choice":{}}"#);
    }
}
