//! What came of each setting while they were read, for the explanation.

use std::fmt::Debug;

use crate::provider_config::ProviderConfig;
use crate::setting::{Key, Setting};

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
        let setting = config.setting(key.variable, key.key)?;
        let value = (key.read)(&setting.value);
        self.note(key.name, setting, value.is_none().then_some(key.expects));
        value
    }

    /// Notes a setting that was found; `expects` is what it should have been and is not.
    fn note(&mut self, name: &'static str, setting: Setting, expects: Option<&str>) {
        let Setting { value, origin } = setting;
        match expects {
            None => self.found(name, &value, origin.to_string()),
            Some(expects) => {
                self.warnings.push(format!("{origin} is not {expects}; the default holds"));
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
                self.set(key.name, &value);
                Some(value)
            }
            None => self.find(config, key),
        }
    }

    fn set(&mut self, name: &'static str, value: &dyn Debug) {
        self.found(name, &format!("{value:?}"), PROGRAM.to_owned());
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
