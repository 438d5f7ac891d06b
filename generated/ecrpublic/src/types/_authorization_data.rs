// Made by `cargo xtask codegen` from the shape AuthorizationData. Do not edit.

::tinsmith_runtime::structure! {
    /// A password for `public.ecr.aws`.
    plain AuthorizationData AuthorizationDataBuilder [crate::builders] crate::schema::TYPE_AUTHORIZATION_DATA;
    /// User name and password, as base64 of `AWS:PASSWORD`. Decode it and split it at the first
    /// colon.
    ///
    /// Secret, never shown by `Debug`.
    0 authorization_token set_authorization_token get_authorization_token: text(str String);
    /// When the token expires, 12 hours after it was made. Calls with it fail from then on.
    1 expires_at set_expires_at get_expires_at: own(::tinsmith_runtime::primitives::DateTime);
}
