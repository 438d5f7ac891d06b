//! Changing one call: `client.operation().customize()`.

use std::error::Error;
use std::fmt;
use std::marker::PhantomData;
use std::mem;

use super::Handle;
use crate::config::interceptors::BeforeTransmitInterceptorContextMut;
use crate::config::{Builder, Intercept, SharedInterceptor};
use crate::error::{BoxError, ModeledError, SdkError};
use crate::http::HttpRequest;
use crate::redact;
use crate::service::Operation;
use crate::shape::Shape;

/// A call that is being customized.
///
/// `T` is the operation's output, `E` its error enum and `B` the builder that it came from. `H` is
/// the client: this one's calls are async, those of `blocking::Handle` block.
pub struct CustomizableOperation<T, E, B, H = Handle> {
    handle: H,
    operation: &'static Operation,
    input: Box<dyn Shape>,
    config_override: Builder,
    interceptors: Vec<SharedInterceptor>,
    types: Types<T, E, B>,
}

type Types<T, E, B> = PhantomData<fn() -> (T, E, B)>;

impl<T, E, B, H> CustomizableOperation<T, E, B, H> {
    /// Of the call of `operation` with `input`.
    pub fn new(handle: H, operation: &'static Operation, input: impl Shape) -> Self {
        Self {
            handle,
            operation,
            input: Box::new(input),
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

    /// The settings of this call, over the client's.
    fn overrides(&mut self) -> Builder {
        let mut over = mem::take(&mut self.config_override);
        for interceptor in mem::take(&mut self.interceptors) {
            over.push_interceptor(interceptor);
        }
        over
    }
}

impl<T: Shape, E: ModeledError, B> CustomizableOperation<T, E, B> {
    /// Sends the request.
    pub async fn send(mut self) -> Result<T, SdkError<E>> {
        let over = self.overrides();
        super::send(&self.handle, self.operation, &*self.input, Some(&over)).await
    }
}

#[cfg(feature = "blocking")]
impl<T: Shape, E: ModeledError, B> CustomizableOperation<T, E, B, crate::blocking::Handle> {
    /// Sends the request, and blocks until its outcome is there.
    ///
    /// # Errors
    ///
    /// Those of the call.
    pub fn send(mut self) -> Result<T, SdkError<E>> {
        let over = self.overrides();
        crate::blocking::send(&self.handle, self.operation, &*self.input, Some(&over))
    }
}

impl<T, E, B, H> fmt::Debug for CustomizableOperation<T, E, B, H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CustomizableOperation")
            .field("input", &Shown(&*self.input))
            .finish_non_exhaustive()
    }
}

struct Shown<'a>(&'a dyn Shape);

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        redact::debug(self.0, f)
    }
}

struct Change<F>(F);

impl<F> Intercept for Change<F>
where
    F: Fn(&mut HttpRequest) -> Result<(), BoxError> + Send + Sync,
{
    fn name(&self) -> &'static str {
        "of `mutate_request` or `map_request`"
    }

    fn modify_before_signing(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
    ) -> Result<(), BoxError> {
        (self.0)(context.request_mut())
    }
}

impl<F> fmt::Debug for Change<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Change")
    }
}
