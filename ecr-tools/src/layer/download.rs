//! Downloads: ask for a URL, read it into a file beside the place, check, then rename.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use http::{HeaderMap, HeaderValue, Request, StatusCode, Uri, header};
use tinsmith_runtime::http::{HttpClient, HttpLimits};
use tinsmith_runtime::primitives::ByteStream;
use tokio::fs::{self, File};
use tokio::io::{AsyncSeekExt, AsyncWriteExt};
use tokio::task::spawn_blocking;

use super::{Layers, TransferError, TransferErrorKind as Kind};
use crate::digest::{Digest, Digester};

/// How long a download may stand still.
const PATIENCE: Duration = Duration::from_secs(60);

/// How often a download is asked for again without any byte more.
const TRIES: u32 = 3;

impl Layers {
    /// Downloads a layer to `path` and returns its size in bytes. Its folder has to be there; a
    /// file at `path` is replaced once the new one is whole and right. Until then the layer is in
    /// a file beside it, which goes away where the download fails or is given up.
    ///
    /// A download that breaks off is asked for again from the byte where it did, or from its
    /// beginning where the server gives no parts; it is given up where that three times brought
    /// nothing more.
    ///
    /// # Errors
    ///
    /// A call that failed, a download that was refused or given up, bytes that are not those of
    /// `digest` or more or fewer than `size`, and a file that could not be written.
    pub async fn download(
        &self,
        digest: &Digest,
        size: Option<u64>,
        path: impl AsRef<Path>,
    ) -> Result<u64, TransferError> {
        let (partial, file) = Partial::create(path.as_ref()).await?;
        let mut download = Download {
            layers: self,
            digest,
            size,
            partial: &partial,
            file,
            digester: Digester::new(),
            done: 0,
        };
        let (mut tries, mut most) = (0, 0);
        while let Err(Broken { error, again }) = download.receive().await {
            tries = if download.done > most { 1 } else { tries + 1 };
            most = most.max(download.done);
            if !again || tries >= TRIES {
                return Err(error);
            }
        }
        let done = download.finish().await?;
        partial.put(path.as_ref()).await?;
        Ok(done)
    }
}

/// A layer on its way into a file.
struct Download<'a> {
    layers: &'a Layers,
    digest: &'a Digest,
    size: Option<u64>,
    partial: &'a Partial,
    file: File,
    /// Of what is in the file.
    digester: Digester,
    done: u64,
}

/// An error of one go, and whether another one may bring more.
struct Broken {
    error: TransferError,
    again: bool,
}

/// Most errors are final.
impl From<TransferError> for Broken {
    fn from(error: TransferError) -> Self {
        Self { error, again: false }
    }
}

impl Download<'_> {
    /// Receives what is not there yet.
    async fn receive(&mut self) -> Result<(), Broken> {
        let digest = self.digest;
        // The connection may have broken after the last byte, of which there are no more to ask for.
        if self.done > 0 && self.size == Some(self.done) {
            return Ok(());
        }
        let mut body = self.ask().await?;
        while let Some(part) = body.next().await {
            let part = part.map_err(|error| {
                let step =
                    format!("the download of layer {digest} broke off at byte {}", self.done);
                Broken { error: TransferError::over(Kind::Download, step, error), again: true }
            })?;
            self.done = self.done.saturating_add(u64::try_from(part.len()).unwrap_or(u64::MAX));
            if let Some(size) = self.size.filter(|size| self.done > *size) {
                let step = format!("the download of layer {digest} has more than {size} bytes");
                return Err(TransferError::new(Kind::Corrupted, step).into());
            }
            self.digester.update(&part);
            let written = self.file.write_all(&part).await;
            written.map_err(|error| self.partial.failed("could not write", error))?;
            self.layers.tell(Some(digest), self.done, self.size);
        }
        Ok(())
    }

    /// Asks for the bytes from where the file ends. A server that gives all of them is followed.
    async fn ask(&mut self) -> Result<ByteStream, Broken> {
        let (digest, first) = (self.digest, self.done);
        // Asked for again, too, since the one before may have expired.
        let url = self.layers.url_of(digest).await?;
        let request = request(&url, first).ok_or_else(|| {
            let step = format!("the URL to download layer {digest} from is not usable");
            TransferError::new(Kind::Malformed, step)
        })?;
        let host = request.uri().host().unwrap_or_default().to_owned();
        let mut limits = HttpLimits::default();
        limits.read = Some(PATIENCE);
        let response = self.layers.http.send_stream(request, limits).await.map_err(|error| {
            let step = format!("could not download layer {digest} from {host}");
            Broken { error: TransferError::over(Kind::Download, step, error), again: true }
        })?;
        let status = response.status();
        let is_html = response.headers().get(header::CONTENT_TYPE).is_some_and(is_html);
        let (kind, what) = match status {
            StatusCode::UNAUTHORIZED => (Kind::Unauthorized, ""),
            _ if is_html && !status.is_server_error() => (Kind::Foreign, " and a page in HTML"),
            StatusCode::PARTIAL_CONTENT if begins_at(response.headers(), first) => {
                return Ok(response.into_body());
            }
            StatusCode::OK => {
                self.begin_anew().await?;
                return Ok(response.into_body());
            }
            StatusCode::FORBIDDEN => (Kind::Refused, ""),
            _ => (Kind::Download, ""),
        };
        let step = format!("{host} answered the download of layer {digest} with {status}{what}");
        Err(Broken { error: TransferError::new(kind, step), again: status.is_server_error() })
    }

    async fn begin_anew(&mut self) -> Result<(), TransferError> {
        if self.done == 0 {
            return Ok(());
        }
        (self.digester, self.done) = (Digester::new(), 0);
        let failed = |error| self.partial.failed("could not write", error);
        self.file.set_len(0).await.map_err(failed)?;
        self.file.rewind().await.map(drop).map_err(failed)
    }

    /// Checks what came, and returns its size.
    async fn finish(mut self) -> Result<u64, TransferError> {
        let (digest, done, found) = (self.digest, self.done, self.digester.finish());
        if found != *digest || self.size.is_some_and(|size| size != done) {
            let step = format!("layer {digest} arrived as {done} bytes with digest {found}");
            return Err(TransferError::new(Kind::Corrupted, step));
        }
        // Syncing alone would not tell of a write that failed late.
        let flushed = self.file.flush().await;
        flushed.map_err(|error| self.partial.failed("could not write", error))?;
        let synced = self.file.sync_all().await;
        synced.map_err(|error| self.partial.failed("could not write", error))?;
        Ok(done)
    }
}

impl Layers {
    async fn url_of(&self, digest: &Digest) -> Result<String, TransferError> {
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
        Ok(output.download_url.unwrap_or_default())
    }
}

/// Whether a media type is that of a page for people.
fn is_html(media_type: &HeaderValue) -> bool {
    let text = media_type.to_str().unwrap_or_default();
    text.split(';').next().is_some_and(|text| text.trim().eq_ignore_ascii_case("text/html"))
}

/// A plain request for the bytes from `first` on: what allows it is in the URL already.
fn request(url: &str, first: u64) -> Option<Request<ByteStream>> {
    let uri: Uri = url.parse().ok()?;
    uri.scheme()?;
    let host = HeaderValue::from_str(uri.authority()?.as_str()).ok()?;
    let mut request = Request::get(uri).header(header::HOST, host);
    if first > 0 {
        request = request.header(header::RANGE, format!("bytes={first}-"));
    }
    request.body(ByteStream::default()).ok()
}

/// Whether the part of a body is the one that begins there
/// ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#field.content-range)).
fn begins_at(headers: &HeaderMap, first: u64) -> bool {
    let range = headers.get(header::CONTENT_RANGE).and_then(|range| range.to_str().ok());
    let range = range.and_then(|range| range.strip_prefix("bytes ")?.split_once('-'));
    range.is_some_and(|(begin, _)| begin.parse() == Ok(first))
}

/// A file that is removed unless it was put in its place.
pub(crate) struct Partial {
    path: PathBuf,
    placed: bool,
}

impl Partial {
    /// Makes an empty file in the same folder, under a name that no other download has.
    async fn create(path: &Path) -> Result<(Self, File), TransferError> {
        let partial = Self::beside(path);
        let making = move || match std::fs::File::create_new(&partial.path) {
            Ok(file) => Ok((partial, File::from_std(file))),
            Err(error) => Err(partial.failed("could not create", error)),
        };
        blocking(making).await
    }

    /// Writes all of a file at once and puts it in its place.
    pub async fn write(bytes: Vec<u8>, path: &Path) -> Result<(), TransferError> {
        let partial = Self::beside(path);
        let writing = move || match std::fs::write(&partial.path, bytes) {
            Ok(()) => Ok(partial),
            Err(error) => Err(partial.failed("could not write", error)),
        };
        blocking(writing).await?.put(path).await
    }

    fn beside(path: &Path) -> Self {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let mut name = OsString::from(".");
        name.push(path.file_name().unwrap_or_default());
        name.push(format!(".{}-{count}.partial", std::process::id()));
        Self { path: path.with_file_name(name), placed: false }
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

/// Makes a file on a thread that may block. The file and what removes it are made there together:
/// a file that comes up when nobody waits for it any more is removed as well.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, TransferError> + Send + 'static,
) -> Result<T, TransferError> {
    spawn_blocking(work).await.unwrap_or_else(|error| {
        Err(TransferError::over(Kind::File, "a file could not be written", error))
    })
}

impl Drop for Partial {
    fn drop(&mut self) {
        if !self.placed {
            // There is nobody to tell, and the file may not even be there.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}
