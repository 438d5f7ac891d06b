// Made by `cargo xtask codegen` from the shape Credentials. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `Credentials`.
    checked Credentials CredentialsBuilder crate::schema::TYPE_CREDENTIALS;
    required {
        /// `AccessKeyId`: required; 16 to 128 characters
        0 access_key_id set_access_key_id get_access_key_id: text(str String);
        /// `SecretAccessKey`: required; secret, never shown by `Debug`
        1 secret_access_key set_secret_access_key get_secret_access_key: text(str String);
        /// `SessionToken`: required; secret, never shown by `Debug`
        2 session_token set_session_token get_session_token: text(str String);
        /// `Expiration`: required
        3 expiration set_expiration get_expiration: own(::tinsmith_runtime::primitives::DateTime);
    }
}
