//! What clients of the services that hand out credentials work by.

use tinsmith_runtime::config::SdkConfig;

use crate::provider_config::ProviderConfig;

impl ProviderConfig {
    /// What a client of the service with this id works by, with the endpoint that the environment
    /// sets for it: `AWS_ENDPOINT_URL_` and the id in capitals, or else `AWS_ENDPOINT_URL`.
    ///
    /// <https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html>
    pub(crate) fn service_config(&self, id: &str) -> SdkConfig {
        let mut config = self.client_config().into_builder();
        config.set_endpoint_url(self.endpoint_url(id));
        config.build()
    }

    fn endpoint_url(&self, id: &str) -> Option<String> {
        let ignored = self.variable("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS");
        if ignored.is_some_and(|setting| setting.value.eq_ignore_ascii_case("true")) {
            return None;
        }
        let own = format!("AWS_ENDPOINT_URL_{}", id.replace(' ', "_").to_uppercase());
        let setting = self.variable(&own).or_else(|| self.variable("AWS_ENDPOINT_URL"));
        setting.map(|setting| setting.value)
    }
}

#[cfg(test)]
mod tests {
    use tinsmith_runtime::identity::Env;

    use super::*;

    fn url(variables: &[(&str, &str)]) -> Option<String> {
        let config = ProviderConfig::empty().with_env(Env::from_slice(variables));
        config.service_config("SSO OIDC").endpoint_url().map(str::to_owned)
    }

    #[test]
    fn the_endpoint_of_the_service_goes_before_that_of_all() {
        let all = ("AWS_ENDPOINT_URL", "http://all");
        let own = ("AWS_ENDPOINT_URL_SSO_OIDC", "http://own");
        let other = ("AWS_ENDPOINT_URL_STS", "http://other");
        assert_eq!(url(&[other]), None);
        assert_eq!(url(&[all, other]).as_deref(), Some("http://all"));
        assert_eq!(url(&[all, own]).as_deref(), Some("http://own"));
        let ignored = ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
        assert_eq!(url(&[all, own, ignored]), None);
    }
}
