//! What every error of a service has: code, message, request id.

use std::fmt;
use std::sync::Arc;

/// Code, message, request id and other facts of an error that a service sent.
///
/// One pointer wide, so that error enums stay small.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ErrorMetadata(Option<Arc<Inner>>);

#[derive(Clone, Default, PartialEq, Eq)]
struct Inner {
    code: Option<String>,
    message: Option<String>,
    request_id: Option<String>,
    /// Ordered by key.
    extras: Vec<(&'static str, String)>,
}

/// Builds [`ErrorMetadata`].
#[derive(Debug, Clone, Default)]
pub struct Builder(ErrorMetadata);

/// What an error that did not come from a service has.
pub(crate) static NONE: ErrorMetadata = ErrorMetadata(None);

impl ErrorMetadata {
    /// A builder, everything unset.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The same metadata, to build on.
    pub fn into_builder(self) -> Builder {
        Builder(self)
    }

    /// The error's code, most often its shape's name.
    pub fn code(&self) -> Option<&str> {
        self.0.as_ref()?.code.as_deref()
    }

    /// The service's message.
    pub fn message(&self) -> Option<&str> {
        self.0.as_ref()?.message.as_deref()
    }

    /// The id that the service gave the request.
    pub fn request_id(&self) -> Option<&str> {
        self.0.as_ref()?.request_id.as_deref()
    }

    /// A further fact that was stored under `key`.
    pub fn extra(&self, key: &'static str) -> Option<&str> {
        let extras = &self.0.as_ref()?.extras;
        extras.iter().find(|(name, _)| *name == key).map(|(_, value)| value.as_str())
    }
}

impl Builder {
    fn inner(&mut self) -> &mut Inner {
        Arc::make_mut(self.0.0.get_or_insert_default())
    }

    /// Sets the code.
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.inner().code = Some(code.into());
        self
    }

    /// Sets the message.
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.inner().message = Some(message.into());
        self
    }

    /// Sets the request id.
    pub fn request_id(mut self, request_id: impl Into<String>) -> Self {
        self.inner().request_id = Some(request_id.into());
        self
    }

    /// Stores a further fact.
    pub fn custom(mut self, key: &'static str, value: impl Into<String>) -> Self {
        let extras = &mut self.inner().extras;
        extras.retain(|(name, _)| *name != key);
        extras.insert(extras.partition_point(|(name, _)| *name < key), (key, value.into()));
        self
    }

    /// The metadata.
    pub fn build(self) -> ErrorMetadata {
        self.0
    }
}

impl fmt::Debug for ErrorMetadata {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorMetadata")
            .field("code", &self.code())
            .field("message", &self.message())
            .field("request_id", &self.request_id())
            .finish_non_exhaustive()
    }
}

impl fmt::Display for ErrorMetadata {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code().unwrap_or("error without a code"))?;
        match self.message() {
            Some(message) => write!(f, ": {message}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for ErrorMetadata {}

/// Errors that came from a service, or may have.
pub trait ProvideErrorMetadata {
    /// The metadata; empty where the error did not come from the service.
    fn meta(&self) -> &ErrorMetadata;

    /// The error's code.
    fn code(&self) -> Option<&str> {
        self.meta().code()
    }

    /// The service's message.
    fn message(&self) -> Option<&str> {
        self.meta().message()
    }
}

impl ProvideErrorMetadata for ErrorMetadata {
    fn meta(&self) -> &ErrorMetadata {
        self
    }
}

/// What carries the id that the service gave a request: outputs and errors.
pub trait RequestId {
    /// The id; `None` where no answer came, or one without an id.
    fn request_id(&self) -> Option<&str>;
}

impl RequestId for ErrorMetadata {
    fn request_id(&self) -> Option<&str> {
        ErrorMetadata::request_id(self)
    }
}
