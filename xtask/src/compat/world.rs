//! Names: what a path means, through re-exports and across the crates that are at hand.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use syn::{Ident, Item, UseTree, Visibility};

use super::source::Module;

/// A path from a crate's name down.
pub type Path = Vec<String>;

/// Crates that name each other.
#[derive(Default)]
pub struct World {
    /// The crates' root modules, by the names of their libraries.
    pub crates: BTreeMap<String, Module>,
    /// Lookups under way, since re-exports may go round in circles.
    looking: RefCell<HashSet<(Path, String)>>,
}

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A module.
    Module(Path),
    /// An item of a module, by its index there.
    Item(Path, usize),
    /// Something of a crate that is not at hand.
    Foreign(Path),
}

struct Use {
    name: String,
    path: Vec<String>,
    is_absolute: bool,
    is_public: bool,
}

impl World {
    /// A world of these crates.
    pub fn new(crates: BTreeMap<String, Module>) -> Self {
        Self { crates, ..Self::default() }
    }

    /// The module at a path.
    pub fn module(&self, path: &[String]) -> Option<&Module> {
        let (first, rest) = path.split_first()?;
        let mut module = self.crates.get(first)?;
        for name in rest {
            module = &module.children.get(name)?.module;
        }
        Some(module)
    }

    /// The item of a target.
    pub fn item(&self, path: &[String], index: usize) -> Option<&Item> {
        self.module(path)?.items.get(index)
    }

    /// All names that others can use of a module.
    pub fn public_names(&self, path: &[String]) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        self.add_public_names(path, &mut names, &mut HashSet::new());
        names
    }

    fn add_public_names(
        &self,
        path: &[String],
        names: &mut BTreeSet<String>,
        seen: &mut HashSet<Path>,
    ) {
        let Some(module) = self.module(path) else { return };
        if !seen.insert(path.to_vec()) {
            return;
        }
        let children = module.children.iter().filter(|(_, child)| child.is_public);
        names.extend(children.map(|(name, _)| name.clone()));
        for item in &module.items {
            match (item_name(item), item) {
                (Some((name, true)), _) => {
                    names.insert(name);
                }
                (_, Item::Use(item)) => {
                    for used in uses(item).into_iter().filter(|used| used.is_public) {
                        if used.name != "*" {
                            names.insert(used.name);
                            continue;
                        }
                        for target in self.resolve(path, &used.path, used.is_absolute) {
                            if let Target::Module(path) = target {
                                self.add_public_names(&path, names, seen);
                            }
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// What a name means in a module: a type, a function and a module may share it.
    pub fn lookup(&self, path: &[String], name: &str) -> Vec<Target> {
        let key = (path.to_vec(), name.to_owned());
        if !self.looking.borrow_mut().insert(key.clone()) {
            return Vec::new();
        }
        let found = self.look(path, name);
        self.looking.borrow_mut().remove(&key);
        found
    }

    fn look(&self, path: &[String], name: &str) -> Vec<Target> {
        let Some(module) = self.module(path) else { return Vec::new() };
        let mut found = Vec::new();
        if module.children.contains_key(name) {
            found.push(Target::Module(join(path, name)));
        }
        for (index, item) in module.items.iter().enumerate() {
            if item_name(item).is_some_and(|(own, _)| own == name) {
                found.push(Target::Item(path.to_vec(), index));
            }
        }
        let used: Vec<Use> = module.items.iter().flat_map(used).collect();
        for used in used.iter().filter(|used| used.name == name) {
            found.extend(self.resolve(path, &used.path, used.is_absolute));
        }
        if found.is_empty() {
            for used in used.iter().filter(|used| used.name == "*") {
                for target in self.resolve(path, &used.path, used.is_absolute) {
                    if let Target::Module(path) = target {
                        found.extend(self.lookup(&path, name));
                    }
                }
            }
        }
        found.sort();
        found.dedup();
        found
    }

    /// What a path means where it stands in a module.
    pub fn resolve(&self, at: &[String], segments: &[String], is_absolute: bool) -> Vec<Target> {
        let Some((first, rest)) = segments.split_first() else {
            return vec![Target::Module(at.to_vec())];
        };
        let root = at.get(..1).unwrap_or_default();
        let start = match first.as_str() {
            "crate" | "$crate" => vec![Target::Module(root.to_vec())],
            "self" => vec![Target::Module(at.to_vec())],
            "super" => vec![Target::Module(at[..at.len().saturating_sub(1)].to_vec())],
            _ => {
                let local = if is_absolute { Vec::new() } else { self.lookup(at, first) };
                match local.is_empty() {
                    false => local,
                    true if self.crates.contains_key(first) => {
                        vec![Target::Module(vec![first.clone()])]
                    }
                    true => return vec![Target::Foreign(segments.to_vec())],
                }
            }
        };
        start.into_iter().flat_map(|target| self.walk(target, rest)).collect()
    }

    fn walk(&self, target: Target, rest: &[String]) -> Vec<Target> {
        let Some((first, below)) = rest.split_first() else { return vec![target] };
        match target {
            Target::Module(path) if first == "super" => {
                self.walk(Target::Module(path[..path.len().saturating_sub(1)].to_vec()), below)
            }
            Target::Module(path) => {
                let found = self.lookup(&path, first);
                found.into_iter().flat_map(|target| self.walk(target, below)).collect()
            }
            Target::Item(..) => Vec::new(),
            Target::Foreign(mut path) => {
                path.extend(rest.iter().cloned());
                vec![Target::Foreign(path)]
            }
        }
    }
}

/// `path` with one more name.
pub fn join(path: &[String], name: &str) -> Path {
    let mut joined = path.to_vec();
    joined.push(name.to_owned());
    joined
}

/// The name of an item that has one of its own, and whether it is public.
fn item_name(item: &Item) -> Option<(String, bool)> {
    let (ident, visibility): (&Ident, &Visibility) = match item {
        Item::Const(item) => (&item.ident, &item.vis),
        Item::Enum(item) => (&item.ident, &item.vis),
        Item::Fn(item) => (&item.sig.ident, &item.vis),
        Item::Static(item) => (&item.ident, &item.vis),
        Item::Struct(item) => (&item.ident, &item.vis),
        Item::Trait(item) => (&item.ident, &item.vis),
        Item::Type(item) => (&item.ident, &item.vis),
        _ => return None,
    };
    Some((plain(ident), matches!(visibility, Visibility::Public(_))))
}

/// An identifier without `r#`.
pub fn plain(ident: &Ident) -> String {
    ident.to_string().trim_start_matches("r#").to_owned()
}

fn used(item: &Item) -> Vec<Use> {
    if let Item::Use(item) = item { uses(item) } else { Vec::new() }
}

fn uses(item: &syn::ItemUse) -> Vec<Use> {
    let mut uses = Vec::new();
    let is_public = matches!(item.vis, Visibility::Public(_));
    leaves(&item.tree, &mut Vec::new(), &mut |name, path| {
        let is_absolute = item.leading_colon.is_some();
        uses.push(Use { name, path: path.to_vec(), is_absolute, is_public });
    });
    uses
}

fn leaves(tree: &UseTree, path: &mut Path, leaf: &mut dyn FnMut(String, &[String])) {
    match tree {
        UseTree::Path(tree) => {
            path.push(plain(&tree.ident));
            leaves(&tree.tree, path, leaf);
            path.pop();
        }
        UseTree::Name(tree) if tree.ident == "self" => {
            leaf(path.last().cloned().unwrap_or_default(), path);
        }
        UseTree::Name(tree) => leaf(plain(&tree.ident), &join(path, &plain(&tree.ident))),
        UseTree::Rename(tree) if tree.ident == "self" => leaf(plain(&tree.rename), path),
        UseTree::Rename(tree) => leaf(plain(&tree.rename), &join(path, &plain(&tree.ident))),
        UseTree::Glob(_) => leaf("*".to_owned(), path),
        UseTree::Group(tree) => tree.items.iter().for_each(|tree| leaves(tree, path, leaf)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compat::source::from_text;

    fn world(crates: &[(&str, &str)]) -> World {
        let crates =
            crates.iter().map(|(name, text)| ((*name).to_owned(), from_text(text).unwrap()));
        World::new(crates.collect())
    }

    fn path(text: &str) -> Path {
        text.split("::").map(str::to_owned).collect()
    }

    #[test]
    fn names_are_followed_through_re_exports_renames_groups_and_globs() {
        let world = world(&[
            (
                "one",
                "mod a { pub struct A; pub mod b { pub use super::A as B; } } \
                     pub use a::{b::{self, B}, *}; pub use ::two::deep::*; pub use three::Far;",
            ),
            ("two", "pub mod deep { pub use crate::Two; } pub struct Two;"),
        ]);
        let names: Vec<_> = world.public_names(&path("one")).into_iter().collect();
        assert_eq!(names, ["A", "B", "Far", "Two", "b"]);
        let item = |text: &str| Target::Item(path(text), 0);
        assert_eq!(world.lookup(&path("one"), "B"), [item("one::a")]);
        assert_eq!(world.lookup(&path("one::a::b"), "B"), [item("one::a")]);
        assert_eq!(world.lookup(&path("one"), "Two"), [Target::Item(path("two"), 0)]);
        assert_eq!(world.lookup(&path("one"), "Far"), [Target::Foreign(path("three::Far"))]);
    }

    #[test]
    fn re_exports_in_a_circle_come_to_nothing() {
        let world = world(&[(
            "one",
            "pub mod a { pub use super::b::X; } pub mod b { pub use super::a::X; }",
        )]);
        assert_eq!(world.lookup(&path("one::a"), "X"), []);
    }
}
