//! The setting of what frameworks the user agent names.

use super::{Builder, Config, SdkConfig, SdkConfigBuilder};
use crate::config::FrameworkMetadata;

macro_rules! frameworks {
    ($config:ident $builder:ident) => {
        impl $builder {
            /// Names a framework in the user agent, after those named before, as
            /// `lib/NAME#VERSION`. By default there is none. The first ten are sent.
            pub fn framework_metadata(mut self, framework: FrameworkMetadata) -> Self {
                self.push_framework_metadata(framework);
                self
            }

            /// See [`framework_metadata`](Self::framework_metadata).
            pub fn push_framework_metadata(&mut self, framework: FrameworkMetadata) -> &mut Self {
                self.0.frameworks.push(framework);
                self
            }
        }

        impl $config {
            /// The frameworks that the user agent names.
            pub fn framework_metadata(&self) -> impl Iterator<Item = &FrameworkMetadata> {
                self.0.frameworks.iter()
            }
        }
    };
}

frameworks!(Config Builder);
frameworks!(SdkConfig SdkConfigBuilder);
