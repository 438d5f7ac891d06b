//! Failures of the transport: no answer came, or not all of it.

use std::borrow::Cow;
use std::fmt;

use super::{BoxError, TimedOut};

/// A request got no answer, or none that could be read to its end.
///
/// The kind decides about retries: a timeout and an I/O failure may pass, so they are retried;
/// the others are not.
#[derive(Debug)]
pub struct ConnectorError {
    kind: Kind,
    source: BoxError,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Timeout,
    Expired,
    Io,
    User,
    Other,
}

impl ConnectorError {
    /// Something took too long.
    pub fn timeout(source: impl Into<BoxError>) -> Self {
        Self { kind: Kind::Timeout, source: source.into() }
    }

    /// [`HttpLimits::total`](crate::http::HttpLimits::total) was reached, for transports that keep
    /// that limit themselves: whoever set it knows what to say of it.
    pub fn expired() -> Self {
        let text = "the exchange took longer than its limit";
        Self { kind: Kind::Expired, source: Described::new(text).into() }
    }

    /// The connection could not be made, or broke.
    pub fn io(source: impl Into<BoxError>) -> Self {
        Self { kind: Kind::Io, source: source.into() }
    }

    /// The request is not one that can be sent: the caller's mistake.
    pub fn user(source: impl Into<BoxError>) -> Self {
        Self { kind: Kind::User, source: source.into() }
    }

    /// Anything else, such as an answer that is not HTTP.
    pub fn other(source: impl Into<BoxError>) -> Self {
        Self { kind: Kind::Other, source: source.into() }
    }

    /// Whether something took too long.
    pub fn is_timeout(&self) -> bool {
        matches!(self.kind, Kind::Timeout | Kind::Expired)
    }

    /// Whether the limit on the whole exchange was reached.
    pub(crate) fn is_expired(&self) -> bool {
        self.kind == Kind::Expired
    }

    /// Whether the connection could not be made, or broke.
    pub fn is_io(&self) -> bool {
        self.kind == Kind::Io
    }

    /// Whether the request is at fault.
    pub fn is_user(&self) -> bool {
        self.kind == Kind::User
    }

    /// Whether it is none of the other kinds.
    pub fn is_other(&self) -> bool {
        self.kind == Kind::Other
    }

    /// Which limit of time was reached, and when, where the transport says it.
    pub fn timed_out(&self) -> Option<&TimedOut> {
        self.source.downcast_ref()
    }

    /// The cause.
    pub fn into_source(self) -> BoxError {
        self.source
    }
}

impl fmt::Display for ConnectorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            Kind::Timeout | Kind::Expired => "no answer in time",
            Kind::Io => "no complete answer",
            Kind::User => "the request cannot be sent",
            Kind::Other => "no usable answer",
        })
    }
}

impl std::error::Error for ConnectorError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(self.source.as_ref())
    }
}

/// An error in words, over the error that caused it.
#[derive(Debug)]
pub(crate) struct Described {
    text: Cow<'static, str>,
    source: Option<BoxError>,
}

impl Described {
    pub(crate) fn new(text: impl Into<Cow<'static, str>>) -> Self {
        Self { text: text.into(), source: None }
    }

    pub(crate) fn over(text: impl Into<Cow<'static, str>>, source: impl Into<BoxError>) -> Self {
        Self { text: text.into(), source: Some(source.into()) }
    }
}

impl fmt::Display for Described {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for Described {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| source.as_ref() as _)
    }
}
