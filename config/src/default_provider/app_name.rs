//! The program's name in the user agent: `AWS_SDK_UA_APP_ID`, or `sdk_ua_app_id` of the profile.

use tinsmith_runtime::config::AppName;

use super::builder;
use crate::provider_config::ProviderConfig;
use crate::setting::keys;

builder!("the program's name");

impl Builder {
    /// The name. What is no name counts as nothing.
    pub async fn app_name(self) -> Option<AppName> {
        self.config.find(&keys::APP_NAME)
    }
}
