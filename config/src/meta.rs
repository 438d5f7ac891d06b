//! Chains: sources that are asked one after the other.

pub mod credentials;
mod error;
pub mod region;
pub mod token;

pub use error::{ProviderAttempt, ProviderChainError};
