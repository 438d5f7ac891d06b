//! What each setting is where a program does not set it: the sources that are asked, in order.

pub mod app_name;
pub mod credentials;
pub(crate) mod defaults_mode;
pub mod region;
pub mod retry_config;
pub mod timeout_config;
#[cfg(feature = "sso")]
pub mod token;

// Where several sources make one value there is a builder, all of which look alike.
macro_rules! builder {
    ($what:literal) => {
        #[doc = concat!("Finds ", $what, ".")]
        pub fn default_provider() -> Builder {
            Builder::default()
        }

        #[doc = concat!("Finds ", $what, ".")]
        #[derive(Debug, Default)]
        pub struct Builder {
            config: ProviderConfig,
        }

        impl Builder {
            /// Sets environment, files and what else sources share.
            pub fn configure(mut self, config: &ProviderConfig) -> Self {
                self.config = config.clone();
                self
            }

            /// Sets the profile, which otherwise `AWS_PROFILE` names, and else is `default`.
            pub fn profile_name(mut self, name: &str) -> Self {
                self.config = self.config.with_profile_name(name.to_owned());
                self
            }
        }
    };
}
pub(crate) use builder;

// A variable or a key of the profile, and nothing else.
macro_rules! plain {
    ($($module:ident $(: $function:ident $key:ident -> $type:ty)+;)*) => {$(
        #[doc = concat!("The setting `", stringify!($module), "`.")]
        pub mod $module {
            use crate::provider_config::ProviderConfig;
            use crate::setting::keys;

            $(
                /// What an environment variable, or else the profile in use, says.
                ///
                /// What cannot be read counts as nothing;
                /// [`explain`](crate::ConfigLoader::explain) tells of it.
                pub async fn $function(config: &ProviderConfig) -> Option<$type> {
                    config.find(&keys::$key)
                }
            )+
        }
    )*};
}

plain! {
    use_fips: use_fips_provider USE_FIPS -> bool;
    use_dual_stack: use_dual_stack_provider USE_DUAL_STACK -> bool;
    disable_clock_skew_correction:
        disable_clock_skew_correction_provider DISABLE_CLOCK_SKEW_CORRECTION -> bool;
    disable_request_compression:
        disable_request_compression_provider DISABLE_REQUEST_COMPRESSION -> bool;
    request_min_compression_size_bytes:
        request_min_compression_size_bytes_provider REQUEST_MIN_COMPRESSION_SIZE_BYTES -> u32;
    ignore_configured_endpoint_urls:
        ignore_configured_endpoint_urls_provider IGNORE_ENDPOINT_URLS -> bool;
    endpoint_url: endpoint_url_provider ENDPOINT_URL -> String;
    account_id_endpoint_mode: account_id_endpoint_mode_provider ACCOUNT_ID_ENDPOINT_MODE
        -> tinsmith_runtime::config::AccountIdEndpointMode;
    auth_scheme_preference: auth_scheme_preference_provider AUTH_SCHEME_PREFERENCE
        -> tinsmith_runtime::config::AuthSchemePreference;
    checksums:
        request_checksum_calculation_provider REQUEST_CHECKSUM_CALCULATION
            -> tinsmith_runtime::config::RequestChecksumCalculation:
        response_checksum_validation_provider RESPONSE_CHECKSUM_VALIDATION
            -> tinsmith_runtime::config::ResponseChecksumValidation;
}
