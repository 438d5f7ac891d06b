//! The structure of an XML document (<https://www.w3.org/TR/xml/>), without any meaning: elements
//! within elements, each ended by its own name.
//!
//! Comments, processing instructions and the XML declaration are passed over. A document type
//! declaration is refused, and with it all entities that a document could define.

use std::borrow::Cow;

use super::MAX_DEPTH;
use super::cursor::{Attribute, Cursor, Fallible, error};
use super::text::{Place, line_ends, unescape};
use crate::schema::XmlName;

/// Walks through a document.
pub(super) struct Scanner<'a> {
    cursor: Cursor<'a>,
    /// The names of the elements that are open, from the root on.
    open: Vec<&'a str>,
    /// Whether the innermost of them was an empty-element tag, so that it has ended already.
    empty: bool,
}

/// The start of an element.
#[derive(Clone, Copy)]
pub(super) struct Tag<'a> {
    /// Its name, with its prefix where it has one.
    pub name: &'a str,
    attributes: Cursor<'a>,
}

/// The text of an element.
pub(super) struct Text<'a> {
    /// What it says.
    pub text: Cow<'a, str>,
    /// Where it starts.
    pub at: usize,
}

/// An element that was passed over and can be read later on.
pub(super) struct Passed<'a> {
    name: &'a str,
    content: Cursor<'a>,
    empty: bool,
}

enum Piece<'a> {
    Text { raw: &'a str, at: usize },
    Data(&'a str),
    Open { tag: Tag<'a>, at: usize },
    Close,
}

impl<'a> Tag<'a> {
    /// The name without its prefix.
    pub fn local(&self) -> &'a str {
        self.name.rsplit(':').next().unwrap_or_default()
    }

    /// Whether it goes by `name`: as a whole where `name` has a prefix, else without its own.
    pub fn is(&self, name: XmlName<'_>) -> bool {
        name.is(self.local()) || name.is(self.name)
    }

    /// Its attributes in their order.
    pub fn attributes(&self) -> impl Iterator<Item = Attribute<'a>> {
        let mut cursor = self.attributes;
        std::iter::from_fn(move || {
            cursor.white_space();
            // The tag was found well-formed, so that what is no attribute is its end.
            cursor.attribute().ok()
        })
    }
}

impl<'a> Scanner<'a> {
    pub fn new(input: &'a [u8]) -> Self {
        Self { cursor: Cursor::new(input), open: Vec::new(), empty: false }
    }

    /// Goes into the root element.
    pub fn root(&mut self) -> Fallible<Tag<'a>> {
        self.between()?;
        match self.cursor.peek() {
            Some(b'<') => self.tag(),
            Some(_) => Err(error("expected an XML element, found other text", self.offset())),
            None if self.cursor.is_at_end() => {
                Err(error("expected an XML element, found nothing", self.offset()))
            }
            None => Err(self.cursor.unexpected("an XML element")),
        }
    }

    /// Goes into the next element within this one; `None` where there is none, and then this one
    /// is left. Text is passed over.
    pub fn child(&mut self) -> Fallible<Option<Tag<'a>>> {
        loop {
            match self.next()? {
                Piece::Open { tag, .. } => return Ok(Some(tag)),
                Piece::Close => return Ok(None),
                Piece::Text { .. } | Piece::Data(_) => {}
            }
        }
    }

    /// Goes into the first element within this one that goes by `name`; `None` where there is
    /// none, and then this one is left.
    pub fn find(&mut self, name: &str) -> Fallible<Option<Tag<'a>>> {
        while let Some(tag) = self.child()? {
            if tag.is(XmlName::new(name)) {
                return Ok(Some(tag));
            }
            self.skip()?;
        }
        Ok(None)
    }

    /// Takes the text of this element, which may have no other within it, and leaves it.
    pub fn text(&mut self) -> Fallible<Text<'a>> {
        let start = self.offset();
        let mut text = Cow::Borrowed("");
        loop {
            let piece = match self.next()? {
                Piece::Text { raw, at } => unescape(raw, at, Place::Text)?,
                Piece::Data(raw) => line_ends(raw),
                Piece::Open { at, .. } => {
                    return Err(error("expected text alone, found an element", at));
                }
                Piece::Close => return Ok(Text { text, at: start }),
            };
            match text.is_empty() {
                true => text = piece,
                false => text.to_mut().push_str(&piece),
            }
        }
    }

    /// Leaves this element, whatever is left of it.
    pub fn skip(&mut self) -> Fallible<()> {
        self.leave(self.open.len().saturating_sub(1))
    }

    /// Leaves this element, `tag`, so that [`back`](Self::back) can read it later on.
    pub fn pass(&mut self, tag: &Tag<'a>) -> Fallible<Passed<'a>> {
        let passed = Passed { name: tag.name, content: self.cursor, empty: self.empty };
        self.skip()?;
        Ok(passed)
    }

    /// Goes back into an element that was passed over. What it returns leads to where the scanner
    /// was, once that element has been left again.
    pub fn back(&mut self, passed: Passed<'a>) -> impl FnOnce(&mut Self) + use<'a> {
        let (here, empty) = (self.cursor, self.empty);
        self.cursor = passed.content;
        self.empty = passed.empty;
        self.open.push(passed.name);
        move |scanner| {
            scanner.cursor = here;
            scanner.empty = empty;
        }
    }

    /// Leaves all elements, and checks that nothing but white space is left.
    pub fn finish(&mut self) -> Fallible<()> {
        self.leave(0)?;
        self.between()?;
        match self.cursor.peek() {
            None if self.cursor.is_at_end() => Ok(()),
            None => Err(self.cursor.unexpected("nothing more")),
            Some(_) => Err(error("more text after the end of the root element", self.offset())),
        }
    }

    /// The offset of what is next.
    pub fn offset(&self) -> usize {
        self.cursor.offset()
    }

    fn leave(&mut self, depth: usize) -> Fallible<()> {
        while self.open.len() > depth {
            self.next()?;
        }
        Ok(())
    }

    /// Passes over what may stand before and behind the root element.
    fn between(&mut self) -> Fallible<()> {
        loop {
            self.cursor.white_space();
            if !self.passed_over()? {
                return Ok(());
            }
        }
    }

    /// Takes a comment or a processing instruction, which the XML declaration looks like.
    fn passed_over(&mut self) -> Fallible<bool> {
        if self.cursor.take("<!--") {
            self.cursor.until("-->", "a comment")?;
        } else if self.cursor.take("<?") {
            self.cursor.until("?>", "a processing instruction")?;
        } else {
            return Ok(false);
        }
        Ok(true)
    }

    fn next(&mut self) -> Fallible<Piece<'a>> {
        if self.empty {
            self.empty = false;
            self.open.pop();
            return Ok(Piece::Close);
        }
        loop {
            let at = self.offset();
            if self.cursor.peek() != Some(b'<') {
                return Ok(Piece::Text { raw: self.cursor.text()?, at });
            }
            if self.cursor.take("<![CDATA[") {
                return Ok(Piece::Data(self.cursor.until("]]>", "a CDATA section")?));
            }
            if self.cursor.take("</") {
                self.end()?;
                return Ok(Piece::Close);
            }
            if !self.passed_over()? {
                return Ok(Piece::Open { tag: self.tag()?, at });
            }
        }
    }

    /// Takes a start tag, or an empty-element tag, and goes into its element.
    fn tag(&mut self) -> Fallible<Tag<'a>> {
        let at = self.offset();
        if self.open.len() == MAX_DEPTH {
            return Err(error(format!("nested deeper than {MAX_DEPTH} levels"), at));
        }
        self.cursor.take("<");
        if self.cursor.take("!DOCTYPE") {
            return Err(error("a document type declaration, which is refused", at));
        }
        let name = self.cursor.name()?;
        let attributes = self.cursor;
        loop {
            let apart = self.cursor.white_space();
            if self.cursor.take(">") {
                break;
            }
            if self.cursor.take("/>") {
                self.empty = true;
                break;
            }
            if !apart {
                return Err(self.cursor.unexpected("the end of a tag"));
            }
            self.cursor.attribute()?;
        }
        self.open.push(name);
        Ok(Tag { name, attributes })
    }

    /// Takes the rest of an end tag, and leaves its element.
    fn end(&mut self) -> Fallible<()> {
        let at = self.offset();
        let name = self.cursor.name()?;
        self.cursor.white_space();
        if !self.cursor.take(">") {
            return Err(self.cursor.unexpected("the end of a tag"));
        }
        match self.open.pop() {
            Some(open) if open == name => Ok(()),
            _ => Err(error("the end of an element other than the innermost one", at)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads the document to its end.
    fn walk(input: &[u8]) -> Result<(), String> {
        let mut scanner = Scanner::new(input);
        scanner.root().and_then(|_| scanner.finish()).map_err(|error| error.to_string())
    }

    fn text_of(document: &str) -> Result<String, String> {
        let mut scanner = Scanner::new(document.as_bytes());
        scanner.root().and_then(|_| scanner.text()).map_err(|error| error.to_string()).map(|text| {
            scanner.finish().unwrap();
            text.text.into_owned()
        })
    }

    #[test]
    fn what_says_nothing_is_passed_over() {
        let document = "\u{feff}<?xml version = '1.0' encoding = \"UTF-8\"?>\n<!-- <a> -->\n\
                        <?go now?><a >x<!--y--><?z?><b c = '>' d=\"/>\"/></a\n>\n<!---->\n<?end?> ";
        assert_eq!(walk(document.as_bytes()), Ok(()));
    }

    #[test]
    fn text_is_put_together_of_its_parts() {
        assert_eq!(
            text_of("<a> x&amp;<!-- no --><![CDATA[<&amp;\r\n]]]]><?no?>y\r\n</a>").unwrap(),
            " x&<&amp;\n]]y\n"
        );
        assert_eq!(text_of("<a/>").unwrap(), "");
        assert_eq!(text_of("<a></a>").unwrap(), "");
        assert_eq!(
            text_of("<a>x<b/></a>").unwrap_err(),
            "expected text alone, found an element (byte 4)"
        );
    }

    #[test]
    fn attributes_come_with_quotes_of_either_kind() {
        let document = r#"<a b='1"' x:c = "2'&lt;" d=""/>"#;
        let tag = Scanner::new(document.as_bytes()).root().unwrap();
        let found: Vec<_> =
            tag.attributes().map(|it| format!("{}={}", it.name, it.value().unwrap())).collect();
        assert_eq!(found, ["b=1\"", "x:c=2'<", "d="]);
    }

    #[test]
    fn a_name_has_a_local_part() {
        let tag = Scanner::new(b"<x:\xc3\xa9.b-1_/>").root().unwrap();
        assert_eq!((tag.name, tag.local()), ("x:é.b-1_", "é.b-1_"));
        let is = |name| tag.is(XmlName::new(name));
        assert!(is("é.b-1_") && is("x:é.b-1_") && !is("y:é.b-1_"));
    }

    #[test]
    fn malformed_documents_say_what_is_wrong_and_where() {
        for (document, error) in [
            ("", "expected an XML element, found nothing (byte 0)"),
            (" \n", "expected an XML element, found nothing (byte 2)"),
            ("{}", "expected an XML element, found other text (byte 0)"),
            ("x<a/>", "expected an XML element, found other text (byte 0)"),
            ("<!DOCTYPE a><a/>", "a document type declaration, which is refused (byte 0)"),
            ("<a><!DOCTYPE a></a>", "a document type declaration, which is refused (byte 3)"),
            ("<![CDATA[x]]><a/>", "expected a name, found another character (byte 1)"),
            ("<a/>x", "more text after the end of the root element (byte 4)"),
            ("<a/><b/>", "more text after the end of the root element (byte 4)"),
            ("<a/></a>", "more text after the end of the root element (byte 4)"),
            ("<a>", "the text ends within an element (byte 3)"),
            ("<a>x", "the text ends within an element (byte 4)"),
            ("<a", "expected the end of a tag, found the end of the text (byte 2)"),
            ("<a/", "expected the end of a tag, found another character (byte 2)"),
            ("<", "expected a name, found the end of the text (byte 1)"),
            ("<a></", "expected a name, found the end of the text (byte 5)"),
            ("<a><b></a></b>", "the end of an element other than the innermost one (byte 8)"),
            ("<a></A>", "the end of an element other than the innermost one (byte 5)"),
            ("<a></x:a>", "the end of an element other than the innermost one (byte 5)"),
            ("<a></a b='1'>", "expected the end of a tag, found another character (byte 7)"),
            ("< a/>", "expected a name, found another character (byte 1)"),
            ("<1/>", "expected a name, found another character (byte 1)"),
            ("<a b/>", "expected '=' and an attribute's value, found another character (byte 4)"),
            (
                "<a b=1/>",
                "expected an attribute's value in quotes, found another character (byte 5)",
            ),
            ("<a b='1/>", "the text ends within an attribute's value (byte 9)"),
            ("<a b='<'/>", "a '<' in an attribute's value (byte 6)"),
            ("<a b='1'c='2'/>", "expected the end of a tag, found another character (byte 8)"),
            ("<a><!-- </a>", "the text ends within a comment (byte 12)"),
            ("<?xml", "the text ends within a processing instruction (byte 5)"),
            ("<a><![CDATA[</a>", "the text ends within a CDATA section (byte 16)"),
        ] {
            assert_eq!(walk(document.as_bytes()).unwrap_err(), error, "{document}");
        }
    }

    #[test]
    fn bytes_that_are_not_utf_8_are_an_error_at_their_place() {
        for (document, at) in [
            (b"<a>x\xff</a>".as_slice(), 4),
            (b"<a\xff></a>", 2),
            (b"<a/>\xff", 4),
            (b"\xff\xfe<\0a\0/\0>\0", 0),
            (b"<a b='\xff'/>", 6),
        ] {
            let error = walk(document).unwrap_err();
            assert_eq!(error, format!("bytes that are not UTF-8 (byte {at})"));
        }
    }

    #[test]
    fn nesting_has_a_limit() {
        let nested = |depth: usize| "<a>".repeat(depth) + &"</a>".repeat(depth);
        assert_eq!(walk(nested(MAX_DEPTH).as_bytes()), Ok(()));
        assert_eq!(
            walk(nested(MAX_DEPTH + 1).as_bytes()).unwrap_err(),
            "nested deeper than 128 levels (byte 384)"
        );
    }

    #[test]
    fn an_element_can_be_read_after_what_follows_it() {
        let mut scanner = Scanner::new(b"<a><b>1</b><c/><d>2</d></a>");
        scanner.root().unwrap();
        let b = scanner.child().unwrap().unwrap();
        let b = scanner.pass(&b).unwrap();
        let c = scanner.child().unwrap().unwrap();
        let c = scanner.pass(&c).unwrap();
        for (passed, text) in [(c, ""), (b, "1")] {
            let forth = scanner.back(passed);
            assert_eq!(scanner.text().unwrap().text, text);
            forth(&mut scanner);
        }
        assert_eq!(scanner.find("d").unwrap().unwrap().name, "d");
        assert_eq!(scanner.text().unwrap().text, "2");
        scanner.finish().unwrap();
    }
}
