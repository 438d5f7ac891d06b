// Made by `cargo xtask codegen` from the service shape. Do not edit.

//! The client.

#[cfg(feature = "validation")]
mod constraints;

/// Changing how one request is sent.
pub mod customize {
    pub use ::tinsmith_runtime::client::CustomizableOperation;
}

::tinsmith_runtime::client! {
    /// A client of AWS Security Token Service.
    ///
    /// Cheap to clone; clones share connections, credentials and the retry budget.
    ///
    /// ```no_run
    /// use tinsmith_sts::config::{BehaviorVersion, Credentials, Region};
    ///
    /// let config = tinsmith_sts::Config::builder()
    ///     .behavior_version(BehaviorVersion::latest())
    ///     .region(Region::new("us-east-1"))
    ///     .credentials_provider(Credentials::from_keys("access key id", "secret", None))
    ///     .build();
    /// let client = tinsmith_sts::Client::from_conf(config);
    /// ```
    Client SERVICE, crate::operation::OPERATIONS
}

pub(crate) static SERVICE: ::tinsmith_runtime::service::Service = ::tinsmith_runtime::service::Service {
    id: "STS",
    shape: "STS",
    version: "2011-06-15",
    signing_name: "sts",
    protocol: &::tinsmith_runtime::protocol::AWS_QUERY,
    query_compatible: false,
    endpoints: &crate::endpoint::RULES,
    traits: ::tinsmith_runtime::service::ServiceTraits {
        xml_namespace: ::std::option::Option::Some(
            &::tinsmith_runtime::schema::Namespace {
                uri: "https://sts.amazonaws.com/doc/2011-06-15/",
                prefix: "",
            },
        ),
        #[cfg(feature = "validation")]
        constraints: ::std::option::Option::Some(&constraints::CONSTRAINTS),
        ..::tinsmith_runtime::service::ServiceTraits::NONE
    },
};
