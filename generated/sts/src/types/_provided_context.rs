// Made by `cargo xtask codegen` from the shape ProvidedContext. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ProvidedContext`.
    plain ProvidedContext ProvidedContextBuilder [crate::builders] crate::schema::TYPE_PROVIDED_CONTEXT;
    /// `ProviderArn`: 20 to 2048 characters
    0 provider_arn set_provider_arn get_provider_arn: text(str String);
    /// `ContextAssertion`: 4 to 2048 characters
    1 context_assertion set_context_assertion get_context_assertion: text(str String);
}
