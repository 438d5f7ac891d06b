// Made by `cargo xtask codegen` from the shape CreateOAuth2TokenRequestBody. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `CreateOAuth2TokenRequestBody`.
    checked CreateOAuth2TokenRequestBody CreateOAuth2TokenRequestBodyBuilder crate::schema::TYPE_CREATE_O_AUTH2_TOKEN_REQUEST_BODY;
    required {
        /// `clientId`: required
        0 client_id set_client_id get_client_id: text(str String);
        /// `grantType`: required
        1 grant_type set_grant_type get_grant_type: text(str String);
    }
    optional {
        /// `code`: 1 to 512 characters; secret, never shown by `Debug`
        2 code set_code get_code: text(str String);
        /// `redirectUri`: 1 to 2048 characters
        3 redirect_uri set_redirect_uri get_redirect_uri: text(str String);
        /// `codeVerifier`: 43 to 128 characters; secret, never shown by `Debug`
        4 code_verifier set_code_verifier get_code_verifier: text(str String);
        /// `refreshToken`: 1 to 2048 characters; secret, never shown by `Debug`
        5 refresh_token set_refresh_token get_refresh_token: text(str String);
    }
}
