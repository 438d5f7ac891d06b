// Made by `cargo xtask codegen` from the shape Attribute. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `Attribute`.
    checked Attribute AttributeBuilder crate::schema::TYPE_ATTRIBUTE;
    required {
        /// `key`: required; 1 to 128 characters
        0 key set_key get_key: text(str String);
    }
    optional {
        /// `value`: 1 to 256 characters
        1 value set_value get_value: text(str String);
    }
}
