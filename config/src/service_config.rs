//! Endpoint URLs that are configured outside of the program, for all services or for one.
//!
//! <https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html>

use std::fmt;

use tinsmith_runtime::config::{LoadServiceConfig, ServiceConfigKey};

use crate::attempt::Attempt;
use crate::profile::{ProfileSet, Property, SectionKind};
use crate::provider_config::ProviderConfig;
use crate::setting::{Origin, Setting, keys};
use crate::trace::without_user;

/// What environment and profiles say of single services.
#[derive(Clone)]
pub(crate) struct ServiceConfig {
    config: ProviderConfig,
    /// The URL for services that have none of their own.
    endpoint_url: Option<String>,
}

impl LoadServiceConfig for ServiceConfig {
    fn load_config(&self, key: ServiceConfigKey<'_>) -> Option<String> {
        match key.profile() == keys::ENDPOINT_URL.key {
            true => find(&self.config, Some(key.service_id()), &mut Vec::new()),
            false => None,
        }
    }

    fn endpoint_url(&self) -> Option<&str> {
        self.endpoint_url.as_deref()
    }
}

// A URL may hold a password.
impl fmt::Debug for ServiceConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ServiceConfig")
            .field("endpoint_url", &self.endpoint_url.as_deref().map(without_user))
            .finish_non_exhaustive()
    }
}

impl ServiceConfig {
    pub(crate) fn new(config: &ProviderConfig, attempts: &mut Vec<Attempt>) -> Self {
        Self { endpoint_url: find(config, None, attempts), config: config.clone() }
    }
}

/// The URL for this service, or for those that have none of their own: the service's variable,
/// that for all, the service's part of the section `[services …]` that the profile in use
/// names, the profile's own. What is no URL is passed over.
fn find(
    config: &ProviderConfig,
    service_id: Option<&str>,
    attempts: &mut Vec<Attempt>,
) -> Option<String> {
    if config.find(&keys::IGNORE_ENDPOINT_URLS) == Some(true) {
        let why = "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS (`ignore_configured_endpoint_urls`) \
                   says to ignore them";
        attempts.push(Attempt::nothing("Environment and profile", why));
        return None;
    }
    let all = &keys::ENDPOINT_URL;
    let mut sources = Vec::new();
    if let Some(id) = service_id {
        let own = format!("{}_{}", all.variable, id.to_ascii_uppercase().replace(' ', "_"));
        let found = config.variable(&own);
        sources.push((own, found));
    }
    sources.push((all.variable.to_owned(), config.variable(all.variable)));
    if let Some(id) = service_id {
        let found = config.profiles().ok().and_then(|profiles| of_section(profiles, id));
        sources.push(("`endpoint_url` in `services`".to_owned(), found));
    }
    sources.push(("`endpoint_url` of the profile".to_owned(), config.profile_setting(all.key)));
    for (name, found) in sources {
        let Some(found) = found else {
            attempts.push(Attempt::nothing(name, "it is not set"));
            continue;
        };
        if let Some(url) = (all.read)(&found.value) {
            let shown = format!("{}, from {}", without_user(&url), found.origin);
            attempts.push(Attempt::gave(name, shown));
            return Some(url);
        }
        let why = format!("{} is not {}", found.origin, all.expects);
        attempts.push(Attempt::nothing(name, why));
    }
    None
}

/// The URL in the section that the profile in use names, where it holds the service's id in lower
/// case.
fn of_section(profiles: &ProfileSet, service_id: &str) -> Option<Setting> {
    let name = profiles.get("services")?;
    let services = profiles.section(SectionKind::Services, name)?;
    let service = services.property(&service_id.to_ascii_lowercase().replace(' ', "_"))?;
    let property: &Property = service.nested(keys::ENDPOINT_URL.key)?;
    let origin = Origin::Services {
        section: name.to_owned(),
        key: format!("{}.{}", service.key(), property.key()),
        location: property.location().clone(),
    };
    Some(Setting { value: property.value().to_owned(), origin })
}
