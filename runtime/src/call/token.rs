//! The idempotency token of a call: filled in where the program gave none.

use crate::call::Shared;
use crate::schema::flags;
use crate::service::Operation;
use crate::shape::{Shape, View};

/// The token to send for the member of the input that is one and is absent; `None` where there is
/// no such member. <https://smithy.io/2.0/spec/behavior-traits.html#idempotencytoken-trait>
pub(super) fn missing(shared: &Shared, operation: &Operation, input: &dyn Shape) -> Option<String> {
    let mut members = operation.input.members.iter().enumerate();
    let absent = members.any(|(index, member)| {
        member.has(flags::IDEMPOTENCY_TOKEN) && matches!(input.member(index).view(), View::Absent)
    });
    absent.then(|| shared.config().idempotency_token_provider().make_idempotency_token())
}
