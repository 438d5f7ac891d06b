//! Bearer tokens and where they come from.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use super::TokenError;
use super::cache::Slot;
use super::future;

/// A bearer token (RFC 6750): who holds it may send requests. Cheap to clone. `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(Arc<Inner>);

#[derive(PartialEq, Eq)]
struct Inner {
    token: String,
    expiration: Option<SystemTime>,
}

impl Token {
    /// A token that expires at `expiration`, if ever.
    pub fn new(token: impl Into<String>, expiration: Option<SystemTime>) -> Self {
        Self(Arc::new(Inner { token: token.into(), expiration }))
    }

    /// The token, a secret.
    pub fn token(&self) -> &str {
        &self.0.token
    }

    /// When it expires; `None` is never.
    pub fn expiration(&self) -> Option<SystemTime> {
        self.0.expiration
    }
}

impl From<&str> for Token {
    fn from(token: &str) -> Self {
        Self::new(token, None)
    }
}

impl From<String> for Token {
    fn from(token: String) -> Self {
        Self::new(token, None)
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Token")
            .field("token", &"** hidden **")
            .field("expiration", &self.0.expiration)
            .finish()
    }
}

/// Something that knows a bearer token, or knows where to get one.
///
/// The client caches it just as the credentials of a
/// [`ProvideCredentials`](super::ProvideCredentials).
pub trait ProvideToken: fmt::Debug + Send + Sync {
    /// Gets the token.
    fn provide_token<'a>(&'a self) -> future::ProvideToken<'a>
    where
        Self: 'a;
}

/// A [`ProvideToken`] that clones share, and with it the token that clients keep.
#[derive(Clone)]
pub struct SharedTokenProvider {
    provider: Arc<dyn ProvideToken>,
    pub(super) slot: Arc<Slot<Token, TokenError>>,
}

impl SharedTokenProvider {
    /// Shares a provider.
    pub fn new(provider: impl ProvideToken + 'static) -> Self {
        Self { provider: Arc::new(provider), slot: Arc::default() }
    }
}

impl fmt::Debug for SharedTokenProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SharedTokenProvider").field(&self.provider).finish()
    }
}

impl ProvideToken for SharedTokenProvider {
    fn provide_token<'a>(&'a self) -> future::ProvideToken<'a>
    where
        Self: 'a,
    {
        self.provider.provide_token()
    }
}

impl ProvideToken for Token {
    fn provide_token<'a>(&'a self) -> future::ProvideToken<'a>
    where
        Self: 'a,
    {
        future::ProvideToken::ready(Ok(self.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_hides_the_token() {
        let shown = format!(
            "{:?} {:?}",
            Token::from("sesame"),
            SharedTokenProvider::new(Token::from("sesame"))
        );
        assert_eq!(
            shown,
            "Token { token: \"** hidden **\", expiration: None } SharedTokenProvider(Token { \
             token: \"** hidden **\", expiration: None })"
        );
    }
}
