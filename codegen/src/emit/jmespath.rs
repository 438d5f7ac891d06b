//! JMESPath expressions as constants of the runtime's form.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;

use crate::jmespath::{Comparison, Expr};

/// `expr` as a constant expression over `tinsmith_runtime::jmespath::Expr`. It holds only
/// references that live forever, and so can stand in a `static`.
///
/// The expression is one that [`check`](crate::jmespath::check()) passed: the runtime has no
/// static for a function that JMESPath has not.
pub fn expr(expr: &Expr) -> TokenStream {
    let variant = match expr {
        Expr::Current => quote!(Current),
        Expr::Field(name) => quote!(Path(&[#name])),
        Expr::Index(index) => {
            let index = integer(*index);
            quote!(Index(#index))
        }
        Expr::Slice { start, stop, step } => {
            let (start, stop, step) = (optional(*start), optional(*stop), integer(*step));
            quote!(Slice(#start, #stop, #step))
        }
        Expr::Flatten => quote!(Flatten),
        Expr::Values => quote!(Values),
        Expr::Filter(condition) => {
            let condition = self::expr(condition);
            quote!(Filter(&#condition))
        }
        Expr::Literal(value) => {
            let value = literal(value);
            quote!(Literal(#value))
        }
        Expr::Chain(steps) => return chain(steps),
        Expr::Project(list, each) => pair(quote!(Project), list, each),
        Expr::Compare(comparison, left, right) => {
            let comparison = self::comparison(*comparison);
            let (left, right) = (self::expr(left), self::expr(right));
            quote!(Compare(#comparison, &#left, &#right))
        }
        Expr::And(left, right) => pair(quote!(And), left, right),
        Expr::Or(left, right) => pair(quote!(Or), left, right),
        Expr::Not(inner) => {
            let inner = self::expr(inner);
            quote!(Not(&#inner))
        }
        Expr::List(items) => {
            let items = items.iter().map(self::expr);
            quote!(List(&[#(#items),*]))
        }
        Expr::Hash(entries) => {
            let names = entries.iter().map(|(name, _)| name);
            let values = entries.iter().map(|(_, value)| self::expr(value));
            quote!(Hash(&[#((#names, #values)),*]))
        }
        Expr::Call(name, arguments) => {
            let function = format_ident!("{}", name.to_uppercase());
            let arguments = arguments.iter().map(self::expr);
            quote!(Call(&::tinsmith_runtime::jmespath::functions::#function, &[#(#arguments),*]))
        }
        Expr::Reference(inner) => {
            let inner = self::expr(inner);
            quote!(Reference(&#inner))
        }
    };
    quote!(::tinsmith_runtime::jmespath::Expr::#variant)
}

/// Steps one after the other; names in a row are one path.
fn chain(steps: &[Expr]) -> TokenStream {
    let mut parts: Vec<TokenStream> = Vec::new();
    let mut rest = steps;
    while let Some(first) = rest.first() {
        let names: Vec<_> = rest
            .iter()
            .map_while(|step| match step {
                Expr::Field(name) => Some(name),
                _ => None,
            })
            .collect();
        if names.is_empty() {
            parts.push(expr(first));
        } else {
            parts.push(quote!(::tinsmith_runtime::jmespath::Expr::Path(&[#(#names),*])));
        }
        rest = rest.get(names.len().max(1)..).unwrap_or_default();
    }
    match &*parts {
        [only] => only.clone(),
        _ => quote!(::tinsmith_runtime::jmespath::Expr::Chain(&[#(#parts),*])),
    }
}

fn pair(variant: TokenStream, left: &Expr, right: &Expr) -> TokenStream {
    let (left, right) = (expr(left), expr(right));
    quote!(#variant(&#left, &#right))
}

fn comparison(comparison: Comparison) -> TokenStream {
    let variant = match comparison {
        Comparison::Equal => quote!(Equal),
        Comparison::NotEqual => quote!(NotEqual),
        Comparison::Less => quote!(Less),
        Comparison::LessOrEqual => quote!(LessOrEqual),
        Comparison::Greater => quote!(Greater),
        Comparison::GreaterOrEqual => quote!(GreaterOrEqual),
    };
    quote!(::tinsmith_runtime::jmespath::Comparison::#variant)
}

fn literal(value: &Value) -> TokenStream {
    let variant = match value {
        Value::Null => quote!(Null),
        Value::Bool(value) => quote!(Boolean(#value)),
        Value::Number(number) => match number.as_i64() {
            Some(number) => {
                let number = integer(number);
                quote!(Integer(#number))
            }
            None => {
                let number = double(number.as_f64().unwrap_or_default());
                quote!(Double(#number))
            }
        },
        Value::String(text) => quote!(Text(#text)),
        Value::Array(items) => {
            let items = items.iter().map(literal);
            quote!(List(&[#(#items),*]))
        }
        Value::Object(entries) => {
            let names = entries.keys();
            let values = entries.values().map(literal);
            quote!(Object(&[#((#names, #values)),*]))
        }
    };
    quote!(::tinsmith_runtime::jmespath::Literal::#variant)
}

fn optional(number: Option<i64>) -> TokenStream {
    match number.map(integer) {
        Some(number) => quote!(::core::option::Option::Some(#number)),
        None => quote!(::core::option::Option::None),
    }
}

/// A literal is never negative in Rust: the sign is a token of its own.
fn integer(number: i64) -> TokenStream {
    let digits = Literal::u64_unsuffixed(number.unsigned_abs());
    if number < 0 { quote!(-#digits) } else { quote!(#digits) }
}

fn double(number: f64) -> TokenStream {
    let digits = Literal::f64_unsuffixed(number.abs());
    if number.is_sign_negative() { quote!(-#digits) } else { quote!(#digits) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jmespath::parse;

    fn emitted(text: &str) -> String {
        let short = expr(&parse(text).unwrap()).to_string().replace(' ', "");
        short.replace("::tinsmith_runtime::jmespath::", "")
    }

    #[test]
    fn names_in_a_row_are_one_path() {
        assert_eq!(emitted("a.b.c"), r#"Expr::Path(&["a","b","c"])"#);
        assert_eq!(emitted("a.b | c"), r#"Expr::Path(&["a","b","c"])"#);
        assert_eq!(
            emitted("a[-1].b"),
            r#"Expr::Chain(&[Expr::Path(&["a"]),Expr::Index(-1),Expr::Path(&["b"])])"#
        );
    }

    #[test]
    fn every_reference_is_to_a_constant() {
        assert_eq!(
            emitted("length(a[?b == `-1.5`]) > `0`"),
            concat!(
                "Expr::Compare(Comparison::Greater,",
                r#"&Expr::Call(&functions::LENGTH,&[Expr::Project("#,
                r#"&Expr::Chain(&[Expr::Path(&["a"]),Expr::Filter(&Expr::Compare(Comparison::Equal,"#,
                r#"&Expr::Path(&["b"]),&Expr::Literal(Literal::Double(-1.5))))]),&Expr::Current)]),"#,
                "&Expr::Literal(Literal::Integer(0)))"
            )
        );
    }

    #[test]
    fn whole_tokens_parse_as_rust() {
        for text in [
            "a[1:-2:-1]",
            "{a: b, \"c d\": [x, 'y']}",
            "sort_by(a, &b)",
            "!a && b || `{\"a\": [null, true]}`",
        ] {
            syn::parse2::<syn::Expr>(expr(&parse(text).unwrap())).unwrap();
        }
    }
}
