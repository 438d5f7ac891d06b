//! The small parts of XML's syntax: names, attributes, and what ends at a delimiter.

use std::borrow::Cow;

use super::text::{Place, unescape};
use crate::codec::DecodeError;

/// Boxed, so that the result of each small step fits a register.
pub(super) type Fallible<T> = Result<T, Box<DecodeError>>;

/// A place in an XML text.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    /// The part of the input, from its start, that is UTF-8; all of it, normally.
    text: &'a str,
    /// Whether that is all of the input.
    whole: bool,
    at: usize,
}

/// An attribute as it is written.
pub(super) struct Attribute<'a> {
    /// Its name, with its prefix where it has one.
    pub name: &'a str,
    /// Where its value starts, behind the quote.
    pub at: usize,
    raw: &'a str,
}

impl<'a> Attribute<'a> {
    /// Its value.
    pub fn value(&self) -> Fallible<Cow<'a, str>> {
        unescape(self.raw, self.at, Place::Attribute)
    }
}

impl<'a> Cursor<'a> {
    /// At the start of `input`, behind its byte order mark where it has one.
    pub fn new(input: &'a [u8]) -> Self {
        let text = match std::str::from_utf8(input) {
            Ok(text) => text,
            Err(error) => {
                let valid = input.get(..error.valid_up_to()).unwrap_or_default();
                std::str::from_utf8(valid).unwrap_or_default()
            }
        };
        let mut cursor = Self { text, whole: text.len() == input.len(), at: 0 };
        cursor.take("\u{feff}");
        cursor
    }

    /// The offset in the input.
    pub fn offset(&self) -> usize {
        self.at
    }

    /// The next byte, not taken yet.
    pub fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Takes `token` where that is next.
    pub fn take(&mut self, token: &str) -> bool {
        let found = self.rest().starts_with(token);
        if found {
            self.at += token.len();
        }
        found
    }

    /// Takes white space; `false` where there is none.
    pub fn white_space(&mut self) -> bool {
        self.run(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n')) > 0
    }

    /// Takes all before the next `<`.
    pub fn text(&mut self) -> Fallible<&'a str> {
        let text = self.rest();
        let length = text.find('<').ok_or_else(|| self.ended("an element"))?;
        self.at += length;
        Ok(text.get(..length).unwrap_or_default())
    }

    /// Takes all before `delimiter`, and that too. `within` is what an error says has no end.
    pub fn until(&mut self, delimiter: &str, within: &str) -> Fallible<&'a str> {
        let (taken, _) = self.rest().split_once(delimiter).ok_or_else(|| self.ended(within))?;
        self.at += taken.len() + delimiter.len();
        Ok(taken)
    }

    /// Takes a name.
    pub fn name(&mut self) -> Fallible<&'a str> {
        let text = self.rest();
        // Which characters beyond ASCII a name may have is of no use to know.
        let length = match text.as_bytes().first() {
            Some(b'0'..=b'9' | b'-' | b'.') => 0,
            _ => self.run(|byte| {
                matches!(byte, b'_' | b':' | b'-' | b'.' | 0x80..) || byte.is_ascii_alphanumeric()
            }),
        };
        match text.get(..length) {
            Some(name) if length > 0 => Ok(name),
            _ => Err(self.unexpected("a name")),
        }
    }

    /// Takes an attribute: its name, `=`, and its value in quotes of either kind.
    pub fn attribute(&mut self) -> Fallible<Attribute<'a>> {
        let name = self.name()?;
        self.white_space();
        if !self.take("=") {
            return Err(self.unexpected("'=' and an attribute's value"));
        }
        self.white_space();
        let quote = match self.peek() {
            Some(b'"') => "\"",
            Some(b'\'') => "'",
            _ => return Err(self.unexpected("an attribute's value in quotes")),
        };
        self.take(quote);
        let at = self.at;
        let raw = self.until(quote, "an attribute's value")?;
        match raw.find('<') {
            Some(index) => Err(error("a '<' in an attribute's value", at + index)),
            None => Ok(Attribute { name, at, raw }),
        }
    }

    /// The error of something other than `expected` standing here.
    #[cold]
    pub fn unexpected(&self, expected: &str) -> Box<DecodeError> {
        match self.peek() {
            Some(_) => error(format!("expected {expected}, found another character"), self.at),
            None => self.end(format!("expected {expected}, found the end of the text")),
        }
    }

    /// The error of the text ending within `what`.
    #[cold]
    fn ended(&self, what: &str) -> Box<DecodeError> {
        self.end(format!("the text ends within {what}"))
    }

    #[cold]
    fn end(&self, message: String) -> Box<DecodeError> {
        match self.whole {
            true => error(message, self.text.len()),
            false => error("bytes that are not UTF-8", self.text.len()),
        }
    }

    /// Whether all of the input has been taken.
    pub fn is_at_end(&self) -> bool {
        self.whole && self.at >= self.text.len()
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Takes the bytes that `is` holds for, and counts them.
    fn run(&mut self, is: impl Fn(&u8) -> bool) -> usize {
        let length = self.rest().bytes().take_while(is).count();
        self.at += length;
        length
    }
}

/// An error at `offset`.
#[cold]
pub(super) fn error(message: impl Into<String>, offset: usize) -> Box<DecodeError> {
    Box::new(DecodeError::new(message).at(offset))
}
