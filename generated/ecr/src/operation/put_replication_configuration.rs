// Made by `cargo xtask codegen` from the operation PutReplicationConfiguration. Do not edit.

impl crate::Client {
    /// Sets the replication of the caller's registry: to which Regions and accounts images are
    /// copied as they are pushed.
    ///
    /// What was set before is replaced as a whole; an empty list of rules turns replication off.
    /// Images that are there already are not copied: for those there is `StartReplicationBackfill`.
    /// A destination in another account has to allow it in its registry policy. Needs
    /// `ecr:PutReplicationConfiguration`, and the first time `iam:CreateServiceLinkedRole`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .put_replication_configuration()
    ///     .replication_configuration(
    ///         tinsmith_ecr::types::ReplicationConfiguration::builder()
    ///             .rules(
    ///                 tinsmith_ecr::types::ReplicationRule::builder()
    ///                     .destinations(
    ///                         tinsmith_ecr::types::ReplicationDestination::builder()
    ///                             .region("…")
    ///                             .registry_id("…")
    ///                             .build()?,
    ///                     )
    ///                     .build()?,
    ///             )
    ///             .build()?,
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_replication_configuration(
        &self,
    ) -> PutReplicationConfigurationFluentBuilder {
        PutReplicationConfigurationFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "PutReplicationConfiguration",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_PUT_REPLICATION_CONFIGURATION,
    output: &crate::schema::OUTPUT_PUT_REPLICATION_CONFIGURATION,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    PutReplicationConfiguration OPERATION, crate::Client;
    PutReplicationConfigurationInput PutReplicationConfigurationInputBuilder PutReplicationConfigurationOutput PutReplicationConfigurationError PutReplicationConfigurationFluentBuilder;
    crate::blocking::Client, put_replication_configuration
}

::tinsmith_runtime::structure! {
    /// The input of `PutReplicationConfiguration`: the rules of replication.
    input PutReplicationConfigurationInput PutReplicationConfigurationInputBuilder [crate::builders] crate::schema::INPUT_PUT_REPLICATION_CONFIGURATION;
    /// The new rules.
    ///
    /// Required.
    0 replication_configuration set_replication_configuration get_replication_configuration: own(crate::types::ReplicationConfiguration);
}

::tinsmith_runtime::structure! {
    /// The output of `PutReplicationConfiguration`: the rules as they are now.
    output PutReplicationConfigurationOutput PutReplicationConfigurationOutputBuilder [crate::builders] crate::schema::OUTPUT_PUT_REPLICATION_CONFIGURATION;
    /// The rules that apply from now on.
    0 replication_configuration set_replication_configuration get_replication_configuration: own(crate::types::ReplicationConfiguration);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `PutReplicationConfiguration`.
    PutReplicationConfigurationError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The service refused the input as a whole or a member of it.
    2 ValidationException is_validation_exception crate::types::error::ValidationException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::PutReplicationConfigurationInputBuilder;
    #[doc(no_inline)]
    pub use super::PutReplicationConfigurationOutputBuilder;
    #[doc(no_inline)]
    pub use super::PutReplicationConfigurationFluentBuilder;
}
