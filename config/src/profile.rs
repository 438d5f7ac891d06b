//! Profiles: settings under a name, from the shared config and credentials files.
//!
//! [`profile_file`] says which files are read; they are found, read into sections, and merged into
//! one [`ProfileSet`] of which one profile is in use. Settings come from its properties, and
//! credentials from what they describe.

pub(crate) mod chain;
pub mod credentials;
mod error;
pub(crate) mod locate;
mod missing;
mod parse;
pub mod profile_file;
pub mod region;
mod section;
mod sso;
#[cfg(test)]
mod tests;
#[cfg(feature = "sso")]
pub mod token;

use std::borrow::Cow;
use std::fmt;

use tinsmith_runtime::identity::Env;

use crate::os::Fs;
use profile_file::ProfileFiles;

pub use credentials::ProfileFileCredentialsProvider;
pub use error::{ProfileFileError, ProfileFileLoadError};
pub use region::ProfileFileRegionProvider;
pub use section::{Location, Profile, Property, SectionKind, SsoSession, Warning};
#[cfg(feature = "sso")]
pub use token::ProfileFileTokenProvider;

/// Profiles, under the path that the official crate has them, too.
pub mod parser {
    #[doc(no_inline)]
    pub use super::{Profile, ProfileFileLoadError, ProfileSet, Property, load};
}

/// All profiles, and which of them is in use. `Debug` leaves values out.
#[derive(Clone)]
pub struct ProfileSet {
    profiles: Vec<Profile>,
    sso_sessions: Vec<Profile>,
    services: Vec<Profile>,
    selected: Cow<'static, str>,
    selected_by: SelectedBy,
    files: Vec<String>,
    warnings: Vec<Warning>,
}

/// Who says which profile is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SelectedBy {
    Program,
    Environment,
    Default,
}

/// Reads profiles. `selected` is the profile in use, which otherwise `AWS_PROFILE` names, and else
/// is `default`.
///
/// # Errors
///
/// A file that is there and cannot be read, or that is not in the format of such files.
pub async fn load(
    fs: &Fs,
    env: &Env,
    files: &ProfileFiles,
    selected: Option<Cow<'static, str>>,
) -> Result<ProfileSet, ProfileFileLoadError> {
    read(fs, env, files, selected)
}

pub(crate) fn read(
    fs: &Fs,
    env: &Env,
    files: &ProfileFiles,
    selected: Option<Cow<'static, str>>,
) -> Result<ProfileSet, ProfileFileLoadError> {
    let named = || env.get("AWS_PROFILE").filter(|name| !name.trim().is_empty());
    let (selected, selected_by) = match selected {
        Some(name) => (name, SelectedBy::Program),
        None => match named() {
            Some(name) => (name.into(), SelectedBy::Environment),
            None => ("default".into(), SelectedBy::Default),
        },
    };
    let mut set = ProfileSet {
        profiles: Vec::new(),
        sso_sessions: Vec::new(),
        services: Vec::new(),
        selected,
        selected_by,
        files: Vec::new(),
        warnings: Vec::new(),
    };
    for file in &files.files {
        if let Some(content) = locate::read(fs, env, file, &mut set.warnings)? {
            let sections = parse::parse(&content, &mut set.warnings)?;
            set.merge(&content, sections);
            set.files.push(content.name.to_string());
        }
    }
    Ok(set)
}

impl ProfileSet {
    /// The value of a property of the profile in use. The case of the key does not count.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.get_profile(&self.selected)?.get(key)
    }

    /// A property of the profile in use, with the place where it stands.
    pub fn property(&self, key: &str) -> Option<&Property> {
        self.get_profile(&self.selected)?.property(key)
    }

    /// The profile of this name.
    pub fn get_profile(&self, name: &str) -> Option<&Profile> {
        self.section(SectionKind::Profile, name)
    }

    /// The name of the profile in use, which need not be there.
    pub fn selected_profile(&self) -> &str {
        &self.selected
    }

    pub(crate) fn selected_by(&self) -> SelectedBy {
        self.selected_by
    }

    /// Whether there are no profiles.
    pub fn is_empty(&self) -> bool {
        self.profiles.is_empty()
    }

    /// The names of all profiles, in the order of the files.
    pub fn profiles(&self) -> impl Iterator<Item = &str> {
        self.profiles.iter().map(Profile::name)
    }

    /// The names of all sections `[sso-session NAME]`.
    pub fn sso_sessions(&self) -> impl Iterator<Item = &str> {
        self.sso_sessions.iter().map(Profile::name)
    }

    /// The section `[sso-session NAME]`.
    pub fn sso_session(&self, name: &str) -> Option<&SsoSession> {
        self.section(SectionKind::SsoSession, name)
    }

    /// A section by what it is and its name.
    pub fn section(&self, kind: SectionKind, name: &str) -> Option<&Profile> {
        self.sections(kind).iter().find(|section| section.name() == name)
    }

    /// What the files hold that is passed over.
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// The files that were there and were read.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(String::as_str)
    }

    fn sections(&self, kind: SectionKind) -> &Vec<Profile> {
        match kind {
            SectionKind::Profile => &self.profiles,
            SectionKind::SsoSession => &self.sso_sessions,
            SectionKind::Services => &self.services,
        }
    }

    fn sections_mut(&mut self, kind: SectionKind) -> &mut Vec<Profile> {
        match kind {
            SectionKind::Profile => &mut self.profiles,
            SectionKind::SsoSession => &mut self.sso_sessions,
            SectionKind::Services => &mut self.services,
        }
    }

    /// Takes the sections of one more file, whose properties replace those of files before.
    fn merge(&mut self, content: &locate::Content, sections: Vec<parse::Section>) {
        let default = |section: &parse::Section| {
            section.kind == SectionKind::Profile && section.profile.name() == "default"
        };
        let prefixed = sections.iter().any(|section| default(section) && section.prefixed);
        for section in sections {
            if prefixed && default(&section) && !section.prefixed {
                self.warnings.push(Warning {
                    file: content.name.clone(),
                    line: Some(section.line),
                    text: "[default] is passed over, as there is a [profile default]".into(),
                });
                continue;
            }
            let known = self.sections_mut(section.kind);
            match known.iter_mut().find(|known| known.name() == section.profile.name()) {
                Some(known) => {
                    for property in section.profile.properties() {
                        known.set(property.clone());
                    }
                }
                None => known.push(section.profile),
            }
        }
    }
}

impl fmt::Debug for ProfileSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProfileSet")
            .field("selected", &self.selected)
            .field("profiles", &self.profiles)
            .field("sso_sessions", &self.sso_sessions)
            .field("services", &self.services)
            .finish_non_exhaustive()
    }
}
