// Made by `cargo xtask codegen` from the service. Do not edit.

//! Amazon Elastic Container Registry Public, API version 2020-10-30.
//!
//! Keeps container images and other OCI artifacts in public registries, from which anybody can
//! pull, and shows them in the Amazon ECR Public Gallery.
//!
//! An AWS account has one public registry. It holds repositories, which are found at
//! `public.ecr.aws/ALIAS/NAME`, and a repository holds images: a manifest, which names a
//! configuration and layers, known by its digest and by any number of tags. Docker, containerd
//! and other clients pull without a password, and push with one from `GetAuthorizationToken`;
//! with the operations on layers and manifests a program can push without them. This API has no
//! operation to pull.
//!
//! The API is offered in few Regions, `us-east-1` first of all; what it stores can be pulled
//! everywhere. Every call is signed with AWS credentials and checked against IAM: an operation
//! that is called `X` asks for the permission `ecr-public:X`, and its text says what it asks
//! for beyond that. Throttled calls are tried again by the client.
//!
//! # A first call
//!
//! ```toml
//! [dependencies]
//! tinsmith-ecrpublic = { path = "…" }
//! tinsmith-config = { path = "…" }
//! tokio = { version = "1", features = ["macros", "rt"] }
//! ```
//!
//! `tinsmith-config` finds region, credentials and settings where AWS users keep them: the
//! environment, profiles, IAM Identity Center, roles of containers and machines. [`Client`] has a
//! method for each operation, which returns a builder that sets the operation's members and sends
//! it. What members hold is in [`types`].
//!
//! ```no_run
//! use tinsmith_ecrpublic::config::BehaviorVersion;
//!
//! # mod tinsmith_config {
//! #     pub async fn load_defaults(_: super::BehaviorVersion) -> tinsmith_ecrpublic::config::SdkConfig {
//! #         tinsmith_ecrpublic::config::SdkConfig::builder().build()
//! #     }
//! # }
//! #[tokio::main(flavor = "current_thread")]
//! async fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let config = tinsmith_config::load_defaults(BehaviorVersion::latest()).await;
//!     let client = tinsmith_ecrpublic::Client::new(&config);
//!     let output = client.describe_registries().send().await?;
//!     println!("{output:?}");
//!     Ok(())
//! }
//! ```
//!
//! A client is cheap to clone; keep one, for its connections, credentials and budget of retries. A
//! program can do without the loader:
//!
//! ```no_run
//! use tinsmith_ecrpublic::config::{BehaviorVersion, EnvironmentVariableCredentialsProvider, Region};
//!
//! let config = tinsmith_ecrpublic::Config::builder()
//!     .behavior_version(BehaviorVersion::latest())
//!     .region(Region::new("us-east-1"))
//!     .credentials_provider(EnvironmentVariableCredentialsProvider::new())
//!     .build();
//! let client = tinsmith_ecrpublic::Client::from_conf(config);
//! ```
//!
//! # Errors
//!
//! A call fails with [`SdkError`](error::SdkError). Its text names operation, code, message,
//! status, request id and the number of attempts; its variants say how far the call came. [`Error`]
//! holds the errors of all operations, for functions that make several calls.
//!
//! ```no_run
//! # async fn example(client: tinsmith_ecrpublic::Client) -> Result<(), Box<dyn std::error::Error>> {
//! use tinsmith_ecrpublic::error::ProvideErrorMetadata;
//!
//! match client.describe_registries().send().await {
//!     Ok(output) => println!("{output:?}"),
//!     Err(error) => {
//!         match error.as_service_error() {
//!             Some(reason) if reason.is_invalid_parameter_exception() => {
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
//! # Pages
//!
//! An operation that pages has `into_paginator()`. Pages, or their items one by one, are asked for
//! when they are needed.
//!
//! ```no_run
//! # async fn example(client: tinsmith_ecrpublic::Client) -> Result<(), Box<dyn std::error::Error>> {
//! let mut items = client.describe_registries().into_paginator().items().send();
//! while let Some(item) = items.try_next().await? {
//!     println!("{item:?}");
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
//! use tinsmith_ecrpublic::config::{retry::RetryConfig, timeout::TimeoutConfig};
//!
//! let limits = TimeoutConfig::builder().operation_timeout(Duration::from_secs(30)).build();
//! let config = tinsmith_ecrpublic::Config::builder()
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
//! use tinsmith_ecrpublic::testing::{mock, mock_client};
//!
//! let rule = mock!(tinsmith_ecrpublic::Client::describe_repositories).then_json("{}");
//! let client = mock_client!(tinsmith_ecrpublic, [&rule]);
//! let output = client.describe_repositories().send().await?;
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
//! # #[cfg(feature = "blocking")] fn example(client: tinsmith_ecrpublic::blocking::Client) -> Result<(), Box<dyn std::error::Error>> {
//! let output = client.describe_registries().send()?;
//! # Ok(())
//! # }
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
//! | `serde` | write and read every input, output, error and type in any of serde's formats |
//! | `validation` | check what is sent against the model's bounds, by `validate_params(true)` |
//! | `tracing` | a span for each call and an event for each attempt |
//!
//! A crate of some operations only builds faster: `cargo xtask codegen --operations`, or
//! `tinsmith_codegen::Builder` in a build script. The folder `docs/` of the repository says more of
//! each of these.

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
