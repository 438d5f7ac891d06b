// Made by `cargo xtask codegen` from the shape AuthorizationData. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `AuthorizationData`.
    plain AuthorizationData AuthorizationDataBuilder [crate::builders] crate::schema::TYPE_AUTHORIZATION_DATA;
    /// `authorizationToken`: secret, never shown by `Debug`
    0 authorization_token set_authorization_token get_authorization_token: text(str String);
    /// `expiresAt`
    1 expires_at set_expires_at get_expires_at: own(::tinsmith_runtime::primitives::DateTime);
    /// `proxyEndpoint`
    2 proxy_endpoint set_proxy_endpoint get_proxy_endpoint: text(str String);
}
