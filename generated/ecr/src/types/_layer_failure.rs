// Made by `cargo xtask codegen` from the shape LayerFailure. Do not edit.

::tinsmith_runtime::structure! {
    /// A layer that could not be looked for.
    plain LayerFailure LayerFailureBuilder [crate::builders] crate::schema::TYPE_LAYER_FAILURE;
    /// The digest, as it was asked for.
    ///
    /// 0 to 1000 characters.
    0 layer_digest set_layer_digest get_layer_digest: text(str String);
    /// Why it failed.
    1 failure_code set_failure_code get_failure_code: own(crate::types::LayerFailureCode);
    /// Why it failed, for people to read.
    2 failure_reason set_failure_reason get_failure_reason: text(str String);
}
