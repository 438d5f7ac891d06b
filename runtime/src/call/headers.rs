//! The headers that every request has beside those of its protocol.

use ::http::{HeaderMap, HeaderName, HeaderValue};

use crate::error::BoxError;
use crate::service::Service;
use crate::sign::hex;

pub(super) const INVOCATION_ID: HeaderName = HeaderName::from_static("amz-sdk-invocation-id");
pub(super) const SDK_REQUEST: HeaderName = HeaderName::from_static("amz-sdk-request");

/// Adds the headers that every request to the service carries, but those that are set already.
pub(super) fn add_service(headers: &mut HeaderMap, service: &Service) -> Result<(), BoxError> {
    for &(name, value) in service.traits.headers {
        let name = HeaderName::from_bytes(name.as_bytes())?;
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_str(value)?);
        }
    }
    Ok(())
}

/// A random UUID (RFC 9562, version 4), by which the service knows the attempts of one call.
pub(super) fn invocation_id() -> HeaderValue {
    header(uuid(fastrand::u128(..)).to_vec())
}

/// `attempt=N; max=M`.
pub(super) fn sdk_request(attempt: u32, max: u32) -> HeaderValue {
    let mut text = Vec::with_capacity(24);
    text.extend_from_slice(b"attempt=");
    decimal(&mut text, attempt);
    text.extend_from_slice(b"; max=");
    decimal(&mut text, max);
    header(text)
}

/// The text of the version 4 UUID of these random bits.
pub(crate) fn uuid(random: u128) -> [u8; 36] {
    const VERSION: u128 = 0xf << 76;
    const VARIANT: u128 = 0b11 << 62;
    let bits = random & !VERSION & !VARIANT | 4 << 76 | 0b10 << 62;
    let mut text = [b'-'; 36];
    // Each byte is two digits in a row; the dashes stand between bytes.
    const PLACES: [usize; 16] = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];
    for (place, byte) in PLACES.into_iter().zip(bits.to_be_bytes()) {
        if let Some(digits) = text.get_mut(place..place + 2) {
            digits.copy_from_slice(&hex(byte));
        }
    }
    text
}

fn decimal(text: &mut Vec<u8>, number: u32) {
    if number >= 10 {
        decimal(text, number / 10);
    }
    text.push(b'0' + (number % 10) as u8);
}

fn header(text: Vec<u8>) -> HeaderValue {
    // Made of visible ASCII, which every header value may hold.
    HeaderValue::from_maybe_shared(bytes::Bytes::from(text)).unwrap_or(HeaderValue::from_static(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invocation_id_is_a_random_uuid() {
        assert_eq!(uuid(0), *b"00000000-0000-4000-8000-000000000000");
        assert_eq!(uuid(u128::MAX), *b"ffffffff-ffff-4fff-bfff-ffffffffffff");
        let sample = 0x0123_4567_89ab_cdef_0123_4567_89ab_cdef;
        assert_eq!(uuid(sample), *b"01234567-89ab-4def-8123-456789abcdef");
    }

    #[test]
    fn attempts_are_counted_in_decimal() {
        assert_eq!(sdk_request(1, 3), "attempt=1; max=3");
        assert_eq!(sdk_request(10, 255), "attempt=10; max=255");
    }
}
