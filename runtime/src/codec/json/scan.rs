//! The syntax of JSON (RFC 8259), without any meaning: tokens, escapes, skipping.

use std::borrow::Cow;

use super::MAX_DEPTH;
use super::string::{plain_run, unescape};
use crate::codec::DecodeError;

/// Boxed, so that the result of each small step fits a register.
pub(super) type Fallible<T> = Result<T, Box<DecodeError>>;

/// A place in a JSON text.
pub(super) struct Scanner<'a> {
    /// The text.
    pub input: &'a [u8],
    /// The part of `input`, from its start, that is UTF-8; all of it, normally. Strings are cut
    /// from here, so that none needs a check of its own.
    valid: &'a str,
    at: usize,
    depth: usize,
}

/// A string, its quotes taken off and its escapes still in.
pub(super) struct Quoted<'a> {
    /// What stands between the quotes.
    pub raw: &'a [u8],
    /// Whether there are escapes in it.
    pub escaped: bool,
    start: usize,
}

/// A number as it is written.
#[derive(Clone, Copy)]
pub(super) struct Number<'a> {
    /// The token.
    pub text: &'a str,
    /// Where it starts.
    pub at: usize,
    /// Whether it has neither fraction nor exponent.
    pub whole: bool,
}

impl<'a> Scanner<'a> {
    pub fn new(input: &'a [u8]) -> Self {
        let valid = match std::str::from_utf8(input) {
            Ok(valid) => valid,
            Err(error) => std::str::from_utf8(&input[..error.valid_up_to()]).unwrap_or(""),
        };
        Self { input, valid, at: 0, depth: 0 }
    }

    /// The next byte that is not white space, not taken yet.
    #[inline]
    pub fn peek(&mut self) -> Option<u8> {
        loop {
            match self.input.get(self.at) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                other => return other.copied(),
            }
        }
    }

    /// The offset of what is next, once [`peek`](Self::peek) has looked.
    pub fn offset(&self) -> usize {
        self.at
    }

    /// Goes into an object or array; `false` where it is empty, and then it is left again.
    #[inline]
    pub fn open(&mut self, open: u8, close: u8) -> Fallible<bool> {
        if self.peek() != Some(open) {
            return Err(self.unexpected(if open == b'{' { "an object" } else { "an array" }));
        }
        if self.depth == MAX_DEPTH {
            return Err(self.fail(format!("nested deeper than {MAX_DEPTH} levels")));
        }
        self.at += 1;
        if self.peek() == Some(close) {
            self.at += 1;
            return Ok(false);
        }
        self.depth += 1;
        Ok(true)
    }

    /// Whether another entry follows in the object or array; leaves it where none does.
    #[inline]
    pub fn more(&mut self, close: u8) -> Fallible<bool> {
        match self.peek() {
            Some(b',') => {
                self.at += 1;
                Ok(true)
            }
            Some(byte) if byte == close => {
                self.at += 1;
                self.depth -= 1;
                Ok(false)
            }
            _ if close == b'}' => Err(self.unexpected("',' or '}'")),
            _ => Err(self.unexpected("',' or ']'")),
        }
    }

    /// Takes an entry's key and the colon after it.
    #[inline]
    pub fn key(&mut self) -> Fallible<Quoted<'a>> {
        if self.peek() != Some(b'"') {
            return Err(self.unexpected("a key in quotes"));
        }
        let key = self.quoted()?;
        self.colon()?;
        Ok(key)
    }

    /// Takes the key `name` and its colon where just that stands next.
    #[inline]
    pub fn take_key(&mut self, name: &str) -> Fallible<bool> {
        let found = self.peek() == Some(b'"')
            && self.input.get(self.at + 1..).is_some_and(|rest| {
                rest.starts_with(name.as_bytes()) && rest.get(name.len()) == Some(&b'"')
            });
        if found {
            self.at += name.len() + 2;
            self.colon()?;
        }
        Ok(found)
    }

    #[inline]
    fn colon(&mut self) -> Fallible<()> {
        if self.peek() != Some(b':') {
            return Err(self.unexpected("':'"));
        }
        self.at += 1;
        Ok(())
    }

    /// Takes a string.
    #[inline]
    pub fn string(&mut self) -> Fallible<Cow<'a, str>> {
        if self.peek() != Some(b'"') {
            return Err(self.unexpected("a string"));
        }
        let quoted = self.quoted()?;
        self.text(&quoted)
    }

    /// Takes a string whose opening quote is next.
    #[inline]
    fn quoted(&mut self) -> Fallible<Quoted<'a>> {
        let start = self.at + 1;
        let mut escaped = false;
        let mut end = start;
        loop {
            end += plain_run(self.input.get(end..).unwrap_or_default());
            match self.input.get(end) {
                Some(b'"') => break,
                Some(b'\\') => {
                    escaped = true;
                    end += 2;
                }
                other => return Err(self.unclosed(end, other.is_some())),
            }
        }
        self.at = end + 1;
        Ok(Quoted { raw: self.input.get(start..end).unwrap_or_default(), escaped, start })
    }

    #[cold]
    fn unclosed(&self, end: usize, control: bool) -> Box<DecodeError> {
        let problem = match control {
            true => "a control character that is not escaped in a string",
            false => "the text ends within a string",
        };
        error(problem, end.min(self.input.len()))
    }

    /// The text of a string.
    #[inline]
    pub fn text(&self, quoted: &Quoted<'a>) -> Fallible<Cow<'a, str>> {
        match self.valid.get(quoted.start..quoted.start + quoted.raw.len()) {
            Some(text) if quoted.escaped => unescape(text, quoted.start).map(Cow::Owned),
            Some(text) => Ok(Cow::Borrowed(text)),
            None => Err(error("a string that is not UTF-8", self.valid.len().max(quoted.start))),
        }
    }

    /// Takes a number; `expected` is what an error says should be here.
    #[inline]
    pub fn number(&mut self, expected: &str) -> Fallible<Number<'a>> {
        if !matches!(self.peek(), Some(b'-' | b'0'..=b'9')) {
            return Err(self.unexpected(expected));
        }
        let at = self.at;
        let mut end = at + usize::from(self.input.get(at) == Some(&b'-'));
        let whole_part = self.digits(end);
        let leading_zero = self.input.get(end) == Some(&b'0') && whole_part > 1;
        let mut well_formed = whole_part > 0 && !leading_zero;
        let mut whole = true;
        end += whole_part;
        if self.input.get(end) == Some(&b'.') {
            let fraction = self.digits(end + 1);
            well_formed &= fraction > 0;
            whole = false;
            end += 1 + fraction;
        }
        if matches!(self.input.get(end), Some(b'e' | b'E')) {
            end += 1 + usize::from(matches!(self.input.get(end + 1), Some(b'+' | b'-')));
            let exponent = self.digits(end);
            well_formed &= exponent > 0;
            whole = false;
            end += exponent;
        }
        match self.valid.get(at..end) {
            Some(text) if well_formed => {
                self.at = end;
                Ok(Number { text, at, whole })
            }
            _ => Err(self.fail("a malformed number")),
        }
    }

    #[inline]
    fn digits(&self, from: usize) -> usize {
        let rest = self.input.get(from..).unwrap_or_default();
        rest.iter().take_while(|byte| byte.is_ascii_digit()).count()
    }

    /// Takes `true` or `false`.
    pub fn boolean(&mut self) -> Fallible<bool> {
        match self.peek() {
            Some(b't') => self.word("true").map(|()| true),
            Some(b'f') => self.word("false").map(|()| false),
            _ => Err(self.unexpected("a boolean")),
        }
    }

    /// Takes `null` where it is next.
    #[inline]
    pub fn null(&mut self) -> Fallible<bool> {
        match self.peek() {
            Some(b'n') => self.word("null").map(|()| true),
            _ => Ok(false),
        }
    }

    fn word(&mut self, word: &'static str) -> Fallible<()> {
        let rest = self.input.get(self.at..).unwrap_or_default();
        if !rest.starts_with(word.as_bytes()) {
            return Err(self.fail("an unknown word"));
        }
        self.at += word.len();
        Ok(())
    }

    /// Takes any value, well-formed to its end.
    pub fn skip(&mut self) -> Fallible<()> {
        match self.peek() {
            Some(b'"') => self.string().map(drop),
            Some(b'{') => {
                let mut more = self.open(b'{', b'}')?;
                while more {
                    let key = self.key()?;
                    self.text(&key)?;
                    self.skip()?;
                    more = self.more(b'}')?;
                }
                Ok(())
            }
            Some(b'[') => {
                let mut more = self.open(b'[', b']')?;
                while more {
                    self.skip()?;
                    more = self.more(b']')?;
                }
                Ok(())
            }
            Some(b't' | b'f') => self.boolean().map(drop),
            Some(b'n') => self.null().map(drop),
            _ => self.number("a value").map(drop),
        }
    }

    /// Calls `visit` for each string member of the object that stands here.
    pub fn strings(&mut self, visit: &mut dyn FnMut(&str, Cow<'_, str>)) -> Fallible<()> {
        let mut more = self.open(b'{', b'}')?;
        while more {
            let key = self.key()?;
            match self.peek() {
                Some(b'"') => {
                    let value = self.string()?;
                    visit(&self.text(&key)?, value);
                }
                _ => self.skip()?,
            }
            more = self.more(b'}')?;
        }
        Ok(())
    }

    /// Checks that nothing but white space is left.
    pub fn finish(&mut self) -> Fallible<()> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.fail("more text after the end of the object")),
        }
    }

    /// The error of something other than `expected` standing here.
    #[cold]
    pub fn unexpected(&mut self, expected: &str) -> Box<DecodeError> {
        let found = name(self.peek());
        self.fail(format!("expected {expected}, found {found}"))
    }

    /// An error at this place.
    #[cold]
    pub fn fail(&self, message: impl Into<String>) -> Box<DecodeError> {
        error(message, self.at)
    }
}

/// An error at `offset`.
#[cold]
pub(super) fn error(message: impl Into<String>, offset: usize) -> Box<DecodeError> {
    Box::new(DecodeError::new(message).at(offset))
}

/// What starts with `byte`, for error texts.
pub(super) fn name(byte: Option<u8>) -> &'static str {
    match byte {
        Some(b'"') => "a string",
        Some(b'{') => "an object",
        Some(b'[') => "an array",
        Some(b'-' | b'0'..=b'9') => "a number",
        Some(b't' | b'f') => "a boolean",
        Some(b'n') => "null",
        Some(_) => "text that is not JSON",
        None => "the end of the text",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn string(text: &str) -> Result<String, String> {
        Scanner::new(text.as_bytes()).string().map(Cow::into_owned).map_err(|e| e.to_string())
    }

    fn skip(text: &str) -> Result<(), String> {
        let mut scanner = Scanner::new(text.as_bytes());
        scanner.skip().and_then(|()| scanner.finish()).map_err(|e| e.to_string())
    }

    #[test]
    fn every_escape_gives_its_character() {
        assert_eq!(string(r#""a\"\\\/\b\f\n\r\tz""#).unwrap(), "a\"\\/\u{8}\u{c}\n\r\tz");
        assert_eq!(string(r#""\u0041\u00e9\uD83D\uDE00\u20AC""#).unwrap(), "Aé😀€");
    }

    #[test]
    fn a_surrogate_without_its_partner_is_an_error() {
        for text in [r#""\ud83d""#, r#""\ude00""#, r#""\ud83dx\ude00""#, r#""\ud83d\u0041""#] {
            let error = string(text).unwrap_err();
            assert_eq!(error, "a \\u escape that is not a character (byte 1)");
        }
    }

    #[test]
    fn malformed_strings_say_what_is_wrong() {
        assert_eq!(string(r#""abc"#).unwrap_err(), "the text ends within a string (byte 4)");
        assert_eq!(string(r#""abc\"#).unwrap_err(), "the text ends within a string (byte 5)");
        assert_eq!(string(r#""\x""#).unwrap_err(), "an unknown escape in a string (byte 1)");
        assert_eq!(
            string("\"a\nb\"").unwrap_err(),
            "a control character that is not escaped in a string (byte 2)"
        );
        assert_eq!(
            string(r#""\u+123""#).unwrap_err(),
            "a \\u escape that is not a character (byte 1)"
        );
    }

    #[test]
    fn a_string_that_is_not_utf_8_is_an_error_at_the_bad_byte() {
        let error = Scanner::new(b"\"ab\xff\"").string().unwrap_err();
        assert_eq!(error.to_string(), "a string that is not UTF-8 (byte 3)");
    }

    #[test]
    fn well_formed_values_of_all_kinds_are_skipped() {
        for text in ["{}", "[]", "0", "-0.5e+10", "1E3", "true", "false", "null", r#""\u0000""#] {
            assert_eq!(skip(text), Ok(()), "{text}");
        }
        assert_eq!(skip(" { \"a\" : [ 1 , { \"b\" : [ ] } ] , \"c\" : null } "), Ok(()));
    }

    #[test]
    fn malformed_values_are_not_skipped() {
        for text in [
            "",
            "01",
            "-",
            "1.",
            ".5",
            "1e",
            "+1",
            "tru",
            "nul",
            "[1,]",
            "{,}",
            "{\"a\"}",
            "{\"a\":1,}",
            "{\"a\":1",
            "[1 2]",
            "1 2",
            "{1:2}",
            "'a'",
            "NaN",
            "\u{feff}1",
        ] {
            assert!(skip(text).is_err(), "{text}");
        }
    }

    #[test]
    fn nesting_has_a_limit() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert_eq!(skip(&nested(MAX_DEPTH)), Ok(()));
        let error = skip(&nested(MAX_DEPTH + 2)).unwrap_err();
        assert_eq!(error, "nested deeper than 128 levels (byte 128)");
    }
}
