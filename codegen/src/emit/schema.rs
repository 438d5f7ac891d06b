//! `schema.rs`: the reflection tables.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{Source, ident, rust};
use crate::plan::tables::TableKind;
use crate::plan::{Kind, Plan, Table, TableMember};

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
                Enumeration, ErrorTraits, Kind, List, Map, Member, RetryTrait, Schema,
            };
            #(#tables)*
        },
    )
}

fn table(table: &Table) -> TokenStream {
    let (name, shape) = (ident(&table.name), &table.shape);
    match &table.kind {
        TableKind::Structure(members) => {
            let defaults = defaults(members);
            let members = members.iter().map(member);
            quote! {
                pub(crate) static #name: Schema =
                    Schema::structure(#shape, &[#(#members),*]) #defaults;
            }
        }
        TableKind::Union(members) => {
            let members = members.iter().map(member);
            quote!(pub(crate) static #name: Schema = Schema::union(#shape, &[#(#members),*]);)
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
                );
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
    if member.flags.is_empty() {
        return quote!(Member::new(#name, #kind));
    }
    let flags = member.flags.iter().map(|flag| ident(flag));
    quote!(Member::new(#name, #kind).with(#(#flags)|*))
}
