//! The second stage: the string to sign, and its signature.

use std::ops::Range;

use ring::{digest, hmac};

use super::canonical::CanonicalRequest;
use super::{ALGORITHM, SigningParams};
use crate::primitives::BasicTime;

/// A string to sign: algorithm, time, scope and the hash of the canonical request.
pub(super) struct StringToSign {
    text: String,
    scope: Range<usize>,
}

/// A signature in hex.
pub(super) struct Signature {
    hex: String,
}

impl StringToSign {
    pub fn new(request: &CanonicalRequest, time: &BasicTime, params: &SigningParams<'_>) -> Self {
        let mut text = String::with_capacity(128 + params.region.len() + params.service.len());
        text.push_str(ALGORITHM);
        text.push('\n');
        text.push_str(time.as_str());
        text.push('\n');
        let start = text.len();
        push_scope(&mut text, time, params);
        let scope = start..text.len();
        text.push('\n');
        let hash = digest::digest(&digest::SHA256, request.as_str().as_bytes());
        push_hex(&mut text, hash.as_ref());
        Self { text, scope }
    }

    pub fn sign(&self, key: &hmac::Key) -> Signature {
        let mut hex = String::with_capacity(64);
        push_hex(&mut hex, hmac::sign(key, self.text.as_bytes()).as_ref());
        Signature { hex }
    }

    /// What the signature is good for: a date, a region and a service.
    pub fn scope(&self) -> &str {
        self.text.get(self.scope.clone()).unwrap_or_default()
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl Signature {
    pub fn as_str(&self) -> &str {
        &self.hex
    }
}

/// Appends the credential scope.
pub(super) fn push_scope(out: &mut String, time: &BasicTime, params: &SigningParams<'_>) {
    for part in [time.date(), params.region, params.service] {
        out.push_str(part);
        out.push('/');
    }
    out.push_str("aws4_request");
}

/// Appends the bytes in lower-case hex.
pub(crate) fn push_hex(out: &mut String, bytes: &[u8]) {
    // By blocks, since a string looks at its room with each push.
    for bytes in bytes.chunks(32) {
        let mut digits = [0; 64];
        for (pair, byte) in digits.chunks_exact_mut(2).zip(bytes) {
            pair.copy_from_slice(&hex(*byte));
        }
        let digits = digits.get(..2 * bytes.len()).unwrap_or_default();
        out.push_str(std::str::from_utf8(digits).unwrap_or_default());
    }
}

/// A byte in lower-case hex.
pub(crate) fn hex(byte: u8) -> [u8; 2] {
    static PAIRS: [[u8; 2]; 256] = pairs();
    PAIRS[usize::from(byte)]
}

const fn pairs() -> [[u8; 2]; 256] {
    const HEX: [u8; 16] = *b"0123456789abcdef";
    let mut pairs = [[0; 2]; 256];
    let mut byte = 0;
    while byte < 256 {
        pairs[byte] = [HEX[byte >> 4], HEX[byte & 15]];
        byte += 1;
    }
    pairs
}
