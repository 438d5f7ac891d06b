// Made by `cargo xtask codegen` from the operation BatchCheckLayerAvailability. Do not edit.

impl crate::Client {
    /// Says of up to 100 layers whether a public repository has them. Programs ask before they
    /// upload, to skip what is there already.
    ///
    /// What cannot be answered for a digest is a failure in the output, with the call itself a
    /// success: look at `failures` too. Needs `ecr-public:BatchCheckLayerAvailability`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecrpublic::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .batch_check_layer_availability()
    ///     .repository_name("…")
    ///     .layer_digests("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn batch_check_layer_availability(
        &self,
    ) -> BatchCheckLayerAvailabilityFluentBuilder {
        BatchCheckLayerAvailabilityFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "BatchCheckLayerAvailability",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_BATCH_CHECK_LAYER_AVAILABILITY,
    output: &crate::schema::OUTPUT_BATCH_CHECK_LAYER_AVAILABILITY,
    errors: &[
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_REGISTRY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_UNSUPPORTED_COMMAND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    BatchCheckLayerAvailability OPERATION, crate::Client;
    BatchCheckLayerAvailabilityInput BatchCheckLayerAvailabilityInputBuilder BatchCheckLayerAvailabilityOutput BatchCheckLayerAvailabilityError BatchCheckLayerAvailabilityFluentBuilder;
    crate::blocking::Client, batch_check_layer_availability
}

::tinsmith_runtime::structure! {
    /// The input of `BatchCheckLayerAvailability`: the layers to look for, and where.
    input BatchCheckLayerAvailabilityInput BatchCheckLayerAvailabilityInputBuilder [crate::builders] crate::schema::INPUT_BATCH_CHECK_LAYER_AVAILABILITY;
    /// The account that owns the repository, by its 12-digit id, or an alias of its registry. The
    /// caller's own unless it is set.
    ///
    /// 2 to 50 characters.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository in which the layers are looked for.
    ///
    /// Required; 2 to 205 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The digests of the layers, such as `sha256:` and 64 hexadecimal digits.
    ///
    /// Required; 1 to 100 elements.
    2 layer_digests set_layer_digests get_layer_digests: texts(String);
}

::tinsmith_runtime::structure! {
    /// The output of `BatchCheckLayerAvailability`: an answer for each digest, or a failure.
    output BatchCheckLayerAvailabilityOutput BatchCheckLayerAvailabilityOutputBuilder [crate::builders] crate::schema::OUTPUT_BATCH_CHECK_LAYER_AVAILABILITY;
    /// The layers that could be looked for, each with whether it is there.
    0 layers set_layers get_layers: list(crate::types::Layer);
    /// The digests that could not be looked for, each with the reason.
    1 failures set_failures get_failures: list(crate::types::LayerFailure);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `BatchCheckLayerAvailability`.
    BatchCheckLayerAvailabilityError, crate::Error;
    /// There is no such repository.
    0 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The service has failed.
    2 ServerException is_server_exception crate::types::error::ServerException;
    /// There is no public registry with this id or alias.
    3 RegistryNotFoundException is_registry_not_found_exception crate::types::error::RegistryNotFoundException;
    /// The operation is not offered in this Region.
    4 UnsupportedCommandException is_unsupported_command_exception crate::types::error::UnsupportedCommandException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::BatchCheckLayerAvailabilityInputBuilder;
    #[doc(no_inline)]
    pub use super::BatchCheckLayerAvailabilityOutputBuilder;
    #[doc(no_inline)]
    pub use super::BatchCheckLayerAvailabilityFluentBuilder;
}
