//! Credentials and tokens, and where they come from.
//!
//! The [`call`](crate::call) machine asks once a call for [`Credentials`], or for a [`Token`] where
//! the operation takes one; the driver gets them from the client's [`ProvideCredentials`] or
//! [`ProvideToken`], by way of a cache.

mod cache;
mod credentials;
mod environment;
mod error;
mod function;
pub mod future;
mod gate;
mod provider;
mod token;

pub use cache::IdentityContext;
pub(crate) use cache::lazily;
pub use credentials::{AccountId, Credentials, CredentialsBuilder};
pub use environment::{Env, EnvironmentVariableCredentialsProvider};
pub use error::{Cause, CredentialsError, TokenError};
pub use function::{
    ProvideCredentialsFn, ProvideTokenFn, provide_credentials_fn, provide_token_fn,
};
pub use provider::{ProvideCredentials, SharedCredentialsProvider};
pub use token::{ProvideToken, SharedTokenProvider, Token};
