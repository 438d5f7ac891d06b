// Made by `cargo xtask codegen` from the operation CreateRepositoryCreationTemplate. Do not edit.

impl crate::Client {
    /// Creates a template for the repositories that the service creates by itself: for a
    /// pull-through cache, for replication, or on a push.
    ///
    /// A template applies to names with its prefix; of several the longest prefix wins. It changes
    /// nothing about repositories that are there. Needs `ecr:CreateRepositoryCreationTemplate`, and
    /// `iam:PassRole` where a role is given.
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

::tinsmith_runtime::operation! {
    CreateRepositoryCreationTemplate OPERATION, crate::Client;
    CreateRepositoryCreationTemplateInput CreateRepositoryCreationTemplateInputBuilder CreateRepositoryCreationTemplateOutput CreateRepositoryCreationTemplateError CreateRepositoryCreationTemplateFluentBuilder;
    crate::blocking::Client, create_repository_creation_template
}

::tinsmith_runtime::structure! {
    /// The input of `CreateRepositoryCreationTemplate`: the prefix and the settings of repositories
    /// to come.
    input CreateRepositoryCreationTemplateInput CreateRepositoryCreationTemplateInputBuilder [crate::builders] crate::schema::INPUT_CREATE_REPOSITORY_CREATION_TEMPLATE;
    /// The prefix of the names that the template applies to. `ROOT` stands for every name that no
    /// other template matches.
    ///
    /// Required; 1 to 256 characters.
    0 prefix set_prefix get_prefix: text(str String);
    /// What the template is for, for people to read.
    ///
    /// At most 256 characters.
    1 description set_description get_description: text(str String);
    /// How the new repositories are encrypted. With keys that Amazon S3 manages (AES-256) unless it
    /// is set.
    2 encryption_configuration set_encryption_configuration get_encryption_configuration: own(crate::types::EncryptionConfigurationForRepositoryCreationTemplate);
    /// Resource tags that the new repositories get. They need `custom_role_arn`.
    3 resource_tags set_resource_tags get_resource_tags: list(crate::types::Tag);
    /// Whether tags in the new repositories can be moved. `MUTABLE` unless it is set.
    4 image_tag_mutability set_image_tag_mutability get_image_tag_mutability: own(crate::types::ImageTagMutability);
    /// Which tags the other rule applies to, where `image_tag_mutability` is one of the values with
    /// exclusions.
    ///
    /// 1 to 5 elements.
    5 image_tag_mutability_exclusion_filters set_image_tag_mutability_exclusion_filters get_image_tag_mutability_exclusion_filters: list(crate::types::ImageTagMutabilityExclusionFilter);
    /// The policy of the new repositories, as JSON.
    ///
    /// 0 to 10240 characters.
    6 repository_policy set_repository_policy get_repository_policy: text(str String);
    /// The lifecycle policy of the new repositories, as JSON.
    ///
    /// 0 to 30720 characters.
    7 lifecycle_policy set_lifecycle_policy get_lifecycle_policy: text(str String);
    /// The occasions on which the service uses the template.
    ///
    /// Required.
    8 applied_for set_applied_for get_applied_for: list(crate::types::RctAppliedFor);
    /// The ARN of the IAM role that the service takes on to create the repositories. Needed for
    /// tags and for KMS keys.
    ///
    /// At most 2048 characters.
    9 custom_role_arn set_custom_role_arn get_custom_role_arn: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `CreateRepositoryCreationTemplate`: the template as it was made.
    output CreateRepositoryCreationTemplateOutput CreateRepositoryCreationTemplateOutputBuilder [crate::builders] crate::schema::OUTPUT_CREATE_REPOSITORY_CREATION_TEMPLATE;
    /// The account whose registry has the template, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The new template.
    1 repository_creation_template set_repository_creation_template get_repository_creation_template: own(crate::types::RepositoryCreationTemplate);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `CreateRepositoryCreationTemplate`.
    CreateRepositoryCreationTemplateError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// The service refused the input as a whole or a member of it.
    1 ValidationException is_validation_exception crate::types::error::ValidationException;
    /// A member of the input is not valid.
    2 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// A quota of the account is used up, or an image was scanned too recently.
    3 LimitExceededException is_limit_exceeded_exception crate::types::error::LimitExceededException;
    /// The registry has a repository creation template with this prefix already.
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
