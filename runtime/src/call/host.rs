//! What an operation puts before the endpoint's host (`smithy.api#endpoint`).
//!
//! <https://smithy.io/2.0/spec/endpoint-traits.html>

use crate::endpoint::is_valid_host_label;
use crate::error::BoxError;
use crate::service::Operation;
use crate::shape::{Shape, View};

/// The prefix with its labels filled in from the input.
///
/// # Errors
///
/// A label's member is absent, empty, or no label of a host name.
pub(super) fn prefix(
    operation: &Operation,
    template: &str,
    input: &dyn Shape,
) -> Result<String, BoxError> {
    let mut prefix = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        prefix.push_str(before);
        prefix.push_str(label(operation, name, input)?);
        rest = after;
    }
    prefix.push_str(rest);
    Ok(prefix)
}

fn label<'a>(operation: &Operation, name: &str, input: &'a dyn Shape) -> Result<&'a str, BoxError> {
    let index = operation.input.find(name.as_bytes(), 0);
    let view = index.map_or(View::Absent, |index| input.member(index).view());
    match view {
        View::Text(text) if is_valid_host_label(text, false) => Ok(text),
        View::Text("") | View::Absent => {
            Err(format!("`{name}` is not set or empty, but is part of the endpoint's host name")
                .into())
        }
        _ => Err(format!(
            "`{name}` is part of the endpoint's host name, so it has to be 1 to 63 letters, \
             digits and inner hyphens"
        )
        .into()),
    }
}
