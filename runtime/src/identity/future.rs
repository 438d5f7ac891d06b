//! What providers of credentials and tokens return.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use super::{Credentials, CredentialsError, Token, TokenError};
use crate::http::BoxFuture;

/// The future of [`ProvideCredentials`](super::ProvideCredentials).
pub type ProvideCredentials<'a> = Provide<'a, Credentials, CredentialsError>;

/// The future of [`ProvideToken`](super::ProvideToken).
pub type ProvideToken<'a> = Provide<'a, Token, TokenError>;

/// The future of a provider of `I`.
pub struct Provide<'a, I, E>(State<'a, I, E>);

enum State<'a, I, E> {
    Ready(Option<Result<I, E>>),
    Later(BoxFuture<'a, Result<I, E>>),
}

impl<'a, I, E> Provide<'a, I, E> {
    /// Wraps a future.
    pub fn new(future: impl Future<Output = Result<I, E>> + Send + 'a) -> Self {
        Self(State::Later(Box::pin(future)))
    }

    /// A result that is there already.
    pub fn ready(provided: Result<I, E>) -> Self {
        Self(State::Ready(Some(provided)))
    }

    /// The result where it is there already, and else the future.
    pub(crate) fn now(self) -> Result<Result<I, E>, Self> {
        match self.0 {
            State::Ready(Some(provided)) => Ok(provided),
            state => Err(Self(state)),
        }
    }
}

// What is ready is moved out and never pinned.
impl<I, E> Unpin for Provide<'_, I, E> {}

impl<I, E> fmt::Debug for Provide<'_, I, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Provide")
    }
}

impl<I, E> Future for Provide<'_, I, E> {
    type Output = Result<I, E>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<I, E>> {
        match &mut self.0 {
            State::Later(future) => future.as_mut().poll(cx),
            State::Ready(result) => match result.take() {
                Some(result) => Poll::Ready(result),
                None => Poll::Pending,
            },
        }
    }
}
