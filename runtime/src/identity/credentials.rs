//! Credentials.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

/// What requests are signed with. Cheap to clone. `Debug` hides the secret parts.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials(Arc<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    access_key_id: String,
    secret_access_key: String,
    session_token: Option<String>,
    expires_after: Option<SystemTime>,
    account_id: Option<AccountId>,
    provider_name: &'static str,
}

/// The id of the account that credentials belong to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountId(String);

impl AccountId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for AccountId {
    fn from(id: String) -> Self {
        Self(id)
    }
}

impl From<&str> for AccountId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

impl Credentials {
    /// Credentials that expire at `expires_after`, if ever. `provider_name` says where they came
    /// from, for `Debug`.
    pub fn new(
        access_key_id: impl Into<String>,
        secret_access_key: impl Into<String>,
        session_token: Option<String>,
        expires_after: Option<SystemTime>,
        provider_name: &'static str,
    ) -> Self {
        Self(Arc::new(Inner {
            access_key_id: access_key_id.into(),
            secret_access_key: secret_access_key.into(),
            session_token,
            expires_after,
            account_id: None,
            provider_name,
        }))
    }

    /// Credentials written in a program, which never expire.
    pub fn from_keys(
        access_key_id: impl Into<String>,
        secret_access_key: impl Into<String>,
        session_token: Option<String>,
    ) -> Self {
        Self::new(access_key_id, secret_access_key, session_token, None, "static")
    }

    /// A builder, everything empty.
    pub fn builder() -> CredentialsBuilder {
        let empty = String::new();
        CredentialsBuilder(Inner {
            access_key_id: empty.clone(),
            secret_access_key: empty,
            session_token: None,
            expires_after: None,
            account_id: None,
            provider_name: "static",
        })
    }

    /// The public name of the key.
    pub fn access_key_id(&self) -> &str {
        &self.0.access_key_id
    }

    /// The secret key.
    pub fn secret_access_key(&self) -> &str {
        &self.0.secret_access_key
    }

    /// The session token of temporary credentials.
    pub fn session_token(&self) -> Option<&str> {
        self.0.session_token.as_deref()
    }

    /// When they expire; `None` is never.
    pub fn expiry(&self) -> Option<SystemTime> {
        self.0.expires_after
    }

    /// The account that they belong to, where it is known.
    pub fn account_id(&self) -> Option<&AccountId> {
        self.0.account_id.as_ref()
    }

    /// Where they came from.
    pub fn provider_name(&self) -> &'static str {
        self.0.provider_name
    }
}

/// Builds [`Credentials`].
#[derive(Clone)]
pub struct CredentialsBuilder(Inner);

impl CredentialsBuilder {
    /// Sets the public name of the key.
    pub fn access_key_id(mut self, access_key_id: impl Into<String>) -> Self {
        self.0.access_key_id = access_key_id.into();
        self
    }

    /// Sets the secret key.
    pub fn secret_access_key(mut self, secret_access_key: impl Into<String>) -> Self {
        self.0.secret_access_key = secret_access_key.into();
        self
    }

    /// Sets the session token.
    pub fn session_token(mut self, session_token: impl Into<String>) -> Self {
        self.0.session_token = Some(session_token.into());
        self
    }

    /// Sets the moment at which they expire.
    pub fn expiry(mut self, expiry: SystemTime) -> Self {
        self.0.expires_after = Some(expiry);
        self
    }

    /// See [`session_token`](Self::session_token).
    pub fn set_session_token(&mut self, session_token: Option<String>) -> &mut Self {
        self.0.session_token = session_token;
        self
    }

    /// See [`expiry`](Self::expiry).
    pub fn set_expiry(&mut self, expiry: Option<SystemTime>) -> &mut Self {
        self.0.expires_after = expiry;
        self
    }

    /// Sets the account that they belong to.
    pub fn account_id(mut self, account_id: impl Into<AccountId>) -> Self {
        self.0.account_id = Some(account_id.into());
        self
    }

    /// See [`account_id`](Self::account_id).
    pub fn set_account_id(&mut self, account_id: Option<AccountId>) -> &mut Self {
        self.0.account_id = account_id;
        self
    }

    /// Says where they came from.
    pub fn provider_name(mut self, provider_name: &'static str) -> Self {
        self.0.provider_name = provider_name;
        self
    }

    /// The credentials.
    pub fn build(self) -> Credentials {
        Credentials(Arc::new(self.0))
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for CredentialsBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Inner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const HIDDEN: &str = "** hidden **";
        f.debug_struct("Credentials")
            .field("provider_name", &self.provider_name)
            .field("access_key_id", &self.access_key_id)
            .field("secret_access_key", &HIDDEN)
            .field("session_token", &self.session_token.as_ref().map(|_| HIDDEN))
            .field("expires_after", &self.expires_after)
            .field("account_id", &self.account_id)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_hides_the_secret_and_the_token() {
        let credentials = Credentials::from_keys("AKID", "sesame", Some("opensesame".to_owned()));
        assert_eq!(
            format!("{credentials:?}"),
            "Credentials { provider_name: \"static\", access_key_id: \"AKID\", \
             secret_access_key: \"** hidden **\", session_token: Some(\"** hidden **\"), \
             expires_after: None, account_id: None }"
        );
    }
}
