//! Providers of credentials.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::Credentials;
use crate::error::BoxError;

/// Something that knows credentials, or knows where to get them.
///
/// The client caches what it returns, so a provider need not: until 5 minutes before the expiry
/// (or half of the time left, where that is sooner), and for 15 minutes where there is none. Calls
/// that need credentials at the same time ask once. Where a renewal fails, credentials that have
/// not expired go on being used, and 30 seconds pass before the next try.
pub trait ProvideCredentials: fmt::Debug + Send + Sync {
    /// Gets the credentials.
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a;
}

/// The future of a provider.
pub mod future {
    use std::future::Future;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use super::{Credentials, CredentialsError};
    use crate::http::BoxFuture;

    type Provided = Result<Credentials, CredentialsError>;

    /// The future of [`ProvideCredentials`](super::ProvideCredentials).
    pub struct ProvideCredentials<'a>(State<'a>);

    enum State<'a> {
        Ready(Option<Provided>),
        Later(BoxFuture<'a, Provided>),
    }

    impl<'a> ProvideCredentials<'a> {
        /// Wraps a future.
        pub fn new(future: impl Future<Output = Provided> + Send + 'a) -> Self {
            Self(State::Later(Box::pin(future)))
        }

        /// A result that is there already.
        pub fn ready(credentials: Provided) -> Self {
            Self(State::Ready(Some(credentials)))
        }
    }

    impl Future for ProvideCredentials<'_> {
        type Output = Provided;

        fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Provided> {
            match &mut self.0 {
                State::Later(future) => future.as_mut().poll(cx),
                State::Ready(result) => match result.take() {
                    Some(result) => Poll::Ready(result),
                    None => Poll::Pending,
                },
            }
        }
    }
}

/// A [`ProvideCredentials`] that clones share.
#[derive(Debug, Clone)]
pub struct SharedCredentialsProvider(Arc<dyn ProvideCredentials>);

impl SharedCredentialsProvider {
    /// Shares a provider.
    pub fn new(provider: impl ProvideCredentials + 'static) -> Self {
        Self(Arc::new(provider))
    }
}

impl ProvideCredentials for SharedCredentialsProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        self.0.provide_credentials()
    }
}

impl ProvideCredentials for Credentials {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::ready(Ok(self.clone()))
    }
}

/// A provider has no credentials to give.
#[derive(Debug)]
#[non_exhaustive]
pub enum CredentialsError {
    /// The provider has nothing: another one may be asked.
    CredentialsNotLoaded(Cause),
    /// The provider did not answer in time.
    ProviderTimedOut(Duration),
    /// The provider's settings are wrong.
    InvalidConfiguration(Cause),
    /// The provider failed.
    ProviderError(Cause),
    /// Anything else.
    Unhandled(Cause),
}

/// Why a provider has no credentials to give.
#[derive(Debug)]
pub struct Cause(BoxError);

impl CredentialsError {
    /// The provider has nothing, for the reason `source`.
    pub fn not_loaded(source: impl Into<BoxError>) -> Self {
        Self::CredentialsNotLoaded(Cause(source.into()))
    }

    /// The provider had not answered after `limit`.
    pub fn provider_timed_out(limit: Duration) -> Self {
        Self::ProviderTimedOut(limit)
    }

    /// The provider's settings are wrong.
    pub fn invalid_configuration(source: impl Into<BoxError>) -> Self {
        Self::InvalidConfiguration(Cause(source.into()))
    }

    /// The provider failed.
    pub fn provider_error(source: impl Into<BoxError>) -> Self {
        Self::ProviderError(Cause(source.into()))
    }

    /// Anything else.
    pub fn unhandled(source: impl Into<BoxError>) -> Self {
        Self::Unhandled(Cause(source.into()))
    }
}

impl fmt::Display for CredentialsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CredentialsNotLoaded(_) => f.write_str("the provider has no credentials"),
            Self::ProviderTimedOut(limit) => {
                write!(f, "the credentials provider did not answer within {limit:?}")
            }
            Self::InvalidConfiguration(_) => {
                f.write_str("the credentials provider is set up wrongly")
            }
            Self::ProviderError(_) | Self::Unhandled(_) => {
                f.write_str("the credentials provider failed")
            }
        }
    }
}

impl std::error::Error for CredentialsError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::ProviderTimedOut(_) => None,
            Self::CredentialsNotLoaded(cause)
            | Self::InvalidConfiguration(cause)
            | Self::ProviderError(cause)
            | Self::Unhandled(cause) => Some(cause.0.as_ref()),
        }
    }
}
