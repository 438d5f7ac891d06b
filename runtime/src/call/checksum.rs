//! Which requests get a checksum, and which responses are checked by theirs:
//! <https://smithy.io/2.0/aws/aws-core.html#aws-protocols-httpchecksum-trait>.

use ::http::header::{HeaderMap, HeaderName, HeaderValue};

use crate::checksum::Algorithm;
use crate::codec::EncodeError;
use crate::config::{RequestChecksumCalculation, ResponseChecksumValidation, Settings};
use crate::error::BoxError;
use crate::http::{HttpRequest, HttpResponse};
use crate::schema::{Http, Schema};
use crate::service::{HttpChecksum, Operation};
use crate::shape::{Shape, View};

const CONTENT_MD5: HeaderName = HeaderName::from_static("content-md5");
/// The value of the member that asks for the check of a response.
const ENABLED: &str = "ENABLED";

/// Adds the checksum of the request's body, where one is asked for or offered. A header with one
/// that is there already, of whatever algorithm, is the program's own and stays the only one.
pub(super) fn add(
    operation: &Operation,
    input: &dyn Shape,
    settings: &Settings,
    request: &mut HttpRequest,
) -> Result<(), BoxError> {
    let Some(checksum) = operation.traits.checksum else { return Ok(()) };
    if checksum.md5 {
        if !request.headers().contains_key(CONTENT_MD5) {
            let value = Algorithm::Md5.checksum(request.body());
            request.headers_mut().insert(CONTENT_MD5, HeaderValue::try_from(value)?);
        }
        return Ok(());
    }
    if has_checksum(request.headers()) {
        return Ok(());
    }
    let Some(algorithm) = algorithm(operation, checksum, input, settings)? else { return Ok(()) };
    if let Some(name) = header_of(operation.input, checksum.algorithm_member)? {
        request.headers_mut().entry(name).or_insert(HeaderValue::from_static(algorithm.name()));
    }
    let value = algorithm.checksum(request.body());
    request.headers_mut().insert(algorithm.header(), HeaderValue::try_from(value)?);
    Ok(())
}

/// Asks for a checksum of the response where it will be checked, by the header of the member that
/// does so; where that is set, the header is there already.
pub(super) fn ask(
    operation: &Operation,
    input: &dyn Shape,
    settings: &Settings,
    request: &mut HttpRequest,
) -> Result<(), BoxError> {
    let Some(checksum) = operation.traits.checksum else { return Ok(()) };
    if is_checked(checksum, input, settings) {
        if let Some(name) = header_of(operation.input, checksum.validation_member)? {
            request.headers_mut().entry(name).or_insert(HeaderValue::from_static(ENABLED));
        }
    }
    Ok(())
}

/// Checks a response whose body is all there.
///
/// # Errors
///
/// Where the body has another checksum than the header says.
pub(super) fn check(
    operation: &Operation,
    input: &dyn Shape,
    settings: &Settings,
    response: &HttpResponse,
) -> Result<(), BoxError> {
    match expected(operation, input, settings, response.headers()) {
        Some((algorithm, expected)) if algorithm.checksum(response.body()) != expected => {
            Err(mismatch(algorithm).into())
        }
        _ => Ok(()),
    }
}

/// What to say of a body that is not what its checksum says.
pub(super) fn mismatch(algorithm: Algorithm) -> String {
    format!(
        "the body is not what its checksum `{}` says: it was changed on its way",
        algorithm.header()
    )
}

/// The checksum that a response has to have, with its algorithm: by the first header of the
/// operation's that we know. A checksum of the checksums of parts, `VALUE-COUNT`, says nothing of
/// the body.
fn expected<'a>(
    operation: &Operation,
    input: &dyn Shape,
    settings: &Settings,
    headers: &'a HeaderMap,
) -> Option<(Algorithm, &'a str)> {
    let checksum = operation.traits.checksum?;
    // The head of an answer to `HEAD` is about a body that is not there.
    if operation.method == "HEAD" || !is_checked(checksum, input, settings) {
        return None;
    }
    let known = checksum.response_algorithms.iter().filter_map(|name| Algorithm::named(name));
    let mut found = known.filter_map(|algorithm| {
        let value = headers.get(algorithm.header())?.to_str().ok()?.trim();
        (!value.contains('-')).then_some((algorithm, value))
    });
    found.next()
}

/// The algorithm of the request's checksum: the one that the input chooses, or else CRC32 where
/// one has to be sent or may be.
fn algorithm(
    operation: &Operation,
    checksum: &HttpChecksum,
    input: &dyn Shape,
    settings: &Settings,
) -> Result<Option<Algorithm>, EncodeError> {
    if let Some(index) = checksum.algorithm_member {
        if let View::Text(name) = input.member(index).view() {
            let member = operation.input.members.get(index).map_or("", |member| member.name);
            return Algorithm::named(name).map(Some).ok_or_else(|| unknown(name).within(member));
        }
    }
    let offered = checksum.algorithm_member.is_some()
        && settings.request_checksum_calculation.unwrap_or_default()
            == RequestChecksumCalculation::WhenSupported;
    Ok((checksum.required || offered).then_some(Algorithm::Crc32))
}

fn unknown(name: &str) -> EncodeError {
    let known = Algorithm::ALL.map(Algorithm::name).join(", ");
    EncodeError::new(format!(
        "the checksum algorithm `{name}` is not known here: choose one of {known}, or set the \
         member that holds the checksum itself"
    ))
}

fn is_checked(checksum: &HttpChecksum, input: &dyn Shape, settings: &Settings) -> bool {
    let Some(index) = checksum.validation_member else { return false };
    match input.member(index).view() {
        View::Text(mode) => mode == ENABLED,
        _ => {
            settings.response_checksum_validation.unwrap_or_default()
                == ResponseChecksumValidation::WhenSupported
        }
    }
}

/// Whether there is a header `x-amz-checksum-…` with a checksum. Those about checksums are no
/// such headers.
fn has_checksum(headers: &HeaderMap) -> bool {
    headers.keys().any(|name| {
        let rest = name.as_str().strip_prefix("x-amz-checksum-");
        rest.is_some_and(|rest| !matches!(rest, "algorithm" | "mode" | "type"))
    })
}

/// The header that a member is bound to.
fn header_of(schema: &Schema, member: Option<usize>) -> Result<Option<HeaderName>, BoxError> {
    match member.and_then(|index| schema.members.get(index)).map(|member| member.http()) {
        Some(Http::Header(name)) => Ok(Some(HeaderName::from_bytes(name.as_bytes())?)),
        _ => Ok(None),
    }
}

#[cfg(test)]
mod tests;
