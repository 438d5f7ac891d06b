//! What a profile's credentials are made of: a base, and the roles that are assumed with it in
//! turn.
//!
//! A profile with a role names the profile or the source whose credentials may assume it, so that
//! profiles form a chain. See
//! <https://docs.aws.amazon.com/sdkref/latest/guide/feature-assume-role-credentials.html>.

#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::time::Duration;

use tinsmith_runtime::config::Region;

use super::missing::missing;
use super::sso;
use super::{Location, Profile, ProfileFileError, ProfileSet, Property, SelectedBy};
use crate::sts::Role;

/// How credentials of a profile come about.
pub(crate) struct Plan {
    /// The base.
    pub(crate) base: Base,
    /// The name of the profile that says the base, and where it does.
    pub(crate) profile: String,
    pub(crate) location: Location,
    /// The roles, in the order in which they are assumed.
    pub(crate) roles: Vec<RoleStep>,
    /// The region of the services that are asked, where a program sets none.
    pub(crate) region: Option<Region>,
}

/// What is there without another profile. `Debug` is left out: it holds secrets.
pub(crate) enum Base {
    Keys {
        access_key_id: String,
        secret_access_key: String,
        session_token: Option<String>,
        account_id: Option<String>,
    },
    Process {
        command: String,
        account_id: Option<String>,
    },
    WebIdentity {
        role_arn: String,
        token_file: PathBuf,
        session_name: Option<String>,
    },
    Sso {
        account_id: Option<String>,
        role_name: Option<String>,
        start_url: String,
        region: String,
        session: Option<String>,
    },
    Login {
        session: String,
    },
    /// `credential_source`.
    Named(String),
}

/// A role and which profile says it.
pub(crate) struct RoleStep {
    pub(crate) role: Role,
    pub(crate) profile: String,
    pub(crate) location: Location,
}

/// Plans for the profile in use.
pub(crate) fn plan(set: &ProfileSet) -> Result<Plan, ProfileFileError> {
    let selected = set.selected_profile();
    let Some(mut profile) = set.get_profile(selected) else { return Err(not_there(set)) };
    let region = super::region::find(set);
    let mut roles = Vec::new();
    let mut path: Vec<(&Profile, &Property)> = Vec::new();
    loop {
        // Others want a profile for its credentials, and keys are such without any role.
        let own = if path.is_empty() { None } else { keys(profile)? };
        let found = match own {
            Some(found) => Some(found),
            None => match role(profile)? {
                None => Some(base(set, profile)?.ok_or_else(|| no_credentials(profile, &path))?),
                Some(step) => {
                    let source = source(profile, &step.location)?;
                    roles.push(step);
                    match source {
                        Source::Named(found) => Some(found),
                        Source::Profile(property) if property.value() == profile.name() => {
                            Some(keys(profile)?.ok_or_else(|| no_own_keys(profile, property))?)
                        }
                        Source::Profile(property) => {
                            path.push((profile, property));
                            profile = next(set, &path, property)?;
                            None
                        }
                    }
                }
            },
        };
        if let Some((base, location)) = found {
            roles.reverse();
            let profile = profile.name().to_owned();
            return Ok(Plan { base, profile, location, roles, region });
        }
    }
}

/// The profile that `source_profile` names at the end of `path`.
fn next<'s>(
    set: &'s ProfileSet,
    path: &[(&'s Profile, &Property)],
    property: &Property,
) -> Result<&'s Profile, ProfileFileError> {
    let name = property.value();
    if let Some(from) = path.iter().position(|(visited, _)| visited.name() == name) {
        let within = || path.iter().skip(from);
        let steps: Vec<_> = within()
            .map(|(profile, property)| format!("`{}` ({})", profile.name(), property.location()))
            .collect();
        return Err(ProfileFileError::CredentialLoop {
            profiles: within().map(|(profile, _)| profile.name().to_owned()).collect(),
            next: name.to_owned(),
            message: format!(
                "profiles name each other as `source_profile` in a loop: {} → `{name}`; one of \
                 them must name a profile with credentials of its own",
                steps.join(" → ")
            ),
        });
    }
    set.get_profile(name).ok_or_else(|| {
        let location = property.location();
        let by = format!("which `source_profile` names ({location})");
        missing(set, name, &by)
    })
}

enum Source<'p> {
    Profile(&'p Property),
    Named((Base, Location)),
}

/// What a role is assumed with.
fn source<'p>(profile: &'p Profile, role: &Location) -> Result<Source<'p>, ProfileFileError> {
    match (value(profile, "source_profile"), value(profile, "credential_source")) {
        (Some(source), None) => Ok(Source::Profile(source)),
        (None, Some(source)) => Ok(Source::Named(named(source))),
        (Some(source), Some(other)) => Err(ProfileFileError::invalid_source(
            profile.name(),
            format!(
                "the profile `{}` has both `source_profile` ({}) and `credential_source` ({}); \
                 remove one of them",
                profile.name(),
                source.location(),
                other.location()
            ),
        )),
        (None, None) => Err(ProfileFileError::MissingCredentialSource {
            profile: profile.name().to_owned(),
            message: format!(
                "the profile `{}` has a `role_arn` ({role}) and does not say whose credentials \
                 may assume it; add `source_profile` or `credential_source`",
                profile.name()
            ),
        }),
    }
}

/// The role that a profile's credentials belong to. That of a web identity is no step but a base.
fn role(profile: &Profile) -> Result<Option<RoleStep>, ProfileFileError> {
    let Some(role_arn) = value(profile, "role_arn") else { return Ok(None) };
    if value(profile, "web_identity_token_file").is_some() {
        return Ok(None);
    }
    let duration = match value(profile, "duration_seconds") {
        None => None,
        Some(property) => {
            let seconds = property.value().parse().map_err(|_| {
                let (name, location) = (profile.name(), property.location());
                let text = format!(
                    "`duration_seconds` of the profile `{name}` ({location}) is not a number of \
                     seconds"
                );
                ProfileFileError::invalid_source(name, text)
            })?;
            Some(Duration::from_secs(seconds))
        }
    };
    let role = Role {
        role_arn: role_arn.value().to_owned(),
        external_id: text(profile, "external_id"),
        session_name: text(profile, "role_session_name"),
        duration,
        mfa_serial: text(profile, "mfa_serial"),
        region: text(profile, "region").map(Region::new),
    };
    let (profile, location) = (profile.name().to_owned(), role_arn.location().clone());
    Ok(Some(RoleStep { role, profile, location }))
}

/// What a profile has without a role, in the order in which other SDKs look.
fn base(set: &ProfileSet, profile: &Profile) -> Result<Option<(Base, Location)>, ProfileFileError> {
    if let Some(source) = value(profile, "credential_source") {
        return Ok(Some(named(source)));
    }
    if let Some(found) = web_identity(profile)? {
        return Ok(Some(found));
    }
    if let Some(found) = sso::find(set, profile)? {
        return Ok(Some(found));
    }
    if let Some(session) = value(profile, "login_session") {
        let base = Base::Login { session: session.value().to_owned() };
        return Ok(Some((base, session.location().clone())));
    }
    if let Some(command) = value(profile, "credential_process") {
        let account_id = text(profile, "aws_account_id");
        let base = Base::Process { command: command.value().to_owned(), account_id };
        return Ok(Some((base, command.location().clone())));
    }
    keys(profile)
}

fn named(source: &Property) -> (Base, Location) {
    (Base::Named(source.value().to_owned()), source.location().clone())
}

fn web_identity(profile: &Profile) -> Result<Option<(Base, Location)>, ProfileFileError> {
    let Some(file) = value(profile, "web_identity_token_file") else { return Ok(None) };
    let Some(role_arn) = text(profile, "role_arn") else {
        return Err(incomplete(ProfileFileError::invalid_source, profile, file, "role_arn"));
    };
    let session_name = text(profile, "role_session_name");
    let base = Base::WebIdentity { role_arn, token_file: file.value().into(), session_name };
    Ok(Some((base, file.location().clone())))
}

fn keys(profile: &Profile) -> Result<Option<(Base, Location)>, ProfileFileError> {
    const ID: &str = "aws_access_key_id";
    const SECRET: &str = "aws_secret_access_key";
    match (value(profile, ID), value(profile, SECRET)) {
        (None, None) => Ok(None),
        (Some(id), None) => Err(incomplete(ProfileFileError::invalid_source, profile, id, SECRET)),
        (None, Some(secret)) => {
            Err(incomplete(ProfileFileError::invalid_source, profile, secret, ID))
        }
        (Some(id), Some(secret)) => {
            let base = Base::Keys {
                access_key_id: id.value().to_owned(),
                secret_access_key: secret.value().to_owned(),
                session_token: text(profile, "aws_session_token"),
                account_id: text(profile, "aws_account_id"),
            };
            Ok(Some((base, id.location().clone())))
        }
    }
}

/// A property that is not empty.
pub(super) fn value<'p>(profile: &'p Profile, key: &str) -> Option<&'p Property> {
    profile.property(key).filter(|property| !property.value().is_empty())
}

pub(super) fn text(profile: &Profile, key: &str) -> Option<String> {
    value(profile, key).map(|property| property.value().to_owned())
}

/// The error, by what makes one of a profile and a text.
pub(super) fn incomplete(
    error: fn(&str, String) -> ProfileFileError,
    profile: &Profile,
    has: &Property,
    lacks: &str,
) -> ProfileFileError {
    let (name, key, location) = (profile.name(), has.key(), has.location());
    let text = format!(
        "the profile `{name}` has `{key}` ({location}) and no `{lacks}`; both belong together"
    );
    error(name, text)
}

fn no_own_keys(profile: &Profile, property: &Property) -> ProfileFileError {
    let (name, location) = (profile.name(), property.location());
    let text = format!(
        "the profile `{name}` names itself as `source_profile` ({location}) and has no keys of its \
         own; add `aws_access_key_id` and `aws_secret_access_key`, or name another profile"
    );
    ProfileFileError::invalid_source(name, text)
}

fn no_credentials(profile: &Profile, path: &[(&Profile, &Property)]) -> ProfileFileError {
    let name = profile.name();
    match path.last() {
        None => ProfileFileError::ProfileDidNotContainCredentials { profile: name.to_owned() },
        Some((by, property)) => ProfileFileError::invalid_source(
            name,
            format!(
                "the profile `{name}` says nothing of credentials, and the profile `{}` names it \
                 as `source_profile` ({})",
                by.name(),
                property.location()
            ),
        ),
    }
}

fn not_there(set: &ProfileSet) -> ProfileFileError {
    let name = set.selected_profile();
    if name == "default" {
        return ProfileFileError::NoProfilesDefined;
    }
    let by = match set.selected_by() {
        SelectedBy::Environment => "which AWS_PROFILE names",
        SelectedBy::Program | SelectedBy::Default => "which the program names",
    };
    missing(set, name, by)
}
