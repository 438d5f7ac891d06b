// Made by `cargo xtask codegen` from the shape AccessToken. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `AccessToken`.
    checked AccessToken AccessTokenBuilder crate::schema::TYPE_ACCESS_TOKEN;
    /// `accessKeyId`: required
    0 access_key_id set_access_key_id get_access_key_id: req text;
    /// `secretAccessKey`: required
    1 secret_access_key set_secret_access_key get_secret_access_key: req text;
    /// `sessionToken`: required
    2 session_token set_session_token get_session_token: req text;
}
