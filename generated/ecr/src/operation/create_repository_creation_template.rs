// Made by `cargo xtask codegen` from the operation CreateRepositoryCreationTemplate. Do not edit.

impl crate::Client {
    /// Calls the operation `CreateRepositoryCreationTemplate`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .create_repository_creation_template()
    ///     .prefix("…")
    ///     .applied_for(tinsmith_ecr::types::RctAppliedFor::from("REPLICATION"))
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_repository_creation_template(
        &self,
    ) -> CreateRepositoryCreationTemplateFluentBuilder {
        CreateRepositoryCreationTemplateFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "CreateRepositoryCreationTemplate",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_CREATE_REPOSITORY_CREATION_TEMPLATE,
    output: &crate::schema::OUTPUT_CREATE_REPOSITORY_CREATION_TEMPLATE,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_LIMIT_EXCEEDED_EXCEPTION,
        &crate::schema::ERROR_TEMPLATE_ALREADY_EXISTS_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::structure! {
    /// The input of `CreateRepositoryCreationTemplate`.
    input CreateRepositoryCreationTemplateInput CreateRepositoryCreationTemplateInputBuilder [crate::builders] crate::schema::INPUT_CREATE_REPOSITORY_CREATION_TEMPLATE;
    /// `prefix`: required; 1 to 256 characters
    0 prefix set_prefix get_prefix: text(str String);
    /// `description`: at most 256 characters
    1 description set_description get_description: text(str String);
    /// `encryptionConfiguration`
    2 encryption_configuration set_encryption_configuration get_encryption_configuration: own(crate::types::EncryptionConfigurationForRepositoryCreationTemplate);
    /// `resourceTags`
    3 resource_tags set_resource_tags get_resource_tags: list(crate::types::Tag);
    /// `imageTagMutability`
    4 image_tag_mutability set_image_tag_mutability get_image_tag_mutability: own(crate::types::ImageTagMutability);
    /// `imageTagMutabilityExclusionFilters`: 1 to 5 elements
    5 image_tag_mutability_exclusion_filters set_image_tag_mutability_exclusion_filters get_image_tag_mutability_exclusion_filters: list(crate::types::ImageTagMutabilityExclusionFilter);
    /// `repositoryPolicy`: 0 to 10240 characters
    6 repository_policy set_repository_policy get_repository_policy: text(str String);
    /// `lifecyclePolicy`: 0 to 30720 characters
    7 lifecycle_policy set_lifecycle_policy get_lifecycle_policy: text(str String);
    /// `appliedFor`: required
    8 applied_for set_applied_for get_applied_for: list(crate::types::RctAppliedFor);
    /// `customRoleArn`: at most 2048 characters
    9 custom_role_arn set_custom_role_arn get_custom_role_arn: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `CreateRepositoryCreationTemplate`.
    output CreateRepositoryCreationTemplateOutput CreateRepositoryCreationTemplateOutputBuilder [crate::builders] crate::schema::OUTPUT_CREATE_REPOSITORY_CREATION_TEMPLATE;
    /// `registryId`
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// `repositoryCreationTemplate`
    1 repository_creation_template set_repository_creation_template get_repository_creation_template: own(crate::types::RepositoryCreationTemplate);
}

::tinsmith_runtime::operation! {
    CreateRepositoryCreationTemplate OPERATION, crate::Client;
    CreateRepositoryCreationTemplateInput CreateRepositoryCreationTemplateInputBuilder CreateRepositoryCreationTemplateOutput CreateRepositoryCreationTemplateError CreateRepositoryCreationTemplateFluentBuilder;
    crate::blocking::Client, create_repository_creation_template
}

::tinsmith_runtime::operation_error! {
    /// The errors of `CreateRepositoryCreationTemplate`.
    CreateRepositoryCreationTemplateError, crate::Error;
    0 ServerException is_server_exception crate::types::error::ServerException;
    1 ValidationException is_validation_exception crate::types::error::ValidationException;
    2 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    3 LimitExceededException is_limit_exceeded_exception crate::types::error::LimitExceededException;
    4 TemplateAlreadyExistsException is_template_already_exists_exception crate::types::error::TemplateAlreadyExistsException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::CreateRepositoryCreationTemplateInputBuilder;
    #[doc(no_inline)]
    pub use super::CreateRepositoryCreationTemplateOutputBuilder;
    #[doc(no_inline)]
    pub use super::CreateRepositoryCreationTemplateFluentBuilder;
}
