//! Errors of the client of IMDS.

use std::error::Error;
use std::fmt;

use tinsmith_runtime::error::{BoxError, ConnectorError};
use tinsmith_runtime::http::HttpResponse;

/// Why IMDS gave no metadata.
#[derive(Debug)]
#[non_exhaustive]
pub enum ImdsError {
    /// No session token could be had.
    FailedToLoadToken(FailedToLoadToken),
    /// The answer was an error.
    ErrorResponse(ErrorResponse),
    /// A session token was there, but then no whole answer came.
    IoError(IoError),
    /// Anything else: a path or an endpoint that is no good, or an answer that is no text.
    Unexpected(Unexpected),
}

/// What is known where no session token could be had.
#[derive(Debug)]
pub struct FailedToLoadToken {
    endpoint: String,
    dispatch: bool,
    source: BoxError,
}

impl FailedToLoadToken {
    pub(super) fn dispatch(endpoint: String, source: ConnectorError) -> Self {
        Self { endpoint, dispatch: true, source: source.into() }
    }

    pub(super) fn token(endpoint: String, source: TokenError) -> Self {
        Self { endpoint, dispatch: false, source: source.into() }
    }

    /// Whether no answer came at all: most likely there is no IMDS here.
    pub fn is_dispatch_failure(&self) -> bool {
        self.dispatch
    }
}

/// What is known where the answer was an error. `Debug` hides its body.
pub struct ErrorResponse {
    path: String,
    // Boxed, so that every result that may be this error is small.
    answer: Box<HttpResponse>,
}

impl ErrorResponse {
    pub(super) fn new(path: String, answer: HttpResponse) -> Self {
        Self { path, answer: Box::new(answer) }
    }

    /// The answer.
    pub fn response(&self) -> &HttpResponse {
        &self.answer
    }
}

impl fmt::Debug for ErrorResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorResponse")
            .field("path", &self.path)
            .field("status", &self.answer.status())
            .finish_non_exhaustive()
    }
}

/// What is known where no whole answer came.
#[derive(Debug)]
pub struct IoError {
    endpoint: String,
    source: BoxError,
}

impl IoError {
    pub(super) fn new(endpoint: String, source: impl Into<BoxError>) -> Self {
        Self { endpoint, source: source.into() }
    }
}

/// What is known of any other error.
#[derive(Debug)]
pub struct Unexpected {
    source: BoxError,
}

impl Unexpected {
    pub(super) fn new(source: impl Into<BoxError>) -> Self {
        Self { source: source.into() }
    }
}

/// Why an answer has no session token that can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TokenError {
    /// IMDS is disabled for this instance, or for this program.
    Forbidden,
    /// The service does not take the request, most likely for the life that was asked for.
    InvalidParameters,
    /// The token is empty, or cannot stand in a header.
    InvalidToken,
    /// How long the token lives is no number of seconds.
    InvalidTtl,
    /// Another error, by its status.
    ErrorResponse(u16),
}

/// A text that names no [`EndpointMode`](super::EndpointMode).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidEndpointMode(String);

impl InvalidEndpointMode {
    pub(super) fn new(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Display for ImdsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FailedToLoadToken(FailedToLoadToken { endpoint, dispatch: true, .. }) => {
                write!(f, "nobody answers as IMDS at {endpoint}")
            }
            Self::FailedToLoadToken(FailedToLoadToken { endpoint, .. }) => {
                write!(f, "IMDS at {endpoint} gave no session token")
            }
            Self::ErrorResponse(ErrorResponse { path, answer }) => {
                write!(f, "IMDS answered {} for {path}", answer.status())
            }
            Self::IoError(IoError { endpoint, .. }) => {
                write!(f, "IMDS at {endpoint} gave no whole answer")
            }
            Self::Unexpected(_) => f.write_str("IMDS cannot be asked"),
        }
    }
}

impl Error for ImdsError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::FailedToLoadToken(FailedToLoadToken { source, .. })
            | Self::IoError(IoError { source, .. })
            | Self::Unexpected(Unexpected { source }) => Some(source.as_ref()),
            Self::ErrorResponse(_) => None,
        }
    }
}

impl fmt::Display for TokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Forbidden => f.write_str(
                "request forbidden: IMDS is disabled, or may not be asked from here (403); look \
                 at the instance's metadata options",
            ),
            Self::InvalidParameters => f.write_str(
                "IMDS refused the request for a token (400): a token lives 1 second to 6 hours",
            ),
            Self::InvalidToken => f.write_str("the token cannot stand in a header"),
            Self::InvalidTtl => f.write_str("how long the token lives is no number of seconds"),
            Self::ErrorResponse(status) => write!(f, "IMDS answered with status {status}"),
        }
    }
}

impl Error for TokenError {}

impl fmt::Display for InvalidEndpointMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a valid endpoint mode: set `IPv4` or `IPv6`", self.0)
    }
}

impl Error for InvalidEndpointMode {}
