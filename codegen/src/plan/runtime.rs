//! Where a generated crate finds the runtime, its only dependency.

use std::path::Path;

use crate::error::{Error, Result};

/// Where a generated crate finds the runtime.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuntimeSource {
    /// In a folder: its path, absolute or from the crate's folder.
    Path(String),
    /// In the registry: a version requirement, as cargo takes it.
    Version(String),
    /// In a git repository.
    Git {
        /// The repository's address.
        url: String,
        /// The commit; the newest of the main branch where there is none.
        rev: Option<String>,
    },
}

/// What a source can be, for errors.
const FORMS: &str = "it is a version (`0.1`), `path:` and a path from the crate's folder, a \
                     folder that is there, or the address of a git repository, with `#` and a \
                     commit where one is meant";

impl RuntimeSource {
    /// Reads what a user says: a version requirement (`0.1`), `path:` and a path that is kept as
    /// it stands, a folder that holds a Cargo.toml, which is kept as an absolute path, or a git
    /// address with a scheme (`https://…`), behind which `#` and a commit may stand.
    ///
    /// Anything else is an error that says what there is.
    pub fn parse(text: &str) -> Result<Self> {
        let fault = |message: String| Error::new(message).help(FORMS);
        if text.contains(char::is_control) {
            return Err(fault("the runtime's source holds a control character".to_owned()));
        }
        if let Some(path) = text.strip_prefix("path:") {
            return match path {
                "" => Err(fault("the runtime's path is empty".to_owned())),
                path => Ok(Self::Path(path.to_owned())),
            };
        }
        if text.contains("://") {
            let (url, rev) =
                text.split_once('#').map_or((text, None), |(url, rev)| (url, Some(rev)));
            return match rev {
                Some("") => Err(fault(format!("`{text}` names no commit after `#`"))),
                rev => Ok(Self::Git { url: url.to_owned(), rev: rev.map(str::to_owned) }),
            };
        }
        if is_version(text) {
            return Ok(Self::Version(text.to_owned()));
        }
        let path = Path::new(text);
        if !text.is_empty() && path.join("Cargo.toml").is_file() {
            return Self::folder(path);
        }
        Err(fault(format!("`{text}` is no place where the runtime can be")))
    }

    /// The folder at `path`, as an absolute path; an error where it is not there.
    pub fn folder(path: &Path) -> Result<Self> {
        let whole = path
            .canonicalize()
            .map_err(|error| Error::io(path, "find the runtime's folder", &error))?;
        let text = whole.to_str().ok_or_else(|| {
            Error::new("the path is not UTF-8, which a manifest has to be").in_file(&whole)
        })?;
        Ok(Self::Path(text.to_owned()))
    }
}

/// Whether this is a version requirement, such as `0.1`, `=0.1.0` or `>=0.1, <0.3`.
fn is_version(text: &str) -> bool {
    let is_part = |part: &str| {
        let version = part.trim().trim_start_matches(['=', '^', '~', '<', '>']).trim_start();
        version.starts_with(|first: char| first.is_ascii_digit())
            && version.chars().all(|c| c.is_ascii_alphanumeric() || ".*-+".contains(c))
    };
    text.split(',').all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_addresses_and_paths_are_told_apart() {
        for version in ["0.1", "=0.1.0-rc.1", ">=0.1, <0.3", "1.*"] {
            assert_eq!(RuntimeSource::parse(version), Ok(RuntimeSource::Version(version.into())));
        }
        let git = |url: &str, rev: Option<&str>| {
            Ok(RuntimeSource::Git { url: url.into(), rev: rev.map(str::to_owned) })
        };
        assert_eq!(RuntimeSource::parse("https://x.org/y"), git("https://x.org/y", None));
        assert_eq!(RuntimeSource::parse("ssh://g@x/y#1f"), git("ssh://g@x/y", Some("1f")));
        let path = RuntimeSource::Path("../../runtime".into());
        assert_eq!(RuntimeSource::parse("path:../../runtime"), Ok(path));
    }

    #[test]
    fn a_folder_becomes_an_absolute_path() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("Cargo.toml"), "").unwrap();
        let Ok(RuntimeSource::Path(path)) = RuntimeSource::parse(dir.path().to_str().unwrap())
        else {
            panic!("it is a path")
        };
        assert_eq!(Path::new(&path), dir.path().canonicalize().unwrap());
    }

    #[test]
    fn anything_else_is_an_error_that_says_what_there_is() {
        for (text, message) in [
            ("nowhere", "`nowhere` is no place where the runtime can be"),
            ("", "`` is no place where the runtime can be"),
            ("path:", "the runtime's path is empty"),
            ("https://x.org/y#", "`https://x.org/y#` names no commit after `#`"),
            ("path:a\nb", "the runtime's source holds a control character"),
        ] {
            let fault = RuntimeSource::parse(text).unwrap_err().to_string();
            assert_eq!(fault, format!("{message}\n  help: {FORMS}"));
        }
    }
}
