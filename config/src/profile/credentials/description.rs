//! Plans in words, for the published cases.

use super::{Base, planned};
use crate::provider_config::ProviderConfig;

/// A step of a plan: what it is, and its settings by the names that the cases have for them.
pub type Step = (&'static str, Vec<(&'static str, String)>);

/// How the credentials of the profile in use come about, secrets among it: the base, then the
/// roles. The error is the text that a program would see.
pub fn describe(config: &ProviderConfig) -> Result<Vec<Step>, String> {
    let plan = planned(config).map_err(|error| error.to_string())?;
    let mut steps = vec![base(plan.base)];
    for step in plan.roles {
        let role = step.role;
        let settings = [
            ("role_arn", Some(role.role_arn)),
            ("external_id", role.external_id),
            ("role_session_name", role.session_name),
            ("mfa_serial", role.mfa_serial),
            ("duration_seconds", role.duration.map(|duration| duration.as_secs().to_string())),
        ];
        steps.push(("AssumeRole", those_set(settings)));
    }
    Ok(steps)
}

fn base(base: Base) -> Step {
    match base {
        Base::Keys { access_key_id, secret_access_key, session_token, account_id } => {
            let settings = [
                ("access_key_id", Some(access_key_id)),
                ("secret_access_key", Some(secret_access_key)),
                ("session_token", session_token),
                ("account_id", account_id),
            ];
            ("AccessKey", those_set(settings))
        }
        Base::Process { command, account_id } => {
            let settings = [("command", Some(command)), ("account_id", account_id)];
            ("CredentialProcess", those_set(settings))
        }
        Base::WebIdentity { role_arn, token_file, session_name } => {
            let token_file = token_file.to_string_lossy().into_owned();
            let settings = [
                ("role_arn", Some(role_arn)),
                ("web_identity_token_file", Some(token_file)),
                ("role_session_name", session_name),
            ];
            ("WebIdentityToken", those_set(settings))
        }
        Base::Sso { account_id, role_name, start_url, region, session } => {
            let settings = [
                ("sso_account_id", account_id),
                ("sso_role_name", role_name),
                ("sso_start_url", Some(start_url)),
                ("sso_region", Some(region)),
                ("sso_session", session),
            ];
            ("Sso", those_set(settings))
        }
        Base::Login { session } => ("LoginSession", vec![("login_session", session)]),
        Base::Named(source) => ("NamedSource", vec![("credential_source", source)]),
    }
}

fn those_set<const N: usize>(
    settings: [(&'static str, Option<String>); N],
) -> Vec<(&'static str, String)> {
    settings.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}
