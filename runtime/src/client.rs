//! The async driver: carries out the steps of the [`call`](crate::call) machine on tokio.
//!
//! A generated client is a [`Handle`]; its operations are [`send`] with their types. The
//! [`dynamic`](crate::dynamic) API uses [`call`] without types.

mod customize;
#[cfg(all(test, feature = "event-streams"))]
mod event_tests;
#[cfg(feature = "streaming")]
mod stream;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::Duration;

pub use customize::{CustomizableOperation, CustomizableSend};

use crate::call::{Call, Event, Failure, Limit, Shared, Step};
use crate::config::{Builder, Config};
use crate::error::{ModeledError, SdkError};
use crate::http::{HttpClient, HyperClient, SharedHttpClient};
use crate::identity::{Credentials, CredentialsError, IdentityCache};
use crate::service::{Operation, Service};
use crate::shape::{Shape, Value};
use crate::time::{AsyncSleep, SharedAsyncSleep, TimeSource, TokioSleep, timeout};

/// A client of a service. Cheap to clone; clones share connections, credentials, signing keys
/// and retry tokens.
#[derive(Debug, Clone)]
pub struct Handle(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    shared: Shared,
    http: SharedHttpClient,
    identity: Option<Arc<IdentityCache>>,
}

/// Settings for one call, over those of the client.
pub type Overrides = Builder;

impl Handle {
    /// A client of `service`. Connects to nothing yet.
    pub fn new(service: &'static Service, config: Config) -> Self {
        let shared = Shared::new(service, config, SharedAsyncSleep::new(TokioSleep::new()));
        let connect = shared.http_limits().connect;
        let http = shared
            .config()
            .http_client()
            .unwrap_or_else(|| SharedHttpClient::new(HyperClient::with_connect_timeout(connect)));
        let identity = identity(shared.config());
        Self(Arc::new(Inner { shared, http, identity }))
    }

    /// The client's settings.
    pub fn config(&self) -> &Config {
        self.0.shared.config()
    }

    /// The same client with some settings changed. What `over` does not change is shared.
    pub fn overridden(&self, over: Overrides) -> Self {
        let own_provider = over.settings().credentials_provider.is_some();
        let shared = self.0.shared.reconfigured(self.config().overridden(over));
        let http = shared.config().http_client().unwrap_or_else(|| self.0.http.clone());
        let identity = match own_provider {
            true => identity(shared.config()),
            false => self.0.identity.clone(),
        };
        Self(Arc::new(Inner { shared, http, identity }))
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

fn identity(config: &Config) -> Option<Arc<IdentityCache>> {
    config.credentials_provider().map(|provider| Arc::new(IdentityCache::new(provider)))
}

/// Calls an operation with types; `over` are the settings for this call.
pub async fn send<O, E>(
    handle: &Handle,
    operation: &'static Operation,
    input: &dyn Shape,
    over: Option<Overrides>,
) -> Result<O, SdkError<E>>
where
    O: Shape + Value,
    E: ModeledError,
{
    let mut output = O::blank();
    match call(handle, operation, input, &mut output, over.as_ref()).await {
        Ok(()) => Ok(output),
        Err(failure) => Err(failure.typed(operation)),
    }
}

/// Calls an operation. `input` and `output` are of its shapes; after a success `output` is
/// filled. One copy of this serves all operations.
pub async fn call(
    handle: &Handle,
    operation: &'static Operation,
    input: &dyn Shape,
    output: &mut dyn Shape,
    over: Option<&Overrides>,
) -> Result<(), Failure> {
    match over {
        None => drive(&handle.0, operation, input, output).await,
        Some(over) => {
            let handle = handle.overridden(over.clone());
            drive(&handle.0, operation, input, output).await
        }
    }
}

async fn drive(
    inner: &Inner,
    operation: &'static Operation,
    input: &dyn Shape,
    output: &mut dyn Shape,
) -> Result<(), Failure> {
    let shared = &inner.shared;
    let limits = shared.http_limits();
    let mut call = Call::new(shared, operation, input, output);
    let mut event = Event::Start;
    loop {
        let step = call.next(event);
        let limit = call.limit().map(|Limit { left, .. }| left);
        event = match step {
            Step::Identity => match inner.fresh() {
                Some(credentials) => Event::Identity(Ok(credentials)),
                None => timeout(&shared.sleep, limit, Box::pin(inner.load()))
                    .await
                    .map_or(Event::Expired, Event::Identity),
            },
            #[cfg(feature = "streaming")]
            Step::Send(request) if call.is_streamed() => {
                let transfer = call.transfer();
                stream::exchange(shared, &inner.http, request, transfer, limit).await
            }
            Step::Send(request) => timeout(&shared.sleep, limit, inner.http.send(request, limits))
                .await
                .map_or(Event::Expired, Event::Answer),
            Step::Sleep(duration) => timeout(&shared.sleep, limit, shared.sleep.sleep(duration))
                .await
                .map_or(Event::Expired, |()| Event::Slept),
            Step::Done(result) => return result,
        };
    }
}

impl Inner {
    fn fresh(&self) -> Option<Credentials> {
        self.identity.as_ref()?.fresh(self.shared.time.now())
    }

    async fn load(&self) -> Result<Credentials, CredentialsError> {
        match &self.identity {
            Some(cache) => cache.load(&self.shared.time).await,
            None => Err(CredentialsError::not_loaded("no provider is set")),
        }
    }
}
