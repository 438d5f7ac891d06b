//! CBOR (RFC 8949): a reader and a writer that interpret the tables.
//!
//! A structure is a map of its present members by their names in the model, a union a map of one
//! member. Blobs are byte strings; timestamps are tag 1 over seconds since the epoch, whatever
//! format the table asks for; numbers of any size are bignums and decimal fractions. That is the
//! CBOR of Smithy RPC v2, which the [`protocol`](crate::protocol) module speaks:
//! <https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html>.

mod big;
mod reader;
mod scan;
mod writer;

use super::{DecodeError, EncodeError};
use crate::schema::Member;
use crate::shape::Shape;
use reader::Reader;
use scan::Scanner;
use writer::Writer;

/// How deep maps and arrays may nest, in what is read and in what is written; the same as in
/// [`json`](super::json).
pub const MAX_DEPTH: usize = super::json::MAX_DEPTH;

/// Appends `shape` as one CBOR map of definite length. Absent members are left out, integers take
/// as few bytes as they can, and the entries of a map are sorted by key, so that the same values
/// give the same bytes. A timestamp that a double cannot hold is written as the nearest one that
/// it can.
///
/// # Errors
///
/// A union without a known variant, a document, a decimal number with an exponent beyond 64 bits,
/// and nesting beyond [`MAX_DEPTH`].
pub fn write(out: &mut Vec<u8>, shape: &dyn Shape) -> Result<(), EncodeError> {
    Writer::new(out).shape(shape, None, |_| true).map_err(|error| *error)
}

/// Appends what of an input, or of an event, goes into its body together: as [`write()`] does,
/// without the members that the table puts elsewhere, and with `token` for a member of the input
/// itself that is absent and that the table calls an idempotency token.
///
/// # Errors
///
/// As [`write()`].
pub fn write_body(
    out: &mut Vec<u8>,
    shape: &dyn Shape,
    token: Option<&str>,
) -> Result<(), EncodeError> {
    Writer::new(out).shape(shape, token, Member::in_body).map_err(|error| *error)
}

/// Reads one CBOR map into `shape`, which should be fresh. Definite and indefinite lengths are
/// taken alike, and numbers of any width or type that have the value of one of the member's type.
/// Unknown members, nulls, undefined values and tags without a meaning here are skipped; of a
/// member that comes twice the last one counts. A timestamp in a double is the shortest decimal
/// number that stands for that double.
///
/// # Errors
///
/// Bytes that are not one well-formed CBOR map, values of other types than the table says, numbers
/// out of their type's range or longer than 4096 bytes, a union without exactly one variant, and
/// nesting beyond [`MAX_DEPTH`]. The error names the member's path and the byte offset, never
/// content. What was read until then stays in `shape`.
pub fn read(input: &[u8], shape: &mut dyn Shape) -> Result<(), DecodeError> {
    Reader::new(input).top(shape).map_err(|error| *error)
}

/// Calls `visit` with the key and text of each text member of the map that `input` holds. Never
/// fails: it stops at the first thing that is not CBOR.
pub(crate) fn for_each_string(input: &[u8], visit: &mut dyn FnMut(&str, &str)) {
    let _ = Scanner::new(input).strings(visit);
}

/// What `input` looks like where it is not a map; `None` where it starts as one.
pub(crate) fn other_than_map(input: &[u8]) -> Option<&'static str> {
    Scanner::new(input).other_than_map()
}

#[cfg(test)]
mod tests;
