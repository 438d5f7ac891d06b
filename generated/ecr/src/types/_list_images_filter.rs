// Made by `cargo xtask codegen` from the shape ListImagesFilter. Do not edit.

::tinsmith_runtime::structure! {
    /// Which images `ListImages` returns. An image has to meet each condition that is set.
    plain ListImagesFilter ListImagesFilterBuilder [crate::builders] crate::schema::TYPE_LIST_IMAGES_FILTER;
    /// Whether the image has tags. With tags or without unless it is set.
    0 tag_status set_tag_status get_tag_status: own(crate::types::TagStatus);
    /// Whether the image is archived.
    1 image_status set_image_status get_image_status: own(crate::types::ImageStatusFilter);
}
