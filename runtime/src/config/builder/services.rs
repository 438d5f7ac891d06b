//! Settings that both builders have, for what only some services ask for: tokens, checksums,
//! compression, and clocks that must not be corrected.

use super::{Builder, Config, SdkConfig, SdkConfigBuilder};
use crate::config::{RequestChecksumCalculation, ResponseChecksumValidation};
use crate::identity::{ProvideToken, SharedTokenProvider};

macro_rules! settings {
    ($config:ident $builder:ident) => {
        impl $builder {
            /// Sets where bearer tokens come from: a provider, or a
            /// [`Token`](crate::identity::Token) itself. There is no default: without it a call of
            /// an operation that takes nothing else fails before anything is sent.
            pub fn token_provider(mut self, provider: impl ProvideToken + 'static) -> Self {
                self.edit().token_provider = Some(SharedTokenProvider::new(provider));
                self
            }

            /// See [`token_provider`](Self::token_provider).
            pub fn set_token_provider(
                &mut self,
                provider: Option<SharedTokenProvider>,
            ) -> &mut Self {
                self.edit().token_provider = provider;
                self
            }

            /// Sets when requests get a checksum, where the operation knows them. By default
            /// [always](RequestChecksumCalculation::WhenSupported).
            pub fn request_checksum_calculation(
                mut self,
                when: RequestChecksumCalculation,
            ) -> Self {
                self.edit().request_checksum_calculation = Some(when);
                self
            }

            /// See [`request_checksum_calculation`](Self::request_checksum_calculation).
            pub fn set_request_checksum_calculation(
                &mut self,
                when: Option<RequestChecksumCalculation>,
            ) -> &mut Self {
                self.edit().request_checksum_calculation = when;
                self
            }

            /// Sets when responses are checked by their checksum, where the operation knows them.
            /// By default [always](ResponseChecksumValidation::WhenSupported).
            pub fn response_checksum_validation(
                mut self,
                when: ResponseChecksumValidation,
            ) -> Self {
                self.edit().response_checksum_validation = Some(when);
                self
            }

            /// See [`response_checksum_validation`](Self::response_checksum_validation).
            pub fn set_response_checksum_validation(
                &mut self,
                when: Option<ResponseChecksumValidation>,
            ) -> &mut Self {
                self.edit().response_checksum_validation = when;
                self
            }

            /// Sets whether a client keeps to its own clock where a service says that it is wrong.
            /// By default it learns the service's time, and sends the refused request again.
            pub fn disable_clock_skew_correction(
                mut self,
                disable: impl Into<Option<bool>>,
            ) -> Self {
                self.edit().disable_clock_skew_correction = disable.into();
                self
            }

            /// See [`disable_clock_skew_correction`](Self::disable_clock_skew_correction).
            pub fn set_disable_clock_skew_correction(
                &mut self,
                disable: Option<bool>,
            ) -> &mut Self {
                self.edit().disable_clock_skew_correction = disable;
                self
            }

            /// Sends requests uncompressed even where the service takes them compressed. By default
            /// the bodies of the operations that the model names are compressed, where they are
            /// large enough.
            pub fn disable_request_compression(mut self, disable: impl Into<Option<bool>>) -> Self {
                self.edit().disable_request_compression = disable.into();
                self
            }

            /// See [`disable_request_compression`](Self::disable_request_compression).
            pub fn set_disable_request_compression(&mut self, disable: Option<bool>) -> &mut Self {
                self.edit().disable_request_compression = disable;
                self
            }

            /// Sets the size, in bytes, from which a body is compressed. By default 10,240.
            pub fn request_min_compression_size_bytes(
                mut self,
                bytes: impl Into<Option<u32>>,
            ) -> Self {
                self.edit().request_min_compression_size_bytes = bytes.into();
                self
            }

            /// See [`request_min_compression_size_bytes`](Self::request_min_compression_size_bytes).
            pub fn set_request_min_compression_size_bytes(
                &mut self,
                bytes: Option<u32>,
            ) -> &mut Self {
                self.edit().request_min_compression_size_bytes = bytes;
                self
            }
        }

        impl $config {
            /// Where bearer tokens come from.
            pub fn token_provider(&self) -> Option<SharedTokenProvider> {
                self.0.token_provider.clone()
            }

            /// When requests get a checksum, where it is set.
            pub fn request_checksum_calculation(&self) -> Option<RequestChecksumCalculation> {
                self.0.request_checksum_calculation
            }

            /// When responses are checked by their checksum, where it is set.
            pub fn response_checksum_validation(&self) -> Option<ResponseChecksumValidation> {
                self.0.response_checksum_validation
            }

            /// Whether a client keeps to its own clock, where it is set.
            pub fn disable_clock_skew_correction(&self) -> Option<bool> {
                self.0.disable_clock_skew_correction
            }

            /// Whether requests are never compressed, where it is set.
            pub fn disable_request_compression(&self) -> Option<bool> {
                self.0.disable_request_compression
            }

            /// The size from which a body is compressed, where it is set.
            pub fn request_min_compression_size_bytes(&self) -> Option<u32> {
                self.0.request_min_compression_size_bytes
            }
        }
    };
}

settings!(Config Builder);
settings!(SdkConfig SdkConfigBuilder);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identity::Token;

    #[test]
    fn what_is_set_for_all_clients_holds_for_one_and_debug_hides_the_token() {
        let shared = SdkConfig::builder()
            .token_provider(Token::from("sesame"))
            .request_checksum_calculation(RequestChecksumCalculation::WhenRequired)
            .build();
        let config = Config::new(&shared).overridden(
            Config::builder()
                .response_checksum_validation(ResponseChecksumValidation::WhenRequired),
        );
        assert!(config.token_provider().is_some());
        assert_eq!(
            (config.request_checksum_calculation(), config.response_checksum_validation()),
            (
                Some(RequestChecksumCalculation::WhenRequired),
                Some(ResponseChecksumValidation::WhenRequired)
            )
        );
        assert!(!format!("{config:?}").contains("sesame"));
    }
}
