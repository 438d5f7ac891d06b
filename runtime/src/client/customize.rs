//! Changing one call: `client.operation().customize()`.

use std::error::Error;
use std::fmt;
use std::marker::PhantomData;
use std::mem;

use crate::config::{Builder, Intercept, SharedInterceptor};
use crate::error::{BoxError, SdkError};
use crate::http::{BoxFuture, HttpRequest};

/// A request builder that can be sent with settings of its own. `T` is the operation's output,
/// `E` its error enum.
pub trait CustomizableSend<T, E>: Sized {
    /// Sends the request with the settings of `config_override` over the client's.
    fn send(self, config_override: Builder) -> BoxFuture<'static, Result<T, SdkError<E>>>;
}

/// A call that is being customized.
pub struct CustomizableOperation<T, E, B> {
    request: B,
    config_override: Builder,
    interceptors: Vec<SharedInterceptor>,
    types: PhantomData<fn() -> (T, E)>,
}

impl<T, E, B> CustomizableOperation<T, E, B> {
    /// Of the request builder `request`.
    pub fn new(request: B) -> Self {
        Self {
            request,
            config_override: Builder::new(),
            interceptors: Vec::new(),
            types: PhantomData,
        }
    }

    /// Adds an interceptor to this call.
    pub fn interceptor(mut self, interceptor: impl Intercept + 'static) -> Self {
        self.interceptors.push(SharedInterceptor::new(interceptor));
        self
    }

    /// Changes the request before it is signed, in each attempt.
    pub fn mutate_request<F>(self, change: F) -> Self
    where
        F: Fn(&mut HttpRequest) + Send + Sync + 'static,
    {
        self.interceptor(Change(move |request: &mut HttpRequest| {
            change(request);
            Ok(())
        }))
    }

    /// Replaces the request before it is signed, in each attempt. An error ends the call.
    pub fn map_request<F, M>(self, map: F) -> Self
    where
        F: Fn(HttpRequest) -> Result<HttpRequest, M> + Send + Sync + 'static,
        M: Error + Send + Sync + 'static,
    {
        self.interceptor(Change(move |request: &mut HttpRequest| {
            *request = map(mem::take(request))?;
            Ok(())
        }))
    }

    /// Lays settings over the client's, for this call alone.
    pub fn config_override(mut self, over: impl Into<Builder>) -> Self {
        self.config_override = over.into();
        self
    }

    /// Sends the request.
    pub async fn send(self) -> Result<T, SdkError<E>>
    where
        B: CustomizableSend<T, E>,
    {
        let mut over = self.config_override;
        for interceptor in self.interceptors {
            over.push_interceptor(interceptor);
        }
        self.request.send(over).await
    }
}

impl<T, E, B: fmt::Debug> fmt::Debug for CustomizableOperation<T, E, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CustomizableOperation")
            .field("request", &self.request)
            .finish_non_exhaustive()
    }
}

struct Change<F>(F);

impl<F> Intercept for Change<F>
where
    F: Fn(&mut HttpRequest) -> Result<(), BoxError> + Send + Sync,
{
    fn modify_before_signing(&self, request: &mut HttpRequest) -> Result<(), BoxError> {
        (self.0)(request)
    }
}

impl<F> fmt::Debug for Change<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Change")
    }
}
