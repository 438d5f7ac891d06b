//! Images in a folder, as the
//! [OCI image layout](https://github.com/opencontainers/image-spec/blob/main/image-layout.md) has
//! them: `oci-layout`, `index.json` and `blobs/sha256/…`.
//!
//! [`image`](crate::image) fills and reads it.

mod manifest;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use tinsmith_runtime::codec::json;
use tinsmith_runtime::primitives::{Document, Number};
use tokio::fs;
use tokio::io::AsyncReadExt;

use crate::digest::Digest;
use crate::layer::{Partial, TransferError, TransferErrorKind as Kind, digest_of_file, open};
pub use manifest::{Descriptor, Manifest};

const VERSION: &[u8] = br#"{"imageLayoutVersion":"1.0.0"}"#;
const NAME: &str = "org.opencontainers.image.ref.name";
/// The largest manifest that the service takes, in bytes.
const LARGEST_MANIFEST: u64 = 4 * 1024 * 1024;

/// A folder with images.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout(PathBuf);

impl Layout {
    /// The images in `folder`. Nothing is read or made yet.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self(folder.into())
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Where the blob with this digest is, or would be.
    pub fn blob(&self, digest: &Digest) -> PathBuf {
        self.0.join("blobs").join("sha256").join(digest.hex())
    }

    /// What `index.json` lists: images and indexes, each with its name where it has one. A layout
    /// without the file lists none.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, or is no index.
    pub async fn images(&self) -> Result<Vec<Descriptor>, TransferError> {
        let path = self.0.join("index.json");
        match fs::try_exists(&path).await {
            Ok(false) => Ok(Vec::new()),
            _ => {
                let bytes = read(&path).await?;
                Ok(Manifest::read(&bytes, &path.display().to_string())?.manifests)
            }
        }
    }

    /// The image with this name in `index.json`, by its digest.
    ///
    /// # Errors
    ///
    /// As [`images`](Self::images) says, and where there is none.
    pub async fn find(&self, name: &str) -> Result<Descriptor, TransferError> {
        let found = self.images().await?;
        let found = found.into_iter().find(|image| image.name.as_deref() == Some(name));
        found.ok_or_else(|| {
            let step = format!("{} lists no image {name:?}", self.0.join("index.json").display());
            TransferError::new(Kind::NotFound, step)
        })
    }

    /// Reads a manifest and checks its digest.
    pub(crate) async fn manifest(&self, digest: &Digest) -> Result<Vec<u8>, TransferError> {
        let path = self.blob(digest);
        let bytes = read(&path).await?;
        let found = Digest::of(&bytes);
        if found != *digest {
            let step = format!("{} has the digest {found}", path.display());
            return Err(TransferError::new(Kind::Corrupted, step));
        }
        Ok(bytes)
    }

    /// Whether the blob is there and right.
    pub(crate) async fn has(&self, blob: &Descriptor) -> Result<bool, TransferError> {
        let path = self.blob(&blob.digest);
        match fs::metadata(&path).await {
            Ok(found) if found.len() == blob.size => {
                Ok(digest_of_file(&path).await?.0 == blob.digest)
            }
            _ => Ok(false),
        }
    }

    /// Makes the folders and the file that says that this is a layout.
    pub(crate) async fn prepare(&self) -> Result<(), TransferError> {
        let blobs = self.0.join("blobs").join("sha256");
        fs::create_dir_all(&blobs).await.map_err(|error| {
            TransferError::over(Kind::File, format!("could not make {}", blobs.display()), error)
        })?;
        let path = self.0.join("oci-layout");
        Partial::write(VERSION.to_vec(), &path).await
    }

    pub(crate) async fn put_manifest(
        &self,
        digest: &Digest,
        bytes: &[u8],
    ) -> Result<(), TransferError> {
        let path = self.blob(digest);
        Partial::write(bytes.to_vec(), &path).await
    }

    /// Lists an image in `index.json`. Its name, where it has one, is taken from the image that
    /// had it; the others stay.
    pub(crate) async fn list(&self, image: &Descriptor) -> Result<(), TransferError> {
        let mut images = self.images().await?;
        images.retain(|other| match &image.name {
            Some(name) => other.name.as_ref() != Some(name),
            None => other.name.is_some() || other.digest != image.digest,
        });
        images.push(image.clone());
        let index = object([
            ("schemaVersion", Document::Number(Number::PosInt(2))),
            ("mediaType", Document::String(manifest::OCI_INDEX.to_owned())),
            ("manifests", Document::Array(images.iter().map(listed).collect())),
        ]);
        let mut bytes = Vec::new();
        let path = self.0.join("index.json");
        json::write_document(&mut bytes, &index).map_err(|error| {
            TransferError::over(
                Kind::Malformed,
                format!("could not write {}", path.display()),
                error,
            )
        })?;
        Partial::write(bytes, &path).await
    }
}

fn listed(image: &Descriptor) -> Document {
    let mut members = image.rest.clone();
    let mut put = |key: &str, value| members.insert(key.to_owned(), value);
    put("mediaType", Document::String(image.media_type.clone()));
    put("digest", Document::String(image.digest.as_str().to_owned()));
    put("size", Document::Number(Number::PosInt(image.size)));
    if let Some(name) = &image.name {
        let annotations = members.entry("annotations".to_owned()).or_insert_with(|| object([]));
        if let Document::Object(annotations) = annotations {
            annotations.insert(NAME.to_owned(), Document::String(name.clone()));
        }
    }
    Document::Object(members)
}

fn object<const N: usize>(members: [(&str, Document); N]) -> Document {
    let members = members.into_iter().map(|(key, value)| (key.to_owned(), value));
    Document::Object(members.collect::<HashMap<_, _>>())
}

/// Reads a file that is no larger than a manifest may be.
async fn read(path: &Path) -> Result<Vec<u8>, TransferError> {
    let mut bytes = Vec::new();
    let reading = open(path).await?.take(LARGEST_MANIFEST + 1).read_to_end(&mut bytes).await;
    reading.map_err(|error| {
        TransferError::over(Kind::File, format!("could not read {}", path.display()), error)
    })?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length <= LARGEST_MANIFEST) {
        return Ok(bytes);
    }
    let step = format!("{} is larger than a manifest may be, 4 MiB", path.display());
    Err(TransferError::new(Kind::Malformed, step))
}
