//! Which kind the failure of a call is, whatever the operation.

use std::error::Error;

use tinsmith_ecr::error::{ErrorMetadata, ProvideErrorMetadata, SdkError};
use tinsmith_runtime::call::FailureKind;
use tinsmith_runtime::dynamic::InvokeError;
use tinsmith_runtime::endpoint::EndpointError;
use tinsmith_runtime::error::{CallContext, MissingSetting, UnknownHost};
use tinsmith_runtime::identity::{CredentialsError, TokenError};
use tinsmith_runtime::validate::ValidationErrors;

use super::{Failure, Kind};

/// Codes that say that credentials have expired.
const EXPIRED: [&str; 4] =
    ["ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired", "RequestExpired"];
/// Codes that say that credentials are not known, do not fit, or are not enough.
const DENIED: [&str; 16] = [
    "AccessDenied",
    "AccessDeniedException",
    "AuthFailure",
    "IncompleteSignature",
    "IncompleteSignatureException",
    "InvalidAccessKeyId",
    "InvalidClientTokenId",
    "InvalidSignatureException",
    "MissingAuthenticationToken",
    "MissingAuthenticationTokenException",
    "NotAuthorized",
    "OptInRequired",
    "SignatureDoesNotMatch",
    "SubscriptionRequiredException",
    "UnauthorizedOperation",
    "UnrecognizedClientException",
];
/// Codes that say that too much was asked.
const THROTTLED: [&str; 8] = [
    "RequestLimitExceeded",
    "RequestThrottled",
    "RequestThrottledException",
    "SlowDown",
    "Throttling",
    "ThrottledException",
    "ThrottlingException",
    "TooManyRequestsException",
];

/// How the transport tells of an answer in another protocol.
const NO_HTTP: &str = "something other than HTTP";
const IS_IT_THE_REGION: &str = "check whether the region is right, and the network's DNS";

impl<E: ProvideErrorMetadata + Error + 'static> From<SdkError<E>> for Failure {
    fn from(error: SdkError<E>) -> Self {
        Self::from(&error)
    }
}

impl<E: ProvideErrorMetadata + Error + 'static> From<&SdkError<E>> for Failure {
    fn from(error: &SdkError<E>) -> Self {
        let ended = match error {
            SdkError::ConstructionFailure(_) => Ended::Unmade,
            SdkError::TimeoutError(_) => Ended::Late,
            SdkError::DispatchFailure(failure) => Ended::Unanswered { at_fault: failure.is_user() },
            SdkError::ResponseError(_) => Ended::Garbled,
            SdkError::ServiceError(_) => Ended::Refused,
            _ => return Self::advised(Kind::Other, error.to_string()),
        };
        told(ended, error, error.context(), error.meta())
    }
}

impl From<InvokeError> for Failure {
    fn from(error: InvokeError) -> Self {
        let Some(failure) = error.failure() else {
            return Self::new(Kind::Usage, error.to_string());
        };
        let ended = match failure.kind() {
            FailureKind::Construction(_) => Ended::Unmade,
            FailureKind::Timeout(_) => Ended::Late,
            FailureKind::Dispatch(error) => Ended::Unanswered { at_fault: error.is_user() },
            FailureKind::Response(..) => Ended::Garbled,
            FailureKind::Service(_) => Ended::Refused,
            _ => return Self::advised(Kind::Other, error.to_string()),
        };
        told(ended, failure, failure.context(), failure.meta())
    }
}

/// How a call ended, typed or by its name.
enum Ended {
    /// The request could not be made.
    Unmade,
    /// A limit of time was reached.
    Late,
    /// No complete answer came; the request itself may be at fault.
    Unanswered { at_fault: bool },
    /// The answer cannot be understood.
    Garbled,
    /// The service answered with an error.
    Refused,
}

fn told(
    ended: Ended,
    error: &(dyn Error + 'static),
    call: &CallContext,
    meta: &ErrorMetadata,
) -> Failure {
    let source = error.source();
    match ended {
        Ended::Unmade => {
            let place = match call.operation {
                "" => String::new(),
                operation => format!("{} {operation}: ", call.service),
            };
            unmade(error.to_string(), place, source)
        }
        Ended::Late => Failure::advised(Kind::Network, error.to_string()),
        Ended::Unanswered { at_fault } => {
            let causes = causes(source);
            if causes.iter().any(|cause| cause.is::<UnknownHost>()) {
                let told = format!("{error}; there is no such host: {IS_IT_THE_REGION}");
                return Failure::new(Kind::Region, told);
            }
            // The transport says it in words alone.
            let is_foreign = || causes.iter().any(|cause| cause.to_string().contains(NO_HTTP));
            let kind = match at_fault {
                true => Kind::Settings,
                false if is_foreign() => Kind::Foreign,
                false => Kind::Network,
            };
            Failure::advised(kind, error.to_string())
        }
        Ended::Garbled => Failure::advised(Kind::Foreign, error.to_string()),
        Ended::Refused => {
            let mut told = error.to_string();
            if let Some(media_type) = meta.extra("content_type") {
                told.push_str(&format!(": an answer of the type {media_type}"));
            }
            Failure::advised(answered(meta, call.status), told)
        }
    }
}

impl From<CredentialsError> for Failure {
    fn from(error: CredentialsError) -> Self {
        unmade(String::new(), String::new(), Some(&error))
    }
}

/// A request that could not be made; `told` is said of it where nothing better is known.
pub(super) fn unmade(
    told: String,
    place: String,
    source: Option<&(dyn Error + 'static)>,
) -> Failure {
    for error in causes(source) {
        if error.is::<ValidationErrors>() {
            return Failure::new(Kind::Usage, told);
        }
        if matches!(error.downcast_ref(), Some(MissingSetting::Region)) {
            let what = "no region is set: set AWS_REGION, or `region` of the profile";
            return Failure::new(Kind::Region, format!("{place}{what}"));
        }
        if matches!(error.downcast_ref(), Some(MissingSetting::Credentials)) {
            return Failure::advised(Kind::NoCredentials, format!("{place}no credentials are set"));
        }
        if let Some(error) = error.downcast_ref::<EndpointError>() {
            return Failure::advised(Kind::Region, format!("{place}{error}"));
        }
        let (is_credentials, is_set_up) = match error.downcast_ref() {
            Some(CredentialsError::CredentialsNotLoaded(_)) => (true, false),
            Some(_) => (true, true),
            None => (error.is::<TokenError>(), true),
        };
        if is_credentials {
            let why: Vec<_> = causes(error.source()).iter().map(ToString::to_string).collect();
            let why = if why.is_empty() { error.to_string() } else { why.join(": ") };
            // A source of credentials says it in words alone.
            let kind = match is_set_up && why.contains("expired") {
                true => Kind::Expired,
                false => Kind::NoCredentials,
            };
            return Failure::advised(kind, format!("{place}no credentials: {why}"));
        }
    }
    Failure::advised(Kind::Settings, told)
}

/// What the service's error means.
fn answered(meta: &ErrorMetadata, status: Option<u16>) -> Kind {
    let code = meta.code().unwrap_or_default();
    let message = meta.message().unwrap_or_default();
    let status = status.unwrap_or_default();
    match code {
        "InvalidSignatureException" if message.contains("valid region") => Kind::Region,
        // ECR Public answers so in regions where it is not.
        "UnsupportedCommandException" => Kind::Region,
        _ if EXPIRED.contains(&code) => Kind::Expired,
        _ if DENIED.contains(&code) => Kind::Denied,
        _ if THROTTLED.contains(&code) => Kind::Throttled,
        _ if code.ends_with("NotFoundException") => Kind::NotFound,
        _ if status == 429 => Kind::Throttled,
        _ if status >= 500 => Kind::Service,
        "" if meta.extra("content_type").is_some() => Kind::Foreign,
        "" => match status {
            401 | 403 => Kind::Denied,
            // Every error of the service has a code.
            _ => Kind::Foreign,
        },
        _ => Kind::Refused,
    }
}

/// An error and its causes.
fn causes<'a>(first: Option<&'a (dyn Error + 'static)>) -> Vec<&'a (dyn Error + 'static)> {
    let mut causes = Vec::new();
    let mut next = first;
    while let Some(error) = next {
        causes.push(error);
        next = error.source();
    }
    causes
}
