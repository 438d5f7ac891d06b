// Made by `cargo xtask codegen` from the shapes that members lead to. Do not edit.

//! The structures, unions and enums that inputs and outputs hold.

mod _role_credentials;
pub mod error;

pub use _role_credentials::RoleCredentials;

/// The builders of the structures.
pub mod builders {
    pub use super::_role_credentials::RoleCredentialsBuilder;
}
