//! What moving layers and images fails with.

use std::error::Error;
use std::fmt;

use tinsmith_ecr::error::{BoxError, ProvideErrorMetadata, SdkError};

use crate::failure::Failure;

/// A step of a transfer that failed.
///
/// It displays as the step with its digest or path, and has the cause as its
/// [`source`](Error::source). URLs of downloads carry a signature and are never part of it.
pub struct TransferError {
    kind: TransferErrorKind,
    step: String,
    source: Option<BoxError>,
    /// What a program says of the call that failed; its type is lost in the source.
    call: Option<Failure>,
}

/// Why a transfer failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransferErrorKind {
    /// A call to the service failed; the source is its `SdkError`.
    Call,
    /// A download failed or broke off.
    Download,
    /// A download was answered with 401: who asks has to log in again.
    Unauthorized,
    /// A download was answered with 403: the URL has expired, or a policy stands against it.
    Refused,
    /// A page in HTML came in place of a layer, so that what answered is no registry.
    Foreign,
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
        Self { kind, step: step.into(), source: None, call: None }
    }

    pub(crate) fn over(
        kind: TransferErrorKind,
        step: impl Into<String>,
        source: impl Into<BoxError>,
    ) -> Self {
        Self { kind, step: step.into(), source: Some(source.into()), call: None }
    }

    /// A call of the service failed.
    pub(crate) fn of_call<E>(step: impl Into<String>, error: SdkError<E>) -> Self
    where
        E: ProvideErrorMetadata + Error + Send + Sync + 'static,
    {
        let call = Some(Failure::from(&error));
        Self { call, ..Self::over(TransferErrorKind::Call, step, error) }
    }

    pub(crate) fn call(&self) -> Option<&Failure> {
        self.call.as_ref()
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
