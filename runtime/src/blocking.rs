//! The blocking client: the calls of the [async one](mod@crate::client), each carried out on the
//! thread that makes it.
//!
//! A [`Handle`] brings a transport and a timer that need no reactor, so no tokio is built; what
//! decides about a call is the same, from the [`call`](crate::call) machine to paging and waiting.
//! A transport, timer or provider that a program sets may do its work on other threads: the one
//! that calls sleeps until it is woken. What needs tokio's reactor, as `HyperClient` does, does
//! not work here. Within an async program these calls block the executor: use them on a thread
//! where that may be.

#[cfg(test)]
mod tests;

use std::fmt;
use std::time::Duration;

use crate::client::presign::{self, PresignedRequest, PresigningConfig};
use crate::client::{self, Overrides};
use crate::config::Config;
use crate::dynamic::{self, InvokeError};
use crate::error::{ModeledError, SdkError};
use crate::http::{SharedHttpClient, SocketClient};
use crate::page::{self, PaginationStream, Paginator};
use crate::park::{ThreadSleep, block_on};
use crate::service::{Operation, Service};
use crate::shape::{Shape, Value};

/// A client of a service whose calls block. Cheap to clone; clones share connections, credentials,
/// signing keys and retry tokens.
#[derive(Debug, Clone)]
pub struct Handle(client::Handle);

impl Handle {
    /// A client of `service`. Connects to nothing yet. Where the configuration has none, the
    /// transport is a [`SocketClient`] and the timer lets the thread sleep.
    pub fn new(service: &'static Service, config: Config) -> Self {
        let transport = |limit: Option<Duration>| {
            SharedHttpClient::new(SocketClient::builder().connect_timeout(limit).build())
        };
        Self(client::Handle::with(service, config, ThreadSleep, transport))
    }

    /// The client's settings.
    pub fn config(&self) -> &Config {
        self.0.config()
    }

    /// The client beneath.
    pub(crate) fn inner(&self) -> &client::Handle {
        &self.0
    }
}

/// Calls an operation with types; `over` are the settings for this call. Blocks until the outcome
/// is there.
///
/// # Errors
///
/// Those of the call.
pub fn send<O, E>(
    handle: &Handle,
    operation: &'static Operation,
    input: &dyn Shape,
    over: Option<&Overrides>,
) -> Result<O, SdkError<E>>
where
    O: Shape,
    E: ModeledError,
{
    let mut output = O::blank();
    match block_on(client::call(&handle.0, operation, input, &mut output, over)) {
        Ok(()) => Ok(output),
        Err(failure) => Err(failure.typed(operation)),
    }
}

/// Makes and presigns a request of an operation with types.
///
/// # Errors
///
/// Where the request cannot be made or signed.
pub fn presigned<E: ModeledError>(
    handle: &Handle,
    operation: &'static Operation,
    input: &dyn Shape,
    config: PresigningConfig,
) -> Result<PresignedRequest, SdkError<E>> {
    block_on(presign::presign(&handle.0, operation, input, config))
}

/// Calls the operation called `name` with JSON; see [`dynamic::invoke`].
///
/// # Errors
///
/// Those of [`dynamic::invoke`].
pub fn invoke(
    handle: &Handle,
    operations: &'static [&'static Operation],
    name: &str,
    json: &str,
) -> Result<String, InvokeError> {
    block_on(dynamic::invoke(&handle.0, operations, name, json))
}

/// Pages, or their items, as an iterator.
///
/// Nothing is sent before the first is asked for, and one page at a time; after an error it ends.
pub struct Pages<T>(PaginationStream<T>);

impl<T> Iterator for Pages<T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        block_on(self.0.next())
    }
}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pages")
    }
}

/// The pages of an operation, from the one that `input` asks for.
pub fn pages<I, O, E>(
    handle: Handle,
    operation: &'static Operation,
    paginator: &'static Paginator,
    input: I,
    stop_on_duplicate_token: bool,
) -> Pages<Result<O, SdkError<E>>>
where
    I: Shape + Value + Unpin,
    O: Shape,
    E: ModeledError,
{
    Pages(page::pages(handle.0, operation, paginator, input, stop_on_duplicate_token))
}

/// The items that `take` finds in each page, one by one.
pub fn items<O, E, C>(
    pages: Pages<Result<O, E>>,
    take: fn(O) -> Option<C>,
) -> Pages<Result<C::Item, E>>
where
    O: 'static,
    E: 'static,
    C: IntoIterator + 'static,
    C::Item: Send + Unpin + 'static,
{
    Pages(page::items(pages.0, take))
}
