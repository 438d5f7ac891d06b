// Made by `cargo xtask codegen` from the service shape. Do not edit.

//! The client.

#[cfg(feature = "validation")]
mod constraints;

/// Changing how one request is sent.
pub mod customize {
    pub use ::tinsmith_runtime::client::CustomizableOperation;
}

::tinsmith_runtime::client! {
    /// A client of AWS Sign-In Service.
    ///
    /// Cheap to clone; clones share connections, credentials and the retry budget.
    ///
    /// ```no_run
    /// use tinsmith_signin::config::{BehaviorVersion, Credentials, Region};
    ///
    /// let config = tinsmith_signin::Config::builder()
    ///     .behavior_version(BehaviorVersion::latest())
    ///     .region(Region::new("us-east-1"))
    ///     .credentials_provider(Credentials::from_keys("access key id", "secret", None))
    ///     .build();
    /// let client = tinsmith_signin::Client::from_conf(config);
    /// ```
    Client SERVICE, crate::operation::OPERATIONS
}

pub(crate) static SERVICE: ::tinsmith_runtime::service::Service = ::tinsmith_runtime::service::Service {
    id: "Signin",
    shape: "Signin",
    version: "2023-01-01",
    signing_name: "signin",
    protocol: &::tinsmith_runtime::protocol::REST_JSON_1,
    query_compatible: false,
    endpoints: &crate::endpoint::RULES,
    traits: ::tinsmith_runtime::service::ServiceTraits {
        #[cfg(feature = "validation")]
        constraints: ::std::option::Option::Some(&constraints::CONSTRAINTS),
        ..::tinsmith_runtime::service::ServiceTraits::NONE
    },
};
