//! Defaults: each has to be a value of its member's type, by
//! <https://smithy.io/2.0/spec/type-refinement-traits.html#default-value-constraints>.

use serde_json::Value;

use super::place;
use crate::error::{Error, Result};
use crate::model::traits::ids;
use crate::model::{Member, Model, Shape, ShapeKind, Simple};

/// Checks the defaults of a structure's members. A null says that there is none.
pub(super) fn check(model: &Model, shape: &Shape, members: &[Member]) -> Result<()> {
    for member in members {
        let default = member.traits.get(ids::DEFAULT).filter(|default| !default.is_null());
        let target = model.shape(&member.target);
        let (Some(default), Some(target)) = (default, target) else { continue };
        let format = model.member_trait(member, ids::TIMESTAMP_FORMAT).and_then(Value::as_str);
        if let Err(what) = fits(default, &target.kind, format) {
            let message = format!("its default is `{default}`, but {what}");
            return Err(Error::at(place(shape, &member.name), message).in_trait([ids::DEFAULT]));
        }
    }
    Ok(())
}

/// Whether the value is one of that kind; what it would have to be where not.
fn fits(default: &Value, kind: &ShapeKind, format: Option<&str>) -> Result<(), &'static str> {
    let need = |fits: bool, what: &'static str| if fits { Ok(()) } else { Err(what) };
    let within =
        |min: i64, max: i64| default.as_i64().is_some_and(|value| (min..=max).contains(&value));
    let is_empty = match default {
        Value::Array(items) => items.is_empty(),
        Value::Object(entries) => entries.is_empty(),
        _ => false,
    };
    match kind {
        ShapeKind::Simple(simple) => match simple {
            Simple::Boolean => need(default.is_boolean(), "must be a boolean"),
            Simple::Byte => need(within(i8::MIN.into(), i8::MAX.into()), "must be a byte"),
            Simple::Short => {
                need(within(i16::MIN.into(), i16::MAX.into()), "must be a short integer")
            }
            Simple::Integer => need(within(i32::MIN.into(), i32::MAX.into()), "must be an integer"),
            Simple::Long => need(within(i64::MIN, i64::MAX), "must be a long integer"),
            Simple::BigInteger | Simple::BigDecimal | Simple::Float | Simple::Double => {
                need(default.is_number(), "must be a number")
            }
            Simple::String => need(default.is_string(), "must be a string"),
            Simple::Blob => {
                need(default.as_str().is_some_and(is_base64), "must be a string of base64")
            }
            Simple::Timestamp => match format {
                Some("date-time" | "http-date") => {
                    need(default.is_string(), "must be a string of the timestamp's format")
                }
                _ => need(default.is_number(), "must be a number of seconds"),
            },
            Simple::Document => {
                let collection = default.is_array() || default.is_object();
                need(!collection || is_empty, "must be empty")
            }
        },
        ShapeKind::Enum(values) => {
            let known = values.iter().any(|value| default.as_str() == Some(&value.value));
            need(known, "must be a value of the enum")
        }
        ShapeKind::IntEnum(values) => {
            let known = values.iter().any(|value| default.as_i64() == Some(value.value.into()));
            need(known, "must be a value of the enum")
        }
        ShapeKind::List(_) => need(default.is_array() && is_empty, "must be an empty list"),
        ShapeKind::Map(..) => need(default.is_object() && is_empty, "must be an empty map"),
        _ => Err("its type has no defaults"),
    }
}

fn is_base64(text: &str) -> bool {
    let digits = text.trim_end_matches('=');
    text.len() % 4 == 0
        && text.len() - digits.len() <= 2
        && digits.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::{EnumValue, IntEnumValue, Traits};

    fn fits_simple(default: &Value, simple: Simple) -> bool {
        fits(default, &ShapeKind::Simple(simple), None).is_ok()
    }

    #[test]
    fn a_default_is_a_value_of_its_members_type() {
        let good = [
            (json!(false), Simple::Boolean),
            (json!(-128), Simple::Byte),
            (json!(32767), Simple::Short),
            (json!(-2147483648), Simple::Integer),
            (json!(i64::MAX), Simple::Long),
            (json!(1), Simple::Float),
            (json!(1e300), Simple::BigDecimal),
            (json!(""), Simple::String),
            (json!("YQ=="), Simple::Blob),
            (json!(1.5), Simple::Timestamp),
            (json!({}), Simple::Document),
            (json!("text"), Simple::Document),
        ];
        for (default, simple) in good {
            assert!(fits_simple(&default, simple), "{default} as {simple:?}");
        }
        let bad = [
            (json!(0), Simple::Boolean),
            (json!(128), Simple::Byte),
            (json!(40000), Simple::Short),
            (json!(2147483648_i64), Simple::Integer),
            (json!(u64::MAX), Simple::Long),
            (json!(1.5), Simple::Integer),
            (json!("1"), Simple::Double),
            (json!(1), Simple::String),
            (json!("Y"), Simple::Blob),
            (json!("==="), Simple::Blob),
            (json!("now"), Simple::Timestamp),
            (json!([1]), Simple::Document),
        ];
        for (default, simple) in bad {
            assert!(!fits_simple(&default, simple), "{default} as {simple:?}");
        }
        let timestamp = ShapeKind::Simple(Simple::Timestamp);
        assert!(fits(&json!("1970-01-01T00:00:00Z"), &timestamp, Some("date-time")).is_ok());
        assert!(fits(&json!(0), &timestamp, Some("date-time")).is_err());
    }

    #[test]
    fn enums_have_their_values_and_collections_nothing_as_defaults() {
        let (name, traits) = ("A".to_owned(), Traits::default());
        let text = EnumValue { name: name.clone(), value: "a".to_owned(), traits: traits.clone() };
        let text = ShapeKind::Enum(vec![text]);
        let number = ShapeKind::IntEnum(vec![IntEnumValue { name, value: 7, traits }]);
        assert!(fits(&json!("a"), &text, None).is_ok() && fits(&json!("b"), &text, None).is_err());
        assert!(fits(&json!(7), &number, None).is_ok() && fits(&json!(8), &number, None).is_err());
        assert!(fits(&json!({}), &ShapeKind::Structure(Vec::new()), None).is_err());
    }
}
