//! Which requests get a checksum, and which responses are checked by theirs:
//! <https://smithy.io/2.0/aws/aws-core.html#aws-protocols-httpchecksum-trait>.

use ::http::header::{HeaderMap, HeaderName, HeaderValue};

use super::stream;
use crate::checksum::{Algorithm, announce, checked, mismatch};
use crate::codec::EncodeError;
use crate::config::{RequestChecksumCalculation, ResponseChecksumValidation, Settings};
use crate::error::BoxError;
use crate::http::{HttpRequest, HttpResponse};
use crate::primitives::ByteStream;
use crate::schema::{Http, Member};
use crate::service::{HttpChecksum, Operation};
use crate::shape::{Shape, View};

const CONTENT_MD5: HeaderName = HeaderName::from_static("content-md5");
/// The value of the member that asks for the check of a response.
const ENABLED: &str = "ENABLED";

/// The checksums of one call.
pub(super) struct Checksums<'a> {
    operation: &'static Operation,
    input: &'a dyn Shape,
    settings: &'a Settings,
    /// What the operation's table says; `None` where it knows no checksums.
    table: Option<&'static HttpChecksum>,
}

impl<'a> Checksums<'a> {
    pub(super) fn new(
        operation: &'static Operation,
        input: &'a dyn Shape,
        settings: &'a Settings,
    ) -> Self {
        Self { operation, input, settings, table: operation.traits.checksum }
    }

    /// Adds the checksum of the request's body, where one is asked for or offered. A header with
    /// one that is there already, of whatever algorithm, is the program's own and stays the only
    /// one. The checksum of a body that is not in memory comes after it.
    pub(super) fn add(&self, request: &mut HttpRequest) -> Result<(), BoxError> {
        let Some(table) = self.table else { return Ok(()) };
        if table.md5 {
            return self.add_md5(request);
        }
        if has_checksum(request.headers()) {
            return Ok(());
        }
        let Some(algorithm) = self.algorithm(table)? else { return Ok(()) };
        if let Some(name) = self.header_of(table.algorithm_member)? {
            let value = HeaderValue::from_static(algorithm.name());
            request.headers_mut().entry(name).or_insert(value);
        }
        if stream::unbuffered(self.operation, self.input).is_some() {
            return announce(request, algorithm);
        }
        let value = algorithm.checksum(request.body());
        request.headers_mut().insert(algorithm.header(), HeaderValue::try_from(value)?);
        Ok(())
    }

    fn add_md5(&self, request: &mut HttpRequest) -> Result<(), BoxError> {
        if request.headers().contains_key(CONTENT_MD5) {
            return Ok(());
        }
        if stream::unbuffered(self.operation, self.input).is_some() {
            return Err(
                "the service asks for the MD5 of the body before it comes: give the stream \
                as bytes in memory, or set the member that holds the MD5"
                    .into(),
            );
        }
        let value = Algorithm::Md5.checksum(request.body());
        request.headers_mut().insert(CONTENT_MD5, HeaderValue::try_from(value)?);
        Ok(())
    }

    /// Asks for a checksum of the response where it will be checked, by the header of the member
    /// that does so; where that is set, the header is there already.
    pub(super) fn ask(&self, request: &mut HttpRequest) -> Result<(), BoxError> {
        let Some(table) = self.table.filter(|table| self.is_checked(table)) else {
            return Ok(());
        };
        if let Some(name) = self.header_of(table.validation_member)? {
            request.headers_mut().entry(name).or_insert(HeaderValue::from_static(ENABLED));
        }
        Ok(())
    }

    /// Checks a response, whose body is all there, or `unread` and checked when it has been read
    /// to its end. Hands the latter back.
    ///
    /// # Errors
    ///
    /// Where the body has another checksum than the header says.
    pub(super) fn check(
        &self,
        response: &HttpResponse,
        unread: Option<ByteStream>,
    ) -> Result<Option<ByteStream>, BoxError> {
        let Some((algorithm, expected)) = self.expected(response.headers()) else {
            return Ok(unread);
        };
        match unread {
            Some(body) => Ok(Some(checked(body, algorithm, expected.to_owned()))),
            None if algorithm.checksum(response.body()) == expected => Ok(None),
            None => Err(mismatch(algorithm).into()),
        }
    }

    /// The checksum that a response has to have, with its algorithm: by the first header of the
    /// operation's that we know. A checksum of the checksums of parts, `VALUE-COUNT`, says nothing
    /// of the body.
    fn expected<'h>(&self, headers: &'h HeaderMap) -> Option<(Algorithm, &'h str)> {
        let table = self.table.filter(|table| self.is_checked(table))?;
        // The head of an answer to `HEAD` is about a body that is not there.
        if self.operation.method == "HEAD" {
            return None;
        }
        let known = table.response_algorithms.iter().filter_map(|name| Algorithm::named(name));
        let mut found = known.filter_map(|algorithm| {
            let value = headers.get(algorithm.header())?.to_str().ok()?.trim();
            (!value.contains('-')).then_some((algorithm, value))
        });
        found.next()
    }

    /// The algorithm of the request's checksum: the one that the input chooses, or else CRC32
    /// where one has to be sent or may be.
    fn algorithm(&self, table: &HttpChecksum) -> Result<Option<Algorithm>, EncodeError> {
        if let Some(index) = table.algorithm_member {
            if let View::Text(name) = self.input.member(index).view() {
                let member = self.operation.input.members.get(index);
                let member = member.map_or("", |member| member.name);
                let known = Algorithm::named(name).map(Some);
                return known.ok_or_else(|| unknown(name).within(member));
            }
        }
        let when = self.settings.request_checksum_calculation.unwrap_or_default();
        let offered =
            table.algorithm_member.is_some() && when == RequestChecksumCalculation::WhenSupported;
        Ok((table.required || offered).then_some(Algorithm::Crc32))
    }

    fn is_checked(&self, table: &HttpChecksum) -> bool {
        let Some(index) = table.validation_member else { return false };
        match self.input.member(index).view() {
            View::Text(mode) => mode == ENABLED,
            _ => {
                let when = self.settings.response_checksum_validation.unwrap_or_default();
                when == ResponseChecksumValidation::WhenSupported
            }
        }
    }

    /// The header that a member of the input is bound to.
    fn header_of(&self, member: Option<usize>) -> Result<Option<HeaderName>, BoxError> {
        let member = member.and_then(|index| self.operation.input.members.get(index));
        match member.map(Member::http) {
            Some(Http::Header(name)) => Ok(Some(HeaderName::from_bytes(name.as_bytes())?)),
            _ => Ok(None),
        }
    }
}

fn unknown(name: &str) -> EncodeError {
    let known = Algorithm::ALL.map(Algorithm::name).join(", ");
    EncodeError::new(format!(
        "the checksum algorithm `{name}` is not known here: choose one of {known}, or set the \
         member that holds the checksum itself"
    ))
}

/// Whether there is a header `x-amz-checksum-…` with a checksum. Those about checksums are no
/// such headers.
fn has_checksum(headers: &HeaderMap) -> bool {
    headers.keys().any(|name| {
        let rest = name.as_str().strip_prefix("x-amz-checksum-");
        rest.is_some_and(|rest| !matches!(rest, "algorithm" | "mode" | "type"))
    })
}

#[cfg(all(test, feature = "streaming"))]
mod stream_tests;
#[cfg(test)]
mod tests;
