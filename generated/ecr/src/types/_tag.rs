// Made by `cargo xtask codegen` from the shape Tag. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `Tag`.
    checked Tag TagBuilder crate::schema::TYPE_TAG;
    required {
        /// `Key`: required
        0 key set_key get_key: text(str String);
        /// `Value`: required
        1 value set_value get_value: text(str String);
    }
}
