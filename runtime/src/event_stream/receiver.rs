//! The events of an output.

use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::problem::{Problem, ProblemKind};
use super::{Decoder, INITIAL_RESPONSE, Incoming, Message, RawMessage, read_event};
use crate::error::{BoxError, ErrorMetadata, ModeledError, SdkError};
use crate::http::{Response, unread};
use crate::protocol::Protocol;
use crate::schema::{Kind, Schema};
use crate::shape::{
    EventSource, EventsBody, EventsSlot, EventsView, Shape, SharedEvents, Slot, Value, View,
};

/// The events of an output, as they come: `T` is the union of the events, `E` the enum of the
/// errors that may come in their place.
///
/// [`recv`](Self::recv) waits for the next event; as a [`Stream`] it works with everyone's
/// combinators. After an error, and after the end, there is nothing more.
///
/// Clones share the stream: an event comes out of one of them. Only the one that asked last is
/// woken when it is there. Two are equal where they are clones. Of what it holds `Debug` shows
/// nothing.
pub struct EventReceiver<T, E> {
    /// `None` where there never was a stream.
    reader: Option<Arc<Mutex<Reader>>>,
    types: PhantomData<fn() -> (T, E)>,
}

impl<T: Shape, E: ModeledError> EventReceiver<T, E> {
    /// The next event; `None` after the last. It may be dropped while it waits: nothing is lost.
    ///
    /// # Errors
    ///
    /// A [`ServiceError`](SdkError::ServiceError) is an error that the service sent in place of an
    /// event, a [`ResponseError`](SdkError::ResponseError) a stream that cannot be understood or
    /// was cut short, a [`DispatchFailure`](SdkError::DispatchFailure) a connection that broke.
    pub async fn recv(&mut self) -> Result<Option<T>, SdkError<E, RawMessage>> {
        poll_fn(|context| self.poll_recv(context)).await.transpose()
    }

    fn poll_recv(
        &self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<T, SdkError<E, RawMessage>>>> {
        let mut event = T::blank();
        let outcome = ready!(poll(self.reader.as_deref(), context, &mut event));
        Poll::Ready(match outcome {
            None => None,
            Some(Ok(())) => Some(Ok(event)),
            Some(Err(problem)) => Some(Err(problem.typed())),
        })
    }
}

impl<T: Shape, E: ModeledError> Stream for EventReceiver<T, E> {
    type Item = Result<T, SdkError<E, RawMessage>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_recv(context)
    }
}

fn poll(
    reader: Option<&Mutex<Reader>>,
    context: &mut Context<'_>,
    event: &mut dyn Shape,
) -> Poll<Option<Result<(), Box<Problem>>>> {
    match reader {
        None => Poll::Ready(None),
        // A panic of the body's own stream is the only one there can be within; it left the
        // reader whole.
        Some(reader) => reader.lock().unwrap_or_else(PoisonError::into_inner).poll(context, event),
    }
}

/// What clones share.
struct Reader {
    body: EventsBody,
    decoder: Decoder,
    over: bool,
}

impl Reader {
    /// Reads the next event into `event`, which is fresh.
    fn poll(
        &mut self,
        context: &mut Context<'_>,
        event: &mut dyn Shape,
    ) -> Poll<Option<Result<(), Box<Problem>>>> {
        loop {
            if self.over {
                return Poll::Ready(None);
            }
            let outcome = match ready!(self.poll_message(context)) {
                Some(Ok(message)) => self.accept(message, event),
                Some(Err(kind)) => Err(kind),
                None => {
                    self.over = true;
                    continue;
                }
            };
            return Poll::Ready(match outcome {
                Ok(false) => continue,
                Ok(true) => Some(Ok(())),
                Err(kind) => Some(Err(self.fail(kind))),
            });
        }
    }

    fn poll_message(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Message, ProblemKind>>> {
        loop {
            match self.decoder.message() {
                Ok(Some(message)) => return Poll::Ready(Some(Ok(message))),
                Ok(None) => {}
                Err(error) => return Poll::Ready(Some(Err(no_message(error)))),
            }
            match ready!(Pin::new(&mut self.body.bytes).poll_next(context)) {
                Some(Ok(piece)) => self.decoder.push(&piece),
                Some(Err(error)) => {
                    return Poll::Ready(Some(Err(ProblemKind::Dispatch(unread(error)))));
                }
                None => {
                    let end = self.decoder.finish();
                    return Poll::Ready(end.err().map(|error| Err(no_message(error))));
                }
            }
        }
    }

    /// Reads the message into `event`; `false` where it is none.
    fn accept(&self, message: Message, event: &mut dyn Shape) -> Result<bool, ProblemKind> {
        let misfit =
            |message, error: BoxError| ProblemKind::Response(error, RawMessage::Decoded(message));
        let Some(events) = self.events() else {
            return Err(misfit(message, "the operation's output has no events".into()));
        };
        let incoming = match Incoming::new(events, &message) {
            Ok(incoming) => incoming,
            Err(error) => return Err(misfit(message, error.into())),
        };
        match incoming {
            Incoming::Event { index: Some(index), .. } => {
                match read_event(self.protocol(), &message, index, event) {
                    Ok(()) => Ok(true),
                    Err(error) => Err(misfit(message, error.into())),
                }
            }
            Incoming::Event { index: None, name } => Ok(name != INITIAL_RESPONSE),
            Incoming::Exception { index, .. } => {
                // An error's index is that among the errors alone.
                let index = index.map(|index| {
                    let before = events.members.iter().take(index);
                    before.filter(|member| member.error().is_some()).count()
                });
                Err(ProblemKind::Service(message, index, self.protocol()))
            }
            Incoming::Error { .. } => Err(ProblemKind::Service(message, None, self.protocol())),
        }
    }

    /// The end of the stream by a failure.
    fn fail(&mut self, kind: ProblemKind) -> Box<Problem> {
        self.over = true;
        let mut meta = ErrorMetadata::builder();
        if let (ProblemKind::Service(message, ..), Some(events)) = (&kind, self.events()) {
            let (code, text) = told(self.protocol(), events, message);
            if let Some(code) = code {
                meta = meta.code(code);
            }
            if let Some(text) = text {
                meta = meta.message(text);
            }
        }
        if let Some(id) = &self.body.request_id {
            meta = meta.request_id(id);
        }
        Box::new(Problem { context: self.body.context.clone(), meta: meta.build(), kind })
    }

    fn protocol(&self) -> &'static dyn Protocol {
        self.body.operation.service.protocol
    }

    fn events(&self) -> Option<&'static Schema> {
        let operation = self.body.operation;
        match operation.output.members.get(operation.traits.output_stream?)?.kind {
            Kind::Events(events) => Some(events),
            _ => None,
        }
    }
}

/// Code and message of an error that the service sent.
fn told(
    protocol: &dyn Protocol,
    events: &Schema,
    message: &Message,
) -> (Option<String>, Option<String>) {
    match Incoming::new(events, message) {
        Ok(Incoming::Exception { index, name }) => {
            let known = index.and_then(|index| events.members.get(index)?.error());
            let code = known.map_or(name, |error| error.code);
            // An error's body is the same wherever it comes.
            let body = protocol.error_metadata(&Response::new(message.payload().clone()));
            (Some(code.to_owned()), body.message().map(str::to_owned))
        }
        Ok(Incoming::Error { code, message }) => {
            (code.map(str::to_owned), message.map(str::to_owned))
        }
        _ => (None, None),
    }
}

fn no_message(error: impl Into<BoxError>) -> ProblemKind {
    ProblemKind::Response(error.into(), RawMessage::Invalid(None))
}

impl<T: Shape, E: ModeledError> Value for EventReceiver<T, E> {
    fn view(&self) -> View<'_> {
        View::Events(self)
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Events(self)
    }

    /// A stream that is at its end.
    fn blank() -> Self {
        Self { reader: None, types: PhantomData }
    }
}

impl<T, E> EventsView for EventReceiver<T, E> {
    fn take(&self) -> Option<Box<dyn EventSource>> {
        None
    }

    fn shared(&self) -> Option<SharedEvents> {
        self.reader.clone().map(|shared| shared as SharedEvents)
    }
}

impl<T, E> EventsSlot for EventReceiver<T, E> {
    fn receive(&mut self, body: EventsBody) {
        let reader = Reader { body, decoder: Decoder::new(), over: false };
        self.reader = Some(Arc::new(Mutex::new(reader)));
    }

    fn share(&mut self, events: Option<SharedEvents>) {
        self.reader = events.and_then(|events| events.downcast::<Mutex<Reader>>().ok());
    }
}

impl<T, E> Clone for EventReceiver<T, E> {
    fn clone(&self) -> Self {
        Self { reader: self.reader.clone(), types: PhantomData }
    }
}

impl<T, E> PartialEq for EventReceiver<T, E> {
    fn eq(&self, other: &Self) -> bool {
        match (&self.reader, &other.reader) {
            (Some(left), Some(right)) => Arc::ptr_eq(left, right),
            (None, None) => true,
            _ => false,
        }
    }
}

impl<T, E> fmt::Debug for EventReceiver<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EventReceiver")
    }
}
