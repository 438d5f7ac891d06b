//! What names a framework in the user agent.

use std::borrow::Cow;
use std::fmt;

/// A framework or library that a program uses AWS through, as the user agent names it:
/// `lib/NAME#VERSION`.
///
/// Name and version are made of letters, digits and ``!#$%&'*+-.^_`|~`` (RFC 9110's tokens).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameworkMetadata {
    name: Cow<'static, str>,
    version: Option<Cow<'static, str>>,
}

impl FrameworkMetadata {
    /// Of a framework's name, and its version where that is to be told.
    ///
    /// # Errors
    ///
    /// Where one of them is empty or holds another character.
    pub fn new(
        name: impl Into<Cow<'static, str>>,
        version: Option<impl Into<Cow<'static, str>>>,
    ) -> Result<Self, InvalidFrameworkMetadata> {
        let (name, version) = (name.into(), version.map(Into::into));
        check(&name, "name")?;
        if let Some(version) = &version {
            check(version, "version")?;
        }
        Ok(Self { name, version })
    }

    /// The framework's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The framework's version.
    pub fn version(&self) -> Option<&str> {
        self.version.as_deref()
    }
}

/// A framework's name or version is empty, or holds a character that a user agent cannot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidFrameworkMetadata(&'static str, Option<char>);

fn check(text: &str, part: &'static str) -> Result<(), InvalidFrameworkMetadata> {
    match text.chars().find(|&c| !super::app_name::is_token(c)) {
        None if !text.is_empty() => Ok(()),
        found => Err(InvalidFrameworkMetadata(part, found)),
    }
}

impl fmt::Display for InvalidFrameworkMetadata {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(part, found) = self;
        match found {
            None => write!(f, "a framework's {part} cannot be empty"),
            Some(c) => write!(
                f,
                "a framework's {part} cannot hold {c:?}: it is made of letters, digits and \
                 !#$%&'*+-.^_`|~"
            ),
        }
    }
}

impl std::error::Error for InvalidFrameworkMetadata {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_and_version_are_tokens() {
        let metadata = FrameworkMetadata::new("crane", Some("1.0")).unwrap();
        assert_eq!((metadata.name(), metadata.version()), ("crane", Some("1.0")));
        assert_eq!(FrameworkMetadata::new("crane", None::<&str>).unwrap().version(), None);
        let fault = |name: &'static str, version: &'static str| {
            FrameworkMetadata::new(name, Some(version)).unwrap_err().to_string()
        };
        assert_eq!(fault("", "1"), "a framework's name cannot be empty");
        assert_eq!(
            fault("a", "1\r\n"),
            "a framework's version cannot hold '\\r': it is made of letters, digits and \
             !#$%&'*+-.^_`|~"
        );
    }
}
