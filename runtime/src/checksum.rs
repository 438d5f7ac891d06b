//! Checksums of bodies, by the algorithms that services name
//! (<https://smithy.io/2.0/aws/aws-core.html#aws-protocols-httpchecksum-trait>).
//!
//! The [`call`](crate::call) machine decides which requests get one and which responses are
//! checked; here they are computed.

mod aws_chunked;
mod checked;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use crc::{CRC_32_ISCSI, CRC_32_ISO_HDLC, CRC_64_NVME, Crc, Table};
use http::HeaderName;
use ring::digest;

pub(crate) use aws_chunked::{announce, declare_length, encode};
pub(crate) use checked::checked;

/// An algorithm that we know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Algorithm {
    /// CRC-32, of ISO-HDLC.
    Crc32,
    /// CRC-32C, of Castagnoli.
    Crc32c,
    /// CRC-64/NVME.
    Crc64Nvme,
    /// SHA-1.
    Sha1,
    /// SHA-256.
    Sha256,
    /// SHA-512.
    Sha512,
    /// MD5.
    Md5,
}

impl Algorithm {
    /// All of them.
    pub(crate) const ALL: [Self; 7] = [
        Self::Crc32,
        Self::Crc32c,
        Self::Crc64Nvme,
        Self::Sha1,
        Self::Sha256,
        Self::Sha512,
        Self::Md5,
    ];

    /// The one that the model calls so.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|algorithm| algorithm.name().eq_ignore_ascii_case(name))
    }

    /// The name in the model.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Crc32 => "CRC32",
            Self::Crc32c => "CRC32C",
            Self::Crc64Nvme => "CRC64NVME",
            Self::Sha1 => "SHA1",
            Self::Sha256 => "SHA256",
            Self::Sha512 => "SHA512",
            Self::Md5 => "MD5",
        }
    }

    /// The header or trailer that holds the checksum.
    pub(crate) fn header(self) -> HeaderName {
        HeaderName::from_static(match self {
            Self::Crc32 => "x-amz-checksum-crc32",
            Self::Crc32c => "x-amz-checksum-crc32c",
            Self::Crc64Nvme => "x-amz-checksum-crc64nvme",
            Self::Sha1 => "x-amz-checksum-sha1",
            Self::Sha256 => "x-amz-checksum-sha256",
            Self::Sha512 => "x-amz-checksum-sha512",
            Self::Md5 => "x-amz-checksum-md5",
        })
    }

    /// Computes a checksum part by part.
    pub(crate) fn hasher(self) -> Hasher {
        Hasher(match self {
            Self::Crc32 => State::Crc32(CRC32.digest()),
            Self::Crc32c => State::Crc32(CRC32C.digest()),
            Self::Crc64Nvme => State::Crc64(CRC64NVME.digest()),
            Self::Sha1 => State::sha(&digest::SHA1_FOR_LEGACY_USE_ONLY),
            Self::Sha256 => State::sha(&digest::SHA256),
            Self::Sha512 => State::sha(&digest::SHA512),
            Self::Md5 => State::Md5(Box::default()),
        })
    }

    /// The checksum of bytes that are all there, in base64.
    pub(crate) fn checksum(self, bytes: &[u8]) -> String {
        let mut hasher = self.hasher();
        hasher.update(bytes);
        hasher.finish()
    }

    /// How long a checksum is in base64, in bytes.
    fn length(self) -> u64 {
        match self {
            Self::Crc32 | Self::Crc32c => 8,
            Self::Crc64Nvme => 12,
            Self::Md5 => 24,
            Self::Sha1 => 28,
            Self::Sha256 => 44,
            Self::Sha512 => 88,
        }
    }
}

/// What to say of a body that is not what its checksum says.
pub(crate) fn mismatch(algorithm: Algorithm) -> String {
    format!(
        "the body is not what its checksum `{}` says: it was changed on its way",
        algorithm.header()
    )
}

// Tables of sixteen rows take several bytes at a time, several times faster than one row.
static CRC32: Crc<u32, Table<16>> = Crc::<u32, Table<16>>::new(&CRC_32_ISO_HDLC);
static CRC32C: Crc<u32, Table<16>> = Crc::<u32, Table<16>>::new(&CRC_32_ISCSI);
static CRC64NVME: Crc<u64, Table<16>> = Crc::<u64, Table<16>>::new(&CRC_64_NVME);

/// A checksum in the making.
pub(crate) struct Hasher(State);

enum State {
    Crc32(crc::Digest<'static, u32, Table<16>>),
    Crc64(crc::Digest<'static, u64, Table<16>>),
    Sha(Box<digest::Context>),
    Md5(Box<md5::Context>),
}

impl State {
    fn sha(algorithm: &'static digest::Algorithm) -> Self {
        Self::Sha(Box::new(digest::Context::new(algorithm)))
    }
}

impl Hasher {
    /// Takes the next bytes.
    pub(crate) fn update(&mut self, bytes: &[u8]) {
        match &mut self.0 {
            State::Crc32(digest) => digest.update(bytes),
            State::Crc64(digest) => digest.update(bytes),
            State::Sha(context) => context.update(bytes),
            State::Md5(context) => context.consume(bytes),
        }
    }

    /// The checksum of all bytes, in base64.
    pub(crate) fn finish(self) -> String {
        match self.0 {
            State::Crc32(digest) => STANDARD.encode(digest.finalize().to_be_bytes()),
            State::Crc64(digest) => STANDARD.encode(digest.finalize().to_be_bytes()),
            State::Sha(context) => STANDARD.encode(context.finish()),
            State::Md5(context) => STANDARD.encode(context.finalize().0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Of "123456789": the check values of the CRC catalogue, and the digests.
    const CHECKS: [(Algorithm, &str); 7] = [
        (Algorithm::Crc32, "cbf43926"),
        (Algorithm::Crc32c, "e3069283"),
        (Algorithm::Crc64Nvme, "ae8b14860a799888"),
        (Algorithm::Sha1, "f7c3bc1d808e04732adf679965ccc34ca7ae3441"),
        (Algorithm::Sha256, "15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225"),
        (
            Algorithm::Sha512,
            "d9e6762dd1c8eaf6d61b3c6192fc408d4d6d5f1176d0c29169bc24e71c3f274a\
             d27fcd5811b313d681f7e55ec02d73d499c95455b6b5bb503acf574fba8ffe85",
        ),
        (Algorithm::Md5, "25f9e794323b453885f5181f1b624d0b"),
    ];

    fn hex(base64: &str) -> String {
        let bytes = STANDARD.decode(base64).unwrap();
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    #[test]
    fn every_algorithm_has_its_check_value() {
        for (algorithm, expected) in CHECKS {
            assert_eq!(hex(&algorithm.checksum(b"123456789")), expected, "{algorithm:?}");
        }
    }

    #[test]
    fn a_checksum_does_not_depend_on_how_the_bytes_are_cut() {
        for algorithm in Algorithm::ALL {
            let mut hasher = algorithm.hasher();
            for part in [b"12345".as_slice(), b"", b"6", b"789"] {
                hasher.update(part);
            }
            assert_eq!(hasher.finish(), algorithm.checksum(b"123456789"), "{algorithm:?}");
        }
    }

    #[test]
    fn the_length_is_that_of_the_text() {
        for algorithm in Algorithm::ALL {
            assert_eq!(algorithm.checksum(b"").len() as u64, algorithm.length(), "{algorithm:?}");
        }
    }

    #[test]
    fn an_algorithm_is_found_by_its_name_in_any_case() {
        assert_eq!(Algorithm::named("CRC64NVME"), Some(Algorithm::Crc64Nvme));
        assert_eq!(Algorithm::named("sha256"), Some(Algorithm::Sha256));
        assert_eq!(Algorithm::named("XXHASH64"), None);
        for algorithm in Algorithm::ALL {
            let header = format!("x-amz-checksum-{}", algorithm.name().to_ascii_lowercase());
            assert_eq!(algorithm.header(), header.as_str());
        }
    }
}
