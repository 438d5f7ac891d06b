//! The ids by which services know the attempts of one call.

use std::fmt;
use std::sync::Arc;

use ::http::HeaderValue;

use crate::error::BoxError;

/// Makes the ids that requests carry in `amz-sdk-invocation-id`, one for each call and the same for
/// all its attempts. By default they are random UUIDs; a test may want ones that it knows.
pub trait InvocationIdGenerator: fmt::Debug + Send + Sync {
    /// The id of a call; `None` leaves the header out. An error fails the call before anything is
    /// sent.
    fn generate(&self) -> Result<Option<InvocationId>, BoxError>;
}

/// An [`InvocationIdGenerator`] that clones share.
#[derive(Debug, Clone)]
pub struct SharedInvocationIdGenerator(Arc<dyn InvocationIdGenerator>);

impl SharedInvocationIdGenerator {
    /// Shares a generator.
    pub fn new(generator: impl InvocationIdGenerator + 'static) -> Self {
        Self(Arc::new(generator))
    }
}

impl InvocationIdGenerator for SharedInvocationIdGenerator {
    fn generate(&self) -> Result<Option<InvocationId>, BoxError> {
        self.0.generate()
    }
}

/// The id of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvocationId(String);

impl InvocationId {
    /// The id of that text. One that no HTTP header can carry fails the call.
    pub fn new(id: String) -> Self {
        Self(id)
    }

    pub(crate) fn header(self) -> Result<HeaderValue, BoxError> {
        let Self(id) = self;
        HeaderValue::try_from(id).map_err(|_| "no HTTP header can carry the invocation id".into())
    }
}
