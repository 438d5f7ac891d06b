// Made by `cargo xtask codegen` from the service shape. Do not edit.

//! The client.

/// Changing how one request is sent.
pub mod customize {
    pub use ::tinsmith_runtime::client::CustomizableOperation;
}

::tinsmith_runtime::client! {
    /// A client of AWS Single Sign-On.
    ///
    /// Cheap to clone; clones share connections, credentials and the retry budget.
    ///
    /// ```no_run
    /// use tinsmith_sso::config::{BehaviorVersion, Credentials, Region};
    ///
    /// let config = tinsmith_sso::Config::builder()
    ///     .behavior_version(BehaviorVersion::latest())
    ///     .region(Region::new("us-east-1"))
    ///     .credentials_provider(Credentials::from_keys("access key id", "secret", None))
    ///     .build();
    /// let client = tinsmith_sso::Client::from_conf(config);
    /// ```
    Client SERVICE, crate::operation::OPERATIONS
}

pub(crate) static SERVICE: ::tinsmith_runtime::service::Service = ::tinsmith_runtime::service::Service {
    id: "SSO",
    shape: "SSO",
    version: "2019-06-10",
    signing_name: "awsssoportal",
    protocol: &::tinsmith_runtime::protocol::REST_JSON_1,
    query_compatible: false,
    endpoints: &crate::endpoint::RULES,
    traits: ::tinsmith_runtime::service::ServiceTraits::NONE,
};
