// Made by `cargo xtask codegen` from the shape ListImagesFilter. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ListImagesFilter`.
    plain ListImagesFilter ListImagesFilterBuilder [crate::builders] crate::schema::TYPE_LIST_IMAGES_FILTER;
    /// `tagStatus`
    0 tag_status set_tag_status get_tag_status: own(crate::types::TagStatus);
    /// `imageStatus`
    1 image_status set_image_status get_image_status: own(crate::types::ImageStatusFilter);
}
