//! The files under `operation`: one for each operation, with all that belongs to it.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::types::{self, sparse_type, structure};
use super::{Source, docs, ident, jmespath, lines, path, rust, snippet, waiter};
use crate::plan::{
    EndpointParam, EndpointValue, HttpChecksum, Operation, OperationError, OperationTraits,
    Paginator, Plan, Type,
};

/// The file of each operation, and the one that lists them.
pub fn files(plan: &Plan) -> Vec<Source> {
    let mods = plan.operations.iter().map(|operation| {
        let module = ident(&operation.method);
        let mut docs = operation.docs.summary(&format!("The operation `{}`.", operation.name));
        docs.push(String::new());
        // Links know no raw names; the root is one up, in a crate and in a build script's module.
        let method = operation.method.trim_start_matches("r#");
        docs.push(format!("[`Client::{method}`](super::Client::{method}) calls it."));
        let docs = lines(&docs);
        quote!(#docs pub mod #module;)
    });
    let tables = plan.operations.iter().map(|operation| {
        let module = ident(&operation.method);
        quote!(&#module::OPERATION)
    });
    let list = rust(
        "src/operation.rs",
        "the service's operations",
        &["The operations: a module for each, with its input, output, error and builders."],
        quote! {
            #(#mods)*
            pub use ::tinsmith_runtime::error::RequestId;

            /// The tables of all operations.
            pub(crate) static OPERATIONS: &[&::tinsmith_runtime::service::Operation] = &[#(#tables),*];
        },
    );
    std::iter::once(list)
        .chain(plan.operations.iter().map(|operation| file(plan, operation)))
        .collect()
}

fn file(plan: &Plan, operation: &Operation) -> Source {
    let parts = [
        client_method(plan, operation),
        table(operation),
        shapes(operation),
        errors(operation),
        paginator(operation),
        waiter::stamps(operation),
        builders(operation),
    ];
    rust(
        &format!("src/operation/{}.rs", operation.file),
        &format!("the operation {}", operation.name),
        &[],
        quote!(#(#parts)*),
    )
}

/// The client's method, whose documentation holds the example.
fn client_method(plan: &Plan, operation: &Operation) -> TokenStream {
    let (method, fluent) = (ident(&operation.method), ident(&operation.fluent()));
    let mut docs = operation.docs.clone();
    docs.lines.extend(snippet::documentation(operation, &plan.library()));
    let docs = self::docs(&docs);
    quote! {
        impl crate::Client {
            #docs
            pub fn #method(&self) -> #fluent {
                #fluent::new(self.handle.clone())
            }
        }
    }
}

fn table(operation: &Operation) -> TokenStream {
    let (name, method, uri) = (&operation.name, &operation.http_method, &operation.uri);
    let (input, output) = (ident(&operation.input.table), ident(&operation.output.table));
    let errors = operation.errors.iter().map(|error| ident(&error.table));
    let traits = traits(&operation.traits);
    quote! {
        pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation =
            ::tinsmith_runtime::service::Operation {
                name: #name,
                service: &crate::client::SERVICE,
                method: #method,
                uri: #uri,
                input: &crate::schema::#input,
                output: &crate::schema::#output,
                errors: &[#(&crate::schema::#errors),*],
                traits: #traits,
            };
    }
}

fn traits(traits: &OperationTraits) -> TokenStream {
    if traits.is_usual() {
        return quote!(::tinsmith_runtime::service::OperationTraits::NONE);
    }
    let mut fields = Vec::new();
    if traits.auth != ["SigV4"] {
        let auth = traits.auth.iter().map(|auth| ident(auth));
        fields.push(quote!(auth: &[#(::tinsmith_runtime::service::Auth::#auth),*]));
    }
    if let Some(prefix) = &traits.host_prefix {
        fields.push(quote!(host_prefix: ::std::option::Option::Some(#prefix)));
    }
    if let Some(index) = traits.endpoint_member {
        let index = some_index(index);
        fields.push(quote!(endpoint_member: #index));
    }
    if !traits.endpoint_params.is_empty() {
        let params = traits.endpoint_params.iter().map(endpoint_param);
        fields.push(quote!(endpoint_params: &[#(#params),*]));
    }
    fields.extend(traits.gzip.then(|| quote!(gzip: true)));
    fields.extend(traits.unsigned_payload.then(|| quote!(unsigned_payload: true)));
    fields.extend(traits.long_poll.then(|| quote!(long_poll: true)));
    fields.extend(traits.unwrapped_output.then(|| quote!(unwrapped_output: true)));
    let streams = [("input_stream", traits.input_stream), ("output_stream", traits.output_stream)];
    for (field, index) in streams {
        if let Some(index) = index {
            let (field, index) = (ident(field), some_index(index));
            fields.push(quote!(#field: #index));
        }
    }
    if let Some(of) = &traits.checksum {
        let of = checksum(of);
        fields.push(quote!(checksum: ::std::option::Option::Some(&#of)));
    }
    quote! {
        ::tinsmith_runtime::service::OperationTraits {
            #(#fields,)*
            ..::tinsmith_runtime::service::OperationTraits::NONE
        }
    }
}

fn checksum(checksum: &HttpChecksum) -> TokenStream {
    let HttpChecksum { required, md5, response_algorithms, .. } = checksum;
    let index = |index: Option<usize>| match index {
        Some(index) => some_index(index),
        None => quote!(::std::option::Option::None),
    };
    let (algorithm, validation) =
        (index(checksum.algorithm_member), index(checksum.validation_member));
    quote! {
        ::tinsmith_runtime::service::HttpChecksum {
            required: #required,
            md5: #md5,
            algorithm_member: #algorithm,
            validation_member: #validation,
            response_algorithms: &[#(#response_algorithms),*],
        }
    }
}

fn some_index(index: usize) -> TokenStream {
    let index = Literal::usize_unsuffixed(index);
    quote!(::std::option::Option::Some(#index))
}

fn endpoint_param(param: &EndpointParam) -> TokenStream {
    let name = &param.name;
    let made = match &param.value {
        EndpointValue::Text(text) => quote!(text(#name, #text)),
        EndpointValue::Flag(flag) => quote!(flag(#name, #flag)),
        EndpointValue::Texts(texts) => quote!(texts(#name, &[#(#texts),*])),
        EndpointValue::Member(member) => quote!(member(#name, #member)),
        EndpointValue::Input(expr) => {
            let expr = jmespath::expr(expr);
            quote!(input(#name, &#expr))
        }
    };
    quote!(::tinsmith_runtime::service::EndpointParam::#made)
}

fn shapes(operation: &Operation) -> TokenStream {
    let (input, output) = (&operation.input, &operation.output);
    let role = match (output.is_checked(), output.is_defaulted()) {
        (true, _) => quote!(output_checked),
        (_, true) => quote!(output_defaulted),
        _ => quote!(output),
    };
    let input_tokens = structure(input, &quote!(input));
    let output_tokens = structure(output, &role);
    let (base, error, fluent) =
        (ident(&operation.base), ident(&operation.error()), ident(&operation.fluent()));
    let (name, builder) = (ident(&input.name), ident(&input.builder));
    let output_name = ident(&output.name);
    let method = ident(&operation.method);
    let blocking = (!operation.has_events()).then(|| quote!(; crate::blocking::Client, #method));
    quote! {
        // First, so that a builder's page begins with what sends it.
        ::tinsmith_runtime::operation! {
            #base OPERATION, crate::Client;
            #name #builder #output_name #error #fluent #blocking
        }
        #input_tokens
        #output_tokens
    }
}

fn errors(operation: &Operation) -> TokenStream {
    let text = format!("The errors of `{}`.", operation.name);
    if operation.errors.is_empty() {
        let (docs, base, name) =
            (lines(&[&text]), ident(&operation.base), ident(&operation.error()));
        return quote!(#docs pub type #name = ::tinsmith_runtime::error::PlainError<#base>;);
    }
    error_enum(&operation.error(), &text, &operation.errors)
}

/// The enum called `name` of these errors.
pub fn error_enum(name: &str, text: &str, errors: &[OperationError]) -> TokenStream {
    let (name, docs) = (ident(name), lines(&[text]));
    let errors = errors.iter().enumerate().map(|(index, error)| {
        let index = Literal::usize_unsuffixed(index);
        let (variant, is, path) = (ident(&error.variant), ident(&error.is), path(&error.path));
        let docs = lines(&error.summary);
        quote!(#docs #index #variant #is #path;)
    });
    quote! {
        ::tinsmith_runtime::operation_error! {
            #docs
            #name, crate::Error;
            #(#errors)*
        }
    }
}

fn paginator(operation: &Operation) -> TokenStream {
    let Some(paginator) = &operation.paginator else { return TokenStream::new() };
    let (input, output) = (ident(&operation.input.name), ident(&operation.output.name));
    let (error, builder) = (ident(&operation.error()), ident(&operation.input.builder));
    let name = ident(&format!("{}Paginator", operation.base));
    let docs = docs(&paginator.docs);
    let tokens = paginator.tokens.iter().map(|(input, output)| {
        let input = Literal::usize_unsuffixed(*input);
        let output = output.iter().map(|index| Literal::usize_unsuffixed(*index));
        quote!(::tinsmith_runtime::page::Token { input: #input, output: &[#(#output),*] })
    });
    let more_results = paginator.more_results.iter().map(|i| Literal::usize_unsuffixed(*i));
    let size = paginator.page_size.as_ref().map(|(field, ty)| {
        let (field, ty) = (ident(field), types::ty(ty));
        quote!(#field #ty)
    });
    let (items, items_name) = match items(operation, paginator, &name) {
        Some((stamp, name)) => (stamp, quote!(#[doc(no_inline)] pub use super::#name;)),
        None => (TokenStream::new(), TokenStream::new()),
    };
    quote! {
        static PAGINATOR: ::tinsmith_runtime::page::Paginator =
            ::tinsmith_runtime::page::Paginator {
                tokens: &[#(#tokens),*],
                more_results: &[#(#more_results),*],
            };
        ::tinsmith_runtime::paginator! {
            #docs
            OPERATION, PAGINATOR;
            #input #builder #output #error #name #size
        }
        #items
        /// The paginator.
        pub mod paginator {
            #[doc(no_inline)]
            pub use super::#name;
            #items_name
        }
    }
}

fn items(
    operation: &Operation,
    paginator: &Paginator,
    name: &proc_macro2::Ident,
) -> Option<(TokenStream, proc_macro2::Ident)> {
    let items = paginator.items.as_ref()?;
    let (output, error) = (ident(&operation.output.name), ident(&operation.error()));
    let items_name = ident(&format!("{}PaginatorItems", operation.base));
    let item = match &items.ty {
        Type::List { element, sparse } => sparse_type(element, *sparse),
        Type::Map { key, value, sparse } => {
            let (key, value) = (types::ty(key), sparse_type(value, *sparse));
            quote!((#key, #value))
        }
        _ => return None,
    };
    // Each step but the last goes through an `Option` or a plain field.
    let mut taken = quote!(::std::option::Option::Some(page));
    for (field, optional) in &items.path {
        let field = ident(field);
        taken = if *optional {
            quote!(#taken.and_then(|it| it.#field))
        } else {
            quote!(#taken.map(|it| it.#field))
        };
    }
    // The common case reads better without the detour.
    if let [(field, optional)] = &items.path[..] {
        let field = ident(field);
        taken = if *optional {
            quote!(page.#field)
        } else {
            quote!(::std::option::Option::Some(page.#field))
        };
    }
    let stamp = quote! {
        ::tinsmith_runtime::paginator_items! {
            #output #error #name #items_name, #item, |page| #taken
        }
    };
    Some((stamp, items_name))
}

fn builders(operation: &Operation) -> TokenStream {
    let names = [&operation.input.builder, &operation.output.builder, &operation.fluent()]
        .map(|name| ident(name));
    quote! {
        /// The builders of the operation.
        pub mod builders {
            #(#[doc(no_inline)] pub use super::#names;)*
        }
    }
}
