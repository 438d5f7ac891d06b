//! The built-in functions, <https://jmespath.org/specification.html#built-in-functions>.
//!
//! Each is a static, so that a program holds those that its expressions name and no others.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt::{self, Write};
use std::vec::IntoIter;

use super::{Expr, Found, SearchError, evaluate};
use crate::shape::View;

/// A function.
pub struct Function {
    name: &'static str,
    body: for<'a> fn(&mut Arguments<'a>) -> Result<Found<'a>, SearchError>,
}

/// `abs(number)`: without its sign.
pub static ABS: Function = Function::new("abs", |arguments| {
    Ok(match arguments.next()? {
        Found::View(View::Integer(value)) if value != i64::MIN => integer(value.abs()),
        other => number(arguments.expect(other.number(), "a number", &other)?.abs()),
    })
});

/// `avg(numbers)`: null of an empty list.
pub static AVG: Function = Function::new("avg", |arguments| {
    let numbers = arguments.numbers()?;
    let sum = numbers.iter().sum::<f64>();
    Ok(if numbers.is_empty() { Found::NULL } else { number(sum / numbers.len() as f64) })
});

/// `ceil(number)`: the next integer that is not less.
pub static CEIL: Function =
    Function::new("ceil", |arguments| Ok(number(arguments.number()?.ceil())));

/// `contains(string or list, value)`: whether the one holds the other.
pub static CONTAINS: Function = Function::new("contains", |arguments| {
    let (subject, sought) = (arguments.next()?, arguments.next()?);
    let holds = match subject.as_str() {
        Some(text) => sought.as_str().is_some_and(|sought| text.contains(sought)),
        None => arguments
            .expect(subject.elements(), "a string or a list", &subject)?
            .iter()
            .any(|element| element.equals(&sought)),
    };
    Ok(Found::View(View::Boolean(holds)))
});

/// `ends_with(string, string)`
pub static ENDS_WITH: Function = Function::new("ends_with", |arguments| {
    let (text, end) = (arguments.text()?, arguments.text()?);
    Ok(Found::View(View::Boolean(text.ends_with(&*end))))
});

/// `floor(number)`: the next integer that is not greater.
pub static FLOOR: Function =
    Function::new("floor", |arguments| Ok(number(arguments.number()?.floor())));

/// `join(glue, strings)`
pub static JOIN: Function = Function::new("join", |arguments| {
    let (glue, list) = (arguments.text()?, arguments.list()?);
    let texts: Option<Vec<_>> = list.iter().map(Found::as_str).collect();
    let texts = arguments.expect(texts, "a list of strings", &Found::List(Vec::new()))?;
    Ok(Found::Text(texts.join(&glue)))
});

/// `keys(object)`: of a shape, the names of the members that are set.
pub static KEYS: Function = Function::new("keys", |arguments| {
    let entries = arguments.entries()?;
    Ok(Found::List(entries.into_iter().map(|(key, _)| Found::View(View::Text(key))).collect()))
});

/// `length(string, list or object)`: characters, elements or entries.
pub static LENGTH: Function = Function::new("length", |arguments| {
    let subject = arguments.next()?;
    let len = arguments.expect(subject.len(), "a string, a list or an object", &subject)?;
    Ok(integer(len as i64))
});

/// `map(&expression, list)`: nulls stay.
pub static MAP: Function = Function::new("map", |arguments| {
    let (list, by) = (arguments.list()?, arguments.by()?);
    Ok(Found::List(super::all(list.iter().map(|element| evaluate(by, element)))?))
});

/// `max(numbers or strings)`: null of an empty list.
pub static MAX: Function = Function::new("max", |arguments| {
    let ranked = arguments.ranked(&Expr::Current)?;
    Ok(best(ranked, Ordering::Greater))
});

/// `max_by(list, &expression)`: the element with the greatest number or string.
pub static MAX_BY: Function = Function::new("max_by", |arguments| {
    let by = arguments.by()?;
    Ok(best(arguments.ranked(by)?, Ordering::Greater))
});

/// `merge(object, …)`: of the same key, the last counts.
pub static MERGE: Function = Function::new("merge", |arguments| {
    let mut merged = arguments.entries()?;
    while arguments.values.len() > 0 {
        for (key, value) in arguments.entries()? {
            match merged.iter_mut().find(|(known, _)| *known == key) {
                Some(entry) => entry.1 = value,
                None => merged.push((key, value)),
            }
        }
    }
    Ok(Found::Object(merged))
});

/// `min(numbers or strings)`: null of an empty list.
pub static MIN: Function = Function::new("min", |arguments| {
    let ranked = arguments.ranked(&Expr::Current)?;
    Ok(best(ranked, Ordering::Less))
});

/// `min_by(list, &expression)`: the element with the least number or string.
pub static MIN_BY: Function = Function::new("min_by", |arguments| {
    let by = arguments.by()?;
    Ok(best(arguments.ranked(by)?, Ordering::Less))
});

/// `not_null(value, …)`: the first that is not null.
pub static NOT_NULL: Function = Function::new("not_null", |arguments| {
    let first = arguments.next()?;
    let mut all = std::iter::once(first).chain(arguments.values.by_ref());
    let found = all.find(|value| !value.is_null());
    arguments.values = Vec::new().into_iter();
    Ok(found.unwrap_or(Found::NULL))
});

/// `reverse(string or list)`
pub static REVERSE: Function = Function::new("reverse", |arguments| {
    let subject = arguments.next()?;
    if let Some(text) = subject.as_str() {
        return Ok(Found::Text(text.chars().rev().collect()));
    }
    let mut list = arguments.expect(subject.elements(), "a string or a list", &subject)?;
    list.reverse();
    Ok(Found::List(list))
});

/// `sort(numbers or strings)`: strings by code point.
pub static SORT: Function = Function::new("sort", |arguments| {
    let ranked = arguments.ranked(&Expr::Current)?;
    Ok(sorted(ranked))
});

/// `sort_by(list, &expression)`: by a number or string of each element; equals keep their order.
pub static SORT_BY: Function = Function::new("sort_by", |arguments| {
    let by = arguments.by()?;
    Ok(sorted(arguments.ranked(by)?))
});

/// `starts_with(string, string)`
pub static STARTS_WITH: Function = Function::new("starts_with", |arguments| {
    let (text, start) = (arguments.text()?, arguments.text()?);
    Ok(Found::View(View::Boolean(text.starts_with(&*start))))
});

/// `sum(numbers)`
pub static SUM: Function =
    Function::new("sum", |arguments| Ok(number(arguments.numbers()?.iter().sum())));

/// `to_array(value)`: a list of the value, unless it is a list.
pub static TO_ARRAY: Function = Function::new("to_array", |arguments| {
    let value = arguments.next()?;
    Ok(Found::List(value.elements().unwrap_or_else(|| vec![value])))
});

/// `to_number(value)`: numbers, and strings that are JSON numbers; null of all else.
pub static TO_NUMBER: Function = Function::new("to_number", |arguments| {
    let value = arguments.next()?;
    let Some(text) = value.as_str() else {
        return Ok(if value.number().is_some() { value } else { Found::NULL });
    };
    // Rust reads `inf`, `+1` and `1.` too.
    let json = text.starts_with(|c: char| c == '-' || c.is_ascii_digit())
        && text.ends_with(|c: char| c.is_ascii_digit())
        && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'));
    Ok(match text.parse() {
        Ok(value) if json => integer(value),
        _ => text.parse().ok().filter(|_| json).map_or(Found::NULL, number),
    })
});

/// `to_string(value)`: strings as they are, all else as JSON.
pub static TO_STRING: Function = Function::new("to_string", |arguments| {
    let value = arguments.next()?;
    if value.as_str().is_some() {
        return Ok(value);
    }
    let mut json = String::new();
    let written = write_json(&value, &mut json).ok();
    arguments.expect(written, "a value with a JSON form", &value)?;
    Ok(Found::Text(json))
});

/// `type(value)`: the name of its type.
pub static TYPE: Function =
    Function::new("type", |arguments| Ok(Found::View(View::Text(arguments.next()?.type_name()))));

/// `values(object)`: in the order of [`KEYS`].
pub static VALUES: Function = Function::new("values", |arguments| {
    let entries = arguments.entries()?;
    Ok(Found::List(entries.into_iter().map(|(_, value)| value).collect()))
});

impl Function {
    const fn new(
        name: &'static str,
        body: for<'a> fn(&mut Arguments<'a>) -> Result<Found<'a>, SearchError>,
    ) -> Self {
        Self { name, body }
    }

    /// Calls the function with the values of `arguments`.
    pub(super) fn call<'a>(
        &self,
        arguments: &'static [Expr],
        on: &Found<'a>,
    ) -> Result<Found<'a>, SearchError> {
        let mut values = Vec::with_capacity(arguments.len());
        let mut by = None;
        for argument in arguments {
            match argument {
                Expr::Reference(expr) => by = Some(*expr),
                _ => values.push(evaluate(argument, on)?),
            }
        }
        let mut arguments = Arguments { function: self.name, values: values.into_iter(), by };
        let found = (self.body)(&mut arguments)?;
        match arguments.values.next() {
            Some(_) => Err(arguments.error("fewer arguments", "more")),
            None => Ok(found),
        }
    }
}

impl fmt::Debug for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Function({})", self.name)
    }
}

/// The arguments of a call, taken one by one.
struct Arguments<'a> {
    function: &'static str,
    values: IntoIter<Found<'a>>,
    by: Option<&'static Expr>,
}

impl<'a> Arguments<'a> {
    fn next(&mut self) -> Result<Found<'a>, SearchError> {
        self.values.next().ok_or_else(|| self.error("one more argument", "none"))
    }

    fn by(&self) -> Result<&'static Expr, SearchError> {
        self.by.ok_or_else(|| self.error("an expression reference `&…`", "none"))
    }

    fn number(&mut self) -> Result<f64, SearchError> {
        let value = self.next()?;
        self.expect(value.number(), "a number", &value)
    }

    fn text(&mut self) -> Result<Cow<'a, str>, SearchError> {
        match self.next()? {
            Found::View(View::Text(text)) => Ok(Cow::Borrowed(text)),
            Found::Text(text) => Ok(Cow::Owned(text)),
            other => Err(self.error("a string", other.type_name())),
        }
    }

    fn list(&mut self) -> Result<Vec<Found<'a>>, SearchError> {
        let value = self.next()?;
        self.expect(value.elements(), "a list", &value)
    }

    fn entries(&mut self) -> Result<Vec<(&'a str, Found<'a>)>, SearchError> {
        let value = self.next()?;
        self.expect(value.entries(), "an object", &value)
    }

    fn numbers(&mut self) -> Result<Vec<f64>, SearchError> {
        let list = self.list()?;
        list.iter().map(|value| self.expect(value.number(), "a list of numbers", value)).collect()
    }

    /// The elements of a list, each with what `by` finds: all numbers or all strings.
    fn ranked(&mut self, by: &'static Expr) -> Result<Vec<(Found<'a>, Found<'a>)>, SearchError> {
        let mut ranked = Vec::new();
        for element in self.list()? {
            let key = evaluate(by, &element)?;
            let text = ranked.first().unwrap_or(&(key.clone(), Found::NULL)).0.as_str().is_some();
            let fits = if text { key.as_str().is_some() } else { key.number().is_some() };
            self.expect(fits.then_some(()), "numbers alone or strings alone", &key)?;
            ranked.push((key, element));
        }
        Ok(ranked)
    }

    fn expect<T>(
        &self,
        value: Option<T>,
        takes: &'static str,
        found: &Found<'_>,
    ) -> Result<T, SearchError> {
        value.ok_or_else(|| self.error(takes, found.type_name()))
    }

    fn error(&self, takes: &'static str, found: &'static str) -> SearchError {
        SearchError { function: self.function, takes, found }
    }
}

fn integer<'a>(value: i64) -> Found<'a> {
    Found::View(View::Integer(value))
}

/// An integer where the value is one that a double holds exactly.
fn number<'a>(value: f64) -> Found<'a> {
    let whole = value.fract() == 0.0 && value.abs() < 9e15;
    if whole { integer(value as i64) } else { Found::View(View::Double(value)) }
}

fn rank(left: &Found<'_>, right: &Found<'_>) -> Ordering {
    match (left.as_str(), right.as_str()) {
        (Some(left), Some(right)) => left.cmp(right),
        _ => left.order(right).unwrap_or(Ordering::Equal),
    }
}

fn sorted<'a>(mut ranked: Vec<(Found<'a>, Found<'a>)>) -> Found<'a> {
    ranked.sort_by(|(left, _), (right, _)| rank(left, right));
    Found::List(ranked.into_iter().map(|(_, element)| element).collect())
}

/// The first element that none is `wanted` than.
fn best<'a>(ranked: Vec<(Found<'a>, Found<'a>)>, wanted: Ordering) -> Found<'a> {
    ranked
        .into_iter()
        .reduce(|best, next| if rank(&next.0, &best.0) == wanted { next } else { best })
        .map_or(Found::NULL, |(_, element)| element)
}

/// Fails at values that JMESPath sees as opaque: bytes and points in time.
fn write_json(value: &Found<'_>, json: &mut String) -> fmt::Result {
    if let Some(text) = value.as_str() {
        return write_text(text, json);
    }
    if let Some(list) = value.elements() {
        json.push('[');
        for (i, element) in list.iter().enumerate() {
            json.push_str(if i > 0 { "," } else { "" });
            write_json(element, json)?;
        }
        json.push(']');
        return Ok(());
    }
    if let Some(entries) = value.entries() {
        json.push('{');
        for (i, (key, value)) in entries.iter().enumerate() {
            json.push_str(if i > 0 { "," } else { "" });
            write_text(key, json)?;
            json.push(':');
            write_json(value, json)?;
        }
        json.push('}');
        return Ok(());
    }
    match value {
        Found::View(View::Absent) => json.write_str("null"),
        Found::View(View::Boolean(value)) => write!(json, "{value}"),
        Found::View(View::Integer(value)) => write!(json, "{value}"),
        Found::View(View::Double(value)) if value.is_finite() => write!(json, "{value:?}"),
        _ => Err(fmt::Error),
    }
}

fn write_text(text: &str, json: &mut String) -> fmt::Result {
    json.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => json.extend(['\\', c]),
            '\0'..='\x1f' => write!(json, "\\u{:04x}", u32::from(c))?,
            _ => json.push(c),
        }
    }
    json.push('"');
    Ok(())
}
