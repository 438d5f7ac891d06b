// Made by `cargo xtask codegen` from the service shape. Do not edit.

//! The client.

#[cfg(feature = "validation")]
mod constraints;

pub use crate::waiters::Waiters;

/// Changing how one request is sent.
pub mod customize {
    pub use ::tinsmith_runtime::client::CustomizableOperation;
}

::tinsmith_runtime::client! {
    /// A client of Amazon Elastic Container Registry.
    ///
    /// Cheap to clone; clones share connections, credentials and the retry budget.
    ///
    /// ```no_run
    /// use tinsmith_ecr::config::{BehaviorVersion, Credentials, Region};
    ///
    /// let config = tinsmith_ecr::Config::builder()
    ///     .behavior_version(BehaviorVersion::latest())
    ///     .region(Region::new("us-east-1"))
    ///     .credentials_provider(Credentials::from_keys("access key id", "secret", None))
    ///     .build();
    /// let client = tinsmith_ecr::Client::from_conf(config);
    /// ```
    Client SERVICE, crate::operation::OPERATIONS
}

pub(crate) static SERVICE: ::tinsmith_runtime::service::Service = ::tinsmith_runtime::service::Service {
    id: "ECR",
    shape: "AmazonEC2ContainerRegistry_V20150921",
    version: "2015-09-21",
    signing_name: "ecr",
    protocol: &::tinsmith_runtime::protocol::AWS_JSON_1_1,
    query_compatible: false,
    endpoints: &crate::endpoint::RULES,
    traits: ::tinsmith_runtime::service::ServiceTraits {
        #[cfg(feature = "validation")]
        constraints: ::std::option::Option::Some(&constraints::CONSTRAINTS),
        ..::tinsmith_runtime::service::ServiceTraits::NONE
    },
};
