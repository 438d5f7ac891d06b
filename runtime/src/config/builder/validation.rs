//! The setting `validate_params`, with the feature `validation`.

use super::{Builder, Config, SdkConfig, SdkConfigBuilder};

macro_rules! validation {
    ($config:ident $builder:ident) => {
        impl $builder {
            /// Sets whether inputs are checked against the model before anything is sent: lengths,
            /// ranges, patterns and the values of enums. By default no, as a service may take more
            /// than the model that its crate was made of knows. Required members are looked for in
            /// any case.
            ///
            /// Lengths, ranges and patterns are known of a crate with its feature `validation`;
            /// without it enums are checked alone. What is wrong comes as one error before the
            /// first attempt, whose source is a
            /// [`ValidationErrors`](crate::validate::ValidationErrors).
            pub fn validate_params(mut self, validate: bool) -> Self {
                self.edit().validate_params = Some(validate);
                self
            }

            /// See [`validate_params`](Self::validate_params).
            pub fn set_validate_params(&mut self, validate: Option<bool>) -> &mut Self {
                self.edit().validate_params = validate;
                self
            }
        }

        impl $config {
            /// Whether inputs are checked against the model, where it is set.
            pub fn validate_params(&self) -> Option<bool> {
                self.0.validate_params
            }
        }
    };
}

validation!(Config Builder);
validation!(SdkConfig SdkConfigBuilder);
