//! Operations that send or receive streams of events: what the machine has to decide about them.
//!
//! The events to send are taken out of the input when the call begins. An attempt sends them as
//! the body of its request, each signed after the one before and the first after the request; a
//! further attempt is possible while none was handed out. The body of the answer goes into the
//! output's member. <https://smithy.io/2.0/spec/streaming.html>

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use ::http::HeaderValue;
use ::http::header::{ACCEPT, CONTENT_TYPE};
use bytes::Bytes;

use super::Shared;
use crate::codec::EncodeError;
use crate::error::{BoxError, CallContext, ErrorMetadata};
use crate::event_stream::{CONTENT_TYPE as MEDIA_TYPE, Encoder, write_initial};
use crate::http::HttpRequest;
use crate::identity::Credentials;
use crate::primitives::ByteStream;
use crate::schema::{Kind, Member, Schema};
use crate::service::Operation;
use crate::shape::{EventSource, EventsBody, Shape, Slot, View};
use crate::sign::{EventSigner, Payload, Stages};

/// The events of an input, on their way.
pub(super) struct Sending {
    source: Source,
    events: &'static Schema,
    /// The payload and the media type of the message before the events.
    initial: Option<(Bytes, HeaderValue)>,
    /// What the signatures follow from; `None` where the request is not signed.
    seed: Option<Seed>,
}

/// What the signatures of events follow from: that of the request that sends them.
pub(super) struct Seed {
    credentials: Credentials,
    region: String,
    service: String,
    signature: String,
}

/// The source of the events, which the attempts of a call share.
#[derive(Clone)]
struct Source(Arc<Attempts>);

struct Attempts {
    /// `None` where there are no events.
    events: Mutex<Option<Box<dyn EventSource>>>,
    /// Whether one was handed out.
    begun: AtomicBool,
}

/// Takes the events out of the input, and makes the request one that sends events or asks for
/// them. `None` where the operation sends none.
///
/// # Errors
///
/// Where the events were sent before, and where input or output are of types that have no place
/// for events, as those of calls by name.
pub(super) fn prepare(
    operation: &Operation,
    input: &dyn Shape,
    output: &mut dyn Shape,
    request: &mut HttpRequest,
) -> Result<Option<Sending>, EncodeError> {
    if let Some((index, member, _)) = received(operation) {
        let slot = output.member_mut(index).map(|member| member.slot());
        if !matches!(slot, Some(Slot::Events(_))) {
            return Err(EncodeError::new(UNTYPED).within(member.name));
        }
        // Where the protocol says what it takes at all, it has to take events.
        if request.headers().contains_key(ACCEPT) {
            request.headers_mut().insert(ACCEPT, HeaderValue::from_static(MEDIA_TYPE));
        }
    }
    let Some((index, member, events)) = sent(operation) else { return Ok(None) };
    let fail = |text: &str| Err(EncodeError::new(text).within(member.name));
    let source = match input.member(index).view() {
        View::Absent => None,
        View::Events(events) => match events.take() {
            Some(source) => Some(source),
            None => return fail("the events can be sent only once and were sent before"),
        },
        _ => return fail(UNTYPED),
    };
    let body = std::mem::take(request.body_mut());
    let media_type =
        request.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    let initial = operation.service.protocol.initial_messages();
    let initial = media_type.filter(|_| initial).map(|media_type| (body, media_type));
    Ok(Some(Sending { source: Source::new(source), events, initial, seed: None }))
}

const UNTYPED: &str = "events can be sent and received by typed calls alone";

impl Sending {
    /// Whether the events can be sent by one more attempt.
    pub(super) fn is_repeatable(&self) -> bool {
        !self.source.0.begun.load(Ordering::Relaxed)
    }

    /// Notes the signature of the next attempt.
    pub(super) fn signed(&mut self, seed: Option<Seed>) {
        self.seed = seed;
    }

    /// The body of the next attempt.
    pub(super) fn body(&self, shared: &Shared, operation: &Operation) -> ByteStream {
        let protocol = operation.service.protocol;
        let mut encoder = Encoder::new(Box::new(self.source.clone()), protocol, self.events);
        if let Some((payload, media_type)) = &self.initial {
            let media_type = media_type.to_str().unwrap_or_default();
            encoder = encoder.initial(write_initial(payload.clone(), media_type));
        }
        if let Some(Seed { credentials, region, service, signature }) = &self.seed {
            let signer = EventSigner::new(credentials.clone(), region, service, signature);
            let (learnt, time) = (shared.learnt.clone(), shared.time.clone());
            encoder = encoder.signed(signer, move || learnt.now(&time));
        }
        ByteStream::from_stream(encoder)
    }
}

impl Seed {
    pub(super) fn new(
        credentials: &Credentials,
        region: &str,
        service: &str,
        stages: &Stages,
    ) -> Self {
        Self {
            credentials: credentials.clone(),
            region: region.to_owned(),
            service: service.to_owned(),
            signature: stages.signature().to_owned(),
        }
    }
}

/// What stands for the body in the signature of a request that sends events.
pub(super) const PAYLOAD: Payload<'static> = Payload::Events;

/// Whether the operation answers with events.
pub(super) fn is_received(operation: &Operation) -> bool {
    received(operation).is_some()
}

/// Whether a message before the events of the answer carries the other members of the output.
pub(super) fn is_initial_received(operation: &Operation) -> bool {
    is_received(operation) && operation.service.protocol.initial_messages()
}

/// Puts the body of an answer into the output's member, where that is a stream of events.
pub(super) fn fill(
    operation: &'static Operation,
    output: &mut dyn Shape,
    context: CallContext,
    meta: Option<&ErrorMetadata>,
    bytes: ByteStream,
) {
    let member = received(operation).and_then(|(index, ..)| output.member_mut(index));
    if let Some(Slot::Events(events)) = member.map(|member| member.slot()) {
        let request_id = meta.and_then(|meta| meta.request_id().map(str::to_owned));
        events.receive(EventsBody { bytes, operation, context, request_id });
    }
}

/// The member of the input that is a stream of events.
fn sent(operation: &Operation) -> Option<(usize, &'static Member, &'static Schema)> {
    events(operation.input, operation.traits.input_stream)
}

/// The member of the output that is a stream of events.
fn received(operation: &Operation) -> Option<(usize, &'static Member, &'static Schema)> {
    events(operation.output, operation.traits.output_stream)
}

fn events(
    schema: &'static Schema,
    index: Option<usize>,
) -> Option<(usize, &'static Member, &'static Schema)> {
    let member = schema.members.get(index?)?;
    match member.kind {
        Kind::Events(events) => Some((index?, member, events)),
        _ => None,
    }
}

impl Source {
    fn new(events: Option<Box<dyn EventSource>>) -> Self {
        Self(Arc::new(Attempts { events: Mutex::new(events), begun: AtomicBool::new(false) }))
    }
}

impl EventSource for Source {
    fn poll_write(
        &mut self,
        context: &mut Context<'_>,
        write: &mut dyn FnMut(&dyn Shape) -> Result<(), EncodeError>,
    ) -> Poll<Option<Result<(), BoxError>>> {
        let mut events = self.0.events.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(events) = &mut *events else { return Poll::Ready(None) };
        let next = events.poll_write(context, write);
        if let Poll::Ready(Some(_)) = next {
            self.0.begun.store(true, Ordering::Relaxed);
        }
        next
    }
}
