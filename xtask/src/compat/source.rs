//! The modules of a crate, from its files or from what the compiler expanded.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::{Attribute, Item, Visibility};

/// A module: its items, without those that are there for tests alone, and its modules.
#[derive(Default)]
pub struct Module {
    /// Everything but modules.
    pub items: Vec<Item>,
    /// The modules in it.
    pub children: BTreeMap<String, Child>,
}

/// A module within another.
pub struct Child {
    /// The module.
    pub module: Module,
    /// Whether it is `pub` and shown.
    pub is_public: bool,
}

/// Reads `folder/src/lib.rs` and the files of its modules. Items that documentation hides are left
/// out.
pub fn from_files(folder: &Path) -> anyhow::Result<Module> {
    let library = folder.join("src/lib.rs");
    let items = parse_file(&library)?;
    Reader { hide: true }.module(items, &folder.join("src"))
}

/// Reads one text with all modules in it. Items that documentation hides count: programs can name
/// them.
pub fn from_text(text: &str) -> anyhow::Result<Module> {
    let problem = "the expanded source is no Rust that syn reads";
    let tokens: TokenStream = text.parse().map_err(|error| anyhow!("{problem}: {error}"))?;
    let file: syn::File = syn::parse2(without_bodies(tokens)).context(problem)?;
    Reader { hide: false }.module(file.items, Path::new(""))
}

/// Functions without what they do. The compiler prints bodies that are not always Rust.
fn without_bodies(tokens: TokenStream) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    let (mut after_fn, mut in_function) = (false, false);
    for token in tokens {
        let token = match token {
            TokenTree::Group(group) if in_function && group.delimiter() == Delimiter::Brace => {
                in_function = false;
                TokenTree::Group(Group::new(Delimiter::Brace, TokenStream::new()))
            }
            TokenTree::Group(group) => {
                let inner = without_bodies(group.stream());
                TokenTree::Group(Group::new(group.delimiter(), inner))
            }
            token => token,
        };
        match &token {
            TokenTree::Ident(_) if after_fn => in_function = true,
            TokenTree::Punct(punct) if punct.as_char() == ';' => in_function = false,
            _ => {}
        }
        after_fn = matches!(&token, TokenTree::Ident(ident) if ident == "fn");
        out.push(token);
    }
    out.into_iter().collect()
}

fn parse_file(path: &Path) -> anyhow::Result<Vec<Item>> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let file = syn::parse_file(&text).with_context(|| format!("in {}", path.display()))?;
    Ok(file.items)
}

struct Reader {
    hide: bool,
}

impl Reader {
    fn module(&self, items: Vec<Item>, folder: &Path) -> anyhow::Result<Module> {
        let mut module = Module::default();
        for item in items {
            if self.is_left_out(attributes(&item)) {
                continue;
            }
            let Item::Mod(inner) = item else {
                module.items.push(item);
                continue;
            };
            let name = inner.ident.to_string().trim_start_matches("r#").to_owned();
            let below = folder.join(&name);
            let items = match inner.content {
                Some((_, items)) => items,
                None => match file_of(&below) {
                    Some(path) => parse_file(&path)?,
                    None => continue,
                },
            };
            let is_public = matches!(inner.vis, Visibility::Public(_));
            let inner = self.module(items, &below)?;
            module.children.insert(name, Child { module: inner, is_public });
        }
        Ok(module)
    }

    fn is_left_out(&self, attributes: &[Attribute]) -> bool {
        attributes.iter().any(|attribute| {
            let is = |name| attribute.path().is_ident(name);
            let syn::Meta::List(list) = &attribute.meta else { return false };
            let text = list.tokens.to_string();
            (is("doc") && self.hide && text == "hidden")
                || (is("cfg") && (text == "test" || text.starts_with("all (test")))
        })
    }
}

/// The file of a module that is declared without a body.
fn file_of(below: &Path) -> Option<PathBuf> {
    [below.with_extension("rs"), below.join("mod.rs")].into_iter().find(|path| path.is_file())
}

/// The attributes of any item.
pub fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_are_found_in_files_and_what_is_hidden_is_left_out() {
        let folder = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        write("src/lib.rs", "pub mod a; mod b { mod c; } #[cfg(test)] mod tests;");
        write("src/a.rs", "pub struct A; #[doc(hidden)] pub struct Hidden;");
        write("src/b/c/mod.rs", "fn c() {}");
        let root = from_files(folder.path()).unwrap();
        assert_eq!(root.children.keys().collect::<Vec<_>>(), ["a", "b"]);
        assert!(root.children["a"].is_public && !root.children["b"].is_public);
        assert_eq!(root.children["a"].module.items.len(), 1);
        assert_eq!(root.children["b"].module.children["c"].module.items.len(), 1);
    }

    #[test]
    fn hidden_items_of_expanded_text_count_and_bodies_need_not_be_rust() {
        let text = "#[doc(hidden)] pub mod a { pub fn a() -> u8 { what is this } }";
        let root = from_text(text).unwrap();
        assert_eq!(root.children["a"].module.items.len(), 1);
    }
}
