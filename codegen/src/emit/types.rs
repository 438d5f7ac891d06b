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
        files.push(file(&item.name, structure(item, &role)));
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
    let errors = plan.errors.iter().map(|item| structure(item, &quote!(error)));
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

/// A structure of some role. Where members are always there, all stand in sections by presence.
pub fn structure(item: &Structure, role: &TokenStream) -> TokenStream {
    let (name, builder, table) = (ident(&item.name), ident(&item.builder), ident(&item.table));
    let docs = docs(&item.docs);
    let fields = |wanted: &[Presence]| -> Vec<TokenStream> {
        let fields = item.fields.iter().enumerate();
        let fields = fields.filter(|(_, item)| wanted.contains(&item.presence));
        fields.map(|(index, item)| field(index, item)).collect()
    };
    let section = |name: &str, wanted: &[Presence]| {
        let (name, fields) = (ident(name), fields(wanted));
        (!fields.is_empty()).then(|| quote!(#name { #(#fields)* }))
    };
    let members = if item.is_checked() || item.is_defaulted() {
        let sections = [
            section("required", &[Presence::Required]),
            section("default", &[Presence::Defaulted, Presence::Preset]),
            section("optional", &[Presence::Optional]),
        ];
        let sections = sections.iter().flatten();
        quote!(#(#sections)*)
    } else {
        let fields = fields(&[Presence::Optional]);
        quote!(#(#fields)*)
    };
    // The builder of one whose members can all be unset is of a type that all those share.
    let base = (!item.is_checked() && !item.is_defaulted()).then(|| quote!([crate::builders]));
    quote! {
        ::tinsmith_runtime::structure! {
            #docs
            #role #name #builder #base crate::schema::#table;
            #members
        }
    }
}

fn field(index: usize, item: &Field) -> TokenStream {
    let index = Literal::usize_unsuffixed(index);
    let names = &item.names;
    let (field, set, get) = (ident(&names.field), ident(&names.set), ident(&names.get));
    let (docs, flavour) = (docs(&item.docs), flavour(&item.ty));
    quote!(#docs #index #field #set #get: #flavour;)
}

/// What the accessor and the setters of a member are like, as the runtime's macros call it, with
/// the types that they need.
fn flavour(ty: &Type) -> TokenStream {
    match ty {
        Type::Text => quote!(text(str String)),
        Type::Boolean
        | Type::Byte
        | Type::Short
        | Type::Integer
        | Type::Long
        | Type::Float
        | Type::Double => {
            let ty = self::ty(ty);
            quote!(copy(#ty))
        }
        Type::List { element, sparse: false } if **element == Type::Text => quote!(texts(String)),
        Type::List { element, sparse } => {
            let element = sparse_type(element, *sparse);
            quote!(list(#element))
        }
        Type::Map { key, value, sparse } => {
            let (k, v) = (argument(key, false), argument(value, *sparse));
            let (key, value) = (self::ty(key), sparse_type(value, *sparse));
            quote!(map(#key, #value, #k, #v))
        }
        Type::Boxed(name) => {
            let name = path(name);
            quote!(boxed(#name))
        }
        _ => {
            let ty = self::ty(ty);
            quote!(own(#ty))
        }
    }
}

/// What a setter takes for a key or value of a map.
fn argument(ty: &Type, sparse: bool) -> TokenStream {
    match (ty, sparse) {
        (Type::Text, false) => quote!(impl ::std::convert::Into<::std::string::String>),
        _ => sparse_type(ty, sparse),
    }
}

fn union(item: &Union) -> TokenStream {
    let (name, table) = (ident(&item.name), ident(&item.table));
    let item_docs = docs(&item.docs);
    let members = item.members.iter().enumerate().map(|(index, member)| {
        let index = Literal::usize_unsuffixed(index);
        let (variant, is, as_) = (ident(&member.variant), ident(&member.is), ident(&member.as_));
        let (docs, ty) = (docs(&member.docs), ty(&member.ty));
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

/// A type as Rust writes it, by a path that means the same everywhere.
pub fn ty(ty: &Type) -> TokenStream {
    match ty {
        Type::Text => quote!(::std::string::String),
        Type::Boolean => quote!(bool),
        Type::Byte => quote!(i8),
        Type::Short => quote!(i16),
        Type::Integer => quote!(i32),
        Type::Long => quote!(i64),
        Type::Float => quote!(f32),
        Type::Double => quote!(f64),
        Type::BigInteger => quote!(::tinsmith_runtime::primitives::BigInteger),
        Type::BigDecimal => quote!(::tinsmith_runtime::primitives::BigDecimal),
        Type::Blob => quote!(::tinsmith_runtime::primitives::Blob),
        Type::Stream => quote!(::tinsmith_runtime::primitives::ByteStream),
        Type::Timestamp => quote!(::tinsmith_runtime::primitives::DateTime),
        Type::Document => quote!(::tinsmith_runtime::primitives::Document),
        Type::List { element, sparse } => {
            let element = sparse_type(element, *sparse);
            quote!(::std::vec::Vec<#element>)
        }
        Type::Map { key, value, sparse } => {
            let (key, value) = (self::ty(key), sparse_type(value, *sparse));
            quote!(::std::collections::HashMap<#key, #value>)
        }
        Type::Named(name) => path(name),
        Type::Boxed(name) => {
            let name = path(name);
            quote!(::std::boxed::Box<#name>)
        }
        Type::EventReceiver(event, error) => {
            let (event, error) = (path(event), path(error));
            quote!(::tinsmith_runtime::event_stream::EventReceiver<#event, #error>)
        }
        Type::EventSender(event) => {
            let event = path(event);
            quote!(::tinsmith_runtime::event_stream::EventStreamSender<#event>)
        }
    }
}

/// The type of an element or value, which may be null where its list or map is sparse.
pub fn sparse_type(ty: &Type, sparse: bool) -> TokenStream {
    let ty = self::ty(ty);
    if sparse { quote!(::std::option::Option<#ty>) } else { ty }
}
