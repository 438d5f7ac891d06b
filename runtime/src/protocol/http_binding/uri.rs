//! The path and the query of a request, made of the operation's pattern.
//!
//! A pattern is a path, with labels in braces, and after a question mark what each query has:
//! <https://smithy.io/2.0/spec/http-bindings.html#http-trait>.

use http::Uri;
use http::uri::{Parts, PathAndQuery};

use super::{scalar, view};
use crate::codec::EncodeError;
use crate::primitives::DateTimeFormat;
use crate::schema::{Http, Kind, Map, Member};
use crate::service::Operation;
use crate::shape::{ListView, MapView, Shape, Value, View};
use crate::sign::push_encoded;
use crate::sorted;

/// The URI, a path with a query. The path is empty where the pattern's is, so that what an endpoint
/// has before it stays as it is.
pub(super) fn write(
    operation: &Operation,
    input: &dyn Shape,
    token: Option<&str>,
) -> Result<Uri, EncodeError> {
    let (path, constants) = operation.uri.split_once('?').unwrap_or((operation.uri, ""));
    let mut out = String::with_capacity(operation.uri.len() + 32);
    push_path(&mut out, path, input, token)?;
    Query::new(&mut out, constants).push_members(input, token)?;
    let invalid = || EncodeError::new("the operation's path and query are no valid URI");
    let mut parts = Parts::default();
    parts.path_and_query = Some(PathAndQuery::try_from(out).map_err(|_| invalid())?);
    Uri::from_parts(parts).map_err(|_| invalid())
}

fn push_path(
    out: &mut String,
    pattern: &str,
    input: &dyn Shape,
    token: Option<&str>,
) -> Result<(), EncodeError> {
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let (label, after) = after
            .split_once('}')
            .ok_or_else(|| EncodeError::new("a label of the operation's path has no end"))?;
        out.push_str(before);
        push_label(out, label, input, token)?;
        rest = after;
    }
    out.push_str(rest);
    Ok(())
}

/// Appends what stands for a label, which ends in a plus sign where it is greedy: where its
/// slashes part the path.
fn push_label(
    out: &mut String,
    label: &str,
    input: &dyn Shape,
    token: Option<&str>,
) -> Result<(), EncodeError> {
    let (name, greedy) = match label.strip_suffix('+') {
        Some(name) => (name, true),
        None => (label, false),
    };
    let members = input.schema().members;
    let found = members.iter().enumerate().find(|(_, member)| member.name == name);
    let Some((index, member)) = found else {
        return Err(EncodeError::new("the path has a label that no member is for").within(name));
    };
    let value = view(input, index, member, token);
    if let View::Absent = value {
        return Err(EncodeError::new("it is part of the path and has to be set").within(name));
    }
    let text = scalar::write(member, value, DateTimeFormat::DateTime)
        .map_err(|error| error.within(name))?;
    if text.is_empty() {
        return Err(EncodeError::new("it is part of the path and cannot be empty").within(name));
    }
    match greedy {
        true => {
            for (index, segment) in text.split('/').enumerate() {
                if index > 0 {
                    out.push('/');
                }
                push_encoded(out, segment.bytes());
            }
        }
        false => push_encoded(out, text.bytes()),
    }
    Ok(())
}

/// A query that is being written.
struct Query<'o> {
    out: &'o mut String,
    /// The names that parameters have so far.
    names: Vec<&'static str>,
    constants: &'static str,
    empty: bool,
}

impl<'o> Query<'o> {
    /// A query that begins with what the pattern says.
    fn new(out: &'o mut String, constants: &'static str) -> Self {
        if !constants.is_empty() {
            out.push('?');
            out.push_str(constants);
        }
        Self { out, names: Vec::new(), constants, empty: constants.is_empty() }
    }

    fn push_members(&mut self, input: &dyn Shape, token: Option<&str>) -> Result<(), EncodeError> {
        let members = input.schema().members;
        for (index, member) in members.iter().enumerate() {
            if let Http::Query(name) = member.http() {
                self.push_member(name, member, view(input, index, member, token))
                    .map_err(|error| error.within(member.name))?;
            }
        }
        // Last, since all parameters that have a member of their own go before those of a map.
        for (index, member) in members.iter().enumerate() {
            if let (Http::QueryParams, View::Map(map)) = (member.http(), input.member(index).view())
            {
                self.push_map(member, map).map_err(|error| error.within(member.name))?;
            }
        }
        Ok(())
    }

    fn push_member(
        &mut self,
        name: &'static str,
        member: &Member,
        value: View<'_>,
    ) -> Result<(), EncodeError> {
        if !matches!(value, View::Absent) {
            self.names.push(name);
        }
        self.push_values(name, member, value)
    }

    fn push_map(&mut self, member: &Member, map: &dyn MapView) -> Result<(), EncodeError> {
        let Kind::Map(Map { value: element, .. }) = &member.kind else {
            return Err(inconsistent(member));
        };
        for (key, value) in sorted::entries(map) {
            if !self.has(key) {
                self.push_values(key, element, value.view())?;
            }
        }
        Ok(())
    }

    /// Whether the pattern or a member of its own has that parameter.
    fn has(&self, name: &str) -> bool {
        let constants = self.constants.split('&');
        self.names.contains(&name)
            || constants.map(|pair| pair.split('=').next()).any(|it| it == Some(name))
    }

    /// Appends a parameter for a value, one for each element of a list, and none where it is
    /// absent.
    fn push_values(
        &mut self,
        name: &str,
        member: &Member,
        value: View<'_>,
    ) -> Result<(), EncodeError> {
        match value {
            View::Absent => Ok(()),
            View::List(list) => match &member.kind {
                Kind::List(table) => self.push_list(name, &table.member, list),
                _ => Err(inconsistent(member)),
            },
            value => {
                let text = scalar::write(member, value, DateTimeFormat::DateTime)?;
                self.push(name, &text);
                Ok(())
            }
        }
    }

    fn push_list(
        &mut self,
        name: &str,
        element: &Member,
        list: &dyn ListView,
    ) -> Result<(), EncodeError> {
        for index in 0..list.len() {
            let value = list.get(index).map_or(View::Absent, Value::view);
            if matches!(value, View::Absent) {
                continue;
            }
            let text = scalar::write(element, value, DateTimeFormat::DateTime)
                .map_err(|error| error.within(&format!("[{index}]")))?;
            self.push(name, &text);
        }
        Ok(())
    }

    fn push(&mut self, name: &str, value: &str) {
        self.out.push(if self.empty { '?' } else { '&' });
        self.empty = false;
        push_encoded(self.out, name.bytes());
        self.out.push('=');
        push_encoded(self.out, value.bytes());
    }
}

/// Only hand-written shapes can get here.
#[cold]
fn inconsistent(member: &Member) -> EncodeError {
    EncodeError::new(format!("the table of {} does not fit its type", member.name))
}
