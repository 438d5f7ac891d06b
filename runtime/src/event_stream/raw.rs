//! What an error of an event stream has in place of an HTTP response.

use bytes::Bytes;

use super::Message;

/// What came, where it became an error instead of an event: the `R` of
/// [`SdkError`](crate::error::SdkError) for event streams. `Debug` shows sizes alone.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum RawMessage {
    /// A message that was read, and is an error or does not fit the model.
    Decoded(Message),
    /// What is no message. The bytes, where they are at hand.
    Invalid(Option<Bytes>),
}

impl std::fmt::Debug for RawMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            RawMessage::Decoded(message) => write!(f, "Decoded({message:?})"),
            RawMessage::Invalid(Some(bytes)) => write!(f, "Invalid({} bytes)", bytes.len()),
            RawMessage::Invalid(None) => f.write_str("Invalid"),
        }
    }
}
