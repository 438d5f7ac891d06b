//! Telling failures that may pass from those that will not.

use ::http::StatusCode;

use crate::error::{ConnectorError, ErrorMetadata};
use crate::schema::RetryTrait;
use crate::service::Operation;

/// Why a failure may pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RetryKind {
    /// The service had a problem of its own, or no answer came: the connection failed, or the
    /// attempt took too long.
    Transient,
    /// The service was asked too much at once.
    Throttling,
}

/// Codes that say that too much was asked at once. The specification has `PriorRequestNotComplete`
/// among the transient ones too; where both fit, it is throttling.
const THROTTLING: [&str; 14] = [
    "Throttling",
    "ThrottlingException",
    "ThrottledException",
    "RequestThrottledException",
    "TooManyRequestsException",
    "ProvisionedThroughputExceededException",
    "TransactionInProgressException",
    "RequestLimitExceeded",
    "BandwidthLimitExceeded",
    "LimitExceededException",
    "RequestThrottled",
    "SlowDown",
    "PriorRequestNotComplete",
    "EC2ThrottledException",
];

/// Codes of problems of the service.
const TRANSIENT: [&str; 2] = ["RequestTimeout", "RequestTimeoutException"];

/// Codes that a wrong clock leads to.
const CLOCK_SKEW: [&str; 6] = [
    "RequestTimeTooSkewed",
    "RequestExpired",
    "RequestInTheFuture",
    "InvalidSignatureException",
    "SignatureDoesNotMatch",
    "AuthFailure",
];

/// Whether an error answer may be followed by a better one. What the model says of the error comes
/// first, then its code, then the status. Status 429 counts where the error is none of the
/// operation's own. An error with the status of a success counts as one of status 500: the
/// service had begun to answer when it failed.
pub fn classify_response(
    operation: &Operation,
    status: StatusCode,
    meta: &ErrorMetadata,
) -> Option<RetryKind> {
    let index = operation.error_of(meta);
    if let Some(code) = meta.code() {
        let modeled = index.and_then(|index| operation.errors.get(index)?.error);
        match modeled.map_or(RetryTrait::Standard, |error| error.retry) {
            RetryTrait::Never => return None,
            RetryTrait::Transient => return Some(RetryKind::Transient),
            RetryTrait::Throttling => return Some(RetryKind::Throttling),
            RetryTrait::Standard => {}
        }
        if THROTTLING.contains(&code) {
            return Some(RetryKind::Throttling);
        }
        if TRANSIENT.contains(&code) {
            return Some(RetryKind::Transient);
        }
    }
    match status.as_u16() {
        429 if index.is_none() => Some(RetryKind::Throttling),
        200..=299 | 500 | 502 | 503 | 504 => Some(RetryKind::Transient),
        _ => None,
    }
}

/// Whether a failure of the transport may pass.
pub fn classify_connector(error: &ConnectorError) -> Option<RetryKind> {
    (error.is_io() || error.is_timeout()).then_some(RetryKind::Transient)
}

/// Whether a wrong clock may be the cause of the error with that code.
pub(crate) fn is_clock_skew(code: &str) -> bool {
    CLOCK_SKEW.contains(&code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::fixture;

    fn classify(code: &str, status: u16) -> Option<RetryKind> {
        let meta = ErrorMetadata::builder().code(code).build();
        let status = StatusCode::from_u16(status).unwrap();
        classify_response(&fixture::OPERATION, status, &meta)
    }

    #[test]
    fn the_standard_codes_decide_whatever_the_status() {
        for code in THROTTLING {
            assert_eq!(classify(code, 400), Some(RetryKind::Throttling), "{code}");
        }
        for code in TRANSIENT {
            assert_eq!(classify(code, 400), Some(RetryKind::Transient), "{code}");
        }
    }

    #[test]
    fn the_status_decides_where_the_code_does_not() {
        assert_eq!(classify("Anything", 429), Some(RetryKind::Throttling));
        for status in [200, 500, 502, 503, 504] {
            assert_eq!(classify("Anything", status), Some(RetryKind::Transient), "{status}");
        }
        for status in [301, 400, 403, 404, 413, 501, 505] {
            assert_eq!(classify("Anything", status), None, "{status}");
        }
        // An error that the model knows speaks for itself.
        assert_eq!(classify("NoSuchToyException", 429), None);
        assert_eq!(classify("NoSuchToyException", 500), Some(RetryKind::Transient));
        let none = ErrorMetadata::default();
        let answer = classify_response(&fixture::OPERATION, StatusCode::BAD_GATEWAY, &none);
        assert_eq!(answer, Some(RetryKind::Transient));
    }

    #[test]
    fn the_model_comes_first() {
        assert_eq!(classify("BusyException", 400), Some(RetryKind::Throttling));
        assert_eq!(classify("FlakyException", 400), Some(RetryKind::Transient));
        assert_eq!(classify("QuotaException", 503), None);
    }

    #[test]
    fn only_a_transport_that_failed_is_tried_again() {
        assert_eq!(classify_connector(&ConnectorError::io("x")), Some(RetryKind::Transient));
        assert_eq!(classify_connector(&ConnectorError::timeout("x")), Some(RetryKind::Transient));
        assert_eq!(classify_connector(&ConnectorError::user("x")), None);
        assert_eq!(classify_connector(&ConnectorError::other("x")), None);
    }
}
