//! Downloads: ask for a URL, read it into a file beside the place, check, then rename.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use http::{HeaderValue, Request, StatusCode, Uri, header};
use tinsmith_runtime::http::{HttpClient, HttpLimits};
use tinsmith_runtime::primitives::ByteStream;
use tokio::fs::{self, File};
use tokio::io::AsyncWriteExt;

use super::{Layers, TransferError, TransferErrorKind as Kind};
use crate::digest::{Digest, Digester};

/// How long a download may stand still.
const PATIENCE: Duration = Duration::from_secs(60);

impl Layers {
    /// Downloads a layer to `path` and returns its size in bytes. Its folder has to be there; a
    /// file at `path` is replaced once the new one is whole and right. Until then the layer is in
    /// a file beside it, which goes away where the download fails or is given up.
    ///
    /// # Errors
    ///
    /// A call that failed, a download that was refused or broke off, bytes that are not those of
    /// `digest` or more or fewer than `size`, and a file that could not be written.
    pub async fn download(
        &self,
        digest: &Digest,
        size: Option<u64>,
        path: impl AsRef<Path>,
    ) -> Result<u64, TransferError> {
        let body = self.body_of(digest).await?;
        let partial = Partial::beside(path.as_ref());
        let file = File::create_new(&partial.path).await;
        let file = file.map_err(|error| partial.failed("could not create", error))?;
        let done = self.receive(digest, size, body, &partial, file).await?;
        partial.put(path.as_ref()).await?;
        Ok(done)
    }

    async fn receive(
        &self,
        digest: &Digest,
        size: Option<u64>,
        mut body: ByteStream,
        partial: &Partial,
        mut file: File,
    ) -> Result<u64, TransferError> {
        let (mut digester, mut done) = (Digester::new(), 0_u64);
        while let Some(part) = body.next().await {
            let part = part.map_err(|error| {
                let step = format!("the download of layer {digest} broke off at byte {done}");
                TransferError::over(Kind::Download, step, error)
            })?;
            done = done.saturating_add(u64::try_from(part.len()).unwrap_or(u64::MAX));
            if let Some(size) = size.filter(|size| done > *size) {
                let step = format!("the download of layer {digest} has more than {size} bytes");
                return Err(TransferError::new(Kind::Corrupted, step));
            }
            digester.update(&part);
            let written = file.write_all(&part).await;
            written.map_err(|error| partial.failed("could not write", error))?;
            self.tell(Some(digest), done, size);
        }
        let found = digester.finish();
        if found != *digest || size.is_some_and(|size| size != done) {
            let step = format!("layer {digest} arrived as {done} bytes with digest {found}");
            return Err(TransferError::new(Kind::Corrupted, step));
        }
        // Syncing alone would not tell of a write that failed late.
        let flushed = file.flush().await;
        flushed.map_err(|error| partial.failed("could not write", error))?;
        let synced = file.sync_all().await;
        synced.map_err(|error| partial.failed("could not write", error))?;
        Ok(done)
    }

    async fn body_of(&self, digest: &Digest) -> Result<ByteStream, TransferError> {
        let output = self
            .client
            .get_download_url_for_layer()
            .set_registry_id(self.registry.clone())
            .repository_name(&self.repository)
            .layer_digest(digest.as_str())
            .send()
            .await
            .map_err(|error| {
                let step = format!("could not ask where to download layer {digest}");
                TransferError::of_call(step, error)
            })?;
        let request = request(output.download_url().unwrap_or_default()).ok_or_else(|| {
            let step = format!("the URL to download layer {digest} from is not usable");
            TransferError::new(Kind::Malformed, step)
        })?;
        let host = request.uri().host().unwrap_or_default().to_owned();
        let mut limits = HttpLimits::default();
        limits.read = Some(PATIENCE);
        let response = self.http.send_stream(request, limits).await.map_err(|error| {
            let step = format!("could not download layer {digest} from {host}");
            TransferError::over(Kind::Download, step, error)
        })?;
        let is_html = response.headers().get(header::CONTENT_TYPE).is_some_and(is_html);
        let (kind, what) = match response.status() {
            StatusCode::UNAUTHORIZED => (Kind::Unauthorized, ""),
            status if is_html && !status.is_server_error() => {
                (Kind::Foreign, " and a page in HTML")
            }
            StatusCode::OK => return Ok(response.into_body()),
            StatusCode::FORBIDDEN => (Kind::Refused, ""),
            _ => (Kind::Download, ""),
        };
        let status = response.status();
        let step = format!("{host} answered the download of layer {digest} with {status}{what}");
        Err(TransferError::new(kind, step))
    }
}

/// Whether a media type is that of a page for people.
fn is_html(media_type: &HeaderValue) -> bool {
    let text = media_type.to_str().unwrap_or_default();
    text.split(';').next().is_some_and(|text| text.trim().eq_ignore_ascii_case("text/html"))
}

/// A plain request: what allows it is in the URL already.
fn request(url: &str) -> Option<Request<ByteStream>> {
    let uri: Uri = url.parse().ok()?;
    uri.scheme()?;
    let host = HeaderValue::from_str(uri.authority()?.as_str()).ok()?;
    Request::get(uri).header(header::HOST, host).body(ByteStream::default()).ok()
}

/// A file that is removed unless it was put in its place.
pub(crate) struct Partial {
    path: PathBuf,
    placed: bool,
}

impl Partial {
    /// A name in the same folder that no other download has.
    pub fn beside(path: &Path) -> Self {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let mut name = OsString::from(".");
        name.push(path.file_name().unwrap_or_default());
        name.push(format!(".{}-{count}.partial", std::process::id()));
        Self { path: path.with_file_name(name), placed: false }
    }

    /// Writes all of the file at once and puts it in its place.
    pub async fn write(self, bytes: &[u8], path: &Path) -> Result<(), TransferError> {
        let written = fs::write(&self.path, bytes).await;
        written.map_err(|error| self.failed("could not write", error))?;
        self.put(path).await
    }

    async fn put(mut self, path: &Path) -> Result<(), TransferError> {
        fs::rename(&self.path, path).await.map_err(|error| {
            let step = format!("could not put {} in its place", path.display());
            TransferError::over(Kind::File, step, error)
        })?;
        self.placed = true;
        Ok(())
    }

    fn failed(&self, what: &str, error: std::io::Error) -> TransferError {
        TransferError::over(Kind::File, format!("{what} {}", self.path.display()), error)
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        if !self.placed {
            // There is nobody to tell, and the file may not even be there.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}
