//! SHA-256 digests, by which blobs and manifests are named: `sha256:` and 64 lower case digits.
//!
//! Everything that [`layer`](crate::layer) and [`image`](crate::image) move is checked with these.

use std::error::Error;
use std::fmt;
use std::fmt::Write;
use std::str::FromStr;

use ring::digest::{Context, SHA256};

const PREFIX: &str = "sha256:";

/// A digest of the form `sha256:…`
/// ([OCI](https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests)). Other
/// algorithms are refused: the service knows no other.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest(String);

impl Digest {
    /// The digest of these bytes.
    pub fn of(bytes: impl AsRef<[u8]>) -> Self {
        let mut digester = Digester::new();
        digester.update(bytes.as_ref());
        digester.finish()
    }

    /// The whole text, `sha256:` included.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The 64 digits alone. They are safe as the name of a file.
    pub fn hex(&self) -> &str {
        self.0.strip_prefix(PREFIX).unwrap_or_default()
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Digest {
    type Err = InvalidDigest;

    fn from_str(text: &str) -> Result<Self, InvalidDigest> {
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        match text.strip_prefix(PREFIX) {
            Some(hex) if hex.len() == 64 && hex.bytes().all(is_digit) => Ok(Self(text.to_owned())),
            _ => Err(InvalidDigest(text.chars().take(80).collect())),
        }
    }
}

/// Text that is no [`Digest`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidDigest(String);

impl fmt::Display for InvalidDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is no digest: write `sha256:` and 64 digits from 0 to 9 and a to f", self.0)
    }
}

impl Error for InvalidDigest {}

/// Makes a digest of bytes that come in parts.
#[derive(Clone)]
pub(crate) struct Digester(Context);

impl Digester {
    pub fn new() -> Self {
        Self(Context::new(&SHA256))
    }

    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    pub fn finish(self) -> Digest {
        let mut text = PREFIX.to_owned();
        for byte in self.0.finish().as_ref() {
            // Writing to a string does not fail.
            let _ = write!(text, "{byte:02x}");
        }
        Digest(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMPTY: &str = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    #[test]
    fn the_digest_of_nothing_is_known() {
        assert_eq!(Digest::of("").as_str(), EMPTY);
        assert_eq!(EMPTY.parse(), Ok(Digest::of("")));
        assert_eq!(Digest::of("").hex(), &EMPTY[7..]);
    }

    #[test]
    fn what_could_leave_a_folder_is_no_digest() {
        for text in ["", "sha256:", "sha256:../../etc/passwd", "sha512:00", &EMPTY.to_uppercase()] {
            assert!(text.parse::<Digest>().is_err(), "{text}");
        }
        let error = "sha256:12".parse::<Digest>().unwrap_err();
        let text =
            "\"sha256:12\" is no digest: write `sha256:` and 64 digits from 0 to 9 and a to f";
        assert_eq!(error.to_string(), text);
    }
}
