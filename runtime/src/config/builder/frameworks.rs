//! The setting of what frameworks the user agent names.

use super::{Builder, Config, SdkConfig, SdkConfigBuilder};
use crate::config::FrameworkMetadata;

macro_rules! frameworks {
    ($builder:ident) => {
        impl $builder {
            /// Names a framework in the user agent, after those named before, as
            /// `lib/NAME#VERSION`. By default there is none. The first ten are sent.
            pub fn framework_metadata(mut self, framework: FrameworkMetadata) -> Self {
                self.push_framework_metadata(framework);
                self
            }

            /// See [`framework_metadata`](Self::framework_metadata).
            pub fn push_framework_metadata(&mut self, framework: FrameworkMetadata) -> &mut Self {
                self.edit().frameworks.push(framework);
                self
            }
        }
    };
}

frameworks!(Builder);
frameworks!(SdkConfigBuilder);

// As in the official SDK, these differ.
impl Config {
    /// The frameworks that the user agent names.
    pub fn framework_metadata(&self) -> Vec<&FrameworkMetadata> {
        self.0.frameworks.iter().collect()
    }
}

impl SdkConfig {
    /// The frameworks that the user agent names.
    pub fn framework_metadata(&self) -> &[FrameworkMetadata] {
        &self.0.frameworks
    }
}
