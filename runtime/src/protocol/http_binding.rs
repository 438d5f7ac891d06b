//! HTTP bindings: which part of a message each member goes into, for the REST protocols.
//!
//! A [`Protocol`](super::Protocol) whose operations have methods, paths and headers of their own
//! calls [`request`] and [`response`], which do all but the documents in bodies; for those it
//! brings a [`WriteBody`] and a [`ReadBody`]. The specification:
//! <https://smithy.io/2.0/spec/http-bindings.html>.

mod header_list;
mod request_headers;
mod response_headers;
mod scalar;
#[cfg(all(test, feature = "rest-json"))]
mod tests;
mod uri;

use bytes::Bytes;
use http::Method;
use http::header::{CONTENT_TYPE, HeaderValue};

use super::EVENT_STREAM;
use crate::codec::{DecodeError, EncodeError};
use crate::http::{Request, Response};
use crate::primitives::Blob;
use crate::schema::{Http, Kind, Member, flags};
use crate::service::Operation;
use crate::shape::{Shape, Slot, Value, View};

/// How a protocol writes the documents that bodies hold.
pub trait WriteBody {
    /// The media type of the documents.
    fn media_type(&self) -> &'static str;

    /// Writes the members of an input that go into the body together (those that are
    /// [in the body](Member::in_body)), with `token` for an idempotency token that is absent.
    ///
    /// # Errors
    ///
    /// Values that the format cannot hold.
    fn write_members(
        &self,
        operation: &Operation,
        input: &dyn Shape,
        token: Option<&str>,
    ) -> Result<Vec<u8>, EncodeError>;

    /// Writes the value of the member that is the whole body. It is neither absent nor a blob nor
    /// a string, since those are bodies without a format.
    ///
    /// # Errors
    ///
    /// Values that the format cannot hold.
    fn write_payload(
        &self,
        operation: &Operation,
        member: &Member,
        value: View<'_>,
    ) -> Result<Vec<u8>, EncodeError>;

    /// What is sent for a structure that is the whole body and absent; `None` where that is no
    /// body at all.
    fn absent_structure(&self) -> Option<&'static [u8]>;
}

/// How a protocol reads the documents that bodies hold.
pub trait ReadBody {
    /// Reads the members that are in the body together, those that are
    /// [in a response's body](Member::in_response_body). The body is not empty.
    ///
    /// # Errors
    ///
    /// A body that is no such document.
    fn read_members(&self, response: &Response, shape: &mut dyn Shape) -> Result<(), DecodeError>;

    /// Reads the value of the member that is the whole body, which is not empty. The member is
    /// neither a blob nor a string nor a stream.
    ///
    /// # Errors
    ///
    /// A body that is no such document.
    fn read_payload(
        &self,
        response: &Response,
        member: &'static Member,
        value: &mut dyn Value,
    ) -> Result<(), DecodeError>;
}

/// Writes an operation's request. The body of a stream is there where its bytes are in memory,
/// and that of a stream of events is empty: those are for the call to send. `token` stands in for
/// a member that is an idempotency token and absent, wherever it goes.
///
/// # Errors
///
/// A label of the path that is absent or empty, text that no header can hold, and values that the
/// format of the body cannot hold.
pub fn request(
    operation: &Operation,
    input: &dyn Shape,
    token: Option<&str>,
    format: &dyn WriteBody,
) -> Result<Request, EncodeError> {
    let mut request = Request::default();
    *request.method_mut() = Method::from_bytes(operation.method.as_bytes())
        .map_err(|_| EncodeError::new("the operation's HTTP method is not one"))?;
    *request.uri_mut() = uri::write(operation, input, token)?;
    request_headers::write(request.headers_mut(), input, token)?;
    if let Some((body, media_type)) = body(operation, input, token, format)? {
        let media_type = HeaderValue::from_str(media_type)
            .map_err(|_| EncodeError::new("the body's media type does not fit in a header"))?;
        // A member that is bound to the header knows better.
        request.headers_mut().entry(CONTENT_TYPE).or_insert(media_type);
        *request.body_mut() = body;
    }
    Ok(request)
}

/// Reads an output, or an error, from all parts of a response. Streams are left alone: the call
/// attaches them. An empty body leaves its members absent.
///
/// # Errors
///
/// Headers and bodies that do not hold what the table says. The error names the member and the
/// header, never content.
pub fn response(
    response: &Response,
    shape: &mut dyn Shape,
    format: &dyn ReadBody,
) -> Result<(), DecodeError> {
    response_headers::read(response, shape)?;
    let schema = shape.schema();
    if response.body().is_empty() {
        return Ok(());
    }
    if let Some((index, member)) = payload(schema.members) {
        return read_payload(response, member, place(shape, index)?, format)
            .map_err(|error| error.within(member.name));
    }
    match schema.members.iter().any(Member::in_response_body) {
        true => format.read_members(response, shape),
        false => Ok(()),
    }
}

/// The body with its media type; `None` where there is none.
fn body(
    operation: &Operation,
    input: &dyn Shape,
    token: Option<&str>,
    format: &dyn WriteBody,
) -> Result<Option<(Bytes, &'static str)>, EncodeError> {
    let members = input.schema().members;
    if let Some((index, member)) = payload(members) {
        return write_payload(operation, member, input.member(index).view(), format)
            .map_err(|error| error.within(member.name));
    }
    // Also where none of them is set: the service expects a document.
    if members.iter().any(Member::in_body) {
        let body = format.write_members(operation, input, token)?;
        return Ok(Some((body.into(), format.media_type())));
    }
    Ok(None)
}

fn write_payload(
    operation: &Operation,
    member: &Member,
    value: View<'_>,
    format: &dyn WriteBody,
) -> Result<Option<(Bytes, &'static str)>, EncodeError> {
    let typed = |otherwise| member.extras.and_then(|it| it.media_type).unwrap_or(otherwise);
    Ok(match (&member.kind, value) {
        (Kind::Events(_), _) => Some((Bytes::new(), EVENT_STREAM)),
        (Kind::Structure(_), View::Absent) => {
            format.absent_structure().map(|body| (Bytes::from_static(body), format.media_type()))
        }
        (_, View::Absent) => None,
        (_, View::Blob(bytes)) => {
            Some((Bytes::copy_from_slice(bytes), typed("application/octet-stream")))
        }
        (_, View::Stream(stream)) => {
            let bytes = stream.bytes().cloned().unwrap_or_default();
            Some((bytes, typed("application/octet-stream")))
        }
        (_, View::Text(text)) => {
            Some((Bytes::copy_from_slice(text.as_bytes()), typed("text/plain")))
        }
        (_, value) => {
            let body = format.write_payload(operation, member, value)?;
            Some((body.into(), format.media_type()))
        }
    })
}

fn read_payload(
    response: &Response,
    member: &'static Member,
    value: &mut dyn Value,
    format: &dyn ReadBody,
) -> Result<(), DecodeError> {
    let text = || {
        std::str::from_utf8(response.body())
            .map_err(|_| DecodeError::new("the body is not text in UTF-8"))
    };
    match member.kind {
        Kind::Stream | Kind::Events(_) => return Ok(()),
        Kind::Blob | Kind::String | Kind::Enum(_) => {}
        _ => return format.read_payload(response, member, value),
    }
    match value.slot() {
        Slot::Blob(blob) => *blob = Blob::new(response.body().as_ref()),
        Slot::String(slot) => text()?.clone_into(slot),
        Slot::Enum(slot) => slot.set(text()?),
        _ => return Err(inconsistent(member)),
    }
    Ok(())
}

/// The member that is the whole body.
fn payload(members: &'static [Member]) -> Option<(usize, &'static Member)> {
    members.iter().enumerate().find(|(_, member)| member.http() == Http::Payload)
}

/// What the input says of a member: its value, or what stands for one that is absent, or empty
/// where the table says so.
fn view<'v>(
    input: &'v dyn Shape,
    index: usize,
    member: &Member,
    token: Option<&'v str>,
) -> View<'v> {
    let view = input.member(index).view();
    if !matches!(view, View::Absent | View::Text("")) {
        return view;
    }
    let blank = member.extras.and_then(|extras| extras.blank_means);
    let token =
        token.filter(|_| matches!(view, View::Absent) && member.has(flags::IDEMPOTENCY_TOKEN));
    token.or(blank).map_or(view, View::Text)
}

fn place(shape: &mut dyn Shape, index: usize) -> Result<&mut dyn Value, DecodeError> {
    let name = shape.schema().name;
    shape
        .member_mut(index)
        .ok_or_else(|| DecodeError::new(format!("the table of {name} does not fit its type")))
}

/// Only hand-written shapes can get here.
#[cold]
fn inconsistent(member: &Member) -> DecodeError {
    DecodeError::new(format!("the table of {} does not fit its type", member.name))
}
