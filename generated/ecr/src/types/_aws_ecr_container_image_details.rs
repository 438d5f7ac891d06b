// Made by `cargo xtask codegen` from the shape AwsEcrContainerImageDetails. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `AwsEcrContainerImageDetails`.
    plain AwsEcrContainerImageDetails AwsEcrContainerImageDetailsBuilder [crate::builders] crate::schema::TYPE_AWS_ECR_CONTAINER_IMAGE_DETAILS;
    /// `architecture`
    0 architecture set_architecture get_architecture: text(str String);
    /// `author`
    1 author set_author get_author: text(str String);
    /// `imageHash`
    2 image_hash set_image_hash get_image_hash: text(str String);
    /// `imageTags`
    3 image_tags set_image_tags get_image_tags: texts(String);
    /// `platform`
    4 platform set_platform get_platform: text(str String);
    /// `pushedAt`
    5 pushed_at set_pushed_at get_pushed_at: own(::tinsmith_runtime::primitives::DateTime);
    /// `lastInUseAt`
    6 last_in_use_at set_last_in_use_at get_last_in_use_at: own(::tinsmith_runtime::primitives::DateTime);
    /// `inUseCount`: at least 0
    7 in_use_count set_in_use_count get_in_use_count: copy(i64);
    /// `registry`
    8 registry set_registry get_registry: text(str String);
    /// `repositoryName`: 2 to 256 characters
    9 repository_name set_repository_name get_repository_name: text(str String);
}
