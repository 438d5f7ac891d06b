//! Which kind the errors of this crate are.

use std::error::Error;
use std::fmt;

use tinsmith_ecr::waiters::image_scan_complete::WaitUntilImageScanCompleteError as WaitError;
use tinsmith_runtime::error::{DisplayErrorContext, ProvideErrorMetadata};

use super::call::unmade;
use super::{Failure, Kind};
use crate::batch::{Interrupted, PartialFailure};
use crate::digest::InvalidDigest;
use crate::layer::{TransferError, TransferErrorKind};
use crate::lifecycle::PolicyError;
use crate::login::LoginError;
use crate::reference::ReferenceError;
use crate::scan::ScanError;

impl From<LoginError> for Failure {
    fn from(error: LoginError) -> Self {
        match &error {
            LoginError::Private(call) => Self::from(&**call),
            LoginError::Public(call) => Self::from(&**call),
            LoginError::Answer(_) => Self::advised(Kind::Foreign, error.to_string()),
        }
    }
}

impl From<ReferenceError> for Failure {
    fn from(error: ReferenceError) -> Self {
        Self::new(Kind::Reference, error.to_string())
    }
}

impl From<InvalidDigest> for Failure {
    fn from(error: InvalidDigest) -> Self {
        Self::new(Kind::Reference, error.to_string())
    }
}

impl From<PolicyError> for Failure {
    fn from(error: PolicyError) -> Self {
        Self::new(Kind::Policy, error.to_string())
    }
}

impl From<TransferError> for Failure {
    fn from(error: TransferError) -> Self {
        if let Some(call) = error.call() {
            return call.clone().within(&error);
        }
        let told = DisplayErrorContext(&error).to_string();
        match error.kind() {
            TransferErrorKind::Call | TransferErrorKind::Download => {
                Self::advised(Kind::Network, told)
            }
            TransferErrorKind::Unauthorized => Self::advised(Kind::Expired, told),
            TransferErrorKind::Refused => Self::new(
                Kind::Denied,
                format!(
                    "{told}; the URL of a layer holds for a short time, and has to be reachable: \
                     try again, and check the policies of VPC endpoints"
                ),
            ),
            TransferErrorKind::Foreign => Self::advised(Kind::Foreign, told),
            TransferErrorKind::File => Self::new(Kind::File, told),
            TransferErrorKind::Corrupted => Self::new(
                Kind::Corrupted,
                format!(
                    "{told}; nothing of it was kept: try again, and if it stays so the content \
                     is not what its name says"
                ),
            ),
            TransferErrorKind::Malformed => Self::new(Kind::Corrupted, told),
            TransferErrorKind::NotFound => Self::advised(Kind::NotFound, told),
        }
    }
}

impl<T, F: fmt::Debug> From<PartialFailure<T, F>> for Failure {
    fn from(error: PartialFailure<T, F>) -> Self {
        Self::new(Kind::Partial, error.to_string())
    }
}

impl<I, T, F, E> From<Interrupted<I, T, F, E>> for Failure
where
    E: ProvideErrorMetadata + Error + 'static,
{
    fn from(error: Interrupted<I, T, F, E>) -> Self {
        Self::from(&*error.error).within(&error)
    }
}

impl From<ScanError> for Failure {
    fn from(error: ScanError) -> Self {
        match &error {
            ScanError::Page(call) => Self::from(&**call).within(&error),
            ScanError::Answer(_) => Self::advised(Kind::Foreign, error.to_string()),
            ScanError::Wait(wait) => match &**wait {
                WaitError::OperationFailed(failed) => Self::from(failed.error()).within(&error),
                WaitError::ExceededMaxWait(_) => {
                    Self::advised(Kind::Late, DisplayErrorContext(&error).to_string())
                }
                WaitError::ConstructionFailure(_) => {
                    unmade(DisplayErrorContext(&error).to_string(), String::new(), wait.source())
                }
                _ => Self::new(Kind::Other, DisplayErrorContext(&error).to_string()),
            },
        }
    }
}
