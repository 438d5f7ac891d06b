//! Credentials and where they come from.
//!
//! The [`call`](crate::call) machine asks for [`Credentials`] once a call; the driver gets them
//! from the client's [`ProvideCredentials`], by way of a cache.

#[cfg(feature = "client")]
mod cache;
mod credentials;
mod environment;
mod provider;

#[cfg(feature = "client")]
pub(crate) use cache::IdentityCache;
pub use credentials::{Credentials, CredentialsBuilder};
pub use environment::{Env, EnvironmentVariableCredentialsProvider};
pub use provider::{CredentialsError, ProvideCredentials, SharedCredentialsProvider, future};
