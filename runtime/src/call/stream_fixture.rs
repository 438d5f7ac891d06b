//! Operations that stream, of the service of [`fixture`](super::fixture).

use super::fixture::{OPERATION, SERVICE};
use crate::primitives::ByteStream;
use crate::schema::{Kind, Member, Schema, flags};
use crate::service::{Operation, OperationTraits};
use crate::shape::{ABSENT, Shape, Value};

/// Sends a stream.
pub(crate) static PUT_TOY: Operation = operation("PutToy", &TOY, SENDS);

/// Sends a stream whose length has to be known.
pub(crate) static PUT_SIZED_TOY: Operation = operation("PutSizedToy", &SIZED_TOY, SENDS);

/// Sends a stream that is not signed.
pub(crate) static PUT_OPEN_TOY: Operation =
    operation("PutOpenToy", &TOY, OperationTraits { unsigned_payload: true, ..SENDS });

/// Receives a stream.
pub(crate) static FETCH_TOY: Operation = operation(
    "FetchToy",
    &TOY,
    OperationTraits { output_stream: Some(1), ..OperationTraits::NONE },
);

const SENDS: OperationTraits = OperationTraits { input_stream: Some(1), ..OperationTraits::NONE };

const fn operation(
    name: &'static str,
    input: &'static Schema,
    traits: OperationTraits,
) -> Operation {
    let errors = OPERATION.errors;
    Operation {
        name,
        service: &SERVICE,
        method: "POST",
        uri: "/",
        input,
        output: &TOY,
        errors,
        traits,
    }
}

static TOY: Schema = Schema::structure(
    "Toy",
    &[Member::new("name", Kind::String), Member::new("picture", Kind::Stream)],
);
static SIZED_TOY: Schema = Schema::structure(
    "SizedToy",
    &[
        Member::new("name", Kind::String),
        Member::new("picture", Kind::Stream).with(flags::REQUIRES_LENGTH),
    ],
);

/// Input and output of all of them.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Toy {
    pub(crate) name: Option<String>,
    pub(crate) picture: Option<ByteStream>,
}

impl Toy {
    pub(crate) fn new(picture: impl Into<ByteStream>) -> Self {
        Self { name: None, picture: Some(picture.into()) }
    }
}

impl Shape for Toy {
    fn schema(&self) -> &'static Schema {
        &TOY
    }
    fn member(&self, index: usize) -> &dyn Value {
        match index {
            0 => &self.name,
            1 => &self.picture,
            _ => &ABSENT,
        }
    }
    fn member_mut(&mut self, index: usize) -> Option<&mut dyn Value> {
        match index {
            0 => Some(&mut self.name),
            1 => Some(&mut self.picture),
            _ => None,
        }
    }
    fn unset() -> Self {
        Self::default()
    }
}
