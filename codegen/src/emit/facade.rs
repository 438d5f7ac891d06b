//! `lib.rs` and the modules that re-export what users need of the runtime.

use quote::quote;

use super::{Source, front, ident, lines, path, rust};
use crate::plan::{ERROR, Plan};

/// The files that do not depend on shapes.
pub fn files(plan: &Plan) -> Vec<Source> {
    vec![lib(plan), builders(), config(), error(plan), meta(), presigning(), primitives(plan)]
}

fn lib(plan: &Plan) -> Source {
    let waiters = plan.has_waiters().then(|| {
        quote!(
            pub mod waiters;
        )
    });
    let docs = front::page(plan);
    let docs: Vec<&str> = docs.iter().map(String::as_str).collect();
    rust(
        "src/lib.rs",
        "the service",
        &docs,
        quote! {
            #![forbid(unsafe_code)]
            // Members that the model deprecates are still read and written here.
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
            #waiters

            // With the feature `testing`, a module of that name.
            ::tinsmith_runtime::testing_facade!();

            pub use client::Client;
            #[doc(inline)]
            pub use config::Config;
            #[doc(inline)]
            pub use error::Error;
        },
    )
}

fn builders() -> Source {
    rust(
        "src/builders.rs",
        "the runtime",
        &["The types that most builders are."],
        quote!(::tinsmith_runtime::builders!(crate::Client);),
    )
}

fn config() -> Source {
    rust(
        "src/config.rs",
        "the runtime",
        &["Settings of a client: region, credentials, endpoint, retries, time-outs."],
        quote! {
            pub use ::tinsmith_runtime::config::{
                AccountIdEndpointMode, AppName, AuthSchemeId, AuthSchemePreference, BehaviorVersion,
                Builder, Config, FrameworkMetadata, IdempotencyTokenProvider, IdentityCache,
                Intercept, InvocationId, InvocationIdGenerator, Region, RequestChecksumCalculation, ResolveCachedIdentity, ResponseChecksumValidation, SdkConfig,
                SharedIdentityCache, SharedInterceptor, SharedInvocationIdGenerator, StalledStreamProtectionConfig,
            };
            pub use ::tinsmith_runtime::config::{interceptors, retry, timeout};
            pub use ::tinsmith_runtime::http::{HttpClient, SharedHttpClient};
            pub use ::tinsmith_runtime::identity::{
                Credentials, CredentialsError, Env, EnvironmentVariableCredentialsProvider,
                IdentityContext,
                ProvideCredentials, ProvideToken, SharedCredentialsProvider, SharedTokenProvider, Token,
                TokenError,
            };
            pub use ::tinsmith_runtime::identity::future;
            pub use ::tinsmith_runtime::time::{
                AsyncSleep, SharedAsyncSleep, SharedTimeSource, Sleep, TimeSource,
            };

            /// Which ways to authenticate a program's own rules allow, instead of the model's.
            pub mod auth {
                pub use ::tinsmith_runtime::config::auth::{
                    AuthSchemeOption, AuthSchemeOptionsFuture, BuildError, Params, ParamsBuilder,
                    ResolveAuthScheme, SharedAuthSchemeOptionResolver,
                };

                ::tinsmith_runtime::default_auth_scheme_resolver!(crate::operation::OPERATIONS);
            }

            /// Endpoints by a program's own rules instead of the service's.
            pub mod endpoint {
                pub use ::tinsmith_runtime::config::endpoint::{
                    Endpoint, EndpointAuthScheme, EndpointBuilder, EndpointFuture, InvalidParams,
                    Params, ParamsBuilder, ResolveEndpoint, SharedEndpointResolver,
                };

                ::tinsmith_runtime::default_resolver!(crate::endpoint::RULES);
            }

            /// What interceptors see, and what a transport of one's own takes and gives.
            pub mod http {
                pub use ::tinsmith_runtime::http::{
                    BoxFuture, HttpLimits, HttpRequest, HttpResponse,
                };
            }
        },
    )
}

fn error(plan: &Plan) -> Source {
    let errors = plan.errors.iter().map(|error| {
        let name = ident(&error.name);
        let path = path(&format!("crate::types::error::{}", error.name));
        let docs = lines(&error.docs.summary(ERROR));
        quote!(#docs #name #path;)
    });
    rust(
        "src/error.rs",
        "the error shapes",
        &["Errors: what any call can fail with."],
        quote! {
            pub use ::tinsmith_runtime::error::{
                BoxError, BuildError, ConnectorError, DisplayErrorContext, ErrorMetadata,
                ProvideErrorMetadata, RequestId, SdkError, TimedOut, TimeoutPhase, Unhandled,
                UnknownVariantError,
            };
            pub use ::tinsmith_runtime::validate::{
                ValidationError, ValidationErrorKind, ValidationErrors,
            };

            ::tinsmith_runtime::service_error! {
                /// Any error of any operation, for functions that call several.
                Error;
                #(#errors)*
            }
        },
    )
}

fn presigning() -> Source {
    rust(
        "src/presigning.rs",
        "the runtime",
        &["Requests that are signed now, for somebody without credentials to send."],
        quote! {
            pub use ::tinsmith_runtime::client::presign::{
                PresignedRequest, PresigningConfig, PresigningConfigBuilder, PresigningConfigError,
            };
        },
    )
}

fn meta() -> Source {
    rust(
        "src/meta.rs",
        "the crate",
        &["Facts about this crate."],
        quote! {
            /// The version of this crate.
            pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");
        },
    )
}

fn primitives(plan: &Plan) -> Source {
    let streams = plan.features().contains(&"streaming").then(|| {
        quote! {
            pub use ::tinsmith_runtime::primitives::{AggregatedBytes, ByteStream, ByteStreamError};
        }
    });
    let events = (!plan.stream_errors.is_empty()).then(|| {
        quote! {
            /// Streams of events.
            pub mod event_stream {
                pub use ::tinsmith_runtime::event_stream::{
                    EventReceiver, EventStreamSender, RawMessage,
                };
            }
        }
    });
    rust(
        "src/primitives.rs",
        "the runtime",
        &["The values that members hold beside Rust's own."],
        quote! {
            pub use ::tinsmith_runtime::primitives::{
                BigDecimal, BigInteger, Blob, DateTime, DateTimeFormat, Document, Number,
                UnknownVariantValue,
            };
            #streams
            #events
        },
    )
}
