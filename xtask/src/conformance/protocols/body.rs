//! Bodies, compared by what their media type says that they mean.

mod cbor;
pub mod form;
mod xml;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use super::super::json;
use super::super::suite::differs;

/// The media type whose bodies stand in cases as base64.
const CBOR: &str = "application/cbor";

/// The bytes of a body as a case has it: CBOR in base64, everything else as text.
pub fn bytes(media_type: Option<&str>, body: &str) -> anyhow::Result<Vec<u8>> {
    Ok(match media_type {
        Some(CBOR) => STANDARD.decode(body)?,
        _ => body.as_bytes().to_vec(),
    })
}

/// Where `found` means something else than the `expected` bytes. Bodies of other media types than
/// those known here, and what is no body of its media type, are compared byte by byte.
pub fn differences(media_type: Option<&str>, expected: &[u8], found: &[u8]) -> Vec<String> {
    let media_type = media_type.unwrap_or_default();
    let meant = match media_type {
        _ if expected.is_empty() => None,
        "application/json" => as_json(expected, found),
        "application/xml" => as_xml(expected, found),
        "application/x-www-form-urlencoded" => as_form(expected, found),
        CBOR => as_cbor(expected, found),
        _ => None,
    };
    meant.unwrap_or_else(|| match expected == found {
        true => Vec::new(),
        false => vec![differs("body", &shown(media_type, expected), &shown(media_type, found))],
    })
}

fn as_json(expected: &[u8], found: &[u8]) -> Option<Vec<String>> {
    let [expected, found] = [expected, found].map(serde_json::from_slice::<Value>);
    Some(json::differences("body", &expected.ok()?, &found.ok()?))
}

fn as_xml(expected: &[u8], found: &[u8]) -> Option<Vec<String>> {
    let [expected, found] =
        [expected, found].map(|body| xml::parse(std::str::from_utf8(body).ok()?));
    Some(xml::differences(&expected?, &found?))
}

fn as_form(expected: &[u8], found: &[u8]) -> Option<Vec<String>> {
    let [expected, found] = [expected, found].map(std::str::from_utf8);
    Some(form::differences(expected.ok()?, found.ok()?))
}

fn as_cbor(expected: &[u8], found: &[u8]) -> Option<Vec<String>> {
    let [expected, found] = [expected, found].map(cbor::parse);
    Some(cbor::differences(&expected?, &found?))
}

/// Text as it is, other bytes in base64.
fn shown(media_type: &str, body: &[u8]) -> String {
    match std::str::from_utf8(body) {
        Ok(text) if media_type != CBOR => text.to_owned(),
        _ => format!("{} in base64", STANDARD.encode(body)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn differ(media_type: &str, expected: &str, found: &str) -> usize {
        differences(Some(media_type), expected.as_bytes(), found.as_bytes()).len()
    }

    #[test]
    fn known_media_types_are_compared_by_meaning() {
        assert_eq!(differ("application/json", "{\"a\": 1}", "{\"a\":1.0}"), 0);
        assert_eq!(differ("application/xml", "<a></a>", "<a/>"), 0);
        assert_eq!(differ("application/x-www-form-urlencoded", "a=1&b=2", "b=2&a=1"), 0);
        assert!(differences(Some(CBOR), &[0xa0], &[0xbf, 0xff]).is_empty());
    }

    #[test]
    fn everything_else_is_compared_byte_by_byte() {
        assert_eq!(differ("text/plain", "a", "a "), 1);
        assert_eq!(differences(None, b"{}", b"{ }").len(), 1);
        assert_eq!(differ("application/json", "", "{}"), 1);
        assert_eq!(differ("application/json", "{}", "<a/>"), 1);
        assert_eq!(differ("application/xml", "<a/>", "<a>"), 1);
    }

    #[test]
    fn cbor_stands_in_cases_as_base64() {
        assert_eq!(bytes(Some(CBOR), "oA==").unwrap(), [0xa0]);
        assert_eq!(bytes(Some("text/plain"), "oA==").unwrap(), b"oA==");
        assert!(bytes(Some(CBOR), "{}").is_err());
    }
}
