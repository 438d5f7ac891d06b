//! The region that a profile names.

use std::borrow::Cow;
use std::fmt;

use tinsmith_runtime::config::Region;

use super::ProfileSet;
use super::chain::value;
use super::profile_file::ProfileFiles;
use crate::meta::region::{ProvideRegion, future};
use crate::provider_config::ProviderConfig;

/// The region that the profile in use names as `region`.
///
/// Where it has none and is a role's, that of the profile whose credentials assume the role, and so
/// on.
#[derive(Clone, Default)]
pub struct ProfileFileRegionProvider {
    config: ProviderConfig,
}

impl ProfileFileRegionProvider {
    /// Of the files and the profile that the environment names.
    pub fn new() -> Self {
        Self::default()
    }

    /// A builder, everything at its default.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The region. `None` where no profile names one or the files cannot be read: what credentials
    /// come from says what is wrong with them.
    pub(crate) fn find(&self) -> Option<Region> {
        find(self.config.profiles().ok()?)
    }
}

impl ProvideRegion for ProfileFileRegionProvider {
    fn region(&self) -> future::ProvideRegion<'_> {
        future::ProvideRegion::ready(self.find())
    }
}

/// The region of the profile in use, or else of its sources.
pub(super) fn find(set: &ProfileSet) -> Option<Region> {
    let mut name = set.selected_profile();
    let mut visited = Vec::new();
    while !visited.contains(&name) {
        let profile = set.get_profile(name)?;
        if let Some(region) = value(profile, "region") {
            return Some(Region::new(region.value().to_owned()));
        }
        visited.push(name);
        name = value(profile, "source_profile")?.value();
    }
    None
}

impl fmt::Debug for ProfileFileRegionProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProfileFileRegionProvider").finish_non_exhaustive()
    }
}

/// Builds a [`ProfileFileRegionProvider`].
#[derive(Clone, Default)]
pub struct Builder {
    config: Option<ProviderConfig>,
    profile_name: Option<Cow<'static, str>>,
    profile_files: Option<ProfileFiles>,
}

impl Builder {
    /// Takes environment and files from `provider_config`.
    pub fn configure(mut self, provider_config: &ProviderConfig) -> Self {
        self.config = Some(provider_config.clone());
        self
    }

    /// Sets the profile, which otherwise `AWS_PROFILE` names, and else is `default`.
    pub fn profile_name(mut self, name: impl Into<String>) -> Self {
        self.profile_name = Some(name.into().into());
        self
    }

    /// Sets the files that profiles are read from.
    pub fn profile_files(mut self, files: ProfileFiles) -> Self {
        self.profile_files = Some(files);
        self
    }

    /// The provider.
    pub fn build(self) -> ProfileFileRegionProvider {
        let config = self.config.unwrap_or_default();
        let config = config.with_profiles_of(self.profile_name, self.profile_files);
        ProfileFileRegionProvider { config }
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("profile_name", &self.profile_name)
            .field("profile_files", &self.profile_files)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::profile_file::ProfileFileKind;

    fn region(profile: &str, config: &str) -> Option<String> {
        let files = ProfileFiles::builder().with_contents(ProfileFileKind::Config, config).build();
        let provider = ProfileFileRegionProvider::builder()
            .configure(&ProviderConfig::empty())
            .profile_name(profile)
            .profile_files(files)
            .build();
        provider.find().map(|region| region.to_string())
    }

    #[test]
    fn the_region_is_that_of_the_profile_or_of_its_sources() {
        let config = "[default]\nregion = r\n[profile a]\nsource_profile = b\n[profile b]\n\
            source_profile = default\nregion =\n[profile c]\nsource_profile = d\n\
            [profile d]\nsource_profile = c";
        for (profile, expected) in
            [("default", Some("r")), ("a", Some("r")), ("b", Some("r")), ("c", None), ("e", None)]
        {
            assert_eq!(region(profile, config).as_deref(), expected, "{profile}");
        }
        assert_eq!(region("default", "[default"), None);
    }
}
