// Made by `cargo xtask codegen` from the shape PolicyDescriptorType. Do not edit.

::tinsmith_runtime::structure! {
    /// Names a managed policy.
    plain PolicyDescriptorType PolicyDescriptorTypeBuilder [crate::builders] crate::schema::TYPE_POLICY_DESCRIPTOR_TYPE;
    /// The ARN of the policy.
    ///
    /// 20 to 2048 characters.
    0 arn set_arn get_arn: text(str String);
}
