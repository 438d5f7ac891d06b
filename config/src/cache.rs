//! The files in which the AWS CLI keeps what a login gave it, and when what they hold is renewed.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tinsmith_runtime::error::BoxError;
use tinsmith_runtime::primitives::{DateTime, DateTimeFormat};

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

    /// Where it is.
    pub(crate) fn path(&self) -> std::path::Display<'_> {
        self.path.display()
    }

    /// What is in it.
    pub(crate) fn read(&self) -> Result<Object, BoxError> {
        let path = self.path();
        let content = self
            .fs
            .read(&self.path)
            .map_err(|error| format!("failed to read `{path}`: {error}"))?;
        Ok(Object::read(&content).map_err(|error| format!("`{path}` is of no use: {error}"))?)
    }

    /// Puts it in the place of what is there.
    pub(crate) fn write(&self, content: Object) -> Result<(), BoxError> {
        let path = self.path();
        let written = self.fs.write_secret(&self.path, &content.write()?);
        Ok(written.map_err(|error| format!("failed to write `{path}`: {error}"))?)
    }
}

/// What is written for the end of `seconds` from now, in whole seconds.
pub(crate) fn expiry(now: SystemTime, seconds: Option<i32>) -> Result<String, BoxError> {
    let since = now.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let end = i64::try_from(since)?.saturating_add(seconds.unwrap_or_default().into());
    Ok(DateTime::from_secs(end).fmt(DateTimeFormat::DateTime)?)
}

/// When it was last tried to renew what a file holds.
#[derive(Debug, Default)]
pub(crate) struct Pace(Option<SystemTime>);

/// What to do with what a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Next {
    /// It holds: use it.
    Use,
    /// It expires soon: try to renew it, and use it if that fails.
    TryRenew,
    /// It has expired: renew it.
    Renew,
    /// It has expired, and to renew it failed a moment ago.
    Wait,
}

impl Pace {
    /// What to do with what expires at `expiry`.
    pub(crate) fn next(&self, now: SystemTime, expiry: SystemTime) -> Next {
        let left = expiry.duration_since(now).unwrap_or_default();
        let pausing = self.0.is_some_and(|last| match now.duration_since(last) {
            Ok(since) => since < PAUSE,
            // The clock was set back.
            Err(_) => false,
        });
        match (left, pausing) {
            (Duration::ZERO, false) => Next::Renew,
            (Duration::ZERO, true) => Next::Wait,
            (left, false) if left <= AHEAD => Next::TryRenew,
            _ => Next::Use,
        }
    }

    /// It is tried now.
    pub(crate) fn try_at(&mut self, now: SystemTime) {
        self.0 = Some(now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_expires_within_five_minutes_is_renewed_every_half_minute_at_most() {
        let at = |seconds| UNIX_EPOCH + Duration::from_secs(seconds);
        let mut pace = Pace::default();
        assert_eq!(pace.next(at(699), at(1000)), Next::Use);
        assert_eq!(pace.next(at(700), at(1000)), Next::TryRenew);
        assert_eq!(pace.next(at(1000), at(1000)), Next::Renew);
        pace.try_at(at(990));
        assert_eq!(pace.next(at(999), at(1000)), Next::Use);
        assert_eq!(pace.next(at(1019), at(1000)), Next::Wait);
        assert_eq!(pace.next(at(1020), at(1000)), Next::Renew);
        assert_eq!(pace.next(at(800), at(1000)), Next::TryRenew);
    }
}
