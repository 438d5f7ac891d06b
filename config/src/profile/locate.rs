//! Finds the files of the AWS tools and reads them.
//!
//! <https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html>

use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tinsmith_runtime::identity::Env;

use super::profile_file::{ProfileFile, ProfileFileKind};
use super::{ProfileFileLoadError, Warning};
use crate::os::Fs;

/// A file that was read.
pub(super) struct Content {
    pub(super) kind: ProfileFileKind,
    /// Its path, or what stands for it in messages.
    pub(super) name: Arc<str>,
    pub(super) bytes: Vec<u8>,
}

/// Reads a file. `None` is one of the AWS tools that is not there, which is like an empty one.
pub(super) fn read(
    fs: &Fs,
    env: &Env,
    file: &ProfileFile,
    warnings: &mut Vec<Warning>,
) -> Result<Option<Content>, ProfileFileLoadError> {
    let (kind, path, missing) = match file {
        ProfileFile::Contents(kind, text) => {
            let name = match kind {
                ProfileFileKind::Config => "config file text given by the program",
                ProfileFileKind::Credentials => "credentials file text given by the program",
            };
            let bytes = text.clone().into_bytes();
            return Ok(Some(Content { kind: *kind, name: name.into(), bytes }));
        }
        ProfileFile::Path(kind, path) => (*kind, Cow::Borrowed(path), Missing::Refused),
        ProfileFile::Default(kind) => match env.get(variable(*kind)) {
            Some(path) => (*kind, Cow::Owned(path.into()), Missing::Warned(variable(*kind))),
            None => (*kind, Cow::Owned(default_path(*kind)), Missing::Empty),
        },
    };
    let Some(path) = expand_home(env, &path) else {
        warnings.push(Warning {
            file: path.to_string_lossy().into(),
            line: None,
            text: "it is passed over, as the home folder is not known: neither HOME nor \
                   USERPROFILE is set"
                .into(),
        });
        return Ok(None);
    };
    let name: Arc<str> = path.to_string_lossy().into();
    match fs.read(&path) {
        Ok(bytes) => Ok(Some(Content { kind, name, bytes })),
        Err(error) => unread(name, missing, error, warnings).map(|()| None),
    }
}

/// What a file means that could not be read.
fn unread(
    name: Arc<str>,
    missing: Missing,
    error: io::Error,
    warnings: &mut Vec<Warning>,
) -> Result<(), ProfileFileLoadError> {
    // Where a part of the path is a file, as in `/dev/null/.aws/config`, nothing is there either.
    let absent = matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory);
    match missing {
        Missing::Empty if absent => Ok(()),
        Missing::Warned(variable) if absent => {
            let text = format!("there is no such file, which {variable} names");
            warnings.push(Warning { file: name, line: None, text: text.into() });
            Ok(())
        }
        _ => Err(ProfileFileLoadError {
            file: name,
            line: None,
            section: None,
            what: match error.kind() {
                io::ErrorKind::PermissionDenied => {
                    "this user may not read the file; change its owner or permissions"
                }
                io::ErrorKind::NotFound => "there is no such file",
                _ => "the file could not be read",
            },
            cause: Some(Arc::new(error)),
        }),
    }
}

/// What a file that is not there means.
enum Missing {
    Empty,
    /// This variable names it.
    Warned(&'static str),
    Refused,
}

fn variable(kind: ProfileFileKind) -> &'static str {
    match kind {
        ProfileFileKind::Config => "AWS_CONFIG_FILE",
        ProfileFileKind::Credentials => "AWS_SHARED_CREDENTIALS_FILE",
    }
}

fn default_path(kind: ProfileFileKind) -> PathBuf {
    match kind {
        ProfileFileKind::Config => "~/.aws/config".into(),
        ProfileFileKind::Credentials => "~/.aws/credentials".into(),
    }
}

/// The path with the home folder in place of a leading `~`. `None` where that is not known.
pub(crate) fn expand_home(env: &Env, path: &Path) -> Option<PathBuf> {
    match path.strip_prefix("~") {
        Ok(rest) => Some(home(env)?.join(rest)),
        Err(_) => Some(path.to_owned()),
    }
}

/// The home folder: `HOME`, else `USERPROFILE`, else `HOMEDRIVE` with `HOMEPATH`.
pub(crate) fn home(env: &Env) -> Option<PathBuf> {
    let drive_and_path = || Some(env.get("HOMEDRIVE")? + &env.get("HOMEPATH")?);
    env.get("HOME").or_else(|| env.get("USERPROFILE")).or_else(drive_and_path).map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_home_folder_is_found_in_order() {
        let mut variables =
            vec![("HOMEPATH", "/u"), ("HOMEDRIVE", "C:"), ("USERPROFILE", "/p"), ("HOME", "/h")];
        let home = |variables: &[_]| home(&Env::from_slice(variables));
        for expected in ["/h", "/p", "C:/u"] {
            assert_eq!(home(&variables), Some(PathBuf::from(expected)));
            variables.pop();
        }
        assert_eq!(home(&variables), None);
    }

    #[test]
    fn a_file_that_may_not_be_read_is_not_empty() {
        for missing in [Missing::Empty, Missing::Warned("AWS_CONFIG_FILE"), Missing::Refused] {
            let mut warnings = Vec::new();
            let error = io::ErrorKind::PermissionDenied.into();
            let error = unread("/h/.aws/config".into(), missing, error, &mut warnings).unwrap_err();
            assert_eq!(
                error.to_string(),
                "/h/.aws/config: this user may not read the file; change its owner or permissions"
            );
            assert_eq!((error.file(), error.line(), warnings), ("/h/.aws/config", None, vec![]));
        }
    }

    #[test]
    fn only_a_leading_tilde_is_the_home_folder() {
        let env = Env::from_slice(&[("HOME", "/h")]);
        let expand = |path| expand_home(&env, Path::new(path)).unwrap();
        assert_eq!(expand("~/.aws/config"), Path::new("/h/.aws/config"));
        assert_eq!(expand("/a/~/b"), Path::new("/a/~/b"));
        assert_eq!(expand("~other/b"), Path::new("~other/b"));
        assert_eq!(expand_home(&Env::from_slice(&[]), Path::new("~/b")), None);
    }
}
