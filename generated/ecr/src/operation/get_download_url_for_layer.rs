// Made by `cargo xtask codegen` from the operation GetDownloadUrlForLayer. Do not edit.

impl crate::Client {
    /// Returns a URL from which a layer can be downloaded without credentials, for a short time.
    ///
    /// Clients call it for each layer of a manifest that they have not got yet. Check what was
    /// downloaded against the digest. The layer has to be one of an image in the repository.
    /// Whoever has the URL can use it: it is a secret. Needs `ecr:GetDownloadUrlForLayer`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .get_download_url_for_layer()
    ///     .repository_name("…")
    ///     .layer_digest("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_download_url_for_layer(&self) -> GetDownloadUrlForLayerFluentBuilder {
        GetDownloadUrlForLayerFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "GetDownloadUrlForLayer",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_GET_DOWNLOAD_URL_FOR_LAYER,
    output: &crate::schema::OUTPUT_GET_DOWNLOAD_URL_FOR_LAYER,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_LAYERS_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_LAYER_INACCESSIBLE_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_UNABLE_TO_GET_UPSTREAM_LAYER_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    GetDownloadUrlForLayer OPERATION, crate::Client;
    GetDownloadUrlForLayerInput GetDownloadUrlForLayerInputBuilder GetDownloadUrlForLayerOutput GetDownloadUrlForLayerError GetDownloadUrlForLayerFluentBuilder;
    crate::blocking::Client, get_download_url_for_layer
}

::tinsmith_runtime::structure! {
    /// The input of `GetDownloadUrlForLayer`: the layer to download.
    input GetDownloadUrlForLayerInput GetDownloadUrlForLayerInputBuilder [crate::builders] crate::schema::INPUT_GET_DOWNLOAD_URL_FOR_LAYER;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that has the layer.
    ///
    /// Required; 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The digest of the layer, as the image's manifest has it.
    ///
    /// Required.
    2 layer_digest set_layer_digest get_layer_digest: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `GetDownloadUrlForLayer`: where the layer is.
    output GetDownloadUrlForLayerOutput GetDownloadUrlForLayerOutputBuilder [crate::builders] crate::schema::OUTPUT_GET_DOWNLOAD_URL_FOR_LAYER;
    /// The presigned URL of the layer. It is good for a short time only: use it at once, and ask
    /// anew where it has expired.
    ///
    /// Secret, never shown by `Debug`.
    0 download_url set_download_url get_download_url: text(str String);
    /// The digest of the layer, which the downloaded bytes have to have.
    1 layer_digest set_layer_digest get_layer_digest: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `GetDownloadUrlForLayer`.
    GetDownloadUrlForLayerError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// A layer is not in the repository.
    2 LayersNotFoundException is_layers_not_found_exception crate::types::error::LayersNotFoundException;
    /// The layer cannot be downloaded, as no image of the repository has it.
    3 LayerInaccessibleException is_layer_inaccessible_exception crate::types::error::LayerInaccessibleException;
    /// There is no such repository.
    4 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// The layer could not be fetched from the upstream registry of the pull-through cache.
    5 UnableToGetUpstreamLayerException is_unable_to_get_upstream_layer_exception crate::types::error::UnableToGetUpstreamLayerException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::GetDownloadUrlForLayerInputBuilder;
    #[doc(no_inline)]
    pub use super::GetDownloadUrlForLayerOutputBuilder;
    #[doc(no_inline)]
    pub use super::GetDownloadUrlForLayerFluentBuilder;
}
