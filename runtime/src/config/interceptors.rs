//! Hooks into a call.

mod context;

use std::fmt;
use std::sync::Arc;

pub use context::{
    AfterDeserializationInterceptorContextRef, BeforeDeserializationInterceptorContextMut,
    BeforeDeserializationInterceptorContextRef, BeforeSerializationInterceptorContextRef,
    BeforeTransmitInterceptorContextMut, BeforeTransmitInterceptorContextRef,
    FinalizerInterceptorContextRef,
};
pub(crate) use context::{CallFacts, Unsigned};

use crate::error::BoxError;

// The points, in order: each with its context and what is known there.
macro_rules! points {
    ($($(#[$doc:meta])* $name:ident($context:ty);)*) => {
        /// Looks at a call at the points of its way, and may change its requests and answers.
        ///
        /// Every method is optional. At each point the interceptors are called in the order in
        /// which they were added, those of one call alone after those of the client.
        ///
        /// The points are those of the official SDK, but for the three that change an input or an
        /// outcome: an input is changed in its builder, an outcome where it is received.
        ///
        /// An error ends the call without a retry: one before the answer as a
        /// [`ConstructionFailure`](crate::error::SdkError::ConstructionFailure), one after it as a
        /// [`ResponseError`](crate::error::SdkError::ResponseError). It names the interceptor and
        /// the point.
        ///
        /// A request that is presigned goes up to
        /// [`read_before_signing`](Self::read_before_signing), and nothing comes after it.
        ///
        /// Of a body that is streamed nothing is shown: a request with a stream that is not in
        /// memory, and an answer whose body is handed over unread, have an empty one here.
        pub trait Intercept: fmt::Debug + Send + Sync {
            /// The name in errors. By default that of the type.
            fn name(&self) -> &'static str {
                std::any::type_name::<Self>()
            }

            $(
                $(#[$doc])*
                ///
                /// # Errors
                ///
                /// The interceptor's own, which end the call.
                fn $name(&self, _context: $context) -> Result<(), BoxError> {
                    Ok(())
                }
            )*

            /// An attempt has ended: with an output, an error of the service, or without an
            /// answer. Whether it is tried again is decided after this. Of an attempt that the
            /// limit on the whole call cut short this is told too; where a program drops a call,
            /// nothing is.
            fn read_after_attempt(&self, _context: &FinalizerInterceptorContextRef<'_>) {}

            /// The call has ended, for good. The last that is called, once, where a program does
            /// not drop the call before.
            fn read_after_execution(&self, _context: &FinalizerInterceptorContextRef<'_>) {}
        }

        impl Intercept for SharedInterceptor {
            fn name(&self) -> &'static str {
                self.0.name()
            }

            $(
                fn $name(&self, context: $context) -> Result<(), BoxError> {
                    self.0.$name(context)
                }
            )*

            fn read_after_attempt(&self, context: &FinalizerInterceptorContextRef<'_>) {
                self.0.read_after_attempt(context);
            }

            fn read_after_execution(&self, context: &FinalizerInterceptorContextRef<'_>) {
                self.0.read_after_execution(context);
            }
        }
    };
}

points! {
    /// The call begins. Once a call.
    read_before_execution(&BeforeSerializationInterceptorContextRef<'_>);

    /// The input has all that it requires and is about to become a request. Once a call.
    read_before_serialization(&BeforeSerializationInterceptorContextRef<'_>);

    /// The request is written, as yet without checksums and signature. Once a call.
    read_after_serialization(&BeforeTransmitInterceptorContextRef<'_>);

    /// The same. What is changed here is in every attempt; a body is compressed, and gets its
    /// checksums and its length, after this.
    modify_before_retry_loop(&mut BeforeTransmitInterceptorContextMut<'_>);

    /// An attempt begins.
    read_before_attempt(&BeforeTransmitInterceptorContextRef<'_>);

    /// The request of this attempt is complete but for its signature: what is changed here is
    /// signed, unless a header is [left out][x]. Where the body is changed, the checksums that
    /// were made of it, and its length, are made anew.
    ///
    /// [x]: BeforeTransmitInterceptorContextMut::exclude_header_from_signing
    modify_before_signing(&mut BeforeTransmitInterceptorContextMut<'_>);

    /// The request is as it is going to be signed.
    read_before_signing(&BeforeTransmitInterceptorContextRef<'_>);

    /// The request is signed.
    read_after_signing(&BeforeTransmitInterceptorContextRef<'_>);

    /// The request is signed and about to go out. A header that is added here is not signed; to
    /// change what is signed breaks the signature, and to change the body is an error.
    modify_before_transmit(&mut BeforeTransmitInterceptorContextMut<'_>);

    /// The request goes out now, like this.
    read_before_transmit(&BeforeTransmitInterceptorContextRef<'_>);

    /// An answer came. Where none came, what is next is
    /// [`read_after_attempt`](Self::read_after_attempt).
    read_after_transmit(&BeforeDeserializationInterceptorContextRef<'_>);

    /// The answer may be changed before anything is made of it: of its status and its error code
    /// too.
    modify_before_deserialization(&mut BeforeDeserializationInterceptorContextMut<'_>);

    /// The answer is as it is going to be read.
    read_before_deserialization(&BeforeDeserializationInterceptorContextRef<'_>);

    /// The answer was read.
    read_after_deserialization(&AfterDeserializationInterceptorContextRef<'_>);
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
