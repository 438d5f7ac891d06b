//! What a recording is made of: requests without their secrets, and what came of them.

use ::http::HeaderMap;

use super::asked::Asked;
use super::file::written;
use super::scrub::{Body, Scrubber, is_secret_header};
use crate::call::read;
use crate::codec::json;
use crate::dynamic::Record;
use crate::error::ConnectorError;
use crate::http::{HttpRequest, HttpResponse};
use crate::primitives::Document;
use crate::schema::Schema;
use crate::service::Operation;
use crate::shape::Shape;

/// Headers of requests that say how, when and by what they were sent, or come from what is masked.
const FLEETING: [&str; 7] = [
    "amz-sdk-invocation-id",
    "amz-sdk-request",
    "content-length",
    "user-agent",
    "x-amz-content-sha256",
    "x-amz-date",
    "x-amz-user-agent",
];

/// Headers of answers that say what the body is like on the wire, which is not what is kept.
const FRAMING: [&str; 4] = ["connection", "content-length", "keep-alive", "transfer-encoding"];

/// A request, without its secrets.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sent {
    /// Service and operation; empty for what is not a client's call.
    pub operation: String,
    pub method: String,
    pub host: String,
    /// With the query.
    pub path: String,
    pub headers: Vec<(String, String)>,
    pub body: Body,
}

/// A request and what came of it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Exchange {
    pub sent: Sent,
    pub got: Got,
}

/// What comes of a request.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Got {
    Answer { status: u16, headers: Vec<(String, String)>, body: Body },
    Failure { kind: String, text: String },
}

impl Sent {
    /// Of a request.
    pub fn of(request: &HttpRequest) -> Self {
        let asked = request.extensions().get::<Asked>();
        let scrubber = scrubber(asked);
        let uri = request.uri();
        let host = uri.authority().map(|host| host.as_str().to_owned());
        Self {
            operation: asked.map(Asked::name).unwrap_or_default(),
            method: request.method().to_string(),
            host: host.unwrap_or_default(),
            path: scrubber.uri(uri),
            headers: headers(request.headers(), &scrubber, |name| FLEETING.contains(&name)),
            body: scrubber.body(request.body()),
        }
    }

    /// What differs in what counts, in words.
    pub fn difference(&self, other: &Self) -> Option<String> {
        if self.operation != other.operation {
            return Some(format!("the operation is {}, not {}", other.operation, self.operation));
        }
        if self.method != other.method {
            return Some(format!("the method is {}, not {}", other.method, self.method));
        }
        if sorted_query(&self.path) != sorted_query(&other.path) {
            return Some(format!("the path is {}, not {}", other.path, self.path));
        }
        body_difference(&self.body, &other.body)
    }
}

impl Got {
    /// Of what came of a request.
    pub fn of(asked: Option<&Asked>, outcome: &Result<HttpResponse, ConnectorError>) -> Self {
        let response = match outcome {
            Ok(response) => response,
            Err(error) => return Self::failure(error),
        };
        let answer = asked.map_or_else(Scrubber::blind, |asked| {
            answer_scrubber(asked.operation, response).with_values_of(&scrubber(Some(asked)))
        });
        let body = answer.body(response.body());
        let is_changed = match &body {
            Body::Text(text) => text.as_bytes() != response.body(),
            Body::Binary(_) => false,
            Body::Withheld => true,
        };
        let left_out = |name: &str| {
            let is_sum = name.starts_with("x-amz-checksum-") || name == "x-amz-crc32";
            FRAMING.contains(&name) || (is_changed && (is_sum || name == "content-md5"))
        };
        let headers = headers(response.headers(), &answer, left_out);
        Self::Answer { status: response.status().as_u16(), headers, body }
    }

    fn failure(error: &ConnectorError) -> Self {
        let kind = if error.is_timeout() {
            "timeout"
        } else if error.is_io() {
            "io"
        } else if error.is_user() {
            "user"
        } else {
            "other"
        };
        let mut text = error.to_string();
        let mut source = std::error::Error::source(error);
        while let Some(cause) = source {
            text = format!("{text}: {cause}");
            source = cause.source();
        }
        Self::Failure { kind: kind.to_owned(), text }
    }

    /// The same once more.
    pub fn replayed(&self) -> Result<HttpResponse, ConnectorError> {
        match self {
            Self::Failure { kind, text } => Err(match kind.as_str() {
                "timeout" => ConnectorError::timeout(text.clone()),
                "io" => ConnectorError::io(text.clone()),
                "user" => ConnectorError::user(text.clone()),
                _ => ConnectorError::other(text.clone()),
            }),
            Self::Answer { status, headers, body } => {
                let body = match body {
                    Body::Text(text) => text.clone().into_bytes(),
                    Body::Binary(bytes) => bytes.clone(),
                    Body::Withheld => return Err(ConnectorError::other(WITHHELD)),
                };
                let mut response = ::http::Response::builder().status(*status);
                for (name, value) in headers {
                    response = response.header(name, value);
                }
                response.body(body.into()).map_err(ConnectorError::other)
            }
        }
    }
}

const WITHHELD: &str = "the recording has no body of this answer: it held secrets in a form that \
                        cannot be masked";

fn scrubber(asked: Option<&Asked>) -> Scrubber {
    asked.map_or_else(Scrubber::blind, |asked| Scrubber::of(&asked.input).with_tokens(&asked.input))
}

/// What hides the secrets of an answer: by the output that it is, or the error.
fn answer_scrubber(operation: &'static Operation, response: &HttpResponse) -> Scrubber {
    static UNKNOWN: Schema = Schema::structure("UnknownError", &[]);
    if response.status().is_success() {
        let mut output = Record::new(operation.output);
        return match read::output(operation, response, &mut output) {
            Ok(()) => Scrubber::of(&output),
            Err(_) => Scrubber::unread(operation.output),
        };
    }
    let meta = read::error_metadata(operation, response);
    let table = operation.error_of(&meta).and_then(|at| operation.errors.get(at));
    let mut error = Record::new(table.copied().unwrap_or(&UNKNOWN));
    match read::error(operation, response, &mut error) {
        Ok(()) => Scrubber::of(&error),
        Err(_) => Scrubber::unread(error.schema()),
    }
}

fn headers(
    headers: &HeaderMap,
    scrubber: &Scrubber,
    left_out: impl Fn(&str) -> bool,
) -> Vec<(String, String)> {
    let mut kept = Vec::new();
    for name in headers.keys().map(|name| name.as_str()) {
        if is_secret_header(name) || left_out(name) {
            continue;
        }
        let values = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
        let value = values.map(|value| scrubber.header(value)).collect::<Vec<_>>().join(", ");
        kept.push((name.to_owned(), value));
    }
    kept.sort_unstable();
    kept
}

fn sorted_query(path: &str) -> (&str, Vec<&str>) {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let mut pairs: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty()).collect();
    pairs.sort_unstable();
    (path, pairs)
}

/// By meaning: the same JSON, or the same parameters, however they are written.
fn body_difference(recorded: &Body, sent: &Body) -> Option<String> {
    let (recorded, sent) = match (recorded, sent) {
        (Body::Text(recorded), Body::Text(sent)) => (recorded, sent),
        _ if recorded == sent => return None,
        _ => return Some("the body is another".to_owned()),
    };
    if recorded == sent {
        return None;
    }
    let read = |text: &str| json::read_document(text.as_bytes()).ok();
    match (read(recorded), read(sent)) {
        (Some(recorded), Some(sent)) => document_difference("the body", &recorded, &sent),
        _ if sorted_query(&format!("?{recorded}")) == sorted_query(&format!("?{sent}")) => None,
        _ => Some(format!("the body is {sent:?}, not {recorded:?}")),
    }
}

fn document_difference(path: &str, recorded: &Document, sent: &Document) -> Option<String> {
    if recorded == sent {
        return None;
    }
    if let (Document::Object(recorded), Document::Object(sent)) = (recorded, sent) {
        let mut names: Vec<&String> = recorded.keys().chain(sent.keys()).collect();
        names.sort_unstable();
        return names.into_iter().find_map(|name| match (recorded.get(name), sent.get(name)) {
            (Some(recorded), Some(sent)) => {
                document_difference(&format!("{path}.{name}"), recorded, sent)
            }
            (Some(_), None) => Some(format!("{path} lacks {name}")),
            (None, _) => Some(format!("{path} has {name}, which was not there")),
        });
    }
    Some(format!("{path} is {}, not {}", written(sent), written(recorded)))
}
