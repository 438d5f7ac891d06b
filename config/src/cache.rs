//! The files in which the AWS CLI keeps what a login gave it, and the renewal of what they hold.
//!
//! [`sso`](crate::sso) and `login` read them; they differ in what is in a file and in the call that
//! renews it.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tinsmith_runtime::config::{SharedTimeSource, TimeSource as _};
use tinsmith_runtime::error::BoxError;
use tinsmith_runtime::http::BoxFuture;
use tinsmith_runtime::primitives::{DateTime, DateTimeFormat};
use tokio::sync::Mutex;

use crate::json::Object;
use crate::os::Fs;

/// What expires within this time is renewed.
const AHEAD: Duration = Duration::from_secs(5 * 60);

/// Between two tries to renew it.
const PAUSE: Duration = Duration::from_secs(30);

/// One file of a cache. It is read each time, since other programs renew it too.
#[derive(Debug)]
pub(crate) struct CacheFile {
    fs: Fs,
    path: PathBuf,
}

/// The last try to renew what a file holds: when it was, and what came of it. It is locked while
/// the file is read and renewed, so that callers do not renew it twice.
pub(crate) type LastTry = Mutex<Option<(SystemTime, String)>>;

/// Makes new content of what is in a file, now.
pub(crate) type Renew<'a> =
    &'a (dyn Fn(Object, SystemTime) -> BoxFuture<'a, Result<Object, BoxError>> + Sync);

impl CacheFile {
    /// The file that is named by a hash of `key`, in `folder`.
    pub(crate) fn new(
        fs: &Fs,
        folder: &Path,
        hash: &'static ring::digest::Algorithm,
        key: &str,
    ) -> Self {
        let digest = ring::digest::digest(hash, key.as_bytes());
        let name: String = digest.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
        Self { fs: fs.clone(), path: folder.join(name + ".json") }
    }

    /// What the file holds until `end`, which fails where something is missing. It is renewed
    /// where it expires soon. What still holds is used where that fails; otherwise the error says
    /// that it has expired and goes on with that of `renew`. Boxed, so that it is compiled once.
    pub(crate) fn current<'a>(
        &'a self,
        last: &'a LastTry,
        time: &'a SharedTimeSource,
        end: fn(&Object) -> Result<SystemTime, BoxError>,
        renew: Renew<'a>,
    ) -> BoxFuture<'a, Result<Object, BoxError>> {
        Box::pin(self.kept_or_new(last, time, end, renew))
    }

    async fn kept_or_new(
        &self,
        last: &LastTry,
        time: &SharedTimeSource,
        end: fn(&Object) -> Result<SystemTime, BoxError>,
        renew: Renew<'_>,
    ) -> Result<Object, BoxError> {
        let path = self.path.display();
        let mut last = last.lock().await;
        let now = time.now();
        let (kept, ends) = self.read(end)?;
        let left = ends.duration_since(now).unwrap_or_default();
        if left > AHEAD {
            return Ok(kept);
        }
        if let Some((at, outcome)) = &*last {
            // Where the clock was set back, the last try counts for nothing.
            if now.duration_since(*at).is_ok_and(|since| since < PAUSE) {
                return match left {
                    Duration::ZERO => {
                        Err(format!("what is in `{path}` has expired {outcome}").into())
                    }
                    _ => Ok(kept),
                };
            }
        }
        *last = Some((now, "and was not renewed in time".to_owned()));
        let renewed = renew(kept, now).await.and_then(|new| match end(&new) {
            Ok(_) => Ok(new),
            Err(error) => Err(format!("and was not renewed: of the answer, {error}").into()),
        });
        match renewed {
            Ok(new) => {
                // It is good where it cannot be kept, too: then the next caller renews it again.
                if self.write(new.clone()).is_err() {
                    *last = None;
                }
                Ok(new)
            }
            Err(error) => {
                let now = time.now();
                *last = Some((now, error.to_string()));
                // Another program may have renewed it meanwhile.
                match self.read(end) {
                    Ok((kept, ends)) if now < ends => Ok(kept),
                    _ => Err(format!("what is in `{path}` has expired {error}").into()),
                }
            }
        }
    }

    fn read(
        &self,
        end: fn(&Object) -> Result<SystemTime, BoxError>,
    ) -> Result<(Object, SystemTime), BoxError> {
        let path = self.path.display();
        let content = self.fs.read(&self.path);
        let content = content.map_err(|error| format!("failed to read `{path}`: {error}"))?;
        let kept = Object::read(&content);
        let kept = kept.and_then(|kept| end(&kept).map(|ends| (kept, ends)));
        Ok(kept.map_err(|error| format!("`{path}` is of no use: {error}"))?)
    }

    fn write(&self, content: Object) -> Result<(), BoxError> {
        Ok(self.fs.write_secret(&self.path, &content.write()?)?)
    }
}

/// What is written for the end of `seconds` from now, in whole seconds.
pub(crate) fn expiry(now: SystemTime, seconds: Option<i32>) -> Result<String, BoxError> {
    let since = now.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let end = i64::try_from(since)?.saturating_add(seconds.unwrap_or_default().into());
    Ok(DateTime::from_secs(end).fmt(DateTimeFormat::DateTime)?)
}
