//! Profiles: settings under a name, from the shared config and credentials files.

pub mod profile_file;

use std::borrow::Cow;
use std::fmt;

use tinsmith_runtime::identity::Env;

use crate::os::Fs;
use profile_file::ProfileFiles;

/// All profiles, and which of them is in use.
#[derive(Clone)]
pub struct ProfileSet {
    selected: Cow<'static, str>,
}

/// Why profiles could not be read.
#[derive(Debug)]
pub struct ProfileFileLoadError(String);

pub(crate) fn read(
    _fs: &Fs,
    _env: &Env,
    _files: &ProfileFiles,
    selected: Option<Cow<'static, str>>,
) -> Result<ProfileSet, ProfileFileLoadError> {
    Ok(ProfileSet { selected: selected.unwrap_or(Cow::Borrowed("default")) })
}

impl ProfileSet {
    /// A setting of the profile in use.
    pub fn get(&self, _key: &str) -> Option<&str> {
        None
    }

    /// The name of the profile in use.
    pub fn selected_profile(&self) -> &str {
        &self.selected
    }
}

impl fmt::Debug for ProfileSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProfileSet").field("selected", &self.selected).finish_non_exhaustive()
    }
}

impl fmt::Display for ProfileFileLoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ProfileFileLoadError {}
