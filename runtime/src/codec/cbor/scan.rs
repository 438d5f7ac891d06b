//! The syntax of CBOR (RFC 8949), without any meaning: heads, strings, containers, skipping.

use std::borrow::Cow;

use super::MAX_DEPTH;
use crate::codec::DecodeError;

/// Boxed, so that the result of each small step fits a register.
pub(super) type Fallible<T> = Result<T, Box<DecodeError>>;

// The major types, which the upper three bits of an item's first byte say.
pub(super) const UNSIGNED: u8 = 0;
pub(super) const NEGATIVE: u8 = 1;
pub(super) const BYTES: u8 = 2;
pub(super) const TEXT: u8 = 3;
pub(super) const ARRAY: u8 = 4;
pub(super) const MAP: u8 = 5;
pub(super) const TAG: u8 = 6;
pub(super) const SIMPLE: u8 = 7;

// First bytes that are an item of their own.
const FALSE: u8 = 0xf4;
const TRUE: u8 = 0xf5;
const NULL: u8 = 0xf6;
const UNDEFINED: u8 = 0xf7;
const BREAK: u8 = 0xff;

/// The lower five bits of a first byte that starts an item of indefinite length.
const INDEFINITE: u8 = 31;

/// A place in CBOR.
pub(super) struct Scanner<'a> {
    input: &'a [u8],
    at: usize,
    depth: usize,
}

/// The first bytes of an item: what it is, and a number.
#[derive(Clone, Copy)]
pub(super) struct Head {
    /// The major type.
    pub major: u8,
    /// The lower five bits of the first byte.
    pub info: u8,
    /// The number, length or tag; of a float its bits.
    pub argument: u64,
    /// Where the item starts.
    pub at: usize,
}

/// How many entries an open array or map still has; `None` where a break will end it.
pub(super) struct Left(Option<u64>);

impl<'a> Scanner<'a> {
    pub fn new(input: &'a [u8]) -> Self {
        Self { input, at: 0, depth: 0 }
    }

    /// The first byte of the next item, not taken yet; the tags before it are taken. Where these
    /// are malformed it is theirs.
    #[inline]
    pub fn peek(&mut self) -> Option<u8> {
        let start = self.at;
        if self.tags(&[]).is_err() {
            self.at = start;
        }
        self.input.get(self.at).copied()
    }

    /// The offset of what is next.
    pub fn offset(&self) -> usize {
        self.at
    }

    /// Takes the tags before an item, up to the first one among `known`, which it returns.
    #[inline]
    pub fn tags(&mut self, known: &[u64]) -> Fallible<Option<u64>> {
        while self.input.get(self.at).is_some_and(|first| first >> 5 == TAG) {
            let tag = self.head()?.argument;
            if known.contains(&tag) {
                return Ok(Some(tag));
            }
        }
        Ok(None)
    }

    /// Takes the head of an item.
    #[inline]
    pub fn head(&mut self) -> Fallible<Head> {
        let at = self.at;
        let first = *self.input.get(at).ok_or_else(|| self.end())?;
        let (major, info) = (first >> 5, first & 0x1f);
        self.at += 1;
        let argument = match info {
            0..24 => u64::from(info),
            24 => u64::from_be_bytes(self.widened::<1>()?),
            25 => u64::from_be_bytes(self.widened::<2>()?),
            26 => u64::from_be_bytes(self.widened::<4>()?),
            27 => u64::from_be_bytes(self.widened::<8>()?),
            INDEFINITE if matches!(major, BYTES..=MAP | SIMPLE) => 0,
            _ => return Err(error("a malformed item", at)),
        };
        Ok(Head { major, info, argument, at })
    }

    /// Takes `N` bytes of a number in network order.
    #[inline]
    fn widened<const N: usize>(&mut self) -> Fallible<[u8; 8]> {
        let bytes = self.take(N as u64)?;
        let mut wide = [0; 8];
        for (place, byte) in wide.iter_mut().rev().zip(bytes.iter().rev()) {
            *place = *byte;
        }
        Ok(wide)
    }

    /// Takes as many bytes, and none where there are fewer.
    #[inline]
    fn take(&mut self, length: u64) -> Fallible<&'a [u8]> {
        let end = usize::try_from(length).ok().and_then(|length| self.at.checked_add(length));
        let taken = end.and_then(|end| Some((end, self.input.get(self.at..end)?)));
        let (end, bytes) =
            taken.ok_or_else(|| error("the message ends within an item", self.at))?;
        self.at = end;
        Ok(bytes)
    }

    /// Goes into an array or map.
    pub fn open(&mut self, major: u8) -> Fallible<Left> {
        let expected = if major == MAP { "a map" } else { "an array" };
        if self.peek().is_none_or(|first| first >> 5 != major) {
            return Err(self.unexpected(expected));
        }
        if self.depth == MAX_DEPTH {
            return Err(self.fail(format!("nested deeper than {MAX_DEPTH} levels")));
        }
        let head = self.head()?;
        self.depth += 1;
        Ok(Left((head.info != INDEFINITE).then_some(head.argument)))
    }

    /// Whether another entry follows in the array or map; leaves it where none does.
    #[inline]
    pub fn more(&mut self, left: &mut Left) -> Fallible<bool> {
        let more = match &mut left.0 {
            Some(0) => false,
            Some(left) => {
                *left -= 1;
                true
            }
            None => match self.input.get(self.at) {
                Some(&BREAK) => {
                    self.at += 1;
                    false
                }
                Some(_) => true,
                None => return Err(self.end()),
            },
        };
        if !more {
            self.depth -= 1;
        }
        Ok(more)
    }

    /// Takes a text string.
    #[inline]
    pub fn text(&mut self) -> Fallible<Cow<'a, str>> {
        if self.peek().is_none_or(|first| first >> 5 != TEXT) {
            return Err(self.unexpected("a text string"));
        }
        let head = self.head()?;
        if head.info != INDEFINITE {
            return self.utf8(head).map(Cow::Borrowed);
        }
        let mut text = String::new();
        while let Some(chunk) = self.chunk(TEXT)? {
            text.push_str(self.utf8(chunk)?);
        }
        Ok(Cow::Owned(text))
    }

    /// Takes a byte string.
    #[inline]
    pub fn bytes(&mut self) -> Fallible<Cow<'a, [u8]>> {
        if self.peek().is_none_or(|first| first >> 5 != BYTES) {
            return Err(self.unexpected("a byte string"));
        }
        let head = self.head()?;
        if head.info != INDEFINITE {
            return self.take(head.argument).map(Cow::Borrowed);
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = self.chunk(BYTES)? {
            bytes.extend_from_slice(self.take(chunk.argument)?);
        }
        Ok(Cow::Owned(bytes))
    }

    /// Takes the head of the next chunk of a string of indefinite length; `None` at its end.
    fn chunk(&mut self, major: u8) -> Fallible<Option<Head>> {
        let head = self.head()?;
        if head.major == SIMPLE && head.info == INDEFINITE {
            return Ok(None);
        }
        match head.major == major && head.info != INDEFINITE {
            true => Ok(Some(head)),
            false => Err(error("a malformed chunk of a string", head.at)),
        }
    }

    #[inline]
    fn utf8(&mut self, head: Head) -> Fallible<&'a str> {
        let start = self.at;
        let bytes = self.take(head.argument)?;
        std::str::from_utf8(bytes).map_err(|bad| {
            error("a text string that is not UTF-8", start.saturating_add(bad.valid_up_to()))
        })
    }

    /// Takes `true` or `false`.
    pub fn boolean(&mut self) -> Fallible<bool> {
        let boolean = match self.peek() {
            Some(TRUE) => true,
            Some(FALSE) => false,
            _ => return Err(self.unexpected("a boolean")),
        };
        self.at += 1;
        Ok(boolean)
    }

    /// Takes null or undefined, with any tags, where that is next.
    #[inline]
    pub fn null(&mut self) -> Fallible<bool> {
        let start = self.at;
        let null = match self.input.get(start) {
            // A tag may have a meaning for what it tags, so it is given back to that.
            Some(first) if first >> 5 == TAG => self.peek(),
            first => first.copied(),
        };
        let null = matches!(null, Some(NULL | UNDEFINED));
        self.at = if null { self.at + 1 } else { start };
        Ok(null)
    }

    /// What the next item looks like where it is not a map.
    pub fn other_than_map(&mut self) -> Option<&'static str> {
        match self.peek() {
            Some(0xa0..=0xbb | 0xbf) => None,
            None => Some("nothing"),
            other => Some(name(other)),
        }
    }

    /// Takes any item, well-formed to its end.
    pub fn skip(&mut self) -> Fallible<()> {
        let Some(first) = self.peek() else { return self.head().map(drop) };
        match first >> 5 {
            BYTES => self.bytes().map(drop),
            TEXT => self.text().map(drop),
            major @ (ARRAY | MAP) => {
                let mut left = self.open(major)?;
                while self.more(&mut left)? {
                    self.skip()?;
                    if major == MAP {
                        self.skip()?;
                    }
                }
                Ok(())
            }
            SIMPLE if first == BREAK => Err(self.unexpected("a value")),
            _ => self.head().map(drop),
        }
    }

    /// Calls `visit` for each text member of the map that stands here.
    pub fn strings(&mut self, visit: &mut dyn FnMut(&str, &str)) -> Fallible<()> {
        let mut left = self.open(MAP)?;
        while self.more(&mut left)? {
            let key = self.text()?;
            match self.peek() {
                Some(first) if first >> 5 == TEXT => visit(&key, &self.text()?),
                _ => self.skip()?,
            }
        }
        Ok(())
    }

    /// Checks that nothing is left.
    pub fn finish(&mut self) -> Fallible<()> {
        match self.input.len() - self.at {
            0 => Ok(()),
            _ => Err(self.fail("more bytes after the end of the map")),
        }
    }

    /// The error of something other than `expected` standing here.
    #[cold]
    pub fn unexpected(&mut self, expected: &str) -> Box<DecodeError> {
        let found = name(self.input.get(self.at).copied());
        self.fail(format!("expected {expected}, found {found}"))
    }

    /// An error at this place.
    #[cold]
    pub fn fail(&self, message: impl Into<String>) -> Box<DecodeError> {
        error(message, self.at)
    }

    #[cold]
    fn end(&self) -> Box<DecodeError> {
        error("the message ends where an item should start", self.at)
    }
}

/// An error at `offset`.
#[cold]
pub(super) fn error(message: impl Into<String>, offset: usize) -> Box<DecodeError> {
    Box::new(DecodeError::new(message).at(offset))
}

/// What starts with `byte`, for error texts.
fn name(byte: Option<u8>) -> &'static str {
    let Some(byte) = byte else { return "the end of the message" };
    match (byte >> 5, byte) {
        (UNSIGNED | NEGATIVE, _) | (SIMPLE, 0xf9..=0xfb) => "a number",
        (BYTES, _) => "a byte string",
        (TEXT, _) => "a text string",
        (ARRAY, _) => "an array",
        (MAP, _) => "a map",
        (TAG, _) => "a tag",
        (_, FALSE | TRUE) => "a boolean",
        (_, NULL | UNDEFINED) => "null",
        (_, BREAK) => "a break",
        _ => "a simple value",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn skip(bytes: &[u8]) -> Result<(), String> {
        let mut scanner = Scanner::new(bytes);
        scanner.skip().and_then(|()| scanner.finish()).map_err(|e| e.to_string())
    }

    #[test]
    fn well_formed_items_of_all_types_are_skipped() {
        for bytes in [
            b"\x17".as_slice(),
            b"\x18\xff",
            b"\x39\xff\xff",
            b"\x1a\0\0\0\0",
            b"\x3b\xff\xff\xff\xff\xff\xff\xff\xff",
            b"\x43abc",
            b"\x5f\x41a\x40\xff",
            b"\x63abc",
            b"\x7f\x61a\x61b\xff",
            b"\x80",
            b"\x82\x01\x81\x02",
            b"\x9f\x01\x9f\xff\xff",
            b"\xa1\x01\xa1\x61a\xf6",
            b"\xbf\x61a\xbf\xff\xff",
            b"\xc1\x00",
            b"\xd9\xd9\xf7\xd8\x20\x61a",
            b"\xe0",
            b"\xf8\xff",
            b"\xf7",
            b"\xf9\0\0",
            b"\xfa\0\0\0\0",
            b"\xfb\0\0\0\0\0\0\0\0",
        ] {
            assert_eq!(skip(bytes), Ok(()), "{bytes:x?}");
        }
    }

    #[test]
    fn malformed_items_are_not_skipped() {
        for (bytes, error) in [
            (b"".as_slice(), "the message ends where an item should start (byte 0)"),
            (b"\x1c", "a malformed item (byte 0)"),
            (b"\x1f", "a malformed item (byte 0)"),
            (b"\xdf\x00", "a malformed item (byte 0)"),
            (b"\x19\x01", "the message ends within an item (byte 1)"),
            (b"\x63ab", "the message ends within an item (byte 1)"),
            (b"\x61\xff", "a text string that is not UTF-8 (byte 1)"),
            (b"\x7f\x61\xc3\x61\xa9\xff", "a text string that is not UTF-8 (byte 2)"),
            (b"\x7f\x41a\xff", "a malformed chunk of a string (byte 1)"),
            (b"\x5f\x5f\xff\xff", "a malformed chunk of a string (byte 1)"),
            (b"\x7f\x61a", "the message ends where an item should start (byte 3)"),
            (b"\x9f\x01", "the message ends where an item should start (byte 2)"),
            (b"\x82\x01", "the message ends where an item should start (byte 2)"),
            (b"\xbf\x01\xff", "expected a value, found a break (byte 2)"),
            (b"\x81\xff", "expected a value, found a break (byte 1)"),
            (b"\xc1", "the message ends where an item should start (byte 1)"),
            (b"\xff", "expected a value, found a break (byte 0)"),
            (b"\x00\x00", "more bytes after the end of the map (byte 1)"),
        ] {
            assert_eq!(skip(bytes).unwrap_err(), error, "{bytes:x?}");
        }
    }

    #[test]
    fn a_declared_length_is_not_believed() {
        for first in [0x5b, 0x7b, 0x9b, 0xbb] {
            let bytes = [[first].as_slice(), &[0xff; 8], &[0x01; 9]].concat();
            assert!(skip(&bytes).is_err(), "{first:x}");
        }
    }

    #[test]
    fn nesting_has_a_limit_and_tags_do_not_count() {
        let nested = |depth: usize| [vec![0x81; depth], vec![0x00]].concat();
        assert_eq!(skip(&nested(MAX_DEPTH)), Ok(()));
        let error = skip(&nested(MAX_DEPTH + 1)).unwrap_err();
        assert_eq!(error, "nested deeper than 128 levels (byte 128)");
        assert_eq!(skip(&[vec![0xc1; 100_000], vec![0x00]].concat()), Ok(()));
    }
}
