//! The events of an input.

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use crate::codec::EncodeError;
use crate::error::{BoxError, ModeledError};
use crate::shape::{
    EventSource, EventsBody, EventsSlot, EventsView, Shape, SharedEvents, Slot, Value, View,
};

/// The events of an input: `T` is the union of the events. Made `From` any stream of
/// `Result<T, impl Into<BoxError>>`; an error of that stream ends the request, which then fails.
///
/// The events can be sent once: a call that is given them again, say by a clone of its input,
/// fails. Clones share the stream, and two are equal where they are clones. Of what it holds
/// `Debug` shows nothing.
pub struct EventStreamSender<T> {
    /// `None` where there is no event to send; emptied when the events are sent.
    source: Option<Arc<Mutex<Source>>>,
    events: PhantomData<fn() -> T>,
}

type Source = Option<Box<dyn EventSource>>;

impl<T: Shape> EventStreamSender<T> {
    /// The events of a stream whose errors are those that the model declares for the stream. Such
    /// an error is sent to the service as an event is, and is the last that is sent; the unhandled
    /// variant ends the request, which then fails.
    pub fn with_errors<E: ModeledError>(
        events: impl Stream<Item = Result<T, E>> + Send + 'static,
    ) -> Self {
        Self::new(Items { items: Box::pin(events), over: false, write_error })
    }

    fn new(source: impl EventSource + 'static) -> Self {
        Self { source: Some(Arc::new(Mutex::new(Some(Box::new(source))))), events: PhantomData }
    }
}

impl<T, E, S> From<S> for EventStreamSender<T>
where
    T: Shape,
    E: Into<BoxError> + 'static,
    S: Stream<Item = Result<T, E>> + Send + 'static,
{
    fn from(events: S) -> Self {
        let write_error = |error: E, _: &mut Write<'_>| Err(error.into());
        Self::new(Items { items: Box::pin(events), over: false, write_error })
    }
}

type Write<'w> = dyn FnMut(&dyn Shape) -> Result<(), EncodeError> + 'w;

fn write_error<E: ModeledError>(mut error: E, write: &mut Write<'_>) -> Result<(), BoxError> {
    match error.shape_mut() {
        Some(shape) => Ok(write(shape)?),
        None => Err(error.into()),
    }
}

/// A stream with types.
struct Items<S, E> {
    items: Pin<Box<S>>,
    over: bool,
    write_error: fn(E, &mut Write<'_>) -> Result<(), BoxError>,
}

impl<T, E, S> EventSource for Items<S, E>
where
    T: Shape,
    S: Stream<Item = Result<T, E>> + Send,
{
    fn poll_write(
        &mut self,
        context: &mut Context<'_>,
        write: &mut Write<'_>,
    ) -> Poll<Option<Result<(), BoxError>>> {
        if self.over {
            return Poll::Ready(None);
        }
        let (written, last) = match ready!(self.items.as_mut().poll_next(context)) {
            Some(Ok(event)) => (write(&event).map_err(BoxError::from), false),
            Some(Err(error)) => ((self.write_error)(error, write), true),
            None => {
                self.over = true;
                return Poll::Ready(None);
            }
        };
        self.over = last || written.is_err();
        Poll::Ready(Some(written))
    }
}

impl<T: Shape> Value for EventStreamSender<T> {
    fn view(&self) -> View<'_> {
        View::Events(self)
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Events(self)
    }

    /// No event at all.
    fn blank() -> Self {
        Self { source: None, events: PhantomData }
    }
}

impl<T> EventsView for EventStreamSender<T> {
    fn take(&self) -> Option<Box<dyn EventSource>> {
        match &self.source {
            Some(source) => source.lock().unwrap_or_else(PoisonError::into_inner).take(),
            None => Some(Box::new(Nothing)),
        }
    }

    fn shared(&self) -> Option<SharedEvents> {
        self.source.clone().map(|shared| shared as SharedEvents)
    }
}

impl<T> EventsSlot for EventStreamSender<T> {
    fn receive(&mut self, _: EventsBody) {}

    fn share(&mut self, events: Option<SharedEvents>) {
        self.source = events.and_then(|events| events.downcast::<Mutex<Source>>().ok());
    }
}

/// No events.
struct Nothing;

impl EventSource for Nothing {
    fn poll_write(
        &mut self,
        _: &mut Context<'_>,
        _: &mut Write<'_>,
    ) -> Poll<Option<Result<(), BoxError>>> {
        Poll::Ready(None)
    }
}

impl<T> Clone for EventStreamSender<T> {
    fn clone(&self) -> Self {
        Self { source: self.source.clone(), events: PhantomData }
    }
}

impl<T> PartialEq for EventStreamSender<T> {
    fn eq(&self, other: &Self) -> bool {
        match (&self.source, &other.source) {
            (Some(left), Some(right)) => Arc::ptr_eq(left, right),
            (None, None) => true,
            _ => false,
        }
    }
}

impl<T> fmt::Debug for EventStreamSender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EventStreamSender")
    }
}
