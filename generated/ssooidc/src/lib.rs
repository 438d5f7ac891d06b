// Made by `cargo xtask codegen` from the service. Do not edit.

//! AWS SSO OIDC, API version 2019-06-10.
//!
//! The OpenID Connect side of IAM Identity Center: gives clients tokens for users who have
//! signed in.
//!
//! This crate has the operation that a chain of credentials needs. It follows OAuth 2.0, see
//! [RFC 6749](https://www.rfc-editor.org/rfc/rfc6749).
//!
//! [`Client`] has a method for each operation. It returns a builder that sets the
//! operation's members and sends it; types that members hold are in [`types`]. With the
//! feature `blocking` there is a client for programs that are not async, in [`blocking`].
//!
//! With the feature `serde` every input, output, error and type can be written and read
//! in any of serde's formats.
//!
//! ```no_run
//! use tinsmith_ssooidc::config::{BehaviorVersion, EnvironmentVariableCredentialsProvider, Region};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let config = tinsmith_ssooidc::Config::builder()
//!     .behavior_version(BehaviorVersion::latest())
//!     .region(Region::new("us-east-1"))
//!     .credentials_provider(EnvironmentVariableCredentialsProvider::new())
//!     .build();
//! let client = tinsmith_ssooidc::Client::from_conf(config);
//! let output = client
//!     .create_token()
//!     .client_id("…")
//!     .client_secret("…")
//!     .grant_type("…")
//!     .send()
//!     .await?;
//! println!("{output:?}");
//! # Ok(())
//! # }
//! ```

#![forbid(unsafe_code)]
#![allow(deprecated)]

pub mod blocking;
mod builders;
pub mod client;
pub mod config;
mod endpoint;
pub mod error;
pub mod meta;
pub mod operation;
pub mod presigning;
pub mod primitives;
mod schema;
pub mod types;

::tinsmith_runtime::testing_facade! {
}

pub use client::Client;
#[doc(inline)]
pub use config::Config;
#[doc(inline)]
pub use error::Error;
