//! JMESPath, the language of waiters and paginators: parsing, and checking against the model.
//!
//! Used by the checks of [`model`](crate::model) and by planning; [`emit`](crate::emit) writes a
//! checked expression as a static of the runtime's own form, so that no generated program parses
//! one. The language is that of <https://jmespath.org/specification.html>.

mod check;
mod functions;
mod lexer;
mod parser;
mod types;

use serde_json::Value;

pub use check::check;
pub use parser::{parse, parse_shallow};
pub use types::Type;

/// An expression. Each works on a current value and makes a new one.
///
/// The many bracketed forms of the language come down to a few: `a[*].b`, `a[].b`, `a[?c].b`,
/// `a[1:].b` and `a.*.b` are all a [`Project`](Expr::Project) over something that makes a list.
#[derive(Debug, Clone, PartialEq)]
pub enum Expr {
    /// The current value, `@`.
    Current,
    /// A member by name.
    Field(String),
    /// An element, counted from the end where negative.
    Index(i64),
    /// Part of a list. The step is never 0.
    Slice {
        /// The first index.
        start: Option<i64>,
        /// The index to stop before.
        stop: Option<i64>,
        /// The distance, negative to go backwards.
        step: i64,
    },
    /// The list with its inner lists opened, one level deep.
    Flatten,
    /// The values of an object.
    Values,
    /// The elements of a list for which the expression is true.
    Filter(Box<Expr>),
    /// A JSON value.
    Literal(Value),
    /// Each expression on the outcome of the one before. Neither empty, nor nested.
    Chain(Vec<Expr>),
    /// The second expression on each element of the list that the first makes, nulls left out.
    Project(Box<Expr>, Box<Expr>),
    /// A comparison.
    Compare(Comparison, Box<Expr>, Box<Expr>),
    /// The left where it is false, else the right.
    And(Box<Expr>, Box<Expr>),
    /// The left where it is true, else the right.
    Or(Box<Expr>, Box<Expr>),
    /// Whether the value is false, null or empty.
    Not(Box<Expr>),
    /// A list made of the expressions' values.
    List(Vec<Expr>),
    /// An object made of the expressions' values.
    Hash(Vec<(String, Expr)>),
    /// A function's value.
    Call(String, Vec<Expr>),
    /// An expression handed to a function, `&expression`. An argument and nothing else.
    Reference(Box<Expr>),
}

/// The operators that compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // The names are the operators'.
pub enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Comparison {
    /// How it is written.
    pub fn as_str(self) -> &'static str {
        match self {
            Comparison::Equal => "==",
            Comparison::NotEqual => "!=",
            Comparison::Less => "<",
            Comparison::LessOrEqual => "<=",
            Comparison::Greater => ">",
            Comparison::GreaterOrEqual => ">=",
        }
    }

    /// Whether it asks for an order, which only numbers have.
    pub fn is_order(self) -> bool {
        !matches!(self, Comparison::Equal | Comparison::NotEqual)
    }
}

impl Expr {
    /// `self`, then `next` on what it found.
    fn then(self, next: Expr) -> Expr {
        match (self, next) {
            (Expr::Current, only) | (only, Expr::Current) => only,
            (Expr::Chain(mut steps), Expr::Chain(more)) => {
                steps.extend(more);
                Expr::Chain(steps)
            }
            (Expr::Chain(mut steps), last) => {
                steps.push(last);
                Expr::Chain(steps)
            }
            (first, Expr::Chain(mut steps)) => {
                steps.insert(0, first);
                Expr::Chain(steps)
            }
            (first, last) => Expr::Chain(vec![first, last]),
        }
    }
}
