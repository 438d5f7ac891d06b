// Made by `cargo xtask codegen` from the service. Do not edit.

//! AWS Sign-In Service, API version 2023-01-01.
//!
//! Gives command line programs credentials for a user who has signed in to AWS with a browser.
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
//! use tinsmith_signin::config::{BehaviorVersion, EnvironmentVariableCredentialsProvider, Region};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let config = tinsmith_signin::Config::builder()
//!     .behavior_version(BehaviorVersion::latest())
//!     .region(Region::new("us-east-1"))
//!     .credentials_provider(EnvironmentVariableCredentialsProvider::new())
//!     .build();
//! let client = tinsmith_signin::Client::from_conf(config);
//! let output = client
//!     .create_o_auth2_token()
//!     .token_input(
//!         tinsmith_signin::types::CreateOAuth2TokenRequestBody::builder()
//!             .client_id("…")
//!             .grant_type("…")
//!             .build()?,
//!     )
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
