//! XML: a reader and a writer that interpret the tables.
//!
//! A structure is an element that holds one for each present member, a union an element that
//! holds one alone, a list an element that holds one for each of its own, a map an element that
//! holds an `entry` of key and value for each of its own. Those of a flattened list or map stand
//! in its place. Blobs are base64 text, timestamps are date-times unless the table asks for
//! another form, and floats have the words `NaN`, `Infinity` and `-Infinity`. That is the XML of
//! restXml, and of what awsQuery and ec2Query answer:
//! <https://smithy.io/2.0/spec/protocol-traits.html#xml-bindings>.
//!
//! The reader knows no more of XML than data need: no document type, and so no entities but the
//! five that XML has by itself. It is not a validator: what it has no use for, such as the names
//! of attributes that come twice or the text between a structure's elements, it does not look at.

mod cursor;
mod reader;
mod scalar;
mod scan;
mod text;
mod writer;

use super::{DecodeError, EncodeError};
use crate::schema::{Namespace, XmlName};
use crate::shape::Shape;
use reader::Reader;
use scan::Scanner;
use writer::{Name, Writer};

/// How deep elements may nest, in what is read and in what is written. Far more than any service
/// needs, and little enough for the smallest thread's stack.
pub const MAX_DEPTH: usize = 128;

/// Appends `shape` as one element, named `root` and declaring `namespace`, without an XML
/// declaration and without white space. Absent members are left out, as are those of the shape
/// itself that the table puts elsewhere than into the body, nulls in lists, and entries of maps
/// whose value is null. `token` is written for a member of the shape itself that is absent and that
/// the table calls an idempotency token. The entries of a map are sorted by key, so that the same
/// values give the same bytes.
///
/// Line breaks and control characters in strings become numeric references, also those control
/// characters that XML 1.0 has no place for: whether it takes them is the service's to say.
///
/// # Errors
///
/// A union without a known variant, a timestamp that its format cannot express, a document or a
/// stream, and nesting beyond [`MAX_DEPTH`].
pub fn write(
    out: &mut Vec<u8>,
    shape: &dyn Shape,
    root: &str,
    namespace: Option<&'static Namespace>,
    token: Option<&str>,
) -> Result<(), EncodeError> {
    let name = Name { name: XmlName::new(root), namespace };
    Writer::new(out).document(name, shape, token).map_err(|error| *error)
}

/// Reads the root element, whatever its name, into `shape`, which should be fresh. Members that are
/// not there stay as they are; unknown elements and attributes, and members of the shape itself
/// that the table puts elsewhere than into the body, are skipped. Elements go by their local name,
/// unless the table has a prefix in it, and attributes by their name as a whole. The elements of a
/// flattened list or map add up; of any other member that comes twice the last one counts. A union
/// without a known variant is left as it is, which is unknown where it is fresh.
///
/// # Errors
///
/// Bytes that are not one well-formed XML document in UTF-8, a document type declaration, text of
/// other types than the table says, numbers out of their type's range, an entry of a map without
/// its key, a union with several variants, and nesting beyond [`MAX_DEPTH`]. The error names the
/// member's path and the byte offset, never content. What was read until then stays in `shape`.
pub fn read(input: &[u8], shape: &mut dyn Shape) -> Result<(), DecodeError> {
    Reader::new(input).document(&[], shape).map_err(|error| *error)
}

/// Reads, as [`read`] does, the element found by going from the root, whatever its name, through
/// the first element of each of the names in `path`. Where one is not there, and where `input` is
/// empty, `shape` is left as it is.
///
/// # Errors
///
/// As [`read`], also where the element is not there; but none for an empty input.
pub fn read_within(input: &[u8], path: &[&str], shape: &mut dyn Shape) -> Result<(), DecodeError> {
    match input.is_empty() {
        true => Ok(()),
        false => Reader::new(input).document(path, shape).map_err(|error| *error),
    }
}

/// The text of the element that `path` leads to from the root, in the way of [`read_within`]; that
/// of the root where `path` is empty. `None` where there is no such element, where it holds
/// other elements, and where `input` is not XML up to its end. What follows is not looked at, so
/// that a message that was cut off still says what it can.
pub fn text(input: &[u8], path: &[&str]) -> Option<String> {
    Reader::new(input).text(path).ok().flatten()
}

/// The name of the root element without its prefix; `None` where `input` does not start as XML.
pub fn root(input: &[u8]) -> Option<String> {
    Scanner::new(input).root().ok().map(|tag| tag.local().to_owned())
}

#[cfg(test)]
mod tests;
