//! Text from tokens.
//!
//! The fifth stage. Items are printed by prettyplease, but for the stamps of the runtime's
//! macros, whose bodies it cannot know: those are printed here, a statement a line and
//! documentation as comments.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use syn::{Item, ItemMacro, ItemMod};

use crate::emit::{Content, Source};
use crate::error::{Error, Result};
use crate::write::File;

/// The first words of every generated file; a file without them is not ours to remove.
pub const MARK: &str = "Made by `";

/// The texts of `sources`, each headed by the command that makes it.
pub fn files(sources: Vec<Source>, command: &str) -> Result<Vec<File>> {
    sources
        .into_iter()
        .map(|source| {
            let text = match source.content {
                Content::Text(text) => text,
                Content::Rust { from, docs, items } => {
                    let body = rust(items).map_err(|error| error.in_file(&source.path))?;
                    let mut text = format!("// {MARK}{command}` from {from}. Do not edit.\n\n");
                    for line in &docs {
                        text.push_str(if line.is_empty() { "//!" } else { "//! " });
                        text.push_str(line);
                        text.push('\n');
                    }
                    if !docs.is_empty() {
                        text.push('\n');
                    }
                    text + &body
                }
            };
            Ok(File { path: source.path, text })
        })
        .collect()
}

/// Prints the items of a file.
fn rust(items: TokenStream) -> Result<String> {
    let file: syn::File = syn::parse2(items).map_err(|error| {
        Error::new(format!("the emitted tokens are not Rust: {error}"))
            .help("this is a fault of the generator; please report it with the model")
    })?;
    let mut text = String::new();
    // One by one, as prettyplease puts all of a file without items into one line.
    for attribute in file.attrs {
        text.push_str(unparse(vec![attribute], Vec::new()).trim_end());
        text.push('\n');
    }
    if !text.is_empty() {
        text.push('\n');
    }
    self::items(file.items, &mut text);
    Ok(text)
}

fn items(items: Vec<Item>, text: &mut String) {
    let mut previous = None;
    for item in items {
        let group = Group::of(&item);
        if previous.is_some_and(|previous| previous != group || group == Group::Apart) {
            text.push('\n');
        }
        previous = Some(group);
        match item {
            Item::Macro(stamp) if is_stamp(&stamp) => self::stamp(&stamp, text),
            Item::Mod(module) if holds_stamps(&module) => self::module(module, text),
            item => text.push_str(&unparse(Vec::new(), vec![item])),
        }
    }
}

fn holds_stamps(module: &ItemMod) -> bool {
    let items = module.content.iter().flat_map(|(_, items)| items);
    items.into_iter().any(|item| match item {
        Item::Macro(item) => is_stamp(item),
        Item::Mod(module) => holds_stamps(module),
        _ => false,
    })
}

/// A module, of which prettyplease prints the head and the items are printed here.
fn module(mut module: ItemMod, text: &mut String) {
    let content = module.content.as_mut().map(|(_, items)| std::mem::take(items));
    let head = unparse(Vec::new(), vec![Item::Mod(module)]);
    text.push_str(head.trim_end().trim_end_matches('}'));
    text.push('\n');
    let mut body = String::new();
    items(content.unwrap_or_default(), &mut body);
    for line in body.lines() {
        if !line.is_empty() {
            text.push_str("    ");
            text.push_str(line);
        }
        text.push('\n');
    }
    text.push_str("}\n");
}

fn unparse(attrs: Vec<syn::Attribute>, items: Vec<Item>) -> String {
    prettyplease::unparse(&syn::File { shebang: None, attrs, items })
}

/// Items of the same group stand without a blank line between them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Mods,
    Uses,
    Statics,
    Apart,
}

impl Group {
    fn of(item: &Item) -> Self {
        match item {
            Item::Mod(module) if module.content.is_none() => Self::Mods,
            Item::Use(_) => Self::Uses,
            Item::Static(_) => Self::Statics,
            _ => Self::Apart,
        }
    }
}

/// Whether this is one of the runtime's macros.
fn is_stamp(item: &ItemMacro) -> bool {
    item.mac.path.leading_colon.is_some()
        && item.mac.path.segments.first().is_some_and(|first| first.ident == "tinsmith_runtime")
}

fn stamp(item: &ItemMacro, text: &mut String) {
    let name = item.mac.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
    text.push_str(&format!("::tinsmith_runtime::{name}! {{\n"));
    statements(item.mac.tokens.clone(), "    ", text);
    text.push_str("}\n");
}

/// Prints statements, each on a line. Braces behind a word that begins a line hold statements.
fn statements(tokens: TokenStream, indent: &str, text: &mut String) {
    let mut line = Line::default();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match (&token, tokens.peek()) {
            (TokenTree::Punct(hash), Some(TokenTree::Group(attribute)))
                if hash.as_char() == '#' && line.text.is_empty() =>
            {
                text.push_str(indent);
                text.push_str(&self::attribute(attribute.stream()));
                tokens.next();
            }
            (TokenTree::Ident(word), Some(TokenTree::Group(section)))
                if line.text.is_empty() && section.delimiter() == Delimiter::Brace =>
            {
                text.push_str(&format!("{indent}{word} {{\n"));
                statements(section.stream(), &format!("{indent}    "), text);
                text.push_str(&format!("{indent}}}\n"));
                tokens.next();
            }
            (TokenTree::Punct(end), _) if end.as_char() == ';' => {
                text.push_str(&format!("{indent}{};\n", std::mem::take(&mut line).text));
            }
            _ => line.push(&token),
        }
    }
    if !line.text.is_empty() {
        text.push_str(&format!("{indent}{}\n", line.text));
    }
}

/// `#[doc = "…"]` as a comment, anything else as it is.
fn attribute(tokens: TokenStream) -> String {
    if let Ok(syn::Meta::NameValue(meta)) = syn::parse2::<syn::Meta>(tokens.clone()) {
        if let (true, syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. })) =
            (meta.path.is_ident("doc"), &meta.value)
        {
            // A carriage return or a line break cannot stand in a comment of one line.
            if !text.value().contains(['\n', '\r']) {
                return format!("///{}\n", text.value().trim_end());
            }
        }
    }
    let mut line = Line::default();
    let mut tokens = tokens.into_iter();
    // The parentheses behind an attribute's name hold its arguments.
    if let Some(name) = tokens.next() {
        line.push(&name);
        line.callable = true;
    }
    tokens.for_each(|token| line.push(&token));
    format!("#[{}]\n", line.text)
}

/// A line of a stamp: tokens with as few spaces as read well.
#[derive(Default)]
struct Line {
    text: String,
    /// No space before the next token.
    tight: bool,
    /// The last token is a word: what follows in parentheses are its arguments.
    callable: bool,
}

impl Line {
    fn push(&mut self, token: &TokenTree) {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                if !(self.callable && group.delimiter() == Delimiter::Parenthesis) {
                    self.space();
                }
                self.text.push_str(open);
                self.tight = true;
                group.stream().into_iter().for_each(|token| self.push(&token));
                self.text.push_str(close);
                self.after(false);
            }
            TokenTree::Punct(punct) => {
                let c = punct.as_char();
                let joint = punct.spacing() == Spacing::Joint;
                match c {
                    ':' if joint || self.text.ends_with(':') && self.tight => {
                        let in_path =
                            self.text.ends_with(|last: char| last.is_alphanumeric() || last == '_')
                                && !self.text.ends_with("impl");
                        if joint && !in_path {
                            self.space();
                        }
                        self.text.push(c);
                        self.after(true);
                    }
                    '.' | '!' => {
                        self.text.push(c);
                        self.after(true);
                    }
                    '<' | '>' => {
                        self.text.push(c);
                        self.after(c == '<');
                    }
                    ',' | ':' | '?' => {
                        self.text.push(c);
                        self.after(false);
                    }
                    '|' => {
                        let closes = self.text.matches('|').count() % 2 == 1;
                        if !closes {
                            self.space();
                        }
                        self.text.push(c);
                        self.after(!closes);
                    }
                    _ => {
                        self.space();
                        self.text.push(c);
                        self.after(false);
                    }
                }
            }
            TokenTree::Ident(_) | TokenTree::Literal(_) => {
                self.space();
                self.text.push_str(&token.to_string());
                self.after(false);
                self.callable = true;
            }
        }
    }

    fn space(&mut self) {
        if !self.text.is_empty() && !self.tight {
            self.text.push(' ');
        }
    }

    fn after(&mut self, tight: bool) {
        self.tight = tight;
        self.callable = false;
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    fn check(items: TokenStream, expected: &str) {
        assert_eq!(rust(items).expect("it is Rust"), expected);
    }

    #[test]
    fn a_stamp_has_a_line_for_each_statement_and_its_docs_as_comments() {
        check(
            quote! {
                ::tinsmith_runtime::structure! {
                    #[doc = " A thing."]
                    plain Thing ThingBuilder crate::schema::THING;
                    #[doc = " Its name."]
                    #[deprecated(note = "no more")]
                    0 r#type set_type get_type: opt [? text];
                    1 map set_map get_map: req {text(crate::types::Thing)};
                }
            },
            r#"::tinsmith_runtime::structure! {
    /// A thing.
    plain Thing ThingBuilder crate::schema::THING;
    /// Its name.
    #[deprecated(note = "no more")]
    0 r#type set_type get_type: opt [? text];
    1 map set_map get_map: req {text(crate::types::Thing)};
}
"#,
        );
    }

    #[test]
    fn a_closure_in_a_stamp_reads_like_a_closure() {
        check(
            quote! {
                ::tinsmith_runtime::paginator_items! {
                    Output Error Pages Items, ::tinsmith_runtime::__type!((crate::types::T)),
                    |page| ::std::option::Option::Some(page).and_then(|it| it.inner)
                }
            },
            "::tinsmith_runtime::paginator_items! {
    Output Error Pages Items, ::tinsmith_runtime::__type!((crate::types::T)), |page| ::std::option::Option::Some(page).and_then(|it| it.inner)
}
",
        );
    }

    #[test]
    fn attributes_of_a_file_stand_a_line_each_and_apart_from_its_items() {
        check(
            quote! {
                #![forbid(unsafe_code)]
                #![allow(deprecated)]
                mod a;
            },
            "#![forbid(unsafe_code)]
#![allow(deprecated)]

mod a;
",
        );
    }

    #[test]
    fn items_stand_apart_and_uses_together() {
        check(
            quote! {
                use a::b;
                use c::d;
                mod e;
                mod f;
                static A: u8 = 1;
                struct B;
                struct C;
            },
            "use a::b;
use c::d;

mod e;
mod f;

static A: u8 = 1;

struct B;

struct C;
",
        );
    }

    #[test]
    fn tokens_that_are_not_rust_are_an_error() {
        let error = rust(quote!(struct struct)).expect_err("it is not Rust").to_string();
        assert!(error.starts_with("the emitted tokens are not Rust"), "{error}");
    }
}
