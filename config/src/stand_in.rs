//! tmp
use crate::provider_config::ProviderConfig;
use tinsmith_runtime::config::Region;
use tinsmith_runtime::identity::*;
/// tmp
#[derive(Debug, Default)]
pub struct ProfileFileCredentialsProvider;
impl ProfileFileCredentialsProvider {
    pub fn builder() -> B {
        B
    }
}
/// tmp
#[derive(Debug, Default)]
pub struct B;
impl B {
    pub fn configure(self, _: &ProviderConfig) -> Self {
        self
    }
    pub fn build(self) -> ProfileFileCredentialsProvider {
        ProfileFileCredentialsProvider
    }
}
impl ProvideCredentials for ProfileFileCredentialsProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::ready(Err(CredentialsError::not_loaded("tmp")))
    }
}
/// tmp
#[derive(Debug, Default)]
pub struct ProfileFileRegionProvider(ProviderConfig);
impl ProfileFileRegionProvider {
    pub fn builder() -> Self {
        Self::default()
    }
    pub fn configure(mut self, c: &ProviderConfig) -> Self {
        self.0 = c.clone();
        self
    }
    pub fn build(self) -> Self {
        self
    }
}
impl crate::meta::region::ProvideRegion for ProfileFileRegionProvider {
    fn region(&self) -> crate::meta::region::future::ProvideRegion<'_> {
        let r =
            self.0.profiles().ok().and_then(|p| p.get("region")).map(|r| Region::new(r.to_owned()));
        crate::meta::region::future::ProvideRegion::ready(r)
    }
}
