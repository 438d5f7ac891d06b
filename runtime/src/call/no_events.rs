//! What stands in for `events` where the runtime is compiled without streams of events: an
//! operation that has one fails, and nothing of them is compiled.

use super::Shared;
use crate::codec::EncodeError;
use crate::error::{CallContext, ErrorMetadata};
use crate::http::HttpRequest;
use crate::identity::Credentials;
use crate::primitives::ByteStream;
use crate::schema::{Kind, Schema};
use crate::service::Operation;
use crate::shape::Shape;
use crate::sign::{Payload, Stages};

/// No events are on their way.
pub(super) enum Sending {}

/// No events are signed.
pub(super) struct Seed;

pub(super) fn prepare(
    operation: &Operation,
    _: &dyn Shape,
    _: &mut dyn Shape,
    _: &mut HttpRequest,
) -> Result<Option<Sending>, EncodeError> {
    let is_events = |schema: &Schema, index: Option<usize>| {
        let member = index.and_then(|index| schema.members.get(index));
        member.is_some_and(|member| matches!(member.kind, Kind::Events(_)))
    };
    let traits = &operation.traits;
    match is_events(operation.input, traits.input_stream)
        || is_events(operation.output, traits.output_stream)
    {
        true => {
            Err(EncodeError::new("streams of events ask for the runtime's feature `event-streams`"))
        }
        false => Ok(None),
    }
}

impl Sending {
    pub(super) fn is_repeatable(&self) -> bool {
        match *self {}
    }

    pub(super) fn signed(&mut self, _: Option<Seed>) {
        match *self {}
    }

    pub(super) fn body(&self, _: &Shared, _: &Operation) -> ByteStream {
        match *self {}
    }
}

impl Seed {
    pub(super) fn new(_: &Credentials, _: &str, _: &str, _: &Stages) -> Self {
        Self
    }
}

/// Never used.
pub(super) const PAYLOAD: Payload<'static> = Payload::Body;

pub(super) fn is_received(_: &Operation) -> bool {
    false
}

pub(super) fn is_initial_received(_: &Operation) -> bool {
    false
}

pub(super) fn fill(
    _: &'static Operation,
    _: &mut dyn Shape,
    _: CallContext,
    _: Option<&ErrorMetadata>,
    _: ByteStream,
) {
}
