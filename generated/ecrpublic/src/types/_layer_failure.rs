// Made by `cargo xtask codegen` from the shape LayerFailure. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `LayerFailure`.
    plain LayerFailure LayerFailureBuilder [crate::builders] crate::schema::TYPE_LAYER_FAILURE;
    /// `layerDigest`: 0 to 1000 characters
    0 layer_digest set_layer_digest get_layer_digest: text(str String);
    /// `failureCode`
    1 failure_code set_failure_code get_failure_code: own(crate::types::LayerFailureCode);
    /// `failureReason`
    2 failure_reason set_failure_reason get_failure_reason: text(str String);
}
