//! Whether endpoints name the account.

use std::fmt;
use std::str::FromStr;

/// Whether requests go to an endpoint of the account that the credentials belong to.
///
/// It counts where the service's rules know such endpoints
/// (<https://docs.aws.amazon.com/sdkref/latest/guide/feature-account-endpoints.html>).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum AccountIdEndpointMode {
    /// Where the credentials know their account: the default.
    #[default]
    Preferred,
    /// Never.
    Disabled,
    /// Always: a call fails where the credentials do not know their account.
    Required,
}

impl AccountIdEndpointMode {
    /// The mode as the endpoint rules and settings write it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Preferred => "preferred",
            Self::Disabled => "disabled",
            Self::Required => "required",
        }
    }
}

impl fmt::Display for AccountIdEndpointMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for AccountIdEndpointMode {
    type Err = AccountIdEndpointModeParseError;

    /// Reads `preferred`, `disabled` or `required`, in any case.
    fn from_str(text: &str) -> Result<Self, AccountIdEndpointModeParseError> {
        [Self::Preferred, Self::Disabled, Self::Required]
            .into_iter()
            .find(|mode| text.eq_ignore_ascii_case(mode.as_str()))
            .ok_or_else(|| AccountIdEndpointModeParseError(text.to_owned()))
    }
}

/// A text is no [`AccountIdEndpointMode`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountIdEndpointModeParseError(String);

impl fmt::Display for AccountIdEndpointModeParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is no mode of account-based endpoints: it is preferred, disabled or required",
            self.0
        )
    }
}

impl std::error::Error for AccountIdEndpointModeParseError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mode_is_read_in_any_case_and_anything_else_refused() {
        assert_eq!("Required".parse(), Ok(AccountIdEndpointMode::Required));
        assert_eq!("disabled".parse(), Ok(AccountIdEndpointMode::Disabled));
        assert_eq!("preferred".parse(), Ok(AccountIdEndpointMode::default()));
        let error = "always".parse::<AccountIdEndpointMode>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "`always` is no mode of account-based endpoints: it is preferred, disabled or required"
        );
    }
}
