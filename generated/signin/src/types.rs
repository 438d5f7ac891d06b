// Made by `cargo xtask codegen` from the shapes that members lead to. Do not edit.

//! The structures, unions and enums that inputs and outputs hold.

mod _enums;
mod _access_token;
mod _create_o_auth2_token_request_body;
mod _create_o_auth2_token_response_body;
pub mod error;

pub use _enums::OAuth2ErrorCode;
pub use _access_token::AccessToken;
pub use _create_o_auth2_token_request_body::CreateOAuth2TokenRequestBody;
pub use _create_o_auth2_token_response_body::CreateOAuth2TokenResponseBody;

/// The builders of the structures.
pub mod builders {
    pub use super::_access_token::AccessTokenBuilder;
    pub use super::_create_o_auth2_token_request_body::CreateOAuth2TokenRequestBodyBuilder;
    pub use super::_create_o_auth2_token_response_body::CreateOAuth2TokenResponseBodyBuilder;
}
