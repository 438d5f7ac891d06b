// Made by `cargo xtask codegen` from the shape RoleCredentials. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `RoleCredentials`.
    plain RoleCredentials RoleCredentialsBuilder [crate::builders] crate::schema::TYPE_ROLE_CREDENTIALS;
    /// `accessKeyId`
    0 access_key_id set_access_key_id get_access_key_id: text(str String);
    /// `secretAccessKey`: secret, never shown by `Debug`
    1 secret_access_key set_secret_access_key get_secret_access_key: text(str String);
    /// `sessionToken`: secret, never shown by `Debug`
    2 session_token set_session_token get_session_token: text(str String);
    /// `expiration`
    3 expiration set_expiration get_expiration: copy(i64);
}
