//! The region from environment variables.

use tinsmith_runtime::config::Region;
use tinsmith_runtime::identity::Env;

use crate::meta::region::{ProvideRegion, future};

/// The region that `AWS_REGION` names, or else `AWS_DEFAULT_REGION`.
#[derive(Debug, Clone, Default)]
pub struct EnvironmentVariableRegionProvider {
    env: Env,
}

impl EnvironmentVariableRegionProvider {
    /// Reads the process's variables, each time it is asked.
    pub fn new() -> Self {
        Self::new_with_env(Env::real())
    }

    /// Reads the variables of `env`.
    pub fn new_with_env(env: Env) -> Self {
        Self { env }
    }
}

impl ProvideRegion for EnvironmentVariableRegionProvider {
    fn region(&self) -> future::ProvideRegion<'_> {
        future::ProvideRegion::ready(Region::from_variables(&self.env))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn variables_name_the_region() {
        let region =
            |variables| EnvironmentVariableRegionProvider::new_with_env(Env::from_slice(variables));
        assert_eq!(region(&[]).region().await, None);
        let named = region(&[("AWS_DEFAULT_REGION", "eu-central-1")]).region().await;
        assert_eq!(named, Some(Region::new("eu-central-1")));
    }
}
