//! Checks of values by the tables, beyond what their types ensure.
//!
//! The [`call`](crate::call) machine looks at an input before it makes a request: for required
//! members always, and for the model's [`constraints`](crate::constraints) with the feature
//! `validation`, where the setting `validate_params` asks for it.

mod error;
#[cfg(all(test, feature = "validation"))]
mod rule_tests;
#[cfg(feature = "validation")]
mod rules;

pub use error::{ValidationError, ValidationErrorKind, ValidationErrors};

#[cfg(feature = "validation")]
use crate::constraints::{Constraints, Of};
#[cfg(feature = "validation")]
use crate::schema::Map;
use crate::schema::{Kind, Member, flags};
use crate::shape::{Shape, Value, View};
use crate::sorted;

/// The paths (`a.b[2].c`, `tags["env"].value`) of all required members that are absent, in
/// structures nested however deep, in the model's order. Maps are walked in the order of their
/// keys; a key that the model calls sensitive is not shown. An idempotency token of `shape` itself
/// is not missed: the call fills it in.
pub fn missing_required(shape: &dyn Shape) -> Vec<String> {
    let faults = Walk::default().over(shape);
    faults.into_iter().map(|fault| fault.path).collect()
}

/// Looks whether required members are missing, as [`missing_required`] does.
///
/// # Errors
///
/// Where any is, with all of them.
pub fn check_required(shape: &dyn Shape) -> Result<(), ValidationErrors> {
    outcome(Walk::default().over(shape))
}

/// Looks whether required members are missing and whether the others keep to the model's
/// `constraints` (without any, enums are checked alone).
///
/// # Errors
///
/// Where something is wrong, with all that is.
#[cfg(feature = "validation")]
pub fn check(
    shape: &dyn Shape,
    constraints: Option<&'static Constraints>,
) -> Result<(), ValidationErrors> {
    outcome(Walk { rules: Some(constraints), ..Walk::default() }.over(shape))
}

fn outcome(faults: Vec<ValidationError>) -> Result<(), ValidationErrors> {
    if faults.is_empty() { Ok(()) } else { Err(ValidationErrors(faults)) }
}

#[derive(Default)]
struct Walk {
    path: String,
    faults: Vec<ValidationError>,
    /// The bounds to check, where any are: without a table of them those of enums.
    #[cfg(feature = "validation")]
    rules: Option<Option<&'static Constraints>>,
}

impl Walk {
    fn over(mut self, shape: &dyn Shape) -> Vec<ValidationError> {
        self.shape(shape);
        self.faults
    }

    fn shape(&mut self, shape: &dyn Shape) {
        let schema = shape.schema();
        for (index, member) in schema.members.iter().enumerate() {
            let view = shape.member(index).view();
            let is_missing = match view {
                View::Absent if self.path.is_empty() && member.has(flags::IDEMPOTENCY_TOKEN) => {
                    continue;
                }
                View::Absent if member.has(flags::REQUIRED) => true,
                View::Absent => continue,
                View::Shape(_) | View::List(_) | View::Map(_) => false,
                // Nothing to say of a scalar, so no path is made for it.
                _ if !self.checks_rules() => continue,
                _ => false,
            };
            let dot = if self.path.is_empty() { "" } else { "." };
            self.within(&[dot, member.name], |walk| match is_missing {
                true => walk.fault(ValidationErrorKind::Required, "required".to_owned()),
                false => {
                    #[cfg(feature = "validation")]
                    walk.bounds(Of::Shape(schema), index, member, view);
                    walk.view(member, view);
                }
            });
        }
    }

    fn view(&mut self, member: &Member, view: View<'_>) {
        match (view, member.kind) {
            (View::Shape(shape), _) => self.shape(shape),
            (View::List(list), Kind::List(table)) if self.looks_into(&table.member) => {
                for index in 0..list.len() {
                    let view = list.get(index).map_or(View::Absent, Value::view);
                    self.within(&["[", &index.to_string(), "]"], |walk| {
                        #[cfg(feature = "validation")]
                        walk.bounds(Of::List(table), 0, &table.member, view);
                        walk.view(&table.member, view);
                    });
                }
            }
            (View::Map(map), Kind::Map(table)) if self.looks_into(&table.value) => {
                for (key, value) in sorted::entries(map) {
                    let segment = match table.key.has(flags::SENSITIVE) {
                        true => "[*** redacted ***]".to_owned(),
                        false => format!("[{key:?}]"),
                    };
                    self.within(&[&segment], |walk| {
                        #[cfg(feature = "validation")]
                        {
                            walk.key(table, key);
                            walk.bounds(Of::Map(table), 1, &table.value, value.view());
                        }
                        walk.view(&table.value, value.view());
                    });
                }
            }
            _ => {}
        }
    }

    fn within(&mut self, segments: &[&str], walk: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        segments.iter().for_each(|segment| self.path.push_str(segment));
        walk(self);
        self.path.truncate(length);
    }

    fn fault(&mut self, kind: ValidationErrorKind, reason: String) {
        self.faults.push(ValidationError { path: self.path.clone(), kind, reason });
    }

    /// Spares a walk over long lists of scalars where nothing can be wrong with them.
    fn looks_into(&self, element: &Member) -> bool {
        let holds_shapes = matches!(
            element.kind,
            Kind::List(_) | Kind::Map(_) | Kind::Structure(_) | Kind::Union(_)
        );
        holds_shapes || self.checks_rules()
    }

    #[cfg(not(feature = "validation"))]
    fn checks_rules(&self) -> bool {
        false
    }
}

#[cfg(feature = "validation")]
impl Walk {
    fn checks_rules(&self) -> bool {
        self.rules.is_some()
    }

    fn bounds(&mut self, of: Of, index: usize, member: &Member, view: View<'_>) {
        let Some(constraints) = self.rules else { return };
        for (kind, reason) in rules::faults(constraints, of, index, member, view) {
            self.fault(kind, reason);
        }
    }

    fn key(&mut self, table: &'static Map, key: &str) {
        let Some(constraints) = self.rules else { return };
        let view = View::Text(key);
        for (kind, reason) in rules::faults(constraints, Of::Map(table), 0, &table.key, view) {
            self.fault(kind, format!("the key: {reason}"));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::testing_shapes::{Choice, Item, Pantry};

    #[test]
    fn each_missing_member_is_named_by_its_path() {
        let named = Item { name: Some("x".into()), part: None };
        let shape = Pantry {
            item: Some(Item { part: Some(Box::default()), ..named.clone() }),
            children: Some(vec![
                Pantry::default(),
                Pantry { item: Some(Item::default()), ..Pantry::default() },
            ]),
            choice: Some(Choice::Item(Item::default())),
            items: Some(HashMap::from([
                ("b".into(), Item::default()),
                ("a \"q\"".into(), Item::default()),
                ("c".into(), named),
            ])),
            ..Pantry::default()
        };
        assert_eq!(
            missing_required(&shape),
            [
                "children[1].item.name",
                "choice.item.name",
                "item.part.name",
                "items[\"a \\\"q\\\"\"].name",
                "items[\"b\"].name",
            ]
        );
    }

    #[test]
    fn nothing_is_missing_where_nothing_is_required() {
        assert_eq!(missing_required(&Pantry::default()), Vec::<String>::new());
    }
}
