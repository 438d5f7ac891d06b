// Made by `cargo xtask codegen` from the shape CreateOAuth2TokenResponseBody. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `CreateOAuth2TokenResponseBody`.
    checked CreateOAuth2TokenResponseBody CreateOAuth2TokenResponseBodyBuilder crate::schema::TYPE_CREATE_O_AUTH2_TOKEN_RESPONSE_BODY;
    required {
        /// `tokenType`: required
        1 token_type set_token_type get_token_type: text(str String);
        /// `expiresIn`: required; 1 to 900
        2 expires_in set_expires_in get_expires_in: copy(i32);
        /// `refreshToken`: required; 1 to 2048 characters; secret, never shown by `Debug`
        3 refresh_token set_refresh_token get_refresh_token: text(str String);
    }
    optional {
        /// `accessToken`: required; secret, never shown by `Debug`
        0 access_token set_access_token get_access_token: own(crate::types::AccessToken);
        /// `idToken`: 1 to 4096 characters; secret, never shown by `Debug`
        4 id_token set_id_token get_id_token: text(str String);
    }
}
