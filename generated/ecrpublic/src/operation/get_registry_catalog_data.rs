// Made by `cargo xtask codegen` from the operation GetRegistryCatalogData. Do not edit.

impl crate::Client {
    /// Returns what the gallery shows of the caller's public registry: its display name.
    ///
    /// Needs `ecr-public:GetRegistryCatalogData`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecrpublic::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.get_registry_catalog_data().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_registry_catalog_data(&self) -> GetRegistryCatalogDataFluentBuilder {
        GetRegistryCatalogDataFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "GetRegistryCatalogData",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_GET_REGISTRY_CATALOG_DATA,
    output: &crate::schema::OUTPUT_GET_REGISTRY_CATALOG_DATA,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_UNSUPPORTED_COMMAND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    GetRegistryCatalogData OPERATION, crate::Client;
    GetRegistryCatalogDataInput GetRegistryCatalogDataInputBuilder GetRegistryCatalogDataOutput GetRegistryCatalogDataError GetRegistryCatalogDataFluentBuilder;
    crate::blocking::Client, get_registry_catalog_data
}

::tinsmith_runtime::structure! {
    /// The input of `GetRegistryCatalogData`, which has no members: it is always the caller's
    /// registry.
    input GetRegistryCatalogDataInput GetRegistryCatalogDataInputBuilder [crate::builders] crate::schema::INPUT_GET_REGISTRY_CATALOG_DATA;
}

::tinsmith_runtime::structure! {
    /// The output of `GetRegistryCatalogData`: the catalog data.
    output GetRegistryCatalogDataOutput GetRegistryCatalogDataOutputBuilder [crate::builders] crate::schema::OUTPUT_GET_REGISTRY_CATALOG_DATA;
    /// What the gallery shows of the registry.
    ///
    /// Required.
    0 registry_catalog_data set_registry_catalog_data get_registry_catalog_data: own(crate::types::RegistryCatalogData);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `GetRegistryCatalogData`.
    GetRegistryCatalogDataError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// The operation is not offered in this Region.
    1 UnsupportedCommandException is_unsupported_command_exception crate::types::error::UnsupportedCommandException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::GetRegistryCatalogDataInputBuilder;
    #[doc(no_inline)]
    pub use super::GetRegistryCatalogDataOutputBuilder;
    #[doc(no_inline)]
    pub use super::GetRegistryCatalogDataFluentBuilder;
}
