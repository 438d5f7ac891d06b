// Made by `cargo xtask codegen` from the shape Repository. Do not edit.

::tinsmith_runtime::structure! {
    /// A repository of a private registry.
    plain Repository RepositoryBuilder [crate::builders] crate::schema::TYPE_REPOSITORY;
    /// The ARN of the repository, such as
    /// `arn:aws:ecr:eu-central-1:123456789012:repository/team-a/web`. IAM policies name it so.
    0 repository_arn set_repository_arn get_repository_arn: text(str String);
    /// The account that owns the repository, by its 12-digit id.
    1 registry_id set_registry_id get_registry_id: text(str String);
    /// The name of the repository, with its namespaces.
    ///
    /// 2 to 256 characters.
    2 repository_name set_repository_name get_repository_name: text(str String);
    /// The name by which Docker and others pull and push, such as
    /// `123456789012.dkr.ecr.eu-central-1.amazonaws.com/team-a/web`.
    3 repository_uri set_repository_uri get_repository_uri: text(str String);
    /// When the repository was made.
    4 created_at set_created_at get_created_at: own(::tinsmith_runtime::primitives::DateTime);
    /// Whether a tag can be moved from one image to another.
    5 image_tag_mutability set_image_tag_mutability get_image_tag_mutability: own(crate::types::ImageTagMutability);
    /// Which tags the other rule applies to, where there are exclusions.
    ///
    /// 1 to 5 elements.
    6 image_tag_mutability_exclusion_filters set_image_tag_mutability_exclusion_filters get_image_tag_mutability_exclusion_filters: list(crate::types::ImageTagMutabilityExclusionFilter);
    /// Whether images are scanned as they are pushed, by the repository's own setting.
    7 image_scanning_configuration set_image_scanning_configuration get_image_scanning_configuration: own(crate::types::ImageScanningConfiguration);
    /// How images are encrypted where they are stored.
    8 encryption_configuration set_encryption_configuration get_encryption_configuration: own(crate::types::EncryptionConfiguration);
}
