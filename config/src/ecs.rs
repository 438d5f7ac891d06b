//! Credentials that a container's agent gives out: of ECS tasks, EKS pods and others.
//!
//! Where the agent is stands in the environment. See
//! <https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html>.

#[cfg(test)]
mod tests;
mod uri;

use std::path::Path;
use std::time::Duration;

use http::header::{ACCEPT, AUTHORIZATION, HeaderValue};
use http::{Method, Uri};
use tinsmith_runtime::error::{BoxError, DisplayErrorContext};
use tinsmith_runtime::identity::{Credentials, CredentialsError, ProvideCredentials, future};

use crate::json_credentials::{Answer, Refusal};
use crate::local_http::{self, LocalHttp};
use crate::provider_config::ProviderConfig;

pub use uri::InvalidFullUriError;

const NAME: &str = "container";
const TOKEN: &str = "AWS_CONTAINER_AUTHORIZATION_TOKEN";
const TOKEN_FILE: &str = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";
/// How many attempts a request may take.
const MAX_ATTEMPTS: u32 = 3;
/// How long connecting may take, where a program does not say.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(2);
/// How long an attempt may take, where a program does not say.
const READ_TIMEOUT: Duration = Duration::from_secs(5);

/// Gets credentials from the agent of a container.
///
/// Its URL is `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI` on `http://169.254.170.2`, else
/// `AWS_CONTAINER_CREDENTIALS_FULL_URI`: `https`, or `http` to the machine itself or to the
/// addresses of the agents of ECS and EKS. Where neither is set it has none. The token in the file
/// that `AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE` names, read at each request, or else in
/// `AWS_CONTAINER_AUTHORIZATION_TOKEN`, is sent along.
#[derive(Debug)]
pub struct EcsCredentialsProvider {
    config: ProviderConfig,
    http: LocalHttp,
}

impl EcsCredentialsProvider {
    /// A builder, everything at its default.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The credentials that the agent gives now.
    ///
    /// # Errors
    ///
    /// As those of [`ProvideCredentials`].
    pub async fn credentials(&self) -> Result<Credentials, CredentialsError> {
        let uri = match uri::find(&self.config).await {
            Ok(Some(uri)) => uri,
            Ok(None) => {
                return Err(CredentialsError::not_loaded(format!(
                    "this is no container that has credentials: neither {} nor {} is set",
                    uri::RELATIVE,
                    uri::FULL,
                )));
            }
            Err(error) => return Err(CredentialsError::invalid_configuration(error)),
        };
        self.ask(uri).await
    }

    async fn ask(&self, uri: Uri) -> Result<Credentials, CredentialsError> {
        let shown = uri::shown(&uri);
        let mut request = local_http::request(Method::GET, uri)
            .map_err(CredentialsError::invalid_configuration)?;
        request.headers_mut().insert(ACCEPT, HeaderValue::from_static("application/json"));
        if let Some(token) = self.token().map_err(CredentialsError::invalid_configuration)? {
            request.headers_mut().insert(AUTHORIZATION, token);
        }
        let failed = |what: String| {
            CredentialsError::provider_error(format!("the container's agent at {shown} {what}"))
        };
        let answer =
            self.http.send(&request).await.map_err(|error| {
                failed(format!("does not answer: {}", DisplayErrorContext(error)))
            })?;
        if !answer.status().is_success() {
            let mut what = format!("answered {}", answer.status());
            if let Some(refusal) = Refusal::read(answer.body()) {
                what.push_str(&format!(", {refusal}"));
            }
            return Err(failed(what));
        }
        match Answer::read(answer.body(), NAME) {
            Ok(Answer::Credentials(credentials)) => Ok(credentials),
            Ok(Answer::Refusal(refusal)) => Err(failed(format!("has no credentials, {refusal}"))),
            Err(error) => Err(failed(format!("gave a document that cannot be read: {error}"))),
        }
    }

    fn token(&self) -> Result<Option<HeaderValue>, BoxError> {
        let (token, origin) =
            match (self.config.env().get(TOKEN_FILE), self.config.env().get(TOKEN)) {
                (Some(path), _) => {
                    let token = self.config.fs().read(Path::new(&path)).map_err(|error| {
                        format!("the file `{path}` that {TOKEN_FILE} names cannot be read: {error}")
                    })?;
                    (token, format!("the file `{path}` that {TOKEN_FILE} names"))
                }
                (None, Some(token)) => (token.into_bytes(), TOKEN.to_owned()),
                (None, None) => return Ok(None),
            };
        // Of control characters a header may hold tabs alone, so no token adds a header.
        let mut token = HeaderValue::from_bytes(&token).map_err(|_| {
            format!("{origin} holds no token: it has line breaks or other control characters")
        })?;
        token.set_sensitive(true);
        Ok(Some(token))
    }
}

impl ProvideCredentials for EcsCredentialsProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.credentials())
    }
}

/// Builds an [`EcsCredentialsProvider`].
#[derive(Debug, Clone, Default)]
pub struct Builder {
    config: Option<ProviderConfig>,
    connect_timeout: Option<Duration>,
    read_timeout: Option<Duration>,
}

impl Builder {
    /// Takes environment, files, transport and timer from `provider_config`. The transport is
    /// used as it is: it must ask no proxy.
    pub fn configure(mut self, provider_config: &ProviderConfig) -> Self {
        self.config = Some(provider_config.clone());
        self
    }

    /// Sets how long connecting may take: 2 seconds by default.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = Some(timeout);
        self
    }

    /// Sets how long an attempt may take, connecting included: 5 seconds by default, and never
    /// less than connecting may take.
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.read_timeout = Some(timeout);
        self
    }

    /// The provider.
    pub fn build(self) -> EcsCredentialsProvider {
        let config = self.config.unwrap_or_default();
        let http = LocalHttp::new(
            &config,
            self.connect_timeout.unwrap_or(CONNECT_TIMEOUT),
            self.read_timeout.unwrap_or(READ_TIMEOUT),
            MAX_ATTEMPTS,
        );
        EcsCredentialsProvider { config, http }
    }
}
