// Made by `cargo xtask codegen` from the shape AwsEcrContainerImageDetails. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `AwsEcrContainerImageDetails`.
    plain AwsEcrContainerImageDetails AwsEcrContainerImageDetailsBuilder crate::schema::TYPE_AWS_ECR_CONTAINER_IMAGE_DETAILS;
    /// `architecture`
    0 architecture set_architecture get_architecture: opt text;
    /// `author`
    1 author set_author get_author: opt text;
    /// `imageHash`
    2 image_hash set_image_hash get_image_hash: opt text;
    /// `imageTags`
    3 image_tags set_image_tags get_image_tags: opt [text];
    /// `platform`
    4 platform set_platform get_platform: opt text;
    /// `pushedAt`
    5 pushed_at set_pushed_at get_pushed_at: opt time;
    /// `lastInUseAt`
    6 last_in_use_at set_last_in_use_at get_last_in_use_at: opt time;
    /// `inUseCount`: at least 0
    7 in_use_count set_in_use_count get_in_use_count: opt long;
    /// `registry`
    8 registry set_registry get_registry: opt text;
    /// `repositoryName`: 2 to 256 characters
    9 repository_name set_repository_name get_repository_name: opt text;
}
