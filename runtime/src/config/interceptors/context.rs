//! What interceptors see: the call, and what is there of it at each point.

use std::fmt;
use std::time::Duration;

use ::http::HeaderName;

use crate::call::Failure;
use crate::http::{HttpRequest, HttpResponse};
use crate::redact;
use crate::service::Operation;
use crate::shape::Shape;

/// Which call it is, and how far it came.
#[derive(Clone, Copy)]
pub(crate) struct CallFacts<'a> {
    pub(crate) operation: &'static Operation,
    pub(crate) input: &'a dyn Shape,
    pub(crate) attempt: u32,
    pub(crate) elapsed: Duration,
}

/// Headers that are left out of the signature.
pub(crate) type Unsigned = Vec<HeaderName>;

// What all contexts have.
macro_rules! contexts {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty),* })*) => {$(
        $(#[$doc])*
        pub struct $name<'a> {
            call: CallFacts<'a>,
            $($field: $type),*
        }

        impl<'a> $name<'a> {
            pub(crate) fn new(call: CallFacts<'a>, $($field: $type),*) -> Self {
                Self { call, $($field),* }
            }

            /// The service's id.
            pub fn service_name(&self) -> &'static str {
                self.call.operation.service.id
            }

            /// The operation's name in the model.
            pub fn operation_name(&self) -> &'static str {
                self.call.operation.name
            }

            /// The operation's input, as a shape of the reflection tables. It may hold secrets.
            pub fn input(&self) -> &'a dyn Shape {
                self.call.input
            }

            /// The number of the attempt, the first being 1; 0 before that.
            pub fn attempt(&self) -> u32 {
                self.call.attempt
            }

            /// The time since the call began.
            pub fn elapsed(&self) -> Duration {
                self.call.elapsed
            }
        }

        /// Shows the input without its secrets, and neither requests nor answers.
        impl fmt::Debug for $name<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.call.debug(stringify!($name), f)
            }
        }
    )*};
}

contexts! {
    /// Before there is a request.
    BeforeSerializationInterceptorContextRef {}

    /// A request before it goes out.
    BeforeTransmitInterceptorContextRef { request: &'a HttpRequest }

    /// A request before it goes out, to be changed.
    BeforeTransmitInterceptorContextMut { request: &'a mut HttpRequest, unsigned: &'a mut Unsigned }

    /// An answer before it is read.
    BeforeDeserializationInterceptorContextRef { response: &'a HttpResponse }

    /// An answer before it is read, to be changed.
    BeforeDeserializationInterceptorContextMut { response: &'a mut HttpResponse }

    /// An answer that was read.
    AfterDeserializationInterceptorContextRef {
        response: &'a HttpResponse, outcome: Result<&'a dyn Shape, &'a Failure>
    }

    /// An attempt or a call that has ended.
    FinalizerInterceptorContextRef {
        response: Option<&'a HttpResponse>, outcome: Result<&'a dyn Shape, &'a Failure>
    }
}

impl BeforeTransmitInterceptorContextRef<'_> {
    /// The request.
    pub fn request(&self) -> &HttpRequest {
        self.request
    }
}

impl BeforeTransmitInterceptorContextMut<'_> {
    /// The request.
    pub fn request(&self) -> &HttpRequest {
        self.request
    }

    /// The request, to be changed.
    pub fn request_mut(&mut self) -> &mut HttpRequest {
        self.request
    }

    /// Leaves a header out of the signature, in this and all further attempts, so that a proxy may
    /// change it. The headers that signing adds itself are signed all the same. After signing this
    /// has no effect.
    pub fn exclude_header_from_signing(&mut self, name: HeaderName) {
        if !self.unsigned.contains(&name) {
            self.unsigned.push(name);
        }
    }
}

impl BeforeDeserializationInterceptorContextRef<'_> {
    /// The answer.
    pub fn response(&self) -> &HttpResponse {
        self.response
    }
}

impl BeforeDeserializationInterceptorContextMut<'_> {
    /// The answer.
    pub fn response(&self) -> &HttpResponse {
        self.response
    }

    /// The answer, to be changed.
    pub fn response_mut(&mut self) -> &mut HttpResponse {
        self.response
    }
}

impl<'a> AfterDeserializationInterceptorContextRef<'a> {
    /// The answer.
    pub fn response(&self) -> &'a HttpResponse {
        self.response
    }

    /// The operation's output, as a shape of the reflection tables, or how it failed.
    pub fn output_or_error(&self) -> Result<&'a dyn Shape, &'a Failure> {
        self.outcome
    }
}

impl<'a> FinalizerInterceptorContextRef<'a> {
    /// The answer, where one came.
    pub fn response(&self) -> Option<&'a HttpResponse> {
        self.response
    }

    /// The operation's output, as a shape of the reflection tables, or how it failed.
    pub fn output_or_error(&self) -> Result<&'a dyn Shape, &'a Failure> {
        self.outcome
    }
}

impl CallFacts<'_> {
    fn debug(&self, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct(name)
            .field("operation", self.operation)
            .field("input", &Shown(self.input))
            .field("attempt", &self.attempt)
            .field("elapsed", &self.elapsed)
            .finish_non_exhaustive()
    }
}

struct Shown<'a>(&'a dyn Shape);

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        redact::debug(self.0, f)
    }
}
