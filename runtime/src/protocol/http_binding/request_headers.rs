//! The headers that members of an input are bound to.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{HeaderMap, HeaderName, HeaderValue};

use super::header_list::push_element;
use super::{scalar, view};
use crate::codec::EncodeError;
use crate::primitives::DateTimeFormat;
use crate::schema::{Http, Kind, Member, flags};
use crate::shape::{ListView, MapView, Shape, Value, View};

/// Sets the headers. Empty strings and lists are headers without a value; what is absent is none.
pub(super) fn write(
    headers: &mut HeaderMap,
    input: &dyn Shape,
    token: Option<&str>,
) -> Result<(), EncodeError> {
    let members = input.schema().members;
    // First, since a header with a member of its own goes before one of a map.
    for (index, member) in members.iter().enumerate() {
        if let (Http::PrefixHeaders(prefix), View::Map(map)) =
            (member.http(), input.member(index).view())
        {
            write_map(headers, prefix, member, map).map_err(|error| error.within(member.name))?;
        }
    }
    for (index, member) in members.iter().enumerate() {
        if let Http::Header(name) = member.http() {
            if let Some(text) = text(member, view(input, index, member, token))
                .map_err(|error| error.within(member.name))?
            {
                set(headers, name, &text, member).map_err(|error| error.within(member.name))?;
            }
        }
    }
    Ok(())
}

fn write_map(
    headers: &mut HeaderMap,
    prefix: &str,
    member: &Member,
    map: &dyn MapView,
) -> Result<(), EncodeError> {
    let Kind::Map(table) = &member.kind else { return Err(inconsistent(member)) };
    let mut outcome = Ok(());
    map.visit(&mut |key, value| {
        outcome = text(&table.value, value.view()).and_then(|text| match text {
            Some(text) => set(headers, &format!("{prefix}{key}"), &text, member),
            None => Ok(()),
        });
        outcome.is_ok()
    });
    outcome
}

/// The value of a header; `None` where there is none to send.
fn text<'v>(member: &Member, value: View<'v>) -> Result<Option<Cow<'v, str>>, EncodeError> {
    Ok(match value {
        View::Absent => None,
        View::List(list) => match &member.kind {
            Kind::List(table) => Some(Cow::Owned(list_text(&table.member, list)?)),
            _ => return Err(inconsistent(member)),
        },
        View::Text(text) if member.extras.is_some_and(|it| it.media_type.is_some()) => {
            Some(Cow::Owned(STANDARD.encode(text)))
        }
        value => Some(scalar::write(member, value, DateTimeFormat::HttpDate)?),
    })
}

fn list_text(element: &Member, list: &dyn ListView) -> Result<String, EncodeError> {
    let mut out = String::new();
    let mut first = true;
    for index in 0..list.len() {
        let value = list.get(index).map_or(View::Absent, Value::view);
        if matches!(value, View::Absent) {
            continue;
        }
        if !std::mem::take(&mut first) {
            out.push_str(", ");
        }
        match value {
            View::Text(text) => push_element(&mut out, text),
            // The comma of an HTTP date is left bare.
            value => out.push_str(
                &scalar::write(element, value, DateTimeFormat::HttpDate)
                    .map_err(|error| error.within(&format!("[{index}]")))?,
            ),
        }
    }
    Ok(out)
}

fn set(
    headers: &mut HeaderMap,
    name: &str,
    text: &str,
    member: &Member,
) -> Result<(), EncodeError> {
    let name = HeaderName::from_bytes(name.as_bytes())
        .map_err(|_| EncodeError::new("its name is not one that a header can have"))?;
    let mut value = HeaderValue::from_bytes(text.as_bytes()).map_err(|_| {
        EncodeError::new("it holds a control character, such as a line break, which no header can")
    })?;
    value.set_sensitive(member.has(flags::SENSITIVE));
    headers.insert(name, value);
    Ok(())
}

/// Only hand-written shapes can get here.
#[cold]
fn inconsistent(member: &Member) -> EncodeError {
    EncodeError::new(format!("the table of {} does not fit its type", member.name))
}
