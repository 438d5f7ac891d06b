// Made by `cargo xtask codegen` from the operation PutRegistryCatalogData. Do not edit.

impl crate::Client {
    /// Sets what the gallery shows of the caller's public registry: its display name, which is
    /// shown for verified accounts only.
    ///
    /// Needs `ecr-public:PutRegistryCatalogData`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecrpublic::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.put_registry_catalog_data().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_registry_catalog_data(&self) -> PutRegistryCatalogDataFluentBuilder {
        PutRegistryCatalogDataFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "PutRegistryCatalogData",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_PUT_REGISTRY_CATALOG_DATA,
    output: &crate::schema::OUTPUT_PUT_REGISTRY_CATALOG_DATA,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_UNSUPPORTED_COMMAND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    PutRegistryCatalogData OPERATION, crate::Client;
    PutRegistryCatalogDataInput PutRegistryCatalogDataInputBuilder PutRegistryCatalogDataOutput PutRegistryCatalogDataError PutRegistryCatalogDataFluentBuilder;
    crate::blocking::Client, put_registry_catalog_data
}

::tinsmith_runtime::structure! {
    /// The input of `PutRegistryCatalogData`: what the gallery shall show.
    input PutRegistryCatalogDataInput PutRegistryCatalogDataInputBuilder [crate::builders] crate::schema::INPUT_PUT_REGISTRY_CATALOG_DATA;
    /// The name under which the gallery shows the registry.
    ///
    /// 0 to 100 characters.
    0 display_name set_display_name get_display_name: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `PutRegistryCatalogData`: the catalog data as it is now.
    output PutRegistryCatalogDataOutput PutRegistryCatalogDataOutputBuilder [crate::builders] crate::schema::OUTPUT_PUT_REGISTRY_CATALOG_DATA;
    /// What the gallery shows of the registry from now on.
    ///
    /// Required.
    0 registry_catalog_data set_registry_catalog_data get_registry_catalog_data: own(crate::types::RegistryCatalogData);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `PutRegistryCatalogData`.
    PutRegistryCatalogDataError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The operation is not offered in this Region.
    2 UnsupportedCommandException is_unsupported_command_exception crate::types::error::UnsupportedCommandException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::PutRegistryCatalogDataInputBuilder;
    #[doc(no_inline)]
    pub use super::PutRegistryCatalogDataOutputBuilder;
    #[doc(no_inline)]
    pub use super::PutRegistryCatalogDataFluentBuilder;
}
