//! Plan to tokens: pure functions, which look up and never decide.

pub mod endpoint;
pub mod jmespath;
pub mod partitions;
