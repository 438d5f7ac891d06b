//! The bytes of the events that are sent.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::SystemTime;

use bytes::Bytes;
use futures_core::Stream;

use super::{Message, write_event};
use crate::error::BoxError;
use crate::protocol::Protocol;
use crate::schema::Schema;
use crate::shape::EventSource;
use crate::sign::EventSigner;

/// The body of a request that sends events: a stream of bytes, a message at a time. An event is
/// asked for when the transport wants the next bytes, and is signed at that time.
pub struct Encoder {
    source: Box<dyn EventSource>,
    protocol: &'static dyn Protocol,
    events: &'static Schema,
    initial: Option<Message>,
    signing: Option<(EventSigner, Clock)>,
    over: bool,
}

/// Says what time it is.
type Clock = Box<dyn Fn() -> SystemTime + Send>;

impl Encoder {
    /// The events of `source`, by the table `events`, unsigned.
    pub fn new(
        source: Box<dyn EventSource>,
        protocol: &'static dyn Protocol,
        events: &'static Schema,
    ) -> Self {
        Self { source, protocol, events, initial: None, signing: None, over: false }
    }

    /// The same with a message before the first event.
    pub fn initial(mut self, message: Message) -> Self {
        self.initial = Some(message);
        self
    }

    /// The same with each message signed, at the time that `now` gives.
    pub fn signed(
        mut self,
        signer: EventSigner,
        now: impl Fn() -> SystemTime + Send + 'static,
    ) -> Self {
        self.signing = Some((signer, Box::new(now)));
        self
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, BoxError>>> {
        if self.over {
            return Poll::Ready(None);
        }
        if let Some(initial) = self.initial.take() {
            return Poll::Ready(Some(self.frame(&initial)));
        }
        let mut message = None;
        let (protocol, events) = (self.protocol, self.events);
        let written = ready!(self.source.poll_write(context, &mut |event| {
            message = Some(write_event(protocol, events, event)?);
            Ok(())
        }));
        Poll::Ready(match (written, message) {
            (Some(Err(error)), _) => Some(Err(error)),
            (Some(Ok(())), Some(message)) => Some(self.frame(&message)),
            _ => self.end(),
        })
    }

    fn frame(&mut self, message: &Message) -> Result<Bytes, BoxError> {
        let mut bytes = Vec::with_capacity(message.payload().len() + 256);
        message.write(&mut bytes)?;
        if let Some((signer, now)) = &mut self.signing {
            let signed = signer.sign(bytes.into(), now())?;
            bytes = Vec::with_capacity(signed.payload().len() + 128);
            signed.write(&mut bytes)?;
        }
        Ok(bytes.into())
    }

    /// The end of signed events is signed too, so that nobody can cut them short.
    fn end(&mut self) -> Option<Result<Bytes, BoxError>> {
        self.over = true;
        let (signer, now) = self.signing.as_mut()?;
        let mut end = || {
            let mut bytes = Vec::new();
            signer.sign(Bytes::new(), now())?.write(&mut bytes)?;
            Ok(bytes.into())
        };
        Some(end())
    }
}

impl Stream for Encoder {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let next = self.poll(context);
        if let Poll::Ready(Some(Err(_))) = next {
            self.over = true;
        }
        next
    }
}

impl fmt::Debug for Encoder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Encoder").field("events", &self.events).finish_non_exhaustive()
    }
}
