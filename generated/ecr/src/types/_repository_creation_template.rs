// Made by `cargo xtask codegen` from the shape RepositoryCreationTemplate. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `RepositoryCreationTemplate`.
    plain RepositoryCreationTemplate RepositoryCreationTemplateBuilder [crate::builders] crate::schema::TYPE_REPOSITORY_CREATION_TEMPLATE;
    /// `prefix`: 1 to 256 characters
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
    /// `appliedFor`
    8 applied_for set_applied_for get_applied_for: list(crate::types::RctAppliedFor);
    /// `customRoleArn`: at most 2048 characters
    9 custom_role_arn set_custom_role_arn get_custom_role_arn: text(str String);
    /// `createdAt`
    10 created_at set_created_at get_created_at: own(::tinsmith_runtime::primitives::DateTime);
    /// `updatedAt`
    11 updated_at set_updated_at get_updated_at: own(::tinsmith_runtime::primitives::DateTime);
}
