//! Types and signatures as they are compared: by the last names of paths, without lifetimes,
//! the names of arguments and where clauses.

use std::collections::BTreeMap;
use std::fmt;

use syn::{
    FnArg, GenericArgument, GenericParam, Generics, PathArguments, ReturnType, Signature, Type,
    TypeParamBound, WherePredicate,
};

/// A type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ty {
    /// A named type with its arguments.
    Path(String, Vec<Ty>),
    /// `&T`, or `&mut T`.
    Ref(bool, Box<Ty>),
    /// A tuple.
    Tuple(Vec<Ty>),
    /// A slice or an array.
    Slice(Box<Ty>),
    /// `impl` or `dyn` something; sorted.
    Bounds(&'static str, Vec<Ty>),
    /// A function's type or bound.
    Fn(String, Vec<Ty>, Box<Ty>),
    /// `T::Name`.
    Assoc(Box<Ty>, String),
    /// `Name = T` in a bound.
    Binding(String, Box<Ty>),
    /// Anything else, as it is written.
    Raw(String),
}

/// What names stand for: parameters of an `impl`, or of a function.
pub type Names = BTreeMap<String, Ty>;

impl Ty {
    /// A type without arguments.
    pub fn named(name: &str) -> Self {
        Self::Path(name.to_owned(), Vec::new())
    }

    /// A parameter that may be everything.
    pub fn any() -> Self {
        Self::named("*")
    }

    /// Reads a type.
    pub fn of(ty: &Type) -> Self {
        match ty {
            Type::Path(ty) => {
                let path = of_path(&ty.path);
                match &ty.qself {
                    Some(qself) => {
                        let last = ty.path.segments.last().map(|last| last.ident.to_string());
                        Self::Assoc(Box::new(Self::of(&qself.ty)), last.unwrap_or_default())
                    }
                    None => path,
                }
            }
            Type::Reference(ty) => Self::Ref(ty.mutability.is_some(), Box::new(Self::of(&ty.elem))),
            Type::Tuple(ty) => Self::Tuple(ty.elems.iter().map(Self::of).collect()),
            Type::Slice(ty) => Self::Slice(Box::new(Self::of(&ty.elem))),
            Type::Array(ty) => Self::Slice(Box::new(Self::of(&ty.elem))),
            Type::Paren(ty) => Self::of(&ty.elem),
            Type::Group(ty) => Self::of(&ty.elem),
            Type::ImplTrait(ty) => Self::Bounds("impl", bounds(&ty.bounds)),
            Type::TraitObject(ty) => Self::Bounds("dyn", bounds(&ty.bounds)),
            Type::BareFn(ty) => Self::Fn(
                "fn".to_owned(),
                ty.inputs.iter().map(|input| Self::of(&input.ty)).collect(),
                Box::new(of_return(&ty.output)),
            ),
            other => Self::Raw(quote::quote!(#other).to_string()),
        }
    }

    /// The type with names replaced, and with what is known to be the same written in one way.
    pub fn with(&self, names: &Names) -> Self {
        let all = |types: &[Self]| types.iter().map(|ty| ty.with(names)).collect::<Vec<_>>();
        match self {
            Self::Path(name, args) if args.is_empty() => {
                names.get(name).cloned().unwrap_or_else(|| self.clone())
            }
            Self::Path(name, args) => Self::Path(name.clone(), all(args)),
            Self::Ref(mutable, ty) => Self::Ref(*mutable, Box::new(ty.with(names))),
            Self::Tuple(types) => Self::Tuple(all(types)),
            Self::Slice(ty) => Self::Slice(Box::new(ty.with(names))),
            Self::Bounds(kind, types) => Self::Bounds(kind, all(types)),
            Self::Fn(name, args, output) => {
                Self::Fn(name.clone(), all(args), Box::new(output.with(names)))
            }
            Self::Assoc(ty, name) => {
                let ty = ty.with(names);
                let known = match &ty {
                    Self::Path(of, args) if args.is_empty() => names.get(&format!("{of}::{name}")),
                    _ => None,
                };
                known.cloned().unwrap_or_else(|| Self::Assoc(Box::new(ty), name.clone()))
            }
            Self::Binding(name, ty) => Self::Binding(name.clone(), Box::new(ty.with(names))),
            Self::Raw(_) => self.clone(),
        }
    }

    /// Whether `self`, with `parameters` in it, can be `other`, in which [`Ty::any`] may be
    /// everything; what the parameters are then goes to `names`.
    pub fn matches(&self, other: &Self, parameters: &[String], names: &mut Names) -> bool {
        match (self, other) {
            (Self::Path(name, args), any) if *any == Self::any() => {
                if args.is_empty() && parameters.contains(name) {
                    names.entry(name.clone()).or_insert_with(|| self.clone());
                }
                true
            }
            (Self::Path(name, args), _) if args.is_empty() && parameters.contains(name) => {
                let known = names.entry(name.clone()).or_insert_with(|| other.clone());
                known == other
            }
            (Self::Path(a, these), Self::Path(b, those)) => {
                a == b
                    && these.len() == those.len()
                    && these.iter().zip(those).all(|(a, b)| a.matches(b, parameters, names))
            }
            (Self::Tuple(these), Self::Tuple(those)) => {
                these.len() == those.len()
                    && these.iter().zip(those).all(|(a, b)| a.matches(b, parameters, names))
            }
            _ => self == other,
        }
    }

    /// With what is the same thing in both worlds written in one way.
    pub fn canonical(self) -> Self {
        let all = |types: Vec<Self>| types.into_iter().map(Self::canonical).collect::<Vec<_>>();
        match self {
            Self::Path(name, args) => {
                let mut args = all(args);
                match (name.as_str(), args.len()) {
                    // The second argument is the answer, of one type in both.
                    ("SdkError", 2) => args.truncate(1),
                    // The async client, which is the default of what serves both.
                    (_, 1..) if args.last() == Some(&Self::named("Handle")) => {
                        args.pop();
                    }
                    ("Sending", 2) => {
                        let error =
                            args.pop().map(|error| Self::Path("SdkError".into(), vec![error]));
                        args.extend(error);
                        return Self::Path(
                            "Future".into(),
                            vec![Self::Path("Result".into(), args)],
                        );
                    }
                    ("Result", 1) => args.push(Self::named("Error")),
                    ("Box", 1) if args == [Self::Bounds("dyn", vec![Self::named("Error")])] => {
                        return Self::named("BoxError");
                    }
                    ("Pin", 1) => match args.pop() {
                        Some(Self::Path(name, mut inner)) if name == "Box" && inner.len() == 1 => {
                            match inner.pop() {
                                Some(Self::Bounds("dyn", bounds)) => {
                                    return Self::Bounds("impl", bounds).canonical();
                                }
                                other => args.push(Self::Path(name, other.into_iter().collect())),
                            }
                        }
                        other => args.extend(other),
                    },
                    _ => {}
                }
                Self::Path(name, args)
            }
            Self::Ref(mutable, ty) => Self::Ref(mutable, Box::new(ty.canonical())),
            Self::Tuple(types) => Self::Tuple(all(types)),
            Self::Slice(ty) => Self::Slice(Box::new(ty.canonical())),
            Self::Bounds(kind, types) => {
                let mut types = all(types);
                types.retain(|ty| !matches!(ty, Self::Path(name, _) if name == "Send" || name == "Sync" || name == "Unpin"));
                if let ("impl", [Self::Path(name, args)]) = (kind, types.as_slice()) {
                    if let ("Future", [Self::Binding(_, output)]) = (name.as_str(), args.as_slice())
                    {
                        return Self::Path("Future".into(), vec![output.as_ref().clone()]);
                    }
                }
                types.sort_by_key(ToString::to_string);
                Self::Bounds(kind, types)
            }
            Self::Fn(name, args, output) => Self::Fn(name, all(args), Box::new(output.canonical())),
            Self::Assoc(ty, name) => Self::Assoc(Box::new(ty.canonical()), name),
            Self::Binding(name, ty) => Self::Binding(name, Box::new(ty.canonical())),
            Self::Raw(_) => self,
        }
    }
}

/// A path as a type.
pub fn of_path(path: &syn::Path) -> Ty {
    let Some(last) = path.segments.last() else { return Ty::Raw(String::new()) };
    let name = last.ident.to_string();
    let mut name = name.trim_start_matches("r#").to_owned();
    // What the blocking client has of the same name as the other is something else.
    let above = path.segments.iter().rev().nth(1);
    if above.is_some_and(|above| above.ident == "blocking") {
        name.insert_str(0, "blocking::");
    }
    // `T::Output`; parameters are one letter or a short word without a module.
    if path.segments.len() == 2 && path.leading_colon.is_none() {
        let first = path.segments[0].ident.to_string();
        if first.starts_with(char::is_uppercase) {
            return Ty::Assoc(Box::new(Ty::named(&first)), name);
        }
    }
    match &last.arguments {
        PathArguments::None => Ty::named(&name),
        PathArguments::AngleBracketed(arguments) => {
            let args = arguments.args.iter().filter_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(Ty::of(ty)),
                GenericArgument::AssocType(of) => {
                    Some(Ty::Binding(of.ident.to_string(), Box::new(Ty::of(&of.ty))))
                }
                _ => None,
            });
            Ty::Path(name, args.collect())
        }
        PathArguments::Parenthesized(arguments) => Ty::Fn(
            name,
            arguments.inputs.iter().map(Ty::of).collect(),
            Box::new(of_return(&arguments.output)),
        ),
    }
}

/// The traits of a bound, without lifetimes.
pub fn bounds<'a>(bounds: impl IntoIterator<Item = &'a TypeParamBound>) -> Vec<Ty> {
    let traits = bounds.into_iter().filter_map(|bound| match bound {
        TypeParamBound::Trait(bound) => Some(of_path(&bound.path)),
        _ => None,
    });
    traits.collect()
}

fn of_return(output: &ReturnType) -> Ty {
    match output {
        ReturnType::Default => Ty::Tuple(Vec::new()),
        ReturnType::Type(_, ty) => Ty::of(ty),
    }
}

/// The type parameters by name, each as `impl` its bounds.
pub fn parameters(generics: &Generics) -> Names {
    let mut all: BTreeMap<String, Vec<Ty>> = BTreeMap::new();
    for parameter in &generics.params {
        if let GenericParam::Type(parameter) = parameter {
            all.insert(parameter.ident.to_string(), bounds(&parameter.bounds));
        }
    }
    for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
        if let WherePredicate::Type(predicate) = predicate {
            if let Ty::Path(name, _) = Ty::of(&predicate.bounded_ty) {
                if let Some(known) = all.get_mut(&name) {
                    known.extend(bounds(&predicate.bounds));
                }
            }
        }
    }
    all.into_iter().map(|(name, bounds)| (name, Ty::Bounds("impl", bounds))).collect()
}

/// A function's signature: receiver, arguments, result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Function {
    receiver: &'static str,
    arguments: Vec<Ty>,
    output: Ty,
}

impl Function {
    /// Reads a signature.
    pub fn of(signature: &Signature) -> Self {
        let own = parameters(&signature.generics);
        // Bounds of one parameter may name another.
        let own: Names = own
            .iter()
            .map(|(name, ty)| {
                let others = own.iter().filter(|(other, _)| *other != name);
                (
                    name.clone(),
                    ty.with(&others.map(|(name, ty)| (name.clone(), ty.clone())).collect()),
                )
            })
            .collect();
        let mut receiver = "";
        let mut arguments = Vec::new();
        for input in &signature.inputs {
            match input {
                FnArg::Receiver(this) => {
                    receiver = match (&this.reference, &this.mutability) {
                        (Some(_), Some(_)) => "&mut self",
                        (Some(_), None) => "&self",
                        (None, _) => "self",
                    };
                }
                FnArg::Typed(argument) => arguments.push(Ty::of(&argument.ty).with(&own)),
            }
        }
        let mut output = of_return(&signature.output).with(&own);
        if signature.asyncness.is_some() {
            output = Ty::Path("Future".to_owned(), vec![output]);
        }
        Self { receiver, arguments, output }
    }

    /// Each type of it changed.
    pub fn map(&self, mut change: impl FnMut(&Ty) -> Ty) -> Self {
        let arguments = self.arguments.iter().map(&mut change).collect();
        Self { receiver: self.receiver, arguments, output: change(&self.output) }
    }
}

impl fmt::Display for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let receiver = (!self.receiver.is_empty()).then(|| self.receiver.to_owned());
        let arguments: Vec<_> =
            receiver.into_iter().chain(self.arguments.iter().map(Ty::to_string)).collect();
        write!(f, "({})", arguments.join(", "))?;
        if self.output != Ty::Tuple(Vec::new()) {
            write!(f, " -> {}", self.output)?;
        }
        Ok(())
    }
}

impl fmt::Display for Ty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |types: &[Self], between: &str| {
            types.iter().map(Self::to_string).collect::<Vec<_>>().join(between)
        };
        match self {
            Self::Path(name, args) if args.is_empty() => f.write_str(name),
            Self::Path(name, args) => write!(f, "{name}<{}>", list(args, ", ")),
            Self::Ref(true, ty) => write!(f, "&mut {ty}"),
            Self::Ref(false, ty) => write!(f, "&{ty}"),
            Self::Tuple(types) => write!(f, "({})", list(types, ", ")),
            Self::Slice(ty) => write!(f, "[{ty}]"),
            Self::Bounds(kind, types) => write!(f, "{kind} {}", list(types, " + ")),
            Self::Fn(name, args, output) => write!(f, "{name}({}) -> {output}", list(args, ", ")),
            Self::Assoc(ty, name) => write!(f, "{ty}::{name}"),
            Self::Binding(name, ty) => write!(f, "{name} = {ty}"),
            Self::Raw(text) => f.write_str(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let signature = syn::parse_str::<Signature>(text).unwrap();
        Function::of(&signature).map(|ty| ty.clone().canonical()).to_string()
    }

    #[test]
    fn signatures_that_mean_the_same_are_written_the_same() {
        let same = [
            (
                "fn a(mut self, x: impl ::std::convert::Into<::std::string::String>) -> Self",
                "fn a<T>(self, input: T) -> Self where T: Into<String>",
            ),
            ("fn a(&'a self) -> ::std::option::Option<&'a str>", "fn a(&self) -> Option<&str>"),
            ("async fn a(self) -> Result<O, SdkError<E, R>>", "fn a(self) -> Sending<O, E>"),
            ("fn a() -> Pin<Box<dyn Future<Output = T> + Send + 'static>>", "async fn a() -> T"),
            ("fn a(x: impl Into<Box<dyn Error + Send + Sync>>)", "fn a(y: impl Into<BoxError>)"),
        ];
        for (one, other) in same {
            assert_eq!(shown(one), shown(other));
        }
        assert_eq!(
            shown("fn a(&mut self, x: [u8; 4], y: (A, b::B)) -> C<D>"),
            "(&mut self, [u8], (A, B)) -> C<D>"
        );
    }

    #[test]
    fn parameters_are_found_by_matching() {
        let ty = |text: &str| Ty::of(&syn::parse_str::<Type>(text).unwrap());
        let mut names = Names::new();
        let parameters = ["I".to_owned(), "H".to_owned()];
        assert!(ty("Builder<I, H>").matches(&ty("Builder<Input, ()>"), &parameters, &mut names));
        assert_eq!(ty("Vec<I>").with(&names).to_string(), "Vec<Input>");
        assert!(!ty("Builder<I, I>").matches(&ty("Builder<A, B>"), &parameters, &mut Names::new()));
        names.insert("Input::Output".to_owned(), ty("O"));
        assert_eq!(ty("Result<I::Output>").with(&names).to_string(), "Result<O>");
    }
}
