//! Settings that both builders have, for what depends on who calls which service: the cache of
//! credentials, schemes, endpoints of accounts and of services.

use std::sync::Arc;

use super::{Builder, Config, SdkConfig, SdkConfigBuilder};
use crate::config::service_config::SharedServiceConfig;
use crate::config::{AccountIdEndpointMode, AuthSchemePreference, LoadServiceConfig};
use crate::config::{ResolveCachedIdentity, SharedIdentityCache};

// As in the official SDK, the two take different types in these.
impl Builder {
    /// See [`identity_cache`](Self::identity_cache).
    pub fn set_identity_cache(&mut self, cache: impl ResolveCachedIdentity + 'static) -> &mut Self {
        self.edit().identity_cache = Some(cache.into_shared_cache());
        self
    }

    /// See [`auth_scheme_preference`](Self::auth_scheme_preference).
    pub fn set_auth_scheme_preference(
        &mut self,
        preference: Option<AuthSchemePreference>,
    ) -> &mut Self {
        self.edit().auth_scheme_preference = preference;
        self
    }
}

impl SdkConfigBuilder {
    /// See [`identity_cache`](Self::identity_cache).
    pub fn set_identity_cache(&mut self, cache: Option<SharedIdentityCache>) -> &mut Self {
        self.edit().identity_cache = cache;
        self
    }

    /// See [`auth_scheme_preference`](Self::auth_scheme_preference).
    pub fn set_auth_scheme_preference(
        &mut self,
        preference: Option<impl Into<AuthSchemePreference>>,
    ) -> &mut Self {
        self.edit().auth_scheme_preference = preference.map(Into::into);
        self
    }
}

macro_rules! settings {
    ($config:ident $builder:ident) => {
        impl $builder {
            /// Sets how credentials and tokens are kept. By default
            /// [`IdentityCache::lazy`](crate::config::IdentityCache::lazy).
            pub fn identity_cache(mut self, cache: impl ResolveCachedIdentity + 'static) -> Self {
                self.edit().identity_cache = Some(cache.into_shared_cache());
                self
            }

            /// Sets which ways to authenticate requests go before others, where an operation's
            /// model names several: a list of ids such as `["httpBearerAuth", "sigv4"]`. A way for
            /// which there are no credentials, or no token, is passed over. By default the model
            /// decides.
            pub fn auth_scheme_preference(
                mut self,
                preference: impl Into<AuthSchemePreference>,
            ) -> Self {
                self.edit().auth_scheme_preference = Some(preference.into());
                self
            }

            /// Sets whether requests go to an endpoint of the credentials' account, where the
            /// service's rules know such. By default where the credentials
            /// [know their account](AccountIdEndpointMode::Preferred).
            pub fn account_id_endpoint_mode(mut self, mode: AccountIdEndpointMode) -> Self {
                self.edit().account_id_endpoint_mode = Some(mode);
                self
            }

            /// See [`account_id_endpoint_mode`](Self::account_id_endpoint_mode).
            pub fn set_account_id_endpoint_mode(
                &mut self,
                mode: Option<AccountIdEndpointMode>,
            ) -> &mut Self {
                self.edit().account_id_endpoint_mode = mode;
                self
            }

            /// Sets who knows settings of single services. A client whose
            /// [`endpoint_url`](Self::endpoint_url) is not set asks it once for the URL of its
            /// service's endpoint.
            pub fn service_config(mut self, loader: impl LoadServiceConfig + 'static) -> Self {
                self.set_service_config(Some(loader));
                self
            }

            /// See [`service_config`](Self::service_config).
            pub fn set_service_config(
                &mut self,
                loader: Option<impl LoadServiceConfig + 'static>,
            ) -> &mut Self {
                self.edit().service_config =
                    loader.map(|loader| SharedServiceConfig(Arc::new(loader)));
                self
            }
        }

        impl $config {
            /// How credentials and tokens are kept, where it is set.
            pub fn identity_cache(&self) -> Option<SharedIdentityCache> {
                self.0.identity_cache.clone()
            }

            /// Which ways to authenticate requests go before others, where it is set.
            pub fn auth_scheme_preference(&self) -> Option<&AuthSchemePreference> {
                self.0.auth_scheme_preference.as_ref()
            }

            /// Whether requests go to an endpoint of the account, where it is set.
            pub fn account_id_endpoint_mode(&self) -> Option<&AccountIdEndpointMode> {
                self.0.account_id_endpoint_mode.as_ref()
            }

            /// Who knows settings of single services.
            pub fn service_config(&self) -> Option<&dyn LoadServiceConfig> {
                self.0.service_config.as_ref().map(|shared| &*shared.0)
            }
        }
    };
}

settings!(Config Builder);
settings!(SdkConfig SdkConfigBuilder);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::ServiceConfigKey;

    #[derive(Debug)]
    struct Nothing;

    impl LoadServiceConfig for Nothing {
        fn load_config(&self, _: ServiceConfigKey<'_>) -> Option<String> {
            None
        }
    }

    #[test]
    fn what_is_set_for_all_clients_holds_for_one_until_it_is_overridden() {
        let shared = SdkConfig::builder()
            .auth_scheme_preference(["httpBearerAuth"])
            .account_id_endpoint_mode(AccountIdEndpointMode::Required)
            .service_config(Nothing)
            .build();
        let over = Config::builder().account_id_endpoint_mode(AccountIdEndpointMode::Disabled);
        let config = Config::new(&shared).overridden(over);
        assert_eq!(config.account_id_endpoint_mode(), Some(&AccountIdEndpointMode::Disabled));
        assert_eq!(
            config.auth_scheme_preference(),
            Some(&AuthSchemePreference::from(["httpBearerAuth"]))
        );
        assert!(config.service_config().is_some());
    }
}
