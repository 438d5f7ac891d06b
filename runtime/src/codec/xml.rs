//! XML: a reader and a writer that interpret the tables.
//!
//! A structure is an element with an element for each present member, a union an element with
//! one, a list an element with one for each of its elements, a map an element with an `entry` for
//! each of its entries. Blobs are base64 text and timestamps date-times unless the table says
//! otherwise. That is the XML of restXml, and of the responses of awsQuery and ec2Query:
//! <https://smithy.io/2.0/spec/protocol-traits.html#xml-bindings>.

use super::{DecodeError, EncodeError};
use crate::schema::Namespace;
use crate::shape::Shape;

/// How deep elements may nest, in what is read and in what is written. Far more than any service
/// needs, and little enough for the smallest thread's stack.
pub const MAX_DEPTH: usize = 128;

/// Appends `shape` as the element `root` (name as written, may have a prefix).
///
/// # Errors
///
/// None yet.
pub fn write(
    _out: &mut Vec<u8>,
    _shape: &dyn Shape,
    _root: &str,
    _namespace: Option<&'static Namespace>,
    _token: Option<&str>,
) -> Result<(), EncodeError> {
    Err(EncodeError::new("not written yet"))
}

/// Reads the root element, whatever its name, into `shape`.
///
/// # Errors
///
/// None yet.
pub fn read(input: &[u8], shape: &mut dyn Shape) -> Result<(), DecodeError> {
    read_within(input, &[], shape)
}

/// Reads the element that `path` leads to from the root.
///
/// # Errors
///
/// None yet.
pub fn read_within(
    _input: &[u8],
    _path: &[&str],
    _shape: &mut dyn Shape,
) -> Result<(), DecodeError> {
    Err(DecodeError::new("not read yet"))
}

/// The text of the element that `path` leads to from the root.
pub fn text(_input: &[u8], _path: &[&str]) -> Option<String> {
    None
}

/// The local name of the root element.
pub fn root(_input: &[u8]) -> Option<String> {
    None
}
