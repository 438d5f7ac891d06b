//! Under the paths of `aws-smithy-runtime-api`, the types of `tinsmith-runtime` that stand for it.
//!
//! Errors of calls, hooks, transports, waiters. A program takes it by
//! `aws-smithy-runtime-api = { package = "tinsmith-smithy-runtime-api", … }` in its `Cargo.toml`.
//! What is not here, and why, is in `docs/compatibility.md`.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

/// Errors of any kind.
pub mod box_error {
    pub use tinsmith_runtime::error::BoxError;
}

/// The parts of a client.
pub mod client {
    /// How requests are authenticated.
    pub mod auth {
        pub use tinsmith_runtime::config::auth::{
            AuthSchemeOption, AuthSchemeOptionsFuture, SharedAuthSchemeOptionResolver,
        };
        pub use tinsmith_runtime::config::{AuthSchemeId, AuthSchemePreference};
    }

    /// Which date's defaults hold.
    pub mod behavior_version {
        pub use tinsmith_runtime::config::BehaviorVersion;
    }

    /// Where requests go.
    pub mod endpoint {
        pub use tinsmith_runtime::config::endpoint::{EndpointFuture, SharedEndpointResolver};
    }

    /// The transport.
    pub mod http {
        pub use tinsmith_runtime::http::{HttpClient, SharedHttpClient};
    }

    /// Identities that are kept.
    pub mod identity {
        pub use tinsmith_runtime::config::{ResolveCachedIdentity, SharedIdentityCache};
    }

    /// Hooks into a call.
    pub mod interceptors {
        pub use tinsmith_runtime::config::{Intercept, SharedInterceptor};

        /// What hooks see.
        pub mod context {
            pub use tinsmith_runtime::config::interceptors::{
                AfterDeserializationInterceptorContextRef,
                BeforeDeserializationInterceptorContextMut,
                BeforeDeserializationInterceptorContextRef,
                BeforeSerializationInterceptorContextRef, BeforeTransmitInterceptorContextMut,
                BeforeTransmitInterceptorContextRef, FinalizerInterceptorContextRef,
            };
        }
    }

    /// Requests and answers.
    pub mod orchestrator {
        pub use tinsmith_runtime::http::{HttpRequest, HttpResponse};
    }

    /// What a call ends with.
    pub mod result {
        pub use tinsmith_runtime::error::{
            ConnectorError, ConstructionFailure, DispatchFailure, ResponseError, SdkError,
            ServiceError, TimeoutError,
        };
    }

    /// What is retried.
    pub mod retries {
        /// Rules of a program.
        pub mod classifiers {
            pub use tinsmith_runtime::retry::{
                ClassifyRetry, RetryAction, RetryReason, SharedRetryClassifier,
            };
        }
    }

    /// Streams that stand still.
    pub mod stalled_stream_protection {
        pub use tinsmith_runtime::config::{
            StalledStreamProtectionConfig, StalledStreamProtectionConfigBuilder as Builder,
        };
    }

    /// Waiting for a state of a service.
    pub mod waiters {
        pub use tinsmith_runtime::wait::FinalPoll;

        /// Why it did not come.
        pub mod error {
            pub use tinsmith_runtime::wait::{
                ConstructionFailure, ExceededMaxWait, FailureState, OperationFailed, WaiterError,
            };
        }
    }
}
