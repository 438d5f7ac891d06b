// Made by `cargo xtask codegen` from the shape Tag. Do not edit.

::tinsmith_runtime::structure! {
    /// A tag on a resource of AWS, for billing and access control. It has nothing to do with the
    /// tags of images.
    checked Tag TagBuilder crate::schema::TYPE_TAG;
    required {
        /// The key, which a resource has once: at most 128 characters. Keys that begin with `aws:` are
        /// reserved for AWS.
        ///
        /// Required.
        0 key set_key get_key: text(str String);
        /// The value: at most 256 characters. It may be empty.
        ///
        /// Required.
        1 value set_value get_value: text(str String);
    }
}
