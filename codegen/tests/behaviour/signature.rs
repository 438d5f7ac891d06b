//! Signatures of SigV4, once more and shorter than the runtime makes them.

use ring::{digest, hmac};

use crate::server::{REGION, SECRET};

/// The signature of such a text, made at `stamp` for a service.
pub fn sign(stamp: &str, service: &str, text: &str) -> String {
    let mac = |key: &[u8], text: &str| {
        hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), text.as_bytes()).as_ref().to_vec()
    };
    let mut key = format!("AWS4{SECRET}").into_bytes();
    for part in [&stamp[..8], REGION, service, "aws4_request"] {
        key = mac(&key, part);
    }
    hex(&mac(&key, text))
}

/// What a signature is for.
pub fn scope(stamp: &str, service: &str) -> String {
    format!("{}/{REGION}/{service}/aws4_request", &stamp[..8])
}

pub fn sha256(bytes: &[u8]) -> String {
    hex(digest::digest(&digest::SHA256, bytes).as_ref())
}

/// Each byte but the unreserved ones as `%XX`.
pub fn percent(text: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    text.bytes()
        .map(|byte| match is_plain(byte) {
            true => char::from(byte).to_string(),
            false => format!("%{byte:02X}"),
        })
        .collect()
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
