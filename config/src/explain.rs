//! What was found, where, and why the rest was not.

use std::fmt;
use std::time::SystemTime;

use tinsmith_runtime::config::Region;
use tinsmith_runtime::identity::Credentials;

pub use crate::attempt::Attempt;
pub use crate::trace::FoundSetting;

/// What [`ConfigLoader::explain`](crate::ConfigLoader::explain) found: for region, credentials and
/// endpoint each source that was asked and what came of it, and where each setting stood that does
/// not have its default.
///
/// `Display` writes it for people. It holds no secret.
///
/// ```text
/// profile: work (AWS_PROFILE)
///   read /me/.aws/config
/// region: eu-central-1
///   Environment: neither AWS_REGION nor AWS_DEFAULT_REGION is set
///   Profile: eu-central-1, from `region` of the profile `work` (/me/.aws/config:4)
/// credentials: found
///   Environment: the environment variable AWS_ACCESS_KEY_ID is not set
///   Profile: the access key ASIAEXAMPLE of the account 123456789012, from SSO, until 2026-11-24T19:00:00Z
/// endpoint: the service's own
///   AWS_ENDPOINT_URL: it is not set
///   `endpoint_url` of the profile: it is not set
/// settings:
///   max_attempts: 5, from the environment variable AWS_MAX_ATTEMPTS
/// warnings:
///   the environment variable AWS_USE_FIPS_ENDPOINT is not `true` or `false`; the default holds
/// ```
#[derive(Debug)]
pub struct Explanation {
    pub(crate) profile: String,
    /// `None` where the files could not be read.
    pub(crate) selected_by: Option<&'static str>,
    pub(crate) files: Vec<String>,
    pub(crate) region: Option<Region>,
    pub(crate) region_attempts: Vec<Attempt>,
    pub(crate) credentials: Option<Credentials>,
    pub(crate) credentials_attempts: Vec<Attempt>,
    pub(crate) endpoint_url: Option<String>,
    pub(crate) endpoint_attempts: Vec<Attempt>,
    pub(crate) settings: Vec<FoundSetting>,
    pub(crate) warnings: Vec<String>,
}

impl Explanation {
    /// The name of the profile in use, which need not be there. Empty where the files could not be
    /// read.
    pub fn profile(&self) -> &str {
        &self.profile
    }

    /// The files of profiles that were there and were read.
    pub fn files(&self) -> &[String] {
        &self.files
    }

    /// The region.
    pub fn region(&self) -> Option<&Region> {
        self.region.as_ref()
    }

    /// What came of each source that was asked for a region, in order.
    pub fn region_attempts(&self) -> &[Attempt] {
        &self.region_attempts
    }

    /// The public name of the access key.
    pub fn access_key_id(&self) -> Option<&str> {
        self.credentials.as_ref().map(Credentials::access_key_id)
    }

    /// What the provider of the credentials calls itself.
    pub fn provider_name(&self) -> Option<&'static str> {
        self.credentials.as_ref().map(Credentials::provider_name)
    }

    /// When the credentials expire; `None` is never, or that there are none.
    pub fn expiry(&self) -> Option<SystemTime> {
        self.credentials.as_ref().and_then(Credentials::expiry)
    }

    /// What came of each source that was asked for credentials, in order.
    pub fn credentials_attempts(&self) -> &[Attempt] {
        &self.credentials_attempts
    }

    /// The URL of the endpoint of services that have none of their own, with name and password of
    /// a user left out.
    pub fn endpoint_url(&self) -> Option<&str> {
        self.endpoint_url.as_deref()
    }

    /// What came of each source that was asked for the URL of an endpoint, in order. Those of a
    /// single service go before: `AWS_ENDPOINT_URL_` with its name, and the profile's `services`.
    pub fn endpoint_attempts(&self) -> &[Attempt] {
        &self.endpoint_attempts
    }

    /// The settings that do not have their default.
    pub fn settings(&self) -> &[FoundSetting] {
        &self.settings
    }

    /// What was passed over: values that cannot be read, and what is wrong in files.
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.selected_by {
            Some(by) => writeln!(f, "profile: {} ({by})", self.profile)?,
            None => f.write_str("profile: not read\n")?,
        }
        for file in &self.files {
            writeln!(f, "  read {file}")?;
        }
        let region = self.region.as_ref().map_or("not found", Region::as_ref);
        attempts(f, "region", region, &self.region_attempts)?;
        let credentials = if self.credentials.is_some() { "found" } else { "not found" };
        attempts(f, "credentials", credentials, &self.credentials_attempts)?;
        let url = self.endpoint_url().unwrap_or("the service's own");
        attempts(f, "endpoint", url, &self.endpoint_attempts)?;
        if !self.settings.is_empty() {
            writeln!(f, "settings:")?;
        }
        for setting in &self.settings {
            let (name, value, origin) = (setting.name(), setting.value(), setting.origin());
            writeln!(f, "  {name}: {value}, from {origin}")?;
        }
        if !self.warnings.is_empty() {
            writeln!(f, "warnings:")?;
        }
        for warning in &self.warnings {
            writeln!(f, "  {}", warning.replace('\n', "\n    "))?;
        }
        Ok(())
    }
}

fn attempts(
    f: &mut fmt::Formatter<'_>,
    what: &str,
    found: &str,
    attempts: &[Attempt],
) -> fmt::Result {
    writeln!(f, "{what}: {found}")?;
    for attempt in attempts {
        writeln!(f, "  {}", attempt.to_string().replace('\n', "\n  "))?;
    }
    Ok(())
}
