//! A client of IMDS: gets what stands under a path.

mod endpoint;
pub mod error;
#[cfg(test)]
mod tests;
mod token;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{Method, StatusCode};
use tinsmith_runtime::error::{BoxError, ConnectorError};
use tinsmith_runtime::http::BoxFuture;
use tinsmith_runtime::time::timeout;

use crate::local_http::{self, LocalHttp};
use crate::provider_config::ProviderConfig;
use endpoint::Endpoint;
use error::{ErrorResponse, IoError, Unexpected};
use token::Tokens;

pub use endpoint::EndpointMode;
pub use error::ImdsError;

/// How many attempts a request may take, where a program does not say.
const MAX_ATTEMPTS: u32 = 4;
/// How long connecting and reading may take, where a program does not say.
const TIMEOUT: Duration = Duration::from_secs(1);
/// For how long a session token is asked, where a program does not say. The service allows no more.
const TOKEN_TTL: Duration = Duration::from_secs(6 * 60 * 60);

/// Gets metadata of the instance from IMDS, version 2.
///
/// Clones share the session token, and share for 5 seconds the knowledge that nobody answered, so
/// region and credentials should be asked for by clones of one client.
///
/// The endpoint is the one set in code, else that of `AWS_EC2_METADATA_SERVICE_ENDPOINT`, else of
/// `ec2_metadata_service_endpoint` in the profile, else the one of the mode, which is set in code,
/// else in `AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE`, else by `ec2_metadata_service_endpoint_mode`
/// in the profile, and otherwise IPv4. See
/// <https://docs.aws.amazon.com/sdkref/latest/guide/feature-imds-credentials.html>.
#[derive(Clone)]
pub struct Client(Arc<Inner>);

struct Inner {
    config: ProviderConfig,
    endpoint: Option<Endpoint>,
    mode: Option<EndpointMode>,
    http: LocalHttp,
    tokens: Tokens,
    operation_timeout: Option<Duration>,
}

impl Client {
    /// A builder, everything at its default.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Gets what stands under a path, such as `/latest/meta-data/instance-id`.
    ///
    /// # Errors
    ///
    /// Where no session token can be had, where the answer is an error (404 where nothing stands
    /// under the path), where there is none, and where path or endpoint are no good.
    pub async fn get(&self, path: impl Into<String>) -> Result<SensitiveString, ImdsError> {
        self.text(path.into()).await
    }

    /// Boxed, so that it is compiled once and not into all who ask.
    fn text(&self, path: String) -> BoxFuture<'_, Result<SensitiveString, ImdsError>> {
        Box::pin(self.asked(path))
    }

    async fn asked(&self, path: String) -> Result<SensitiveString, ImdsError> {
        let unexpected = |error: BoxError| ImdsError::Unexpected(Unexpected::new(error));
        let endpoint = self.endpoint().map_err(unexpected)?;
        let limit = self.0.operation_timeout;
        let getting = Box::pin(self.get_from(&endpoint, path));
        let got = timeout(&self.0.config.sleep_impl(), limit, getting).await;
        got.unwrap_or_else(|_| {
            let limit = limit.unwrap_or_default();
            let error = ConnectorError::timeout(format!("no answer within {limit:?}"));
            Err(ImdsError::IoError(IoError::new(endpoint.to_string(), error)))
        })
    }

    async fn get_from(
        &self,
        endpoint: &Endpoint,
        path: String,
    ) -> Result<SensitiveString, ImdsError> {
        let unexpected = |error: BoxError| ImdsError::Unexpected(Unexpected::new(error));
        let uri = endpoint.join(&path).map_err(unexpected)?;
        let mut request = local_http::request(Method::GET, uri).map_err(unexpected)?;
        let mut renewed = false;
        loop {
            let token = self.0.tokens.get(&self.0.http, endpoint).await?;
            request.headers_mut().insert(token::HEADER, token.clone());
            let answer =
                self.0.http.send(&request).await.map_err(|error| {
                    ImdsError::IoError(IoError::new(endpoint.to_string(), error))
                })?;
            // The service forgets tokens, for one when an instance is stopped and started.
            if answer.status() == StatusCode::UNAUTHORIZED && !renewed {
                self.0.tokens.forget(&token).await;
                renewed = true;
                continue;
            }
            if !answer.status().is_success() {
                return Err(ImdsError::ErrorResponse(ErrorResponse::new(path, answer)));
            }
            return match String::from_utf8(answer.into_body().into()) {
                Ok(text) => Ok(SensitiveString(text)),
                Err(_) => Err(unexpected(format!("what stands under {path} is no text").into())),
            };
        }
    }

    fn endpoint(&self) -> Result<Endpoint, BoxError> {
        Endpoint::find(&self.0.config, self.0.endpoint.as_ref(), self.0.mode)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("endpoint", &self.0.endpoint)
            .field("endpoint_mode", &self.0.mode)
            .field("http", &self.0.http)
            .finish_non_exhaustive()
    }
}

/// Builds a [`Client`].
#[derive(Debug, Clone, Default)]
pub struct Builder {
    config: Option<ProviderConfig>,
    endpoint: Option<Endpoint>,
    mode: Option<EndpointMode>,
    token_ttl: Option<Duration>,
    max_attempts: Option<u32>,
    connect_timeout: Option<Duration>,
    read_timeout: Option<Duration>,
    operation_attempt_timeout: Option<Duration>,
    operation_timeout: Option<Duration>,
}

impl Builder {
    /// Takes environment, profile, transport and timer from `provider_config`. The transport is
    /// used as it is: it must ask no proxy.
    pub fn configure(mut self, provider_config: &ProviderConfig) -> Self {
        self.config = Some(provider_config.clone());
        self
    }

    /// Sets the endpoint, such as `http://169.254.169.254`.
    ///
    /// # Errors
    ///
    /// Where it is no `http` or `https` URL.
    pub fn endpoint(mut self, endpoint: impl AsRef<str>) -> Result<Self, BoxError> {
        self.endpoint = Some(Endpoint::parse(endpoint.as_ref())?);
        Ok(self)
    }

    /// Sets which of the service's own endpoints is asked, where no endpoint is set.
    pub fn endpoint_mode(mut self, mode: EndpointMode) -> Self {
        self.mode = Some(mode);
        self
    }

    /// Sets for how long session tokens are asked: 6 hours by default, which is the most that the
    /// service allows; whole seconds.
    pub fn token_ttl(mut self, ttl: Duration) -> Self {
        self.token_ttl = Some(ttl);
        self
    }

    /// Sets how many attempts a request may take, the first one included: 4 by default. Where
    /// nobody answers it is 2 at most, and 1 where the connection is refused.
    pub fn max_attempts(mut self, max_attempts: u32) -> Self {
        self.max_attempts = Some(max_attempts);
        self
    }

    /// Sets how long connecting may take: 1 second by default.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = Some(timeout);
        self
    }

    /// Sets how long an attempt may take, connecting included: 1 second by default, and never less
    /// than connecting may take.
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.read_timeout = Some(timeout);
        self
    }

    /// Sets how long an attempt may take, connecting included, where that is less than
    /// [`read_timeout`](Self::read_timeout) and [`connect_timeout`](Self::connect_timeout) allow.
    /// By default they are the limit.
    pub fn operation_attempt_timeout(mut self, timeout: Duration) -> Self {
        self.operation_attempt_timeout = Some(timeout);
        self
    }

    /// Sets how long [`get`](Client::get) may take with all its attempts. By default there is no
    /// other limit than those on attempts and on their number.
    pub fn operation_timeout(mut self, timeout: Duration) -> Self {
        self.operation_timeout = Some(timeout);
        self
    }

    /// The client.
    pub fn build(self) -> Client {
        let config = self.config.unwrap_or_default();
        let most = self.operation_attempt_timeout.unwrap_or(Duration::MAX);
        let http = LocalHttp::new(
            &config,
            self.connect_timeout.unwrap_or(TIMEOUT).min(most),
            self.read_timeout.unwrap_or(TIMEOUT).min(most),
            self.max_attempts.unwrap_or(MAX_ATTEMPTS),
        );
        let tokens = Tokens::new(self.token_ttl.unwrap_or(TOKEN_TTL));
        Client(Arc::new(Inner {
            config,
            endpoint: self.endpoint,
            mode: self.mode,
            http,
            tokens,
            operation_timeout: self.operation_timeout,
        }))
    }
}

/// Metadata, which may be secret: `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct SensitiveString(String);

impl fmt::Debug for SensitiveString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("** hidden **")
    }
}

impl AsRef<str> for SensitiveString {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<String> for SensitiveString {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<SensitiveString> for String {
    fn from(text: SensitiveString) -> Self {
        text.0
    }
}
