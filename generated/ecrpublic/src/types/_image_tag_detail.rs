// Made by `cargo xtask codegen` from the shape ImageTagDetail. Do not edit.

::tinsmith_runtime::structure! {
    /// A tag, and the image that it stands for.
    plain ImageTagDetail ImageTagDetailBuilder [crate::builders] crate::schema::TYPE_IMAGE_TAG_DETAIL;
    /// The tag.
    ///
    /// 1 to 300 characters.
    0 image_tag set_image_tag get_image_tag: text(str String);
    /// When the tag was put on the image.
    1 created_at set_created_at get_created_at: own(::tinsmith_runtime::primitives::DateTime);
    /// What is known of the image.
    2 image_detail set_image_detail get_image_detail: own(crate::types::ReferencedImageDetail);
}
