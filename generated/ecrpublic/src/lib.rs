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
//! [`Client`] has a method for each operation. It returns a builder that sets the
//! operation's members and sends it; types that members hold are in [`types`]. With the
//! feature `blocking` there is a client for programs that are not async, in [`blocking`].
//!
//! With the feature `serde` every input, output, error and type can be written and read
//! in any of serde's formats.
//!
//! ```no_run
//! use tinsmith_ecrpublic::config::{BehaviorVersion, EnvironmentVariableCredentialsProvider, Region};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let config = tinsmith_ecrpublic::Config::builder()
//!     .behavior_version(BehaviorVersion::latest())
//!     .region(Region::new("us-east-1"))
//!     .credentials_provider(EnvironmentVariableCredentialsProvider::new())
//!     .build();
//! let client = tinsmith_ecrpublic::Client::from_conf(config);
//! let output = client.describe_registries().send().await?;
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
