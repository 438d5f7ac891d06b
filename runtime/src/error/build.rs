//! Errors of values that a program builds, before any request is made.

use std::fmt;

use super::BoxError;

/// A builder cannot build: a required field is not set, or a field's value is of no use.
#[derive(Debug)]
pub struct BuildError(Kind);

#[derive(Debug)]
enum Kind {
    Missing { field: &'static str, structure: &'static str },
    Invalid { field: &'static str, details: String },
    Other(BoxError),
}

impl BuildError {
    /// `field` of `structure` is required and was not set. A field that is called like a keyword
    /// may be given as Rust writes it, `r#type`.
    pub fn missing_field(field: &'static str, structure: &'static str) -> Self {
        let field = field.strip_prefix("r#").unwrap_or(field);
        Self(Kind::Missing { field, structure })
    }

    /// `field` has a value that does not do, for the reason that `details` gives.
    pub fn invalid_field(field: &'static str, details: impl Into<String>) -> Self {
        Self(Kind::Invalid { field, details: details.into() })
    }

    /// Any other reason.
    pub fn other(source: impl Into<BoxError>) -> Self {
        Self(Kind::Other(source.into()))
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Missing { field, structure } => {
                write!(f, "`{field}` is not set, and {structure} requires it")
            }
            Kind::Invalid { field, details } => write!(f, "`{field}` is invalid: {details}"),
            Kind::Other(_) => f.write_str("the value cannot be built"),
        }
    }
}

impl std::error::Error for BuildError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0 {
            Kind::Other(source) => Some(source.as_ref()),
            Kind::Missing { .. } | Kind::Invalid { .. } => None,
        }
    }
}

/// A text is not one of an enum's values that this version of the crate knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownVariantError {
    value: String,
}

impl UnknownVariantError {
    /// The error for that text.
    pub fn new(value: impl Into<String>) -> Self {
        Self { value: value.into() }
    }

    /// The text.
    pub fn value(&self) -> &str {
        &self.value
    }
}

impl fmt::Display for UnknownVariantError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a known value of the enum", self.value)
    }
}

impl std::error::Error for UnknownVariantError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_field_is_named_with_its_structure() {
        let error = BuildError::missing_field("filter", "RepositoryFilter");
        assert_eq!(error.to_string(), "`filter` is not set, and RepositoryFilter requires it");
        let error = BuildError::missing_field("r#type", "Filter");
        assert_eq!(error.to_string(), "`type` is not set, and Filter requires it");
        let error = BuildError::invalid_field("filter", "longer than 256 characters");
        assert_eq!(error.to_string(), "`filter` is invalid: longer than 256 characters");
    }
}
