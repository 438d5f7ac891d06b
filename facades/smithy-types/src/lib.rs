//! Under the paths of `aws-smithy-types`, the types of `tinsmith-runtime` that stand for it.
//!
//! The values that members hold, errors, and settings of retries and time-outs. A program takes it by
//! `aws-smithy-types = { package = "tinsmith-smithy-types", … }` in its `Cargo.toml`.
//! What is not here, and why, is in `docs/compatibility.md`.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub use tinsmith_runtime::primitives::{BigDecimal, BigInteger, Blob, DateTime, Document, Number};

/// Moments and how they are written.
pub mod date_time {
    pub use tinsmith_runtime::primitives::{DateTime, DateTimeFormat as Format};
}

/// Numbers of any size.
pub mod big_number {
    pub use tinsmith_runtime::primitives::{BigDecimal, BigInteger};
}

/// Bodies that are read as they come.
pub mod byte_stream {
    pub use tinsmith_runtime::primitives::{AggregatedBytes, ByteStream};

    /// Why a body could not be read.
    pub mod error {
        pub use tinsmith_runtime::primitives::ByteStreamError as Error;
    }
}

/// When checksums are made and checked.
pub mod checksum_config {
    pub use tinsmith_runtime::config::{RequestChecksumCalculation, ResponseChecksumValidation};
}

/// Where requests go.
pub mod endpoint {
    pub use tinsmith_runtime::endpoint::{
        Endpoint, EndpointAuthScheme, EndpointBuilder as Builder,
    };
}

/// Errors.
pub mod error {
    pub use tinsmith_runtime::error::ErrorMetadata;

    /// Errors with all that is behind them.
    pub mod display {
        pub use tinsmith_runtime::error::DisplayErrorContext;
    }

    /// Code and message of what a service answers.
    pub mod metadata {
        pub use tinsmith_runtime::error::{
            ErrorMetadata, ErrorMetadataBuilder as Builder, ProvideErrorMetadata,
        };
    }

    /// Errors before anything is sent.
    pub mod operation {
        pub use tinsmith_runtime::error::BuildError;
    }
}

/// How failed requests are retried.
pub mod retry {
    pub use tinsmith_runtime::config::{
        RetryConfig, RetryConfigBuilder, RetryMode, RetryModeParseError,
    };
}

/// Limits of time.
pub mod timeout {
    pub use tinsmith_runtime::config::{TimeoutConfig, TimeoutConfigBuilder};
}
