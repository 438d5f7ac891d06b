//! Why profiles could not be read, or lead to no credentials.

use std::fmt;
use std::io;
use std::sync::Arc;

use tinsmith_runtime::error::DisplayErrorContext;
use tinsmith_runtime::identity::CredentialsError;

/// Why profiles could not be read: a file that may not be read, or a line that is no property and
/// no header of a section.
///
/// It names the file, and where there are such the line and the section. It holds nothing of what
/// the line says.
#[derive(Debug, Clone)]
pub struct ProfileFileLoadError {
    pub(crate) file: Arc<str>,
    pub(crate) line: Option<usize>,
    pub(crate) section: Option<String>,
    pub(crate) what: &'static str,
    pub(crate) cause: Option<Arc<io::Error>>,
}

impl ProfileFileLoadError {
    /// The path of the file, or what a program called it that gave its text.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The line, counted from 1.
    pub fn line(&self) -> Option<usize> {
        self.line
    }

    /// The section that the line is in, as its header has it: `profile NAME`.
    pub fn section(&self) -> Option<&str> {
        self.section.as_deref()
    }
}

impl fmt::Display for ProfileFileLoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(section) = &self.section {
            write!(f, " in [{section}]")?;
        }
        write!(f, ": {}", self.what)
    }
}

impl std::error::Error for ProfileFileLoadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.as_ref().map(|cause| cause.as_ref() as &(dyn std::error::Error + 'static))
    }
}

/// Why a profile leads to no credentials. It is the source of the
/// [`CredentialsError`](tinsmith_runtime::identity::CredentialsError) of
/// [`ProfileFileCredentialsProvider`](super::ProfileFileCredentialsProvider); its text says what is
/// to be changed, and where.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum ProfileFileError {
    /// The files cannot be read.
    InvalidProfile(ProfileFileLoadError),
    /// No profile was asked for, and there is none called `default`.
    NoProfilesDefined,
    /// The profile says nothing of credentials.
    #[non_exhaustive]
    ProfileDidNotContainCredentials {
        /// The profile.
        profile: String,
    },
    /// Profiles name each other as `source_profile`.
    #[non_exhaustive]
    CredentialLoop {
        /// The profiles of the loop.
        profiles: Vec<String>,
        /// The one that the last of them names, which is one of them.
        next: String,
        /// The text.
        message: String,
    },
    /// A role without a word of whose credentials may assume it.
    #[non_exhaustive]
    MissingCredentialSource {
        /// The profile of the role.
        profile: String,
        /// The text.
        message: String,
    },
    /// What a profile says of credentials cannot be followed.
    #[non_exhaustive]
    InvalidCredentialSource {
        /// The profile.
        profile: String,
        /// The text.
        message: String,
    },
    /// A profile that is asked for, or that another one names, is not there.
    #[non_exhaustive]
    MissingProfile {
        /// The profile that is not there.
        profile: String,
        /// The text.
        message: String,
    },
    /// Nobody is known by the name in `credential_source`.
    #[non_exhaustive]
    UnknownProvider {
        /// The name.
        name: String,
        /// The text.
        message: String,
    },
    /// What a profile says takes a feature of this crate that is turned off.
    #[non_exhaustive]
    FeatureNotEnabled {
        /// The feature.
        feature: &'static str,
        /// The text.
        message: String,
    },
    /// A profile names a section `[sso-session NAME]` that is not there.
    #[non_exhaustive]
    MissingSsoSession {
        /// The profile.
        profile: String,
        /// The name of the section.
        sso_session: String,
        /// The text.
        message: String,
    },
    /// What a profile says of IAM Identity Center cannot be followed.
    #[non_exhaustive]
    InvalidSsoConfig {
        /// The profile.
        profile: String,
        /// The text.
        message: String,
    },
}

impl ProfileFileError {
    pub(crate) fn invalid_source(profile: &str, message: String) -> Self {
        Self::InvalidCredentialSource { profile: profile.to_owned(), message }
    }

    pub(crate) fn invalid_sso(profile: &str, message: String) -> Self {
        Self::InvalidSsoConfig { profile: profile.to_owned(), message }
    }

    pub(crate) fn to_credentials_error(&self) -> CredentialsError {
        match self {
            Self::NoProfilesDefined | Self::ProfileDidNotContainCredentials { .. } => {
                CredentialsError::not_loaded(self.clone())
            }
            _ => CredentialsError::invalid_configuration(self.clone()),
        }
    }
}

impl fmt::Display for ProfileFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InvalidProfile(error) => DisplayErrorContext(error).fmt(f),
            Self::NoProfilesDefined => f.write_str("there is no profile `default`"),
            Self::ProfileDidNotContainCredentials { profile } => {
                write!(f, "the profile `{profile}` says nothing of credentials")
            }
            Self::CredentialLoop { message, .. }
            | Self::MissingCredentialSource { message, .. }
            | Self::InvalidCredentialSource { message, .. }
            | Self::MissingProfile { message, .. }
            | Self::UnknownProvider { message, .. }
            | Self::FeatureNotEnabled { message, .. }
            | Self::MissingSsoSession { message, .. }
            | Self::InvalidSsoConfig { message, .. } => f.write_str(message),
        }
    }
}

// Its text has all that its causes say.
impl std::error::Error for ProfileFileError {}
