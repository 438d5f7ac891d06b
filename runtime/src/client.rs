//! The async driver: carries out the steps of the [`call`](crate::call) machine, on tokio where
//! the configuration names no transport and no timer of its own.
//!
//! A generated client is a [`Handle`]; its operations are [`send`] with their types. The
//! [`dynamic`](crate::dynamic) API uses [`call`] without types.

mod customize;
#[cfg(all(test, feature = "client", feature = "event-streams"))]
mod event_tests;
mod identity;
#[cfg(not(feature = "client"))]
mod missing;
mod named;
pub mod presign;
#[cfg(feature = "streaming")]
mod stream;
#[cfg(all(test, feature = "client"))]
mod tests;

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

pub use customize::CustomizableOperation;
pub use named::Named;

use crate::call::{Call, Event, Failure, Limit, Shared, Step};
use crate::config::{Builder, Config};
use crate::error::{ModeledError, SdkError};
#[cfg(feature = "client")]
use crate::http::HyperClient;
use crate::http::{BoxFuture, HttpClient, HttpLimits, SharedHttpClient};
use crate::service::{Operation, Service};
use crate::shape::{Shape, Value};
#[cfg(feature = "client")]
use crate::time::TokioSleep;
use crate::time::{AsyncSleep, SharedAsyncSleep, timeout};

/// A client of a service. Cheap to clone; clones share connections, credentials, signing keys
/// and retry tokens.
#[derive(Debug, Clone)]
pub struct Handle(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    shared: Shared,
    http: SharedHttpClient,
}

/// Settings for one call, over those of the client.
pub type Overrides = Builder;

impl Handle {
    /// A client of `service`. Connects to nothing yet.
    ///
    /// Without the feature `client` there is no transport but that of the configuration: calls
    /// fail where it has none.
    pub fn new(service: &'static Service, config: Config) -> Self {
        #[cfg(feature = "client")]
        let client = Self::with(service, config, TokioSleep::new(), |connect| {
            SharedHttpClient::new(HyperClient::with_connect_timeout(connect))
        });
        #[cfg(not(feature = "client"))]
        let client = Self::with(service, config, crate::park::ThreadSleep, |_| {
            SharedHttpClient::new(missing::NoHttpClient)
        });
        client
    }

    /// The same with what is used where the configuration has no timer and no transport; the
    /// transport is made for the limit on connecting.
    pub(crate) fn with(
        service: &'static Service,
        config: Config,
        sleep: impl AsyncSleep + 'static,
        transport: impl FnOnce(Option<Duration>) -> SharedHttpClient,
    ) -> Self {
        let shared = Shared::new(service, config, SharedAsyncSleep::new(sleep));
        let connect = shared.http_limits().connect;
        let http = shared.config().http_client().unwrap_or_else(|| transport(connect));
        Self(Arc::new(Inner { shared, http }))
    }

    /// The client's settings.
    pub fn config(&self) -> &Config {
        self.0.shared.config()
    }

    /// The same client with some settings changed. What `over` does not change is shared.
    pub fn overridden(&self, over: Overrides) -> Self {
        let shared = self.0.shared.reconfigured(self.config().overridden(over));
        let http = shared.config().http_client().unwrap_or_else(|| self.0.http.clone());
        Self(Arc::new(Inner { shared, http }))
    }
}

/// What waiters need of the client's world.
impl Handle {
    /// The time since an arbitrary start, by the client's clock.
    pub fn monotonic(&self) -> Duration {
        self.0.shared.sleep.monotonic()
    }

    /// A pause, by the client's clock.
    pub async fn sleep(&self, duration: Duration) {
        self.0.shared.sleep.sleep(duration).await;
    }

    /// A random number from 0 up to 1.
    pub fn random(&self) -> f64 {
        self.0.shared.random()
    }
}

/// Calls an operation with types; `over` are the settings for this call.
pub async fn send<O, E>(
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
    match call(handle, operation, input, &mut output, over).await {
        Ok(()) => Ok(output),
        Err(failure) => Err(failure.typed(operation)),
    }
}

/// A call that is being made. Nothing happens before it is polled.
///
/// A type of its own and not the boxed future as such: each operation names it, and the compiler
/// would look into all of it each time.
#[must_use = "nothing happens before it is polled"]
pub struct Sending<O, E>(BoxFuture<'static, Result<O, SdkError<E>>>);

impl<O, E> Future for Sending<O, E> {
    type Output = Result<O, SdkError<E>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(context)
    }
}

impl<O, E> fmt::Debug for Sending<O, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sending")
    }
}

/// The input of an operation, with what else belongs to that.
pub trait Input: Shape {
    /// What a call returns.
    type Output: Shape;
    /// The errors that the service answers with.
    type Error: ModeledError;
    /// The operation's table.
    const OPERATION: &'static Operation;
}

/// [`send`] with the client and the input as its own, which is what builders hold.
pub fn sending<I: Input>(handle: Handle, input: I) -> Sending<I::Output, I::Error> {
    Sending(Box::pin(async move { send(&handle, I::OPERATION, &input, None).await }))
}

/// Calls an operation. `input` and `output` are of its shapes; after a success `output` is
/// filled. One copy of this serves all operations; boxed, so that it is compiled here and not into
/// each crate that calls.
pub fn call<'a>(
    handle: &'a Handle,
    operation: &'static Operation,
    input: &'a dyn Shape,
    output: &'a mut dyn Shape,
    over: Option<&'a Overrides>,
) -> BoxFuture<'a, Result<(), Failure>> {
    Box::pin(async move {
        let overridden = over.map(|over| handle.overridden(over.clone()));
        let inner = &overridden.as_ref().unwrap_or(handle).0;
        drive(inner, operation, input, output).await
    })
}

async fn drive(
    inner: &Inner,
    operation: &'static Operation,
    input: &dyn Shape,
    output: &mut dyn Shape,
) -> Result<(), Failure> {
    let mut call = Call::new(&inner.shared, operation, input, output);
    #[cfg(feature = "tracing")]
    let span = call.span().clone();
    let done = run(inner, &mut call);
    #[cfg(feature = "tracing")]
    let done = tracing::Instrument::instrument(done, span);
    done.await
}

async fn run(inner: &Inner, call: &mut Call<'_>) -> Result<(), Failure> {
    let shared = &inner.shared;
    let mut event = Event::Start;
    loop {
        let step = call.next(event);
        let limit = call.limit().map(|Limit { left, .. }| left);
        event = match step {
            Step::Ask => {
                timeout(&shared.sleep, limit, call.asking()).await.unwrap_or(Event::Expired)
            }
            Step::Identity => {
                let got = identity::credentials(shared, limit).got().await;
                got.map_or(Event::Expired, Event::Identity)
            }
            Step::Token => {
                let got = identity::token(shared, limit).got().await;
                got.map_or(Event::Expired, Event::Token)
            }
            #[cfg(feature = "streaming")]
            Step::Send(request) if call.is_streamed() => {
                let transfer = call.transfer();
                stream::exchange(shared, &inner.http, request, transfer, limit).await
            }
            Step::Send(request) => {
                let limits = HttpLimits { total: limit, ..shared.http_limits() };
                match timeout(&shared.sleep, limit, inner.http.send(request, limits)).await {
                    Ok(Err(error)) if error.is_expired() => Event::Expired,
                    Ok(answer) => Event::Answer(answer),
                    Err(_) => Event::Expired,
                }
            }
            Step::Sleep(duration) => timeout(&shared.sleep, limit, shared.sleep.sleep(duration))
                .await
                .map_or(Event::Expired, |()| Event::Slept),
            Step::Done(result) => return result,
        };
    }
}
