//! Why a stream could not be read.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

use crate::error::{BoxError, ConnectorError};

/// A stream could not be read to its end: its source failed, it had another length than it said,
/// it can be read only once and was read before, or no bytes came in time.
#[derive(Debug)]
pub struct ByteStreamError {
    text: Cow<'static, str>,
    timeout: bool,
    source: Option<BoxError>,
}

impl ByteStreamError {
    pub(crate) fn new(text: impl Into<Cow<'static, str>>) -> Self {
        Self { text: text.into(), timeout: false, source: None }
    }

    pub(crate) fn over(text: impl Into<Cow<'static, str>>, source: impl Into<BoxError>) -> Self {
        Self { text: text.into(), timeout: false, source: Some(source.into()) }
    }

    /// What a stream that was brought failed with; where that is an error of this type already,
    /// that error.
    pub(super) fn of_stream(error: impl Into<BoxError>) -> Self {
        match error.into().downcast::<Self>() {
            Ok(error) => *error,
            Err(error) => {
                let cause = error.downcast_ref::<ConnectorError>();
                let timeout = cause.is_some_and(ConnectorError::is_timeout);
                Self { timeout, ..Self::over("the stream failed", error) }
            }
        }
    }

    /// No bytes came in time.
    #[cfg(feature = "streaming")]
    pub(crate) fn timed_out(text: impl Into<Cow<'static, str>>) -> Self {
        Self { timeout: true, ..Self::new(text) }
    }

    /// The failure of the transport that was the cause, if it was one.
    #[cfg(feature = "streaming")]
    pub(crate) fn into_connector(mut self) -> Result<ConnectorError, Self> {
        match self.source.take().map(|source| source.downcast()) {
            Some(Ok(error)) => Ok(*error),
            Some(Err(error)) => Err(Self { source: Some(error), ..self }),
            None => Err(self),
        }
    }

    pub(super) fn longer(length: u64) -> Self {
        Self::new(format!("the stream goes on after the {length} bytes that it was said to have"))
    }

    pub(super) fn shorter(read: u64, length: u64) -> Self {
        Self::new(format!("the stream ended after {read} of {length} bytes"))
    }

    /// Whether no bytes came in time.
    pub fn is_timeout(&self) -> bool {
        self.timeout
    }
}

impl fmt::Display for ByteStreamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Error for ByteStreamError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_ref().map(|source| source.as_ref() as _)
    }
}

impl From<ByteStreamError> for std::io::Error {
    fn from(error: ByteStreamError) -> Self {
        match error.timeout {
            true => Self::new(std::io::ErrorKind::TimedOut, error),
            false => Self::other(error),
        }
    }
}
