//! Under the paths of `aws-credential-types`, the types of `tinsmith-runtime` that stand for it.
//!
//! Credentials and tokens, and providers of them. A program takes it by
//! `aws-credential-types = { package = "tinsmith-credential-types", … }` in its `Cargo.toml`.
//! What is not here, and why, is in `docs/compatibility.md`.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub use tinsmith_runtime::identity::{Credentials, CredentialsBuilder, Token};

/// What credentials say of whose they are.
pub mod attributes {
    pub use tinsmith_runtime::identity::AccountId;
}

/// Functions as providers of credentials.
pub mod credential_fn {
    pub use tinsmith_runtime::identity::{ProvideCredentialsFn, provide_credentials_fn};
}

/// Functions as providers of tokens.
pub mod token_fn {
    pub use tinsmith_runtime::identity::{ProvideTokenFn, provide_token_fn};
}

/// Providers of credentials and tokens.
pub mod provider {
    pub use tinsmith_runtime::identity::{
        ProvideCredentials, ProvideToken, SharedCredentialsProvider, SharedTokenProvider,
    };

    /// What a provider of credentials returns.
    pub type Result = std::result::Result<super::Credentials, error::CredentialsError>;

    /// Why there are no credentials.
    pub mod error {
        pub use tinsmith_runtime::identity::{CredentialsError, TokenError};
    }

    /// What providers return before they are done.
    pub mod future {
        pub use tinsmith_runtime::identity::future::{ProvideCredentials, ProvideToken};
    }

    /// Providers of tokens.
    pub mod token {
        pub use tinsmith_runtime::identity::{ProvideToken, SharedTokenProvider};

        /// What a provider of tokens returns.
        pub type Result = std::result::Result<crate::Token, super::error::TokenError>;
    }
}
