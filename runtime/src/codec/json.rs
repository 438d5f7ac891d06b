//! JSON: a reader and a writer that interpret the tables.
//!
//! A structure is an object of its present members by their wire names, a union an object of
//! one member. Blobs are base64 text; timestamps are numbers of seconds since the epoch unless
//! the table asks for text; numbers that JSON cannot write are the strings `NaN`, `Infinity`
//! and `-Infinity`. That is the JSON of the AWS protocols:
//! <https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html>.

mod number;
mod reader;
mod scan;
mod string;
mod writer;

use std::borrow::Cow;

use super::{DecodeError, EncodeError};
use crate::primitives::Document;
use crate::schema::{Kind, Member};
#[cfg(feature = "rest-json")]
use crate::shape::View;
use crate::shape::{Shape, Value};
use reader::{Reader, Unknown};
use scan::Scanner;
use writer::{Unwritable, Writer};

/// How deep objects and arrays may nest, in what is read and in what is written. Far more than
/// any service needs, and little enough for the smallest thread's stack.
pub const MAX_DEPTH: usize = 128;

/// Where the JSON of protocols differs beyond what the tables say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// That of the AWS protocols: numbers of any size are JSON numbers, and timestamps have the
    /// format that the table asks for.
    Aws,
    /// That of Smithy RPC v2: numbers of any size are strings of their digits, and timestamps are
    /// numbers of seconds since the epoch whatever the table says.
    RpcV2,
}

/// Appends `shape` as one JSON object. Absent members are left out; the entries of a map are
/// sorted by key, so that the same values give the same bytes.
///
/// # Errors
///
/// A union without a known variant, a timestamp that its text format cannot express, and
/// nesting beyond [`MAX_DEPTH`].
pub fn write(out: &mut Vec<u8>, shape: &dyn Shape) -> Result<(), EncodeError> {
    Writer::new(out, Unwritable::Refuse).top(shape).map_err(|error| *error)
}

/// Appends an operation's input: as [`write()`] does, with `token` for a member of the input itself
/// that is absent and that the table calls an idempotency token.
///
/// # Errors
///
/// As [`write()`].
pub fn write_input(
    out: &mut Vec<u8>,
    input: &dyn Shape,
    token: Option<&str>,
) -> Result<(), EncodeError> {
    Writer::new(out, Unwritable::Refuse).input(input, token, |_| true).map_err(|error| *error)
}

/// Appends what of an input, or of an event, goes into its body together: as [`write_input`] does,
/// without the members that the table puts elsewhere.
///
/// # Errors
///
/// As [`write()`].
pub fn write_body(
    out: &mut Vec<u8>,
    shape: &dyn Shape,
    token: Option<&str>,
) -> Result<(), EncodeError> {
    Writer::new(out, Unwritable::Refuse)
        .input(shape, token, Member::in_body)
        .map_err(|error| *error)
}

/// Appends one value of the table's type.
#[cfg(feature = "rest-json")]
pub(crate) fn write_value(
    out: &mut Vec<u8>,
    member: &Member,
    value: View<'_>,
) -> Result<(), EncodeError> {
    Writer::new(out, Unwritable::Refuse).view(member, value).map_err(|error| *error)
}

/// Appends the same as [`write_body`] in that dialect.
///
/// # Errors
///
/// As [`write()`].
pub fn write_body_as(
    dialect: Dialect,
    out: &mut Vec<u8>,
    shape: &dyn Shape,
    token: Option<&str>,
) -> Result<(), EncodeError> {
    Writer::new(out, Unwritable::Refuse)
        .dialect(dialect)
        .input(shape, token, Member::in_body)
        .map_err(|error| *error)
}

/// Writes a string with its quotes.
pub(crate) fn write_string(out: &mut Vec<u8>, text: &str) {
    Writer::new(out, Unwritable::Refuse).string(text);
}

/// Appends `shape` for people and tools to look at: as [`write()`] does, save that what cannot be
/// sent is shown as closely as can be instead of being an error.
pub(crate) fn write_leniently(out: &mut Vec<u8>, shape: &dyn Shape) {
    // The lenient writer has nothing to refuse.
    let _ = Writer::new(out, Unwritable::Approximate).top(shape);
}

/// Reads one JSON object into `shape`, which should be fresh. Unknown members and nulls are
/// skipped; of a member that comes twice the last one counts.
///
/// # Errors
///
/// Text that is not one well-formed JSON object, values of other types than the table says,
/// numbers out of their type's range, a union without exactly one variant, and nesting beyond
/// [`MAX_DEPTH`]. The error names the member's path and the byte offset, never content. What was
/// read until then stays in `shape`.
pub fn read(input: &[u8], shape: &mut dyn Shape) -> Result<(), DecodeError> {
    Reader::new(input, Unknown::Skip).top(shape).map_err(|error| *error)
}

/// Reads what of an output or error is in its body together: as [`read`] does, save that members
/// that the table puts elsewhere are skipped as unknown ones are.
///
/// # Errors
///
/// As [`read`].
pub fn read_body(input: &[u8], shape: &mut dyn Shape) -> Result<(), DecodeError> {
    Reader::new(input, Unknown::Skip)
        .members(shape, Member::in_response_body)
        .map_err(|error| *error)
}

/// Reads the same as [`read`] in that dialect. In [`Dialect::RpcV2`] a number of any size may also
/// be a JSON number.
///
/// # Errors
///
/// As [`read`].
pub fn read_as(dialect: Dialect, input: &[u8], shape: &mut dyn Shape) -> Result<(), DecodeError> {
    Reader::new(input, Unknown::Skip).dialect(dialect).top(shape).map_err(|error| *error)
}

/// Reads what a person wrote: as [`read`] does, save that unknown members, and nulls where the
/// table allows none in a list or map, are errors. The error may name keys of the text.
pub(crate) fn read_strictly(input: &[u8], shape: &mut dyn Shape) -> Result<(), DecodeError> {
    Reader::new(input, Unknown::Refuse).top(shape).map_err(|error| *error)
}

/// Reads one value into a place of the table's type.
pub(crate) fn read_value(
    input: &[u8],
    member: &'static Member,
    value: &mut dyn Value,
) -> Result<(), DecodeError> {
    Reader::new(input, Unknown::Skip).only(member, value).map_err(|error| *error)
}

/// Reads any JSON value.
///
/// # Errors
///
/// Text that is not one well-formed JSON value, and nesting beyond [`MAX_DEPTH`]. The error names
/// the byte offset, never content.
pub fn read_document(input: &[u8]) -> Result<Document, DecodeError> {
    static ANY: Member = Member::new("document", Kind::Document);
    let mut document = Document::Null;
    read_value(input, &ANY, &mut document)?;
    Ok(document)
}

/// Appends any JSON value. Keys are sorted, so that the same value gives the same bytes.
///
/// # Errors
///
/// Nesting beyond [`MAX_DEPTH`].
pub fn write_document(out: &mut Vec<u8>, document: &Document) -> Result<(), EncodeError> {
    Writer::new(out, Unwritable::Refuse).document(document).map_err(|error| *error)
}

/// Calls `visit` with the key and text of each string member of the object that `input` holds.
/// Never fails: it stops at the first thing that is not JSON.
pub(crate) fn for_each_string(input: &[u8], visit: &mut dyn FnMut(&str, Cow<'_, str>)) {
    let _ = Scanner::new(input).strings(visit);
}

/// What `input` looks like where it is not an object; `None` where it starts as one.
pub(crate) fn other_than_object(input: &[u8]) -> Option<&'static str> {
    let first = input.iter().find(|byte| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
    match first.copied() {
        Some(b'{') => None,
        Some(b'<') => Some("text that starts with '<' (XML or HTML)"),
        None => Some("nothing"),
        other => Some(scan::name(other)),
    }
}

#[cfg(test)]
mod tests;
