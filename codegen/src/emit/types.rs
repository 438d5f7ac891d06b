//! The files under `types`: structures, unions, enums and errors.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::operation::error_enum;
use super::{Source, docs, ident, path, rust};
use crate::plan::{Enumeration, Field, Plan, Presence, Structure, Type, Union};

/// The files under `types` and the one that ties them together.
pub fn files(plan: &Plan) -> Vec<Source> {
    let mut files = vec![types(plan)];
    for item in &plan.structures {
        let role = match (item.is_checked(), item.is_defaulted()) {
            (true, _) => quote!(checked),
            (_, true) => quote!(defaulted),
            _ => quote!(plain),
        };
        files.push(file(&item.name, structure(item, &role, &TokenStream::new())));
    }
    for item in &plan.unions {
        files.push(file(&item.name, union(item)));
    }
    if !plan.enums.is_empty() {
        let enums = plan.enums.iter().map(enumeration);
        files.push(rust(
            "src/types/_enums.rs",
            "the enum shapes",
            &["The enums that members hold."],
            quote!(#(#enums)*),
        ));
    }
    files.push(errors(plan));
    files
}

fn types(plan: &Plan) -> Source {
    let names = plan.structures.iter().map(|item| &item.name);
    let names: Vec<_> = names.chain(plan.unions.iter().map(|item| &item.name)).collect();
    let (mut mods, mut uses): (Vec<_>, Vec<_>) = names
        .iter()
        .map(|name| {
            let (module, name) = (ident(&module(name)), ident(name));
            (quote!(mod #module;), quote!(pub use #module::#name;))
        })
        .unzip();
    if !plan.enums.is_empty() {
        let enums = plan.enums.iter().map(|item| ident(&item.name));
        mods.insert(
            0,
            quote!(
                mod _enums;
            ),
        );
        uses.insert(0, quote!(pub use _enums::{#(#enums),*};));
    }
    let builders = plan.structures.iter().map(|item| {
        let (module, builder) = (ident(&module(&item.name)), ident(&item.builder));
        quote!(pub use super::#module::#builder;)
    });
    rust(
        "src/types.rs",
        "the shapes that members lead to",
        &["The structures, unions and enums that inputs and outputs hold."],
        quote! {
            #(#mods)*
            pub mod error;
            #(#uses)*

            /// The builders of the structures.
            pub mod builders {
                #(#builders)*
            }
        },
    )
}

/// The module of a type. The underscore keeps it clear of keywords and of `builders` and `error`.
fn module(name: &str) -> String {
    format!("_{}", crate::plan::names::snake(name))
}

fn file(name: &str, items: TokenStream) -> Source {
    rust(&format!("src/types/{}.rs", module(name)), &format!("the shape {name}"), &[], items)
}

fn errors(plan: &Plan) -> Source {
    let errors =
        plan.errors.iter().map(|item| structure(item, &quote!(error), &TokenStream::new()));
    let streams = plan.stream_errors.iter().map(|item| {
        let text = format!("What the event stream `{}` can end with.", item.stream);
        error_enum(&item.name, &text, &item.errors)
    });
    let builders = plan.errors.iter().map(|item| ident(&item.builder));
    rust(
        "src/types/error.rs",
        "the error shapes",
        &["The errors that the model names."],
        quote! {
            #(#errors)*
            #(#streams)*

            /// The builders of the errors.
            pub mod builders {
                #(#[doc(no_inline)] pub use super::#builders;)*
            }
        },
    )
}

/// A structure of some role, with what the role wants behind the table's name.
pub fn structure(item: &Structure, role: &TokenStream, more: &TokenStream) -> TokenStream {
    let (name, builder, table) = (ident(&item.name), ident(&item.builder), ident(&item.table));
    let docs = docs(&item.docs);
    let fields = item.fields.iter().enumerate().map(|(index, item)| field(index, item));
    quote! {
        ::tinsmith_runtime::structure! {
            #docs
            #role #name #builder crate::schema::#table #more;
            #(#fields)*
        }
    }
}

fn field(index: usize, item: &Field) -> TokenStream {
    let index = Literal::usize_unsuffixed(index);
    let names = &item.names;
    let (field, set, get) = (ident(&names.field), ident(&names.set), ident(&names.get));
    let presence = match item.presence {
        Presence::Optional => quote!(opt),
        Presence::Required => quote!(req),
        Presence::Defaulted => quote!(def),
        Presence::Preset => quote!(val),
    };
    let (docs, ty) = (docs(&item.docs), type_token(&item.ty));
    quote!(#docs #index #field #set #get: #presence #ty;)
}

fn union(item: &Union) -> TokenStream {
    let (name, table) = (ident(&item.name), ident(&item.table));
    let item_docs = docs(&item.docs);
    let members = item.members.iter().enumerate().map(|(index, member)| {
        let index = Literal::usize_unsuffixed(index);
        let (variant, is, as_) = (ident(&member.variant), ident(&member.is), ident(&member.as_));
        let (docs, ty) = (docs(&member.docs), type_token(&member.ty));
        quote!(#docs #index #variant #is #as_: #ty;)
    });
    quote! {
        ::tinsmith_runtime::union! {
            #item_docs
            #name crate::schema::#table;
            #(#members)*
        }
    }
}

fn enumeration(item: &Enumeration) -> TokenStream {
    let name = ident(&item.name);
    let item_docs = docs(&item.docs);
    let variants = item.variants.iter().map(|variant| {
        let (docs, name, value) = (docs(&variant.docs), ident(&variant.name), &variant.value);
        quote!(#docs #name #value;)
    });
    quote! {
        ::tinsmith_runtime::enumeration! {
            #item_docs
            #name;
            #(#variants)*
        }
    }
}

/// A type as the runtime's macros want it: one token tree.
pub fn type_token(ty: &Type) -> TokenStream {
    match ty {
        Type::Text => quote!(text),
        Type::Boolean => quote!(bool),
        Type::Byte => quote!(byte),
        Type::Short => quote!(short),
        Type::Integer => quote!(int),
        Type::Long => quote!(long),
        Type::Float => quote!(float),
        Type::Double => quote!(double),
        Type::BigInteger => quote!(bigint),
        Type::BigDecimal => quote!(bigdec),
        Type::Blob => quote!(blob),
        Type::Stream => quote!(stream),
        Type::Timestamp => quote!(time),
        Type::Document => quote!(document),
        Type::List { element, sparse } => {
            let (element, sparse) = (type_token(element), sparse.then(|| quote!(?)));
            quote!([#sparse #element])
        }
        Type::Map { key, value, sparse } => {
            let (key, value) = (type_token(key), type_token(value));
            let sparse = sparse.then(|| quote!(?));
            quote!({#sparse #key #value})
        }
        Type::Named(name) => {
            let name = path(name);
            quote!((#name))
        }
        Type::Boxed(name) => {
            let name = path(name);
            quote!((boxed #name))
        }
        Type::EventReceiver(event, error) => {
            let (event, error) = (path(event), path(error));
            quote!((receiver #event, #error))
        }
        Type::EventSender(event) => {
            let event = path(event);
            quote!((sender #event))
        }
    }
}
