// Made by `cargo xtask codegen` from the shape ResourceDetails. Do not edit.

::tinsmith_runtime::structure! {
    /// What is known of a resource that has a vulnerability.
    plain ResourceDetails ResourceDetailsBuilder [crate::builders] crate::schema::TYPE_RESOURCE_DETAILS;
    /// The image, where the resource is one.
    0 aws_ecr_container_image set_aws_ecr_container_image get_aws_ecr_container_image: own(crate::types::AwsEcrContainerImageDetails);
}
