// Made by `cargo xtask codegen` from the shape AwsEcrContainerImageDetails. Do not edit.

::tinsmith_runtime::structure! {
    /// The image in which an enhanced scan found a vulnerability.
    plain AwsEcrContainerImageDetails AwsEcrContainerImageDetailsBuilder [crate::builders] crate::schema::TYPE_AWS_ECR_CONTAINER_IMAGE_DETAILS;
    /// The processor that the image is made for, such as `amd64`.
    0 architecture set_architecture get_architecture: text(str String);
    /// Who the image says made it.
    1 author set_author get_author: text(str String);
    /// The digest of the image.
    2 image_hash set_image_hash get_image_hash: text(str String);
    /// The tags that the image had when it was scanned.
    3 image_tags set_image_tags get_image_tags: texts(String);
    /// The operating system of the image, such as `ALPINE_LINUX_3_18`.
    4 platform set_platform get_platform: text(str String);
    /// When the image was pushed.
    5 pushed_at set_pushed_at get_pushed_at: own(::tinsmith_runtime::primitives::DateTime);
    /// When Amazon Inspector last saw the image in use.
    6 last_in_use_at set_last_in_use_at get_last_in_use_at: own(::tinsmith_runtime::primitives::DateTime);
    /// In how many places Amazon Inspector sees the image in use.
    ///
    /// At least 0.
    7 in_use_count set_in_use_count get_in_use_count: copy(i64);
    /// The account that owns the image's repository, by its 12-digit id.
    8 registry set_registry get_registry: text(str String);
    /// The repository that holds the image.
    ///
    /// 2 to 256 characters.
    9 repository_name set_repository_name get_repository_name: text(str String);
}
