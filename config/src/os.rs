//! Files and environment variables as the loader sees them: those of the machine, or those of a
//! test.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

pub use tinsmith_runtime::identity::Env;

/// Files: the machine's, or a test's.
#[derive(Clone, Default)]
pub struct Fs(Option<Arc<Mutex<Files>>>);

/// Contents by their paths.
type Files = HashMap<PathBuf, Vec<u8>>;

impl Fs {
    /// The machine's files.
    pub fn real() -> Self {
        Self(None)
    }

    /// These files and no others, by their paths. What is written stays in memory.
    pub fn from_files(files: impl IntoIterator<Item = (PathBuf, Vec<u8>)>) -> Self {
        Self(Some(Arc::new(Mutex::new(files.into_iter().collect()))))
    }

    /// All of a file.
    ///
    /// # Errors
    ///
    /// Those of the operating system.
    pub fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        match &self.0 {
            None => std::fs::read(path),
            Some(files) => {
                let files = files.lock().unwrap_or_else(PoisonError::into_inner);
                files.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
            }
        }
    }

    /// Writes a file that only its owner may read, all of it or nothing: beside its place, then
    /// moved there. The folder is made where there is none.
    ///
    /// # Errors
    ///
    /// Those of the operating system.
    pub fn write_secret(&self, path: &Path, content: &[u8]) -> io::Result<()> {
        match &self.0 {
            None => replace(path, content),
            Some(files) => {
                let mut files = files.lock().unwrap_or_else(PoisonError::into_inner);
                files.insert(path.to_owned(), content.to_owned());
                Ok(())
            }
        }
    }
}

fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    use std::io::Write as _;

    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(format!(".{:016x}", fastrand::u64(..)));
    let beside = PathBuf::from(beside);
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options
        .open(&beside)
        .and_then(|mut file| file.write_all(content).and_then(|()| file.sync_all()))
        .and_then(|()| std::fs::rename(&beside, path));
    if written.is_err() {
        // Best effort: the first error is the one to tell.
        let _ = std::fs::remove_file(&beside);
    }
    written
}

impl std::fmt::Debug for Fs {
    // Files hold secrets.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.0.is_some() { "Fs(in memory)" } else { "Fs(real)" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_in_memory_are_read_and_written() {
        let fs = Fs::from_files([(PathBuf::from("/a"), b"1".to_vec())]);
        assert_eq!(fs.read(Path::new("/a")).unwrap(), b"1");
        assert_eq!(fs.read(Path::new("/b")).unwrap_err().kind(), io::ErrorKind::NotFound);
        fs.write_secret(Path::new("/b"), b"2").unwrap();
        assert_eq!(fs.clone().read(Path::new("/b")).unwrap(), b"2");
    }

    #[cfg(unix)]
    #[test]
    fn a_secret_is_replaced_and_only_its_owner_may_read_it() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = std::env::temp_dir().join(format!("tinsmith-os-{}", std::process::id()));
        let path = folder.join("deeper/secret");
        for content in ["one", "two"] {
            Fs::real().write_secret(&path, content.as_bytes()).unwrap();
            assert_eq!(Fs::real().read(&path).unwrap(), content.as_bytes());
        }
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        let left: Vec<_> = std::fs::read_dir(path.parent().unwrap()).unwrap().collect();
        assert_eq!(left.len(), 1);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
