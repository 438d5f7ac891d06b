// Made by `cargo xtask codegen` from the shape Credentials. Do not edit.

::tinsmith_runtime::structure! {
    /// Temporary credentials.
    checked Credentials CredentialsBuilder crate::schema::TYPE_CREDENTIALS;
    required {
        /// The id of the access key.
        ///
        /// Required; 16 to 128 characters.
        0 access_key_id set_access_key_id get_access_key_id: text(str String);
        /// The secret key that requests are signed with.
        ///
        /// Required; secret, never shown by `Debug`.
        1 secret_access_key set_secret_access_key get_secret_access_key: text(str String);
        /// The token that signed requests have to carry. Its size is not fixed: set no bound to it.
        ///
        /// Required; secret, never shown by `Debug`.
        2 session_token set_session_token get_session_token: text(str String);
        /// When the credentials expire.
        ///
        /// Required.
        3 expiration set_expiration get_expiration: own(::tinsmith_runtime::primitives::DateTime);
    }
}
