// Made by `cargo xtask codegen` from the operation GetDownloadUrlForLayer. Do not edit.

impl crate::Client {
    /// Calls the operation `GetDownloadUrlForLayer`.
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

::tinsmith_runtime::structure! {
    /// The input of `GetDownloadUrlForLayer`.
    input GetDownloadUrlForLayerInput GetDownloadUrlForLayerInputBuilder [crate::builders] crate::schema::INPUT_GET_DOWNLOAD_URL_FOR_LAYER;
    /// `registryId`
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// `repositoryName`: required; 2 to 256 characters
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// `layerDigest`: required
    2 layer_digest set_layer_digest get_layer_digest: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `GetDownloadUrlForLayer`.
    output GetDownloadUrlForLayerOutput GetDownloadUrlForLayerOutputBuilder [crate::builders] crate::schema::OUTPUT_GET_DOWNLOAD_URL_FOR_LAYER;
    /// `downloadUrl`: secret, never shown by `Debug`
    0 download_url set_download_url get_download_url: text(str String);
    /// `layerDigest`
    1 layer_digest set_layer_digest get_layer_digest: text(str String);
}

::tinsmith_runtime::operation! {
    GetDownloadUrlForLayer OPERATION, crate::Client;
    GetDownloadUrlForLayerInput GetDownloadUrlForLayerInputBuilder GetDownloadUrlForLayerOutput GetDownloadUrlForLayerError GetDownloadUrlForLayerFluentBuilder;
    crate::blocking::Client, get_download_url_for_layer
}

::tinsmith_runtime::operation_error! {
    /// The errors of `GetDownloadUrlForLayer`.
    GetDownloadUrlForLayerError, crate::Error;
    0 ServerException is_server_exception crate::types::error::ServerException;
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    2 LayersNotFoundException is_layers_not_found_exception crate::types::error::LayersNotFoundException;
    3 LayerInaccessibleException is_layer_inaccessible_exception crate::types::error::LayerInaccessibleException;
    4 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
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
