//! Chains: sources that are asked one after the other.

pub mod credentials;
pub mod region;
