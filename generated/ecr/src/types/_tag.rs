// Made by `cargo xtask codegen` from the shape Tag. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `Tag`.
    checked Tag TagBuilder crate::schema::TYPE_TAG;
    /// `Key`: required
    0 key set_key get_key: req text;
    /// `Value`: required
    1 value set_value get_value: req text;
}
