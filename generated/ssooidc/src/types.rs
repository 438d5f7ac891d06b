// Made by `cargo xtask codegen` from the shapes that members lead to. Do not edit.

//! The structures, unions and enums that inputs and outputs hold.

mod _enums;
pub mod error;

pub use _enums::{AccessDeniedExceptionReason, InvalidRequestExceptionReason};

/// The builders of the structures.
pub mod builders {}
