// Made by `cargo xtask codegen` from the service. Do not edit.

//! Amazon Elastic Container Registry, API version 2015-09-21.
//!
//! Keeps container images and other OCI artifacts in private registries.
//!
//! Each AWS account has one registry in each Region, at `ACCOUNT.dkr.ecr.REGION.amazonaws.com`.
//! A registry holds repositories, and a repository holds images: a manifest, which names a
//! configuration and layers, known by its digest and by any number of tags. Docker, containerd
//! and other clients push and pull over HTTP with a password from `GetAuthorizationToken`; with
//! the operations on layers and manifests a program can do the same without them.
//!
//! Every call is signed with AWS credentials and checked against IAM: an operation that is
//! called `X` asks for the permission `ecr:X`, and its text says what it asks for beyond that.
//! Where a repository belongs to another account, the policy of the repository has to allow the
//! call too. Throttled calls are tried again by the client.
//!
//! [`Client`] has a method for each operation. It returns a builder that sets the
//! operation's members and sends it; types that members hold are in [`types`]. With the
//! feature `blocking` there is a client for programs that are not async, in [`blocking`].
//!
//! With the feature `serde` every input, output, error and type can be written and read
//! in any of serde's formats.
//!
//! ```no_run
//! use tinsmith_ecr::config::{BehaviorVersion, EnvironmentVariableCredentialsProvider, Region};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let config = tinsmith_ecr::Config::builder()
//!     .behavior_version(BehaviorVersion::latest())
//!     .region(Region::new("us-east-1"))
//!     .credentials_provider(EnvironmentVariableCredentialsProvider::new())
//!     .build();
//! let client = tinsmith_ecr::Client::from_conf(config);
//! let output = client.describe_repositories().send().await?;
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
pub mod waiters;

::tinsmith_runtime::testing_facade! {
}

pub use client::Client;
#[doc(inline)]
pub use config::Config;
#[doc(inline)]
pub use error::Error;
