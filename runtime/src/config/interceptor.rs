//! Hooks into a call.

use std::fmt;
use std::sync::Arc;

use crate::error::{BoxError, ConnectorError};
use crate::http::{HttpRequest, HttpResponse};

/// Looks at requests and answers on their way, and may change requests. Called for each attempt,
/// in the order in which the interceptors were added. An error ends the call, without a retry, as
/// a [`ConstructionFailure`](crate::error::SdkError::ConstructionFailure).
///
/// Of a body that is streamed nothing is shown: a request with a stream that is not in memory, and
/// an answer whose body is handed over unread, have an empty one here.
pub trait Intercept: fmt::Debug + Send + Sync {
    /// The request is complete but for its signature: what is changed here is signed.
    fn modify_before_signing(&self, _request: &mut HttpRequest) -> Result<(), BoxError> {
        Ok(())
    }

    /// The request is signed and about to go out. To change what is signed breaks the signature.
    fn modify_before_transmit(&self, _request: &mut HttpRequest) -> Result<(), BoxError> {
        Ok(())
    }

    /// An answer came, or none.
    fn read_after_attempt(&self, _outcome: Result<&HttpResponse, &ConnectorError>) {}
}

/// An [`Intercept`] that clones share.
#[derive(Debug, Clone)]
pub struct SharedInterceptor(Arc<dyn Intercept>);

impl SharedInterceptor {
    /// Shares an interceptor.
    pub fn new(interceptor: impl Intercept + 'static) -> Self {
        Self(Arc::new(interceptor))
    }
}

impl Intercept for SharedInterceptor {
    fn modify_before_signing(&self, request: &mut HttpRequest) -> Result<(), BoxError> {
        self.0.modify_before_signing(request)
    }

    fn modify_before_transmit(&self, request: &mut HttpRequest) -> Result<(), BoxError> {
        self.0.modify_before_transmit(request)
    }

    fn read_after_attempt(&self, outcome: Result<&HttpResponse, &ConnectorError>) {
        self.0.read_after_attempt(outcome);
    }
}
