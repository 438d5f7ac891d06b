// Made by `cargo xtask codegen` from the shape AccessToken. Do not edit.

::tinsmith_runtime::structure! {
    /// Temporary credentials of the user.
    checked AccessToken AccessTokenBuilder crate::schema::TYPE_ACCESS_TOKEN;
    required {
        /// The id of the access key.
        ///
        /// Required.
        0 access_key_id set_access_key_id get_access_key_id: text(str String);
        /// The secret key that requests are signed with.
        ///
        /// Required.
        1 secret_access_key set_secret_access_key get_secret_access_key: text(str String);
        /// The token that signed requests have to carry.
        ///
        /// Required.
        2 session_token set_session_token get_session_token: text(str String);
    }
}
