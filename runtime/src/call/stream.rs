//! Operations with bodies that are streams: what the machine has to decide about them.
//!
//! A stream that is sent and is in memory becomes the request's body, as any other. One that is
//! not stays in the input: the request has no body, and the driver is told by a [`Transfer`] what
//! to send in its place. <https://smithy.io/2.0/spec/streaming.html>

use std::time::Duration;

#[cfg(feature = "checksums")]
use ::http::HeaderMap;
use ::http::HeaderValue;
use ::http::header::CONTENT_LENGTH;
use ::http::uri::Scheme;

use super::{Shared, events};
use crate::codec::EncodeError;
use crate::config::{DEFAULT_EVENTS_READ_TIMEOUT, DEFAULT_READ_TIMEOUT, Timeouts};
use crate::http::{HttpLimits, HttpRequest};
use crate::primitives::ByteStream;
use crate::schema::{Kind, Member, flags};
use crate::service::Operation;
use crate::shape::{Shape, Slot, View};
use crate::sign::{Payload, SigningSettings};

/// How a request and its answer go over the wire, where one of their bodies is a stream.
#[derive(Debug)]
pub struct Transfer {
    /// What to send in place of the request's body, which is empty then. Made anew for each
    /// attempt.
    pub body: Option<ByteStream>,
    /// Whether the body of a success is handed over unread, by
    /// [`Event::Streamed`](super::Event::Streamed).
    pub unread: bool,
    /// Whether the driver has to take the message before the events out of the body of a success,
    /// for [`Event::Initial`](super::Event::Initial).
    pub initial: bool,
    /// The limits that the transport has to keep.
    pub limits: HttpLimits,
    /// How long it may take until the body begins to be sent, and from its end to the head of the
    /// answer; `None` is no limit beside that of the step.
    pub silence: Option<Duration>,
    /// How long an upload may stall; `None` is no limit.
    pub upload_grace: Option<Duration>,
    /// How long a download may stall; `None` is no limit.
    pub download_grace: Option<Duration>,
}

impl Transfer {
    /// That of a call.
    pub(super) fn of(shared: &Shared, operation: &Operation, input: &dyn Shape) -> Self {
        let set = shared.config.settings();
        let guard = set.stalled_stream_protection.clone().unwrap_or_default();
        let attempt = set.timeout_config.as_ref().and_then(|set| set.operation_attempt_timeout());
        Self {
            body: unbuffered(operation, input).and_then(ByteStream::replay),
            unread: operation.traits.output_stream.is_some(),
            initial: events::is_initial_received(operation),
            limits: limits(shared, operation),
            silence: shared.timeouts.attempt.filter(|_| attempt.is_none()),
            upload_grace: guard.upload().filter(|_| sends(operation).is_some_and(is_bytes)),
            download_grace: guard.download().filter(|_| answers_bytes(operation)),
        }
    }
}

#[cfg(feature = "checksums")]
impl Transfer {
    /// With the body as the head of its request says that it goes out.
    pub(super) fn encoded(self, headers: &HeaderMap) -> Self {
        Self { body: self.body.map(|body| crate::checksum::encode(headers, body)), ..self }
    }
}

/// Whether a body of the operation is a stream, of bytes or of events.
pub(super) fn is_streamed(operation: &Operation) -> bool {
    operation.traits.input_stream.is_some() || operation.traits.output_stream.is_some()
}

/// Makes a stream in memory the body, and looks whether one that is not can be sent.
///
/// # Errors
///
/// Where the service asks for a length that the stream does not have, and where the stream can be
/// read only once and was read before.
pub(super) fn prepare(
    operation: &Operation,
    input: &dyn Shape,
    request: &mut HttpRequest,
) -> Result<(), EncodeError> {
    let Some((member, stream)) = outgoing(operation, input) else { return Ok(()) };
    if let Some(bytes) = stream.bytes() {
        *request.body_mut() = bytes.clone();
        return Ok(());
    }
    let problem = if !cfg!(feature = "streaming") {
        "a stream that is not in memory asks for the runtime's feature `streaming`"
    } else if stream.replay().is_none() {
        "the stream can be read only once and was read before"
    } else if member.has(flags::REQUIRES_LENGTH) && stream.length().is_none() {
        "the service asks for the length of the stream, which is not known: tell it with \
         `ByteStream::with_length`"
    } else {
        return Ok(());
    };
    Err(EncodeError::new(problem).within(member.name))
}

/// Says the length of the body in the head, where a body goes with the request or the method
/// lets the service expect one. A stream of unknown length, as one of events is, goes without.
pub(super) fn declare_length(operation: &Operation, input: &dyn Shape, request: &mut HttpRequest) {
    if sends_events(operation) {
        return;
    }
    let length = match outgoing(operation, input) {
        Some((_, stream)) if stream.bytes().is_none() => stream.length(),
        Some(_) => Some(request.body().len() as u64),
        None if request.body().is_empty() && request.method() != ::http::Method::POST => None,
        None => Some(request.body().len() as u64),
    };
    if let Some(length) = length {
        request.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
}

/// How the request is signed: without its body where that is not in memory, or where the model
/// says so and TLS protects it.
pub(super) fn signing(
    operation: &Operation,
    input: &dyn Shape,
    request: &HttpRequest,
) -> SigningSettings<'static> {
    let protected = request.uri().scheme() == Some(&Scheme::HTTPS);
    let left_out = operation.traits.unsigned_payload && protected;
    match left_out || unbuffered(operation, input).is_some() {
        false => SigningSettings::default(),
        // The header is how the service knows.
        true => SigningSettings {
            payload: Payload::Unsigned,
            content_sha256_header: true,
            ..SigningSettings::default()
        },
    }
}

/// Whether the request can be sent once more.
pub(super) fn is_repeatable(operation: &Operation, input: &dyn Shape) -> bool {
    unbuffered(operation, input).is_none_or(|stream| stream.replay().is_some())
}

/// The limits of time, those that the transfer of a body is free of left out: where nothing is
/// set, that on an attempt, and from the first attempt on that on the operation.
pub(super) fn timeouts(shared: &Shared, operation: &Operation, attempts: u32) -> Timeouts {
    let all = shared.timeouts;
    if !is_streamed(operation) {
        return all;
    }
    let set = shared.config.settings().timeout_config.as_ref();
    let operation = match attempts {
        0 => all.operation,
        _ => set.and_then(|set| set.operation_timeout()),
    };
    Timeouts { attempt: set.and_then(|set| set.operation_attempt_timeout()), operation, ..all }
}

/// The limits of the transport. Nothing else bounds the time in which a body comes, so that on
/// reading has a default here.
fn limits(shared: &Shared, operation: &Operation) -> HttpLimits {
    let set = shared.config.settings().timeout_config.as_ref();
    let default = match events::is_received(operation) {
        true => DEFAULT_EVENTS_READ_TIMEOUT,
        false => DEFAULT_READ_TIMEOUT,
    };
    let read = set.map_or(Some(default), |set| set.read_or(default));
    HttpLimits { read, ..shared.http_limits() }
}

/// Puts the body of an answer into the output's member, where that is a stream of bytes.
pub(super) fn fill(
    operation: &Operation,
    output: &mut dyn Shape,
    body: impl FnOnce() -> ByteStream,
) {
    let Some(index) = operation.traits.output_stream.filter(|_| answers_bytes(operation)) else {
        return;
    };
    if let Some(Slot::Stream(stream)) = output.member_mut(index).map(|member| member.slot()) {
        *stream = body();
    }
}

/// The stream of bytes that the input holds, with its member.
fn outgoing<'a>(
    operation: &Operation,
    input: &'a dyn Shape,
) -> Option<(&'static Member, &'a ByteStream)> {
    let index = operation.traits.input_stream?;
    let member = operation.input.members.get(index)?;
    match input.member(index).view() {
        View::Stream(stream) => Some((member, stream)),
        _ => None,
    }
}

/// The stream that the input holds and that is not in memory.
pub(super) fn unbuffered<'a>(
    operation: &Operation,
    input: &'a dyn Shape,
) -> Option<&'a ByteStream> {
    let (_, stream) = outgoing(operation, input)?;
    Some(stream).filter(|stream| stream.bytes().is_none())
}

/// Whether the body of a request is sent beside it.
pub(super) fn is_elsewhere(operation: &Operation, input: &dyn Shape) -> bool {
    unbuffered(operation, input).is_some() || sends_events(operation)
}

fn sends_events(operation: &Operation) -> bool {
    sends(operation).is_some_and(|member| matches!(member.kind, Kind::Events(_)))
}

/// The input's member that is a stream.
fn sends(operation: &Operation) -> Option<&'static Member> {
    operation.input.members.get(operation.traits.input_stream?)
}

fn answers_bytes(operation: &Operation) -> bool {
    let stream = operation.traits.output_stream;
    stream.and_then(|index| operation.output.members.get(index)).is_some_and(is_bytes)
}

fn is_bytes(member: &Member) -> bool {
    matches!(member.kind, Kind::Stream)
}
