// Made by `cargo xtask codegen` from the shape CreateOAuth2TokenResponseBody. Do not edit.

::tinsmith_runtime::structure! {
    /// Credentials, and what comes with them.
    checked CreateOAuth2TokenResponseBody CreateOAuth2TokenResponseBodyBuilder crate::schema::TYPE_CREATE_O_AUTH2_TOKEN_RESPONSE_BODY;
    required {
        /// How the credentials are used: `aws_sigv4`, to sign requests.
        ///
        /// Required.
        1 token_type set_token_type get_token_type: text(str String);
        /// How long the credentials are good, in seconds.
        ///
        /// Required; 1 to 900.
        2 expires_in set_expires_in get_expires_in: copy(i32);
        /// The token to get the next credentials with. Keep it in place of the one before.
        ///
        /// Required; 1 to 2048 characters; secret, never shown by `Debug`.
        3 refresh_token set_refresh_token get_refresh_token: text(str String);
    }
    optional {
        /// The credentials.
        ///
        /// Required; secret, never shown by `Debug`.
        0 access_token set_access_token get_access_token: own(crate::types::AccessToken);
        /// Who the user is, as a signed token. It comes with a sign-in, and not with a refresh.
        ///
        /// 1 to 4096 characters; secret, never shown by `Debug`.
        4 id_token set_id_token get_id_token: text(str String);
    }
}
