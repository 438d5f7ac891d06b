//! What a profile says of IAM Identity Center.
//!
//! The account and the role stand in the profile; where the login is, in a section
//! `[sso-session NAME]` that it names, or, as it once was, in the profile too. See
//! <https://docs.aws.amazon.com/sdkref/latest/guide/feature-sso-credentials.html>.

use super::chain::{self, Base, text, value};
use super::{Location, Profile, ProfileFileError, ProfileSet, Property};

const ACCOUNT: &str = "sso_account_id";
const ROLE: &str = "sso_role_name";
const START_URL: &str = "sso_start_url";
const REGION: &str = "sso_region";

/// The base, where a profile has something of it.
pub(super) fn find(
    set: &ProfileSet,
    profile: &Profile,
) -> Result<Option<(Base, Location)>, ProfileFileError> {
    let session = value(profile, "sso_session");
    let (account, role) = (value(profile, ACCOUNT), value(profile, ROLE));
    let Some(first) = session.or(account).or(role).or_else(|| value(profile, START_URL)) else {
        return Ok(None);
    };
    match (account, role) {
        (Some(account), None) => return Err(incomplete(profile, account, ROLE)),
        (None, Some(role)) => return Err(incomplete(profile, role, ACCOUNT)),
        (None, None) if session.is_none() => return Err(incomplete(profile, first, ACCOUNT)),
        _ => {}
    }
    let login = match session {
        Some(session) => section(set, profile, session)?,
        None => profile,
    };
    let required = |key| match value(login, key) {
        Some(property) => Ok(property.value().to_owned()),
        None if session.is_some() => Err(ProfileFileError::invalid_sso(
            profile.name(),
            format!(
                "the section [sso-session {}], which the profile `{}` names ({}), has no `{key}`",
                login.name(),
                profile.name(),
                first.location()
            ),
        )),
        None => Err(incomplete(profile, first, key)),
    };
    let base = Base::Sso {
        account_id: text(profile, ACCOUNT),
        role_name: text(profile, ROLE),
        start_url: required(START_URL)?,
        region: required(REGION)?,
        session: session.map(|session| session.value().to_owned()),
    };
    Ok(Some((base, first.location().clone())))
}

fn incomplete(profile: &Profile, has: &Property, lacks: &str) -> ProfileFileError {
    chain::incomplete(ProfileFileError::invalid_sso, profile, has, lacks)
}

/// The section of a session. What the profile says beside it may not differ, as in the AWS CLI.
fn section<'s>(
    set: &'s ProfileSet,
    profile: &Profile,
    session: &Property,
) -> Result<&'s Profile, ProfileFileError> {
    let (name, by, at) = (session.value(), profile.name(), session.location());
    let Some(section) = set.sso_session(name) else {
        let mut text = format!(
            "there is no section [sso-session {name}], which the profile `{by}` names ({at})"
        );
        let names: Vec<_> = set.sso_sessions().map(|name| format!("`{name}`")).collect();
        if !names.is_empty() {
            text.push_str(&format!("; there are {}", names.join(", ")));
        }
        return Err(ProfileFileError::MissingSsoSession {
            profile: by.to_owned(),
            sso_session: name.to_owned(),
            message: text,
        });
    };
    for key in [START_URL, REGION] {
        if let Some(property) = value(profile, key) {
            if section.get(key) != Some(property.value()) {
                let text = format!(
                    "`{key}` of the profile `{by}` ({}) is not that of [sso-session {name}]; it \
                     belongs there, so remove it from the profile",
                    property.location()
                );
                return Err(ProfileFileError::invalid_sso(by, text));
            }
        }
    }
    Ok(section)
}
