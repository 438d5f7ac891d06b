//! `lib.rs` and the modules that re-export what users need of the runtime.

use quote::quote;

use super::{Source, ident, path, rust, snippet};
use crate::plan::Plan;

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
    let service = &plan.service;
    let library = plan.library();
    let mut docs = vec![format!("{}, API version {}.", service.title, service.version)];
    if !service.docs.lines.is_empty() {
        docs.push(String::new());
        docs.extend(service.docs.lines.iter().cloned());
    }
    docs.extend(
        [
            "",
            "[`Client`] has a method for each operation. It returns a builder that sets the",
            "operation's members and sends it; types that members hold are in [`types`]. With the",
            "feature `blocking` there is a client for programs that are not async, in [`blocking`].",
            "",
            "With the feature `serde` every input, output, error and type can be written and read",
            "in any of serde's formats.",
            "",
            "```no_run",
        ]
        .map(str::to_owned),
    );
    docs.push(format!("use {library}::config::{{BehaviorVersion, EnvironmentVariableCredentialsProvider, Region}};"));
    docs.push(String::new());
    if let Some(operation) = plan.operations.first() {
        docs.extend([
            "# async fn example() -> Result<(), Box<dyn std::error::Error>> {".to_owned(),
            format!("let config = {library}::Config::builder()"),
            "    .behavior_version(BehaviorVersion::latest())".to_owned(),
            "    .region(Region::new(\"us-east-1\"))".to_owned(),
            "    .credentials_provider(EnvironmentVariableCredentialsProvider::new())".to_owned(),
            "    .build();".to_owned(),
            format!("let client = {library}::Client::from_conf(config);"),
        ]);
        let first = simplest(plan).unwrap_or(operation);
        docs.extend(snippet::call(first, &library));
        docs.extend(["println!(\"{output:?}\");", "# Ok(())", "# }"].map(str::to_owned));
    }
    docs.push("```".to_owned());
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

/// The operation whose example says the least beside the call: one that pages and requires
/// nothing, where there is one.
fn simplest(plan: &Plan) -> Option<&crate::plan::Operation> {
    plan.operations
        .iter()
        .filter(|operation| operation.paginator.is_some())
        .min_by_key(|operation| (operation.example.setters.len(), operation.name.len()))
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
                Intercept, Region, RequestChecksumCalculation, ResponseChecksumValidation, SdkConfig,
                SharedIdentityCache, SharedInterceptor, StalledStreamProtectionConfig,
            };
            pub use ::tinsmith_runtime::config::{interceptors, retry, timeout};
            pub use ::tinsmith_runtime::http::{HttpClient, SharedHttpClient};
            pub use ::tinsmith_runtime::identity::{
                Credentials, CredentialsError, Env, EnvironmentVariableCredentialsProvider,
                ProvideCredentials, ProvideToken, SharedCredentialsProvider, SharedTokenProvider, Token,
                TokenError,
            };
            /// What a provider of credentials returns.
            pub use ::tinsmith_runtime::identity::future;
            pub use ::tinsmith_runtime::time::{
                AsyncSleep, SharedAsyncSleep, SharedTimeSource, Sleep, TimeSource,
            };

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
        quote!(#name #path;)
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
