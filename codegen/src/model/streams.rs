//! Operations that stream: the crate of a whole service leaves them out, and says so.
//!
//! Between load and validation. A slice that names such an operation is an error instead, see
//! [`closure::slice`](super::closure::slice()).

use serde_json::Value;

use super::traits::ids;
use super::{Model, ShapeId, ShapeKind, closure};

/// The model without the operations that stream, which are noted in the service's
/// [`ids::LEFT_OUT`]; `None` where it has none.
pub fn leave_out(model: &Model) -> Option<Model> {
    let (_, service) = model.service()?;
    let notes: Vec<(ShapeId, &str)> =
        service.operations.iter().filter_map(|id| Some((id.clone(), found(model, id)?))).collect();
    if notes.is_empty() {
        return None;
    }
    let mut rest = model.clone();
    let shape = rest.shapes.get_mut(&model.service)?;
    if let ShapeKind::Service(service) = &mut shape.kind {
        service.operations.retain(|id| !notes.iter().any(|(gone, _)| gone == id));
    }
    let notes = notes
        .iter()
        .map(|(id, what)| Value::from(format!("`{}`: {what} are not supported yet", id.name())));
    shape.traits.set(ids::LEFT_OUT, notes.collect());
    Some(closure::close(&rest))
}

/// What of the model the crate has not, each with the reason: what the service notes, then what
/// its operations do.
pub fn left_out(model: &Model) -> Vec<String> {
    let Some((shape, service)) = model.service() else { return Vec::new() };
    let operations = service.operations.iter().filter_map(|id| model.shape(id));
    std::iter::once(shape)
        .chain(operations)
        .filter_map(|shape| shape.traits.get(ids::LEFT_OUT)?.as_array())
        .flatten()
        .filter_map(|note| note.as_str().map(str::to_owned))
        .collect()
}

/// What streams in the input or output of an operation, in the plural.
pub(super) fn found(model: &Model, operation: &ShapeId) -> Option<&'static str> {
    let ShapeKind::Operation(operation) = &model.shape(operation)?.kind else { return None };
    // Streams are members of inputs and outputs and of nothing below.
    [&operation.input, &operation.output]
        .into_iter()
        .filter_map(|id| model.shape(id))
        .flat_map(|shape| shape.members())
        .find_map(|member| {
            model.member_trait(member, ids::STREAMING)?;
            match model.shape(&member.target)?.kind {
                ShapeKind::Union(_) => Some("event streams"),
                _ => Some("streaming blobs"),
            }
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::testing;

    fn model() -> Model {
        let operation = r#""Watch": {"http": {"method": "POST", "requestUri": "/"},
                                     "output": {"shape": "Watched"}},
                           "Get": {"#;
        let shapes = r#""Watched": {"type": "structure", "members": {"s": {"shape": "Events"}}},
                        "Events": {"type": "structure", "eventstream": true,
                                   "members": {"bad": {"shape": "Bad"}}},"#;
        testing::model(&testing::service(shapes).replacen("\"Get\": {", operation, 1))
    }

    #[test]
    fn an_operation_that_streams_is_left_out_of_the_whole_and_noted() {
        let rest = leave_out(&model()).unwrap();
        let names: Vec<_> = rest.shapes.keys().map(ShapeId::name).collect();
        assert_eq!(names, ["Bad", "Get", "Out", "TinyTarget", "Unit"]);
        assert_eq!(left_out(&rest), ["`Watch`: event streams are not supported yet"]);
        assert!(leave_out(&rest).is_none());
    }

    #[test]
    fn an_operation_that_streams_is_an_error_where_it_is_named() {
        let fault = closure::slice(&model(), &["Watch"]).unwrap_err();
        assert_eq!(
            fault.to_string(),
            "com.amazonaws.tinyone#Watch: event streams are not supported yet\n  \
             help: leave the operation out of the list"
        );
    }
}
