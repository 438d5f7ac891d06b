// Made by `cargo xtask codegen` from the shape RoleCredentials. Do not edit.

::tinsmith_runtime::structure! {
    /// Temporary credentials of a role.
    plain RoleCredentials RoleCredentialsBuilder [crate::builders] crate::schema::TYPE_ROLE_CREDENTIALS;
    /// The id of the access key.
    0 access_key_id set_access_key_id get_access_key_id: text(str String);
    /// The secret key that requests are signed with.
    ///
    /// Secret, never shown by `Debug`.
    1 secret_access_key set_secret_access_key get_secret_access_key: text(str String);
    /// The token that signed requests have to carry.
    ///
    /// Secret, never shown by `Debug`.
    2 session_token set_session_token get_session_token: text(str String);
    /// When the credentials expire, in milliseconds since the first of January 1970, UTC.
    3 expiration set_expiration get_expiration: copy(i64);
}
