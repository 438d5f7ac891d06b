//! `SOURCES.toml`: where the files under `models/` come from.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};

const HEAD: &str =
    "# Written by `cargo xtask models import`; `cargo xtask models verify` checks it.\n\n";

/// What stands in `SOURCES.toml`.
#[derive(Debug, Serialize)]
pub(super) struct Sources {
    package: String,
    version: String,
    wheel: String,
    sha256: String,
    files: BTreeMap<String, Source>,
}

#[derive(Debug, Serialize)]
struct Source {
    from: String,
    sha256: String,
}

impl Sources {
    pub(super) fn new(package: String, version: String, wheel: &Path) -> Result<Self> {
        let bytes = fs::read(wheel).map_err(|error| Error::io(wheel, "read the wheel", &error))?;
        let name = wheel.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let files = BTreeMap::new();
        Ok(Self { package, version, wheel: name, sha256: sha256(&bytes), files })
    }

    /// Adds a file: its path below `models/`, that in the wheel, and its hash as written.
    pub(super) fn add(&mut self, file: &Path, from: &str, sha256: String) {
        let parts: Vec<_> = file.iter().map(|part| part.to_string_lossy()).collect();
        self.files.insert(parts.join("/"), Source { from: from.to_owned(), sha256 });
    }

    pub(super) fn to_toml(&self) -> Result<String> {
        let text = toml::to_string(self)
            .map_err(|error| Error::new(format!("cannot write SOURCES.toml: {error}")))?;
        Ok(format!("{HEAD}{text}"))
    }
}

/// The SHA-256 in lower-case hexadecimal digits.
pub(super) fn sha256(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
