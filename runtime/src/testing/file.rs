//! The file of a recording.
//!
//! It is a JSON object: `format`, and the list `exchanges` with one a line, in the order in which
//! they ended. The same exchanges give the same bytes.

use std::collections::HashMap;
use std::fmt;

use ::http::StatusCode;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::exchange::{Exchange, Got, Sent};
use super::scrub::Body;
use crate::codec::json;
use crate::primitives::{Document, Number};

/// The version of the format.
const FORMAT: &str = "tinsmith-recording-1";

/// The text of a file.
pub(super) fn write(exchanges: &[Exchange]) -> String {
    let lines: Vec<String> =
        exchanges.iter().map(|exchange| written(&exchange.to_document())).collect();
    let format = written(&Document::String(FORMAT.to_owned()));
    format!("{{\"format\":{format},\"exchanges\":[\n{}\n]}}\n", lines.join(",\n"))
}

/// What a file holds.
///
/// # Errors
///
/// Where it is not such a file, in words.
pub(super) fn read(text: &str) -> Result<Vec<Exchange>, String> {
    let document = json::read_document(text.as_bytes()).map_err(|error| error.to_string())?;
    let file = Fields::of(&document, "the file")?;
    let format = file.text("format")?;
    if format != FORMAT {
        return Err(format!("its format is {format:?}, and this is a reader of {FORMAT:?}"));
    }
    let Some(Document::Array(exchanges)) = file.0.get("exchanges") else {
        return Err("it has no list `exchanges`".to_owned());
    };
    let read = |(at, exchange): (usize, &Document)| {
        Exchange::read(exchange).map_err(|error| format!("exchange {}: {error}", at + 1))
    };
    exchanges.iter().enumerate().map(read).collect()
}

impl Exchange {
    fn to_document(&self) -> Document {
        let sent = object([
            ("operation", text(&self.sent.operation)),
            ("method", text(&self.sent.method)),
            ("host", text(&self.sent.host)),
            ("path", text(&self.sent.path)),
            ("headers", pairs(&self.sent.headers)),
            ("body", self.sent.body.to_document()),
        ]);
        match &self.got {
            Got::Answer { status, headers, body } => {
                let status = Document::Number(Number::PosInt(u64::from(*status)));
                let headers = pairs(headers);
                let body = body.to_document();
                let answer = object([("status", status), ("headers", headers), ("body", body)]);
                object([("request", sent), ("answer", answer)])
            }
            Got::Failure { kind, text: told } => {
                let failure = object([("kind", text(kind)), ("text", text(told))]);
                object([("request", sent), ("failure", failure)])
            }
        }
    }

    fn read(document: &Document) -> Result<Self, String> {
        let fields = Fields::of(document, "it")?;
        let request = fields.object("request")?;
        let sent = Sent {
            operation: request.text("operation")?,
            method: request.text("method")?,
            host: request.text("host")?,
            path: request.text("path")?,
            headers: request.pairs("headers")?,
            body: request.body()?,
        };
        let got = match fields.0.contains_key("failure") {
            true => {
                let failure = fields.object("failure")?;
                Got::Failure { kind: failure.text("kind")?, text: failure.text("text")? }
            }
            false => {
                let answer = fields.object("answer")?;
                Got::Answer {
                    status: answer.status()?,
                    headers: answer.pairs("headers")?,
                    body: answer.body()?,
                }
            }
        };
        Ok(Self { sent, got })
    }
}

impl Body {
    fn to_document(&self) -> Document {
        match self {
            Self::Text(body) => text(body),
            Self::Binary(bytes) => object([("base64", text(&STANDARD.encode(bytes)))]),
            Self::Withheld => object([("withheld", Document::Bool(true))]),
        }
    }
}

fn text(text: &str) -> Document {
    Document::String(text.to_owned())
}

fn object<const N: usize>(members: [(&str, Document); N]) -> Document {
    Document::Object(members.map(|(name, value)| (name.to_owned(), value)).into())
}

fn pairs(pairs: &[(String, String)]) -> Document {
    Document::Object(pairs.iter().map(|(name, value)| (name.clone(), text(value))).collect())
}

/// The members of an object of the file.
struct Fields<'a>(&'a HashMap<String, Document>);

impl<'a> Fields<'a> {
    fn of(document: &'a Document, what: impl fmt::Display) -> Result<Self, String> {
        match document {
            Document::Object(members) => Ok(Self(members)),
            _ => Err(format!("{what} is not an object")),
        }
    }

    fn object(&self, name: &str) -> Result<Self, String> {
        let member = self.0.get(name).ok_or_else(|| format!("`{name}` is missing"))?;
        Self::of(member, format_args!("`{name}`"))
    }

    fn text(&self, name: &str) -> Result<String, String> {
        match self.0.get(name) {
            Some(Document::String(text)) => Ok(text.clone()),
            Some(_) => Err(format!("`{name}` is not a string")),
            None => Err(format!("`{name}` is missing")),
        }
    }

    fn pairs(&self, name: &str) -> Result<Vec<(String, String)>, String> {
        let object = self.object(name)?;
        let mut pairs = Vec::new();
        for key in object.0.keys() {
            pairs.push((key.clone(), object.text(key)?));
        }
        pairs.sort_unstable();
        Ok(pairs)
    }

    fn status(&self) -> Result<u16, String> {
        let status = match self.0.get("status") {
            Some(Document::Number(Number::PosInt(status))) => u16::try_from(*status).ok(),
            _ => None,
        };
        let status = status.and_then(|status| StatusCode::from_u16(status).ok());
        status.map(|it| it.as_u16()).ok_or_else(|| "`status` is not one of HTTP".to_owned())
    }

    fn body(&self) -> Result<Body, String> {
        if let Some(Document::String(text)) = self.0.get("body") {
            return Ok(Body::Text(text.clone()));
        }
        let body = self.object("body")?;
        if body.0.contains_key("withheld") {
            return Ok(Body::Withheld);
        }
        let bytes = STANDARD.decode(body.text("base64")?);
        bytes.map(Body::Binary).map_err(|_| "`base64` is not base64".to_owned())
    }
}

/// A document as text, its keys sorted.
pub(super) fn written(document: &Document) -> String {
    let mut out = Vec::new();
    match json::write_document(&mut out, document) {
        Ok(()) => String::from_utf8_lossy(&out).into_owned(),
        Err(_) => "a value".to_owned(),
    }
}
