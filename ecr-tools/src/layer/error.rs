//! What moving layers and images fails with.

use std::error::Error;
use std::fmt;

use tinsmith_ecr::error::BoxError;

/// A step of a transfer that failed.
///
/// It displays as the step with its digest or path, and has the cause as its
/// [`source`](Error::source). URLs of downloads carry a signature and are never part of it.
pub struct TransferError {
    kind: TransferErrorKind,
    step: String,
    source: Option<BoxError>,
}

/// Why a transfer failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransferErrorKind {
    /// A call to the service failed; the source is its `SdkError`.
    Call,
    /// A download was refused or broke off.
    Download,
    /// A file could not be read or written.
    File,
    /// Bytes are not those that their digest or size names.
    Corrupted,
    /// A manifest, an index or an answer makes no sense.
    Malformed,
    /// There is no such image.
    NotFound,
}

impl TransferError {
    pub(crate) fn new(kind: TransferErrorKind, step: impl Into<String>) -> Self {
        Self { kind, step: step.into(), source: None }
    }

    pub(crate) fn over(
        kind: TransferErrorKind,
        step: impl Into<String>,
        source: impl Into<BoxError>,
    ) -> Self {
        Self { kind, step: step.into(), source: Some(source.into()) }
    }

    /// Why it failed.
    pub fn kind(&self) -> TransferErrorKind {
        self.kind
    }
}

impl fmt::Display for TransferError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.step)
    }
}

// The answer in a source may hold the URL of a download, so only its text is shown.
impl fmt::Debug for TransferError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let source = self.source.as_ref().map(ToString::to_string);
        f.debug_struct("TransferError")
            .field("kind", &self.kind)
            .field("step", &self.step)
            .field("source", &source)
            .finish()
    }
}

impl Error for TransferError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_ref().map(|source| &**source as _)
    }
}
