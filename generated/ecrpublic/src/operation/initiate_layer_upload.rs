// Made by `cargo xtask codegen` from the operation InitiateLayerUpload. Do not edit.

impl crate::Client {
    /// Begins the upload of a layer to a public repository and says in which parts it is expected.
    ///
    /// The layer's bytes follow with `UploadLayerPart`, and `CompleteLayerUpload` ends it. Ask
    /// `BatchCheckLayerAvailability` first, as layers that the repository has need no upload. Needs
    /// `ecr-public:InitiateLayerUpload`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecrpublic::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.initiate_layer_upload().repository_name("…").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn initiate_layer_upload(&self) -> InitiateLayerUploadFluentBuilder {
        InitiateLayerUploadFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "InitiateLayerUpload",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_INITIATE_LAYER_UPLOAD,
    output: &crate::schema::OUTPUT_INITIATE_LAYER_UPLOAD,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_REGISTRY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_UNSUPPORTED_COMMAND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    InitiateLayerUpload OPERATION, crate::Client;
    InitiateLayerUploadInput InitiateLayerUploadInputBuilder InitiateLayerUploadOutput InitiateLayerUploadError InitiateLayerUploadFluentBuilder;
    crate::blocking::Client, initiate_layer_upload
}

::tinsmith_runtime::structure! {
    /// The input of `InitiateLayerUpload`: where the layer shall go.
    input InitiateLayerUploadInput InitiateLayerUploadInputBuilder [crate::builders] crate::schema::INPUT_INITIATE_LAYER_UPLOAD;
    /// The account that owns the repository, by its 12-digit id, or an alias of its registry. The
    /// caller's own unless it is set.
    ///
    /// 2 to 50 characters.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that the layer is uploaded to.
    ///
    /// Required; 2 to 205 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `InitiateLayerUpload`: the upload that has begun.
    output InitiateLayerUploadOutput InitiateLayerUploadOutputBuilder [crate::builders] crate::schema::OUTPUT_INITIATE_LAYER_UPLOAD;
    /// The id of the upload, which the calls for its parts and its end have to name.
    0 upload_id set_upload_id get_upload_id: text(str String);
    /// The size in bytes that the service proposes for the parts. The last one may be smaller.
    ///
    /// At least 0.
    1 part_size set_part_size get_part_size: copy(i64);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `InitiateLayerUpload`.
    InitiateLayerUploadError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such repository.
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// There is no public registry with this id or alias.
    3 RegistryNotFoundException is_registry_not_found_exception crate::types::error::RegistryNotFoundException;
    /// The operation is not offered in this Region.
    4 UnsupportedCommandException is_unsupported_command_exception crate::types::error::UnsupportedCommandException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::InitiateLayerUploadInputBuilder;
    #[doc(no_inline)]
    pub use super::InitiateLayerUploadOutputBuilder;
    #[doc(no_inline)]
    pub use super::InitiateLayerUploadFluentBuilder;
}
