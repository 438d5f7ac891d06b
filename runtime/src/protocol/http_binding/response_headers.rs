//! The members of an output or error that are bound to headers or to the status.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::HeaderMap;

use super::header_list::elements;
use super::{inconsistent, place, scalar};
use crate::codec::DecodeError;
use crate::http::Response;
use crate::primitives::DateTimeFormat;
use crate::schema::{Http, Kind, Member, flags};
use crate::shape::{Shape, Slot, Value};

/// Reads the members. Those whose header is missing stay as they are, as do those of a type that
/// is never empty whose header is. What comes before events is no answer without its required
/// members: <https://smithy.io/2.0/spec/streaming.html>.
pub(super) fn read(response: &Response, shape: &mut dyn Shape) -> Result<(), DecodeError> {
    let headers = response.headers();
    let members = shape.schema().members;
    let is_before_events = members.iter().any(|member| matches!(member.kind, Kind::Events(_)));
    for (index, member) in members.iter().enumerate() {
        let outcome = match member.http() {
            Http::Header(name) => match joined(headers, name) {
                Ok(None) if is_before_events && member.has(flags::REQUIRED) => {
                    Err(DecodeError::new(format!("the header {name} is missing")))
                }
                Ok(None) => Ok(()),
                Ok(Some(text)) if text.is_empty() && !scalar::may_be_empty(&member.kind) => Ok(()),
                Ok(Some(text)) => read_header(name, member, &text, place(shape, index)?),
                Err(error) => Err(error),
            },
            Http::PrefixHeaders(prefix) => read_map(headers, prefix, member, place(shape, index)?),
            Http::Status => read_status(response, member, place(shape, index)?),
            Http::Body | Http::Payload | Http::Label | Http::Query(_) | Http::QueryParams => Ok(()),
        };
        outcome.map_err(|error| error.within(member.name))?;
    }
    Ok(())
}

/// The value of a header, or all its values as one list; `None` where it is missing.
fn joined<'h>(headers: &'h HeaderMap, name: &str) -> Result<Option<Cow<'h, str>>, DecodeError> {
    let mut text: Option<Cow<'h, str>> = None;
    for value in headers.get_all(name) {
        let value = std::str::from_utf8(value.as_bytes())
            .map_err(|_| DecodeError::new(format!("the header {name} is not text in UTF-8")))?
            .trim_matches([' ', '\t']);
        text = Some(match text {
            None => Cow::Borrowed(value),
            Some(text) => Cow::Owned(format!("{text}, {value}")),
        });
    }
    Ok(text)
}

fn read_header(
    name: &str,
    member: &'static Member,
    text: &str,
    value: &mut dyn Value,
) -> Result<(), DecodeError> {
    let expected = |what| DecodeError::new(format!("expected {what} in the header {name}"));
    if let Kind::List(table) = &member.kind {
        let Slot::List(list) = value.slot() else { return Err(inconsistent(member)) };
        let elements = elements(text, commas(&table.member))
            .ok_or_else(|| expected("a list with the end of each quote"))?;
        for (index, element) in elements.iter().enumerate() {
            scalar::read(&table.member, element, list.push(), DateTimeFormat::HttpDate)
                .map_err(|what| expected(what).within_index(index))?;
        }
        return Ok(());
    }
    let is_encoded = matches!(member.kind, Kind::String | Kind::Enum(_))
        && member.extras.is_some_and(|extras| extras.media_type.is_some());
    let text = match is_encoded {
        true => {
            let bytes = STANDARD.decode(text).map_err(|_| expected("base64"))?;
            let decoded = String::from_utf8(bytes);
            Cow::Owned(decoded.map_err(|_| expected("text in UTF-8 within base64"))?)
        }
        false => Cow::Borrowed(text),
    };
    scalar::read(member, &text, value, DateTimeFormat::HttpDate).map_err(expected)
}

/// How many commas are within each element of a list.
fn commas(element: &Member) -> usize {
    let is_http_date = matches!(element.kind, Kind::Timestamp)
        && scalar::format(element, DateTimeFormat::HttpDate) == DateTimeFormat::HttpDate;
    usize::from(is_http_date)
}

/// Reads the headers that start with the prefix, under the rest of their names.
fn read_map(
    headers: &HeaderMap,
    prefix: &str,
    member: &'static Member,
    value: &mut dyn Value,
) -> Result<(), DecodeError> {
    let (Kind::Map(table), Slot::Map(map)) = (&member.kind, value.slot()) else {
        return Err(inconsistent(member));
    };
    for name in headers.keys() {
        let Some((start, key)) = name.as_str().split_at_checked(prefix.len()) else { continue };
        if start.eq_ignore_ascii_case(prefix) {
            if let Some(text) = joined(headers, name.as_str())? {
                read_header(name.as_str(), &table.value, &text, map.insert(key))?;
            }
        }
    }
    Ok(())
}

fn read_status(
    response: &Response,
    member: &Member,
    value: &mut dyn Value,
) -> Result<(), DecodeError> {
    let status = response.status().as_u16();
    match value.slot() {
        // A status has three digits.
        Slot::Short(slot) => *slot = i16::try_from(status).unwrap_or(i16::MAX),
        Slot::Integer(slot) => *slot = status.into(),
        Slot::Long(slot) => *slot = status.into(),
        _ => return Err(inconsistent(member)),
    }
    Ok(())
}
