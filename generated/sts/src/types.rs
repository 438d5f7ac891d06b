// Made by `cargo xtask codegen` from the shapes that members lead to. Do not edit.

//! The structures, unions and enums that inputs and outputs hold.

mod _assumed_role_user;
mod _credentials;
mod _policy_descriptor_type;
mod _provided_context;
mod _tag;
pub mod error;

pub use _assumed_role_user::AssumedRoleUser;
pub use _credentials::Credentials;
pub use _policy_descriptor_type::PolicyDescriptorType;
pub use _provided_context::ProvidedContext;
pub use _tag::Tag;

/// The builders of the structures.
pub mod builders {
    pub use super::_assumed_role_user::AssumedRoleUserBuilder;
    pub use super::_credentials::CredentialsBuilder;
    pub use super::_policy_descriptor_type::PolicyDescriptorTypeBuilder;
    pub use super::_provided_context::ProvidedContextBuilder;
    pub use super::_tag::TagBuilder;
}
