//! Waiters: their tables and stamps beside the operation, and `waiters.rs`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{Source, docs, ident, jmespath, lines, rust};
use crate::plan::waiters::Matcher;
use crate::plan::{Operation, Plan, Waiter};

/// What stands in an operation's file for the waiters that call it.
pub fn stamps(operation: &Operation) -> TokenStream {
    let waiters = operation.waiters.iter().map(|waiter| {
        let table = ident(&table_name(waiter));
        let acceptors = waiter.acceptors.iter().map(|acceptor| {
            let state = ident(acceptor.state);
            let matcher = matcher(&acceptor.matcher);
            quote! {
                ::tinsmith_runtime::wait::Acceptor {
                    state: ::tinsmith_runtime::wait::AcceptorState::#state,
                    matcher: #matcher,
                }
            }
        });
        let name = &waiter.name;
        let (min, max) =
            (Literal::u32_unsuffixed(waiter.min_delay), Literal::u32_unsuffixed(waiter.max_delay));
        quote! {
            pub(crate) static #table: ::tinsmith_runtime::wait::Waiter = ::tinsmith_runtime::wait::Waiter {
                name: #name,
                min_delay: #min,
                max_delay: #max,
                acceptors: &[#(#acceptors),*],
            };
        }
    });
    let names = operation.waiters.iter().map(|waiter| {
        let names = type_names(waiter).map(|name| ident(&name));
        let (table, method) = (ident(&table_name(waiter)), ident(&method_name(waiter)));
        quote!(#table #method #(#names)*;)
    });
    let (builder, output) = (ident(&operation.input.builder), ident(&operation.output.name));
    let error = ident(&operation.error());
    let stamp = (!operation.waiters.is_empty()).then(|| {
        quote! {
            ::tinsmith_runtime::waiters! {
                OPERATION, crate::blocking::Client;
                #builder #output #error;
                #(#names)*
            }
        }
    });
    quote!(#(#waiters)* #stamp)
}

/// `waiters.rs`, where the model has any.
pub fn file(plan: &Plan) -> Option<Source> {
    let waiters =
        || plan.operations.iter().flat_map(|op| op.waiters.iter().map(move |waiter| (op, waiter)));
    waiters().next()?;
    let modules = waiters().map(|(operation, waiter)| {
        let (module, at) =
            (ident(&crate::plan::names::ident(&waiter.method)), ident(&operation.method));
        let names = type_names(waiter).map(|name| ident(&name));
        let method = method_name(waiter);
        let docs = lines(&[
            format!("The waiter `{}`, which calls `{}`.", waiter.name, operation.name),
            String::new(),
            format!("[`Client::{method}`](super::Client::{method}) starts it."),
        ]);
        quote! {
            #docs
            pub mod #module {
                #(#[doc(no_inline)] pub use crate::operation::#at::#names;)*
            }
        }
    });
    let methods = waiters().map(|(operation, waiter)| method(operation, waiter, true));
    let signatures = waiters().map(|(operation, waiter)| method(operation, waiter, false));
    let delegates = waiters().map(|(operation, waiter)| {
        let (name, fluent) = signature(operation, waiter);
        quote!(fn #name(&self) -> #fluent { crate::Client::#name(self) })
    });
    Some(rust(
        "src/waiters.rs",
        "the service's waiters",
        &["The waiters: each calls an operation until its answer meets a condition of the model."],
        quote! {
            #(#modules)*

            impl crate::Client {
                #(#methods)*
            }

            /// The client's waiters, as a trait. The client has the same methods of its own.
            pub trait Waiters {
                #(#signatures)*
            }

            impl Waiters for crate::Client {
                #(#delegates)*
            }
        },
    ))
}

fn method(operation: &Operation, waiter: &Waiter, with_body: bool) -> TokenStream {
    let (name, fluent) = signature(operation, waiter);
    let (min, max) = (waiter.min_delay, waiter.max_delay);
    let pauses = if min == max { min.to_string() } else { format!("{min} to {max}") };
    let docs = docs(&waiter.docs.clone().or(format!(
        "Calls `{}` until the waiter `{}` is content, with pauses of {pauses} seconds.",
        operation.name, waiter.name
    )));
    if with_body {
        let (at, table) = (ident(&operation.method), ident(&table_name(waiter)));
        quote! {
            #docs
            pub fn #name(&self) -> #fluent {
                #fluent::new(::tinsmith_runtime::wait::Waits::new(
                    self.handle.clone(),
                    &crate::operation::#at::#table,
                ))
            }
        }
    } else {
        quote!(#docs fn #name(&self) -> #fluent;)
    }
}

fn signature(operation: &Operation, waiter: &Waiter) -> (proc_macro2::Ident, TokenStream) {
    let (module, [fluent, ..]) = (ident(&operation.method), type_names(waiter));
    let fluent = ident(&fluent);
    (ident(&method_name(waiter)), quote!(crate::operation::#module::#fluent))
}

fn method_name(waiter: &Waiter) -> String {
    format!("wait_until_{}", waiter.method)
}

fn table_name(waiter: &Waiter) -> String {
    format!("WAITER_{}", crate::plan::names::constant(&waiter.name))
}

fn type_names(waiter: &Waiter) -> [String; 3] {
    let base = &waiter.base;
    [format!("{base}FluentBuilder"), format!("{base}FinalPoll"), format!("WaitUntil{base}Error")]
}

fn matcher(matcher: &Matcher) -> TokenStream {
    match matcher {
        Matcher::Success(value) => quote!(::tinsmith_runtime::wait::Matcher::Success(#value)),
        Matcher::ErrorType(name) => quote!(::tinsmith_runtime::wait::Matcher::ErrorType(#name)),
        Matcher::Path { with_input, expr, comparator, expected } => {
            let kind = ident(if *with_input { "InputOutput" } else { "Output" });
            let (expr, comparator) = (jmespath::expr(expr), ident(comparator));
            quote! {
                ::tinsmith_runtime::wait::Matcher::#kind(::tinsmith_runtime::wait::Path {
                    expr: &#expr,
                    comparator: ::tinsmith_runtime::jmespath::Comparator::#comparator,
                    expected: #expected,
                })
            }
        }
    }
}
