//! `client.rs`: the service's table and its client.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Source, constraints, ident, lines, rust, schema};
use crate::plan::{Plan, RetryDefaults};

/// The client.
pub fn client(plan: &Plan) -> Source {
    let service = &plan.service;
    let (id, shape, version) = (&service.id, &service.shape, &service.version);
    let (signing_name, protocol) = (&service.signing_name, ident(service.protocol.name));
    let constraints = constraints::module(plan);
    let query_compatible = service.query_compatible;
    let traits = traits(plan);
    let docs = lines(&docs(plan));
    let waiters = plan.has_waiters().then(|| {
        quote!(
            pub use crate::waiters::Waiters;
        )
    });
    let customize: TokenStream = quote! {
        /// Changing how one request is sent.
        pub mod customize {
            pub use ::tinsmith_runtime::client::CustomizableOperation;
        }
    };
    rust(
        "src/client.rs",
        "the service shape",
        &["The client."],
        quote! {
            #constraints
            #waiters
            #customize

            ::tinsmith_runtime::client! {
                #docs
                Client SERVICE, crate::operation::OPERATIONS
            }

            pub(crate) static SERVICE: ::tinsmith_runtime::service::Service =
                ::tinsmith_runtime::service::Service {
                    id: #id,
                    shape: #shape,
                    version: #version,
                    signing_name: #signing_name,
                    protocol: &::tinsmith_runtime::protocol::#protocol,
                    query_compatible: #query_compatible,
                    endpoints: &crate::endpoint::RULES,
                    traits: #traits,
                };
        },
    )
}

/// `blocking.rs`, which is empty without the feature.
pub fn blocking(plan: &Plan) -> Source {
    let library = plan.library();
    let title = &plan.service.title;
    let docs = lines(&[
        format!("A client of {title} whose calls block."),
        String::new(),
        "Cheap to clone; clones share connections, credentials and the retry budget.".to_owned(),
        String::new(),
        "```no_run".to_owned(),
        format!("use {library}::config::{{BehaviorVersion, Credentials, Region}};"),
        String::new(),
        format!("let config = {library}::Config::builder()"),
        "    .behavior_version(BehaviorVersion::latest())".to_owned(),
        "    .region(Region::new(\"us-east-1\"))".to_owned(),
        "    .credentials_provider(Credentials::from_keys(\"access key id\", \"secret\", None))"
            .to_owned(),
        "    .build();".to_owned(),
        format!("let client = {library}::blocking::Client::from_conf(config);"),
        "```".to_owned(),
    ]);
    rust(
        "src/blocking.rs",
        "the service",
        &[
            "The blocking client, with the feature `blocking`.",
            "",
            "It has the operations, pages and waiters of the async one; its `send()` and `wait()`",
            "return when the outcome is there. A program that has no other client leaves the feature",
            "`client` out, and tokio with it. Operations that send or receive events are the async",
            "client's alone.",
        ],
        quote! {
            ::tinsmith_runtime::blocking_client! {
                #docs
                Client crate::client::SERVICE, crate::operation::OPERATIONS
            }
        },
    )
}

/// What few services have.
fn traits(plan: &Plan) -> TokenStream {
    let service = &plan.service;
    let none = quote!(::tinsmith_runtime::service::ServiceTraits::NONE);
    let mut fields = Vec::new();
    if let Some(namespace) = &service.xml_namespace {
        let namespace = schema::namespace(namespace);
        fields.push(quote!(xml_namespace: ::std::option::Option::Some(#namespace)));
    }
    if !service.headers.is_empty() {
        let headers = service.headers.iter().map(|(name, value)| quote!((#name, #value)));
        fields.push(quote!(headers: &[#(#headers),*]));
    }
    fields.extend(service.content_sha256.then(|| quote!(content_sha256: true)));
    fields.extend(service.tree_hash.then(|| quote!(tree_hash: true)));
    fields.extend(service.errors_in_success.then(|| quote!(errors_in_success: true)));
    if let Some(RetryDefaults { max_attempts, backoff_millis }) = service.retry {
        fields.push(quote! {
            retry: ::tinsmith_runtime::service::RetryDefaults {
                max_attempts: #max_attempts,
                backoff_millis: #backoff_millis,
            }
        });
    }
    fields.extend(constraints::field(plan));
    match fields.is_empty() {
        true => none,
        false => quote!(::tinsmith_runtime::service::ServiceTraits { #(#fields,)* ..#none }),
    }
}

fn docs(plan: &Plan) -> Vec<String> {
    let library = plan.library();
    let text = format!(
        "A client of {}.

Cheap to clone; clones share connections, credentials and the retry budget.

```no_run
use {library}::config::{{BehaviorVersion, Credentials, Region}};

let config = {library}::Config::builder()
    .behavior_version(BehaviorVersion::latest())
    .region(Region::new(\"us-east-1\"))
    .credentials_provider(Credentials::from_keys(\"access key id\", \"secret\", None))
    .build();
let client = {library}::Client::from_conf(config);
```",
        plan.service.title
    );
    text.lines().map(str::to_owned).collect()
}
