//! Bytes that may not be in memory.

use std::fmt;

use bytes::Bytes;

/// The bytes of a streaming blob: what is sent or received without being held in memory whole.
#[derive(Clone, Default, PartialEq)]
pub struct ByteStream(Bytes);

impl ByteStream {
    /// These bytes, all in memory.
    pub fn from_static(bytes: &'static [u8]) -> Self {
        Self(Bytes::from_static(bytes))
    }

    /// The bytes, where they are in memory.
    pub fn bytes(&self) -> Option<&Bytes> {
        Some(&self.0)
    }
}

impl From<Bytes> for ByteStream {
    fn from(bytes: Bytes) -> Self {
        Self(bytes)
    }
}

impl From<Vec<u8>> for ByteStream {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes.into())
    }
}

impl futures_core::Stream for ByteStream {
    type Item = Result<Bytes, crate::error::BoxError>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        let bytes = std::mem::take(&mut self.0);
        std::task::Poll::Ready((!bytes.is_empty()).then_some(Ok(bytes)))
    }
}

/// Shows the length alone: the bytes may be private.
impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ByteStream({} bytes)", self.0.len())
    }
}
