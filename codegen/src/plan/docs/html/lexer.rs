//! HTML as tokens: text, and the tags that open and close.

use std::collections::BTreeSet;

/// Tags that are tags wherever they stand. Any other name in angle brackets is one only where it
/// is closed as well: `arn:aws:<region>` is text.
const TAGS: &[&str] = &[
    "a",
    "abbr",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "caution",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "emphasis",
    "fullname",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "hr",
    "html",
    "i",
    "img",
    "important",
    "ins",
    "kbd",
    "li",
    "link",
    "note",
    "ol",
    "p",
    "para",
    "pre",
    "q",
    "s",
    "samp",
    "script",
    "section",
    "small",
    "span",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tip",
    "title",
    "tr",
    "tt",
    "u",
    "ul",
    "ulink",
    "var",
    "warning",
    "wbr",
    "xhtml",
    "zonbook",
];

/// A part of a text in HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// Text, its entities replaced.
    Text(String),
    /// `<name …>`, with the address of a link.
    Open(String, Option<String>),
    /// `</name>`.
    Close(String),
}

/// The tokens of `html`. Anything that is not HTML is text.
pub fn tokens(html: &str) -> Vec<Token> {
    let closed = closed(html);
    let mut tokens = Vec::new();
    let mut text = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        match tag(rest, &closed) {
            Some((tag, length)) => {
                flush(&mut text, &mut tokens);
                tokens.extend(tag);
                rest = &rest[length..];
            }
            None => {
                text.push('<');
                rest = &rest[1..];
            }
        }
    }
    text.push_str(rest);
    flush(&mut text, &mut tokens);
    tokens
}

/// Whether a tag that is known stands in `text`.
pub fn has_tag(text: &str) -> bool {
    let none = BTreeSet::new();
    text.match_indices('<').any(|(at, _)| tag(&text[at..], &none).is_some())
}

fn flush(text: &mut String, tokens: &mut Vec<Token>) {
    if !text.is_empty() {
        tokens.push(Token::Text(entities(&std::mem::take(text))));
    }
}

/// The names that a closing tag has.
fn closed(html: &str) -> BTreeSet<String> {
    html.split("</").skip(1).map(|rest| name(rest).to_ascii_lowercase()).collect()
}

/// The tag at the start of `text`, a `<`: its tokens and its length.
fn tag(text: &str, closed: &BTreeSet<String>) -> Option<(Vec<Token>, usize)> {
    let inner = &text[1..];
    let is_end = inner.starts_with('/');
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let name = name(inner).to_ascii_lowercase();
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let after = &inner[name.len()..];
    if !after.starts_with(|c: char| c == '>' || c == '/' || c.is_ascii_whitespace()) {
        return None;
    }
    let end = end(after)?;
    let attributes = &after[..end];
    let is_empty = attributes.ends_with('/');
    let known = TAGS.contains(&name.as_str());
    if !known && !is_empty && !closed.contains(&name) {
        return None;
    }
    let length = text.len() - after.len() + end + 1;
    let tokens = match (is_end, is_empty) {
        (true, _) => vec![Token::Close(name)],
        (false, false) => vec![Token::Open(name, address(attributes))],
        (false, true) => vec![Token::Open(name.clone(), None), Token::Close(name)],
    };
    Some((tokens, length))
}

fn name(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == ':'));
    &text[..end.unwrap_or(text.len())]
}

/// Where the tag ends whose attributes `text` starts with: the first `>` outside of quotes, or
/// where quotes do not match the first at all. Another `<` before says that it is no tag.
fn end(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(at),
            (None, '<') => return None,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    text.find('>').filter(|end| !text[..*end].contains('<'))
}

/// The address among a tag's attributes.
fn address(attributes: &str) -> Option<String> {
    ["href", "url"].iter().find_map(|key| {
        attributes.match_indices(key).find_map(|(at, _)| {
            let before = attributes[..at].chars().next_back();
            let value = attributes[at + key.len()..].trim_start().strip_prefix('=')?.trim_start();
            let value = match value.chars().next()? {
                quote @ ('"' | '\'') => value[1..].split(quote).next()?,
                _ => value.split_ascii_whitespace().next()?,
            };
            before.is_some_and(char::is_whitespace).then(|| entities(value).trim().to_owned())
        })
    })
}

/// `text` with its entities replaced; what is no entity stays.
fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        // The longest entity that is known has 10 characters.
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        match end.and_then(|end| Some((entity(&rest[1..end])?, end))) {
            Some((c, end)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out + rest
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => number.parse(),
        };
        return char::from_u32(number.ok()?).filter(|c| !c.is_control() || c.is_whitespace());
    }
    Some(match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "hellip" => '…',
        "bull" => '•',
        "middot" => '·',
        "copy" => '©',
        "reg" => '®',
        "trade" => '™',
        "times" => '×',
        "le" => '≤',
        "ge" => '≥',
        "ne" => '≠',
        "rarr" => '→',
        "larr" => '←',
        "deg" => '°',
        "plusmn" => '±',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Token {
        Token::Text(text.to_owned())
    }

    fn open(name: &str) -> Token {
        Token::Open(name.to_owned(), None)
    }

    fn close(name: &str) -> Token {
        Token::Close(name.to_owned())
    }

    #[test]
    fn tags_are_tokens_and_comments_are_not() {
        assert_eq!(
            tokens("<P>a<!-- no <b> -->b</P ><br/>"),
            [open("p"), text("ab"), close("p"), open("br"), close("br")]
        );
    }

    #[test]
    fn what_is_no_tag_is_text() {
        for plain in ["1 < 2", "a<b", "<region>", "<", "</", "<>", "<p", "<!x", "<p x=\"y"] {
            assert_eq!(tokens(plain), [text(plain)], "{plain}");
        }
        assert_eq!(tokens("<x>a</x>"), [open("x"), text("a"), close("x")]);
    }

    #[test]
    fn entities_are_replaced_once() {
        let html = "&lt;&#60;&#x3C;&nbsp;&amp;lt;&none;&#xD800;&";
        assert_eq!(tokens(html), [text("<<<\u{a0}&lt;&none;&#xD800;&")]);
    }

    #[test]
    fn a_link_has_its_address() {
        let link = |address: &str| Token::Open("a".to_owned(), Some(address.to_owned()));
        assert_eq!(tokens("<a href=\"u?a=1&amp;b=>\">"), [link("u?a=1&b=>")]);
        assert_eq!(tokens("<a class='c' href = 'u' >"), [link("u")]);
        assert_eq!(tokens("<a href=u>"), [link("u")]);
        assert_eq!(tokens("<a name=\"u\">"), [open("a")]);
    }
}
