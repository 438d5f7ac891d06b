//! [`ReplayingClient`]: a transport that answers from a recording.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::exchange::{Exchange, Got, Sent};
use super::file;
use crate::error::ConnectorError;
use crate::http::{BoxFuture, HttpClient, HttpLimits, HttpRequest, HttpResponse};

/// A transport that answers from what a [`RecordingClient`](super::RecordingClient) noted. Clones
/// share how far it has come.
///
/// A request gets the answer of the first exchange left over whose request is the same: in
/// operation, method, path, query and body. JSON is compared by its meaning, and so are the
/// parameters of a form. Headers and the host do not count, nor do secrets, nor idempotency tokens
/// that the client makes (in XML they do: give the client a fixed
/// [provider](crate::config::IdempotencyTokenProvider)). A request that was not recorded fails,
/// without a retry, with an error that says how it differs from the next of its operation.
#[derive(Clone)]
pub struct ReplayingClient(Arc<Recording>);

struct Recording {
    /// Where it was read from.
    path: Option<PathBuf>,
    /// What is left, and how many there were.
    left: Mutex<Vec<Exchange>>,
    total: usize,
}

impl ReplayingClient {
    /// Plays a file.
    ///
    /// # Errors
    ///
    /// Where it cannot be read or is not a recording; the text names the file.
    pub fn from_file(path: impl AsRef<Path>) -> Result<Self, InvalidRecording> {
        let path = path.as_ref();
        let invalid = |problem: String| InvalidRecording { path: Some(path.to_owned()), problem };
        let text = fs::read_to_string(path).map_err(|error| invalid(error.to_string()))?;
        let exchanges = file::read(&text).map_err(invalid)?;
        Ok(Self::of(exchanges, Some(path.to_owned())))
    }

    /// Plays the text of such a file.
    ///
    /// # Errors
    ///
    /// Where it is not a recording.
    pub fn from_json(text: &str) -> Result<Self, InvalidRecording> {
        let exchanges = file::read(text);
        let exchanges = exchanges.map_err(|problem| InvalidRecording { path: None, problem })?;
        Ok(Self::of(exchanges, None))
    }

    fn of(exchanges: Vec<Exchange>, path: Option<PathBuf>) -> Self {
        let total = exchanges.len();
        Self(Arc::new(Recording { path, left: Mutex::new(exchanges), total }))
    }

    /// The requests that were recorded and not made again: operation, method and path.
    pub fn unused(&self) -> Vec<String> {
        self.left().iter().map(|exchange| told(&exchange.sent)).collect()
    }

    /// Checks that each request of the recording was made again.
    ///
    /// # Panics
    ///
    /// Where one was not; the text lists them.
    #[track_caller]
    pub fn assert_all_used(&self) {
        let unused = self.unused();
        if !unused.is_empty() {
            let name = self.name();
            panic!("{name} has requests that were not made:\n  {}", unused.join("\n  "));
        }
    }

    fn left(&self) -> MutexGuard<'_, Vec<Exchange>> {
        self.0.left.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn name(&self) -> String {
        match &self.0.path {
            Some(path) => format!("the recording {}", path.display()),
            None => "the recording".to_owned(),
        }
    }

    fn next(&self, sent: &Sent) -> Result<Got, String> {
        let mut left = self.left();
        let found = left.iter().position(|exchange| exchange.sent.difference(sent).is_none());
        if let Some(at) = found {
            return Ok(left.remove(at).got);
        }
        let near = left.iter().find(|exchange| exchange.sent.operation == sent.operation);
        let difference = near.and_then(|exchange| exchange.sent.difference(sent));
        Err(format!(
            "{} has no answer left for {}: {}",
            self.name(),
            told(sent),
            difference.unwrap_or_else(|| format!(
                "none of the {} that are left, of {}, is of this operation",
                left.len(),
                self.0.total
            ))
        ))
    }
}

fn told(sent: &Sent) -> String {
    let Sent { operation, method, path, .. } = sent;
    match operation.as_str() {
        "" => format!("{method} {path}"),
        operation => format!("{operation} ({method} {path})"),
    }
}

impl HttpClient for ReplayingClient {
    fn send(
        &self,
        request: HttpRequest,
        _: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        let got = self.next(&Sent::of(&request));
        let outcome = match got {
            Ok(got) => got.replayed(),
            Err(text) => Err(ConnectorError::other(text)),
        };
        Box::pin(std::future::ready(outcome))
    }
}

impl fmt::Debug for ReplayingClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReplayingClient")
            .field("path", &self.0.path)
            .field("left", &self.left().len())
            .field("total", &self.0.total)
            .finish()
    }
}

/// A file is not a recording.
#[derive(Debug)]
pub struct InvalidRecording {
    path: Option<PathBuf>,
    problem: String,
}

impl fmt::Display for InvalidRecording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.path {
            Some(path) => write!(f, "{} cannot be played: {}", path.display(), self.problem),
            None => write!(f, "the recording cannot be played: {}", self.problem),
        }
    }
}

impl std::error::Error for InvalidRecording {}
