// Made by `cargo xtask codegen` from the shape Layer. Do not edit.

::tinsmith_runtime::structure! {
    /// A layer that was looked for.
    plain Layer LayerBuilder [crate::builders] crate::schema::TYPE_LAYER;
    /// The digest of the layer.
    0 layer_digest set_layer_digest get_layer_digest: text(str String);
    /// Whether the repository has the layer.
    1 layer_availability set_layer_availability get_layer_availability: own(crate::types::LayerAvailability);
    /// The size of the layer in bytes. Absent where the layer is not there.
    2 layer_size set_layer_size get_layer_size: copy(i64);
    /// The media type of the layer, such as `application/vnd.oci.image.layer.v1.tar+gzip`.
    3 media_type set_media_type get_media_type: text(str String);
}
