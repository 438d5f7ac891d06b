//! Tokens from a plan.
//!
//! The fourth stage: pure functions, one file per kind of item. They look up what
//! [`plan`](crate::plan) decided and decide nothing. What repeats for every shape is stamped by
//! macros of the runtime, so an emitter mostly writes a macro's arguments.

mod client;
mod constraints;
pub mod endpoint;
mod example;
mod facade;
mod front;
pub mod jmespath;
mod manifest;
pub mod module;
mod operation;
pub mod partitions;
mod schema;
mod snippet;
mod types;
mod waiter;

use std::path::PathBuf;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::plan::{Docs, Plan};

/// A file to be formatted and written.
#[derive(Debug)]
pub struct Source {
    /// Its path within the crate.
    pub path: PathBuf,
    /// What it holds.
    pub content: Content,
}

/// What a file holds.
#[derive(Debug)]
pub enum Content {
    /// Rust, without the head that names the command.
    Rust {
        /// The shape or other part of the model that it comes from.
        from: String,
        /// The lines of the module's documentation.
        docs: Vec<String>,
        /// The items.
        items: TokenStream,
    },
    /// Text as it is.
    Text(String),
}

/// All files of the crate.
pub fn files(plan: &Plan) -> Vec<Source> {
    let mut files = vec![manifest::manifest(plan)];
    files.extend(facade::files(plan));
    files.push(client::client(plan));
    files.push(client::blocking(plan));
    files.push(schema::schema(plan));
    files.extend(constraints::file(plan));
    files.push(rules(plan));
    files.extend(types::files(plan));
    files.extend(operation::files(plan));
    files.extend(waiter::file(plan));
    files.push(example::call(plan));
    files
}

fn rules(plan: &Plan) -> Source {
    rust(
        "src/endpoint.rs",
        "the endpoint rule set",
        &["The endpoint rules of the service, as a table."],
        endpoint::rule_set(&plan.endpoints),
    )
}

/// A Rust file.
fn rust(path: &str, from: &str, docs: &[&str], items: TokenStream) -> Source {
    Source {
        path: PathBuf::from(path),
        content: Content::Rust {
            from: from.to_owned(),
            docs: docs.iter().map(|&line| line.to_owned()).collect(),
            items,
        },
    }
}

/// An identifier, raw where `name` starts with `r#`.
fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(name) => Ident::new_raw(name, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// A path.
fn path(path: &str) -> TokenStream {
    let segments = path.split("::").map(ident);
    quote!(#(#segments)::*)
}

/// The attributes of a documented item.
fn docs(docs: &Docs) -> TokenStream {
    let lines = lines(&docs.lines);
    let deprecated = docs.deprecated.as_ref().map(|note| quote!(#[deprecated(note = #note)]));
    quote!(#lines #deprecated)
}

/// Documentation of these lines.
fn lines<S: AsRef<str>>(lines: &[S]) -> TokenStream {
    let lines = lines.iter().map(|line| match line.as_ref() {
        "" => String::new(),
        line => format!(" {line}"),
    });
    quote!(#(#[doc = #lines])*)
}
