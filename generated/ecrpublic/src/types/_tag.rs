// Made by `cargo xtask codegen` from the shape Tag. Do not edit.

::tinsmith_runtime::structure! {
    /// A tag on a resource of AWS, for billing and access control. It has nothing to do with the
    /// tags of images.
    plain Tag TagBuilder [crate::builders] crate::schema::TYPE_TAG;
    /// The key, which a resource has once. Keys that begin with `aws:` are reserved for AWS.
    ///
    /// 1 to 128 characters.
    0 key set_key get_key: text(str String);
    /// The value. It may be empty.
    ///
    /// 0 to 256 characters.
    1 value set_value get_value: text(str String);
}
