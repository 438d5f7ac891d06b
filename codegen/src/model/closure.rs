//! The closure of a service: which shapes its operations reach.

use std::collections::{BTreeMap, BTreeSet};

use super::{Model, ShapeId, ShapeKind, near};
use crate::error::{Error, Result};

/// The ids of the shapes that the service reaches, itself included.
///
/// A reference to a shape that is not in the model leads nowhere; validation reports it.
pub fn reachable(model: &Model) -> BTreeSet<&ShapeId> {
    let mut seen = BTreeSet::new();
    let mut next = vec![&model.service];
    while let Some(id) = next.pop() {
        let Some(shape) = model.shape(id) else { continue };
        if seen.insert(&shape.id) {
            next.extend(shape.references().into_iter().map(|(_, id)| id));
        }
    }
    seen
}

/// The model with those shapes alone that the service reaches.
pub fn close(model: &Model) -> Model {
    let reachable = reachable(model);
    let shapes = reachable
        .into_iter()
        .filter_map(|id| model.shape(id).map(|shape| (id.clone(), shape.clone())));
    Model { service: model.service.clone(), shapes: shapes.collect::<BTreeMap<_, _>>() }
}

/// The model with the named operations alone, in the model's order, and what they reach.
///
/// An empty list is an error, as is a name that the service does not have.
pub fn slice<S: AsRef<str>>(model: &Model, operations: &[S]) -> Result<Model> {
    let mut sliced = model.clone();
    let Some(ShapeKind::Service(service)) =
        sliced.shapes.get_mut(&model.service).map(|shape| &mut shape.kind)
    else {
        return Err(Error::at(&model.service, "the service is not in the model"));
    };
    if operations.is_empty() {
        return Err(Error::at(&model.service, "the list of operations is empty")
            .help("name the operations that are wanted, or leave the list out to have them all"));
    }
    for name in operations.iter().map(AsRef::as_ref) {
        if !service.operations.iter().any(|id| id.name() == name) {
            let names = service.operations.iter().map(ShapeId::name);
            let otherwise = "operations are named as in the model, such as `ListThings`";
            let id = ShapeId::new(model.service.namespace(), name);
            return Err(Error::at(id, "the service has no such operation")
                .help(near::help(name, names, otherwise)));
        }
    }
    service.operations.retain(|id| operations.iter().any(|name| name.as_ref() == id.name()));
    Ok(close(&sliced))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::testing;

    fn model() -> Model {
        testing::model(
            r#"{"metadata": {"serviceId": "X", "protocol": "json", "endpointPrefix": "x",
                             "apiVersion": "1"},
                "operations": {
                  "ListB": {"http": {"method": "POST", "requestUri": "/"},
                            "output": {"shape": "Tree"}, "errors": [{"shape": "Bad"}]},
                  "GetA": {"http": {"method": "POST", "requestUri": "/"},
                           "input": {"shape": "A"}}},
                "shapes": {
                  "A": {"type": "structure", "members": {"name": {"shape": "Name"}}},
                  "Bad": {"type": "structure", "members": {}, "exception": true},
                  "Name": {"type": "string"},
                  "Orphan": {"type": "structure", "members": {"name": {"shape": "Name"}}},
                  "Tree": {"type": "structure", "members": {"branches": {"shape": "Trees"}}},
                  "Trees": {"type": "map", "key": {"shape": "Name"}, "value": {"shape": "Tree"}}}}"#,
        )
    }

    fn names(model: &Model) -> Vec<&str> {
        model.shapes.keys().map(ShapeId::name).collect()
    }

    #[test]
    fn what_no_operation_reaches_is_left_out() {
        let all = ["A", "Bad", "GetA", "ListB", "Name", "Tree", "Trees", "X", "Unit"];
        assert_eq!(names(&close(&model())), all);
    }

    #[test]
    fn a_slice_has_the_named_operations_and_what_they_reach() {
        let sliced = slice(&model(), &["GetA"]).unwrap();
        assert_eq!(names(&sliced), ["A", "GetA", "Name", "X", "Unit"]);
        let both = slice(&model(), &["GetA", "ListB"]).unwrap();
        let order: Vec<_> =
            both.service().unwrap().1.operations.iter().map(ShapeId::name).collect();
        assert_eq!(order, ["ListB", "GetA"]);
    }

    #[test]
    fn an_empty_list_is_an_error_that_says_what_to_do() {
        let none: [&str; 0] = [];
        assert_eq!(
            slice(&model(), &none).unwrap_err().to_string(),
            "com.amazonaws.x#X: the list of operations is empty\n  \
             help: name the operations that are wanted, or leave the list out to have them all"
        );
    }

    #[test]
    fn an_unknown_operation_is_an_error_that_lists_near_names() {
        let fault = slice(&model(), &["ListA"]).unwrap_err();
        assert_eq!(
            fault.to_string(),
            "com.amazonaws.x#ListA: the service has no such operation\n  \
             help: did you mean `ListB`?"
        );
    }
}
