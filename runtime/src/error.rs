//! Errors.

mod metadata;

pub use metadata::{ErrorMetadata, ProvideErrorMetadata};
