//! The program's name in the user agent.

use std::borrow::Cow;
use std::fmt;

/// A program's name, which the user agent ends with.
///
/// Made of letters, digits and ``!#$%&'*+-.^_`|~`` (RFC 9110's tokens).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppName(Cow<'static, str>);

impl AppName {
    /// Checks a name.
    pub fn new(name: impl Into<Cow<'static, str>>) -> Result<Self, InvalidAppName> {
        let name = name.into();
        match name.chars().find(|&c| !is_token(c)) {
            None if !name.is_empty() => Ok(Self(name)),
            found => Err(InvalidAppName(found)),
        }
    }
}

/// Whether the character may be in a token of RFC 9110.
pub(crate) fn is_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c)
}

impl AsRef<str> for AppName {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AppName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A name is empty, or holds a character that a user agent cannot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidAppName(Option<char>);

impl fmt::Display for InvalidAppName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            None => f.write_str("an app name cannot be empty"),
            Some(c) => write!(
                f,
                "an app name cannot hold {c:?}: it is made of letters, digits and !#$%&'*+-.^_`|~"
            ),
        }
    }
}

impl std::error::Error for InvalidAppName {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_token() {
        assert_eq!(
            AppName::new("my-app_1.0").map(|name| name.to_string()),
            Ok("my-app_1.0".into())
        );
        assert_eq!(AppName::new("my app"), Err(InvalidAppName(Some(' '))));
        assert_eq!(AppName::new(""), Err(InvalidAppName(None)));
    }
}
