// Made by `cargo xtask codegen` from the service's operations. Do not edit.

//! The operations: a module for each, with its input, output, error and builders.

/// Returns an access token, for a device that the user has confirmed, for the code of a
/// sign-in, or for a refresh token.
///
/// [`Client::create_token`](super::Client::create_token) calls it.
pub mod create_token;

pub use ::tinsmith_runtime::error::RequestId;

/// The tables of all operations.
pub(crate) static OPERATIONS: &[&::tinsmith_runtime::service::Operation] = &[
    &create_token::OPERATION,
];
