//! The service that is generated.

use serde_json::{Map, Value};

use super::draft::{Draft, DraftKind, Drafts};
use crate::error::{Error, Result};
use crate::model::traits::ids;
use crate::model::{Model, Shape, ShapeId, ShapeKind};

/// The id of the service: the one that is named by id or name, or else the only one.
pub(super) fn choose(drafts: &Drafts<'_>, wanted: Option<&str>) -> Result<ShapeId> {
    // A mixin is a part of services, and none itself.
    let is_service = |draft: &Draft<'_>| {
        matches!(draft.kind, DraftKind::Service(_)) && !draft.traits.has(ids::MIXIN)
    };
    let services = drafts.iter().filter(|(_, draft)| is_service(draft));
    let services: Vec<&ShapeId> = services.map(|(id, _)| id).collect();
    let is_wanted =
        |id: &&&ShapeId| wanted.is_none_or(|wanted| id.as_str() == wanted || id.name() == wanted);
    let found: Vec<&&ShapeId> = services.iter().filter(is_wanted).collect();
    if let [id] = found[..] {
        return Ok((*id).clone());
    }
    let names: Vec<String> = services.iter().map(|id| format!("`{id}`")).collect();
    let (message, help) = match (wanted, &services[..]) {
        (_, []) => {
            ("the model has no service".to_owned(), "add the file that defines it".to_owned())
        }
        (Some(wanted), _) if found.is_empty() => {
            (format!("the model has no service `{wanted}`"), format!("it has {}", names.join(", ")))
        }
        _ => (
            "the model has several services".to_owned(),
            format!("name one of {}", names.join(", ")),
        ),
    };
    Err(Error::new(message).help(help))
}

/// What the service says for all of its operations.
pub(super) fn finish(model: &mut Model) {
    let Some((service, _)) = model.service() else { return };
    if let Some(Value::Object(common)) = service.traits.get(ids::PAGINATED).cloned() {
        for shape in model.shapes.values_mut() {
            paginated(shape, &common);
        }
    }
}

/// Adds to the `paginated` trait of an operation what that of the service has beside it.
fn paginated(shape: &mut Shape, common: &Map<String, Value>) {
    if !matches!(shape.kind, ShapeKind::Operation(_)) {
        return;
    }
    if let Some(Value::Object(own)) = shape.traits.get(ids::PAGINATED) {
        let mut all = common.clone();
        all.extend(own.clone());
        shape.traits.set(ids::PAGINATED, Value::Object(all));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::load::smithy::tests::{file, read_all, shape};

    fn two() -> String {
        file(
            "2.0",
            r#""a#S": {"type": "service"}, "b#S": {"type": "service"}, "b#T": {"type": "service"}"#,
        )
    }

    #[test]
    fn the_service_is_the_only_one_or_the_one_that_is_named() {
        let chosen = |wanted| read_all(&[&two()], wanted).map(|model| model.service);
        assert_eq!(chosen(Some("b#S")).unwrap(), ShapeId::new("b", "S"));
        assert_eq!(chosen(Some("T")).unwrap(), ShapeId::new("b", "T"));
        let fault = |wanted| chosen(wanted).unwrap_err().to_string();
        let several = "the model has several services\n  help: name one of `a#S`, `b#S`, `b#T`";
        assert_eq!(fault(None), several);
        assert_eq!(fault(Some("S")), several);
        assert_eq!(
            fault(Some("U")),
            "the model has no service `U`\n  help: it has `a#S`, `b#S`, `b#T`"
        );
        assert_eq!(
            read_all(&[&file("2.0", "")], None).unwrap_err().to_string(),
            "the model has no service\n  help: add the file that defines it"
        );
    }

    #[test]
    fn operations_have_what_the_service_says_of_paginators() {
        let text = file(
            "2.0",
            r#""x#S": {"type": "service", "operations": [{"target": "x#A"}, {"target": "x#B"}],
            "traits": {"smithy.api#paginated": {"inputToken": "in", "outputToken": "out"}}},
            "x#A": {"type": "operation",
                    "traits": {"smithy.api#paginated": {"items": "i", "outputToken": "o"}}},
            "x#B": {"type": "operation"}"#,
        );
        let model = read_all(&[&text], None).unwrap();
        assert_eq!(
            shape(&model, "A").traits.get(ids::PAGINATED),
            Some(&json!({"inputToken": "in", "outputToken": "o", "items": "i"}))
        );
        assert!(!shape(&model, "B").traits.has(ids::PAGINATED));
    }
}
