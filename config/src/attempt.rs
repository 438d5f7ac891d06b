//! What came of asking one source: the line of an explanation and of a chain's error.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

use tinsmith_runtime::identity::{Credentials, CredentialsError};
use tinsmith_runtime::primitives::{DateTime, DateTimeFormat};

/// What came of asking one source for a region, credentials or an endpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    source: Cow<'static, str>,
    outcome: Outcome,
}

/// What came of it, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Outcome {
    Gave(String),
    Nothing(String),
    Broken(String),
}

impl Attempt {
    /// The source gave this.
    pub(crate) fn gave(source: impl Into<Cow<'static, str>>, what: impl Into<String>) -> Self {
        Self { source: source.into(), outcome: Outcome::Gave(what.into()) }
    }

    /// The source is not set up here, for this reason.
    pub(crate) fn nothing(source: impl Into<Cow<'static, str>>, why: impl Into<String>) -> Self {
        Self { source: source.into(), outcome: Outcome::Nothing(why.into()) }
    }

    /// The source is set up, but broken, for this reason.
    pub(crate) fn broken(source: impl Into<Cow<'static, str>>, why: impl Into<String>) -> Self {
        Self { source: source.into(), outcome: Outcome::Broken(why.into()) }
    }

    /// What came of asking a provider of credentials.
    pub(crate) fn credentials(
        source: Cow<'static, str>,
        provided: &Result<Credentials, CredentialsError>,
    ) -> Self {
        match provided {
            Ok(credentials) => Self::gave(source, describe(credentials)),
            Err(error @ CredentialsError::CredentialsNotLoaded(_)) => {
                Self::nothing(source, reason(error))
            }
            Err(error) => Self::broken(source, reason(error)),
        }
    }

    /// The source gave nothing, for what its error says.
    pub(crate) fn failed(
        source: impl Into<Cow<'static, str>>,
        error: &(dyn Error + 'static),
    ) -> Self {
        Self::nothing(source, reason(error))
    }

    /// The name of the source.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// What it gave, in words that hold no secret.
    pub fn found(&self) -> Option<&str> {
        match &self.outcome {
            Outcome::Gave(what) => Some(what),
            _ => None,
        }
    }

    /// Why it gave nothing.
    pub fn reason(&self) -> Option<&str> {
        match &self.outcome {
            Outcome::Gave(_) => None,
            Outcome::Nothing(why) | Outcome::Broken(why) => Some(why),
        }
    }

    /// Whether it is set up, but broken: the sources after it are not asked.
    pub fn is_broken(&self) -> bool {
        matches!(self.outcome, Outcome::Broken(_))
    }
}

/// On one line, or where the reason has several, indented below the first.
impl fmt::Display for Attempt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Outcome::Gave(text) | Outcome::Nothing(text) | Outcome::Broken(text)) = &self.outcome;
        write!(f, "{}: {}", self.source, text.trim_end().replace('\n', "\n  "))
    }
}

/// Credentials in words: nothing of it is secret.
fn describe(credentials: &Credentials) -> String {
    let mut text = format!("the access key {}", credentials.access_key_id());
    if let Some(account) = credentials.account_id() {
        text.push_str(&format!(" of the account {}", account.as_str()));
    }
    text.push_str(&format!(", from {}", credentials.provider_name()));
    let expiry = credentials.expiry();
    let expiry =
        expiry.and_then(|expiry| DateTime::from(expiry).fmt(DateTimeFormat::DateTime).ok());
    match expiry {
        Some(expiry) => text.push_str(&format!(", until {expiry}")),
        None => text.push_str(", without an end"),
    }
    text
}

/// Why a provider gave nothing: its error's causes, or the error where it has none.
fn reason(error: &(dyn Error + 'static)) -> String {
    let mut texts: Vec<String> = Vec::new();
    let mut next = error.source();
    while let Some(cause) = next {
        let text = cause.to_string();
        // Some errors say what their causes say.
        if !texts.iter().any(|said| said.contains(&text)) {
            texts.push(text);
        }
        next = cause.source();
    }
    if texts.is_empty() { error.to_string() } else { texts.join(": ") }
}
