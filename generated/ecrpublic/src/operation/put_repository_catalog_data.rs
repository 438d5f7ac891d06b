// Made by `cargo xtask codegen` from the operation PutRepositoryCatalogData. Do not edit.

impl crate::Client {
    /// Sets what the gallery shows of a public repository: description, logo, texts, architectures.
    ///
    /// Needs `ecr-public:PutRepositoryCatalogData`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecrpublic::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .put_repository_catalog_data()
    ///     .repository_name("…")
    ///     .catalog_data(
    ///         tinsmith_ecrpublic::types::RepositoryCatalogDataInput::builder().build(),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_repository_catalog_data(&self) -> PutRepositoryCatalogDataFluentBuilder {
        PutRepositoryCatalogDataFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "PutRepositoryCatalogData",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_PUT_REPOSITORY_CATALOG_DATA,
    output: &crate::schema::OUTPUT_PUT_REPOSITORY_CATALOG_DATA,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_UNSUPPORTED_COMMAND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    PutRepositoryCatalogData OPERATION, crate::Client;
    PutRepositoryCatalogDataInput PutRepositoryCatalogDataInputBuilder PutRepositoryCatalogDataOutput PutRepositoryCatalogDataError PutRepositoryCatalogDataFluentBuilder;
    crate::blocking::Client, put_repository_catalog_data
}

::tinsmith_runtime::structure! {
    /// The input of `PutRepositoryCatalogData`: a repository and what the gallery shall show of it.
    input PutRepositoryCatalogDataInput PutRepositoryCatalogDataInputBuilder [crate::builders] crate::schema::INPUT_PUT_REPOSITORY_CATALOG_DATA;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository whose catalog data is set.
    ///
    /// Required; 2 to 205 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// What the gallery shall show of the repository.
    ///
    /// Required.
    2 catalog_data set_catalog_data get_catalog_data: own(crate::types::RepositoryCatalogDataInput);
}

::tinsmith_runtime::structure! {
    /// The output of `PutRepositoryCatalogData`: the catalog data as it is now.
    output PutRepositoryCatalogDataOutput PutRepositoryCatalogDataOutputBuilder [crate::builders] crate::schema::OUTPUT_PUT_REPOSITORY_CATALOG_DATA;
    /// What the gallery shows of the repository from now on.
    0 catalog_data set_catalog_data get_catalog_data: own(crate::types::RepositoryCatalogData);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `PutRepositoryCatalogData`.
    PutRepositoryCatalogDataError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such repository.
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// The operation is not offered in this Region.
    3 UnsupportedCommandException is_unsupported_command_exception crate::types::error::UnsupportedCommandException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::PutRepositoryCatalogDataInputBuilder;
    #[doc(no_inline)]
    pub use super::PutRepositoryCatalogDataOutputBuilder;
    #[doc(no_inline)]
    pub use super::PutRepositoryCatalogDataFluentBuilder;
}
