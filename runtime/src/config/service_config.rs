//! Settings that differ from service to service.

use std::fmt;
use std::sync::Arc;

/// Finds settings for one service among many
/// (<https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html>).
pub trait LoadServiceConfig: fmt::Debug + Send + Sync {
    /// The setting's value for the service. `None` where it is set nowhere.
    fn load_config(&self, key: ServiceConfigKey<'_>) -> Option<String>;

    /// The URL of the endpoint of services that have none of their own, which
    /// [`SdkConfig::endpoint_url`](super::SdkConfig::endpoint_url) shows where a program sets none.
    fn endpoint_url(&self) -> Option<&str> {
        None
    }
}

/// Which setting of which service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ServiceConfigKey<'a> {
    service_id: &'a str,
    profile: &'a str,
    env: &'a str,
}

impl<'a> ServiceConfigKey<'a> {
    /// The URL of a service's endpoint: the variable `AWS_ENDPOINT_URL_…`, `endpoint_url` in a
    /// profile.
    pub(crate) fn endpoint_url(service_id: &'a str) -> Self {
        Self { service_id, profile: "endpoint_url", env: "AWS_ENDPOINT_URL" }
    }

    /// A builder, nothing set.
    pub fn builder() -> ServiceConfigKeyBuilder<'a> {
        ServiceConfigKeyBuilder::default()
    }

    /// The service's id in its model, such as `ECR PUBLIC`.
    pub fn service_id(&self) -> &'a str {
        self.service_id
    }

    /// The setting's key in a profile.
    pub fn profile(&self) -> &'a str {
        self.profile
    }

    /// The setting's environment variable, without the service's name at its end.
    pub fn env(&self) -> &'a str {
        self.env
    }
}

/// Builds a [`ServiceConfigKey`].
#[derive(Debug, Clone, Default)]
pub struct ServiceConfigKeyBuilder<'a> {
    service_id: Option<&'a str>,
    profile: Option<&'a str>,
    env: Option<&'a str>,
}

impl<'a> ServiceConfigKeyBuilder<'a> {
    /// Sets the service's id.
    pub fn service_id(mut self, service_id: &'a str) -> Self {
        self.service_id = Some(service_id);
        self
    }

    /// Sets the key in a profile.
    pub fn profile(mut self, profile: &'a str) -> Self {
        self.profile = Some(profile);
        self
    }

    /// Sets the environment variable.
    pub fn env(mut self, env: &'a str) -> Self {
        self.env = Some(env);
        self
    }

    /// The key.
    ///
    /// # Errors
    ///
    /// Where one of its parts is not set.
    pub fn build(self) -> Result<ServiceConfigKey<'a>, ServiceConfigKeyError> {
        Ok(ServiceConfigKey {
            service_id: self.service_id.ok_or(ServiceConfigKeyError("service_id"))?,
            profile: self.profile.ok_or(ServiceConfigKeyError("profile"))?,
            env: self.env.ok_or(ServiceConfigKeyError("env"))?,
        })
    }
}

/// A part of a [`ServiceConfigKey`] is not set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceConfigKeyError(&'static str);

impl fmt::Display for ServiceConfigKeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the key of a service's setting lacks `{}`", self.0)
    }
}

impl std::error::Error for ServiceConfigKeyError {}

/// A [`LoadServiceConfig`] that clones share.
#[derive(Debug, Clone)]
pub(crate) struct SharedServiceConfig(pub(crate) Arc<dyn LoadServiceConfig>);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_all_its_parts() {
        let key = ServiceConfigKey::builder().service_id("S3").env("AWS_ENDPOINT_URL");
        let built = key.clone().profile("endpoint_url").build();
        assert_eq!(built, Ok(ServiceConfigKey::endpoint_url("S3")));
        let error = key.build().unwrap_err();
        assert_eq!(error.to_string(), "the key of a service's setting lacks `profile`");
    }
}
