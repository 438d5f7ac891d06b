// Made by `cargo xtask codegen` from the shape CreateOAuth2TokenRequestBody. Do not edit.

::tinsmith_runtime::structure! {
    /// What credentials are asked for with.
    checked CreateOAuth2TokenRequestBody CreateOAuth2TokenRequestBodyBuilder crate::schema::TYPE_CREATE_O_AUTH2_TOKEN_REQUEST_BODY;
    required {
        /// Which program asks: `arn:aws:signin:::devtools/same-device` or
        /// `arn:aws:signin:::devtools/cross-device`, by where the browser was.
        ///
        /// Required.
        0 client_id set_client_id get_client_id: text(str String);
        /// `authorization_code` for the code of a sign-in, `refresh_token` for a refresh token.
        ///
        /// Required.
        1 grant_type set_grant_type get_grant_type: text(str String);
    }
    optional {
        /// The code that came with the sign-in. For `authorization_code` only.
        ///
        /// 1 to 512 characters; secret, never shown by `Debug`.
        2 code set_code get_code: text(str String);
        /// The address that the browser was sent back to. For `authorization_code` only.
        ///
        /// 1 to 2048 characters.
        3 redirect_uri set_redirect_uri get_redirect_uri: text(str String);
        /// The proof that the code of the sign-in is the caller's, see
        /// [RFC 7636](https://www.rfc-editor.org/rfc/rfc7636). For `authorization_code` only.
        ///
        /// 43 to 128 characters; secret, never shown by `Debug`.
        4 code_verifier set_code_verifier get_code_verifier: text(str String);
        /// The refresh token that came with the credentials before. For `refresh_token` only.
        ///
        /// 1 to 2048 characters; secret, never shown by `Debug`.
        5 refresh_token set_refresh_token get_refresh_token: text(str String);
    }
}
