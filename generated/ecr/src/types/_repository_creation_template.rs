// Made by `cargo xtask codegen` from the shape RepositoryCreationTemplate. Do not edit.

::tinsmith_runtime::structure! {
    /// The settings of repositories that the service creates by itself.
    plain RepositoryCreationTemplate RepositoryCreationTemplateBuilder [crate::builders] crate::schema::TYPE_REPOSITORY_CREATION_TEMPLATE;
    /// The prefix of the names that the template applies to. `ROOT` stands for every name that no
    /// other template matches.
    ///
    /// 1 to 256 characters.
    0 prefix set_prefix get_prefix: text(str String);
    /// What the template is for, for people to read.
    ///
    /// At most 256 characters.
    1 description set_description get_description: text(str String);
    /// How the repositories are encrypted.
    2 encryption_configuration set_encryption_configuration get_encryption_configuration: own(crate::types::EncryptionConfigurationForRepositoryCreationTemplate);
    /// Resource tags that the repositories get.
    3 resource_tags set_resource_tags get_resource_tags: list(crate::types::Tag);
    /// Whether tags in the repositories can be moved from one image to another.
    4 image_tag_mutability set_image_tag_mutability get_image_tag_mutability: own(crate::types::ImageTagMutability);
    /// Which tags the other rule applies to, where there are exclusions.
    ///
    /// 1 to 5 elements.
    5 image_tag_mutability_exclusion_filters set_image_tag_mutability_exclusion_filters get_image_tag_mutability_exclusion_filters: list(crate::types::ImageTagMutabilityExclusionFilter);
    /// The policy of the repositories, as JSON.
    ///
    /// 0 to 10240 characters.
    6 repository_policy set_repository_policy get_repository_policy: text(str String);
    /// The lifecycle policy of the repositories, as JSON.
    ///
    /// 0 to 30720 characters.
    7 lifecycle_policy set_lifecycle_policy get_lifecycle_policy: text(str String);
    /// The occasions on which the service uses the template.
    8 applied_for set_applied_for get_applied_for: list(crate::types::RctAppliedFor);
    /// The ARN of the IAM role by which the service creates the repositories, where the template
    /// has one.
    ///
    /// At most 2048 characters.
    9 custom_role_arn set_custom_role_arn get_custom_role_arn: text(str String);
    /// When the template was made.
    10 created_at set_created_at get_created_at: own(::tinsmith_runtime::primitives::DateTime);
    /// When the template was last changed.
    11 updated_at set_updated_at get_updated_at: own(::tinsmith_runtime::primitives::DateTime);
}
