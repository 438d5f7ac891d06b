//! Event streams: unions whose members are events, and errors that end the stream.

use super::operations::OperationError;
use super::{Types, is_error};
use crate::model::traits::ids;
use crate::model::{Member, Model, Shape, ShapeKind};

/// The errors that an event stream can end with, as an enum of the crate.
#[derive(Debug, Clone)]
pub struct StreamError {
    /// The enum's name.
    pub name: String,
    /// The name of the stream's shape.
    pub stream: String,
    /// The errors, in the order of the stream's table.
    pub errors: Vec<OperationError>,
}

/// Whether the shape is an event stream.
pub fn is_stream(shape: &Shape) -> bool {
    matches!(shape.kind, ShapeKind::Union(_)) && shape.traits.has(ids::STREAMING)
}

/// The members of a union, of an event stream the events alone: its errors are no values.
pub fn values<'a>(model: &Model, shape: &'a Shape) -> Vec<&'a Member> {
    let is_value = |member: &&Member| !is_stream(shape) || !is_error(model, &member.target);
    shape.members().iter().filter(is_value).collect()
}

/// The members of a union in the order of its table: of an event stream the errors are last, so
/// that a value's index is that of its variant.
pub fn ordered(model: &Model, shape: &Shape) -> Vec<Member> {
    let mut members = shape.members().to_vec();
    if is_stream(shape) {
        members.sort_by_key(|member| is_error(model, &member.target));
    }
    members
}

/// The error enums of the event streams, by name.
pub fn errors(model: &Model, types: &Types) -> Vec<StreamError> {
    let shapes = types.reachable().filter_map(|id| model.shape(id));
    let mut streams: Vec<_> = shapes
        .filter(|shape| is_stream(shape))
        .map(|shape| {
            let members = shape.members().iter();
            let errors = members
                .filter(|member| is_error(model, &member.target))
                .map(|member| OperationError::new(model, types, &member.target));
            StreamError {
                name: types.stream_error(&shape.id).to_owned(),
                stream: types.name(&shape.id).to_owned(),
                errors: errors.collect(),
            }
        })
        .collect();
    streams.sort_by(|a, b| a.name.cmp(&b.name));
    streams
}
