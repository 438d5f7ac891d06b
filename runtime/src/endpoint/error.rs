//! Why there is no endpoint.

use std::fmt;

/// Why parameters lead to no endpoint, or could not be set.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum EndpointError {
    /// The rule set forbids this combination of parameters.
    Rejected {
        /// The rule set's message.
        message: String,
        /// What to set, where a setting that most rule sets need was left out.
        help: Option<&'static str>,
    },
    /// A required parameter has no value.
    Missing {
        /// The parameter's name in the rule set.
        name: &'static str,
        /// The setting that it is filled from.
        built_in: Option<&'static str>,
    },
    /// No rule is for these parameters.
    NoRule,
    /// A URL, header, property or message refers to a value that is not there.
    Unset {
        /// What refers to it.
        what: &'static str,
    },
    /// The rule set has no parameter of that name.
    UnknownParam {
        /// The name that was to be set.
        name: String,
    },
    /// A value of another type than the parameter's.
    WrongType {
        /// The parameter's name in the rule set.
        name: &'static str,
        /// The parameter's type.
        expected: &'static str,
    },
}

impl fmt::Display for EndpointError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rejected { message, help: None } => write!(f, "no endpoint: {message}"),
            Self::Rejected { message, help: Some(help) } => {
                write!(f, "no endpoint: {message} ({help})")
            }
            Self::Missing { name, built_in } => {
                write!(f, "no endpoint: the parameter `{name}` has no value")?;
                match built_in.and_then(setting) {
                    Some(help) => write!(f, " ({help})"),
                    None => Ok(()),
                }
            }
            Self::NoRule => f.write_str(
                "no endpoint: no rule of the service covers this configuration; \
                 set an endpoint URL to go round the rules",
            ),
            Self::Unset { what } => write!(
                f,
                "no endpoint: the {what} that the service's rules chose refers to a value that \
                 is not set; set an endpoint URL to go round the rules"
            ),
            Self::UnknownParam { name } => {
                write!(f, "the endpoint rules have no parameter `{name}`")
            }
            Self::WrongType { name, expected } => {
                write!(f, "the endpoint parameter `{name}` takes a {expected}")
            }
        }
    }
}

impl std::error::Error for EndpointError {}

/// What the user does to fill a built-in parameter.
pub(super) fn setting(built_in: &str) -> Option<&'static str> {
    match built_in {
        "AWS::Region" => Some(
            "set a region: in the client's configuration, in AWS_REGION or in the shared \
             config file",
        ),
        "SDK::Endpoint" => {
            Some("set an endpoint URL: in the client's configuration or in AWS_ENDPOINT_URL")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_region_says_where_to_set_one() {
        let error = EndpointError::Missing { name: "Region", built_in: Some("AWS::Region") };
        assert_eq!(
            error.to_string(),
            "no endpoint: the parameter `Region` has no value (set a region: in the client's \
             configuration, in AWS_REGION or in the shared config file)"
        );
    }

    #[test]
    fn a_message_of_the_rules_is_passed_on() {
        let error = EndpointError::Rejected { message: "no FIPS here".to_owned(), help: None };
        assert_eq!(error.to_string(), "no endpoint: no FIPS here");
    }
}
