//! Credentials as the machine's endpoints write them, in JSON, and how they refuse them.

use std::fmt;

use tinsmith_runtime::error::BoxError;
use tinsmith_runtime::identity::Credentials;

use crate::json::Object;

/// The most characters of an endpoint's message that an error shows.
const LONGEST_MESSAGE: usize = 300;

/// What an endpoint answered.
pub(crate) enum Answer {
    /// Credentials.
    Credentials(Credentials),
    /// A reason why there are none.
    Refusal(Refusal),
}

/// Why an endpoint gives no credentials, in its own words, cut to a length.
pub(crate) struct Refusal {
    code: String,
    message: Option<String>,
}

impl Answer {
    /// Reads a document with the members `AccessKeyId`, `SecretAccessKey`, and maybe `Token`,
    /// `Expiration`, `AccountId` and `Code`. The error never says what is in it.
    pub(crate) fn read(body: &[u8], provider_name: &'static str) -> Result<Self, BoxError> {
        let object = Object::read(body)?;
        if let Some(refusal) = Refusal::of(&object).filter(|refusal| refusal.code != "Success") {
            return Ok(Self::Refusal(refusal));
        }
        let mut credentials = Credentials::builder()
            .access_key_id(object.required("AccessKeyId")?)
            .secret_access_key(object.required("SecretAccessKey")?)
            .provider_name(provider_name);
        credentials
            .set_session_token(object.text("Token").map(str::to_owned))
            .set_expiry(object.moment("Expiration")?)
            .set_account_id(object.text("AccountId").map(Into::into));
        Ok(Self::Credentials(credentials.build()))
    }
}

impl Refusal {
    /// Reads the `code` and the `message` of a document that has them.
    pub(crate) fn read(body: &[u8]) -> Option<Self> {
        Self::of(&Object::read(body).ok()?)
    }

    fn of(object: &Object) -> Option<Self> {
        let code = object.text("Code").or_else(|| object.text("code"))?;
        let message = object.text("Message").or_else(|| object.text("message"));
        Some(Self { code: shown(code), message: message.map(shown) })
    }

    /// The kind of the refusal.
    pub(crate) fn code(&self) -> &str {
        &self.code
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.message {
            Some(message) => write!(f, "`{}`: {message}", self.code),
            None => write!(f, "`{}`", self.code),
        }
    }
}

/// On one line and not too long.
fn shown(text: &str) -> String {
    let visible = |c: char| if c.is_control() { ' ' } else { c };
    let mut shown: String = text.chars().take(LONGEST_MESSAGE).map(visible).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_shown_on_one_line_and_cut() {
        let body = format!(r#"{{"Code": "Busy", "Message": "é\n{}"}}"#, "x".repeat(400));
        let refusal = Refusal::read(body.as_bytes()).unwrap();
        assert_eq!(refusal.to_string(), format!("`Busy`: é {}…", "x".repeat(298)));
        assert!(Refusal::read(b"<html>").is_none());
        assert!(Refusal::read(b"{}").is_none());
    }
}
