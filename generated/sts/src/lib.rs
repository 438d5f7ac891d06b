// Made by `cargo xtask codegen` from the service. Do not edit.

//! AWS Security Token Service, API version 2011-06-15.
//!
//! Gives out temporary credentials: here, those of a role that the caller takes on.
//!
//! This crate has the operations that a chain of credentials needs. Ask the endpoint of a
//! Region rather than the global one: it is nearer and its tokens are good everywhere.
//!
//! # Install
//!
//! ```toml
//! [dependencies]
//! tinsmith-sts = { path = "…" }
//! tinsmith-config = { path = "…" }
//! tokio = { version = "1", features = ["macros", "rt"] }
//! ```
//!
//! # A first call
//!
//! [`Client`] has a method for each operation, which returns a builder that sets the operation's
//! members and sends it. What members hold is in [`types`].
//!
//! ```no_run
//! use tinsmith_sts::config::BehaviorVersion;
//!
//! # mod tinsmith_config {
//! #     pub async fn load_defaults(_: super::BehaviorVersion) -> tinsmith_sts::config::SdkConfig {
//! #         tinsmith_sts::config::SdkConfig::builder().build()
//! #     }
//! # }
//! #[tokio::main(flavor = "current_thread")]
//! async fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let config = tinsmith_config::load_defaults(BehaviorVersion::latest()).await;
//!     let client = tinsmith_sts::Client::new(&config);
//!     let output = client
//!         .assume_role_with_web_identity()
//!         .role_arn("arn:aws:iam::123456789012:role/FederatedWebIdentityRole")
//!         .role_session_name("app1")
//!         .web_identity_token(
//!             "Atza%7CIQEBLjAsAhRFiXuWpUXuRvQ9PZL3GMFcYevydwIUFAHZwXZXXXXXX…",
//!         )
//!         .provider_id("www.amazon.com")
//!         .policy(
//!             "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Stmt1\",\"Effect\"…",
//!         )
//!         .duration_seconds(3600)
//!         .send()
//!         .await?;
//!     println!("{output:?}");
//!     Ok(())
//! }
//! ```
//!
//! A client is cheap to clone; keep one, for its connections, credentials and budget of retries.
//!
//! # Credentials
//!
//! `tinsmith-config` finds region, credentials and settings where AWS users keep them: the
//! environment, profiles, IAM Identity Center, roles of containers and machines. A program can do
//! without it: what [`Config`] takes as a provider is anything that implements
//! [`ProvideCredentials`](config::ProvideCredentials), or [`Credentials`](config::Credentials)
//! themselves.
//!
//! ```no_run
//! use tinsmith_sts::config::EnvironmentVariableCredentialsProvider;
//! use tinsmith_sts::config::{BehaviorVersion, Region};
//!
//! let config = tinsmith_sts::Config::builder()
//!     .behavior_version(BehaviorVersion::latest())
//!     .region(Region::new("us-east-1"))
//!     .credentials_provider(EnvironmentVariableCredentialsProvider::new())
//!     .build();
//! let client = tinsmith_sts::Client::from_conf(config);
//! ```
//!
//! # Errors
//!
//! A call fails with [`SdkError`](error::SdkError). Its text names operation, code, message,
//! status, request id and the number of attempts; its variants say how far the call came. [`Error`]
//! holds the errors of all operations, for functions that make several calls.
//!
//! ```no_run
//! # async fn example(client: tinsmith_sts::Client) -> Result<(), Box<dyn std::error::Error>> {
//! use tinsmith_sts::error::ProvideErrorMetadata;
//!
//! match client.assume_role_with_web_identity()/* … */.send().await {
//!     Ok(output) => println!("{output:?}"),
//!     Err(error) => {
//!         match error.as_service_error() {
//!             Some(reason) if reason.is_idp_rejected_claim_exception() => {
//!                 println!("{reason}")
//!             }
//!             _ => println!("{:?}: {error}", error.code()),
//!         }
//!     }
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Retries and limits of time
//!
//! A failure that may pass is tried again, up to 3 attempts in all. No call hangs: each has
//! limits of time from the start. Both can be set, for a client, or for a call with
//! `customize().config_override(…)`.
//!
//! ```no_run
//! use std::time::Duration;
//! use tinsmith_sts::config::{retry::RetryConfig, timeout::TimeoutConfig};
//!
//! let limits = TimeoutConfig::builder().operation_timeout(Duration::from_secs(30)).build();
//! let config = tinsmith_sts::Config::builder()
//!     .retry_config(RetryConfig::standard().with_max_attempts(5))
//!     .timeout_config(limits);
//! ```
//!
//! # Testing
//!
//! With the feature `testing`, stubs answer in place of the service; all else of a call is as it is
//! outside of tests.
//!
//! ```no_run
//! # #[cfg(feature = "testing")] async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use tinsmith_sts::testing::{mock, mock_client};
//!
//! let rule = mock!(tinsmith_sts::Client::assume_role_with_web_identity)
//!     .then_json("{}");
//! let client = mock_client!(tinsmith_sts, [&rule]);
//! let output = client.assume_role_with_web_identity()/* … */.send().await?;
//! assert_eq!(rule.num_calls(), 1);
//! # Ok(())
//! # }
//! ```
//!
//! # Without async
//!
//! With the feature `blocking`, [`blocking`] has a client whose calls return when the outcome is
//! there. Without the feature `client` it needs no tokio.
//!
//! ```no_run
//! # #[cfg(feature = "blocking")] fn example(client: tinsmith_sts::blocking::Client) -> Result<(), Box<dyn std::error::Error>> {
//! let output = client.assume_role_with_web_identity()/* … */.send()?;
//! # Ok(())
//! # }
//! ```
//!
//! # Types in files
//!
//! With the feature `serde`, every input, output, error and type can be written and read in any of
//! serde's formats, by its names on the wire. What is sensitive is written as it is.
//!
//! ```no_run
//! # #[cfg(feature = "serde")] async fn example(client: tinsmith_sts::Client) -> Result<(), Box<dyn std::error::Error>> {
//! use tinsmith_sts::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityInput;
//! use tinsmith_sts::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityInputBuilder;
//!
//! let file = std::fs::File::open("input.json")?;
//! let input: AssumeRoleWithWebIdentityInput = serde_json::from_reader(file)?;
//! let output = AssumeRoleWithWebIdentityInputBuilder::from(input)
//!     .send_with(&client)
//!     .await?;
//! let text = serde_json::to_string_pretty(&output)?;
//! println!("{text}");
//! # Ok(())
//! # }
//! ```
//!
//! # Validation
//!
//! A call whose input lacks what it requires fails before anything is sent. With the feature
//! `validation` and `validate_params(true)`, so does one that breaks the model's bounds: lengths,
//! ranges, patterns, the values of enums. The error names every fault by its path, without a value;
//! its source is a [`ValidationErrors`](error::ValidationErrors).
//!
//! ```no_run
//! # #[cfg(feature = "validation")] async fn example(config: tinsmith_sts::config::Builder) -> Result<(), Box<dyn std::error::Error>> {
//! let client = tinsmith_sts::Client::from_conf(config.validate_params(true).build());
//! if let Err(error) = client.assume_role_with_web_identity()/* … */.send().await {
//!     println!("{error}");
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Tracing
//!
//! With the feature `tracing`, a client tells `tracing` of its calls: a span for each, an event for
//! each attempt (`DEBUG`), and what goes over the wire, without secrets (`TRACE`). Any subscriber
//! shows them.
//!
//! ```no_run
//! # #[cfg(feature = "tracing")] async fn example(client: tinsmith_sts::Client) -> Result<(), Box<dyn std::error::Error>> {
//! use tracing_subscriber::filter::LevelFilter;
//!
//! tracing_subscriber::fmt().with_max_level(LevelFilter::DEBUG).init();
//! let output = client.assume_role_with_web_identity()/* … */.send().await?;
//! # Ok(())
//! # }
//! ```
//!
//! # A client of some operations
//!
//! Where a program calls a few operations, a crate of these alone builds faster:
//!
//! ```sh
//! cargo xtask codegen --model MODEL --out DIR \
//!     --operations AssumeRoleWithWebIdentity
//! ```
//!
//! In a build script, `tinsmith_codegen::Builder` makes a module of them:
//!
//! ```text
//! tinsmith_codegen::Builder::new()
//!     .model("MODEL")
//!     .operations(["AssumeRoleWithWebIdentity"])
//!     .run_in_build_script();
//! ```
//!
//! # Features
//!
//! | feature | |
//! | --- | --- |
//! | `client` (default) | the async client's transport and timer: hyper on tokio |
//! | `blocking` | a client whose calls block |
//! | `webpki-roots` (default) | trust the root certificates that Mozilla publishes |
//! | `native-roots` | trust those of the operating system instead |
//! | `http2` | offer HTTP/2 |
//! | `testing` | stubs, recording and replay |
//! | `serde` | `Serialize` and `Deserialize` for every type |
//! | `validation` | check what is sent against the model's bounds |
//! | `tracing` | tell `tracing` of calls |
//!
//! The folder `docs/` of the repository says more of each of these.

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
