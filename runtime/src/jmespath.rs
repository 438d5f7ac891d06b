//! JMESPath over shapes: what waiters and paginators ask of an output.
//!
//! The generator parses and checks expressions and writes them as statics of [`Expr`]; this
//! module evaluates them over the reflection tables, without making JSON of the shape. Names in
//! an expression are the model's. The language is that of
//! <https://jmespath.org/specification.html>; a member that is not set is null.

mod found;
pub mod functions;

use std::fmt;

pub use found::Found;
pub use functions::Function;

use crate::shape::View;

/// An expression. Each works on a current value and makes a new one.
#[derive(Debug)]
pub enum Expr {
    /// The current value, `@`.
    Current,
    /// A member, then a member of that, and so on: `a.b`. Null where one is missing.
    Path(&'static [&'static str]),
    /// An element, counted from the end where negative: `[0]`. Null where there is none.
    Index(i64),
    /// Part of a list: first index, index to stop before, and distance, which is not 0.
    Slice(Option<i64>, Option<i64>, i64),
    /// The list with its inner lists opened, one level deep: `[]`.
    Flatten,
    /// The values of an object: `*`. Those of a map or document are ordered by their keys.
    Values,
    /// The elements for which the expression is true: `[?…]`.
    Filter(&'static Expr),
    /// A constant.
    Literal(Literal),
    /// Each expression on the outcome of the one before: `a | b`.
    Chain(&'static [Expr]),
    /// The second expression on each element of the list that the first makes; nulls are left
    /// out. Null where the first makes no list.
    Project(&'static Expr, &'static Expr),
    /// A comparison.
    Compare(Comparison, &'static Expr, &'static Expr),
    /// The left where it is false, null or empty, else the right.
    And(&'static Expr, &'static Expr),
    /// The right where the left is false, null or empty, else the left.
    Or(&'static Expr, &'static Expr),
    /// Whether the value is false, null or empty.
    Not(&'static Expr),
    /// A list of the expressions' values: `[a, b]`.
    List(&'static [Expr]),
    /// An object of the expressions' values: `{a: b}`.
    Hash(&'static [(&'static str, Expr)]),
    /// A function's value.
    Call(&'static Function, &'static [Expr]),
    /// An expression that a function applies, `&a`. Null where it is no argument.
    Reference(&'static Expr),
}

/// A constant of an expression.
#[derive(Debug)]
pub enum Literal {
    /// `null`
    Null,
    /// A boolean.
    Boolean(bool),
    /// An integer.
    Integer(i64),
    /// Any other number.
    Double(f64),
    /// A string.
    Text(&'static str),
    /// An array.
    List(&'static [Literal]),
    /// An object.
    Object(&'static [(&'static str, Literal)]),
}

/// The operators that compare. Values of different types are never equal; only numbers (and
/// points in time among themselves) are less or greater, for all else the outcome is null.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
}

/// How a waiter compares what it found with what it expects; see
/// <https://smithy.io/2.0/additional-specs/waiters.html#pathcomparator-enum>.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparator {
    /// A string equal to the expected one.
    StringEquals,
    /// A boolean, expected as `true` or `false`.
    BooleanEquals,
    /// A list, not empty, of nothing but strings equal to the expected one.
    AllStringEquals,
    /// A list with at least one string equal to the expected one.
    AnyStringEquals,
}

/// A function met an argument that it does not take. Says which types, never which values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SearchError {
    function: &'static str,
    takes: &'static str,
    found: &'static str,
}

/// Evaluates `expr` on `root`. Fails where a function meets an argument of a type that it does
/// not take: most often a null, of a member that is not set.
pub fn search<'a>(expr: &'static Expr, root: View<'a>) -> Result<Found<'a>, SearchError> {
    evaluate(expr, &Found::of(root))
}

/// Whether what `expr` finds in `root` compares with `expected`. An expression that fails
/// matches nothing.
pub fn matches(
    expr: &'static Expr,
    comparator: Comparator,
    expected: &str,
    root: View<'_>,
) -> bool {
    search(expr, root).is_ok_and(|found| found.compares(comparator, expected))
}

/// Like [`matches()`], on an object whose members are `input` and `output`.
pub fn matches_input_output(
    expr: &'static Expr,
    comparator: Comparator,
    expected: &str,
    input: View<'_>,
    output: View<'_>,
) -> bool {
    let root = Found::Object(vec![("input", Found::of(input)), ("output", Found::of(output))]);
    evaluate(expr, &root).is_ok_and(|found| found.compares(comparator, expected))
}

impl Found<'_> {
    /// Whether this compares with `expected`.
    pub fn compares(&self, comparator: Comparator, expected: &str) -> bool {
        let equal = |found: &Found<'_>| found.as_str() == Some(expected);
        match comparator {
            Comparator::StringEquals => equal(self),
            Comparator::BooleanEquals => match self {
                Found::View(View::Boolean(found)) => {
                    expected == if *found { "true" } else { "false" }
                }
                _ => false,
            },
            Comparator::AllStringEquals => {
                self.elements().is_some_and(|list| !list.is_empty() && list.iter().all(equal))
            }
            Comparator::AnyStringEquals => {
                self.elements().is_some_and(|list| list.iter().any(equal))
            }
        }
    }
}

fn evaluate<'a>(expr: &'static Expr, on: &Found<'a>) -> Result<Found<'a>, SearchError> {
    Ok(match expr {
        Expr::Current => on.clone(),
        Expr::Path(names) => names.iter().fold(on.clone(), |at, name| at.field(name)),
        Expr::Index(index) => index_of(on, *index).unwrap_or(Found::NULL),
        Expr::Slice(start, stop, step) => list_or_null(slice(on, *start, *stop, *step)),
        Expr::Flatten => list_or_null(on.elements().map(flatten)),
        Expr::Values => list_or_null(
            on.entries().map(|entries| entries.into_iter().map(|(_, value)| value).collect()),
        ),
        Expr::Filter(condition) => {
            let Some(list) = on.elements() else { return Ok(Found::NULL) };
            let mut kept = Vec::new();
            for element in list {
                if evaluate(condition, &element)?.is_true() {
                    kept.push(element);
                }
            }
            Found::List(kept)
        }
        Expr::Literal(literal) => constant(literal),
        Expr::Chain(steps) => {
            let mut at = on.clone();
            for step in *steps {
                at = evaluate(step, &at)?;
            }
            at
        }
        Expr::Project(list, each) => {
            let Some(list) = evaluate(list, on)?.elements() else { return Ok(Found::NULL) };
            let mut found = all(list.iter().map(|element| evaluate(each, element)))?;
            found.retain(|found| !found.is_null());
            Found::List(found)
        }
        Expr::Compare(comparison, left, right) => {
            compare(*comparison, &evaluate(left, on)?, &evaluate(right, on)?)
        }
        Expr::And(left, right) => {
            let left = evaluate(left, on)?;
            if left.is_true() { evaluate(right, on)? } else { left }
        }
        Expr::Or(left, right) => {
            let left = evaluate(left, on)?;
            if left.is_true() { left } else { evaluate(right, on)? }
        }
        Expr::Not(inner) => Found::View(View::Boolean(!evaluate(inner, on)?.is_true())),
        Expr::List(_) | Expr::Hash(_) if on.is_null() => Found::NULL,
        Expr::List(items) => Found::List(all(items.iter().map(|item| evaluate(item, on)))?),
        Expr::Hash(entries) => Found::Object(all(entries
            .iter()
            .map(|(name, value)| Ok((*name, evaluate(value, on)?))))?),
        Expr::Call(function, arguments) => function.call(arguments, on)?,
        Expr::Reference(_) => Found::NULL,
    })
}

fn all<T>(items: impl Iterator<Item = Result<T, SearchError>>) -> Result<Vec<T>, SearchError> {
    items.collect()
}

fn list_or_null(list: Option<Vec<Found<'_>>>) -> Found<'_> {
    list.map_or(Found::NULL, Found::List)
}

fn index_of<'a>(on: &Found<'a>, index: i64) -> Option<Found<'a>> {
    let mut list = on.elements()?;
    let index = usize::try_from(if index < 0 { index + list.len() as i64 } else { index }).ok()?;
    (index < list.len()).then(|| list.swap_remove(index))
}

fn slice<'a>(
    on: &Found<'a>,
    start: Option<i64>,
    stop: Option<i64>,
    step: i64,
) -> Option<Vec<Found<'a>>> {
    let list = on.elements()?;
    let len = list.len() as i64;
    // Going backwards, the place before the first element is -1.
    let (low, high) = if step < 0 { (-1, len - 1) } else { (0, len) };
    let bound =
        |index: i64| (if index < 0 { index.saturating_add(len) } else { index }).clamp(low, high);
    let (first, last) = if step < 0 { (high, low) } else { (low, high) };
    let (mut at, stop) = (start.map_or(first, bound), stop.map_or(last, bound));
    let mut part = Vec::new();
    while step != 0 && if step < 0 { at > stop } else { at < stop } {
        part.extend(usize::try_from(at).ok().and_then(|at| list.get(at)).cloned());
        at = at.saturating_add(step);
    }
    Some(part)
}

fn flatten(list: Vec<Found<'_>>) -> Vec<Found<'_>> {
    let mut flat = Vec::with_capacity(list.len());
    for element in list {
        match element.elements() {
            Some(inner) => flat.extend(inner),
            None => flat.push(element),
        }
    }
    flat
}

fn constant<'a>(literal: &'static Literal) -> Found<'a> {
    Found::View(match literal {
        Literal::Null => View::Absent,
        Literal::Boolean(value) => View::Boolean(*value),
        Literal::Integer(value) => View::Integer(*value),
        Literal::Double(value) => View::Double(*value),
        Literal::Text(value) => View::Text(value),
        Literal::List(items) => return Found::List(items.iter().map(constant).collect()),
        Literal::Object(entries) => {
            return Found::Object(entries.iter().map(|(name, it)| (*name, constant(it))).collect());
        }
    })
}

fn compare<'a>(comparison: Comparison, left: &Found<'_>, right: &Found<'_>) -> Found<'a> {
    let order = left.order(right);
    let holds = match comparison {
        Comparison::Equal => Some(left.equals(right)),
        Comparison::NotEqual => Some(!left.equals(right)),
        Comparison::Less => order.map(|order| order.is_lt()),
        Comparison::LessOrEqual => order.map(|order| order.is_le()),
        Comparison::Greater => order.map(|order| order.is_gt()),
        Comparison::GreaterOrEqual => order.map(|order| order.is_ge()),
    };
    holds.map_or(Found::NULL, |holds| Found::View(View::Boolean(holds)))
}

impl fmt::Display for SearchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { function, takes, found } = self;
        write!(f, "the JMESPath function `{function}` takes {takes}, but found {found}")
    }
}

impl std::error::Error for SearchError {}

#[cfg(test)]
mod tests;
