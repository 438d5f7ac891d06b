// Made by `cargo xtask codegen` from the service. Do not edit.

//! AWS Security Token Service, API version 2011-06-15.
//!
//! Gives out temporary credentials: here, those of a role that the caller takes on.
//!
//! This crate has the operations that a chain of credentials needs. Ask the endpoint of a
//! Region rather than the global one: it is nearer and its tokens are good everywhere.
//!
//! [`Client`] has a method for each operation. It returns a builder that sets the
//! operation's members and sends it; types that members hold are in [`types`]. With the
//! feature `blocking` there is a client for programs that are not async, in [`blocking`].
//!
//! With the feature `serde` every input, output, error and type can be written and read
//! in any of serde's formats.
//!
//! ```no_run
//! use tinsmith_sts::config::{BehaviorVersion, EnvironmentVariableCredentialsProvider, Region};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let config = tinsmith_sts::Config::builder()
//!     .behavior_version(BehaviorVersion::latest())
//!     .region(Region::new("us-east-1"))
//!     .credentials_provider(EnvironmentVariableCredentialsProvider::new())
//!     .build();
//! let client = tinsmith_sts::Client::from_conf(config);
//! let output = client
//!     .assume_role()
//!     .role_arn("arn:aws:iam::123456789012:role/demo")
//!     .role_session_name("testAssumeRoleSession")
//!     .policy(
//!         "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Stmt1\",\"Effect\"…",
//!     )
//!     .tags(
//!         tinsmith_sts::types::Tag::builder().key("Project").value("Unicorn").build()?,
//!     )
//!     .tags(
//!         tinsmith_sts::types::Tag::builder().key("Team").value("Automation").build()?,
//!     )
//!     .transitive_tag_keys("Project")
//!     .transitive_tag_keys("Cost-Center")
//!     .external_id("123ABC")
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
