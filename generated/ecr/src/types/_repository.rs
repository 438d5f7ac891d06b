// Made by `cargo xtask codegen` from the shape Repository. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `Repository`.
    plain Repository RepositoryBuilder [crate::builders] crate::schema::TYPE_REPOSITORY;
    /// `repositoryArn`
    0 repository_arn set_repository_arn get_repository_arn: text(str String);
    /// `registryId`
    1 registry_id set_registry_id get_registry_id: text(str String);
    /// `repositoryName`: 2 to 256 characters
    2 repository_name set_repository_name get_repository_name: text(str String);
    /// `repositoryUri`
    3 repository_uri set_repository_uri get_repository_uri: text(str String);
    /// `createdAt`
    4 created_at set_created_at get_created_at: own(::tinsmith_runtime::primitives::DateTime);
    /// `imageTagMutability`
    5 image_tag_mutability set_image_tag_mutability get_image_tag_mutability: own(crate::types::ImageTagMutability);
    /// `imageTagMutabilityExclusionFilters`: 1 to 5 elements
    6 image_tag_mutability_exclusion_filters set_image_tag_mutability_exclusion_filters get_image_tag_mutability_exclusion_filters: list(crate::types::ImageTagMutabilityExclusionFilter);
    /// `imageScanningConfiguration`
    7 image_scanning_configuration set_image_scanning_configuration get_image_scanning_configuration: own(crate::types::ImageScanningConfiguration);
    /// `encryptionConfiguration`
    8 encryption_configuration set_encryption_configuration get_encryption_configuration: own(crate::types::EncryptionConfiguration);
}
