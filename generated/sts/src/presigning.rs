// Made by `cargo xtask codegen` from the runtime. Do not edit.

//! Requests that are signed now, for somebody without credentials to send.

pub use ::tinsmith_runtime::client::presign::{
    PresignedRequest, PresigningConfig, PresigningConfigBuilder, PresigningConfigError,
};
