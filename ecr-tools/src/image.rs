//! Whole images between a [`Layout`] on disk and a repository, or indexes of several images.
//!
//! Blobs go first and manifests after what they name, so that nothing is ever named that is not
//! there. What the other side has already is not sent again. A few blobs move at a time, as
//! [`Layers::concurrency`] says.

use std::collections::HashSet;

use tinsmith_ecr::error::ProvideErrorMetadata;
use tinsmith_ecr::types::ImageIdentifier;

use crate::concurrent;
use crate::digest::Digest;
use crate::layer::{Layers, TransferError, TransferErrorKind as Kind, open};
use crate::oci::{Descriptor, Layout, Manifest};

/// The media types that a pull takes.
const MEDIA_TYPES: [&str; 4] = [
    "application/vnd.oci.image.manifest.v1+json",
    "application/vnd.oci.image.index.v1+json",
    "application/vnd.docker.distribution.manifest.v2+json",
    "application/vnd.docker.distribution.manifest.list.v2+json",
];

/// How many manifests one push takes, so that indexes of indexes cannot multiply.
const MOST_MANIFESTS: usize = 1000;

/// What a push or a pull came to.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Moved {
    /// The digest of the image or index.
    pub digest: Digest,
    /// How many configurations and layers were moved.
    pub blobs: usize,
    /// How many were there already.
    pub known: usize,
}

/// Pushes the image or index `digest` of a layout, with all that it names, and tags it.
///
/// [`Layout::find`] has the digest of a name.
///
/// # Errors
///
/// A file that is missing or not what its digest says, a manifest that makes no sense, and a call
/// that failed. What was pushed until then stays, and is not sent again by the next push.
pub async fn push(
    layers: &Layers,
    layout: &Layout,
    digest: &Digest,
    tag: Option<&str>,
) -> Result<Moved, TransferError> {
    let (mut waiting, mut manifests) = (vec![digest.clone()], Vec::new());
    let mut seen = HashSet::new();
    let mut blobs: Vec<Descriptor> = Vec::new();
    let mut visits = 0;
    while let Some(next) = waiting.pop() {
        visits += 1;
        if visits > MOST_MANIFESTS {
            let step = format!("{digest} names more than {MOST_MANIFESTS} manifests");
            return Err(TransferError::new(Kind::Malformed, step));
        }
        // An image that is named twice has to come after the last that names it; it is moved there.
        manifests.retain(|(known, _, _)| *known != next);
        let bytes = layout.manifest(&next).await?;
        let manifest = Manifest::read(&bytes, &layout.blob(&next).display().to_string())?;
        waiting.extend(manifest.manifests.iter().map(|child| child.digest.clone()));
        let new = manifest.blobs().filter(|blob| seen.insert(blob.digest.clone()));
        blobs.extend(new.cloned());
        manifests.push((next, bytes, manifest.media_type));
    }
    let digests: Vec<Digest> = blobs.iter().map(|blob| blob.digest.clone()).collect();
    let missing: HashSet<Digest> = layers.missing(&digests).await?.into_iter().collect();
    let sending = blobs.iter().filter(|blob| missing.contains(&blob.digest)).map(|blob| async {
        let file = open(&layout.blob(&blob.digest)).await?;
        layers.send(file, Some(&blob.digest), Some(blob.size)).await
    });
    concurrent::all(layers.at_a_time(), sending).await?;
    for (name, bytes, media_type) in manifests.into_iter().rev() {
        let tag = tag.filter(|_| name == *digest);
        put(layers, &name, bytes, &media_type, tag).await?;
    }
    let known = blobs.len() - missing.len();
    Ok(Moved { digest: digest.clone(), blobs: missing.len(), known })
}

async fn put(
    layers: &Layers,
    digest: &Digest,
    manifest: Vec<u8>,
    media_type: &str,
    tag: Option<&str>,
) -> Result<(), TransferError> {
    let manifest = String::from_utf8(manifest).map_err(|_| {
        TransferError::new(Kind::Malformed, format!("the manifest {digest} is not UTF-8"))
    })?;
    let putting = layers
        .client()
        .put_image()
        .set_registry_id(layers.registry())
        .repository_name(layers.repository())
        .image_manifest(manifest)
        .image_manifest_media_type(media_type)
        .set_image_tag(tag.map(str::to_owned))
        .image_digest(digest.as_str())
        .send()
        .await;
    match putting {
        Err(error) if error.code() != Some("ImageAlreadyExistsException") => {
            let step = format!("could not put image {digest} into {}", layers.repository());
            Err(TransferError::of_call(step, error))
        }
        _ => Ok(()),
    }
}

/// Pulls an image or index, named by a tag or a digest, with all that it names into a layout, and
/// lists it there under `name`.
///
/// Blobs that are there and right are kept. The list changes last.
///
/// # Errors
///
/// No such image, a call or download that failed, bytes that are not those of their digest, and a
/// file that cannot be written. What arrived until then stays, and is not downloaded again.
pub async fn pull(
    layers: &Layers,
    layout: &Layout,
    image: ImageIdentifier,
    name: Option<&str>,
) -> Result<Moved, TransferError> {
    layout.prepare().await?;
    let (root, bytes) = fetch(layers, image).await?;
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let mut moved = Moved { digest: root.clone(), blobs: 0, known: 0 };
    let (mut waiting, mut seen) = (Vec::new(), HashSet::from([root.clone()]));
    let (mut next, mut media_type) = (Some((root.clone(), bytes)), None);
    while let Some((digest, bytes)) = next {
        let manifest = Manifest::read(&bytes, &format!("the manifest {digest}"))?;
        let new = manifest.blobs().filter(|blob| seen.insert(blob.digest.clone()));
        let new: Vec<_> = new.collect();
        let fetching = new.iter().map(|blob| fetch_blob(layers, layout, blob));
        let fetched = concurrent::all(layers.at_a_time(), fetching).await?;
        let moved_now = fetched.iter().filter(|moved| **moved).count();
        moved.blobs += moved_now;
        moved.known += fetched.len() - moved_now;
        layout.put_manifest(&digest, &bytes).await?;
        let children = manifest.manifests.iter().map(|child| child.digest.clone());
        waiting.extend(children.filter(|child| seen.insert(child.clone())));
        media_type.get_or_insert(manifest.media_type);
        next = match waiting.pop() {
            None => None,
            Some(child) => {
                let id = ImageIdentifier::builder().image_digest(child.as_str()).build();
                Some(fetch(layers, id).await?)
            }
        };
    }
    let listed = Descriptor {
        media_type: media_type.unwrap_or_default(),
        digest: root,
        size,
        name: name.map(str::to_owned),
        rest: Default::default(),
    };
    layout.list(&listed).await?;
    Ok(moved)
}

/// Downloads a blob, unless it is there and right. Whether it was downloaded.
async fn fetch_blob(
    layers: &Layers,
    layout: &Layout,
    blob: &Descriptor,
) -> Result<bool, TransferError> {
    if layout.has(blob).await? {
        return Ok(false);
    }
    layers.download(&blob.digest, Some(blob.size), layout.blob(&blob.digest)).await?;
    Ok(true)
}

/// A manifest of the repository, with its digest checked.
async fn fetch(layers: &Layers, id: ImageIdentifier) -> Result<(Digest, Vec<u8>), TransferError> {
    let wanted = id.image_digest().or(id.image_tag()).unwrap_or_default().to_owned();
    let asked = id.image_digest().map(str::to_owned);
    let subject = format!("image {wanted} of {}", layers.repository());
    let output = layers
        .client()
        .batch_get_image()
        .set_registry_id(layers.registry())
        .repository_name(layers.repository())
        .image_ids(id)
        .set_accepted_media_types(Some(MEDIA_TYPES.map(str::to_owned).to_vec()))
        .send()
        .await
        .map_err(|error| TransferError::of_call(format!("could not get {subject}"), error))?;
    let Some(image) = output.images().first() else {
        let reason = output.failures().first().and_then(|failure| failure.failure_code());
        let reason = reason.map_or("no reason given", |code| code.as_str());
        let step = format!("could not get {subject}: {reason}");
        return Err(TransferError::new(Kind::NotFound, step));
    };
    let bytes = image.image_manifest().unwrap_or_default().as_bytes().to_vec();
    let found = Digest::of(&bytes);
    let named = image.image_id().and_then(|id| id.image_digest()).map(str::to_owned);
    match asked.or(named) {
        Some(digest) if digest != found.as_str() => {
            let step = format!("the manifest of {subject} has the digest {found}, not {digest}");
            Err(TransferError::new(Kind::Corrupted, step))
        }
        _ => Ok((found, bytes)),
    }
}
