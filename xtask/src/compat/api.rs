//! The public items of a crate, each by a key that says where it is and with the ways in which it
//! may be written.

use std::collections::{BTreeMap, BTreeSet};

use syn::{Fields, Generics, ImplItem, Item, ItemImpl, TraitItem, Visibility};

use super::source::{Module, attributes};
use super::ty::{self, Function, Names, Ty};
use super::world::{Path, Target, World, join, plain};

/// Traits whose implementations are looked at. What is not here is plumbing between the official
/// crates, which no program calls.
const TRAITS: &[&str] = &[
    "AsMut",
    "AsRef",
    "AsyncSleep",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Deref",
    "Display",
    "Eq",
    "Error",
    "From",
    "FromIterator",
    "FromStr",
    "Future",
    "Hash",
    "IntoIterator",
    "Iterator",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "ProvideCredentials",
    "ProvideErrorMetadata",
    "ProvideToken",
    "RequestId",
    "TimeSource",
    "TryFrom",
    "Waiters",
];

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A module.
    Module,
    /// A structure, enum, trait or alias, or a name of another crate.
    Type,
    /// A field of a structure.
    Field,
    /// A variant of an enum.
    Variant,
    /// A method.
    Method,
    /// A trait that a type has.
    Trait,
    /// A function.
    Function,
    /// A constant or static.
    Constant,
}

/// An item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// Its type or signature; where that names an alias, also with what the alias stands for.
    /// Nothing where the name alone is compared.
    pub written: BTreeSet<String>,
}

/// Items by their keys.
pub type Api = BTreeMap<String, Entry>;

/// Collects the items of a crate. `every_path` lists what a type has under each path that it can
/// be named by; without it, under the shortest.
pub fn collect(world: &World, library: &str, every_path: bool) -> Api {
    let collector = Collector::new(world);
    let mut paths = Vec::new();
    collector.walk(&[library.to_owned()], &mut Vec::new(), &mut Vec::new(), &mut paths);
    paths.sort_by_key(|(path, _)| (path.len(), path.join("::")));
    let mut api = Api::new();
    let mut known = BTreeSet::new();
    for (path, target) in paths {
        let is_new = known.insert(target.clone());
        collector.add(&path.join("::"), &target, is_new || every_path, &mut api);
    }
    api
}

struct Impl<'a> {
    item: &'a ItemImpl,
    ty: Ty,
    parameters: Vec<String>,
}

struct Collector<'a> {
    world: &'a World,
    impls: BTreeMap<(Path, usize), Vec<Impl<'a>>>,
    /// The associated types of implementations, as `Type::Name`.
    associated: Names,
    /// Aliases whose name stands for one thing only.
    aliases: BTreeMap<String, Option<(Vec<String>, Ty)>>,
}

impl<'a> Collector<'a> {
    fn new(world: &'a World) -> Self {
        let (impls, associated) = (BTreeMap::new(), Names::new());
        let mut this = Self { world, impls, associated, aliases: BTreeMap::new() };
        for (name, module) in &world.crates {
            this.index(std::slice::from_ref(name), module);
        }
        this
    }

    fn index(&mut self, at: &[String], module: &'a Module) {
        for item in &module.items {
            match item {
                Item::Impl(item) => self.index_impl(at, item),
                Item::Type(item) => {
                    let parameters = item.generics.type_params().map(|it| it.ident.to_string());
                    let alias = (parameters.collect(), Ty::of(&item.ty));
                    let name = item.ident.to_string();
                    let known = self.aliases.entry(name).or_insert_with(|| Some(alias.clone()));
                    if known.as_ref() != Some(&alias) {
                        *known = None;
                    }
                }
                _ => {}
            }
        }
        for (name, child) in &module.children {
            self.index(&join(at, name), &child.module);
        }
    }

    fn index_impl(&mut self, at: &[String], item: &'a ItemImpl) {
        let syn::Type::Path(path) = item.self_ty.as_ref() else { return };
        let own = Ty::of(&item.self_ty);
        for inner in &item.items {
            if let (ImplItem::Type(inner), Ty::Path(name, _)) = (inner, &own) {
                self.associated.insert(format!("{name}::{}", inner.ident), Ty::of(&inner.ty));
            }
        }
        let segments: Vec<String> = path.path.segments.iter().map(|it| plain(&it.ident)).collect();
        let is_absolute = path.path.leading_colon.is_some();
        for target in self.world.resolve(at, &segments, is_absolute) {
            let Some((target, ty)) = self.follow(&target, own.clone()) else { continue };
            let parameters = item.generics.type_params().map(|it| it.ident.to_string()).collect();
            self.impls.entry(target).or_default().push(Impl { item, ty, parameters });
        }
    }

    /// The structure, enum or trait that a target is, through aliases, and the type with the
    /// arguments that it has then.
    fn follow(&self, target: &Target, ty: Ty) -> Option<((Path, usize), Ty)> {
        let Target::Item(path, index) = target else { return None };
        let item = self.world.item(path, *index)?;
        let Ty::Path(_, mut args) = ty else { return None };
        if let Item::Type(alias) = item {
            let syn::Type::Path(of) = alias.ty.as_ref() else { return None };
            fill(&alias.generics, &mut args);
            let parameters = alias.generics.type_params().map(|it| it.ident.to_string());
            let ty = Ty::of(&alias.ty).with(&parameters.zip(args).collect());
            let segments: Vec<String> =
                of.path.segments.iter().map(|it| plain(&it.ident)).collect();
            let found = self.world.resolve(path, &segments, of.path.leading_colon.is_some());
            return found.iter().find_map(|target| self.follow(target, ty.clone()));
        }
        let (name, generics) = match item {
            Item::Struct(item) => (&item.ident, &item.generics),
            Item::Enum(item) => (&item.ident, &item.generics),
            _ => return None,
        };
        fill(generics, &mut args);
        Some(((path.clone(), *index), Ty::Path(name.to_string(), args)))
    }

    fn walk(
        &self,
        module: &[String],
        path: &mut Path,
        above: &mut Vec<Path>,
        found: &mut Vec<(Path, Target)>,
    ) {
        above.push(module.to_vec());
        for name in self.world.public_names(module) {
            path.push(name.clone());
            for target in self.world.lookup(module, &name) {
                if !self.is_reachable(module, &name, &target) {
                    continue;
                }
                found.push((path.clone(), target.clone()));
                match target {
                    Target::Module(inner) if !above.contains(&inner) => {
                        self.walk(&inner, path, above, found);
                    }
                    _ => {}
                }
            }
            path.pop();
        }
        above.pop();
    }

    /// A name may stand for a public item and for a module that is not.
    fn is_reachable(&self, module: &[String], name: &str, target: &Target) -> bool {
        let Target::Module(inner) = target else { return true };
        let own = self.world.module(module).and_then(|module| module.children.get(name));
        *inner != join(module, name) || own.is_some_and(|child| child.is_public)
    }

    fn add(&self, key: &str, target: &Target, with_members: bool, api: &mut Api) {
        let mut put = |key: String, kind, written: Vec<String>| {
            let entry = Entry { kind, written: written.into_iter().collect() };
            api.insert(key, entry);
        };
        let (path, index) = match target {
            Target::Module(_) => return put(format!("{key}::"), Kind::Module, Vec::new()),
            Target::Foreign(_) => return put(key.to_owned(), Kind::Type, Vec::new()),
            Target::Item(path, index) => (path, *index),
        };
        let Some(item) = self.world.item(path, index) else { return };
        let name = key.rsplit("::").next().unwrap_or(key);
        let function = |signature, names: &Names| {
            self.ways(name, names, |change| Function::of(signature).map(change).to_string())
        };
        match item {
            Item::Fn(item) => {
                let written = function(&item.sig, &Names::new());
                return put(format!("{key}()"), Kind::Function, written);
            }
            Item::Const(_) | Item::Static(_) => {
                return put(key.to_owned(), Kind::Constant, Vec::new());
            }
            _ => put(key.to_owned(), Kind::Type, Vec::new()),
        }
        if !with_members {
            return;
        }
        if let Item::Trait(item) = item {
            for inner in &item.items {
                if let TraitItem::Fn(inner) = inner {
                    let written = function(&inner.sig, &Names::new());
                    put(format!("{key}::{}()", plain(&inner.sig.ident)), Kind::Method, written);
                }
            }
            return;
        }
        let Some((of, ty)) = self.follow(target, Ty::Path(name.to_owned(), Vec::new())) else {
            return;
        };
        self.add_own(key, name, &of, &mut put);
        for implementation in self.impls.get(&of).into_iter().flatten() {
            let mut names = Names::new();
            let parameters = &implementation.parameters;
            if !implementation.ty.matches(&ty, parameters, &mut names) {
                continue;
            }
            if let Some((_, of, _)) = &implementation.item.trait_ {
                // What is implemented for all types is a pattern.
                for parameter in parameters {
                    let free = names.entry(parameter.clone()).or_insert_with(Ty::any);
                    if *free == Ty::named(parameter) {
                        *free = Ty::any();
                    }
                }
                let bound = self.simple(name, &names, &ty::of_path(of));
                let Ty::Path(of, _) = &bound else { continue };
                if TRAITS.contains(&of.as_str()) {
                    put(format!("{key}: {bound}"), Kind::Trait, Vec::new());
                }
                continue;
            }
            for inner in &implementation.item.items {
                match inner {
                    ImplItem::Fn(inner) if is_public(&inner.vis) => {
                        let written = function(&inner.sig, &names);
                        put(format!("{key}::{}()", plain(&inner.sig.ident)), Kind::Method, written);
                    }
                    ImplItem::Const(inner) if is_public(&inner.vis) => {
                        put(format!("{key}::{}", plain(&inner.ident)), Kind::Constant, Vec::new());
                    }
                    _ => {}
                }
            }
        }
    }

    /// What stands in the type's own definition: fields, variants, derived traits.
    fn add_own(
        &self,
        key: &str,
        name: &str,
        of: &(Path, usize),
        put: &mut dyn FnMut(String, Kind, Vec<String>),
    ) {
        let Some(item) = self.world.item(&of.0, of.1) else { return };
        let of_type = |ty: &syn::Type| {
            self.ways(name, &Names::new(), |change| change(&Ty::of(ty)).to_string())
        };
        match item {
            Item::Struct(item) => {
                for (index, field) in item.fields.iter().enumerate() {
                    if is_public(&field.vis) {
                        let field_name = field.ident.as_ref().map_or(index.to_string(), plain);
                        put(format!("{key}.{field_name}"), Kind::Field, of_type(&field.ty));
                    }
                }
            }
            Item::Enum(item) => {
                for variant in &item.variants {
                    let written = match &variant.fields {
                        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
                            of_type(&fields.unnamed[0].ty)
                        }
                        _ => Vec::new(),
                    };
                    put(format!("{key}::{}", plain(&variant.ident)), Kind::Variant, written);
                }
            }
            _ => {}
        }
        for attribute in attributes(item).iter().filter(|it| it.path().is_ident("derive")) {
            let _ = attribute.parse_nested_meta(|meta| {
                if let Some(last) = meta.path.segments.last() {
                    let derived = last.ident.to_string();
                    if TRAITS.contains(&derived.as_str()) {
                        put(format!("{key}: {derived}"), Kind::Trait, Vec::new());
                    }
                }
                Ok(())
            });
        }
    }

    /// The ways in which something may be written: with names of aliases, and without.
    fn ways(
        &self,
        owner: &str,
        names: &Names,
        write: impl Fn(&mut dyn FnMut(&Ty) -> Ty) -> String,
    ) -> Vec<String> {
        let short = write(&mut |ty| self.simple(owner, names, ty));
        let long = write(&mut |ty| {
            let ty = self.expand(&ty.with(names).with(&self.associated), 4);
            self.simple(owner, names, &ty)
        });
        vec![short, long]
    }

    fn simple(&self, owner: &str, names: &Names, ty: &Ty) -> Ty {
        let own = Names::from([(owner.to_owned(), Ty::named("Self"))]);
        ty.with(names).with(&self.associated).canonical().with(&own)
    }

    fn expand(&self, ty: &Ty, depth: usize) -> Ty {
        if depth == 0 {
            return ty.clone();
        }
        let all = |types: &[Ty]| types.iter().map(|ty| self.expand(ty, depth)).collect::<Vec<_>>();
        match ty {
            Ty::Path(name, args) => match self.aliases.get(name) {
                Some(Some((parameters, of))) if parameters.len() >= args.len() => {
                    let names = parameters.iter().cloned().zip(args.iter().cloned()).collect();
                    self.expand(&of.with(&names), depth - 1)
                }
                _ => Ty::Path(name.clone(), all(args)),
            },
            Ty::Ref(mutable, ty) => Ty::Ref(*mutable, Box::new(self.expand(ty, depth))),
            Ty::Tuple(types) => Ty::Tuple(all(types)),
            Ty::Slice(ty) => Ty::Slice(Box::new(self.expand(ty, depth))),
            Ty::Bounds(kind, types) => Ty::Bounds(kind, all(types)),
            Ty::Fn(name, args, output) => {
                Ty::Fn(name.clone(), all(args), Box::new(self.expand(output, depth)))
            }
            Ty::Binding(name, ty) => Ty::Binding(name.clone(), Box::new(self.expand(ty, depth))),
            Ty::Assoc(..) | Ty::Raw(_) => ty.clone(),
        }
    }
}

/// Arguments that are left out are the defaults, or may be everything.
fn fill(generics: &Generics, args: &mut Vec<Ty>) {
    for parameter in generics.type_params().skip(args.len()) {
        args.push(parameter.default.as_ref().map_or_else(Ty::any, Ty::of));
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compat::source::from_text;

    fn api(text: &str, every_path: bool) -> Vec<String> {
        let crates = BTreeMap::from([("it".to_owned(), from_text(text).unwrap())]);
        let world = World::new(crates);
        let show = |(key, entry): (String, Entry)| match entry.written.first() {
            Some(written) => format!("{key} {written}"),
            None => key,
        };
        collect(&world, "it", every_path).into_iter().map(show).collect()
    }

    #[test]
    fn a_type_has_its_members_under_its_shortest_path() {
        let text = "mod a { #[derive(Clone)] pub struct A { pub x: u8, y: u8 } \
            impl A { pub fn new(self) -> crate::A { self } fn hidden() {} } \
            impl ::std::convert::From<u8> for A {} } \
            pub use a::A; pub mod b { pub use crate::a::A; }";
        assert_eq!(
            api(text, false),
            ["A", "A.x u8", "A: Clone", "A: From<u8>", "A::new() (self) -> Self", "b::", "b::A"]
        );
        assert!(api(text, true).contains(&"b::A::new() (self) -> Self".to_owned()));
    }

    #[test]
    fn an_alias_has_what_is_there_for_its_arguments() {
        let text = "mod a { pub struct B<I, H = ()>(I, H); \
            impl<I, H> B<I, H> { pub fn build(self) -> Result<I, E> {} } \
            impl B<u8, u8> { pub fn other(self) {} } \
            impl<I: Input> B<I> { pub fn send(self) -> Sending<I::Output, I::Error> {} } } \
            pub struct In; impl Input for In { type Output = Out; type Error = Err; } \
            pub type InBuilder = a::B<In>; impl InBuilder { pub fn x(self) -> Self {} }";
        let found = api(text, false);
        assert_eq!(
            found[2..],
            [
                "InBuilder::build() (self) -> Result<In, E>",
                "InBuilder::send() (self) -> Future<Result<Out, SdkError<Err>>>",
                "InBuilder::x() (self) -> Self",
            ]
        );
    }
}
