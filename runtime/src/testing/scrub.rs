//! What may be shown and kept of HTTP messages: secrets are taken out.
//!
//! Headers go by their names. Of the bodies, those of JSON are masked member by member, by the
//! tables. In any other text the values that the input, output or error holds in sensitive members
//! are masked wherever they stand between delimiters. A body in which neither works is withheld.

use ::http::{HeaderMap, HeaderValue, Uri};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::codec::json;
use crate::dynamic::Record;
use crate::primitives::Document;
use crate::schema::{Http, Kind, Member, Schema, flags};
use crate::shape::{Shape, View};
use crate::sign::push_encoded;

/// Stands for what was taken out. It is base64 too, so that blobs can be read.
pub(super) const MASK: &str = "REDACTED";

/// Headers whose values are secrets or come from one, in requests and answers.
const SECRET: [&str; 7] = [
    "authorization",
    "cookie",
    "proxy-authorization",
    "set-cookie",
    "x-amz-security-token",
    "x-amz-sso_bearer_token",
    "x-aws-ec2-metadata-token",
];

/// Parameters of a query that are secrets or come from one, in lower case.
const SECRET_PARAMETERS: [&str; 3] =
    ["x-amz-credential", "x-amz-security-token", "x-amz-signature"];

/// Masks the values of headers that hold secrets.
pub(super) fn hide_headers(headers: &mut HeaderMap) {
    for name in SECRET {
        if let Some(value) = headers.get_mut(name) {
            *value = HeaderValue::from_static(MASK);
        }
    }
}

/// Whether a header holds a secret.
pub(super) fn is_secret_header(name: &str) -> bool {
    SECRET.contains(&name)
}

/// What of a body can be kept.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Body {
    Text(String),
    Binary(Vec<u8>),
    Withheld,
}

/// Takes the secrets out of the parts of a message.
pub(super) struct Scrubber {
    /// The table of what the message says; `None` where nothing is known of it.
    schema: Option<&'static Schema>,
    /// The values of sensitive members; `None` where they are not known.
    values: Option<Vec<String>>,
    /// Members whose values are made anew each time.
    tokens: Vec<&'static Member>,
}

impl Scrubber {
    /// For a message of which nothing is known.
    pub fn blind() -> Self {
        Self { schema: None, values: None, tokens: Vec::new() }
    }

    /// For a message that says `shape`, by its table.
    pub fn of(shape: &Record) -> Self {
        let mut values = Vec::new();
        collect(shape, &mut values);
        Self { schema: Some(shape.schema()), values: Some(values), tokens: Vec::new() }
    }

    /// For one of that table that could not be read.
    pub fn unread(schema: &'static Schema) -> Self {
        let values = (!may_hide(schema, &mut Vec::new())).then(Vec::new);
        Self { schema: Some(schema), values, tokens: Vec::new() }
    }

    /// The same for an input: idempotency tokens that were made for it are masked as well, since
    /// they are never the same again.
    pub fn with_tokens(mut self, input: &Record) -> Self {
        let members = input.schema().members.iter().enumerate();
        self.tokens = members
            .filter(|(at, member)| {
                member.has(flags::IDEMPOTENCY_TOKEN)
                    && matches!(input.member(*at).view(), View::Absent)
            })
            .map(|(_, member)| member)
            .collect();
        self
    }

    /// Takes over the values of another message.
    pub fn with_values_of(mut self, other: &Self) -> Self {
        if let (Some(values), Some(more)) = (&mut self.values, &other.values) {
            values.extend(more.iter().cloned());
        }
        self
    }

    /// Path and query.
    pub fn uri(&self, uri: &Uri) -> String {
        let mut out = self.text(uri.path());
        if let Some(query) = uri.query() {
            out.push('?');
            out.push_str(&self.form(&self.text(query)));
        }
        out
    }

    /// A header's value.
    pub fn header(&self, value: &str) -> String {
        self.text(value)
    }

    /// A body.
    pub fn body(&self, body: &[u8]) -> Body {
        if body.is_empty() {
            return Body::Text(String::new());
        }
        if self.schema.is_some_and(is_secret_as_a_whole) {
            return Body::Withheld;
        }
        let Ok(text) = std::str::from_utf8(body) else {
            return match self.values.as_deref() {
                Some([]) => Body::Binary(body.to_vec()),
                _ => Body::Withheld,
            };
        };
        if let Ok(document @ (Document::Object(_) | Document::Array(_))) = json::read_document(body)
        {
            return self.json(text, document);
        }
        match self.values {
            Some(_) => Body::Text(self.form(&self.text(text))),
            None => Body::Withheld,
        }
    }

    fn json(&self, text: &str, mut document: Document) -> Body {
        let before = document.clone();
        match self.schema {
            Some(schema) => {
                let body = body_schema(schema);
                mask_members(&mut document, body);
                if let (Document::Object(members), true) = (&mut document, body.name == schema.name)
                {
                    for token in &self.tokens {
                        for name in [token.name, token.json_name()] {
                            members.entry(name.to_owned()).and_modify(blank);
                        }
                    }
                }
            }
            None => mask_by_name(&mut document),
        }
        if document == before {
            return Body::Text(text.to_owned());
        }
        let mut out = Vec::new();
        match json::write_document(&mut out, &document).map(|()| String::from_utf8(out)) {
            Ok(Ok(text)) => Body::Text(text),
            _ => Body::Withheld,
        }
    }

    /// The text, with each sensitive value masked that stands between delimiters.
    fn text(&self, text: &str) -> String {
        let mut out = text.to_owned();
        for value in self.values.iter().flatten() {
            let mut encoded = String::new();
            push_encoded(&mut encoded, value.bytes());
            let form = encoded.replace("%20", "+");
            for spelling in [value.clone(), escaped(value), encoded, form] {
                out = replaced(&out, &spelling);
            }
        }
        out
    }

    /// A form or query, its secret parameters and tokens masked. Any other text stays.
    fn form(&self, text: &str) -> String {
        if text.contains(['<', '\n', ' ']) {
            return text.to_owned();
        }
        let masked = |pair: &str| match pair.split_once('=') {
            Some((name, _)) if self.is_secret_parameter(name) => format!("{name}={MASK}"),
            _ => pair.to_owned(),
        };
        text.split('&').map(masked).collect::<Vec<_>>().join("&")
    }

    fn is_secret_parameter(&self, name: &str) -> bool {
        let is_token = |member: &&'static Member| match member.http() {
            Http::Query(query) => query == name,
            _ => member.name.eq_ignore_ascii_case(name),
        };
        SECRET_PARAMETERS.contains(&name.to_ascii_lowercase().as_str())
            || self.tokens.iter().any(is_token)
    }
}

/// Whether a member that is the whole body is sensitive, or events are that are read later.
fn is_secret_as_a_whole(schema: &'static Schema) -> bool {
    schema.members.iter().any(|member| match &member.kind {
        Kind::Events(_) => hides(member, &mut Vec::new()),
        Kind::Stream => member.has(flags::SENSITIVE),
        _ => member.http() == Http::Payload && member.has(flags::SENSITIVE),
    })
}

/// The table of what the body holds: that of the member that is the body, where one is.
fn body_schema(schema: &'static Schema) -> &'static Schema {
    let payload = schema.members.iter().find(|member| member.http() == Http::Payload);
    match payload.map(|member| &member.kind) {
        Some(Kind::Structure(body) | Kind::Union(body)) => body,
        _ => schema,
    }
}

fn mask_members(document: &mut Document, schema: &'static Schema) {
    if schema.flags & flags::SENSITIVE != 0 {
        return blank(document);
    }
    let Document::Object(members) = document else { return };
    for (name, value) in members {
        let named = |member: &&Member| member.name == name || member.json_name() == name;
        if let Some(member) = schema.members.iter().find(named) {
            mask_value(value, member);
        }
    }
}

fn mask_value(value: &mut Document, member: &'static Member) {
    if member.has(flags::SENSITIVE) {
        return blank(value);
    }
    match (&member.kind, value) {
        (Kind::Structure(schema) | Kind::Union(schema) | Kind::Events(schema), value) => {
            mask_members(value, schema);
        }
        (Kind::List(list), Document::Array(items)) => {
            items.iter_mut().for_each(|item| mask_value(item, &list.member));
        }
        (Kind::Map(map), value) if map.key.has(flags::SENSITIVE) => blank(value),
        (Kind::Map(map), Document::Object(entries)) => {
            entries.values_mut().for_each(|entry| mask_value(entry, &map.value));
        }
        _ => {}
    }
}

/// Where no table is known: members whose names speak of secrets.
fn mask_by_name(document: &mut Document) {
    const WORDS: [&str; 5] = ["secret", "token", "password", "credential", "signature"];
    match document {
        Document::Object(members) => {
            for (name, value) in members {
                let name = name.to_ascii_lowercase();
                match WORDS.iter().any(|word| name.contains(word)) {
                    true => blank(value),
                    false => mask_by_name(value),
                }
            }
        }
        Document::Array(items) => items.iter_mut().for_each(mask_by_name),
        _ => {}
    }
}

/// A value of the same type that says nothing.
fn blank(value: &mut Document) {
    match value {
        Document::String(text) => MASK.clone_into(text),
        Document::Array(items) => items.clear(),
        Document::Object(members) => members.clear(),
        Document::Number(number) => *number = crate::primitives::Number::PosInt(0),
        Document::Bool(flag) => *flag = false,
        Document::Null => {}
    }
}

/// The sensitive values that a shape holds.
fn collect(shape: &dyn Shape, out: &mut Vec<String>) {
    let schema = shape.schema();
    let hidden = schema.flags & flags::SENSITIVE != 0;
    for (index, member) in schema.members.iter().enumerate() {
        collect_value(shape.member(index).view(), member, hidden, out);
    }
}

fn collect_value(view: View<'_>, member: &'static Member, hidden: bool, out: &mut Vec<String>) {
    let hidden = hidden || member.has(flags::SENSITIVE);
    let mut secret = |text: String| {
        if hidden && !text.is_empty() {
            out.push(text);
        }
    };
    match (view, &member.kind) {
        (View::Text(text) | View::Number(text), _) => secret(text.to_owned()),
        (View::Integer(number), _) => secret(number.to_string()),
        (View::Float(number), _) => secret(number.to_string()),
        (View::Double(number), _) => secret(number.to_string()),
        (View::Blob(bytes), _) => {
            secret(STANDARD.encode(bytes));
            secret(String::from_utf8_lossy(bytes).into_owned());
        }
        (View::Stream(stream), _) => {
            if let Some(bytes) = stream.bytes() {
                secret(String::from_utf8_lossy(bytes).into_owned());
            }
        }
        (View::List(list), Kind::List(table)) => {
            for value in (0..list.len()).filter_map(|at| list.get(at)) {
                collect_value(value.view(), &table.member, hidden, out);
            }
        }
        (View::Map(map), Kind::Map(table)) => map.visit(&mut |key, value| {
            if hidden || table.key.has(flags::SENSITIVE) {
                out.push(key.to_owned());
            }
            collect_value(value.view(), &table.value, hidden, out);
            true
        }),
        (View::Shape(shape), _) if hidden => {
            for (index, member) in shape.schema().members.iter().enumerate() {
                collect_value(shape.member(index).view(), member, true, out);
            }
        }
        (View::Shape(shape), _) => collect(shape, out),
        _ => {}
    }
}

/// Whether anything that the table leads to is sensitive.
fn may_hide(schema: &'static Schema, seen: &mut Vec<&'static Schema>) -> bool {
    if seen.iter().any(|one| std::ptr::eq(*one, schema)) {
        return false;
    }
    seen.push(schema);
    let members = schema.members;
    schema.flags & flags::SENSITIVE != 0 || members.iter().any(|member| hides(member, seen))
}

fn hides(member: &'static Member, seen: &mut Vec<&'static Schema>) -> bool {
    member.has(flags::SENSITIVE)
        || match &member.kind {
            Kind::Structure(schema) | Kind::Union(schema) | Kind::Events(schema) => {
                may_hide(schema, seen)
            }
            Kind::List(list) => hides(&list.member, seen),
            Kind::Map(map) => hides(&map.key, seen) || hides(&map.value, seen),
            _ => false,
        }
}

/// The text as it stands in XML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// `text` with each `value` masked that has a delimiter, or an end of the text, on both sides.
fn replaced(text: &str, value: &str) -> String {
    let is_open = |at: usize| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        before.is_none_or(is_delimiter)
    };
    let is_closed = |at: usize| {
        let after = text.get(at..).and_then(|text| text.chars().next());
        after.is_none_or(is_delimiter)
    };
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (at, found) in text.match_indices(value) {
        if is_open(at) && is_closed(at + found.len()) {
            out.push_str(text.get(from..at).unwrap_or_default());
            out.push_str(MASK);
            from = at + found.len();
        }
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

fn is_delimiter(character: char) -> bool {
    matches!(character, '<' | '>' | '=' | '&' | '/' | '?' | '"' | '\'' | ',' | ';' | ' ' | '\n')
}
