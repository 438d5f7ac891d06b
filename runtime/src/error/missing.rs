//! Settings without which a call cannot be made.

use std::error::Error;
use std::fmt;

/// What a call needs and the client's settings lack. A source of
/// [`ConstructionFailure`](super::SdkError::ConstructionFailure).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum MissingSetting {
    /// The region that signatures are made for.
    Region,
    /// A provider of credentials.
    Credentials,
    /// A provider of bearer tokens.
    Token,
}

impl fmt::Display for MissingSetting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Region => {
                "no region is set: give one with `Config::builder().region(Region::new(\"…\"))`, or \
                 load it with the environment variable AWS_REGION"
            }
            Self::Credentials => {
                "no credentials are set: give a provider, or `Credentials`, with \
                 `Config::builder().credentials_provider(…)`"
            }
            Self::Token => {
                "no bearer token is set: give a provider, or a `Token`, with \
                 `Config::builder().token_provider(…)`"
            }
        })
    }
}

impl Error for MissingSetting {}
