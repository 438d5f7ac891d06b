//! The key in the file of a login: P-256, in PEM, as SEC 1 ([RFC 5915]) or PKCS #8 has it.
//!
//! [RFC 5915]: https://www.rfc-editor.org/rfc/rfc5915

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, Signature};
use tinsmith_runtime::error::BoxError;

/// A key that signs. `Debug` is left out: it is secret.
pub(super) struct Key(EcdsaKeyPair);

impl Key {
    /// Reads a key. The error never says what is in the text.
    pub(super) fn read(pem: &str) -> Result<Self, BoxError> {
        let (label, der) = unwrap(pem)?;
        let random = SystemRandom::new();
        let key = match label {
            "EC PRIVATE KEY" => {
                let (private, public) = sec1(&der).ok_or("it is no EC key with a public part")?;
                let kind = &ECDSA_P256_SHA256_FIXED_SIGNING;
                EcdsaKeyPair::from_private_key_and_public_key(kind, private, public, &random)
            }
            "PRIVATE KEY" => {
                EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &der, &random)
            }
            _ => return Err("it is no private key in PEM".into()),
        };
        Ok(Self(key.map_err(|error| format!("it is no key of the curve P-256: {error}"))?))
    }

    /// The coordinates of the public point, 32 bytes each.
    pub(super) fn point(&self) -> (&[u8], &[u8]) {
        // The first byte says that neither is left out.
        let point = self.0.public_key().as_ref().get(1..).unwrap_or_default();
        point.split_at(point.len() / 2)
    }

    /// Signs with ECDSA over SHA-256, both numbers in 32 bytes.
    pub(super) fn sign(&self, message: &[u8]) -> Result<Signature, BoxError> {
        Ok(self.0.sign(&SystemRandom::new(), message).map_err(|_| "the key does not sign")?)
    }
}

/// Label and content of the first block of a PEM text.
pub(super) fn unwrap(pem: &str) -> Result<(&str, Vec<u8>), BoxError> {
    let block = || {
        let (_, rest) = pem.split_once("-----BEGIN ")?;
        let (label, rest) = rest.split_once("-----")?;
        let (content, _) = rest.split_once("-----END ")?;
        let content: String = content.split_ascii_whitespace().collect();
        Some((label, STANDARD.decode(content).ok()?))
    };
    block().ok_or_else(|| "it is no PEM".into())
}

/// The private and the public part of `ECPrivateKey`.
fn sec1(der: &[u8]) -> Option<(&[u8], &[u8])> {
    const INTEGER: u8 = 0x02;
    const BIT_STRING: u8 = 0x03;
    const OCTET_STRING: u8 = 0x04;
    const SEQUENCE: u8 = 0x30;
    const PUBLIC_KEY: u8 = 0xa1;

    let key = Der(der).next_of(SEQUENCE)?;
    let mut parts = Der(key);
    parts.next_of(INTEGER)?;
    let private = parts.next_of(OCTET_STRING)?;
    let public = loop {
        match parts.next()? {
            (PUBLIC_KEY, public) => break Der(public).next_of(BIT_STRING)?,
            _ => continue,
        }
    };
    // The first byte counts the bits that are left over at the end.
    match public.split_first()? {
        (0, public) => Some((private, public)),
        _ => None,
    }
}

/// Values of DER, one after another, whose lengths fit into two bytes.
struct Der<'a>(&'a [u8]);

impl<'a> Der<'a> {
    fn next_of(&mut self, tag: u8) -> Option<&'a [u8]> {
        self.next().filter(|(found, _)| *found == tag).map(|(_, value)| value)
    }

    fn next(&mut self) -> Option<(u8, &'a [u8])> {
        let (length, rest) = match *self.0 {
            [_, length @ 0..=0x7f, ref rest @ ..] => (usize::from(length), rest),
            [_, 0x81, length, ref rest @ ..] => (usize::from(length), rest),
            [_, 0x82, high, low, ref rest @ ..] => {
                (usize::from(u16::from_be_bytes([high, low])), rest)
            }
            _ => return None,
        };
        let tag = *self.0.first()?;
        let (value, rest) = rest.split_at_checked(length)?;
        self.0 = rest;
        Some((tag, value))
    }
}
