//! What can keep a request from being signed.

use std::fmt;

use ::http::header::HeaderName;

use crate::primitives::DateTimeError;

/// A request that cannot be signed. Repeats no value of a header or credential.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SigningError {
    /// The URI is not absolute and there is no `host` header.
    NoHost,
    /// The value of that header is not UTF-8.
    NotText(HeaderName),
    /// A value that goes into a header, named here, cannot be one.
    NotAHeader(&'static str),
    /// The signing time has no text form.
    Time(DateTimeError),
    /// A presigned request must hold for 1 second to 7 days.
    Expiry,
    /// The presigned URI, longer than the request's, is no URI.
    Uri,
}

impl fmt::Display for SigningError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("signing: ")?;
        match self {
            SigningError::NoHost => {
                f.write_str("the request's URI has no host; set an absolute URI before signing")
            }
            SigningError::NotText(name) => {
                write!(f, "the value of header `{name}` is not UTF-8, which a signature requires")
            }
            SigningError::NotAHeader(what) => {
                write!(f, "the {what} holds characters that no HTTP header can carry")
            }
            SigningError::Time(error) => error.fmt(f),
            SigningError::Expiry => {
                f.write_str("a presigned request must expire after 1 second to 7 days")
            }
            SigningError::Uri => f.write_str(
                "the URI with the signature in it is not valid; it may be too long (64 KiB)",
            ),
        }
    }
}

impl std::error::Error for SigningError {}

impl From<DateTimeError> for SigningError {
    fn from(error: DateTimeError) -> Self {
        SigningError::Time(error)
    }
}
