// Made by `cargo xtask codegen` from the shape DescribeImagesFilter. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `DescribeImagesFilter`.
    plain DescribeImagesFilter DescribeImagesFilterBuilder [crate::builders] crate::schema::TYPE_DESCRIBE_IMAGES_FILTER;
    /// `tagStatus`
    0 tag_status set_tag_status get_tag_status: own(crate::types::TagStatus);
    /// `imageStatus`
    1 image_status set_image_status get_image_status: own(crate::types::ImageStatusFilter);
}
