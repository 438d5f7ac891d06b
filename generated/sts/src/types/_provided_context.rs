// Made by `cargo xtask codegen` from the shape ProvidedContext. Do not edit.

::tinsmith_runtime::structure! {
    /// Context about a user that a trusted provider vouches for.
    plain ProvidedContext ProvidedContextBuilder [crate::builders] crate::schema::TYPE_PROVIDED_CONTEXT;
    /// The ARN of the provider.
    ///
    /// 20 to 2048 characters.
    0 provider_arn set_provider_arn get_provider_arn: text(str String);
    /// What the provider says, signed by it.
    ///
    /// 4 to 2048 characters.
    1 context_assertion set_context_assertion get_context_assertion: text(str String);
}
