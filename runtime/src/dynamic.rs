//! The dynamic API: calling any operation by its name, with values typed by the tables alone.
//!
//! A generated crate lists its operations; [`find`] picks one by name, [`Record`] stands for its
//! input and output where no generated type is known at compile time, as in a command line tool.

mod field;
mod invoke;
mod record;

use std::fmt;

use crate::near::near;
use crate::service::Operation;
pub use invoke::{InvokeError, invoke};
pub use record::Record;

/// The operation called `name`, exactly as the model writes it.
///
/// # Errors
///
/// Where there is none of that name; the error lists those that are close.
pub fn find(
    operations: &'static [&'static Operation],
    name: &str,
) -> Result<&'static Operation, UnknownOperation> {
    let found = operations.iter().find(|operation| operation.name == name);
    found.copied().ok_or_else(|| UnknownOperation {
        name: name.to_owned(),
        near: near(name, operations.iter().map(|operation| operation.name)),
    })
}

/// No operation has that name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownOperation {
    name: String,
    near: Vec<&'static str>,
}

impl UnknownOperation {
    /// The name that was looked for.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Up to three operations whose names are close, the closest first.
    pub fn near(&self) -> &[&'static str] {
        &self.near
    }
}

impl fmt::Display for UnknownOperation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no operation is called {:?}", self.name)?;
        match self.near.as_slice() {
            [] => Ok(()),
            near => write!(f, "; did you mean {}?", near.join(" or ")),
        }
    }
}

impl std::error::Error for UnknownOperation {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing_shapes::{STOCK, TAKE};

    static OPERATIONS: &[&Operation] = &[&STOCK, &TAKE];

    #[test]
    fn an_operation_is_found_by_its_exact_name() {
        assert_eq!(find(OPERATIONS, "TakeItem").unwrap().name, "TakeItem");
    }

    #[test]
    fn an_unknown_operation_brings_close_names() {
        let error = find(OPERATIONS, "take-item").unwrap_err();
        assert_eq!(error.name(), "take-item");
        assert_eq!(error.near(), ["TakeItem"]);
        assert_eq!(
            error.to_string(),
            "no operation is called \"take-item\"; did you mean TakeItem?"
        );
        let error = find(OPERATIONS, "Paint").unwrap_err();
        assert_eq!(error.to_string(), "no operation is called \"Paint\"");
    }
}
