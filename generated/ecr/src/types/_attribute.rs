// Made by `cargo xtask codegen` from the shape Attribute. Do not edit.

::tinsmith_runtime::structure! {
    /// A detail of a finding of a basic scan, as a key and a value, such as the name or version of
    /// a package.
    checked Attribute AttributeBuilder crate::schema::TYPE_ATTRIBUTE;
    required {
        /// What the detail is, such as `package_name`.
        ///
        /// Required; 1 to 128 characters.
        0 key set_key get_key: text(str String);
    }
    optional {
        /// The detail itself.
        ///
        /// 1 to 256 characters.
        1 value set_value get_value: text(str String);
    }
}
