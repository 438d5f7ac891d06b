//! Layers and other blobs of a repository: uploads in parts, downloads, both checked by digest.
//!
//! [`Layers`] is one repository seen through a client. [`image`](crate::image) moves whole images
//! with it.

mod download;
mod error;
mod upload;

use std::fmt;
use std::sync::Arc;

use tinsmith_ecr::Client;
use tinsmith_ecr::types::LayerAvailability;
use tinsmith_runtime::http::{HttpClient, HyperClient, SharedHttpClient};

use crate::digest::Digest;
pub(crate) use download::Partial;
pub use error::{TransferError, TransferErrorKind};
pub use upload::Uploaded;
pub(crate) use upload::{digest_of_file, open};

/// How many digests one call to `BatchCheckLayerAvailability` takes.
const DIGESTS_A_CALL: usize = 100;

/// How many blobs of an image move at a time where nothing is set.
const AT_A_TIME: usize = 4;

/// What hears of progress.
type Hearing = dyn Fn(&Progress<'_>) + Send + Sync;

/// The layers of one repository. Clones share the client and its connections.
///
/// At most one part of each layer that is uploaded is held in memory (and some copies of it while
/// it is sent), 20 MiB at most.
#[derive(Clone)]
pub struct Layers {
    client: Client,
    repository: String,
    registry: Option<String>,
    http: SharedHttpClient,
    progress: Option<Arc<Hearing>>,
    at_a_time: usize,
}

/// How far a transfer has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress<'a> {
    /// The layer's digest, where it is known before the layer was read.
    pub digest: Option<&'a Digest>,
    /// Bytes that the other side has, or that are on disk.
    pub done: u64,
    /// Bytes of the whole layer, where known.
    pub total: Option<u64>,
}

impl Layers {
    /// The layers of `repository` in the caller's registry. Downloads go through the transport of
    /// the client's settings, or one of their own where none was set.
    pub fn new(client: Client, repository: impl Into<String>) -> Self {
        let http = client.config().http_client();
        let http = http.unwrap_or_else(|| SharedHttpClient::new(HyperClient::new()));
        let repository = repository.into();
        Self { client, repository, registry: None, http, progress: None, at_a_time: AT_A_TIME }
    }

    /// Names the registry by its account, where it is not the caller's.
    pub fn registry_id(mut self, id: impl Into<String>) -> Self {
        self.registry = Some(id.into());
        self
    }

    /// Sets the transport of downloads.
    pub fn http_client(mut self, client: impl HttpClient + 'static) -> Self {
        self.http = SharedHttpClient::new(client);
        self
    }

    /// Sets how many blobs of an image move at a time, at least 1; 4 unless it is set.
    pub fn concurrency(mut self, blobs: usize) -> Self {
        self.at_a_time = blobs.max(1);
        self
    }

    /// Calls `progress` after each part that was sent or written.
    pub fn on_progress(mut self, progress: impl Fn(&Progress<'_>) + Send + Sync + 'static) -> Self {
        self.progress = Some(Arc::new(progress));
        self
    }

    /// The digests among `digests` that the repository has not, in their order; asked in calls of
    /// 100.
    ///
    /// # Errors
    ///
    /// A call that failed.
    pub async fn missing(&self, digests: &[Digest]) -> Result<Vec<Digest>, TransferError> {
        let mut missing = Vec::new();
        for some in digests.chunks(DIGESTS_A_CALL) {
            let names = some.iter().map(|digest| digest.as_str().to_owned()).collect();
            let output = self
                .client
                .batch_check_layer_availability()
                .set_registry_id(self.registry.clone())
                .repository_name(&self.repository)
                .set_layer_digests(Some(names))
                .send()
                .await
                .map_err(|error| {
                    let step = format!("could not ask which layers {} has", self.repository);
                    TransferError::of_call(step, error)
                })?;
            let is_there = |digest: &&Digest| {
                output.layers().iter().any(|layer| {
                    layer.layer_digest() == Some(digest.as_str())
                        && layer.layer_availability() == Some(&LayerAvailability::Available)
                })
            };
            missing.extend(some.iter().filter(|digest| !is_there(digest)).cloned());
        }
        Ok(missing)
    }

    /// Whether the repository has the layer.
    ///
    /// # Errors
    ///
    /// A call that failed.
    pub async fn contains(&self, digest: &Digest) -> Result<bool, TransferError> {
        Ok(self.missing(std::slice::from_ref(digest)).await?.is_empty())
    }

    pub(crate) fn at_a_time(&self) -> usize {
        self.at_a_time
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    pub(crate) fn repository(&self) -> &str {
        &self.repository
    }

    pub(crate) fn registry(&self) -> Option<String> {
        self.registry.clone()
    }

    fn tell(&self, digest: Option<&Digest>, done: u64, total: Option<u64>) {
        if let Some(progress) = &self.progress {
            progress(&Progress { digest, done, total });
        }
    }
}

impl fmt::Debug for Layers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Layers")
            .field("repository", &self.repository)
            .field("registry", &self.registry)
            .finish_non_exhaustive()
    }
}
