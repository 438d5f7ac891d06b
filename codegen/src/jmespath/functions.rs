//! The built-in functions: what each takes and gives.

use super::check::{check, structure_values};
use super::{Expr, Type};
use crate::error::{Error, Result};
use crate::model::Model;

/// A function's signature.
pub(super) struct Function {
    name: &'static str,
    takes: &'static [Takes],
    /// Whether the last argument may be repeated.
    repeats: bool,
    gives: Gives,
}

/// What an argument can be.
#[derive(Clone, Copy, PartialEq)]
enum Takes {
    Any,
    Number,
    String,
    List,
    Object,
    Numbers,
    Strings,
    /// A list of numbers or a list of strings.
    Sortable,
    StringOrList,
    Sized,
    /// `&expression`, of any value.
    Reference,
    /// `&expression`, of a number or string: a key to sort by.
    Key,
}

/// The type of the outcome.
enum Gives {
    Boolean,
    Number,
    String,
    Strings,
    Any,
    /// The type of the first argument.
    First,
    /// The element of the first argument.
    Element,
    /// The one type of all arguments.
    Joined,
    /// A list of what the first argument's values are.
    Values,
    /// A list of what the reference gives.
    Mapped,
    /// The first argument where it is a list, else a list of it.
    Listed,
}

const FUNCTIONS: &[Function] = {
    use Takes::{
        Any, Key, List, Number, Numbers, Object, Reference, Sized, Sortable, String, StringOrList,
        Strings,
    };
    const fn function(name: &'static str, takes: &'static [Takes], gives: Gives) -> Function {
        Function { name, takes, repeats: false, gives }
    }
    &[
        function("abs", &[Number], Gives::Number),
        function("avg", &[Numbers], Gives::Number),
        function("ceil", &[Number], Gives::Number),
        function("contains", &[StringOrList, Any], Gives::Boolean),
        function("ends_with", &[String, String], Gives::Boolean),
        function("floor", &[Number], Gives::Number),
        function("join", &[String, Strings], Gives::String),
        function("keys", &[Object], Gives::Strings),
        function("length", &[Sized], Gives::Number),
        function("map", &[Reference, List], Gives::Mapped),
        function("max", &[Sortable], Gives::Element),
        function("max_by", &[List, Key], Gives::Element),
        Function { repeats: true, ..function("merge", &[Object], Gives::Any) },
        function("min", &[Sortable], Gives::Element),
        function("min_by", &[List, Key], Gives::Element),
        Function { repeats: true, ..function("not_null", &[Any], Gives::Joined) },
        function("reverse", &[StringOrList], Gives::First),
        function("sort", &[Sortable], Gives::First),
        function("sort_by", &[List, Key], Gives::First),
        function("starts_with", &[String, String], Gives::Boolean),
        function("sum", &[Numbers], Gives::Number),
        function("to_array", &[Any], Gives::Listed),
        function("to_number", &[Any], Gives::Number),
        function("to_string", &[Any], Gives::String),
        function("type", &[Any], Gives::String),
        function("values", &[Object], Gives::Values),
    ]
};

impl Function {
    pub(super) fn named(name: &str) -> Result<&'static Self> {
        FUNCTIONS.iter().find(|function| function.name == name).ok_or_else(|| {
            let names: Vec<_> = FUNCTIONS.iter().map(|function| function.name).collect();
            Error::new(format!("JMESPath has no function `{name}`"))
                .help(format!("there are {}", names.join(", ")))
        })
    }

    /// The type of a call with these arguments.
    pub(super) fn check(&self, arguments: &[Expr], model: &Model, root: &Type) -> Result<Type> {
        let count = self.takes.len();
        if arguments.len() != count && !(self.repeats && arguments.len() > count) {
            let least = if self.repeats { "at least " } else { "" };
            let noun = if count == 1 { "argument" } else { "arguments" };
            return Err(self.error(format!("takes {least}{count} {noun}, not {}", arguments.len())));
        }
        // Values before references, each once: a reference works on the elements of the list,
        // and in `map` it stands before that list.
        let mut values = Vec::with_capacity(arguments.len());
        for argument in arguments {
            values.push(match argument {
                Expr::Reference(_) => None,
                value => Some(check(value, model, root)?),
            });
        }
        let element = match values.iter().flatten().next() {
            Some(Type::List(element)) => (**element).clone(),
            _ => Type::Any,
        };
        let mut types = Vec::with_capacity(arguments.len());
        for (i, (argument, value)) in arguments.iter().zip(values).enumerate() {
            let Some(takes) = self.takes.get(i).or(self.takes.last()) else { continue };
            let wants_reference = matches!(takes, Takes::Reference | Takes::Key);
            let given = match (argument, value) {
                (Expr::Reference(inner), _) if wants_reference => check(inner, model, &element)?,
                (_, Some(value)) if !wants_reference => value,
                (_, Some(_)) => return Err(self.refuses(i, *takes, "a value")),
                (_, None) => return Err(self.refuses(i, *takes, "a reference")),
            };
            if !takes.accepts(&given) {
                return Err(self.refuses(i, *takes, &given.to_string()));
            }
            types.push(given);
        }
        self.outcome(types, element, model)
    }

    fn outcome(&self, types: Vec<Type>, element: Type, model: &Model) -> Result<Type> {
        let first = types.first().cloned().unwrap_or(Type::Any);
        Ok(match self.gives {
            Gives::Boolean => Type::Boolean,
            Gives::Number => Type::Number,
            Gives::String => Type::String,
            Gives::Strings => Type::list(Type::String),
            Gives::Any => Type::Any,
            Gives::First => first,
            Gives::Element => element,
            Gives::Joined => Type::join(types),
            Gives::Mapped => Type::list(first),
            Gives::Listed => match first {
                Type::List(_) | Type::Any => first,
                other => Type::list(other),
            },
            Gives::Values => Type::list(match first {
                Type::Map(value) => *value,
                Type::Structure(id) => structure_values(model, &id)?,
                Type::Object(members) => Type::join(members.into_iter().map(|(_, value)| value)),
                _ => Type::Any,
            }),
        })
    }

    fn refuses(&self, index: usize, takes: Takes, given: &str) -> Error {
        let wanted = takes.describe();
        self.error(format!("takes {wanted} as argument {}, not {given}", index + 1))
    }

    fn error(&self, message: String) -> Error {
        Error::new(format!("the JMESPath function `{}` {message}", self.name))
    }
}

impl Takes {
    fn accepts(self, given: &Type) -> bool {
        let list_of = |element: Type| given.may_be(&Type::list(element));
        match self {
            _ if *given == Type::Any => true,
            // A null that is written down fails whenever the function runs.
            _ if *given == Type::Null => matches!(self, Takes::Any | Takes::Reference),
            Takes::Any | Takes::Reference => true,
            Takes::Number => *given == Type::Number,
            Takes::String => *given == Type::String,
            Takes::List => list_of(Type::Any),
            Takes::Object => given.is_object(),
            Takes::Numbers => list_of(Type::Number),
            Takes::Strings => list_of(Type::String),
            Takes::Sortable => list_of(Type::Number) || list_of(Type::String),
            Takes::StringOrList => *given == Type::String || list_of(Type::Any),
            Takes::Sized => *given == Type::String || list_of(Type::Any) || given.is_object(),
            Takes::Key => matches!(given, Type::Number | Type::String),
        }
    }

    fn describe(self) -> &'static str {
        match self {
            Takes::Any => "a value",
            Takes::Number => "a number",
            Takes::String => "a string",
            Takes::List => "a list",
            Takes::Object => "an object",
            Takes::Numbers => "a list of numbers",
            Takes::Strings => "a list of strings",
            Takes::Sortable => "a list of numbers or of strings",
            Takes::StringOrList => "a string or a list",
            Takes::Sized => "a string, a list or an object",
            Takes::Reference => "an expression reference `&…`",
            Takes::Key => "an expression reference `&…` to a number or string",
        }
    }
}
