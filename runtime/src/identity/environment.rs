//! Credentials from environment variables.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use super::{AccountId, Credentials, CredentialsError, ProvideCredentials, future};

/// Environment variables: the process's, or a test's. `Debug` leaves out values, which may be
/// secret.
#[derive(Clone, Default)]
pub struct Env(Option<Arc<HashMap<String, String>>>);

impl Env {
    /// The process's variables.
    pub fn real() -> Self {
        Self(None)
    }

    /// These variables and no others.
    pub fn from_slice(variables: &[(&str, &str)]) -> Self {
        let own = |&(name, value): &(&str, &str)| (name.to_owned(), value.to_owned());
        Self(Some(Arc::new(variables.iter().map(own).collect())))
    }

    /// A variable's value. `None` where it is unset, empty, blank or not UTF-8.
    pub fn get(&self, name: &str) -> Option<String> {
        match &self.0 {
            Some(variables) => variables.get(name).cloned(),
            None => std::env::var(name).ok(),
        }
        .filter(|value| !value.trim().is_empty())
    }
}

impl fmt::Debug for Env {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(variables) = &self.0 else { return f.write_str("Env(real)") };
        let mut names: Vec<&str> = Vec::with_capacity(variables.len());
        for name in variables.keys() {
            names.insert(names.partition_point(|known| *known < name.as_str()), name);
        }
        f.debug_tuple("Env").field(&names).finish()
    }
}

/// Credentials from `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` (or `SECRET_ACCESS_KEY`),
/// `AWS_SESSION_TOKEN` and `AWS_ACCOUNT_ID`.
///
/// A variable that is empty or blank counts as unset.
#[derive(Debug, Clone, Default)]
pub struct EnvironmentVariableCredentialsProvider {
    env: Env,
}

impl EnvironmentVariableCredentialsProvider {
    /// Reads the process's variables, each time it is asked.
    pub fn new() -> Self {
        Self::new_with_env(Env::real())
    }

    /// Reads the variables of `env`.
    pub fn new_with_env(env: Env) -> Self {
        Self { env }
    }

    fn read(&self) -> Result<Credentials, CredentialsError> {
        let missing = |name: &str| {
            CredentialsError::not_loaded(format!("the environment variable {name} is not set"))
        };
        let access_key =
            self.env.get("AWS_ACCESS_KEY_ID").ok_or_else(|| missing("AWS_ACCESS_KEY_ID"))?;
        let secret = self
            .env
            .get("AWS_SECRET_ACCESS_KEY")
            .or_else(|| self.env.get("SECRET_ACCESS_KEY"))
            .ok_or_else(|| missing("AWS_SECRET_ACCESS_KEY"))?;
        let mut credentials = Credentials::builder()
            .access_key_id(access_key)
            .secret_access_key(secret)
            .provider_name("environment variables");
        credentials
            .set_session_token(self.env.get("AWS_SESSION_TOKEN"))
            .set_account_id(self.env.get("AWS_ACCOUNT_ID").map(AccountId::from));
        Ok(credentials.build())
    }
}

impl ProvideCredentials for EnvironmentVariableCredentialsProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::ready(self.read())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::DisplayErrorContext;

    fn read(variables: &[(&str, &str)]) -> Result<Credentials, String> {
        EnvironmentVariableCredentialsProvider::new_with_env(Env::from_slice(variables))
            .read()
            .map_err(|error| DisplayErrorContext(error).to_string())
    }

    #[test]
    fn all_variables_are_read() {
        let read = read(&[
            ("AWS_ACCOUNT_ID", "123456789012"),
            ("AWS_ACCESS_KEY_ID", "AKID"),
            ("AWS_SECRET_ACCESS_KEY", "secret"),
            ("AWS_SESSION_TOKEN", "token"),
        ]);
        let expected = Credentials::builder()
            .access_key_id("AKID")
            .secret_access_key("secret")
            .session_token("token")
            .account_id("123456789012")
            .provider_name("environment variables");
        assert_eq!(read, Ok(expected.build()));
    }

    #[test]
    fn debug_shows_names_alone() {
        let env = Env::from_slice(&[("B", "sesame"), ("A", "")]);
        assert_eq!(format!("{env:?} {:?}", Env::real()), "Env([\"A\", \"B\"]) Env(real)");
    }

    #[test]
    fn the_error_names_the_missing_variable() {
        let unset = |name| {
            Err(format!(
                "the provider has no credentials: the environment variable {name} is not set"
            ))
        };
        assert_eq!(read(&[]), unset("AWS_ACCESS_KEY_ID"));
        assert_eq!(
            read(&[("AWS_ACCESS_KEY_ID", "AKID"), ("AWS_SECRET_ACCESS_KEY", " ")]),
            unset("AWS_SECRET_ACCESS_KEY")
        );
    }

    #[test]
    fn the_short_name_of_the_secret_and_an_empty_token_are_understood() {
        let read = read(&[
            ("AWS_ACCESS_KEY_ID", "AKID"),
            ("SECRET_ACCESS_KEY", "secret"),
            ("AWS_SESSION_TOKEN", ""),
        ]);
        assert_eq!(
            read,
            Ok(Credentials::new("AKID", "secret", None, None, "environment variables"))
        );
    }
}
