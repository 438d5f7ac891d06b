//! Requests that are signed by their query, for somebody else to send.
//!
//! They carry what the operation says and nothing of how this client sends: no user agent, no
//! count of attempts. Where the body is streamed and not signed, it is the sender's.

use std::time::{Duration, SystemTime};

use ::http::{HeaderValue, header};
use bytes::Bytes;

use super::auth::{CONTENT_SHA256, Signer, content_sha256};
use super::headers::{INVOCATION_ID, SDK_REQUEST};
use super::stream;
use crate::error::BoxError;
use crate::http::HttpRequest;
use crate::schema::{Http, Member};
use crate::service::{Auth, Operation};
use crate::shape::{Shape, View};
use crate::sign::{Payload, presign};

/// For how long a request may be sent.
#[derive(Debug, Clone, Copy)]
pub struct Presigning {
    /// From when on; `None` is from now on.
    pub start_time: Option<SystemTime>,
    /// How long from then on, in whole seconds from 1 to 604,800 (7 days).
    pub expires_in: Duration,
}

/// Looks whether a request can be presigned, and leaves out the body where it is the sender's:
/// says whether it is. What would be said of the body by default, its type, is left out with it.
pub(super) fn prepare(
    request: &mut HttpRequest,
    operation: &Operation,
    input: &dyn Shape,
    auth: Auth,
) -> Result<bool, BoxError> {
    if auth != Auth::SigV4 {
        return Err(NOT_SIGNED.into());
    }
    let unsigned = operation.service.traits.content_sha256
        || stream::signing(operation, input, request).payload == Payload::Unsigned;
    let is_senders = unsigned && operation.traits.input_stream.is_some();
    if is_senders {
        *request.body_mut() = Bytes::new();
        if !is_set(operation, input, "content-type") {
            request.headers_mut().remove(header::CONTENT_TYPE);
        }
    }
    Ok(is_senders)
}

/// Whether the input has a value for that header.
fn is_set(operation: &Operation, input: &dyn Shape, header: &str) -> bool {
    let bound = |member: &Member| match member.http() {
        Http::Header(name) => name.eq_ignore_ascii_case(header),
        _ => false,
    };
    let index = operation.input.members.iter().position(bound);
    index.is_some_and(|index| !matches!(input.member(index).view(), View::Absent))
}

/// Signs a request that is complete but for that. What headers it has then have to be sent, but
/// `host`, which every client sends, is taken away.
pub(super) fn sign(
    request: &mut HttpRequest,
    signer: &Signer<'_>,
    presigning: &Presigning,
) -> Result<(), BoxError> {
    for name in [header::USER_AGENT, INVOCATION_ID, SDK_REQUEST] {
        request.headers_mut().remove(name);
    }
    let given = content_sha256(request)?;
    let mut params = signer.params(request)?;
    if let Some(start_time) = presigning.start_time {
        params.time = start_time;
    }
    if let Some(given) = &given {
        params.settings.payload = Payload::Precomputed(given);
    } else if signer.operation.service.traits.content_sha256 {
        // Such services take it so in a query without being told by a header.
        params.settings.payload = Payload::Unsigned;
    } else if params.settings.payload == Payload::Unsigned {
        let unsigned = HeaderValue::from_static("UNSIGNED-PAYLOAD");
        request.headers_mut().insert(CONTENT_SHA256, unsigned);
    }
    presign(request, &params, presigning.expires_in, &signer.shared.learnt.keys)?;
    request.headers_mut().remove(header::HOST);
    Ok(())
}

const NOT_SIGNED: &str = "only requests that are signed with SigV4 can be presigned, and those of \
    this operation are not";
