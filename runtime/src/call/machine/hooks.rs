//! The points of a call at which interceptors are called.

use ::http::{HeaderMap, HeaderName, HeaderValue, header};
use bytes::Bytes;

use super::Call;
use crate::call::{Failure, stream, tree_hash};
use crate::config::interceptors::{
    AfterDeserializationInterceptorContextRef, BeforeDeserializationInterceptorContextMut,
    BeforeDeserializationInterceptorContextRef, BeforeSerializationInterceptorContextRef,
    BeforeTransmitInterceptorContextMut, BeforeTransmitInterceptorContextRef, CallFacts,
    FinalizerInterceptorContextRef, Unsigned,
};
use crate::config::{Intercept, SharedInterceptor};
use crate::error::{BoxError, Described};
use crate::http::{HttpRequest, HttpResponse};

type Outcome = Result<(), BoxError>;

/// What is kept of a call where there are interceptors.
#[derive(Default)]
pub(super) struct Hooked {
    /// The headers that were made of the body.
    pub(super) hashes: Vec<HeaderName>,
    /// The headers that are left out of the signature.
    unsigned: Unsigned,
}

impl<'a> Call<'a> {
    pub(super) fn has_hooks(&self) -> bool {
        !self.shared.interceptors().is_empty()
    }

    pub(super) fn before_execution(&self) -> Outcome {
        self.each("read_before_execution", |interceptor, call| {
            let context = BeforeSerializationInterceptorContextRef::new(call);
            interceptor.read_before_execution(&context)
        })
    }

    pub(super) fn before_serialization(&self) -> Outcome {
        self.each("read_before_serialization", |interceptor, call| {
            let context = BeforeSerializationInterceptorContextRef::new(call);
            interceptor.read_before_serialization(&context)
        })
    }

    /// The request is written. A host that is not the endpoint's any more is named in it.
    pub(super) fn serialized(&mut self, base: &mut HttpRequest) -> Outcome {
        if !self.has_hooks() {
            return Ok(());
        }
        self.look("read_after_serialization", base, Intercept::read_after_serialization)?;
        let before = (base.uri().authority().cloned(), base.body().clone());
        self.modify("modify_before_retry_loop", base, Intercept::modify_before_retry_loop)?;
        if !is_same(&before.1, base.body()) {
            self.check_body_is_here()?;
        }
        if base.uri().authority() != before.0.as_ref() {
            name_host(base)?;
        }
        Ok(())
    }

    pub(super) fn before_attempt(&self, request: &HttpRequest) -> Outcome {
        self.look("read_before_attempt", request, Intercept::read_before_attempt)
    }

    /// Everything but the signature is there: what is changed here keeps the rest right.
    pub(super) fn before_signing(&mut self, request: &mut HttpRequest) -> Outcome {
        if !self.has_hooks() {
            return Ok(());
        }
        let before = (request.uri().authority().cloned(), request.body().clone());
        self.modify("modify_before_signing", request, Intercept::modify_before_signing)?;
        if request.uri().authority() != before.0.as_ref() {
            name_host(request)?;
        }
        if !is_same(&before.1, request.body()) {
            self.check_body_is_here()?;
            for name in self.hooked.iter().flat_map(|hooked| &hooked.hashes) {
                request.headers_mut().remove(name);
            }
            tree_hash::add(request, self.operation, self.input)?;
            #[cfg(feature = "checksums")]
            self.checksums().add(request)?;
        }
        Ok(())
    }

    pub(super) fn complete(&self, request: &HttpRequest) -> Outcome {
        self.look("read_before_signing", request, Intercept::read_before_signing)
    }

    pub(super) fn after_signing(&self, request: &HttpRequest) -> Outcome {
        self.look("read_after_signing", request, Intercept::read_after_signing)
    }

    pub(super) fn before_transmit(&mut self, request: &mut HttpRequest) -> Outcome {
        if !self.has_hooks() {
            return Ok(());
        }
        let body = request.body().clone();
        self.modify("modify_before_transmit", request, Intercept::modify_before_transmit)?;
        if !is_same(&body, request.body()) {
            return Err(
                "an interceptor changed the body in `modify_before_transmit`, after its length, \
                 checksums and signature were made: change it in `modify_before_signing`"
                    .into(),
            );
        }
        self.look("read_before_transmit", request, Intercept::read_before_transmit)
    }

    /// An answer came.
    pub(super) fn received(&self, response: &mut HttpResponse) -> Outcome {
        if !self.has_hooks() {
            return Ok(());
        }
        self.see("read_after_transmit", response, Intercept::read_after_transmit)?;
        self.each("modify_before_deserialization", |interceptor, call| {
            let mut context = BeforeDeserializationInterceptorContextMut::new(call, response);
            interceptor.modify_before_deserialization(&mut context)
        })?;
        self.see("read_before_deserialization", response, Intercept::read_before_deserialization)
    }

    /// An answer was read; without `failure` the output is filled.
    pub(super) fn deserialized(
        &self,
        response: &HttpResponse,
        failure: Option<&Failure>,
    ) -> Outcome {
        self.each("read_after_deserialization", |interceptor, call| {
            let outcome = failure.map_or(Ok(&*self.output), Err);
            let context = AfterDeserializationInterceptorContextRef::new(call, response, outcome);
            interceptor.read_after_deserialization(&context)
        })
    }

    pub(super) fn after_attempt(&self, outcome: Result<&HttpResponse, &Failure>) {
        self.last_look(outcome, Intercept::read_after_attempt);
    }

    pub(super) fn after_execution(&self, outcome: Result<&HttpResponse, &Failure>) {
        self.last_look(outcome, Intercept::read_after_execution);
    }

    /// Takes the headers that are not to be signed off the request.
    pub(super) fn take_unsigned(&self, request: &mut HttpRequest) -> HeaderMap {
        let mut taken = HeaderMap::new();
        for name in self.hooked.iter().flat_map(|hooked| &hooked.unsigned) {
            let values: Vec<HeaderValue> =
                request.headers().get_all(name).into_iter().cloned().collect();
            request.headers_mut().remove(name);
            for value in values {
                taken.append(name.clone(), value);
            }
        }
        taken
    }

    /// Where a body goes beside the request, one in its place would be lost.
    fn check_body_is_here(&self) -> Outcome {
        match stream::is_elsewhere(self.operation, self.input) {
            true => Err("an interceptor gave a body to a request whose body is a stream".into()),
            false => Ok(()),
        }
    }

    fn each(
        &self,
        point: &str,
        mut act: impl FnMut(&SharedInterceptor, CallFacts<'a>) -> Outcome,
    ) -> Outcome {
        for interceptor in self.shared.interceptors() {
            act(interceptor, self.facts()).map_err(|error| failed(interceptor, point, error))?;
        }
        Ok(())
    }

    fn look(
        &self,
        point: &str,
        request: &HttpRequest,
        act: fn(&SharedInterceptor, &BeforeTransmitInterceptorContextRef<'_>) -> Outcome,
    ) -> Outcome {
        self.each(point, |interceptor, call| {
            act(interceptor, &BeforeTransmitInterceptorContextRef::new(call, request))
        })
    }

    fn see(
        &self,
        point: &str,
        response: &HttpResponse,
        act: fn(&SharedInterceptor, &BeforeDeserializationInterceptorContextRef<'_>) -> Outcome,
    ) -> Outcome {
        self.each(point, |interceptor, call| {
            act(interceptor, &BeforeDeserializationInterceptorContextRef::new(call, response))
        })
    }

    fn modify(
        &mut self,
        point: &str,
        request: &mut HttpRequest,
        act: fn(&SharedInterceptor, &mut BeforeTransmitInterceptorContextMut<'_>) -> Outcome,
    ) -> Outcome {
        let mut hooked = self.hooked.take().unwrap_or_default();
        let unsigned = &mut hooked.unsigned;
        let outcome = self.each(point, |interceptor, call| {
            let mut context = BeforeTransmitInterceptorContextMut::new(call, request, unsigned);
            act(interceptor, &mut context)
        });
        self.hooked = Some(hooked);
        outcome
    }

    fn last_look(
        &self,
        outcome: Result<&HttpResponse, &Failure>,
        act: fn(&SharedInterceptor, &FinalizerInterceptorContextRef<'_>),
    ) {
        for interceptor in self.shared.interceptors() {
            let (response, outcome) = match outcome {
                Ok(response) => (Some(response), Ok(&*self.output)),
                Err(failure) => (failure.raw_response(), Err(failure)),
            };
            act(interceptor, &FinalizerInterceptorContextRef::new(self.facts(), response, outcome));
        }
    }

    fn facts(&self) -> CallFacts<'a> {
        let (operation, input) = (self.operation, self.input);
        CallFacts { operation, input, attempt: self.attempt, elapsed: self.elapsed() }
    }
}

/// The names of the headers in `headers` that were not there before.
pub(super) fn added(before: &[HeaderName], headers: &HeaderMap) -> Vec<HeaderName> {
    headers.keys().filter(|name| !before.contains(name)).cloned().collect()
}

fn failed(interceptor: &SharedInterceptor, point: &str, error: BoxError) -> BoxError {
    let text = format!("the interceptor {} failed in `{point}`", interceptor.name());
    Described::over(text, error).into()
}

fn name_host(request: &mut HttpRequest) -> Outcome {
    if let Some(authority) = request.uri().authority() {
        let host = HeaderValue::from_str(authority.as_str())?;
        request.headers_mut().insert(header::HOST, host);
    }
    Ok(())
}

// Nearly always it is the very same body, and its bytes need no look.
fn is_same(one: &Bytes, other: &Bytes) -> bool {
    one.len() == other.len() && (one.as_ptr() == other.as_ptr() || one == other)
}
