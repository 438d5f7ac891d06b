// Made by `cargo xtask codegen` from the service's operations. Do not edit.

//! The operations: a module for each, with its input, output, error and builders.

/// Returns temporary credentials of an IAM role, for a caller who has credentials of another
/// identity.
///
/// [`Client::assume_role`](super::Client::assume_role) calls it.
pub mod assume_role;
/// Returns temporary credentials of an IAM role, for a caller who has a token of an OpenID
/// Connect provider and no AWS credentials.
///
/// [`Client::assume_role_with_web_identity`](super::Client::assume_role_with_web_identity) calls it.
pub mod assume_role_with_web_identity;

pub use ::tinsmith_runtime::error::RequestId;

/// The tables of all operations.
pub(crate) static OPERATIONS: &[&::tinsmith_runtime::service::Operation] = &[
    &assume_role::OPERATION,
    &assume_role_with_web_identity::OPERATION,
];
