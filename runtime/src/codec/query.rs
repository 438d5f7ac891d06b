//! Queries: a writer that interprets the tables for the query protocols, which send an input as
//! an HTML form (`application/x-www-form-urlencoded`) and get XML back.
//!
//! Each scalar is a parameter. Its name is the path to it, the names of members and the positions
//! in lists and maps joined by dots; its value is text, blobs as base64, timestamps as date-times
//! unless the table says otherwise. What names there are and how lists and maps go into them is
//! the [`Dialect`]'s: <https://smithy.io/2.0/aws/protocols/aws-query-protocol.html>,
//! <https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html>.

mod writer;

use super::EncodeError;
use crate::shape::Shape;
use writer::Writer;

/// How deep structures, lists and maps may nest in what is written. Far more than any service
/// needs, and little enough for the smallest thread's stack.
pub const MAX_DEPTH: usize = 128;

/// Which of the query protocols is spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// `aws.protocols#awsQuery`: members by their names in XML. The elements of a list stand under
    /// the name of the element (`member`) and the entries of a map under `entry`, unless they are
    /// flattened. An empty list that is not flattened is an empty value.
    AwsQuery,
    /// `aws.protocols#ec2Query`: members by names of their own. Every list is flattened, and an
    /// empty one is left out. Maps, which that protocol has none of, go as in the other dialect.
    Ec2Query,
}

/// Appends the parameters that `input` is, each with a `&` before it, so that they follow others.
/// Absent members are left out, save that `token` stands in for a member of the input itself that
/// the table calls an idempotency token; the entries of a map are sorted by key, so that the same
/// values give the same text. A null in a sparse list or map is an empty value.
///
/// # Errors
///
/// A union without a known variant, a document or a stream, a timestamp that its text format
/// cannot express, and nesting beyond [`MAX_DEPTH`].
pub fn write_input(
    out: &mut String,
    input: &dyn Shape,
    token: Option<&str>,
    dialect: Dialect,
) -> Result<(), EncodeError> {
    Writer::new(out, dialect).shape(input, token).map_err(|error| *error)
}

#[cfg(test)]
mod tests;
