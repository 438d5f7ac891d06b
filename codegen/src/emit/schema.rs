//! `schema.rs`: the reflection tables.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{Source, ident, rust};
use crate::plan::tables::TableKind;
use crate::plan::{Extras, Kind, Namespace, Plan, Table, TableMember, XmlRoot};

/// The tables, a line a member.
pub fn schema(plan: &Plan) -> Source {
    let tables = plan.tables.iter().map(table);
    rust(
        "src/schema.rs",
        "every shape that has members, elements or values",
        &["The reflection tables that the runtime walks."],
        quote! {
            #![allow(unused_imports)]
            use ::tinsmith_runtime::schema::flags::*;
            use ::tinsmith_runtime::schema::{
                Enumeration, ErrorTraits, Event, Extras, Http, Kind, List, Map, Member, RetryTrait,
                Schema, XmlRoot,
            };
            #(#tables)*
        },
    )
}

fn table(table: &Table) -> TokenStream {
    let (name, shape) = (ident(&table.name), &table.shape);
    let root = table.root.as_ref().map(root);
    let with = flags(&table.flags);
    match &table.kind {
        TableKind::Structure(members) => {
            let defaults = defaults(members);
            let members = members.iter().map(member);
            quote! {
                pub(crate) static #name: Schema =
                    Schema::structure(#shape, &[#(#members),*]) #with #defaults #root;
            }
        }
        TableKind::Union(members) => {
            let members = members.iter().map(member);
            quote! {
                pub(crate) static #name: Schema =
                    Schema::union(#shape, &[#(#members),*]) #with #root;
            }
        }
        TableKind::Error { members, code, status, retry } => {
            let members = members.iter().map(member);
            let status = Literal::u16_unsuffixed(*status);
            let retry = ident(retry);
            quote! {
                pub(crate) static #name: Schema = Schema::error(
                    #shape,
                    &ErrorTraits { code: #code, status: #status, retry: RetryTrait::#retry },
                    &[#(#members),*],
                ) #with;
            }
        }
        TableKind::List(element) => {
            let element = member(element);
            quote!(pub(crate) static #name: List = List { name: #shape, member: #element };)
        }
        TableKind::Map(key, value) => {
            let (key, value) = (member(key), member(value));
            quote!(pub(crate) static #name: Map = Map { name: #shape, key: #key, value: #value };)
        }
        TableKind::Enum(values) => {
            quote! {
                pub(crate) static #name: Enumeration =
                    Enumeration { name: #shape, values: &[#(#values),*] };
            }
        }
    }
}

fn defaults(members: &[TableMember]) -> Option<TokenStream> {
    let presets = members.iter().enumerate().filter_map(|(index, member)| {
        let (index, preset) = (Literal::usize_unsuffixed(index), member.preset.as_ref()?);
        Some(quote!((#index, #preset)))
    });
    let presets: Vec<_> = presets.collect();
    (!presets.is_empty()).then(|| quote!(.defaults(&[#(#presets),*])))
}

fn member(member: &TableMember) -> TokenStream {
    let name = &member.name;
    let kind = match &member.kind {
        Kind::Simple(kind) => {
            let kind = ident(kind);
            quote!(Kind::#kind)
        }
        Kind::Table(kind, table) => {
            let (kind, table) = (ident(kind), ident(table));
            quote!(Kind::#kind(&#table))
        }
    };
    let with = flags(&member.flags);
    let extra = member.extras.as_ref().map(extras);
    quote!(Member::new(#name, #kind) #with #extra)
}

fn flags(flags: &[&str]) -> Option<TokenStream> {
    let names = flags.iter().map(|flag| ident(flag));
    (!flags.is_empty()).then(|| quote!(.with(#(#names)|*)))
}

fn extras(extras: &Extras) -> TokenStream {
    let Extras { http, event, json, xml, query, namespace, media_type, blank_means } = extras;
    let mut fields = Vec::new();
    if let Some((variant, name)) = http {
        let (variant, name) = (ident(variant), name.iter());
        fields.push(quote!(http: Http::#variant #((#name))*));
    }
    if let Some(variant) = event {
        let variant = ident(variant);
        fields.push(quote!(event: Event::#variant));
    }
    let texts = [
        ("json", json),
        ("xml", xml),
        ("query", query),
        ("media_type", media_type),
        ("blank_means", blank_means),
    ];
    for (field, text) in texts {
        if let Some(text) = text {
            let field = ident(field);
            fields.push(quote!(#field: Some(#text)));
        }
    }
    if let Some(of) = namespace {
        let of = self::namespace(of);
        fields.push(quote!(namespace: Some(#of)));
    }
    quote!(.extra(&Extras { #(#fields,)* ..Extras::NONE }))
}

fn root(root: &XmlRoot) -> TokenStream {
    let name = &root.name;
    let namespace = match &root.namespace {
        Some(of) => {
            let of = namespace(of);
            quote!(Some(#of))
        }
        None => quote!(None),
    };
    quote!(.root(&XmlRoot { name: #name, namespace: #namespace }))
}

/// A reference to a namespace, by its path from anywhere.
pub fn namespace(namespace: &Namespace) -> TokenStream {
    let Namespace { uri, prefix } = namespace;
    quote!(&::tinsmith_runtime::schema::Namespace { uri: #uri, prefix: #prefix })
}
