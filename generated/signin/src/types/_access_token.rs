// Made by `cargo xtask codegen` from the shape AccessToken. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `AccessToken`.
    checked AccessToken AccessTokenBuilder crate::schema::TYPE_ACCESS_TOKEN;
    required {
        /// `accessKeyId`: required
        0 access_key_id set_access_key_id get_access_key_id: text(str String);
        /// `secretAccessKey`: required
        1 secret_access_key set_secret_access_key get_secret_access_key: text(str String);
        /// `sessionToken`: required
        2 session_token set_session_token get_session_token: text(str String);
    }
}
