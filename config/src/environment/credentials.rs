//! Credentials from environment variables.

pub use tinsmith_runtime::identity::EnvironmentVariableCredentialsProvider;
