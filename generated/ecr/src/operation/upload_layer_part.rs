// Made by `cargo xtask codegen` from the operation UploadLayerPart. Do not edit.

impl crate::Client {
    /// Uploads a part of a layer, at most 20 MiB.
    ///
    /// Parts are sent in order and without gaps, each but the last of at least 5 MiB: the first
    /// begins at byte 0, each of the others right after the last byte of the one before. If a part
    /// does not fit, `InvalidLayerPartException` says up to which byte the service has the layer.
    /// `CompleteLayerUpload` ends the upload. Needs `ecr:UploadLayerPart`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .upload_layer_part()
    ///     .repository_name("…")
    ///     .upload_id("…")
    ///     .part_first_byte(1)
    ///     .part_last_byte(1)
    ///     .layer_part_blob(tinsmith_ecr::primitives::Blob::new("…"))
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn upload_layer_part(&self) -> UploadLayerPartFluentBuilder {
        UploadLayerPartFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "UploadLayerPart",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_UPLOAD_LAYER_PART,
    output: &crate::schema::OUTPUT_UPLOAD_LAYER_PART,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_INVALID_LAYER_PART_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_UPLOAD_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_LIMIT_EXCEEDED_EXCEPTION,
        &crate::schema::ERROR_KMS_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    UploadLayerPart OPERATION, crate::Client;
    UploadLayerPartInput UploadLayerPartInputBuilder UploadLayerPartOutput UploadLayerPartError UploadLayerPartFluentBuilder;
    crate::blocking::Client, upload_layer_part
}

::tinsmith_runtime::structure! {
    /// The input of `UploadLayerPart`: the part, and where in the layer it stands.
    input UploadLayerPartInput UploadLayerPartInputBuilder [crate::builders] crate::schema::INPUT_UPLOAD_LAYER_PART;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that the layer is uploaded to.
    ///
    /// Required; 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The upload, as `InitiateLayerUpload` named it.
    ///
    /// Required.
    2 upload_id set_upload_id get_upload_id: text(str String);
    /// The place of the part's first byte in the layer, counted from 0.
    ///
    /// Required; at least 0.
    3 part_first_byte set_part_first_byte get_part_first_byte: copy(i64);
    /// The place of the part's last byte in the layer, counted from 0 and inclusive: for a first
    /// part of 1,000 bytes it is 999.
    ///
    /// Required; at least 0.
    4 part_last_byte set_part_last_byte get_part_last_byte: copy(i64);
    /// The bytes of the part.
    ///
    /// Required; 0 to 20971520 bytes.
    5 layer_part_blob set_layer_part_blob get_layer_part_blob: own(::tinsmith_runtime::primitives::Blob);
}

::tinsmith_runtime::structure! {
    /// The output of `UploadLayerPart`: what the service has of the layer now.
    output UploadLayerPartOutput UploadLayerPartOutputBuilder [crate::builders] crate::schema::OUTPUT_UPLOAD_LAYER_PART;
    /// The account that owns the repository, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that the layer is uploaded to.
    ///
    /// 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The upload that the part belongs to.
    2 upload_id set_upload_id get_upload_id: text(str String);
    /// The place of the last byte that the service has. The next part begins one behind it.
    ///
    /// At least 0.
    3 last_byte_received set_last_byte_received get_last_byte_received: copy(i64);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `UploadLayerPart`.
    UploadLayerPartError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The part does not follow what the service has of the layer.
    2 InvalidLayerPartException is_invalid_layer_part_exception crate::types::error::InvalidLayerPartException;
    /// There is no such repository.
    3 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// There is no such upload in the repository.
    4 UploadNotFoundException is_upload_not_found_exception crate::types::error::UploadNotFoundException;
    /// A quota of the account is used up, or an image was scanned too recently.
    5 LimitExceededException is_limit_exceeded_exception crate::types::error::LimitExceededException;
    /// The KMS key that the repository is encrypted with cannot be used.
    6 KmsException is_kms_exception crate::types::error::KmsException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::UploadLayerPartInputBuilder;
    #[doc(no_inline)]
    pub use super::UploadLayerPartOutputBuilder;
    #[doc(no_inline)]
    pub use super::UploadLayerPartFluentBuilder;
}
