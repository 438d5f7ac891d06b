// Made by `cargo xtask codegen` from the operation CompleteLayerUpload. Do not edit.

impl crate::Client {
    /// Ends an upload: the service puts the parts together, checks them against the digest and
    /// makes a layer of them.
    ///
    /// All parts have to be there, sent with `UploadLayerPart`. The layer is part of no image until
    /// a manifest that names it is put with `PutImage`. Where somebody else uploaded the same layer
    /// meanwhile, `LayerAlreadyExistsException` comes back, and nothing is left to do. Needs
    /// `ecr-public:CompleteLayerUpload`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecrpublic::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .complete_layer_upload()
    ///     .repository_name("…")
    ///     .upload_id("…")
    ///     .layer_digests("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn complete_layer_upload(&self) -> CompleteLayerUploadFluentBuilder {
        CompleteLayerUploadFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "CompleteLayerUpload",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_COMPLETE_LAYER_UPLOAD,
    output: &crate::schema::OUTPUT_COMPLETE_LAYER_UPLOAD,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_UPLOAD_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_INVALID_LAYER_EXCEPTION,
        &crate::schema::ERROR_LAYER_PART_TOO_SMALL_EXCEPTION,
        &crate::schema::ERROR_LAYER_ALREADY_EXISTS_EXCEPTION,
        &crate::schema::ERROR_EMPTY_UPLOAD_EXCEPTION,
        &crate::schema::ERROR_REGISTRY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_UNSUPPORTED_COMMAND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    CompleteLayerUpload OPERATION, crate::Client;
    CompleteLayerUploadInput CompleteLayerUploadInputBuilder CompleteLayerUploadOutput CompleteLayerUploadError CompleteLayerUploadFluentBuilder;
    crate::blocking::Client, complete_layer_upload
}

::tinsmith_runtime::structure! {
    /// The input of `CompleteLayerUpload`: the upload to end, and the digest that its bytes have to
    /// have.
    input CompleteLayerUploadInput CompleteLayerUploadInputBuilder [crate::builders] crate::schema::INPUT_COMPLETE_LAYER_UPLOAD;
    /// The account that owns the repository, by its 12-digit id, or an alias of its registry. The
    /// caller's own unless it is set.
    ///
    /// 2 to 50 characters.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that the layer is uploaded to.
    ///
    /// Required; 2 to 205 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The upload, as `InitiateLayerUpload` named it.
    ///
    /// Required.
    2 upload_id set_upload_id get_upload_id: text(str String);
    /// The digest of the whole layer, such as `sha256:` and 64 hexadecimal digits. A list, though
    /// one digest is enough.
    ///
    /// Required; 1 to 100 elements.
    3 layer_digests set_layer_digests get_layer_digests: texts(String);
}

::tinsmith_runtime::structure! {
    /// The output of `CompleteLayerUpload`: the layer that was made.
    output CompleteLayerUploadOutput CompleteLayerUploadOutputBuilder [crate::builders] crate::schema::OUTPUT_COMPLETE_LAYER_UPLOAD;
    /// The account that owns the repository, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that has the layer now.
    ///
    /// 2 to 205 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The upload that ended. Its id cannot be used again.
    2 upload_id set_upload_id get_upload_id: text(str String);
    /// The digest of the layer, by which manifests name it.
    3 layer_digest set_layer_digest get_layer_digest: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `CompleteLayerUpload`.
    CompleteLayerUploadError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such repository.
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// There is no such upload in the repository.
    3 UploadNotFoundException is_upload_not_found_exception crate::types::error::UploadNotFoundException;
    /// The bytes that were uploaded do not have the digest that was given, or are no layer.
    4 InvalidLayerException is_invalid_layer_exception crate::types::error::InvalidLayerException;
    /// A part other than the last is smaller than 5 MiB.
    5 LayerPartTooSmallException is_layer_part_too_small_exception crate::types::error::LayerPartTooSmallException;
    /// The repository has the layer already, uploaded by somebody else meanwhile.
    6 LayerAlreadyExistsException is_layer_already_exists_exception crate::types::error::LayerAlreadyExistsException;
    /// The upload has no parts.
    7 EmptyUploadException is_empty_upload_exception crate::types::error::EmptyUploadException;
    /// There is no public registry with this id or alias.
    8 RegistryNotFoundException is_registry_not_found_exception crate::types::error::RegistryNotFoundException;
    /// The operation is not offered in this Region.
    9 UnsupportedCommandException is_unsupported_command_exception crate::types::error::UnsupportedCommandException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::CompleteLayerUploadInputBuilder;
    #[doc(no_inline)]
    pub use super::CompleteLayerUploadOutputBuilder;
    #[doc(no_inline)]
    pub use super::CompleteLayerUploadFluentBuilder;
}
