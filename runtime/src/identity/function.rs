//! Providers that are functions.

use std::fmt;
use std::future::Future;

use super::{
    Credentials, CredentialsError, ProvideCredentials, ProvideToken, Token, TokenError, future,
};

/// A function as a provider of credentials; see [`provide_credentials_fn`].
#[derive(Clone, Copy)]
pub struct ProvideCredentialsFn<T>(T);

/// A function as a provider of tokens; see [`provide_token_fn`].
#[derive(Clone, Copy)]
pub struct ProvideTokenFn<T>(T);

/// Makes a provider of a function, which is called each time that credentials are needed and none
/// are kept.
///
/// ```
/// use tinsmith_runtime::identity::{Credentials, CredentialsError, provide_credentials_fn};
///
/// async fn load() -> Result<Credentials, CredentialsError> {
///     Ok(Credentials::new("an id", "a secret", None, None, "vault"))
/// }
///
/// let provider = provide_credentials_fn(load);
/// ```
pub fn provide_credentials_fn<T, F>(function: T) -> ProvideCredentialsFn<T>
where
    T: Fn() -> F + Send + Sync,
    F: Future<Output = Result<Credentials, CredentialsError>> + Send + 'static,
{
    ProvideCredentialsFn(function)
}

/// Makes a provider of a function, which is called each time that a token is needed and none is
/// kept.
pub fn provide_token_fn<T, F>(function: T) -> ProvideTokenFn<T>
where
    T: Fn() -> F + Send + Sync,
    F: Future<Output = Result<Token, TokenError>> + Send + 'static,
{
    ProvideTokenFn(function)
}

impl<T, F> ProvideCredentials for ProvideCredentialsFn<T>
where
    T: Fn() -> F + Send + Sync,
    F: Future<Output = Result<Credentials, CredentialsError>> + Send + 'static,
{
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new((self.0)())
    }
}

impl<T, F> ProvideToken for ProvideTokenFn<T>
where
    T: Fn() -> F + Send + Sync,
    F: Future<Output = Result<Token, TokenError>> + Send + 'static,
{
    fn provide_token<'a>(&'a self) -> future::ProvideToken<'a>
    where
        Self: 'a,
    {
        future::ProvideToken::new((self.0)())
    }
}

impl<T> fmt::Debug for ProvideCredentialsFn<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ProvideCredentialsFn")
    }
}

impl<T> fmt::Debug for ProvideTokenFn<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ProvideTokenFn")
    }
}

#[cfg(all(test, feature = "client"))]
mod tests {
    use super::*;
    use crate::identity::SharedCredentialsProvider;

    #[tokio::test]
    async fn a_function_is_asked_each_time() {
        let secret = "sesame".to_owned();
        let load = move || {
            let keys = Credentials::from_keys("AKID", secret.clone(), None);
            async move { Ok(keys) }
        };
        let provider = SharedCredentialsProvider::new(provide_credentials_fn(load));
        for _ in 0..2 {
            assert_eq!(provider.provide_credentials().await.unwrap().access_key_id(), "AKID");
        }
        assert!(!format!("{provider:?}").contains("sesame"));
        let token = provide_token_fn(|| async { Err(TokenError::not_loaded("none")) });
        assert!(matches!(token.provide_token().await, Err(TokenError::TokenNotLoaded(_))));
    }
}
