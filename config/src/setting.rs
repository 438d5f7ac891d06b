//! Where a setting comes from: an environment variable, else a key of the profile.

use std::fmt;

use crate::provider_config::ProviderConfig;

/// A setting that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Setting {
    /// Its text, never empty.
    pub(crate) value: String,
    /// Where it stood.
    pub(crate) origin: Origin,
}

/// Where a setting stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Origin {
    /// In this environment variable.
    Environment(String),
    /// In this profile, under this key.
    Profile { profile: String, key: String },
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Environment(name) => write!(f, "the environment variable {name}"),
            Self::Profile { profile, key } => write!(f, "`{key}` of the profile `{profile}`"),
        }
    }
}

impl ProviderConfig {
    /// The setting of this environment variable, or else of this key of the profile in use. Files
    /// that cannot be read have no settings: what credentials come from says what is wrong.
    pub(crate) fn setting(&self, variable: &str, key: &str) -> Option<Setting> {
        self.variable(variable).or_else(|| self.profile_setting(key))
    }

    /// The setting of this environment variable. Blanks count as nothing.
    pub(crate) fn variable(&self, name: &str) -> Option<Setting> {
        let value = self.env().get(name)?;
        let value = value.trim();
        let origin = Origin::Environment(name.to_owned());
        (!value.is_empty()).then(|| Setting { value: value.to_owned(), origin })
    }

    /// The setting of this key of the profile in use.
    pub(crate) fn profile_setting(&self, key: &str) -> Option<Setting> {
        let profiles = self.profiles().ok()?;
        let value = profiles.get(key).filter(|value| !value.is_empty())?;
        let profile = profiles.selected_profile().to_owned();
        Some(Setting {
            value: value.to_owned(),
            origin: Origin::Profile { profile, key: key.to_owned() },
        })
    }
}
