//! Which items of a generated crate a model documents: services, operations, types with their
//! members and values, errors, paginators and waiters.
//!
//! The plan makes up a line for each that has no text; this says which those are.

use serde_json::Value;

use super::traits::ids;
use super::{Model, Shape, ShapeKind, Traits, closure};

/// How much of a model is documented.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The number of items that have a text.
    pub documented: usize,
    /// The items that have none, ordered by the ids of their shapes.
    pub missing: Vec<String>,
}

/// What the model says of the items that the service reaches.
pub fn coverage(model: &Model) -> Coverage {
    let mut coverage = Coverage::default();
    for id in closure::reachable(model) {
        // What Smithy itself defines is no item of a crate.
        if let Some(shape) = model.shape(id).filter(|shape| shape.id.namespace() != "smithy.api") {
            coverage.shape(shape);
        }
    }
    coverage
}

impl Coverage {
    fn shape(&mut self, shape: &Shape) {
        let id = &shape.id;
        match &shape.kind {
            ShapeKind::Structure(members) | ShapeKind::Union(members) => {
                self.traits(&shape.traits, id.to_string());
                for member in members {
                    self.traits(&member.traits, format!("{id}${}", member.name));
                }
            }
            ShapeKind::Enum(values) => {
                self.traits(&shape.traits, id.to_string());
                for value in values {
                    self.traits(&value.traits, format!("{id}${}", value.name));
                }
            }
            ShapeKind::Operation(_) => self.operation(shape),
            ShapeKind::Service(_) => self.traits(&shape.traits, id.to_string()),
            // Their text stands nowhere.
            ShapeKind::Simple(_)
            | ShapeKind::IntEnum(_)
            | ShapeKind::List(_)
            | ShapeKind::Map(..) => {}
        }
    }

    fn operation(&mut self, shape: &Shape) {
        let Shape { id, traits, .. } = shape;
        self.traits(traits, id.to_string());
        if traits.has(ids::PAGINATED) {
            let text = traits.str(ids::PAGINATOR_DOCUMENTATION);
            self.item(text, format!("{id}, its paginator"));
        }
        let waiters = traits.get(ids::WAITABLE).and_then(Value::as_object);
        for (name, waiter) in waiters.into_iter().flatten() {
            let ours = traits.get(ids::WAITER_DOCUMENTATION).and_then(|texts| texts.get(name));
            let text = ours.or_else(|| waiter.get("documentation")).and_then(Value::as_str);
            self.item(text, format!("{id}, its waiter `{name}`"));
        }
    }

    fn traits(&mut self, traits: &Traits, name: String) {
        self.item(traits.str(ids::DOCUMENTATION), name);
    }

    fn item(&mut self, text: Option<&str>, name: String) {
        if text.is_some_and(|text| !text.trim().is_empty()) {
            self.documented += 1;
        } else {
            self.missing.push(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::load::testing;
    use crate::model::ShapeId;

    #[test]
    fn every_item_without_a_text_is_named() {
        let shapes = r#"
          "Color": {"type": "string", "enum": ["red"]},
          "Colors": {"type": "list", "member": {"shape": "Color"}},
          "Out": {"type": "structure", "members": {"colors": {"shape": "Colors"}}},
          "Far": {"type": "structure", "members": {}},"#;
        let text = testing::service(shapes).replace(
            r#""Out": {"type": "structure", "members": {}}}}"#,
            r#""End": {"type": "structure", "members": {}}}}"#,
        );
        let mut model = testing::model(&text);
        let mut set = |name: &str, id: &str, value: Value| {
            let id_of = ShapeId::new("com.amazonaws.tinyone", name);
            model.shapes.get_mut(&id_of).unwrap().traits.set(id, value);
        };
        set("Get", ids::PAGINATED, json!({}));
        set("Get", ids::WAITABLE, json!({"A": {}, "B": {}, "C": {"documentation": "C."}}));
        set("Get", ids::WAITER_DOCUMENTATION, json!({"A": "A."}));
        set("Out", ids::DOCUMENTATION, json!("An output."));
        set("Bad", ids::DOCUMENTATION, json!(" "));
        let names = [
            "Bad",
            "Color",
            "Color$red",
            "Get",
            "Get, its paginator",
            "Get, its waiter `B`",
            "Out$colors",
            "TinyTarget",
        ];
        let missing = names.map(|name| format!("com.amazonaws.tinyone#{name}")).to_vec();
        assert_eq!(coverage(&model), Coverage { documented: 3, missing });
    }
}
