//! `client/constraints.rs`: the bounds of inputs, which a crate has with its feature `validation`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{Source, ident, rust};
use crate::plan::Plan;
use crate::plan::constraints::{Constrained, Rule};
use crate::plan::docs::literal;

/// The file, where the model sets any bounds.
pub fn file(plan: &Plan) -> Option<Source> {
    let constraints = &plan.constraints;
    if constraints.tables.is_empty() {
        return None;
    }
    let mut docs = vec!["The bounds that the model sets on what is sent.".to_owned()];
    if !constraints.left_out.is_empty() {
        docs.push(String::new());
        docs.push("Patterns that are not checked, as the matcher does not take them:".to_owned());
        docs.push(String::new());
        docs.extend(constraints.left_out.iter().map(|pattern| format!("- {}", literal(pattern))));
    }
    let docs: Vec<&str> = docs.iter().map(String::as_str).collect();
    let tables = constraints.tables.iter().map(table);
    let items = quote! {
        #![allow(unused_imports)]
        use ::tinsmith_runtime::constraints::Rule::{Integer, Length, Number, Pattern};
        use ::tinsmith_runtime::constraints::{Constraints, Of};

        pub(crate) static CONSTRAINTS: Constraints = Constraints::new(&[#(#tables),*]);
    };
    Some(rust("src/client/constraints.rs", "the constraints of what inputs lead to", &docs, items))
}

/// The module, in `client.rs`: below another module, so that a build script's text can allow its
/// condition, which is none of the user's features. A crate without the feature does not even read
/// its file.
pub fn module(plan: &Plan) -> Option<TokenStream> {
    let has_any = !plan.constraints.tables.is_empty();
    has_any.then(|| {
        quote! {
            #[cfg(feature = "validation")]
            mod constraints;
        }
    })
}

/// The field of the service's table.
pub fn field(plan: &Plan) -> Option<TokenStream> {
    let has_any = !plan.constraints.tables.is_empty();
    has_any.then(|| {
        quote! {
            #[cfg(feature = "validation")]
            constraints: ::std::option::Option::Some(&constraints::CONSTRAINTS)
        }
    })
}

fn table(table: &Constrained) -> TokenStream {
    let (of, name) = (ident(table.of), ident(&table.table));
    let rules = table.rules.iter().map(|(index, rule)| {
        let (index, rule) = (Literal::usize_unsuffixed(*index), self::rule(rule));
        quote!((#index, #rule))
    });
    quote!((Of::#of(&crate::schema::#name), &[#(#rules),*]))
}

fn rule(rule: &Rule) -> TokenStream {
    match rule {
        Rule::Length(min, max) => {
            let min = Literal::u64_unsuffixed(min.unwrap_or_default());
            let max = max.map_or(quote!(u64::MAX), |max| {
                let max = Literal::u64_unsuffixed(max);
                quote!(#max)
            });
            quote!(Length(#min, #max))
        }
        Rule::Integer(min, max) => {
            let end = |end: &Option<i64>, open| match end {
                Some(i64::MIN) | None => open,
                Some(end) => {
                    let end = Literal::i64_unsuffixed(*end);
                    quote!(#end)
                }
            };
            let (min, max) = (end(min, quote!(i64::MIN)), end(max, quote!(i64::MAX)));
            quote!(Integer(#min, #max))
        }
        Rule::Number(min, max) => {
            let end = |end: &Option<f64>, open| match end {
                Some(end) => {
                    let end = Literal::f64_unsuffixed(*end);
                    quote!(#end)
                }
                None => open,
            };
            let min = end(min, quote!(f64::NEG_INFINITY));
            let max = end(max, quote!(f64::INFINITY));
            quote!(Number(#min, #max))
        }
        Rule::Pattern(pattern) => quote!(Pattern(#pattern)),
    }
}
