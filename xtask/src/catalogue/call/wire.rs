//! Calls over HTTP on loopback: what the server saw, and what came back.

use std::fmt::Debug;
use std::future::Future;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use tinsmith_runtime::config::timeout::TimeoutConfig;
use tinsmith_runtime::config::{BehaviorVersion, Config, Region, RetryConfig};
use tinsmith_runtime::error::{ProvideErrorMetadata, RequestId, SdkError};
use tinsmith_runtime::identity::Credentials;

const REGION: &str = "eu-central-1";
const KEY: &str = "AKIDEXAMPLE";
/// The most that a call and each read of the server may take.
const LIMIT: Duration = Duration::from_secs(10);

/// Names and values.
type Headers = &'static [(&'static str, &'static str)];

/// What is called, what the server is to see, and what it answers.
pub struct Case {
    pub service: &'static str,
    pub operation: &'static str,
    pub signing_name: &'static str,
    /// The code of an error that the operation may answer with.
    pub error: &'static str,
    pub request_id: &'static str,
    /// How the first line of the request begins.
    pub line: &'static str,
    /// Headers of the request.
    pub headers: Headers,
    /// How the body of the request begins.
    pub body: &'static str,
    /// Headers of both answers.
    pub answer_headers: Headers,
    pub answered: &'static [u8],
    pub refused_headers: Headers,
    pub refused: &'static [u8],
}

/// A request as the server saw it: the lines of its head, and its body.
type Request = (Vec<String>, Vec<u8>);

/// What a service said to a call.
#[derive(Debug)]
pub enum Outcome {
    Answered { request_id: Option<String> },
    Refused { code: Option<String>, request_id: Option<String>, as_declared: bool },
}

/// What a service said, or why it was not heard.
pub type Found = Result<Outcome, String>;

/// What came of a call whose error, if it is one of the service's, should be the one that `is` says.
pub fn outcome<T: RequestId, E: ProvideErrorMetadata + Debug>(
    found: Result<T, SdkError<E>>,
    is: impl FnOnce(&E) -> bool,
) -> Found {
    let owned = |text: Option<&str>| text.map(str::to_owned);
    match found {
        Ok(output) => Ok(Outcome::Answered { request_id: owned(output.request_id()) }),
        Err(SdkError::ServiceError(error)) => {
            let error = error.into_err();
            let meta = error.meta();
            Ok(Outcome::Refused {
                code: owned(meta.code()),
                request_id: owned(meta.request_id()),
                as_declared: is(&error),
            })
        }
        Err(other) => Err(format!("{other:?}")),
    }
}

/// Calls twice, once answered and once refused, and prints what came of it. Whether it went well.
pub fn calls<F: Future<Output = Found>>(case: &Case, call: impl Fn(Config) -> F) -> bool {
    let found = answered(case, &call).and_then(|()| refused(case, &call));
    let text = found.as_ref().map_or_else(String::as_str, |()| "ok");
    println!("{}: {}, {text}", case.service, case.operation);
    found.is_ok()
}

fn answered<F: Future<Output = Found>>(
    case: &Case,
    call: impl Fn(Config) -> F,
) -> Result<(), String> {
    match exchange(case, "200 OK", &[], case.answered, call)? {
        Outcome::Answered { request_id: Some(id) } if id == case.request_id => Ok(()),
        other => Err(format!("answered with nothing, it came to {other:?}")),
    }
}

fn refused<F: Future<Output = Found>>(
    case: &Case,
    call: impl Fn(Config) -> F,
) -> Result<(), String> {
    match exchange(case, "400 Bad Request", case.refused_headers, case.refused, call)? {
        Outcome::Refused { code: Some(code), request_id: Some(id), as_declared: true }
            if code == case.error && id == case.request_id => Ok(()),
        other => Err(format!("refused with `{}`, it came to {other:?}", case.error)),
    }
}

/// A call that is answered so. An error where what the server saw is not right.
fn exchange<F: Future<Output = Found>>(
    case: &Case,
    status: &str,
    more: Headers,
    body: &[u8],
    call: impl Fn(Config) -> F,
) -> Found {
    let fault = |error: io::Error| format!("the server failed: {error}");
    let listener = TcpListener::bind("127.0.0.1:0").map_err(fault)?;
    let address = listener.local_addr().map_err(fault)?;
    let id = case.request_id;
    // Services use either name.
    let mut answer = format!(
        "HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {}\r\n\
         x-amzn-requestid: {id}\r\nx-amz-request-id: {id}\r\n",
        body.len(),
    );
    for (name, value) in case.answer_headers.iter().chain(more) {
        answer.push_str(&format!("{name}: {value}\r\n"));
    }
    let answer = [answer.as_bytes(), b"\r\n", body].concat();
    let server = thread::spawn(move || serve(&listener, &answer));
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new(REGION))
        .credentials_provider(Credentials::from_keys(KEY, "secret", None))
        .retry_config(RetryConfig::disabled())
        .timeout_config(TimeoutConfig::builder().operation_timeout(LIMIT).build())
        .endpoint_url(format!("http://{address}"))
        .build();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let outcome = runtime.map_err(fault)?.block_on(call(config));
    // A server that nobody called still waits; this ends it. One that answered is gone already.
    drop(TcpStream::connect(address));
    let seen = server.join().map_err(|_| "the server panicked")?;
    let seen = seen.map_err(|error| format!("the server saw no request ({error}): {outcome:?}"))?;
    check(case, &seen)?;
    outcome
}

/// Answers one request.
fn serve(listener: &TcpListener, answer: &[u8]) -> io::Result<Request> {
    let (stream, _) = listener.accept()?;
    stream.set_read_timeout(Some(LIMIT))?;
    let mut stream = BufReader::new(stream);
    let mut head = Vec::new();
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        match line.trim_end() {
            "" => break,
            line => head.push(line.to_owned()),
        }
    }
    let length = header(&head, "content-length").and_then(|length| length.parse().ok());
    let mut body = Vec::new();
    stream.by_ref().take(length.unwrap_or(0)).read_to_end(&mut body)?;
    stream.get_mut().write_all(answer)?;
    Ok((head, body))
}

/// Whether the request is that of the operation, signed for its service.
fn check(case: &Case, (head, body): &Request) -> Result<(), String> {
    let first = head.first().map(String::as_str).unwrap_or_default();
    let authorization = header(head, "authorization").unwrap_or_default();
    let credential = authorization.strip_prefix("AWS4-HMAC-SHA256 Credential=");
    let credential = credential.and_then(|rest| rest.split_once(',')).map(|(first, _)| first);
    let parts: Vec<&str> = credential.unwrap_or_default().split('/').collect();
    // The second part is the date.
    let signed = matches!(parts.as_slice(), [KEY, date, REGION, name, "aws4_request"]
        if date.len() == 8 && *name == case.signing_name);
    let missing = |(name, value): &&(&str, &str)| header(head, name) != Some(*value);
    let wrong = if !first.starts_with(case.line) {
        "first line"
    } else if let Some((name, _)) = case.headers.iter().find(missing) {
        name
    } else if !body.starts_with(case.body.as_bytes()) {
        "body"
    } else if !signed {
        "signature"
    } else {
        return Ok(());
    };
    Err(format!("the {wrong} of the request is wrong: {head:?}"))
}

fn header<'a>(head: &'a [String], name: &str) -> Option<&'a str> {
    let mut fields = head.iter().filter_map(|line| line.split_once(':'));
    fields.find(|(field, _)| field.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}
