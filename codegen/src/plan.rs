//! Every Rust decision, taken before a token exists.

pub mod endpoint;
pub mod partitions;
