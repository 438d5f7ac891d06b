//! Reading an answer: by the service's protocol, or what a test put in its place (feature
//! `testing`).

use crate::codec::DecodeError;
use crate::error::ErrorMetadata;
use crate::http::HttpResponse;
use crate::service::Operation;
use crate::shape::Shape;
#[cfg(feature = "testing")]
use crate::testing::Given;

/// Reads a success into `output`.
pub(crate) fn output(
    operation: &Operation,
    response: &HttpResponse,
    output: &mut dyn Shape,
) -> Result<(), DecodeError> {
    #[cfg(feature = "testing")]
    if let Some(given) = Given::of(response) {
        given.fill(output);
        return Ok(());
    }
    operation.service.protocol.output(operation, response, output)
}

/// Finds what every error has.
pub(crate) fn error_metadata(operation: &Operation, response: &HttpResponse) -> ErrorMetadata {
    #[cfg(feature = "testing")]
    if let Some(given) = Given::of(response) {
        return given.metadata();
    }
    operation.service.protocol.error_metadata(response)
}

/// Reads the members of an error.
pub(crate) fn error(
    operation: &Operation,
    response: &HttpResponse,
    error: &mut dyn Shape,
) -> Result<(), DecodeError> {
    #[cfg(feature = "testing")]
    if let Some(given) = Given::of(response) {
        given.fill(error);
        return Ok(());
    }
    operation.service.protocol.error(response, error)
}
