//! Requests as they are written and answers as they are read: HTTP/1.1 (RFC 9112).

use std::io;

use ::http::header::{CONNECTION, CONTENT_LENGTH, HOST, TRANSFER_ENCODING};
use ::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, StatusCode};
use bytes::{Buf, Bytes};

use super::wire::Connection;
use crate::http::proxy::Proxy;

/// The longest head of an answer, and the longest line within a body.
const LONGEST_HEAD: usize = 256 * 1024;
const LONGEST_LINE: usize = 16 * 1024;
const MOST_HEADERS: usize = 256;
/// How many answers may say that one is to come.
const MOST_INTERIM: usize = 16;

/// Why an answer cannot be read.
#[derive(Debug)]
pub(super) enum Problem {
    Io(io::Error),
    /// The connection ended before it did.
    Closed,
    NotHttp(&'static str),
}

/// How a request's body is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outgoing {
    Length(u64),
    #[cfg(feature = "streaming")]
    Chunked,
}

/// The head of a request. `proxy` is one that is told the whole URL.
pub(super) fn write_head<B>(
    request: &Request<B>,
    proxy: Option<&Proxy>,
    body: Outgoing,
) -> Vec<u8> {
    let (method, uri, headers) = (request.method(), request.uri(), request.headers());
    let mut out = Vec::with_capacity(1024);
    let mut put = |parts: &[&[u8]]| parts.iter().for_each(|part| out.extend_from_slice(part));
    let target = match (proxy, uri.path_and_query()) {
        (Some(_), _) => uri.to_string(),
        (None, Some(path)) => path.as_str().to_owned(),
        (None, None) => "/".to_owned(),
    };
    put(&[method.as_str().as_bytes(), b" ", target.as_bytes(), b" HTTP/1.1\r\n"]);
    for (name, value) in headers {
        put(&[name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"]);
    }
    if let (false, Some(authority)) = (headers.contains_key(HOST), uri.authority()) {
        put(&[b"host: ", authority.as_str().as_bytes(), b"\r\n"]);
    }
    if let Some(authorization) = proxy.and_then(|proxy| proxy.authorization.as_ref()) {
        put(&[b"proxy-authorization: ", authorization.as_bytes(), b"\r\n"]);
    }
    match body {
        Outgoing::Length(length) => {
            let expects_body = [Method::POST, Method::PUT, Method::PATCH].contains(method);
            if !headers.contains_key(CONTENT_LENGTH) && (length > 0 || expects_body) {
                put(&[b"content-length: ", length.to_string().as_bytes(), b"\r\n"]);
            }
        }
        #[cfg(feature = "streaming")]
        Outgoing::Chunked => put(&[b"transfer-encoding: chunked\r\n"]),
    }
    put(&[b"\r\n"]);
    out
}

/// The head of an answer, and where its body ends.
pub(super) struct Head {
    pub(super) response: Response<()>,
    pub(super) body: Body,
    /// Whether the connection can be used again after the body.
    pub(super) is_kept: bool,
}

/// Reads the head of the answer to a request of that method, past those that say that it is to
/// come.
pub(super) fn read_head(connection: &mut Connection, method: &Method) -> Result<Head, Problem> {
    for _ in 0..MOST_INTERIM {
        let (response, is_current) = read_one(connection)?;
        if !response.status().is_informational() {
            return framed(response, is_current, method);
        }
    }
    Err(Problem::NotHttp("it goes on to announce an answer"))
}

/// Reads a head, with whether its version is HTTP/1.1.
fn read_one(connection: &mut Connection) -> Result<(Response<()>, bool), Problem> {
    loop {
        let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
        let mut parsed = httparse::Response::new(&mut headers);
        match parsed.parse(&connection.unread) {
            Ok(httparse::Status::Complete(length)) => {
                let head = (converted(&parsed), parsed.version == Some(1));
                connection.unread.advance(length);
                return match head {
                    (Some(response), is_current) => Ok((response, is_current)),
                    (None, _) => Err(Problem::NotHttp("a header is none")),
                };
            }
            Ok(httparse::Status::Partial) if connection.unread.len() > LONGEST_HEAD => {
                return Err(Problem::NotHttp("its head has no end"));
            }
            Ok(httparse::Status::Partial) => {}
            Err(httparse::Error::TooManyHeaders) => {
                return Err(Problem::NotHttp("it has too many headers"));
            }
            Err(_) => return Err(Problem::NotHttp("its head is none")),
        }
        more(connection)?;
    }
}

fn converted(parsed: &httparse::Response<'_, '_>) -> Option<Response<()>> {
    let mut response = Response::new(());
    *response.status_mut() = StatusCode::from_u16(parsed.code?).ok()?;
    for header in &*parsed.headers {
        let name = HeaderName::from_bytes(header.name.as_bytes()).ok()?;
        let value = HeaderValue::from_bytes(header.value).ok()?;
        response.headers_mut().append(name, value);
    }
    Some(response)
}

/// Finds where the body ends (RFC 9112, 6.3).
fn framed(response: Response<()>, is_current: bool, method: &Method) -> Result<Head, Problem> {
    let (status, headers) = (response.status(), response.headers());
    let is_open = is_current && !lists(headers, &CONNECTION, "close");
    let coded = headers.contains_key(TRANSFER_ENCODING);
    let has_none = *method == Method::HEAD
        || (*method == Method::CONNECT && status.is_success())
        || status == StatusCode::NO_CONTENT
        || status == StatusCode::NOT_MODIFIED;
    let body = if has_none {
        Body::Length { left: 0, whole: 0 }
    } else if coded {
        let mut codings = headers.get_all(TRANSFER_ENCODING).iter();
        match (codings.next().map(HeaderValue::as_bytes), codings.next()) {
            (Some(coding), None) if coding.eq_ignore_ascii_case(b"chunked") => {
                Body::Chunked(Chunk::Size)
            }
            _ => return Err(Problem::NotHttp("its body has an unknown coding")),
        }
    } else {
        match length(headers)? {
            Some(length) => Body::Length { left: length, whole: length },
            None => Body::ToTheEnd,
        }
    };
    // A length beside chunks is how messages are smuggled.
    let is_kept = is_open
        && !matches!(body, Body::ToTheEnd)
        && !(coded && headers.contains_key(CONTENT_LENGTH));
    Ok(Head { response, body, is_kept })
}

fn lists(headers: &HeaderMap, name: &HeaderName, token: &str) -> bool {
    let values = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).any(|one| one.trim().eq_ignore_ascii_case(token))
}

fn length(headers: &HeaderMap) -> Result<Option<u64>, Problem> {
    let mut found = None;
    for value in headers.get_all(CONTENT_LENGTH) {
        let digits = value.to_str().ok().map(str::trim);
        let digits = digits.filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
        let length = digits.and_then(|digits| digits.parse::<u64>().ok());
        if length.is_none() || found.is_some_and(|found| Some(found) != length) {
            return Err(Problem::NotHttp("its length is none"));
        }
        found = length;
    }
    Ok(found)
}

/// How a body goes on.
pub(super) enum Body {
    Length { left: u64, whole: u64 },
    Chunked(Chunk),
    ToTheEnd,
}

/// What comes next of a body in chunks.
pub(super) enum Chunk {
    Size,
    Data(u64),
    /// The end of the line after the data.
    DataEnd,
    Trailers,
    End,
}

impl Body {
    /// How long it is, where that is said.
    pub(super) fn length(&self) -> Option<u64> {
        match self {
            Self::Length { whole, .. } => Some(*whole),
            Self::Chunked(_) | Self::ToTheEnd => None,
        }
    }

    /// The next part, which is never empty; `None` after the last.
    pub(super) fn next(&mut self, connection: &mut Connection) -> Result<Option<Bytes>, Problem> {
        loop {
            match self {
                Self::Length { left: 0, .. } => return Ok(None),
                Self::Length { left, .. } => return data(connection, left).map(Some),
                Self::ToTheEnd => {
                    if connection.unread.is_empty() && !connection.fill().map_err(Problem::Io)? {
                        return Ok(None);
                    }
                    return Ok(Some(connection.unread.split().freeze()));
                }
                Self::Chunked(Chunk::Data(0)) => *self = Self::Chunked(Chunk::DataEnd),
                Self::Chunked(Chunk::Data(left)) => return data(connection, left).map(Some),
                Self::Chunked(Chunk::End) => return Ok(None),
                Self::Chunked(chunk) => *chunk = chunk.after(connection)?,
            }
        }
    }
}

impl Chunk {
    /// Reads what is no data.
    fn after(&self, connection: &mut Connection) -> Result<Self, Problem> {
        match self {
            Self::Size => loop {
                match httparse::parse_chunk_size(&connection.unread) {
                    Ok(httparse::Status::Complete((length, size))) => {
                        connection.unread.advance(length);
                        let is_last = size == 0;
                        return Ok(if is_last { Self::Trailers } else { Self::Data(size) });
                    }
                    Ok(httparse::Status::Partial) if connection.unread.len() <= LONGEST_LINE => {}
                    _ => return Err(Problem::NotHttp("the size of a chunk is none")),
                }
                more(connection)?;
            },
            Self::DataEnd => match line(connection)? {
                0 => Ok(Self::Size),
                _ => Err(Problem::NotHttp("a chunk is longer than it says")),
            },
            Self::Trailers => match line(connection)? {
                0 => Ok(Self::End),
                _ => Ok(Self::Trailers),
            },
            Self::Data(_) | Self::End => Ok(Self::End),
        }
    }
}

/// Some of the data of which so much is left.
fn data(connection: &mut Connection, left: &mut u64) -> Result<Bytes, Problem> {
    if connection.unread.is_empty() {
        more(connection)?;
    }
    let here = connection.unread.len();
    let length = usize::try_from(*left).unwrap_or(usize::MAX).min(here);
    *left -= length as u64;
    Ok(connection.unread.split_to(length).freeze())
}

/// Passes over a line, and returns its length without its end.
fn line(connection: &mut Connection) -> Result<usize, Problem> {
    loop {
        if let Some(end) = connection.unread.iter().position(|byte| *byte == b'\n') {
            let line = connection.unread.split_to(end + 1);
            return match line.strip_suffix(b"\r\n") {
                Some(line) => Ok(line.len()),
                None => Err(Problem::NotHttp("a line has no proper end")),
            };
        }
        if connection.unread.len() > LONGEST_LINE {
            return Err(Problem::NotHttp("a line has no end"));
        }
        more(connection)?;
    }
}

fn more(connection: &mut Connection) -> Result<(), Problem> {
    match connection.fill() {
        Ok(true) => Ok(()),
        Ok(false) => Err(Problem::Closed),
        Err(error) => Err(Problem::Io(error)),
    }
}
