//! Which files profiles are read from.

use std::fmt;
use std::path::PathBuf;

/// Which files profiles are read from.
///
/// By default those of the AWS tools: `~/.aws/config`, or what `AWS_CONFIG_FILE` names, and
/// `~/.aws/credentials`, or what `AWS_SHARED_CREDENTIALS_FILE` names. What stands in more than one
/// file counts as the last one has it.
#[derive(Debug, Clone)]
pub struct ProfileFiles {
    pub(crate) files: Vec<ProfileFile>,
}

/// How a file writes its profiles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProfileFileKind {
    /// As the config file: `[profile NAME]`.
    Config,
    /// As the credentials file: `[NAME]`.
    Credentials,
}

/// One file. `Debug` leaves text out, which may hold secrets.
#[derive(Clone)]
pub(crate) enum ProfileFile {
    /// That which the AWS tools read.
    Default(ProfileFileKind),
    /// That of this path.
    Path(ProfileFileKind, PathBuf),
    /// This text.
    Contents(ProfileFileKind, String),
}

impl ProfileFiles {
    /// No files yet.
    pub fn builder() -> Builder {
        Builder::new()
    }
}

impl Default for ProfileFiles {
    fn default() -> Self {
        Self::builder()
            .include_default_config_file(true)
            .include_default_credentials_file(true)
            .build()
    }
}

impl fmt::Debug for ProfileFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default(kind) => f.debug_tuple("Default").field(kind).finish(),
            Self::Path(kind, path) => f.debug_tuple("Path").field(kind).field(path).finish(),
            Self::Contents(kind, _) => {
                f.debug_tuple("Contents").field(kind).field(&"** hidden **").finish()
            }
        }
    }
}

/// Builds [`ProfileFiles`].
#[derive(Debug, Clone, Default)]
pub struct Builder {
    config: bool,
    credentials: bool,
    others: Vec<ProfileFile>,
}

impl Builder {
    /// No files yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether the config file of the AWS tools is read, in front of files of a program.
    pub fn include_default_config_file(mut self, include: bool) -> Self {
        self.config = include;
        self
    }

    /// Whether the credentials file of the AWS tools is read, in front of files of a program.
    pub fn include_default_credentials_file(mut self, include: bool) -> Self {
        self.credentials = include;
        self
    }

    /// Adds the file of this path, which must be there. `~/` is the home folder.
    pub fn with_file(mut self, kind: ProfileFileKind, path: impl Into<PathBuf>) -> Self {
        self.others.push(ProfileFile::Path(kind, path.into()));
        self
    }

    /// Adds the text of a file.
    pub fn with_contents(mut self, kind: ProfileFileKind, contents: impl Into<String>) -> Self {
        self.others.push(ProfileFile::Contents(kind, contents.into()));
        self
    }

    /// The files.
    pub fn build(self) -> ProfileFiles {
        let defaults = [
            (self.config, ProfileFileKind::Config),
            (self.credentials, ProfileFileKind::Credentials),
        ];
        let files = defaults
            .into_iter()
            .filter(|(include, _)| *include)
            .map(|(_, kind)| ProfileFile::Default(kind))
            .chain(self.others)
            .collect();
        ProfileFiles { files }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_the_tools_come_first_and_text_is_hidden() {
        let files = ProfileFiles::builder()
            .with_contents(ProfileFileKind::Credentials, "sesame")
            .with_file(ProfileFileKind::Config, "/c")
            .include_default_config_file(true)
            .build();
        assert_eq!(
            format!("{files:?}"),
            "ProfileFiles { files: [Default(Config), Contents(Credentials, \"** hidden **\"), \
             Path(Config, \"/c\")] }"
        );
    }
}
