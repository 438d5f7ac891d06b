//! The stamps around operations: error enums, fluent builders, clients, paginators, waiters.

/// The error enum of an operation.
#[macro_export]
macro_rules! operation_error {
    ($(#[$doc:meta])* $name:ident, $all:path;
     $($(#[$meta:meta])* $index:literal $variant:ident $is:ident $t:path;)*) => {
        $(#[$doc])*
        #[derive(::std::fmt::Debug)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[$meta])*
                $variant($t),
            )*
            /// An error that the model does not name; `code()` and `message()` say what the
            /// service sent.
            Unhandled($crate::error::Unhandled),
        }

        impl $name {
            $(
                #[cfg_attr(doc, doc = concat!("Whether this is [`", stringify!($variant), "`](Self::", stringify!($variant), ")."))]
                #[inline]
                pub fn $is(&self) -> bool {
                    ::std::matches!(self, Self::$variant(_))
                }
            )*

            /// An error of a kind that the model does not name, for tests and wrappers.
            #[inline]
            pub fn unhandled(source: impl $crate::Into<$crate::error::BoxError>) -> Self {
                Self::Unhandled($crate::error::Unhandled::new(source, $crate::Default::default()))
            }

            /// An error with that metadata, of a kind that the model does not name.
            #[inline]
            pub fn generic(meta: $crate::error::ErrorMetadata) -> Self {
                Self::Unhandled($crate::From::from(meta))
            }

            /// Code, message and request id.
            #[inline]
            pub fn meta(&self) -> &$crate::error::ErrorMetadata {
                $crate::error::ProvideErrorMetadata::meta(self)
            }
        }

        $crate::__error_enum!($name; $($variant)*);

        #[doc(hidden)]
        impl $crate::error::ModeledError for $name {
            #[inline]
            fn blank(index: usize) -> $crate::Option<Self> {
                match index {
                    $($index => $crate::Some(Self::$variant($crate::Value::blank())),)*
                    _ => $crate::None,
                }
            }
            #[inline]
            fn shape_mut(&mut self) -> $crate::Option<&mut dyn $crate::Shape> {
                match self {
                    $(Self::$variant(error) => $crate::Some(error),)*
                    Self::Unhandled(_) => $crate::None,
                }
            }
            #[inline]
            fn unhandled_metadata(metadata: $crate::error::ErrorMetadata) -> Self {
                Self::generic(metadata)
            }
            #[inline]
            fn unhandled(source: impl $crate::Into<$crate::error::BoxError>) -> Self {
                Self::unhandled(source)
            }
        }

        impl $crate::From<$name> for $all {
            #[inline]
            fn from(error: $name) -> Self {
                match error {
                    $($name::$variant(error) => Self::$variant(error),)*
                    $name::Unhandled(error) => Self::Unhandled(error),
                }
            }
        }
    };
}

/// The enum of all errors of a service.
#[macro_export]
macro_rules! service_error {
    ($(#[$doc:meta])* $name:ident; $($(#[$meta:meta])* $variant:ident $t:path;)*) => {
        $(#[$doc])*
        #[derive(::std::fmt::Debug)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[$meta])*
                $variant($t),
            )*
            /// Anything else: no answer, an answer that could not be read, or an error that the
            /// model does not name.
            Unhandled($crate::error::Unhandled),
        }

        $crate::__error_enum!($name; $($variant)*);

        impl<O: 'static> $crate::From<$crate::error::PlainError<O>> for $name {
            fn from(error: $crate::error::PlainError<O>) -> Self {
                Self::Unhandled(error.into_unhandled())
            }
        }

        impl<E, R> $crate::From<$crate::error::SdkError<E, R>> for $name
        where
            E: $crate::Into<$name> + $crate::error::ModeledError,
            R: ::std::marker::Send + ::std::marker::Sync + $crate::Debug + 'static,
        {
            fn from(error: $crate::error::SdkError<E, R>) -> Self {
                match error {
                    $crate::error::SdkError::ServiceError(error) => error.into_err().into(),
                    other => {
                        let meta = $crate::error::ProvideErrorMetadata::meta(&other).clone();
                        Self::Unhandled($crate::error::Unhandled::new(other, meta))
                    }
                }
            }
        }

        impl<O, E> $crate::From<$crate::wait::WaiterError<O, E>> for $name
        where
            O: ::std::marker::Send + ::std::marker::Sync + $crate::Debug + 'static,
            E: $crate::error::ModeledError,
        {
            fn from(error: $crate::wait::WaiterError<O, E>) -> Self {
                Self::Unhandled(error.into_unhandled())
            }
        }

        impl $crate::From<$crate::error::BuildError> for $name {
            #[inline]
            fn from(error: $crate::error::BuildError) -> Self {
                Self::Unhandled($crate::error::Unhandled::new(error, $crate::Default::default()))
            }
        }
    };
}

/// What every error enum has.
#[doc(hidden)]
#[macro_export]
macro_rules! __error_enum {
    ($name:ident; $($variant:ident)*) => {
        impl $crate::error::ProvideErrorMetadata for $name {
            #[inline]
            fn meta(&self) -> &$crate::error::ErrorMetadata {
                match self {
                    $(Self::$variant(error) => $crate::error::ProvideErrorMetadata::meta(error),)*
                    Self::Unhandled(error) => $crate::error::ProvideErrorMetadata::meta(error),
                }
            }
        }

        impl $crate::error::RequestId for $name {
            #[inline]
            fn request_id(&self) -> $crate::Option<&str> {
                $crate::error::ProvideErrorMetadata::meta(self).request_id()
            }
        }

        impl $crate::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut $crate::Formatter<'_>) -> $crate::FmtResult {
                match self {
                    $(Self::$variant(error) => $crate::Display::fmt(error, f),)*
                    Self::Unhandled(error) => $crate::Display::fmt(error, f),
                }
            }
        }

        // The enum shows its error's text as its own, so the source is what stands behind that.
        impl ::std::error::Error for $name {
            #[inline]
            fn source(&self) -> $crate::Option<&(dyn ::std::error::Error + 'static)> {
                match self {
                    $(Self::$variant(error) => ::std::error::Error::source(error),)*
                    Self::Unhandled(error) => ::std::error::Error::source(error),
                }
            }
        }
    };
}

/// An operation: its name as a type, what belongs to its input, and its fluent builder, which is the
/// builder of the input with a client in it. The blocking client comes last, with its method; an
/// operation that sends or receives events has none.
#[macro_export]
macro_rules! operation {
    ($name:ident $operation:path, $client:path;
     $input:ident $builder:ident $output:ident $error:ident $fluent:ident
     $(; $blocking:path, $method:ident)?) => {
        /// The operation, as a type.
        pub type $name = $crate::client::Named<$input>;

        #[doc(hidden)]
        impl $crate::client::Input for $input {
            type Output = $output;
            type Error = $error;
            const OPERATION: &'static $crate::service::Operation = &$operation;
        }

        /// Sets the members of the input and sends it.
        pub type $fluent = $builder<$crate::client::Handle>;

        #[cfg(doc)]
        impl $builder<$crate::client::Handle> {
            /// Sends the request, retries where that helps, and returns the output.
            pub fn send(self) -> $crate::client::Sending<$output, $error> {
                $crate::client::sending(self.handle, self.inner)
            }

            /// Instead of sending the request, signs it for somebody else to send: by its query,
            /// for a limited time.
            pub fn presigned(
                self,
                presigning_config: $crate::client::presign::PresigningConfig,
            ) -> $crate::client::Sending<$crate::client::presign::PresignedRequest, $error> {
                $crate::client::presign::presigning(self.handle, self.inner, presigning_config)
            }

            /// Changes how this one request is sent.
            pub fn customize(self) -> $crate::client::CustomizableOperation<$output, $error, Self> {
                $crate::client::CustomizableOperation::new(self.handle, &$operation, self.inner)
            }
        }

        #[cfg(doc)]
        impl $builder {
            /// Sends the input with `client`.
            pub fn send_with(self, client: &$client) -> $crate::client::Sending<$output, $error> {
                $crate::client::sending($crate::Clone::clone(&client.handle), self.inner)
            }
        }

        $($crate::__blocking_operation!($blocking, $method $operation; $builder $output $error);)?
    };
}

/// The client of a service.
#[macro_export]
macro_rules! client {
    ($(#[$doc:meta])* $name:ident $service:path, $operations:path) => {
        $(#[$doc])*
        #[derive(::std::clone::Clone, ::std::fmt::Debug)]
        pub struct $name {
            pub(crate) handle: $crate::client::Handle,
        }

        impl $name {
            /// A client with the settings that services share.
            pub fn new(config: &$crate::config::SdkConfig) -> Self {
                Self::from_conf(config.into())
            }

            /// A client with these settings. Makes no connection yet; what is missing is
            /// reported by the first call.
            pub fn from_conf(config: $crate::config::Config) -> Self {
                Self { handle: $crate::client::Handle::new(&$service, config) }
            }

            /// The client's settings.
            pub fn config(&self) -> &$crate::config::Config {
                self.handle.config()
            }

            /// The tables of all operations, for programs that look them up by name.
            pub fn operations() -> &'static [&'static $crate::service::Operation] {
                &$operations
            }

            /// Calls an operation by its name in the model, with a JSON object in wire names as
            /// input, and returns the output as such an object. Timestamps are epoch seconds,
            /// blobs base64. An unknown operation or member is an error that lists near names.
            pub async fn invoke(
                &self,
                operation: &str,
                json: &str,
            ) -> $crate::Result<$crate::String, $crate::dynamic::InvokeError> {
                $crate::dynamic::invoke(&self.handle, &$operations, operation, json).await
            }
        }
    };
}

/// The paginator of an operation.
#[macro_export]
macro_rules! paginator {
    ($(#[$doc:meta])* $operation:path, $table:path;
     $input:ident $builder:ident $output:ident $error:ident $name:ident
     $($page_size:ident $size:ty)?) => {
        impl $builder<$crate::client::Handle> {
            /// Sends as many requests as there are pages.
            #[inline]
            pub fn into_paginator(self) -> $name {
                $name { handle: self.handle, input: self.inner, stop_on_duplicate_token: true }
            }
        }

        $(#[$doc])*
        pub struct $name<H = $crate::client::Handle> {
            handle: H,
            input: $input,
            stop_on_duplicate_token: bool,
        }

        impl<H> $name<H> {
            $(
                /// The most items that a page may hold.
                #[inline]
                pub fn page_size(mut self, limit: $size) -> Self {
                    self.input.$page_size = $crate::Some(limit);
                    self
                }
            )?

            /// Whether to stop, rather than ask for ever, where the service hands out the token
            /// that it was just given. True unless set.
            #[inline]
            pub fn stop_on_duplicate_token(mut self, stop: bool) -> Self {
                self.stop_on_duplicate_token = stop;
                self
            }
        }

        impl $name {
            /// The pages. Nothing is sent before the stream is polled; an error ends it.
            #[inline]
            pub fn send(
                self,
            ) -> $crate::page::PaginationStream<$crate::Result<$output, $crate::error::SdkError<$error>>> {
                $crate::page::pages(self.handle, &$operation, &$table, self.input, self.stop_on_duplicate_token)
            }
        }

        $crate::__blocking_paginator!($operation, $table; $builder $output $error $name);
    };
}

/// The items of a paginator whose pages have one list or map of results.
#[macro_export]
macro_rules! paginator_items {
    ($output:ident $error:ident $paginator:ident $name:ident, $item:ty, $items:expr) => {
        impl<H> $paginator<H> {
            /// The items of all pages, one after the other.
            #[inline]
            pub fn items(self) -> $name<H> {
                $name(self)
            }
        }

        /// The items of all pages.
        pub struct $name<H = $crate::client::Handle>($paginator<H>);

        impl $name {
            /// The items. Nothing is sent before the stream is polled; an error ends it.
            #[inline]
            pub fn send(
                self,
            ) -> $crate::page::PaginationStream<
                $crate::Result<$item, $crate::error::SdkError<$error>>,
            > {
                $crate::page::items(self.0.send(), $items)
            }
        }

        $crate::__blocking_items!($error $name, $item, $items);
    };
}

/// The waiters over an operation, each with its table, and its method of the blocking client.
#[macro_export]
macro_rules! waiters {
    ($operation:path, $blocking:path; $builder:ident $output:ident $error:ident;
     $($table:ident $method:ident $fluent:ident $poll:ident $failure:ident;)*) => {
        impl $builder<$crate::wait::Waits> {
            /// Asks until one of the waiter's conditions ends it. No call is begun after
            /// `max_wait`; one that has begun is not cut off, but has the client's own limits.
            ///
            /// An error says which of these it was: the time was over, the answer means that what
            /// was waited for cannot come any more, or a call failed in a way that the waiter
            /// does not know.
            #[inline]
            pub async fn wait(
                self,
                max_wait: ::std::time::Duration,
            ) -> $crate::Result<
                $crate::wait::FinalPoll<$output, $crate::error::SdkError<$error>>,
                $crate::wait::WaiterError<$output, $error>,
            > {
                self.handle.wait(&$operation, &self.inner, max_wait).await
            }
        }

        $(
            /// Sets what to ask for, and waits. The last answer comes back.
            pub type $fluent = $builder<$crate::wait::Waits>;

            /// The answer that ended the wait.
            pub type $poll = $crate::wait::FinalPoll<$output, $crate::error::SdkError<$error>>;

            /// Why the wait ended without success.
            pub type $failure = $crate::wait::WaiterError<$output, $error>;
        )*

        $crate::__blocking_waiters!($operation, $blocking; $builder $output $error;
            $($table $method)*);
    };
}
