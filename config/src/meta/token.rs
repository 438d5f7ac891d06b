//! Chains of sources of bearer tokens.

use std::borrow::Cow;

use tinsmith_runtime::identity::{ProvideToken, Token, TokenError, future};

use super::{ProviderAttempt, ProviderChainError};

/// Asks one source after the other, until one has a token. A source that is not set up
/// ([`TokenNotLoaded`](TokenError::TokenNotLoaded)) is passed over; one that is set up but broken
/// ends the search. The error lists what was asked, and why it gave nothing, one on each line.
///
/// ```
/// use tinsmith_config::meta::token::TokenProviderChain;
/// use tinsmith_runtime::identity::Token;
///
/// let provider = TokenProviderChain::first_try("Fixed", Token::new("token", None));
/// ```
#[derive(Debug)]
pub struct TokenProviderChain {
    sources: Vec<(Cow<'static, str>, Box<dyn ProvideToken>)>,
}

impl TokenProviderChain {
    /// A chain of one source; its name is for errors.
    pub fn first_try(
        name: impl Into<Cow<'static, str>>,
        provider: impl ProvideToken + 'static,
    ) -> Self {
        Self { sources: Vec::new() }.or_else(name, provider)
    }

    /// Adds a source that is asked where those before it have nothing.
    pub fn or_else(
        mut self,
        name: impl Into<Cow<'static, str>>,
        provider: impl ProvideToken + 'static,
    ) -> Self {
        self.sources.push((name.into(), Box::new(provider)));
        self
    }

    /// Adds the [default chain](crate::default_provider::token::DefaultTokenChain).
    #[cfg(feature = "sso")]
    pub async fn or_default_provider(self) -> Self {
        let default = crate::default_provider::token::default_provider().await;
        self.or_else("DefaultProviderChain", default)
    }

    /// The [default chain](crate::default_provider::token::DefaultTokenChain) alone.
    #[cfg(feature = "sso")]
    pub async fn default_provider() -> Self {
        Self { sources: Vec::new() }.or_default_provider().await
    }

    async fn token(&self) -> Result<Token, TokenError> {
        let mut failed = Vec::new();
        for (name, provider) in &self.sources {
            let error = match provider.provide_token().await {
                Ok(token) => return Ok(token),
                Err(error) => error,
            };
            let kind = error.clone();
            failed.push(ProviderAttempt::new(name.clone(), error));
            match kind {
                TokenError::TokenNotLoaded(_) => {}
                TokenError::InvalidConfiguration(_) => {
                    let chain = ProviderChainError::broken(failed);
                    return Err(TokenError::invalid_configuration(chain));
                }
                _ => return Err(TokenError::provider_error(ProviderChainError::broken(failed))),
            }
        }
        Err(TokenError::not_loaded(ProviderChainError::nothing(failed)))
    }
}

impl ProvideToken for TokenProviderChain {
    fn provide_token<'a>(&'a self) -> future::ProvideToken<'a>
    where
        Self: 'a,
    {
        future::ProvideToken::new(self.token())
    }
}

#[cfg(test)]
mod tests {
    use tinsmith_runtime::error::DisplayErrorContext;

    use super::*;

    #[derive(Debug)]
    struct Fails(fn() -> TokenError);

    impl ProvideToken for Fails {
        fn provide_token<'a>(&'a self) -> future::ProvideToken<'a>
        where
            Self: 'a,
        {
            future::ProvideToken::ready(Err((self.0)()))
        }
    }

    const EMPTY: Fails = Fails(|| TokenError::not_loaded("there is no login"));
    const BROKEN: Fails = Fails(|| TokenError::invalid_configuration("the file is no file"));

    #[tokio::test]
    async fn the_first_source_that_has_a_token_gives_it() {
        let chain = TokenProviderChain::first_try("one", EMPTY).or_else("two", Token::from("t"));
        let token = chain.or_else("three", BROKEN).provide_token().await.unwrap();
        assert_eq!(token.token(), "t");
    }

    #[tokio::test]
    async fn a_broken_source_ends_the_search_and_the_error_lists_what_was_asked() {
        let chain = TokenProviderChain::first_try("one", EMPTY).or_else("two", EMPTY);
        let error = chain.provide_token().await.unwrap_err();
        assert!(matches!(error, TokenError::TokenNotLoaded(_)));
        let chain = TokenProviderChain::first_try("one", EMPTY).or_else("two", BROKEN);
        let error = chain.or_else("three", Token::from("t")).provide_token().await.unwrap_err();
        assert!(matches!(error, TokenError::InvalidConfiguration(_)));
        assert_eq!(
            DisplayErrorContext(error).to_string(),
            "the token provider is set up wrongly: two is set up but broken, so no source after \
             it is asked\n  one: there is no login\n  two: the file is no file"
        );
    }
}
