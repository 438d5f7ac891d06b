// Made by `cargo xtask codegen` from the shape ImageTagDetail. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ImageTagDetail`.
    plain ImageTagDetail ImageTagDetailBuilder [crate::builders] crate::schema::TYPE_IMAGE_TAG_DETAIL;
    /// `imageTag`: 1 to 300 characters
    0 image_tag set_image_tag get_image_tag: text(str String);
    /// `createdAt`
    1 created_at set_created_at get_created_at: own(::tinsmith_runtime::primitives::DateTime);
    /// `imageDetail`
    2 image_detail set_image_detail get_image_detail: own(crate::types::ReferencedImageDetail);
}
