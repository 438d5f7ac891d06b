// Made by `cargo xtask codegen` from the shape Tag. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `Tag`.
    plain Tag TagBuilder [crate::builders] crate::schema::TYPE_TAG;
    /// `Key`: 1 to 128 characters
    0 key set_key get_key: text(str String);
    /// `Value`: 0 to 256 characters
    1 value set_value get_value: text(str String);
}
