//! The stamps of the blocking client, which are called by those of the async one. Without the
//! feature `blocking` they make nothing.

/// The blocking client of a service.
#[cfg(feature = "blocking")]
#[macro_export]
macro_rules! blocking_client {
    ($(#[$doc:meta])* $name:ident $service:path, $operations:path) => {
        pub use $crate::blocking::Pages;
        pub use $crate::primitives::BlockingRead;
        pub use $crate::http::{
            InvalidCaBundle, InvalidProxy, ProxyConfig, SocketClient, SocketClientBuilder,
        };

        $(#[$doc])*
        #[derive(::std::clone::Clone, ::std::fmt::Debug)]
        pub struct $name {
            pub(crate) handle: $crate::blocking::Handle,
        }

        impl $name {
            /// A client with the settings that services share.
            pub fn new(config: &$crate::config::SdkConfig) -> Self {
                Self::from_conf(config.into())
            }

            /// A client with these settings. Makes no connection yet; what is missing is
            /// reported by the first call.
            pub fn from_conf(config: $crate::config::Config) -> Self {
                Self { handle: $crate::blocking::Handle::new(&$service, config) }
            }

            /// The client's settings.
            pub fn config(&self) -> &$crate::config::Config {
                self.handle.config()
            }

            /// Calls an operation by its name in the model, with a JSON object in wire names as
            /// input, and returns the output as such an object. Timestamps are epoch seconds,
            /// blobs base64. An unknown operation or member is an error that lists near names.
            pub fn invoke(
                &self,
                operation: &str,
                json: &str,
            ) -> $crate::Result<$crate::String, $crate::dynamic::InvokeError> {
                $crate::blocking::invoke(&self.handle, &$operations, operation, json)
            }
        }
    };
}

/// How the builders of a crate's inputs are sent.
#[cfg(feature = "blocking")]
#[doc(hidden)]
#[macro_export]
macro_rules! __blocking_builders {
    () => {
        impl<I: $crate::client::Input> InputBuilder<I, $crate::blocking::Handle> {
            /// Sends the request, retries where that helps, and returns the output. Blocks until
            /// that is done.
            pub fn send(self) -> $crate::Result<I::Output, $crate::error::SdkError<I::Error>> {
                $crate::blocking::send(&self.handle, I::OPERATION, &self.inner, $crate::None)
            }

            /// Instead of sending the request, signs it for somebody else to send: by its query,
            /// for a limited time. Blocks until that is done.
            pub fn presigned(
                self,
                presigning_config: $crate::client::presign::PresigningConfig,
            ) -> $crate::Result<
                $crate::client::presign::PresignedRequest,
                $crate::error::SdkError<I::Error>,
            > {
                $crate::blocking::presigned(
                    &self.handle,
                    I::OPERATION,
                    &self.inner,
                    presigning_config,
                )
            }

            /// Changes how this one request is sent, by the blocking client.
            pub fn customize(
                self,
            ) -> $crate::client::CustomizableOperation<
                I::Output,
                I::Error,
                Self,
                $crate::blocking::Handle,
            > {
                $crate::client::CustomizableOperation::new(self.handle, I::OPERATION, self.inner)
            }
        }
    };
}

/// An operation of the blocking client.
#[cfg(feature = "blocking")]
#[doc(hidden)]
#[macro_export]
macro_rules! __blocking_operation {
    ($client:path, $method:ident $operation:path; $builder:ident $output:ident $error:ident) => {
        impl $client {
            /// A request of this operation, to be built and sent. Its members and its example are
            /// those of the async client's method of that name.
            #[inline]
            pub fn $method(&self) -> $builder<$crate::blocking::Handle> {
                $builder::new($crate::Clone::clone(&self.handle))
            }
        }

        #[cfg(doc)]
        impl $builder<$crate::blocking::Handle> {
            /// Sends the request, retries where that helps, and returns the output. Blocks until
            /// that is done.
            pub fn send(self) -> $crate::Result<$output, $crate::error::SdkError<$error>> {
                $crate::blocking::send(&self.handle, &$operation, &self.inner, $crate::None)
            }

            /// Instead of sending the request, signs it for somebody else to send: by its query,
            /// for a limited time. Blocks until that is done.
            pub fn presigned(
                self,
                presigning_config: $crate::client::presign::PresigningConfig,
            ) -> $crate::Result<
                $crate::client::presign::PresignedRequest,
                $crate::error::SdkError<$error>,
            > {
                $crate::blocking::presigned(
                    &self.handle,
                    &$operation,
                    &self.inner,
                    presigning_config,
                )
            }

            /// Changes how this one request is sent, by the blocking client.
            pub fn customize(
                self,
            ) -> $crate::client::CustomizableOperation<
                $output,
                $error,
                Self,
                $crate::blocking::Handle,
            > {
                $crate::client::CustomizableOperation::new(self.handle, &$operation, self.inner)
            }
        }
    };
}

/// The paginator of an operation.
#[cfg(feature = "blocking")]
#[doc(hidden)]
#[macro_export]
macro_rules! __blocking_paginator {
    ($operation:path, $table:path; $builder:ident $output:ident $error:ident $name:ident) => {
        impl $builder<$crate::blocking::Handle> {
            /// Sends as many requests as there are pages.
            #[inline]
            pub fn into_paginator(self) -> $name<$crate::blocking::Handle> {
                $name { handle: self.handle, input: self.inner, stop_on_duplicate_token: true }
            }
        }

        impl $name<$crate::blocking::Handle> {
            /// The pages. Nothing is sent before the first is asked for; an error ends them.
            #[inline]
            pub fn send(
                self,
            ) -> $crate::blocking::Pages<$crate::Result<$output, $crate::error::SdkError<$error>>>
            {
                $crate::blocking::pages(
                    self.handle,
                    &$operation,
                    &$table,
                    self.input,
                    self.stop_on_duplicate_token,
                )
            }
        }
    };
}

/// The items of a paginator.
#[cfg(feature = "blocking")]
#[doc(hidden)]
#[macro_export]
macro_rules! __blocking_items {
    ($error:ident $name:ident, $item:ty, $items:expr) => {
        impl $name<$crate::blocking::Handle> {
            /// The items. Nothing is sent before the first is asked for; an error ends them.
            #[inline]
            pub fn send(
                self,
            ) -> $crate::blocking::Pages<$crate::Result<$item, $crate::error::SdkError<$error>>>
            {
                $crate::blocking::items(self.0.send(), $items)
            }
        }
    };
}

/// The waiters over an operation.
#[cfg(feature = "blocking")]
#[doc(hidden)]
#[macro_export]
macro_rules! __blocking_waiters {
    ($operation:path, $client:path; $builder:ident $output:ident $error:ident;
     $($table:ident $method:ident)*) => {
        impl $client {
            $(
                /// Asks until one of the waiter's conditions ends it.
                #[inline]
                pub fn $method(&self) -> $builder<$crate::wait::Waits<$crate::blocking::Handle>> {
                    $builder::new($crate::wait::Waits::new(
                        $crate::Clone::clone(&self.handle),
                        &$table,
                    ))
                }
            )*
        }

        impl $builder<$crate::wait::Waits<$crate::blocking::Handle>> {
            /// Asks until one of the waiter's conditions ends it, and blocks until then. No call is
            /// begun after `max_wait`; one that has begun is not cut off, but has the client's own
            /// limits.
            ///
            /// An error says which of these it was: the time was over, the answer means that what
            /// was waited for cannot come any more, or a call failed in a way that the waiter
            /// does not know.
            #[inline]
            pub fn wait(
                self,
                max_wait: ::std::time::Duration,
            ) -> $crate::Result<
                $crate::wait::FinalPoll<$output, $crate::error::SdkError<$error>>,
                $crate::wait::WaiterError<$output, $error>,
            > {
                self.handle.wait(&$operation, &self.inner, max_wait)
            }
        }
    };
}

#[cfg(not(feature = "blocking"))]
#[doc(hidden)]
#[macro_export]
macro_rules! blocking_client {
    ($($any:tt)*) => {};
}

#[cfg(not(feature = "blocking"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __blocking_builders {
    () => {};
}

#[cfg(not(feature = "blocking"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __blocking_operation {
    ($($any:tt)*) => {};
}

#[cfg(not(feature = "blocking"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __blocking_paginator {
    ($($any:tt)*) => {};
}

#[cfg(not(feature = "blocking"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __blocking_items {
    ($($any:tt)*) => {};
}

#[cfg(not(feature = "blocking"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __blocking_waiters {
    ($($any:tt)*) => {};
}
