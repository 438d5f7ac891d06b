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
//! # Install
//!
//! ```toml
//! [dependencies]
//! tinsmith-ecrpublic = { path = "…" }
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
//! use tinsmith_ecrpublic::config::EnvironmentVariableCredentialsProvider;
//! use tinsmith_ecrpublic::config::{BehaviorVersion, Region};
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
//! # Types in files
//!
//! With the feature `serde`, every input, output, error and type can be written and read in any of
//! serde's formats, by its names on the wire. What is sensitive is written as it is.
//!
//! ```no_run
//! # #[cfg(feature = "serde")] async fn example(client: tinsmith_ecrpublic::Client) -> Result<(), Box<dyn std::error::Error>> {
//! use tinsmith_ecrpublic::operation::describe_registries::DescribeRegistriesInput;
//! use tinsmith_ecrpublic::operation::describe_registries::DescribeRegistriesInputBuilder;
//!
//! let file = std::fs::File::open("input.json")?;
//! let input: DescribeRegistriesInput = serde_json::from_reader(file)?;
//! let output = DescribeRegistriesInputBuilder::from(input).send_with(&client).await?;
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
//! # #[cfg(feature = "validation")] async fn example(config: tinsmith_ecrpublic::config::Builder) -> Result<(), Box<dyn std::error::Error>> {
//! let client = tinsmith_ecrpublic::Client::from_conf(
//!     config.validate_params(true).build(),
//! );
//! if let Err(error) = client.describe_images().repository_name("…").send().await {
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
//! # #[cfg(feature = "tracing")] async fn example(client: tinsmith_ecrpublic::Client) -> Result<(), Box<dyn std::error::Error>> {
//! use tracing_subscriber::filter::LevelFilter;
//!
//! tracing_subscriber::fmt().with_max_level(LevelFilter::DEBUG).init();
//! let output = client.describe_registries().send().await?;
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
//!     --operations DescribeRegistries
//! ```
//!
//! In a build script, `tinsmith_codegen::Builder` makes a module of them:
//!
//! ```text
//! tinsmith_codegen::Builder::new()
//!     .model("MODEL")
//!     .operations(["DescribeRegistries"])
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
