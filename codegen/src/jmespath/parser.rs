//! Tokens to expressions: a precedence climber.

use serde_json::Value;

use super::lexer::{Fault, Kind, Token, tokens};
use super::{Comparison, Expr};
use crate::error::{Error, Result};

/// How tightly the parts bind, weakest first.
mod binding {
    pub const PIPE: u8 = 1;
    pub const OR: u8 = 2;
    pub const AND: u8 = 3;
    pub const COMPARE: u8 = 5;
    pub const FLATTEN: u8 = 9;
    /// What binds less than this ends a projection.
    pub const PROJECTION: u8 = 10;
    pub const STAR: u8 = 20;
    pub const FILTER: u8 = 21;
    pub const DOT: u8 = 40;
    pub const NOT: u8 = 45;
    pub const BRACKET: u8 = 55;
}

/// Bounds for hostile input, far beyond any real expression: they keep the recursion here, in
/// the checks and in the evaluator shallow.
const MOST_TOKENS: usize = 1000;
const MOST_NESTING: usize = 150;
const MOST_NESTING_OF_MODELS: usize = 32;

/// Parses an expression. An error names the byte at which it starts and what was expected.
pub fn parse(text: &str) -> Result<Expr> {
    parse_text(text).map_err(|fault| {
        Error::new(format!(
            "not a JMESPath expression: at byte {} of `{text}`: {}",
            fault.at, fault.message
        ))
    })
}

/// Parses an expression of a model. It is written out as one static, which the compiler has to go
/// through as deep as it is, so that deep ones are errors here.
pub fn parse_shallow(text: &str) -> Result<Expr> {
    let expr = parse(text)?;
    if is_deeper(&expr, MOST_NESTING_OF_MODELS) {
        let message = format!("`{text}` has more than {MOST_NESTING_OF_MODELS} levels");
        return Err(Error::new(message).help("no expression that is in use is nearly as deep"));
    }
    Ok(expr)
}

fn parse_text(text: &str) -> Result<Expr, Fault> {
    let tokens = tokens(text)?;
    if let Some(token) = tokens.get(MOST_TOKENS) {
        return Err(Fault::new(token.at, format!("more than {MOST_TOKENS} parts")));
    }
    let mut parser = Parser { tokens, next: 0, nesting: 0 };
    let expr = parser.expression(0)?;
    match parser.peek() {
        // Operators in a row nest too, to the left, where the parser itself does not recurse.
        Kind::End if is_deeper(&expr, MOST_NESTING) => Err(too_deep(0)),
        Kind::End => Ok(expr),
        _ => Err(parser.expected("an operator or the end")),
    }
}

fn too_deep(at: usize) -> Fault {
    Fault::new(at, format!("more than {MOST_NESTING} levels"))
}

/// Whether more than so many expressions lie within each other, values in literals included.
fn is_deeper(expr: &Expr, most: usize) -> bool {
    let mut open = vec![(expr, 1)];
    let mut values = Vec::new();
    while let Some((expr, depth)) = open.pop() {
        if depth > most {
            return true;
        }
        let mut add = |inner| open.push((inner, depth + 1));
        match expr {
            Expr::Current
            | Expr::Field(_)
            | Expr::Index(_)
            | Expr::Slice { .. }
            | Expr::Flatten
            | Expr::Values => {}
            Expr::Literal(value) => values.push((value, depth)),
            Expr::Filter(inner) | Expr::Not(inner) | Expr::Reference(inner) => add(inner),
            Expr::Project(left, right)
            | Expr::Compare(_, left, right)
            | Expr::And(left, right)
            | Expr::Or(left, right) => {
                add(left);
                add(right);
            }
            Expr::Chain(items) | Expr::List(items) | Expr::Call(_, items) => {
                items.iter().for_each(add);
            }
            Expr::Hash(entries) => entries.iter().for_each(|(_, value)| add(value)),
        }
    }
    while let Some((value, depth)) = values.pop() {
        if depth > most {
            return true;
        }
        match value {
            Value::Array(items) => values.extend(items.iter().map(|item| (item, depth + 1))),
            Value::Object(object) => values.extend(object.values().map(|item| (item, depth + 1))),
            _ => {}
        }
    }
    false
}

struct Parser {
    tokens: Vec<Token>,
    next: usize,
    nesting: usize,
}

impl Parser {
    /// An expression of the parts that bind tighter than `binding`.
    fn expression(&mut self, binding: u8) -> Result<Expr, Fault> {
        let first = self.nested(Self::operand)?;
        self.operators(first, binding)
    }

    /// What follows `left` and binds tighter than `binding`.
    fn operators(&mut self, mut left: Expr, binding: u8) -> Result<Expr, Fault> {
        self.nested(|parser| {
            while power(parser.peek()) > binding {
                left = parser.operator(left)?;
            }
            Ok(left)
        })
    }

    /// Every recursion passes here.
    fn nested(
        &mut self,
        parse: impl FnOnce(&mut Self) -> Result<Expr, Fault>,
    ) -> Result<Expr, Fault> {
        self.nesting += 1;
        if self.nesting > MOST_NESTING {
            return Err(too_deep(self.at()));
        }
        let expr = parse(self)?;
        self.nesting -= 1;
        Ok(expr)
    }

    fn operand(&mut self) -> Result<Expr, Fault> {
        let kind = self.peek().clone();
        match kind {
            Kind::Literal(value) => {
                self.advance();
                Ok(Expr::Literal(value))
            }
            Kind::Name(name) => {
                self.advance();
                if self.eat('(') { self.arguments(name) } else { Ok(Expr::Field(name)) }
            }
            Kind::Quoted(name) => {
                self.advance();
                match self.peek() {
                    Kind::Sign('(') => Err(self.expected("a function's name without quotes")),
                    _ => Ok(Expr::Field(name)),
                }
            }
            Kind::Flatten | Kind::Filter => self.operator(Expr::Current),
            Kind::Sign('@') => {
                self.advance();
                Ok(Expr::Current)
            }
            Kind::Sign('*') => {
                self.advance();
                self.projection(Expr::Values, binding::STAR)
            }
            Kind::Sign('!') => {
                self.advance();
                Ok(Expr::Not(Box::new(self.expression(binding::NOT)?)))
            }
            Kind::Sign('(') => {
                self.advance();
                let inner = self.expression(0)?;
                self.require(')')?;
                Ok(inner)
            }
            Kind::Sign('{') => {
                self.advance();
                self.hash()
            }
            Kind::Sign('[') => match (self.ahead(1), self.ahead(2)) {
                (Kind::Number(_) | Kind::Sign(':'), _) | (Kind::Sign('*'), Kind::Sign(']')) => {
                    self.operator(Expr::Current)
                }
                _ => {
                    self.advance();
                    self.list()
                }
            },
            _ => Err(self.expected("an expression")),
        }
    }

    /// One operator and its right side. Only called where there is one.
    fn operator(&mut self, left: Expr) -> Result<Expr, Fault> {
        let kind = self.peek().clone();
        self.advance();
        match kind {
            Kind::Sign('|') => Ok(left.then(self.expression(binding::PIPE)?)),
            Kind::Or => Ok(Expr::Or(Box::new(left), Box::new(self.expression(binding::OR)?))),
            Kind::And => Ok(Expr::And(Box::new(left), Box::new(self.expression(binding::AND)?))),
            Kind::Compare(comparison) => self.comparison(comparison, left),
            Kind::Flatten => self.projection(left.then(Expr::Flatten), binding::FLATTEN),
            Kind::Filter => {
                let condition = self.expression(0)?;
                self.require(']')?;
                let kept = left.then(Expr::Filter(Box::new(condition)));
                self.projection(kept, binding::FILTER)
            }
            Kind::Sign('.') if self.eat('*') => {
                self.projection(left.then(Expr::Values), binding::STAR)
            }
            Kind::Sign('.') => Ok(left.then(self.member(binding::DOT)?)),
            Kind::Sign('[') => self.bracket(left),
            _ => Err(self.expected("an operator")),
        }
    }

    fn comparison(&mut self, comparison: Comparison, left: Expr) -> Result<Expr, Fault> {
        let right = self.expression(binding::COMPARE)?;
        Ok(Expr::Compare(comparison, Box::new(left), Box::new(right)))
    }

    /// After `left[`: an index, a slice or `*`.
    fn bracket(&mut self, left: Expr) -> Result<Expr, Fault> {
        if self.eat('*') {
            self.require(']')?;
            return self.projection(left, binding::STAR);
        }
        let start = self.number();
        if let (Some(index), true) = (start, self.eat(']')) {
            return Ok(left.then(Expr::Index(index)));
        }
        if !self.eat(':') {
            let wanted = if start.is_some() { "`]` or `:`" } else { "an index, `:` or `*`" };
            return Err(self.expected(wanted));
        }
        let stop = self.number();
        let mut step = 1;
        if self.eat(':') {
            let at = self.at();
            step = self.number().unwrap_or(1);
            if step == 0 {
                return Err(Fault::new(at, "expected a step other than 0"));
            }
        }
        self.require(']')?;
        self.projection(left.then(Expr::Slice { start, stop, step }), binding::STAR)
    }

    /// The part after a list that works on each of its elements.
    fn projection(&mut self, list: Expr, binding: u8) -> Result<Expr, Fault> {
        let each = match self.peek() {
            // The dot before a list of expressions may be left out here: `a[*][b, c]`.
            Kind::Sign('[') | Kind::Filter => self.expression(binding)?,
            Kind::Sign('.') => {
                self.advance();
                self.member(binding)?
            }
            other if power(other) < binding::PROJECTION => Expr::Current,
            _ => return Err(self.expected("`.`, `[` or an operator")),
        };
        Ok(Expr::Project(Box::new(list), Box::new(each)))
    }

    /// What may stand after a dot, with all that binds tighter than `binding`.
    fn member(&mut self, binding: u8) -> Result<Expr, Fault> {
        match self.peek() {
            Kind::Name(_) | Kind::Quoted(_) | Kind::Sign('*' | '{') => self.expression(binding),
            Kind::Sign('[') => {
                self.advance();
                let list = self.list()?;
                self.operators(list, binding)
            }
            _ => Err(self.expected("a name, `*`, `[` or `{` after the dot")),
        }
    }

    /// After `[`: expressions up to `]`, at least one.
    fn list(&mut self) -> Result<Expr, Fault> {
        let mut items = vec![self.expression(0)?];
        while self.eat(',') {
            items.push(self.expression(0)?);
        }
        self.require(']')?;
        Ok(Expr::List(items))
    }

    /// After `{`: `name: expression` up to `}`, at least once.
    fn hash(&mut self) -> Result<Expr, Fault> {
        let mut entries = Vec::new();
        loop {
            let (Kind::Name(name) | Kind::Quoted(name)) = self.peek().clone() else {
                return Err(self.expected("a name"));
            };
            self.advance();
            self.require(':')?;
            entries.push((name, self.expression(0)?));
            if !self.eat(',') {
                self.require('}')?;
                return Ok(Expr::Hash(entries));
            }
        }
    }

    /// After `name(`: arguments up to `)`.
    fn arguments(&mut self, name: String) -> Result<Expr, Fault> {
        let mut arguments = Vec::new();
        if self.eat(')') {
            return Ok(Expr::Call(name, arguments));
        }
        loop {
            arguments.push(if self.eat('&') {
                Expr::Reference(Box::new(self.expression(0)?))
            } else {
                self.expression(0)?
            });
            if !self.eat(',') {
                self.require(')')?;
                return Ok(Expr::Call(name, arguments));
            }
        }
    }

    fn number(&mut self) -> Option<i64> {
        let Kind::Number(number) = *self.peek() else { return None };
        self.advance();
        Some(number)
    }

    fn eat(&mut self, sign: char) -> bool {
        let found = *self.peek() == Kind::Sign(sign);
        if found {
            self.advance();
        }
        found
    }

    fn require(&mut self, sign: char) -> Result<(), Fault> {
        if self.eat(sign) { Ok(()) } else { Err(self.expected(&format!("`{sign}`"))) }
    }

    fn peek(&self) -> &Kind {
        self.ahead(0)
    }

    fn ahead(&self, tokens: usize) -> &Kind {
        self.tokens.get(self.next + tokens).map_or(&Kind::End, |token| &token.kind)
    }

    fn advance(&mut self) {
        self.next += 1;
    }

    fn at(&self) -> usize {
        self.tokens.get(self.next).or(self.tokens.last()).map_or(0, |token| token.at)
    }

    fn expected(&self, wanted: &str) -> Fault {
        Fault::new(self.at(), format!("expected {wanted}, found {}", self.peek().describe()))
    }
}

/// How tightly a token binds what stands before it; 0 where it is no operator.
fn power(kind: &Kind) -> u8 {
    match kind {
        Kind::Sign('|') => binding::PIPE,
        Kind::Or => binding::OR,
        Kind::And => binding::AND,
        Kind::Compare(_) => binding::COMPARE,
        Kind::Flatten => binding::FLATTEN,
        Kind::Filter => binding::FILTER,
        Kind::Sign('.') => binding::DOT,
        Kind::Sign('[') => binding::BRACKET,
        _ => 0,
    }
}

#[cfg(test)]
mod tests;
