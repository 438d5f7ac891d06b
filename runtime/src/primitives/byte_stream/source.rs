//! Where the bytes of a stream come from.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;

use super::ByteStreamError;
#[cfg(all(feature = "client", feature = "streaming"))]
use super::file::FilePart;
use crate::error::BoxError;

/// The parts of a stream that is being read.
pub(super) type Parts = Pin<Box<dyn Stream<Item = Result<Bytes, ByteStreamError>> + Send>>;

#[derive(Clone)]
pub(super) enum Source {
    Memory(Bytes),
    #[cfg(all(feature = "client", feature = "streaming"))]
    File(Arc<FilePart>),
    Once(Once),
}

/// What can be read only once; clones share it.
#[derive(Clone)]
pub(super) struct Once {
    parts: Arc<Mutex<Option<Parts>>>,
    pub(super) length: Option<u64>,
}

impl Source {
    pub(super) fn once(
        parts: impl Stream<Item = Result<Bytes, ByteStreamError>> + Send + 'static,
    ) -> Self {
        let parts: Parts = Box::pin(parts);
        Self::Once(Once { parts: Arc::new(Mutex::new(Some(parts))), length: None })
    }

    /// How many bytes there are from the start, where it is known.
    pub(super) fn length(&self) -> Option<u64> {
        match self {
            Self::Memory(bytes) => Some(bytes.len() as u64),
            #[cfg(all(feature = "client", feature = "streaming"))]
            Self::File(file) => Some(file.length()),
            Self::Once(once) => once.length,
        }
    }
}

impl Once {
    /// The parts, for whoever comes first.
    pub(super) fn take(&self) -> Option<Parts> {
        self.parts.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    pub(super) fn is_taken(&self) -> bool {
        self.parts.lock().unwrap_or_else(PoisonError::into_inner).is_none()
    }
}

impl Default for Source {
    fn default() -> Self {
        Self::Memory(Bytes::new())
    }
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Memory(one), Self::Memory(other)) => one == other,
            #[cfg(all(feature = "client", feature = "streaming"))]
            (Self::File(one), Self::File(other)) => one == other,
            (Self::Once(one), Self::Once(other)) => Arc::ptr_eq(&one.parts, &other.parts),
            _ => false,
        }
    }
}

/// A stream of something like bytes, as one of [`Bytes`].
pub(super) struct Converted<S>(pub(super) Pin<Box<S>>);

impl<S, B, E> Stream for Converted<S>
where
    S: Stream<Item = Result<B, E>>,
    B: Into<Bytes>,
    E: Into<BoxError>,
{
    type Item = Result<Bytes, ByteStreamError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let part = self.0.as_mut().poll_next(cx);
        part.map(|part| part.map(|part| part.map(B::into).map_err(ByteStreamError::of_stream)))
    }
}
