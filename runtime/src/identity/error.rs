//! What providers fail with.

use std::error::Error;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::error::BoxError;

/// Why a provider has nothing to give.
#[derive(Debug, Clone)]
pub struct Cause(Arc<dyn Error + Send + Sync>);

impl Cause {
    fn new(source: impl Into<BoxError>) -> Self {
        Self(source.into().into())
    }
}

// Credentials and tokens have an error each, which differ in a name and a word.
macro_rules! provider_error {
    ($(#[$doc:meta])* $name:ident $not_loaded:ident $what:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        #[non_exhaustive]
        pub enum $name {
            /// The provider has nothing: another one may be asked.
            $not_loaded(Cause),
            /// The provider did not answer in time.
            ProviderTimedOut(Duration),
            /// The provider's settings are wrong.
            InvalidConfiguration(Cause),
            /// The provider failed.
            ProviderError(Cause),
            /// Anything else.
            Unhandled(Cause),
        }

        impl $name {
            /// The provider has nothing, for the reason `source`.
            pub fn not_loaded(source: impl Into<BoxError>) -> Self {
                Self::$not_loaded(Cause::new(source))
            }

            /// The provider has nothing, and there is no more to say.
            pub fn not_loaded_no_source() -> Self {
                Self::not_loaded("it is not set up")
            }

            /// The provider had not answered after `limit`.
            pub fn provider_timed_out(limit: Duration) -> Self {
                Self::ProviderTimedOut(limit)
            }

            /// The provider's settings are wrong.
            pub fn invalid_configuration(source: impl Into<BoxError>) -> Self {
                Self::InvalidConfiguration(Cause::new(source))
            }

            /// The provider failed.
            pub fn provider_error(source: impl Into<BoxError>) -> Self {
                Self::ProviderError(Cause::new(source))
            }

            /// Anything else.
            pub fn unhandled(source: impl Into<BoxError>) -> Self {
                Self::Unhandled(Cause::new(source))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    Self::$not_loaded(_) => f.write_str(concat!("the provider has no ", $what)),
                    Self::ProviderTimedOut(limit) => {
                        write!(
                            f,
                            concat!(
                                "the ",
                                $what,
                                " provider did not answer within {:?} (`load_timeout` of the \
                                 identity cache, where the provider has no limit of its own)"
                            ),
                            limit
                        )
                    }
                    Self::InvalidConfiguration(_) => {
                        f.write_str(concat!("the ", $what, " provider is set up wrongly"))
                    }
                    Self::ProviderError(_) | Self::Unhandled(_) => {
                        f.write_str(concat!("the ", $what, " provider failed"))
                    }
                }
            }
        }

        impl Error for $name {
            fn source(&self) -> Option<&(dyn Error + 'static)> {
                match self {
                    Self::ProviderTimedOut(_) => None,
                    Self::$not_loaded(cause)
                    | Self::InvalidConfiguration(cause)
                    | Self::ProviderError(cause)
                    | Self::Unhandled(cause) => Some(cause.0.as_ref()),
                }
            }
        }
    };
}

provider_error! {
    /// A provider has no credentials to give.
    CredentialsError CredentialsNotLoaded "credentials"
}

provider_error! {
    /// A provider has no token to give.
    TokenError TokenNotLoaded "token"
}
