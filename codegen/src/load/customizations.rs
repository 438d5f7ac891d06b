//! What few services ask of their clients and no model says: `customizations.json`.
//!
//! The data names a service by its `sdkId` and gives traits to the service itself (`service`), to
//! operations by their names (`operations`), and to the members of that name in the inputs of all
//! operations (`inputs`). `because` says why. It is applied to a model of either format as it is
//! read, before overlays. A trait that the model has stays as it is, and what the model has not is
//! passed over: models of tests and slices have but some of a service.

use serde_json::{Map, Value};

use crate::model::traits::ids;
use crate::model::{Model, ShapeId, ShapeKind, Traits};

static DATA: &str = include_str!("customizations.json");

/// Applies what there is for the model's service.
pub(super) fn apply(model: &mut Model) {
    let service = model.service.clone();
    let id = model.service().and_then(|(shape, _)| {
        Some(shape.traits.get(ids::SERVICE)?.get("sdkId")?.as_str()?.to_owned())
    });
    // The data is checked by a test.
    let Ok(all) = serde_json::from_str::<Map<String, Value>>(DATA) else { return };
    let Some(given) = id.and_then(|id| all.get(&id)) else { return };
    if let Some(shape) = model.shapes.get_mut(&service) {
        add(&mut shape.traits, given.get("service"));
    }
    for (name, traits) in entries(given.get("operations")) {
        let id = ShapeId::new(service.namespace(), name);
        if let Some(shape) = model.shapes.get_mut(&id) {
            add(&mut shape.traits, Some(traits));
        }
    }
    let inputs: Vec<ShapeId> = model
        .shapes
        .values()
        .filter_map(|shape| match &shape.kind {
            ShapeKind::Operation(operation) => Some(operation.input.clone()),
            _ => None,
        })
        .collect();
    for id in inputs {
        let Some(ShapeKind::Structure(members)) =
            model.shapes.get_mut(&id).map(|shape| &mut shape.kind)
        else {
            continue;
        };
        for member in members {
            let given = given.get("inputs").and_then(|inputs| inputs.get(&member.name));
            add(&mut member.traits, given);
        }
    }
}

fn add(traits: &mut Traits, given: Option<&Value>) {
    for (id, value) in entries(given) {
        if !traits.has(id) {
            traits.set(id, value.clone());
        }
    }
}

fn entries(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::testing;
    use crate::plan::support::{self, Standing};

    #[test]
    fn the_data_has_reasons_and_traits_that_are_known() {
        let all: Map<String, Value> = serde_json::from_str(DATA).unwrap();
        for (service, given) in &all {
            for (key, value) in entries(Some(given)) {
                let traits: Vec<&Value> = match key.as_str() {
                    "because" => {
                        assert!(value.as_str().is_some_and(|text| !text.is_empty()), "{service}");
                        continue;
                    }
                    "service" => vec![value],
                    "operations" | "inputs" => entries(Some(value)).map(|(_, it)| it).collect(),
                    other => panic!("{service}: {other}"),
                };
                for (id, _) in traits.into_iter().flat_map(|traits| entries(Some(traits))) {
                    assert_ne!(support::standing(id), Standing::Unknown, "{service}: {id}");
                }
            }
            assert!(given.get("because").is_some(), "{service}");
        }
    }

    #[test]
    fn traits_are_given_to_the_service_and_to_members_of_inputs() {
        let mut model = testing::model(
            r#"{"metadata": {"serviceId": "Glacier", "protocol": "json", "endpointPrefix": "x",
                             "apiVersion": "1"},
                "operations": {"Get": {"http": {"method": "POST", "requestUri": "/"},
                                       "input": {"shape": "In"}}},
                "shapes": {"In": {"type": "structure",
                                  "members": {"accountId": {"shape": "S"}, "b": {"shape": "S"}}},
                           "S": {"type": "string"}}}"#,
        );
        apply(&mut model);
        let (service, _) = model.service().unwrap();
        assert!(service.traits.has(ids::TREE_HASH));
        let input = model.shape(&ShapeId::new(model.service.namespace(), "In")).unwrap();
        assert_eq!(input.member("accountId").unwrap().traits.str(ids::BLANK_MEANS), Some("-"));
        assert!(!input.member("b").unwrap().traits.has(ids::BLANK_MEANS));
    }

    #[test]
    fn operations_are_given_theirs() {
        let mut model = testing::model(
            r#"{"metadata": {"serviceId": "SQS", "protocol": "json", "endpointPrefix": "x",
                             "apiVersion": "1"},
                "operations": {"ReceiveMessage": {"http": {"method": "POST", "requestUri": "/"}},
                               "SendMessage": {"http": {"method": "POST", "requestUri": "/"}}},
                "shapes": {}}"#,
        );
        apply(&mut model);
        let polls = |name| {
            let shape = model.shape(&ShapeId::new(model.service.namespace(), name)).unwrap();
            shape.traits.has(ids::LONG_POLL)
        };
        assert!(polls("ReceiveMessage") && !polls("SendMessage"));
    }
}
