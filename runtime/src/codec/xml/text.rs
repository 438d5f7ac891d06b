//! Character data: the references and line ends in it, and what has to be a reference.

use std::borrow::Cow;
use std::io::Write as _;

use super::cursor::{Fallible, error};

/// Where character data stands, which decides about white space and quotes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Between two tags.
    Text,
    /// Between quotes.
    Attribute,
}

/// What `raw`, which starts at `at`, stands for. References are never expanded to more than one
/// character, so that the result is no longer than what is read. A reference to a control
/// character, which XML 1.0 has not, is taken: services send it for what their users stored.
pub(super) fn unescape(raw: &str, at: usize, place: Place) -> Fallible<Cow<'_, str>> {
    let stops = |byte: u8| match byte {
        b'&' | b'\r' => true,
        b'\n' | b'\t' => place == Place::Attribute,
        _ => false,
    };
    let line_end = if place == Place::Attribute { ' ' } else { '\n' };
    if !raw.bytes().any(stops) {
        return Ok(Cow::Borrowed(raw));
    }
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(stop) = rest.bytes().position(stops) {
        let (plain, from) = rest.split_at(stop);
        text.push_str(plain);
        rest = match from.strip_prefix('&') {
            Some(reference) => {
                let offset = at + (raw.len() - from.len());
                let (name, after) = reference
                    .split_once(';')
                    .ok_or_else(|| error("a '&' that starts no reference", offset))?;
                text.push(character(name).ok_or_else(|| error("an unknown reference", offset))?);
                after
            }
            None => {
                text.push(line_end);
                let after = from.strip_prefix("\r\n").or_else(|| from.get(1..));
                after.unwrap_or_default()
            }
        };
    }
    text.push_str(rest);
    Ok(Cow::Owned(text))
}

/// `raw` with every line end as a line feed: all that there is to do within CDATA.
pub(super) fn line_ends(raw: &str) -> Cow<'_, str> {
    match raw.contains('\r') {
        true => Cow::Owned(raw.replace("\r\n", "\n").replace('\r', "\n")),
        false => Cow::Borrowed(raw),
    }
}

fn character(reference: &str) -> Option<char> {
    let (digits, radix) = match reference.strip_prefix('#') {
        Some(number) => match number.strip_prefix('x') {
            Some(digits) => (digits, 16),
            None => (number, 10),
        },
        None => {
            return Some(match reference {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                "apos" => '\'',
                _ => return None,
            });
        }
    };
    // Parsing alone would take a sign.
    let plain = digits.chars().all(|digit| digit.is_digit(radix));
    let number = u32::from_str_radix(digits, radix).ok().filter(|_| plain)?;
    char::from_u32(number)
}

/// Appends `text`, with references in place of what XML gives another meaning, would change as a
/// line end, or cannot hold.
pub(super) fn escape(out: &mut Vec<u8>, text: &str, place: Place) {
    let mut plain = 0;
    for (at, character) in text.char_indices() {
        let named = match character {
            '&' => Some("&amp;"),
            '<' => Some("&lt;"),
            '>' => Some("&gt;"),
            '"' if place == Place::Attribute => Some("&quot;"),
            '\t' if place == Place::Text => continue,
            // The last two of these end a line in XML 1.1.
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' | '\u{85}' | '\u{2028}' => None,
            _ => continue,
        };
        out.extend_from_slice(text.get(plain..at).unwrap_or_default().as_bytes());
        plain = at + character.len_utf8();
        match named {
            Some(named) => out.extend_from_slice(named.as_bytes()),
            // Writing to a vector cannot fail.
            None => drop(write!(out, "&#x{:X};", u32::from(character))),
        }
    }
    out.extend_from_slice(text.get(plain..).unwrap_or_default().as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(raw: &str) -> Result<String, String> {
        unescape(raw, 10, Place::Text).map(Cow::into_owned).map_err(|error| error.to_string())
    }

    fn attribute(raw: &str) -> String {
        unescape(raw, 0, Place::Attribute).unwrap().into_owned()
    }

    fn escaped(text: &str, place: Place) -> String {
        let mut out = Vec::new();
        escape(&mut out, text, place);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn every_named_and_numeric_reference_gives_its_character() {
        assert_eq!(text("&lt;&gt;&amp;&quot;&apos;").unwrap(), "<>&\"'");
        assert_eq!(text("a&#65;b&#x41;&#x00000041;&#x1F600;&#1;").unwrap(), "aAbAA😀\u{1}");
    }

    #[test]
    fn a_reference_is_not_read_twice() {
        assert_eq!(text("escaped data: &amp;lt;&#xD;&#10;").unwrap(), "escaped data: &lt;\r\n");
    }

    #[test]
    fn what_is_no_reference_is_an_error_at_its_place() {
        for raw in [
            "ab&nbsp;",
            "ab&;",
            "ab&#;",
            "ab&#x;",
            "ab&#+65;",
            "ab&#xD800;",
            "ab&#x110000;",
            "ab&#X41;",
        ] {
            assert_eq!(text(raw).unwrap_err(), "an unknown reference (byte 12)", "{raw}");
        }
        assert_eq!(text("a & b").unwrap_err(), "a '&' that starts no reference (byte 12)");
    }

    #[test]
    fn line_ends_become_line_feeds_in_text_and_spaces_in_attributes() {
        assert_eq!(text("a\r\nb\rc\nd\t\r\r\n").unwrap(), "a\nb\nc\nd\t\n\n");
        assert_eq!(line_ends("a\r\nb\rc\nd&amp;"), "a\nb\nc\nd&amp;");
        assert_eq!(attribute("a\r\nb\rc\nd\te&#xA;&#9;"), "a b c d e\n\t");
    }

    #[test]
    fn what_a_reader_would_change_is_written_as_a_reference() {
        assert_eq!(escaped("<a> & 'b' \"c\"\t", Place::Text), "&lt;a&gt; &amp; 'b' \"c\"\t");
        assert_eq!(
            escaped("<a> & \"c\"\t", Place::Attribute),
            "&lt;a&gt; &amp; &quot;c&quot;&#x9;"
        );
        assert_eq!(
            escaped("é\r\n\u{85}\u{2028}😀\0\u{1f}\u{ffff}", Place::Text),
            "é&#xD;&#xA;&#x85;&#x2028;😀&#x0;&#x1F;&#xFFFF;"
        );
    }

    #[test]
    fn what_was_escaped_is_read_back() {
        let all: String = (0..0x3000).filter_map(char::from_u32).collect();
        assert_eq!(text(&escaped(&all, Place::Text)).unwrap(), all);
        assert_eq!(attribute(&escaped(&all, Place::Attribute)), all);
    }
}
