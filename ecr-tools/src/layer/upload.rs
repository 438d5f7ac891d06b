//! Uploads: begin, send parts in order, complete
//! ([UploadLayerPart](https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_UploadLayerPart.html)).

use std::path::Path;

use tinsmith_ecr::error::{ProvideErrorMetadata, SdkError};
use tinsmith_ecr::operation::upload_layer_part::UploadLayerPartError;
use tinsmith_ecr::primitives::Blob;
use tokio::fs::File;
use tokio::io::{AsyncRead, AsyncReadExt};

use super::{Layers, TransferError, TransferErrorKind as Kind};
use crate::digest::{Digest, Digester};

/// The most that the service takes as one part.
const LARGEST_PART: u64 = 20 * 1024 * 1024;
/// How often a part is sent without any progress, each time with the client's own retries.
const TRIES: u32 = 3;

/// What an upload came to.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Uploaded {
    /// The layer's digest.
    pub digest: Digest,
    /// Bytes of the layer.
    pub size: u64,
    /// Whether the repository had the layer already.
    pub was_there: bool,
}

impl Layers {
    /// Uploads a layer whose digest and size are known, unless the repository has it; then nothing
    /// is read. An upload that breaks off goes on from what the service has.
    ///
    /// # Errors
    ///
    /// A call that failed, a reader that failed, and bytes that are not those of the digest: then
    /// the upload is not completed, so the repository does not get them.
    pub async fn upload(
        &self,
        reader: impl AsyncRead + Unpin + Send,
        digest: &Digest,
        size: u64,
    ) -> Result<Uploaded, TransferError> {
        if self.contains(digest).await? {
            return Ok(Uploaded { digest: digest.clone(), size, was_there: true });
        }
        self.send(reader, Some(digest), Some(size)).await
    }

    /// Uploads all that `reader` gives as one layer. Since the digest is known at the end only,
    /// all of it is sent, even where the repository has the layer.
    ///
    /// # Errors
    ///
    /// As [`upload`](Self::upload) says.
    pub async fn upload_reader(
        &self,
        reader: impl AsyncRead + Unpin + Send,
    ) -> Result<Uploaded, TransferError> {
        self.send(reader, None, None).await
    }

    /// Uploads a file, unless the repository has it. It is read twice: for its digest, and to be
    /// sent.
    ///
    /// # Errors
    ///
    /// As [`upload`](Self::upload) says.
    pub async fn upload_file(&self, path: impl AsRef<Path>) -> Result<Uploaded, TransferError> {
        let path = path.as_ref();
        let (digest, size) = digest_of_file(path).await?;
        self.upload(open(path).await?, &digest, size).await
    }

    /// Uploads bytes, unless the repository has them.
    ///
    /// # Errors
    ///
    /// As [`upload`](Self::upload) says.
    pub async fn upload_bytes(&self, bytes: &[u8]) -> Result<Uploaded, TransferError> {
        let digest = Digest::of(bytes);
        self.upload(bytes, &digest, u64::try_from(bytes.len()).unwrap_or(u64::MAX)).await
    }

    /// Uploads without asking whether the repository has the layer.
    pub(crate) async fn send(
        &self,
        reader: impl AsyncRead + Unpin + Send,
        expected: Option<&Digest>,
        total: Option<u64>,
    ) -> Result<Uploaded, TransferError> {
        let layer = match expected {
            Some(digest) => format!("layer {digest}"),
            None => "a layer".to_owned(),
        };
        let (id, part_size) = self.begin(&layer).await?;
        let mut parts = Parts { reader, waiting: Vec::new(), digester: Digester::new(), read: 0 };
        let upload = Upload { layers: self, id: &id, layer: &layer };
        let (mut sent, mut tries) = (0, 0);
        loop {
            parts.fill(part_size).await.map_err(|error| {
                let step = format!("could not read {layer} at byte {}", parts.read);
                TransferError::over(Kind::File, step, error)
            })?;
            // What goes on too long is refused already, so the rest need not be sent.
            if let Some(total) = total.filter(|total| parts.read > *total) {
                let step = format!("{layer} is longer than the {total} bytes said");
                return Err(TransferError::new(Kind::Corrupted, step));
            }
            if parts.waiting.is_empty() {
                break;
            }
            let next = upload.part(sent, &parts.waiting, tries).await?;
            let taken = usize::try_from(next - sent).unwrap_or(usize::MAX);
            parts.waiting.drain(..taken.min(parts.waiting.len()));
            tries = if next > sent { 0 } else { tries + 1 };
            sent = next;
            if taken > 0 {
                self.tell(expected, sent, total);
            }
        }
        if sent == 0 {
            return Err(TransferError::new(Kind::Malformed, format!("{layer} is empty")));
        }
        let digest = parts.digester.finish();
        let right = expected.is_none_or(|expected| *expected == digest);
        if !right || total.is_some_and(|total| total != sent) {
            let step = format!("{layer} is not what was read: {sent} bytes with digest {digest}");
            return Err(TransferError::new(Kind::Corrupted, step));
        }
        let was_there = upload.complete(&digest).await?;
        Ok(Uploaded { digest, size: sent, was_there })
    }

    async fn begin(&self, layer: &str) -> Result<(String, u64), TransferError> {
        let step = || format!("could not begin the upload of {layer} to {}", self.repository);
        let output = self
            .client
            .initiate_layer_upload()
            .set_registry_id(self.registry.clone())
            .repository_name(&self.repository)
            .send()
            .await
            .map_err(|error| TransferError::of_call(step(), error))?;
        let size = output.part_size().and_then(|size| u64::try_from(size).ok());
        match (output.upload_id(), size.filter(|size| *size > 0)) {
            (Some(id), Some(size)) => Ok((id.to_owned(), size.min(LARGEST_PART))),
            _ => {
                let step = format!("{}: the answer has no upload id or part size", step());
                Err(TransferError::new(Kind::Malformed, step))
            }
        }
    }
}

/// The bytes of a layer that were read and not yet taken by the service.
struct Parts<R> {
    reader: R,
    waiting: Vec<u8>,
    digester: Digester,
    read: u64,
}

impl<R: AsyncRead + Unpin> Parts<R> {
    /// Reads on until a whole part waits, or the end.
    async fn fill(&mut self, part_size: u64) -> std::io::Result<()> {
        let known = self.waiting.len();
        let wanted = part_size.saturating_sub(u64::try_from(known).unwrap_or(u64::MAX));
        let new = (&mut self.reader).take(wanted).read_to_end(&mut self.waiting).await?;
        self.digester.update(self.waiting.get(known..).unwrap_or_default());
        self.read = self.read.saturating_add(u64::try_from(new).unwrap_or(u64::MAX));
        Ok(())
    }
}

struct Upload<'a> {
    layers: &'a Layers,
    id: &'a str,
    layer: &'a str,
}

impl Upload<'_> {
    /// Sends a part that begins at byte `first`, and says where the next has to begin.
    async fn part(&self, first: u64, bytes: &[u8], tries: u32) -> Result<u64, TransferError> {
        let end = first.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        let place = |at: u64| i64::try_from(at).unwrap_or(i64::MAX);
        let sending = self
            .layers
            .client
            .upload_layer_part()
            .set_registry_id(self.layers.registry.clone())
            .repository_name(&self.layers.repository)
            .upload_id(self.id)
            .part_first_byte(place(first))
            .part_last_byte(place(end.saturating_sub(1)))
            .layer_part_blob(Blob::new(bytes))
            .send()
            .await;
        let error = match sending {
            Ok(_) => return Ok(end),
            Err(error) => error,
        };
        // Where an answer was lost, the service has some or all of the part, and says so when it
        // is sent again.
        let next = match error.as_service_error() {
            Some(UploadLayerPartError::InvalidLayerPartException(refused)) => refused
                .last_valid_byte_received()
                .and_then(|last| u64::try_from(last.saturating_add(1)).ok())
                .filter(|next| (first..=end).contains(next)),
            None if !matches!(error, SdkError::ConstructionFailure(_)) => Some(first),
            _ => None,
        };
        match next {
            Some(next) if next > first || tries + 1 < TRIES => Ok(next),
            _ => {
                let step = format!("could not send bytes {first} to {} of {}", end - 1, self.layer);
                Err(TransferError::of_call(step, error))
            }
        }
    }

    /// Completes the upload, and says whether the layer was there before.
    async fn complete(&self, digest: &Digest) -> Result<bool, TransferError> {
        let completing = self
            .layers
            .client
            .complete_layer_upload()
            .set_registry_id(self.layers.registry.clone())
            .repository_name(&self.layers.repository)
            .upload_id(self.id)
            .layer_digests(digest.as_str())
            .send()
            .await;
        match completing {
            Ok(_) => Ok(false),
            Err(error) if error.code() == Some("LayerAlreadyExistsException") => Ok(true),
            Err(error) => {
                let step = format!("could not complete the upload of layer {digest}");
                Err(TransferError::of_call(step, error))
            }
        }
    }
}

pub(crate) async fn open(path: &Path) -> Result<File, TransferError> {
    File::open(path).await.map_err(|error| {
        TransferError::over(Kind::File, format!("could not open {}", path.display()), error)
    })
}

/// The digest and the size of a file, read in small parts.
pub(crate) async fn digest_of_file(path: &Path) -> Result<(Digest, u64), TransferError> {
    let mut file = open(path).await?;
    let (mut digester, mut size, mut part) = (Digester::new(), 0_u64, Vec::new());
    loop {
        part.clear();
        let read = (&mut file).take(256 * 1024).read_to_end(&mut part).await.map_err(|error| {
            TransferError::over(Kind::File, format!("could not read {}", path.display()), error)
        })?;
        if read == 0 {
            return Ok((digester.finish(), size));
        }
        digester.update(&part);
        size = size.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
    }
}
