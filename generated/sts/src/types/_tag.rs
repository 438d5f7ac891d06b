// Made by `cargo xtask codegen` from the shape Tag. Do not edit.

::tinsmith_runtime::structure! {
    /// A tag for a session.
    checked Tag TagBuilder crate::schema::TYPE_TAG;
    required {
        /// The key, which a session has once.
        ///
        /// Required; 1 to 128 characters.
        0 key set_key get_key: text(str String);
        /// The value. It may be empty.
        ///
        /// Required; 0 to 256 characters.
        1 value set_value get_value: text(str String);
    }
}
