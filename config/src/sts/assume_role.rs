//! Assuming a role that a profile names.

use std::time::Duration;

use tinsmith_runtime::config::{Region, TimeSource as _};
use tinsmith_runtime::identity::{Credentials, CredentialsError, SharedCredentialsProvider};
use tinsmith_sts::Client;
use tinsmith_sts::operation::assume_role::AssumeRoleError;
use tinsmith_sts::operation::assume_role::builders::AssumeRoleFluentBuilder;

use crate::provider_config::ProviderConfig;

/// A role and how a profile wants it assumed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Role {
    pub(crate) role_arn: String,
    pub(crate) external_id: Option<String>,
    pub(crate) session_name: Option<String>,
    pub(crate) duration: Option<Duration>,
    pub(crate) mfa_serial: Option<String>,
    pub(crate) region: Option<Region>,
}

/// Assumes a role with the credentials of `base`.
pub(crate) async fn assume(
    config: &ProviderConfig,
    base: SharedCredentialsProvider,
    role: &Role,
) -> Result<Credentials, CredentialsError> {
    let arn = &role.role_arn;
    if let Some(serial) = &role.mfa_serial {
        return Err(CredentialsError::invalid_configuration(format!(
            "the role `{arn}` wants a code of the MFA device `{serial}` (`mfa_serial`), and a \
             profile has nobody to ask for it: use an AssumeRoleProvider with `mfa_serial` and \
             `mfa_token`"
        )));
    }
    let settings = super::client_config(config, role.region.as_ref(), arn)?;
    let client = Client::new(&settings.into_builder().credentials_provider(base).build());
    let session = role.session_name.clone().unwrap_or_else(|| {
        super::default_session_name("assume-role-from-profile", config.time_source().now())
    });
    let call = client
        .assume_role()
        .role_arn(arn)
        .role_session_name(session)
        .set_external_id(role.external_id.clone())
        .set_duration_seconds(role.duration.map(seconds));
    send(call, arn).await
}

/// Makes the call and takes the credentials out of its answer.
pub(super) async fn send(
    call: AssumeRoleFluentBuilder,
    role_arn: &str,
) -> Result<Credentials, CredentialsError> {
    match call.send().await {
        Ok(output) => super::into_credentials(
            output.credentials().cloned(),
            output.assumed_role_user(),
            role_arn,
            "assumed role",
        ),
        Err(error) => {
            let is_configuration = matches!(
                error.as_service_error(),
                Some(
                    AssumeRoleError::RegionDisabledException(_)
                        | AssumeRoleError::MalformedPolicyDocumentException(_)
                )
            );
            Err(super::refused(role_arn, error, is_configuration))
        }
    }
}

/// What is too long for STS stays so: it says what the limit is.
pub(super) fn seconds(duration: Duration) -> i32 {
    i32::try_from(duration.as_secs()).unwrap_or(i32::MAX)
}
