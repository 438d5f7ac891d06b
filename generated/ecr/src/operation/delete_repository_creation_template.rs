// Made by `cargo xtask codegen` from the operation DeleteRepositoryCreationTemplate. Do not edit.

impl crate::Client {
    /// Deletes a repository creation template. Repositories that were made by it stay as they are.
    ///
    /// Returns the template as it was. Needs `ecr:DeleteRepositoryCreationTemplate`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .delete_repository_creation_template()
    ///     .prefix("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_repository_creation_template(
        &self,
    ) -> DeleteRepositoryCreationTemplateFluentBuilder {
        DeleteRepositoryCreationTemplateFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "DeleteRepositoryCreationTemplate",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_DELETE_REPOSITORY_CREATION_TEMPLATE,
    output: &crate::schema::OUTPUT_DELETE_REPOSITORY_CREATION_TEMPLATE,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_TEMPLATE_NOT_FOUND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    DeleteRepositoryCreationTemplate OPERATION, crate::Client;
    DeleteRepositoryCreationTemplateInput DeleteRepositoryCreationTemplateInputBuilder DeleteRepositoryCreationTemplateOutput DeleteRepositoryCreationTemplateError DeleteRepositoryCreationTemplateFluentBuilder;
    crate::blocking::Client, delete_repository_creation_template
}

::tinsmith_runtime::structure! {
    /// The input of `DeleteRepositoryCreationTemplate`: the template, by its prefix.
    input DeleteRepositoryCreationTemplateInput DeleteRepositoryCreationTemplateInputBuilder [crate::builders] crate::schema::INPUT_DELETE_REPOSITORY_CREATION_TEMPLATE;
    /// The prefix of the template, written as when it was made.
    ///
    /// Required; 1 to 256 characters.
    0 prefix set_prefix get_prefix: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `DeleteRepositoryCreationTemplate`: the template that was deleted.
    output DeleteRepositoryCreationTemplateOutput DeleteRepositoryCreationTemplateOutputBuilder [crate::builders] crate::schema::OUTPUT_DELETE_REPOSITORY_CREATION_TEMPLATE;
    /// The account whose registry had the template, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The template as it was before.
    1 repository_creation_template set_repository_creation_template get_repository_creation_template: own(crate::types::RepositoryCreationTemplate);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `DeleteRepositoryCreationTemplate`.
    DeleteRepositoryCreationTemplateError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// The service refused the input as a whole or a member of it.
    1 ValidationException is_validation_exception crate::types::error::ValidationException;
    /// A member of the input is not valid.
    2 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no repository creation template with this prefix.
    3 TemplateNotFoundException is_template_not_found_exception crate::types::error::TemplateNotFoundException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::DeleteRepositoryCreationTemplateInputBuilder;
    #[doc(no_inline)]
    pub use super::DeleteRepositoryCreationTemplateOutputBuilder;
    #[doc(no_inline)]
    pub use super::DeleteRepositoryCreationTemplateFluentBuilder;
}
