//! Values of enums that this version of a crate does not know.

use std::fmt;

/// An enum's value that was received, or built from a string, and that the crate does not know.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownVariantValue(String);

impl UnknownVariantValue {
    /// The value as it is on the wire.
    pub fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }

    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for UnknownVariantValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
