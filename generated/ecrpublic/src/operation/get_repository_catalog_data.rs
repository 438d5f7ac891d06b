// Made by `cargo xtask codegen` from the operation GetRepositoryCatalogData. Do not edit.

impl crate::Client {
    /// Returns what the gallery shows of a public repository: description, logo, texts,
    /// architectures.
    ///
    /// Needs `ecr-public:GetRepositoryCatalogData`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecrpublic::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .get_repository_catalog_data()
    ///     .repository_name("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_repository_catalog_data(&self) -> GetRepositoryCatalogDataFluentBuilder {
        GetRepositoryCatalogDataFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "GetRepositoryCatalogData",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_GET_REPOSITORY_CATALOG_DATA,
    output: &crate::schema::OUTPUT_GET_REPOSITORY_CATALOG_DATA,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_CATALOG_DATA_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_UNSUPPORTED_COMMAND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    GetRepositoryCatalogData OPERATION, crate::Client;
    GetRepositoryCatalogDataInput GetRepositoryCatalogDataInputBuilder GetRepositoryCatalogDataOutput GetRepositoryCatalogDataError GetRepositoryCatalogDataFluentBuilder;
    crate::blocking::Client, get_repository_catalog_data
}

::tinsmith_runtime::structure! {
    /// The input of `GetRepositoryCatalogData`: the repository to ask for.
    input GetRepositoryCatalogDataInput GetRepositoryCatalogDataInputBuilder [crate::builders] crate::schema::INPUT_GET_REPOSITORY_CATALOG_DATA;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository whose catalog data is returned.
    ///
    /// Required; 2 to 205 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `GetRepositoryCatalogData`: the catalog data.
    output GetRepositoryCatalogDataOutput GetRepositoryCatalogDataOutputBuilder [crate::builders] crate::schema::OUTPUT_GET_REPOSITORY_CATALOG_DATA;
    /// What the gallery shows of the repository.
    0 catalog_data set_catalog_data get_catalog_data: own(crate::types::RepositoryCatalogData);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `GetRepositoryCatalogData`.
    GetRepositoryCatalogDataError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The repository has no catalog data.
    2 RepositoryCatalogDataNotFoundException is_repository_catalog_data_not_found_exception crate::types::error::RepositoryCatalogDataNotFoundException;
    /// There is no such repository.
    3 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// The operation is not offered in this Region.
    4 UnsupportedCommandException is_unsupported_command_exception crate::types::error::UnsupportedCommandException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::GetRepositoryCatalogDataInputBuilder;
    #[doc(no_inline)]
    pub use super::GetRepositoryCatalogDataOutputBuilder;
    #[doc(no_inline)]
    pub use super::GetRepositoryCatalogDataFluentBuilder;
}
