//! What came of each setting while they were read, for the explanation.

use std::fmt::Debug;

use crate::provider_config::ProviderConfig;
use crate::setting::{Found, Key};

/// A setting that does not have its default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundSetting {
    name: &'static str,
    value: String,
    origin: String,
}

/// What came of each setting.
#[derive(Debug, Default)]
pub(crate) struct Trace {
    pub(crate) settings: Vec<FoundSetting>,
    pub(crate) warnings: Vec<String>,
}

impl Trace {
    /// The setting of this key. What cannot be read is a warning.
    pub(crate) fn find<T>(&mut self, config: &ProviderConfig, key: &Key<T>) -> Option<T> {
        match config.find(key) {
            Found::Nothing => None,
            Found::Value(value, setting) => {
                self.found(key.name, &setting.value, setting.origin.to_string());
                Some(value)
            }
            Found::Unreadable(warning) => {
                self.warnings.push(warning);
                None
            }
        }
    }

    /// What the program set, or else the setting of this key.
    pub(crate) fn set_or_find<T: Debug>(
        &mut self,
        set: Option<T>,
        config: &ProviderConfig,
        key: &Key<T>,
    ) -> Option<T> {
        match set {
            Some(value) => {
                self.found(key.name, &format!("{value:?}"), PROGRAM.to_owned());
                Some(value)
            }
            None => self.find(config, key),
        }
    }

    /// Notes a setting.
    pub(crate) fn found(&mut self, name: &'static str, value: &str, origin: String) {
        self.settings.push(FoundSetting { name, value: without_user(value), origin });
    }
}

/// Where a setting stood that the program made.
pub(crate) const PROGRAM: &str = "the program";

impl FoundSetting {
    /// What the loader's setter is called, or what it is about.
    pub fn name(&self) -> &str {
        self.name
    }

    /// Its value. Of URLs the name and password of a user are left out.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// Where it stood, in words.
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

/// The text without the name and password that a URL may hold.
pub(crate) fn without_user(text: &str) -> String {
    let Some((scheme, rest)) = text.split_once("://") else { return text.to_owned() };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    match authority.rfind('@') {
        Some(at) => format!("{scheme}://***{}", rest.get(at..).unwrap_or_default()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_in_a_url_is_not_shown() {
        assert_eq!(without_user("http://me:sesame@proxy:80/a@b"), "http://***@proxy:80/a@b");
        assert_eq!(without_user("http://proxy:80/a@b"), "http://proxy:80/a@b");
        assert_eq!(without_user("a@b"), "a@b");
    }
}
