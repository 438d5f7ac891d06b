//! The crate's sources as one module, for a build script: a text of items that works wherever it
//! is included.
//!
//! Every file of the crate becomes a module within the text. Paths from the root, which emitters
//! write as `crate::…`, become paths from where they stand (`super::super::…`), so that the text
//! need not know which module it will be in.

use std::path::Path;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;

use super::{Content, Source};
use crate::error::{Error, Result};

/// Makes one source of those that [`files`](super::files) has made for a crate.
///
/// What belongs to a crate alone is left out: the manifest, the examples, the attributes and
/// documentation of `lib.rs`, which a text that is included cannot have. Examples in the
/// documentation are not tests, as they do not know the name of the crate.
pub fn module(sources: Vec<Source>, file: &str) -> Result<Source> {
    let files: Vec<Rust> = sources.into_iter().filter_map(Rust::of).collect::<Result<_>>()?;
    let root =
        files.iter().find(|file| file.name == "src/lib.rs").ok_or_else(|| fault("lib.rs"))?;
    let mut items = Vec::new();
    for item in nested(&root.items, "src/", &files)? {
        // What of it a program uses, and whether the model deprecates it, is no news to the user,
        // whose crate need not have the features that the items ask for.
        items.push(quote! {
            #[allow(dead_code, deprecated, unexpected_cfgs, unused_imports)]
            #item
        });
    }
    let items = from_here(quote!(#(#items)*), 0);
    let content = Content::Rust { from: "the service".to_owned(), docs: Vec::new(), items };
    Ok(Source { path: file.into(), content })
}

/// A file of Rust, parsed.
struct Rust {
    name: String,
    docs: Vec<String>,
    attributes: Vec<syn::Attribute>,
    items: Vec<syn::Item>,
}

impl Rust {
    /// The file, where it is one of the library.
    fn of(source: Source) -> Option<Result<Self>> {
        let Content::Rust { docs, items, .. } = source.content else { return None };
        if !source.path.starts_with(Path::new("src")) {
            return None;
        }
        let parsed = syn::parse2::<syn::File>(items).map_err(|error| {
            Error::new(format!("the emitted tokens are not Rust: {error}")).in_file(&source.path)
        });
        Some(parsed.map(|file| Self {
            name: source.path.to_string_lossy().replace('\\', "/"),
            docs,
            attributes: file.attrs,
            items: file.items,
        }))
    }
}

/// The items, in which modules that are files below `folder` hold what the files hold.
fn nested(items: &[syn::Item], folder: &str, files: &[Rust]) -> Result<Vec<TokenStream>> {
    let mut nested_items = Vec::new();
    for item in items {
        let syn::Item::Mod(module @ syn::ItemMod { content: None, .. }) = item else {
            nested_items.push(quote!(#item));
            continue;
        };
        let name = module.ident.to_string();
        let stem = format!("{folder}{}", name.trim_start_matches("r#"));
        let file = format!("{stem}.rs");
        let file = files.iter().find(|one| one.name == file).ok_or_else(|| fault(&file))?;
        let (attributes, visibility, ident) = (&module.attrs, &module.vis, &module.ident);
        let docs = super::lines(&file.docs);
        let inner = file.attributes.iter().map(|attribute| &attribute.meta);
        let items = nested(&file.items, &format!("{stem}/"), files)?;
        nested_items.push(quote! {
            #(#attributes)* #docs #(#[#inner])*
            #visibility mod #ident { #(#items)* }
        });
    }
    Ok(nested_items)
}

/// The tokens with every `crate::` as the way up from a module `depth` modules below the root,
/// and with examples that are no tests.
fn from_here(tokens: TokenStream, depth: usize) -> TokenStream {
    let mut out = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    // Whether the tokens before are `mod name`.
    let (mut is_mod, mut is_named) = (false, false);
    while let Some(token) = tokens.next() {
        let was_named = std::mem::take(&mut is_named);
        let was_mod = std::mem::take(&mut is_mod);
        match token {
            TokenTree::Group(group) => {
                let is_body = was_named && group.delimiter() == Delimiter::Brace;
                let inner = from_here(group.stream(), depth + usize::from(is_body));
                out.extend([TokenTree::from(Group::new(group.delimiter(), inner))]);
            }
            // `pub(crate)` says no path.
            TokenTree::Ident(word) if word == "crate" && tokens.peek().is_some_and(is_colon) => {
                out.extend(way_up(depth));
            }
            TokenTree::Ident(word) => {
                is_named = was_mod;
                is_mod = word == "mod";
                out.extend([TokenTree::from(word)]);
            }
            TokenTree::Literal(text) if text.to_string() == NO_RUN => {
                out.extend(quote!(" ```text"));
            }
            token => out.extend([token]),
        }
    }
    out
}

/// How the documentation begins an example, as a literal.
const NO_RUN: &str = "\" ```no_run\"";

fn is_colon(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(colon) if colon.as_char() == ':')
}

fn way_up(depth: usize) -> TokenStream {
    let ident = |name: &str| Ident::new(name, Span::call_site());
    if depth == 0 {
        let here = ident("self");
        return quote!(#here);
    }
    let up = (0..depth).map(|_| ident("super"));
    quote!(#(#up)::*)
}

fn fault(file: &str) -> Error {
    Error::new(format!("no `{file}` was emitted for a module that names it"))
        .help("this is a fault of the generator; please report it with the model")
}

#[cfg(test)]
mod tests {
    use super::super::rust;
    use super::*;

    fn text(sources: Vec<Source>) -> String {
        let source = module(sources, "x.rs").unwrap();
        let files = crate::format::files(vec![source], "a test").unwrap();
        files[0].text.clone()
    }

    #[test]
    fn files_become_modules_and_paths_lead_up_from_where_they_stand() {
        let sources = vec![
            rust(
                "src/lib.rs",
                "x",
                &["The crate."],
                quote!(#![forbid(unsafe_code)] pub mod a; pub use a::B; pub(crate) use crate::a::C;),
            ),
            rust(
                "src/a.rs",
                "x",
                &["Module a."],
                quote! {
                    #![allow(unused)]
                    mod r#type;
                    use crate::a::r#type::B;
                    pub mod builders { pub use crate::a::C; pub use super::B; }
                },
            ),
            rust(
                "src/a/type.rs",
                "x",
                &[],
                quote! {
                    ::tinsmith_runtime::structure! { #[doc = " ```no_run"] plain B crate::schema::B; }
                    impl crate::Client { pub(crate) fn b() -> crate::a::B { crate::a::B } }
                },
            ),
            rust(
                "examples/call.rs",
                "x",
                &[],
                quote!(
                    fn main() {}
                ),
            ),
        ];
        let expected = "\
// Made by `a test` from the service. Do not edit.

#[allow(dead_code, deprecated, unexpected_cfgs, unused_imports)]
/// Module a.
#[allow(unused)]
pub mod a {
    mod r#type {
        ::tinsmith_runtime::structure! {
            /// ```text
            plain B super::super::schema::B;
        }

        impl super::super::Client {
            pub(crate) fn b() -> super::super::a::B {
                super::super::a::B
            }
        }
    }

    use super::a::r#type::B;

    pub mod builders {
        pub use super::super::a::C;
        pub use super::B;
    }
}

#[allow(dead_code, deprecated, unexpected_cfgs, unused_imports)]
pub use a::B;
#[allow(dead_code, deprecated, unexpected_cfgs, unused_imports)]
pub(crate) use self::a::C;
";
        assert_eq!(text(sources), expected);
    }

    #[test]
    fn a_module_without_a_file_is_a_fault() {
        let fault = module(
            vec![rust(
                "src/lib.rs",
                "x",
                &[],
                quote!(
                    mod gone;
                ),
            )],
            "x",
        )
        .unwrap_err();
        assert!(fault.to_string().starts_with("no `src/gone.rs` was emitted"), "{fault}");
    }
}
