//! Streams of events: many messages on one HTTP body, in either direction.
//!
//! What a program sends is an [`EventStreamSender`], what it receives an [`EventReceiver`]; both
//! are members of an input or output like any other. Between them and the body stand, without
//! types and once for all events: the event as the tables say (`write`, `read`), the [`Message`]
//! that carries it, and the bytes of that ([`Message::write`], [`Decoder`]). The
//! [`client`](mod@crate::client) driver puts the two ends together for a call.
//!
//! The format is `application/vnd.amazon.eventstream`:
//! <https://smithy.io/2.0/aws/amazon-eventstream.html>; what events are is said in
//! <https://smithy.io/2.0/spec/streaming.html>.
//!
//! # Both ways at once
//!
//! An operation with events in both directions needs HTTP/2 (the feature `http2`) for the two to
//! go on at the same time, which is how services mean it. Over HTTP/1.1 the events are sent first,
//! all of them, and only then does the answer begin: an input that waits for an event of the
//! output would wait for ever.

mod decode;
mod encoder;
mod initial;
mod message;
mod problem;
mod raw;
mod read;
mod receiver;
mod sender;
mod write;

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod stream_tests;
#[cfg(test)]
mod tests;

pub use decode::Decoder;
pub use encoder::Encoder;
pub(crate) use initial::take_initial;
pub(crate) use message::write_headers;
pub use message::{Header, HeaderValue, MAX_HEADERS, MAX_MESSAGE, Message};
pub use raw::RawMessage;
pub use read::{Incoming, read_event, read_members};
pub use receiver::EventReceiver;
pub use sender::EventStreamSender;
pub use write::{CONTENT_TYPE, INITIAL_REQUEST, INITIAL_RESPONSE, write_event, write_initial};
