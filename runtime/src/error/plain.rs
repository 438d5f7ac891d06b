//! The error of operations that declare none.

use std::convert::Infallible;
use std::error::Error;
use std::fmt;
use std::marker::PhantomData;

use super::{BoxError, ErrorMetadata, ModeledError, ProvideErrorMetadata, RequestId, Unhandled};
use crate::shape::Shape;

/// The error enum of an operation that declares no errors; `O` is the operation, as a type. What
/// such an operation fails with is what services answer with all the same.
#[non_exhaustive]
pub enum PlainError<O> {
    /// An error that the model does not name; `code()` and `message()` say what the service sent.
    Unhandled(Unhandled),
    /// Never there; `O` has to stand somewhere.
    #[doc(hidden)]
    Never(Infallible, PhantomData<fn() -> O>),
}

impl<O> PlainError<O> {
    /// An error of a kind that the model does not name, for tests and wrappers.
    pub fn unhandled(source: impl Into<BoxError>) -> Self {
        Self::Unhandled(Unhandled::new(source, ErrorMetadata::default()))
    }

    /// An error with that metadata, of a kind that the model does not name.
    pub fn generic(meta: ErrorMetadata) -> Self {
        Self::Unhandled(meta.into())
    }

    /// Code, message and request id.
    pub fn meta(&self) -> &ErrorMetadata {
        self.inner().meta()
    }

    /// What it holds.
    pub fn into_unhandled(self) -> Unhandled {
        match self {
            Self::Unhandled(error) => error,
            Self::Never(never, _) => match never {},
        }
    }

    fn inner(&self) -> &Unhandled {
        match self {
            Self::Unhandled(error) => error,
            Self::Never(never, _) => match *never {},
        }
    }
}

impl<O: 'static> ModeledError for PlainError<O> {
    fn blank(_: usize) -> Option<Self> {
        None
    }

    fn shape_mut(&mut self) -> Option<&mut dyn Shape> {
        None
    }

    fn unhandled_metadata(metadata: ErrorMetadata) -> Self {
        Self::generic(metadata)
    }

    fn unhandled(source: impl Into<BoxError>) -> Self {
        Self::unhandled(source)
    }
}

impl<O> ProvideErrorMetadata for PlainError<O> {
    fn meta(&self) -> &ErrorMetadata {
        self.inner().meta()
    }
}

impl<O> RequestId for PlainError<O> {
    fn request_id(&self) -> Option<&str> {
        self.inner().meta().request_id()
    }
}

impl<O> fmt::Debug for PlainError<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Unhandled").field(self.inner()).finish()
    }
}

impl<O> fmt::Display for PlainError<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner().fmt(f)
    }
}

// It shows its error's text as its own, so the source is what stands behind that.
impl<O> Error for PlainError<O> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.inner().source()
    }
}
