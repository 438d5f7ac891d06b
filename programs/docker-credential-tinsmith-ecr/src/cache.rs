//! Logins that are kept: a file each, in a folder of the user's alone.
//!
//! A file is written beside its place and renamed, so that several processes at once each leave a
//! whole file, and the last one wins. A file that cannot be read, or is not what was written, or
//! that others may read, is not used but replaced.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tinsmith_ecr_tools::digest::Digest;
use tinsmith_runtime::primitives::Document;

use crate::json;

/// The folder's name, within the user's cache folder.
const FOLDER: &str = "tinsmith-ecr";
/// How the names of the files end.
const SUFFIX: &str = ".login.json";
/// How the names of files end that are being written.
const UNDONE: &str = ".login.new";
/// The largest file that is read, in bytes. Logins have some 3,000.
const LARGEST: u64 = 64 * 1024;
/// How long a file that is being written is left alone; then its process ended before it was done.
const PATIENCE: Duration = Duration::from_secs(60 * 60);
/// The form of the files.
const VERSION: &str = "1";

/// A login that is kept.
#[derive(Clone)]
pub struct Kept {
    pub registry: String,
    pub user: String,
    pub secret: String,
    pub expires_at: SystemTime,
}

/// Whose login it is: of a registry, by an access key, from an endpoint. What is kept shows a hash
/// of the three alone.
pub struct Key(String);

impl Key {
    pub fn of(registry: &str, access_key_id: &str, endpoint: &str) -> Self {
        let parts = [VERSION, registry, access_key_id, endpoint].join("\n");
        Self(Digest::of(parts).hex().to_owned())
    }
}

/// Where logins are kept; nowhere, where that is turned off or there is no such folder.
pub struct Cache(Option<PathBuf>);

impl Cache {
    /// The folder that the environment says.
    pub fn find() -> Self {
        if variable("TINSMITH_ECR_CACHE").is_some_and(|value| value.eq_ignore_ascii_case("off")) {
            return Self(None);
        }
        let folder = variable("TINSMITH_ECR_CACHE_DIR").map(PathBuf::from);
        Self(folder.or_else(|| caches().map(|caches| caches.join(FOLDER))))
    }

    /// The login with this key.
    pub fn read(&self, key: &Key, registry: &str) -> Option<Kept> {
        let path = self.path(key)?;
        let kept = fs::metadata(&path).is_ok_and(|about| is_private(&about)).then(|| read(&path));
        kept.flatten().filter(|kept| kept.registry == registry)
    }

    /// Keeps a login, and removes those that have expired.
    pub fn write(&self, key: &Key, login: &Kept) -> io::Result<()> {
        let (Some(folder), Some(path)) = (&self.0, self.path(key)) else { return Ok(()) };
        make(folder)?;
        let expires_at = login.expires_at.duration_since(UNIX_EPOCH).unwrap_or_default();
        let text = json::write([
            ("version", VERSION),
            ("registry", &login.registry),
            ("user", &login.user),
            ("secret", &login.secret),
            ("expiresAt", &expires_at.as_secs().to_string()),
        ]);
        let text = text.map_err(io::Error::other)?;
        // No two processes that run have the same id.
        let beside = folder.join(format!("{}.{}{UNDONE}", key.0, std::process::id()));
        let written = create(&beside).and_then(|mut file| file.write_all(text.as_bytes()));
        let written = written.and_then(|()| fs::rename(&beside, &path));
        if written.is_err() {
            // There may be none.
            let _ = fs::remove_file(&beside);
        }
        self.tidy();
        written
    }

    /// Removes what has no use any more. Another process may be quicker, which serves as well.
    fn tidy(&self) {
        let now = SystemTime::now();
        for (path, kept) in self.files(SUFFIX) {
            if kept.is_some_and(|kept| kept.expires_at <= now) {
                let _ = fs::remove_file(path);
            }
        }
        for (path, _) in self.files(UNDONE) {
            let since = fs::metadata(&path).and_then(|about| about.modified());
            let since = since.ok().and_then(|since| now.duration_since(since).ok());
            if since.is_some_and(|since| since > PATIENCE) {
                let _ = fs::remove_file(path);
            }
        }
    }

    /// The logins that have not expired, of all keys.
    pub fn logins(&self) -> Vec<Kept> {
        let now = SystemTime::now();
        let kept = self.files(SUFFIX).filter_map(|(_, kept)| kept);
        kept.filter(|kept| kept.expires_at > now).collect()
    }

    /// Removes the logins of a registry, of all keys.
    pub fn erase(&self, registry: &str) -> Result<(), String> {
        for (path, kept) in self.files(SUFFIX) {
            if kept.is_none_or(|kept| kept.registry != registry) {
                continue;
            }
            match fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(format!("could not remove {}: {error}", path.display()));
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn path(&self, key: &Key) -> Option<PathBuf> {
        Some(self.0.as_ref()?.join(format!("{}{SUFFIX}", key.0)))
    }

    /// The files whose names end so, and what is in those that are as they should be.
    fn files(&self, end: &'static str) -> impl Iterator<Item = (PathBuf, Option<Kept>)> {
        let entries = self.0.as_ref().and_then(|folder| fs::read_dir(folder).ok());
        let paths = entries.into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
        let ours = paths.filter(move |path| path.to_string_lossy().ends_with(end));
        ours.map(|path| {
            let kept = read(&path);
            (path, kept)
        })
    }
}

/// A variable of the environment that is set and not empty.
pub fn variable(name: &str) -> Option<OsString> {
    env::var_os(name).filter(|value| !value.is_empty())
}

/// The user's folder.
pub fn home() -> Option<PathBuf> {
    let name = if cfg!(windows) { "USERPROFILE" } else { "HOME" };
    variable(name).map(PathBuf::from)
}

/// The user's folder of caches.
fn caches() -> Option<PathBuf> {
    if cfg!(windows) {
        return variable("LOCALAPPDATA").map(PathBuf::from);
    }
    if cfg!(target_os = "macos") {
        return home().map(|home| home.join("Library").join("Caches"));
    }
    // The XDG specification passes over what is not absolute.
    let set = variable("XDG_CACHE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    set.or_else(|| home().map(|home| home.join(".cache")))
}

fn read(path: &Path) -> Option<Kept> {
    if fs::metadata(path).ok()?.len() > LARGEST {
        return None;
    }
    let mut members = json::read(&fs::read(path).ok()?)?;
    let mut text = |name: &str| match members.remove(name) {
        Some(Document::String(text)) if !text.is_empty() => Some(text),
        _ => None,
    };
    if text("version")? != VERSION {
        return None;
    }
    let expires_at = Duration::from_secs(text("expiresAt")?.parse().ok()?);
    Some(Kept {
        registry: text("registry")?,
        user: text("user")?,
        secret: text("secret")?,
        expires_at: UNIX_EPOCH.checked_add(expires_at)?,
    })
}

/// Makes a folder and those above it; new ones are the user's alone.
fn make(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// A new file that the user alone may read.
fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        // Left by a process that ended early.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            fs::remove_file(path)?;
            options.open(path)
        }
        opened => opened,
    }
}

/// Whether nobody but the owner may read or change the file.
#[cfg(unix)]
fn is_private(about: &fs::Metadata) -> bool {
    std::os::unix::fs::PermissionsExt::mode(&about.permissions()) & 0o077 == 0
}

/// Whether nobody but the owner may read or change the file: the user's folder sees to that.
#[cfg(not(unix))]
fn is_private(_: &fs::Metadata) -> bool {
    true
}
