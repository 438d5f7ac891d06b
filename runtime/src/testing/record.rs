//! [`RecordingClient`]: a transport that notes what goes over another.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::asked::Asked;
use super::exchange::{Exchange, Got, Sent};
use super::file;
use crate::error::ConnectorError;
use crate::http::{BoxFuture, HttpClient, HttpLimits, HttpRequest, HttpResponse, SharedHttpClient};

/// A transport that notes each request and its answer, for a [`ReplayingClient`] to play again.
/// Clones share what they note.
///
/// Secrets are left out before anything is noted:
///
/// - the headers that carry signatures, session tokens, bearer tokens and cookies, and the
///   parameters of a presigned query that do;
/// - in a body of JSON, each member that the model calls sensitive;
/// - in any other text, the values of such members wherever they stand between delimiters;
/// - a body that hides them in another form (CBOR, say, or one that cannot be read) as a whole;
/// - of requests that are no operation's, such as one for credentials: members of JSON by their
///   names, and any other body as a whole.
///
/// What the model does not call sensitive is kept: look at a recording before you publish it.
/// Bodies are held in memory, those that are streams too.
///
/// [`ReplayingClient`]: super::ReplayingClient
#[derive(Clone)]
pub struct RecordingClient {
    inner: SharedHttpClient,
    exchanges: Arc<Mutex<Vec<Exchange>>>,
}

impl RecordingClient {
    /// Records what goes over `inner`.
    pub fn new(inner: impl HttpClient + 'static) -> Self {
        Self { inner: SharedHttpClient::new(inner), exchanges: Arc::default() }
    }

    /// How many exchanges were noted.
    pub fn len(&self) -> usize {
        self.exchanges().len()
    }

    /// Whether none was.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The text of a file of what was noted so far.
    pub fn to_json(&self) -> String {
        file::write(&self.exchanges())
    }

    /// Writes what was noted so far to a file. It is written beside its place and then moved there,
    /// so that a file that was there before is kept until the new one is whole. The same exchanges
    /// give the same bytes.
    ///
    /// # Errors
    ///
    /// Where the file cannot be written; the text names it.
    pub fn dump_to_file(&self, path: impl AsRef<Path>) -> io::Result<()> {
        let path = path.as_ref();
        let beside = beside(path);
        let written = fs::write(&beside, self.to_json()).and_then(|()| fs::rename(&beside, path));
        written.map_err(|error| {
            // What is left of an attempt that failed has no use; that it cannot be removed, neither.
            let _ = fs::remove_file(&beside);
            io::Error::new(error.kind(), format!("cannot write {}: {error}", path.display()))
        })
    }

    fn exchanges(&self) -> std::sync::MutexGuard<'_, Vec<Exchange>> {
        self.exchanges.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    path.with_file_name(name)
}

impl HttpClient for RecordingClient {
    fn send(
        &self,
        request: HttpRequest,
        limits: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        Box::pin(async move {
            let asked = request.extensions().get::<Asked>().cloned();
            let sent = Sent::of(&request);
            let outcome = self.inner.send(request, limits).await;
            let got = Got::of(asked.as_ref(), &outcome);
            self.exchanges().push(Exchange { sent, got });
            outcome
        })
    }
}

impl fmt::Debug for RecordingClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RecordingClient")
            .field("inner", &self.inner)
            .field("exchanges", &self.len())
            .finish()
    }
}
