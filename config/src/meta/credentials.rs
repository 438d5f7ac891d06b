//! Chains of sources of credentials.

use std::borrow::Cow;

use tinsmith_runtime::identity::{Credentials, CredentialsError, ProvideCredentials, future};

use super::{ProviderAttempt, ProviderChainError};
use crate::attempt::Attempt;
use crate::default_provider::credentials::DefaultCredentialsChain;

/// Asks one source after the other, until one has credentials.
///
/// A source that is not set up ([`CredentialsNotLoaded`](CredentialsError::CredentialsNotLoaded))
/// is passed over. One that is set up but broken ends the search, so that a mistake does not lead
/// to other credentials without a word. The error lists what was asked, and why it gave nothing,
/// one on each line.
///
/// ```
/// use tinsmith_config::environment::EnvironmentVariableCredentialsProvider;
/// use tinsmith_config::meta::credentials::CredentialsProviderChain;
/// use tinsmith_config::profile::ProfileFileCredentialsProvider;
///
/// let provider = CredentialsProviderChain::first_try(
///     "Environment",
///     EnvironmentVariableCredentialsProvider::new(),
/// )
/// .or_else("Profile", ProfileFileCredentialsProvider::builder().build());
/// ```
#[derive(Debug)]
pub struct CredentialsProviderChain {
    sources: Vec<(Cow<'static, str>, Box<dyn ProvideCredentials>)>,
}

/// What came of asking a chain.
#[derive(Debug)]
pub(crate) struct Search {
    /// The sources that were asked, in order.
    pub(crate) attempts: Vec<Attempt>,
    /// What the last one gave, or what its error was.
    pub(crate) provided: Result<Credentials, CredentialsError>,
}

impl CredentialsProviderChain {
    /// A chain of one source; its name is for errors.
    pub fn first_try(
        name: impl Into<Cow<'static, str>>,
        provider: impl ProvideCredentials + 'static,
    ) -> Self {
        Self { sources: Vec::new() }.or_else(name, provider)
    }

    /// Adds a source that is asked where those before it have nothing.
    pub fn or_else(
        mut self,
        name: impl Into<Cow<'static, str>>,
        provider: impl ProvideCredentials + 'static,
    ) -> Self {
        self.sources.push((name.into(), Box::new(provider)));
        self
    }

    /// Adds the [default chain](DefaultCredentialsChain).
    pub async fn or_default_provider(self) -> Self {
        let default = DefaultCredentialsChain::builder().build().await;
        self.or_else("DefaultProviderChain", default)
    }

    /// The [default chain](DefaultCredentialsChain) alone.
    pub async fn default_provider() -> Self {
        Self { sources: Vec::new() }.or_default_provider().await
    }

    /// Asks the sources, and says what came of each.
    pub(crate) async fn search(&self) -> Search {
        let (mut attempts, mut failed) = (Vec::new(), Vec::new());
        for (name, provider) in &self.sources {
            let provided = provider.provide_credentials().await;
            attempts.push(Attempt::credentials(name.clone(), &provided));
            let error = match provided {
                Ok(_) => return Search { attempts, provided },
                Err(error) => error,
            };
            let kind = error.clone();
            failed.push(ProviderAttempt::new(name.clone(), error));
            if !matches!(kind, CredentialsError::CredentialsNotLoaded(_)) {
                return Search { attempts, provided: Err(over(&kind, failed)) };
            }
        }
        let nothing = ProviderChainError::nothing(failed);
        Search { attempts, provided: Err(CredentialsError::not_loaded(nothing)) }
    }
}

/// An error of the same kind as the broken source's, which says what was asked before it.
fn over(
    error: &CredentialsError,
    failed: Vec<ProviderAttempt<CredentialsError>>,
) -> CredentialsError {
    let chain = ProviderChainError::broken(failed);
    match error {
        CredentialsError::InvalidConfiguration(_) => CredentialsError::invalid_configuration(chain),
        CredentialsError::Unhandled(_) => CredentialsError::unhandled(chain),
        _ => CredentialsError::provider_error(chain),
    }
}

impl ProvideCredentials for CredentialsProviderChain {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(async { self.search().await.provided })
    }
}

#[cfg(test)]
mod tests {
    use tinsmith_runtime::error::DisplayErrorContext;

    use super::*;

    /// Gives credentials, or fails with what the function makes of it.
    #[derive(Debug)]
    struct Fake(fn() -> Result<Credentials, CredentialsError>);

    impl ProvideCredentials for Fake {
        fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
        where
            Self: 'a,
        {
            future::ProvideCredentials::ready((self.0)())
        }
    }

    const EMPTY: Fake = Fake(|| Err(CredentialsError::not_loaded("A is not set")));
    const BROKEN: Fake = Fake(|| Err(CredentialsError::invalid_configuration("B is\nno path")));
    const FULL: Fake = Fake(|| Ok(Credentials::new("AKID", "sesame", None, None, "test")));

    #[tokio::test]
    async fn the_first_source_that_has_credentials_gives_them() {
        let chain = CredentialsProviderChain::first_try("one", EMPTY).or_else("two", FULL);
        let search = chain.or_else("three", BROKEN).search().await;
        assert_eq!(search.provided.unwrap().access_key_id(), "AKID");
        assert_eq!(
            search.attempts,
            [
                Attempt::nothing("one", "A is not set"),
                Attempt::gave("two", "the access key AKID, from test, without an end")
            ]
        );
    }

    #[tokio::test]
    async fn the_error_lists_each_source_and_its_reason() {
        let chain = CredentialsProviderChain::first_try("one", EMPTY).or_else("two", EMPTY);
        let error = chain.provide_credentials().await.unwrap_err();
        assert!(matches!(error, CredentialsError::CredentialsNotLoaded(_)));
        let source = std::error::Error::source(&error).unwrap();
        let source = source.downcast_ref::<ProviderChainError<CredentialsError>>().unwrap();
        let names: Vec<_> = source.attempts().iter().map(ProviderAttempt::name).collect();
        assert_eq!(names, ["one", "two"]);
        assert!(matches!(source.attempts()[0].error(), CredentialsError::CredentialsNotLoaded(_)));
        assert_eq!(
            DisplayErrorContext(error).to_string(),
            "the provider has no credentials: no source is set up\n  one: A is not set\n  \
             two: A is not set"
        );
    }

    #[tokio::test]
    async fn a_broken_source_ends_the_search() {
        let chain = CredentialsProviderChain::first_try("one", EMPTY)
            .or_else("two", BROKEN)
            .or_else("three", FULL);
        let error = chain.provide_credentials().await.unwrap_err();
        assert!(matches!(error, CredentialsError::InvalidConfiguration(_)));
        assert_eq!(
            DisplayErrorContext(error).to_string(),
            "the credentials provider is set up wrongly: two is set up but broken, so no source \
             after it is asked\n  one: A is not set\n  two: B is\n  no path"
        );
    }
}
