//! Manifests: what an image, or an index of several, is made of.

use std::collections::HashMap;

use tinsmith_runtime::codec::json;
use tinsmith_runtime::primitives::{Document, Number};

use super::NAME;
use crate::digest::{Digest, InvalidDigest};
use crate::layer::{TransferError, TransferErrorKind as Kind};

pub(crate) const OCI_INDEX: &str = "application/vnd.oci.image.index.v1+json";
const OCI_IMAGE: &str = "application/vnd.oci.image.manifest.v1+json";

/// A blob or manifest that another file names
/// ([OCI descriptor](https://github.com/opencontainers/image-spec/blob/main/descriptor.md)).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Descriptor {
    /// What it is.
    pub media_type: String,
    /// The digest of its bytes.
    pub digest: Digest,
    /// Its bytes.
    pub size: u64,
    /// The name that the annotation `org.opencontainers.image.ref.name` gives it.
    pub name: Option<String>,
    /// All members as they were read, so that those unknown here are kept.
    pub(crate) rest: HashMap<String, Document>,
}

/// What is read of a manifest. An image has layers and mostly a configuration, an index has
/// manifests.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Manifest {
    /// Its media type; where it says none, the OCI type of an image or an index.
    pub media_type: String,
    /// The configuration of an image.
    pub config: Option<Descriptor>,
    /// The layers of an image, the lowest first.
    pub layers: Vec<Descriptor>,
    /// The images of an index.
    pub manifests: Vec<Descriptor>,
}

impl Manifest {
    /// Reads a manifest, OCI's or Docker's of schema version 2. `place` says in errors what is
    /// read.
    ///
    /// # Errors
    ///
    /// Text that is not JSON, and members that are missing or of a wrong kind.
    pub fn read(bytes: &[u8], place: &str) -> Result<Self, TransferError> {
        let document = json::read_document(bytes).map_err(|error| {
            TransferError::over(Kind::Malformed, format!("{place} is not JSON"), error)
        })?;
        let Document::Object(mut members) = document else {
            return Err(TransferError::new(Kind::Malformed, format!("{place} is no object")));
        };
        let mut list = |name: &str| match members.remove(name) {
            None | Some(Document::Null) => Ok(Vec::new()),
            Some(Document::Array(list)) => {
                list.into_iter().map(|entry| descriptor(entry, name, place)).collect()
            }
            Some(_) => Err(malformed(place, name, "is no list")),
        };
        let (layers, manifests) = (list("layers")?, list("manifests")?);
        let config = members.remove("config");
        let config = config.map(|config| descriptor(config, "config", place)).transpose()?;
        let media_type = match members.remove("mediaType") {
            Some(Document::String(text)) => text,
            _ if manifests.is_empty() => OCI_IMAGE.to_owned(),
            _ => OCI_INDEX.to_owned(),
        };
        Ok(Self { media_type, config, layers, manifests })
    }

    /// Configuration and layers.
    pub fn blobs(&self) -> impl Iterator<Item = &Descriptor> {
        self.config.iter().chain(&self.layers)
    }
}

fn descriptor(entry: Document, list: &str, place: &str) -> Result<Descriptor, TransferError> {
    let Document::Object(rest) = entry else {
        return Err(malformed(place, list, "has an entry that is no object"));
    };
    let text = |name: &str| match rest.get(name) {
        Some(Document::String(text)) => Some(text.clone()),
        _ => None,
    };
    let digest = text("digest").unwrap_or_default().parse().map_err(|error: InvalidDigest| {
        let step = format!("{place}: `{list}` has no usable digest");
        TransferError::over(Kind::Malformed, step, error)
    })?;
    let Some(Document::Number(Number::PosInt(size))) = rest.get("size") else {
        return Err(malformed(place, list, "has an entry without a size"));
    };
    let name = match rest.get("annotations") {
        Some(Document::Object(annotations)) => match annotations.get(NAME) {
            Some(Document::String(name)) => Some(name.clone()),
            _ => None,
        },
        _ => None,
    };
    let media_type = text("mediaType").unwrap_or_default();
    Ok(Descriptor { media_type, digest, size: *size, name, rest })
}

fn malformed(place: &str, member: &str, problem: &str) -> TransferError {
    TransferError::new(Kind::Malformed, format!("{place}: `{member}` {problem}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_manifest_is_named() {
        for (text, expected) in [
            ("", "here is not JSON"),
            ("[]", "here is no object"),
            (r#"{"layers":1}"#, "here: `layers` is no list"),
            (r#"{"layers":[1]}"#, "here: `layers` has an entry that is no object"),
            (r#"{"config":{"digest":"sha256:../x"}}"#, "here: `config` has no usable digest"),
        ] {
            let error = Manifest::read(text.as_bytes(), "here").unwrap_err();
            assert_eq!(error.to_string(), expected);
        }
    }

    #[test]
    fn a_manifest_without_a_media_type_is_of_oci() {
        let manifest = Manifest::read(br#"{"schemaVersion":2}"#, "here").unwrap();
        assert_eq!(manifest.media_type, OCI_IMAGE);
        assert_eq!(manifest.blobs().count(), 0);
    }
}
