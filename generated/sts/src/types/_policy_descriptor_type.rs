// Made by `cargo xtask codegen` from the shape PolicyDescriptorType. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `PolicyDescriptorType`.
    plain PolicyDescriptorType PolicyDescriptorTypeBuilder [crate::builders] crate::schema::TYPE_POLICY_DESCRIPTOR_TYPE;
    /// `arn`: 20 to 2048 characters
    0 arn set_arn get_arn: text(str String);
}
