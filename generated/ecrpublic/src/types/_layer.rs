// Made by `cargo xtask codegen` from the shape Layer. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `Layer`.
    plain Layer LayerBuilder [crate::builders] crate::schema::TYPE_LAYER;
    /// `layerDigest`
    0 layer_digest set_layer_digest get_layer_digest: text(str String);
    /// `layerAvailability`
    1 layer_availability set_layer_availability get_layer_availability: own(crate::types::LayerAvailability);
    /// `layerSize`
    2 layer_size set_layer_size get_layer_size: copy(i64);
    /// `mediaType`
    3 media_type set_media_type get_media_type: text(str String);
}
