//! HTTP/1.1 as far as clients of AWS services use it: requests with a `content-length`, read and
//! answered one after the other on a connection.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, SystemTime};

use time::OffsetDateTime;
use time::format_description::parse_borrowed;

use super::{Received, Reply, reply::Ending};

/// Longest a read or a write of the socket may take.
const PATIENCE: Duration = Duration::from_secs(10);
const MAX_HEAD: usize = 64 * 1024;
const MAX_HEADERS: usize = 100;
/// More than the largest layer part of ECR (20 MiB) in base64.
const MAX_BODY: usize = 32 * 1024 * 1024;

/// One connection, with what was read from it beyond the request at hand.
pub(super) struct Connection<'a> {
    stream: &'a TcpStream,
    ahead: Vec<u8>,
}

impl<'a> Connection<'a> {
    pub(super) fn new(stream: &'a TcpStream) -> Self {
        Self { stream, ahead: Vec::new() }
    }

    /// The next request. `None` when the client closed the connection, or was silent for too
    /// long; an error says why what came is no request this server takes.
    pub(super) fn read(&mut self) -> Result<Option<Received>, String> {
        if self.stream.set_read_timeout(Some(PATIENCE)).is_err() {
            return Ok(None);
        }
        loop {
            if let Some((head_len, mut request)) = parse_head(&self.ahead)? {
                self.ahead.drain(..head_len);
                let body_len = body_len(&request)?;
                while self.ahead.len() < body_len {
                    if !self.read_more() {
                        return Ok(None);
                    }
                }
                let rest = self.ahead.split_off(body_len);
                request.body = std::mem::replace(&mut self.ahead, rest);
                return Ok(Some(request));
            }
            if self.ahead.len() > MAX_HEAD {
                return Err(format!("its head is longer than {MAX_HEAD} bytes"));
            }
            if !self.read_more() {
                return Ok(None);
            }
        }
    }

    /// Writes the head of `reply` and as much of its body as it lets out.
    pub(super) fn write(&mut self, reply: &Reply, now: SystemTime) -> io::Result<()> {
        let mut bytes = format!("HTTP/1.1 {} \r\n", reply.status);
        for (name, value) in &reply.headers {
            bytes += &format!("{name}: {value}\r\n");
        }
        if !reply.has_header("date") {
            bytes += &format!("date: {}\r\n", http_date(now));
        }
        bytes += &format!("content-length: {}\r\n\r\n", reply.body.len());
        let kept = match reply.ending {
            Ending::Cut(keep) => reply.body.get(..keep).unwrap_or(&reply.body),
            _ => &reply.body,
        };
        let mut bytes = bytes.into_bytes();
        bytes.extend_from_slice(kept);
        self.stream.set_write_timeout(Some(PATIENCE))?;
        self.stream.write_all(&bytes)
    }

    /// Whether anything came before the end of the stream and of the patience.
    fn read_more(&mut self) -> bool {
        let mut chunk = [0; 16 * 1024];
        match self.stream.read(&mut chunk) {
            Ok(0) | Err(_) => false,
            Ok(count) => {
                self.ahead.extend_from_slice(&chunk[..count]);
                true
            }
        }
    }
}

/// The length of the head and the request without its body, once the whole head is there.
fn parse_head(bytes: &[u8]) -> Result<Option<(usize, Received)>, String> {
    let mut headers = [httparse::EMPTY_HEADER; MAX_HEADERS];
    let mut request = httparse::Request::new(&mut headers);
    let status = request.parse(bytes).map_err(|error| format!("it is no HTTP/1.1: {error}"))?;
    let httparse::Status::Complete(head_len) = status else {
        return Ok(None);
    };
    let received = Received {
        method: request.method.unwrap_or_default().to_owned(),
        path: request.path.unwrap_or_default().to_owned(),
        headers: request.headers.iter().map(owned_header).collect(),
        body: Vec::new(),
    };
    Ok(Some((head_len, received)))
}

fn owned_header(header: &httparse::Header<'_>) -> (String, String) {
    let value = String::from_utf8_lossy(header.value).into_owned();
    (header.name.to_ascii_lowercase(), value)
}

fn body_len(request: &Received) -> Result<usize, String> {
    if let Some(coding) = request.header("transfer-encoding") {
        return Err(format!("its body comes as {coding}, this server takes content-length only"));
    }
    let Some(text) = request.header("content-length") else {
        return Ok(0);
    };
    match text.parse() {
        Ok(length) if length <= MAX_BODY => Ok(length),
        _ => Err(format!("its content-length is {text}, this server takes up to {MAX_BODY}")),
    }
}

fn http_date(now: SystemTime) -> String {
    parse_borrowed::<2>(
        "[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT",
    )
    .ok()
    .and_then(|format| OffsetDateTime::from(now).format(&format).ok())
    .expect("the format is fixed and has what a date and time have")
}
