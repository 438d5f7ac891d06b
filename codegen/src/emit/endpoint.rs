//! The endpoint rule set: tables to tokens.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use crate::plan::endpoint::{
    Attr, Condition, EndpointPlan, Expr, Function, Node, Param, Rule, Target, Type,
};

/// The content of a module that holds the rule set as `RULES`.
pub fn rule_set(plan: &EndpointPlan) -> TokenStream {
    let params = plan.params.iter().map(param);
    let variables = &plan.variables;
    let conditions = plan.conditions.iter().map(condition);
    let targets = plan.targets.iter().map(target);
    let errors = exprs(&plan.errors);
    let rules = plan.rules.iter().map(rule);
    quote! {
        use ::tinsmith_runtime::endpoint::table::*;

        pub(crate) static RULES: RuleSet = RuleSet {
            params: &[#(#params),*],
            variables: &[#(#variables),*],
            conditions: &[#(#conditions),*],
            targets: &[#(#targets),*],
            errors: #errors,
            rules: &[#(#rules),*],
        };
    }
}

fn param(param: &Param) -> TokenStream {
    let name = &param.name;
    let kind = match param.kind {
        Type::Boolean => quote!(Boolean),
        Type::StringArray => quote!(StringArray),
        _ => quote!(String),
    };
    let built_in = param.built_in.as_ref().map(|name| quote!(.built_in(#name)));
    let required = param.required.then(|| quote!(.required()));
    let default = param.default.as_ref().map(expr).map(|default| quote!(.default(#default)));
    quote!(Param::new(#name, ParamType::#kind) #built_in #required #default)
}

fn condition(condition: &Condition) -> TokenStream {
    match condition {
        Condition::Test(value) => {
            let value = expr(value);
            quote!(Test(#value))
        }
        Condition::Assign(slot, value) => {
            let (slot, value) = (Literal::u16_unsuffixed(*slot), expr(value));
            quote!(Assign(#slot, #value))
        }
    }
}

fn target(target: &Target) -> TokenStream {
    let url = exprs(&target.url);
    let headers = target.headers.iter().map(|(name, values)| {
        let values = exprs(values);
        quote!((#name, #values))
    });
    let headers = (!target.headers.is_empty()).then(|| quote!(.headers(&[#(#headers),*])));
    let properties = (!target.properties.is_empty()).then(|| {
        let entries = entries(&target.properties);
        quote!(.properties(#entries))
    });
    quote!(Target::url(#url) #headers #properties)
}

fn rule(rule: &Rule) -> TokenStream {
    let (kind, conditions, last) = match rule {
        Rule::Tree(conditions, size) => (quote!(Tree), conditions, size),
        Rule::Endpoint(conditions, target) => (quote!(Endpoint), conditions, target),
        Rule::Error(conditions, message) => (quote!(Error), conditions, message),
        Rule::Diagram(root, nodes) => {
            let (root, nodes) = (Literal::i32_unsuffixed(*root), nodes.iter().map(node));
            return quote!(Rule::Diagram(#root, &[#(#nodes),*]));
        }
    };
    let conditions = conditions.iter().map(|index| Literal::u16_unsuffixed(*index));
    let last = Literal::u16_unsuffixed(*last);
    quote!(Rule::#kind(&[#(#conditions),*], #last))
}

fn node(node: &Node) -> TokenStream {
    let condition = Literal::u16_unsuffixed(node.condition);
    let [high, low] = [node.high, node.low].map(Literal::i32_unsuffixed);
    quote!(Node(#condition, #high, #low))
}

fn expr(value: &Expr) -> TokenStream {
    match value {
        Expr::Str(text) => quote!(Str(#text)),
        Expr::Bool(flag) => quote!(Bool(#flag)),
        Expr::Int(number) => {
            let number = Literal::i32_unsuffixed(*number);
            quote!(Int(#number))
        }
        Expr::Ref(slot) => {
            let slot = Literal::u16_unsuffixed(*slot);
            quote!(Ref(#slot))
        }
        Expr::Get(value, part) => {
            let (value, part) = (expr(value), attr(*part));
            quote!(Get(&#value, #part))
        }
        Expr::Join(parts) => {
            let parts = exprs(parts);
            quote!(Join(#parts))
        }
        Expr::Call(Function(name), arguments) => {
            let (name, arguments) = (format_ident!("{name}"), exprs(arguments));
            quote!(Call(#name, #arguments))
        }
        Expr::List(items) => {
            let items = exprs(items);
            quote!(List(#items))
        }
        Expr::Record(fields) => {
            let fields = entries(fields);
            quote!(Record(#fields))
        }
    }
}

fn exprs(values: &[Expr]) -> TokenStream {
    let values = values.iter().map(expr);
    quote!(&[#(#values),*])
}

fn entries(entries: &[(String, Expr)]) -> TokenStream {
    let entries = entries.iter().map(|(name, value)| {
        let value = expr(value);
        quote!((#name, #value))
    });
    quote!(&[#(#entries),*])
}

fn attr(attr: Attr) -> TokenStream {
    match attr {
        Attr::Index(index) => {
            let index = Literal::i32_unsuffixed(index);
            quote!(Index(#index))
        }
        Attr::Field(name) => {
            let name = format_ident!("{name}");
            quote!(#name)
        }
    }
}

#[cfg(test)]
mod tests;
