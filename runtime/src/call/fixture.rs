//! A tiny service for the tests of the call path, with a protocol of one line: a request's body
//! is the input's text, an answer's body the output's, an error's body `CODE message`.

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;

use crate::codec::{DecodeError, EncodeError};
use crate::config::{Builder, Config, Region};
use crate::endpoint::table::{Condition, Expr, Function, Param, ParamType, Rule, RuleSet, Target};
use crate::error::{BoxError, ErrorMetadata, ModeledError, ProvideErrorMetadata, Unhandled};
use crate::http::{HttpRequest, HttpResponse, request_id};
use crate::identity::Credentials;
use crate::protocol::Protocol;
use crate::schema::{ErrorTraits, Kind, Member, RetryTrait, Schema, flags};
use crate::service::{Operation, OperationTraits, Service, ServiceTraits};
use crate::shape::{ABSENT, Shape, Slot, Value, View};
use crate::time::StaticTimeSource;

pub(crate) static RULES: RuleSet = RuleSet {
    params: &[Param::new("Endpoint", ParamType::String).built_in("SDK::Endpoint")],
    variables: &[],
    conditions: &[Condition::Test(Expr::Call(Function::IsSet, &[Expr::Ref(0)]))],
    targets: &[Target::url(&[Expr::Ref(0)])],
    errors: &[Expr::Str("no endpoint is set")],
    rules: &[Rule::Endpoint(&[0], 0), Rule::Error(&[], 0)],
};

pub(crate) static SERVICE: Service = Service {
    id: "Toy Box",
    shape: "ToyBox",
    version: "2020-01-02",
    signing_name: "toys",
    protocol: &OneLine,
    query_compatible: false,
    endpoints: &RULES,
    traits: ServiceTraits::NONE,
};

pub(crate) static OPERATION: Operation = Operation {
    name: "GetToy",
    service: &SERVICE,
    method: "POST",
    uri: "/",
    input: &TEXT,
    output: &TEXT,
    errors: &[&NO_SUCH_TOY, &BUSY, &FLAKY, &QUOTA],
    traits: OperationTraits::NONE,
};

static TEXT: Schema =
    Schema::structure("Text", &[Member::new("text", Kind::String).with(flags::REQUIRED)]);

const MESSAGE: &[Member] = &[Member::new("message", Kind::String)];
static NO_SUCH_TOY: Schema = Schema::error(
    "NoSuchToyException",
    &ErrorTraits { code: "NoSuchToyException", status: 400, retry: RetryTrait::Standard },
    MESSAGE,
);
static BUSY: Schema = Schema::error(
    "BusyException",
    &ErrorTraits { code: "BusyException", status: 400, retry: RetryTrait::Throttling },
    MESSAGE,
);
static FLAKY: Schema = Schema::error(
    "FlakyException",
    &ErrorTraits { code: "FlakyException", status: 400, retry: RetryTrait::Transient },
    MESSAGE,
);
static QUOTA: Schema = Schema::error(
    "QuotaException",
    &ErrorTraits { code: "QuotaException", status: 400, retry: RetryTrait::Never },
    MESSAGE,
);

/// Input and output.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Text {
    pub(crate) text: Option<String>,
    pub(crate) request_id: Option<String>,
}

impl Text {
    pub(crate) fn new(text: &str) -> Self {
        Self { text: Some(text.to_owned()), request_id: None }
    }
}

impl Shape for Text {
    fn schema(&self) -> &'static Schema {
        &TEXT
    }
    fn member(&self, index: usize) -> &dyn Value {
        if index == 0 { &self.text } else { &ABSENT }
    }
    fn member_mut(&mut self, index: usize) -> Option<&mut dyn Value> {
        (index == 0).then_some(&mut self.text as _)
    }
    fn attach(&mut self, meta: &ErrorMetadata) {
        self.request_id = meta.request_id().map(str::to_owned);
    }
    fn unset() -> Self {
        Self::default()
    }
}

/// An error of the operation: its index in the table, or unhandled.
#[derive(Debug)]
pub(crate) enum GetToyError {
    Modeled(usize, Problem),
    Unhandled(Unhandled),
}

#[derive(Debug, Default)]
pub(crate) struct Problem {
    pub(crate) message: Option<String>,
    meta: ErrorMetadata,
}

impl Shape for Problem {
    fn schema(&self) -> &'static Schema {
        &NO_SUCH_TOY
    }
    fn member(&self, _: usize) -> &dyn Value {
        &self.message
    }
    fn member_mut(&mut self, _: usize) -> Option<&mut dyn Value> {
        Some(&mut self.message)
    }
    fn attach(&mut self, meta: &ErrorMetadata) {
        self.meta = meta.clone();
    }
    fn unset() -> Self {
        Self::default()
    }
}

impl ModeledError for GetToyError {
    fn blank(index: usize) -> Option<Self> {
        (index < 4).then(|| Self::Modeled(index, Problem::default()))
    }
    fn shape_mut(&mut self) -> Option<&mut dyn Shape> {
        match self {
            Self::Modeled(_, problem) => Some(problem),
            Self::Unhandled(_) => None,
        }
    }
    fn unhandled_metadata(metadata: ErrorMetadata) -> Self {
        Self::Unhandled(metadata.into())
    }
    fn unhandled(source: impl Into<BoxError>) -> Self {
        Self::Unhandled(Unhandled::new(source, ErrorMetadata::default()))
    }
}

impl ProvideErrorMetadata for GetToyError {
    fn meta(&self) -> &ErrorMetadata {
        match self {
            Self::Modeled(_, problem) => &problem.meta,
            Self::Unhandled(unhandled) => unhandled.meta(),
        }
    }
}

impl fmt::Display for GetToyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Modeled(_, problem) => problem.meta.fmt(f),
            Self::Unhandled(unhandled) => unhandled.fmt(f),
        }
    }
}

impl std::error::Error for GetToyError {}

struct OneLine;

impl Protocol for OneLine {
    fn request(
        &self,
        _: &Operation,
        input: &dyn Shape,
        _: Option<&str>,
    ) -> Result<HttpRequest, EncodeError> {
        let text = match input.member(0).view() {
            View::Text("unwritable") => return Err(EncodeError::new("no such word").within("text")),
            View::Text(text) => text.to_owned(),
            _ => String::new(),
        };
        let mut request = HttpRequest::new(Bytes::from(text));
        *request.method_mut() = http::Method::POST;
        Ok(request)
    }

    fn output(
        &self,
        _: &Operation,
        response: &HttpResponse,
        output: &mut dyn Shape,
    ) -> Result<(), DecodeError> {
        write(response.body(), output).ok_or_else(|| DecodeError::new("not a word").within("text"))
    }

    fn request_id<'r>(&self, response: &'r HttpResponse) -> Option<Cow<'r, str>> {
        let own = response.headers().get("toy-id").and_then(|id| id.to_str().ok());
        own.or_else(|| request_id(response.headers())).map(Cow::Borrowed)
    }

    fn error_metadata(&self, response: &HttpResponse) -> ErrorMetadata {
        let body = String::from_utf8_lossy(response.body());
        let mut meta = ErrorMetadata::builder();
        if let Some((code, message)) = body.split_once(' ') {
            meta = meta.code(code).message(message);
        }
        if let Some(id) = request_id(response.headers()) {
            meta = meta.request_id(id);
        }
        meta.build()
    }

    fn error(&self, response: &HttpResponse, error: &mut dyn Shape) -> Result<(), DecodeError> {
        let at = response.body().iter().position(|&byte| byte == b' ').map_or(0, |at| at + 1);
        write(&response.body().slice(at..), error).ok_or_else(|| DecodeError::new("not a message"))
    }
}

fn write(text: &[u8], shape: &mut dyn Shape) -> Option<()> {
    let text = std::str::from_utf8(text).ok()?;
    match shape.member_mut(0)?.slot() {
        Slot::String(slot) => slot.push_str(text),
        _ => return None,
    }
    Some(())
}

/// A configuration with all that a call needs, a clock that stands still and no jitter.
pub(crate) fn config() -> Builder {
    Config::builder()
        .region(Region::from_static("here"))
        .endpoint_url("http://toys.test:8080/base/")
        .credentials_provider(Credentials::from_keys("AKID", "sesame", Some("opensesame".into())))
        .time_source(StaticTimeSource::from_secs(0))
        .randomness(|| 1.0)
}

/// An answer.
pub(crate) fn answer(status: u16, body: &'static str) -> HttpResponse {
    let mut response = HttpResponse::new(Bytes::from_static(body.as_bytes()));
    *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
    response.headers_mut().insert("x-amzn-requestid", http::HeaderValue::from_static("1234"));
    response
}
