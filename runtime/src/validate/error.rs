//! What is wrong with an input.

use std::error::Error;
use std::fmt;

/// All that is wrong with an input, found before anything was sent.
///
/// It is the source of a construction failure and never empty.
///
/// ```
/// # use tinsmith_runtime::error::SdkError;
/// use tinsmith_runtime::validate::ValidationErrors;
///
/// fn tell(error: &dyn std::error::Error) {
///     let faults = error.source().and_then(|source| source.downcast_ref::<ValidationErrors>());
///     for fault in faults.into_iter().flat_map(ValidationErrors::iter) {
///         println!("{}: {}", fault.path(), fault.reason());
///     }
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValidationErrors(pub(super) Vec<ValidationError>);

/// One thing that is wrong with an input. No text of it holds the value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValidationError {
    pub(super) path: String,
    pub(super) kind: ValidationErrorKind,
    pub(super) reason: String,
}

/// Which rule of the model is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ValidationErrorKind {
    /// A required member is missing.
    Required,
    /// A string, blob, list or map is too short or too long.
    Length,
    /// A number is too small or too large.
    Range,
    /// A string is not of the form that it has to have.
    Pattern,
    /// An enum has a value that the model does not know.
    Enum,
}

impl ValidationErrors {
    /// What is wrong, in the model's order.
    pub fn iter(&self) -> impl Iterator<Item = &ValidationError> {
        self.0.iter()
    }
}

impl ValidationError {
    /// Where: `tags[2].Key`, members by their names in the model. Of a map with sensitive keys the
    /// key is not shown.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Which rule is not kept.
    pub fn kind(&self) -> ValidationErrorKind {
        self.kind
    }

    /// What is wrong: `1 character, at least 2`.
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl fmt::Display for ValidationErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_missing = |fault: &ValidationError| fault.kind == ValidationErrorKind::Required;
        let all_are_missing = self.0.iter().all(is_missing);
        f.write_str(match all_are_missing {
            true => "the input lacks what it requires: ",
            false => "the input breaks rules of the model: ",
        })?;
        for (index, fault) in self.0.iter().enumerate() {
            let separator = match (index, all_are_missing) {
                (0, _) => "",
                (_, true) => ", ",
                (_, false) => "; ",
            };
            f.write_str(separator)?;
            match all_are_missing {
                true => f.write_str(&fault.path)?,
                false => fault.fmt(f)?,
            }
        }
        match all_are_missing {
            true => Ok(()),
            false => f.write_str(
                " (the service may take more by now: `validate_params(false)` leaves it to judge)",
            ),
        }
    }
}

impl fmt::Display for ValidationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.reason)
    }
}

impl Error for ValidationErrors {}

impl Error for ValidationError {}
