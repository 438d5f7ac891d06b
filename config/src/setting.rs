//! Where a setting comes from: an environment variable, else a key of the profile. All settings
//! that have both stand in one table, [`keys`], and are read one way.

use std::fmt;

use tinsmith_runtime::config::{
    AccountIdEndpointMode, AppName, AuthSchemePreference, RequestChecksumCalculation,
    ResponseChecksumValidation,
};

use crate::profile::Location;
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
    Profile { profile: String, key: String, location: Location },
    /// In this section of services, under the service's key and this one.
    Services { section: String, key: String, location: Location },
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Environment(name) => write!(f, "the environment variable {name}"),
            Self::Profile { profile, key, location } => {
                write!(f, "`{key}` of the profile `{profile}` ({location})")
            }
            Self::Services { section, key, location } => {
                write!(f, "`{key}` of [services {section}] ({location})")
            }
        }
    }
}

/// A setting's names, and how its text is read.
pub(crate) struct Key<T> {
    /// What the loader's setter is called.
    pub(crate) name: &'static str,
    /// The environment variable.
    pub(crate) variable: &'static str,
    /// The key in a profile.
    pub(crate) key: &'static str,
    /// What may stand there, for warnings.
    pub(crate) expects: &'static str,
    /// Reads the text; `None` is what cannot be read.
    pub(crate) read: fn(&str) -> Option<T>,
}

/// The settings that are read from the environment and profiles, but for the region, which has
/// more sources.
pub(crate) mod keys {
    use super::*;

    pub(crate) const USE_FIPS: Key<bool> =
        flag("use_fips", "AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint");
    pub(crate) const USE_DUAL_STACK: Key<bool> =
        flag("use_dual_stack", "AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint");
    pub(crate) const DISABLE_REQUEST_COMPRESSION: Key<bool> = flag(
        "disable_request_compression",
        "AWS_DISABLE_REQUEST_COMPRESSION",
        "disable_request_compression",
    );
    pub(crate) const DISABLE_CLOCK_SKEW_CORRECTION: Key<bool> = flag(
        "disable_clock_skew_correction",
        "AWS_DISABLE_CLOCK_SKEW_CORRECTION",
        "disable_clock_skew_correction",
    );
    pub(crate) const IGNORE_ENDPOINT_URLS: Key<bool> = flag(
        "ignore_configured_endpoint_urls",
        "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
        "ignore_configured_endpoint_urls",
    );
    pub(crate) const REQUEST_MIN_COMPRESSION_SIZE_BYTES: Key<u32> = Key {
        name: "request_min_compression_size_bytes",
        variable: "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES",
        key: "request_min_compression_size_bytes",
        expects: "a number of bytes from 0 to 10485760",
        read: |text| text.parse().ok().filter(|bytes| *bytes <= 10_485_760),
    };
    pub(crate) const ENDPOINT_URL: Key<String> = Key {
        name: "endpoint_url",
        variable: "AWS_ENDPOINT_URL",
        key: "endpoint_url",
        expects: "a URL that begins with `http://` or `https://`",
        read: url,
    };
    pub(crate) const RETRY_MODE: Key<String> = Key {
        name: "retry mode",
        variable: "AWS_RETRY_MODE",
        key: "retry_mode",
        expects: "`standard`, `adaptive` or `legacy`",
        read: |text| one_of(text, &["standard", "adaptive", "legacy"]),
    };
    pub(crate) const MAX_ATTEMPTS: Key<u32> = Key {
        name: "max_attempts",
        variable: "AWS_MAX_ATTEMPTS",
        key: "max_attempts",
        expects: "a number from 1",
        read: |text| text.parse().ok().filter(|attempts| *attempts > 0),
    };
    pub(crate) const DEFAULTS_MODE: Key<String> = Key {
        name: "defaults mode",
        variable: "AWS_DEFAULTS_MODE",
        key: "defaults_mode",
        expects: "`standard`, `in-region`, `cross-region`, `mobile`, `auto` or `legacy`",
        read: |text| {
            one_of(text, &["standard", "in-region", "cross-region", "mobile", "auto", "legacy"])
        },
    };
    pub(crate) const CA_BUNDLE: Key<String> = Key {
        name: "CA bundle",
        variable: "AWS_CA_BUNDLE",
        key: "ca_bundle",
        expects: "the path of a file",
        read: |text| Some(text.to_owned()),
    };
    pub(crate) const APP_NAME: Key<AppName> = Key {
        name: "app_name",
        variable: "AWS_SDK_UA_APP_ID",
        key: "sdk_ua_app_id",
        expects: "a name of letters, digits and !#$%&'*+-.^_`|~",
        read: |text| AppName::new(text.to_owned()).ok(),
    };
    pub(crate) const ACCOUNT_ID_ENDPOINT_MODE: Key<AccountIdEndpointMode> = Key {
        name: "account_id_endpoint_mode",
        variable: "AWS_ACCOUNT_ID_ENDPOINT_MODE",
        key: "account_id_endpoint_mode",
        expects: "`preferred`, `disabled` or `required`",
        read: |text| text.parse().ok(),
    };
    pub(crate) const AUTH_SCHEME_PREFERENCE: Key<AuthSchemePreference> = Key {
        name: "auth_scheme_preference",
        variable: "AWS_AUTH_SCHEME_PREFERENCE",
        key: "auth_scheme_preference",
        expects: "a list of names such as `sigv4, httpBearerAuth`",
        read: |text| {
            let names = text.split(',').map(str::trim).filter(|name| !name.is_empty());
            let names: Vec<String> = names.map(str::to_owned).collect();
            (!names.is_empty()).then(|| names.into())
        },
    };
    pub(crate) const REQUEST_CHECKSUM_CALCULATION: Key<RequestChecksumCalculation> = Key {
        name: "request_checksum_calculation",
        variable: "AWS_REQUEST_CHECKSUM_CALCULATION",
        key: "request_checksum_calculation",
        expects: WHEN,
        read: |text| match when_required(text)? {
            true => Some(RequestChecksumCalculation::WhenRequired),
            false => Some(RequestChecksumCalculation::WhenSupported),
        },
    };
    pub(crate) const RESPONSE_CHECKSUM_VALIDATION: Key<ResponseChecksumValidation> = Key {
        name: "response_checksum_validation",
        variable: "AWS_RESPONSE_CHECKSUM_VALIDATION",
        key: "response_checksum_validation",
        expects: WHEN,
        read: |text| match when_required(text)? {
            true => Some(ResponseChecksumValidation::WhenRequired),
            false => Some(ResponseChecksumValidation::WhenSupported),
        },
    };

    const WHEN: &str = "`when_supported` or `when_required`";

    const fn flag(name: &'static str, variable: &'static str, key: &'static str) -> Key<bool> {
        Key { name, variable, key, expects: "`true` or `false`", read: boolean }
    }

    fn boolean(text: &str) -> Option<bool> {
        match one_of(text, &["true", "false"])?.as_str() {
            "true" => Some(true),
            _ => Some(false),
        }
    }

    fn when_required(text: &str) -> Option<bool> {
        Some(one_of(text, &["when_supported", "when_required"])? == "when_required")
    }

    /// The word that the text is, whatever its case.
    fn one_of(text: &str, words: &[&str]) -> Option<String> {
        words.iter().find(|word| text.eq_ignore_ascii_case(word)).map(|word| (*word).to_owned())
    }

    pub(super) fn url(text: &str) -> Option<String> {
        let uri: http::Uri = text.parse().ok()?;
        let known = matches!(uri.scheme_str(), Some("http" | "https")) && uri.host().is_some();
        known.then(|| text.to_owned())
    }
}

impl ProviderConfig {
    /// The setting of this key, read. What cannot be read counts as nothing: the default holds.
    pub(crate) fn find<T>(&self, key: &Key<T>) -> Option<T> {
        (key.read)(&self.setting(key.variable, key.key)?.value)
    }

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
        let property = profiles.property(key).filter(|property| !property.value().is_empty())?;
        Some(Setting {
            value: property.value().to_owned(),
            origin: Origin::Profile {
                profile: profiles.selected_profile().to_owned(),
                key: key.to_owned(),
                location: property.location().clone(),
            },
        })
    }
}
