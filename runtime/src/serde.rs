//! serde: every input, output, error and type of a generated crate in any format.
//!
//! With the feature `serde` the stamps of [`macros`](crate::macros) implement
//! [`Serialize`](trait@Serialize) and [`Deserialize`](trait@Deserialize) for each type by one call
//! each to this module, which walks the tables as the codecs do: writing is in `serde/write.rs`,
//! reading in `serde/read.rs`. It is compiled once for each format and not once for each type.
//!
//! | value | in formats that people read | in binary formats |
//! | --- | --- | --- |
//! | structure | a map of the members that are set, by their names in JSON | the same |
//! | union | a map of one entry; of none for a variant newer than the crate | the same |
//! | enum | a string; a value that the crate does not know is kept | the same |
//! | timestamp | RFC 3339, `"2015-08-30T12:36:00.5Z"`; seconds since the epoch as text where the year is not 0001 to 9999 | seconds since the epoch and nanoseconds after them, a pair |
//! | blob | a string of base64 | bytes |
//! | number of any size | a string of its digits | the same |
//! | float | a number, or the strings `NaN`, `Infinity` and `-Infinity` | a number |
//! | document | what it holds | the same |
//! | map | a map, sorted by key | the same |
//!
//! Readers take more than is written: of a timestamp also HTTP dates and seconds since the epoch as
//! a number, of a number of any size also an integer, of a member also the name that it has in the
//! model. Members that the table does not know are skipped, null is the same as absent, and of a
//! member that comes twice the last one counts. A required member that is missing is an error, but
//! for those of error shapes and the idempotency token of an input; as is a value of another type,
//! a number out of range, a null in a list or map that may not hold any, a union of more than one
//! variant, and nesting beyond [`MAX_DEPTH`](crate::codec::json::MAX_DEPTH). Errors of this module
//! name the path (`images[2].size`) and never content.
//!
//! **Sensitive members are written as they are**: redaction is for `Debug`, and what is written
//! here is meant to be read again. Streams of bytes and of events are left out, both ways, and so is
//! what a call knows beside the members (the request id).
//!
//! Formats that are not self-describing work too, save for documents and for members that the
//! reader does not know. Text formats that know strings alone (XML, query strings) can be written
//! and not read.

mod place;
mod read;
mod values;
mod write;

#[cfg(test)]
mod tests;

pub use ::serde::{Deserialize, Deserializer, Serialize, Serializer};

use ::serde::de::DeserializeSeed as _;

use crate::shape::Value;
use place::Place;
use read::Read;
use write::Held;

/// Writes a value: what the stamped impls of [`Serialize`](trait@Serialize) call.
///
/// # Errors
///
/// Those of the format, and nesting beyond [`MAX_DEPTH`](crate::codec::json::MAX_DEPTH).
pub fn serialize<S: Serializer>(value: &dyn Value, serializer: S) -> Result<S::Ok, S::Error> {
    Held::top(value.view()).serialize(serializer)
}

/// Reads a value: what the stamped impls of [`Deserialize`](trait@Deserialize) call.
///
/// # Errors
///
/// Those of the format, and what the [module](self) says.
pub fn deserialize<'de, T: Value, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut value = T::blank();
    fill(&mut value, deserializer)?;
    Ok(value)
}

/// Reads into a value that is there already, such as a [`Record`](crate::dynamic::Record), whose
/// table is known at run time alone. The value should be fresh; what was read before an error
/// stays in it.
///
/// # Errors
///
/// As [`deserialize`].
pub fn fill<'de, D: Deserializer<'de>>(
    value: &mut dyn Value,
    deserializer: D,
) -> Result<(), D::Error> {
    Read { slot: value.slot(), kind: None, place: &Place::ROOT }.deserialize(deserializer)
}
