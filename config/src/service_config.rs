//! Endpoint URLs that are configured outside of the program, for all services or for one.
//!
//! <https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html>

use tinsmith_runtime::config::{LoadServiceConfig, ServiceConfigKey};

use crate::attempt::Attempt;
use crate::profile::{ProfileSet, Property, SectionKind};
use crate::provider_config::ProviderConfig;
use crate::setting::{Origin, Setting, keys};
use crate::trace::without_user;

/// What environment and profiles say of single services.
#[derive(Debug, Clone)]
pub(crate) struct ServiceConfig {
    pub(crate) config: ProviderConfig,
}

impl LoadServiceConfig for ServiceConfig {
    fn load_config(&self, key: ServiceConfigKey<'_>) -> Option<String> {
        match key.profile() == keys::ENDPOINT_URL.key {
            true => self.endpoint_url(Some(key.service_id()), &mut Vec::new()),
            false => None,
        }
    }
}

impl ServiceConfig {
    /// The URL for this service, or for those that have none of their own: the service's variable,
    /// that for all, the service's part of the section `[services …]` that the profile in use
    /// names, the profile's own. What is no URL is passed over.
    pub(crate) fn endpoint_url(
        &self,
        service_id: Option<&str>,
        attempts: &mut Vec<Attempt>,
    ) -> Option<String> {
        let config = &self.config;
        if config.find(&keys::IGNORE_ENDPOINT_URLS).value() == Some(true) {
            let why = "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS (`ignore_configured_endpoint_urls`) \
                       says to ignore them";
            attempts.push(Attempt::nothing("Environment and profile", why));
            return None;
        }
        let own = service_id.map(|id| id.to_ascii_uppercase().replace(' ', "_"));
        let own = own.map(|id| format!("{}_{id}", keys::ENDPOINT_URL.variable));
        let section = |id: &str| of_section(config.profiles().ok()?, id);
        let sources: [(Option<&str>, &dyn Fn() -> Option<Setting>); 4] = [
            (own.as_deref(), &|| config.variable(own.as_deref()?)),
            (Some(keys::ENDPOINT_URL.variable), &|| config.variable(keys::ENDPOINT_URL.variable)),
            (service_id.map(|_| "`endpoint_url` in `services`"), &|| section(service_id?)),
            (Some("`endpoint_url` of the profile"), &|| {
                config.profile_setting(keys::ENDPOINT_URL.key)
            }),
        ];
        for (name, look) in sources {
            let Some(name) = name else { continue };
            let name = name.to_owned();
            match look() {
                None => attempts.push(Attempt::nothing(name, "it is not set")),
                Some(found) => match (keys::ENDPOINT_URL.read)(&found.value) {
                    Some(url) => {
                        let shown = format!("{}, from {}", without_user(&url), found.origin);
                        attempts.push(Attempt::gave(name, shown));
                        return Some(url);
                    }
                    None => {
                        let why = format!("{} is not {}", found.origin, keys::ENDPOINT_URL.expects);
                        attempts.push(Attempt::nothing(name, why));
                    }
                },
            }
        }
        None
    }
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
