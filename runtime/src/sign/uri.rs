//! The canonical spelling of a URI's path and query.

use std::borrow::Cow;
use std::collections::BinaryHeap;

use super::SigningSettings;

/// Appends the canonical path.
pub(super) fn push_path(out: &mut String, path: &str, settings: &SigningSettings<'_>) {
    let path = if settings.normalize_path { normalize(path) } else { Cow::Borrowed(path) };
    if !path.starts_with('/') {
        out.push('/');
    }
    // By segment, so that a slash within one stays encoded.
    for (index, segment) in path.split('/').enumerate() {
        if index > 0 {
            out.push('/');
        }
        if settings.double_encode_path {
            push_encoded(out, segment.bytes());
        } else {
            // Decoded first: the URI may leave bytes bare that the canonical form encodes.
            push_encoded(out, decode(segment, Plus::Literal));
        }
    }
}

/// Appends the canonical query: each name and value encoded, in the order of names, then values.
pub(super) fn push_query(out: &mut String, query: &str) {
    if query.is_empty() {
        return;
    }
    // A heap puts them in order with a fraction of the code that sorting takes.
    let pairs: BinaryHeap<(String, String)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (recode(name), recode(value))
        })
        .collect();
    for (index, (name, value)) in pairs.into_sorted_vec().iter().enumerate() {
        if index > 0 {
            out.push('&');
        }
        out.push_str(name);
        out.push('=');
        out.push_str(value);
    }
}

/// Appends the bytes, percent-encoded but for RFC 3986's unreserved characters.
pub(crate) fn push_encoded(out: &mut String, bytes: impl Iterator<Item = u8>) {
    const HEX: [u8; 16] = *b"0123456789ABCDEF";
    for byte in bytes {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                out.push(char::from(byte));
            }
            _ => {
                out.push('%');
                out.push(char::from(HEX[usize::from(byte >> 4)]));
                out.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
}

fn recode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_encoded(&mut out, decode(text, Plus::Space));
    out
}

#[derive(Clone, Copy, PartialEq)]
enum Plus {
    Literal,
    /// As services read the query of a URI.
    Space,
}

/// The bytes behind percent-encoding. A percent sign that starts no escape stands for itself.
fn decode(text: &str, plus: Plus) -> impl Iterator<Item = u8> + '_ {
    let mut rest = text.as_bytes();
    std::iter::from_fn(move || {
        if let [b'%', high, low, after @ ..] = rest {
            if let (Some(high), Some(low)) = (hex_digit(*high), hex_digit(*low)) {
                rest = after;
                return Some(high << 4 | low);
            }
        }
        let (first, after) = rest.split_first()?;
        rest = after;
        Some(if *first == b'+' && plus == Plus::Space { b' ' } else { *first })
    })
}

fn hex_digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}

/// Resolves `.` and `..` segments as RFC 3986 does, and drops empty ones.
fn normalize(path: &str) -> Cow<'_, str> {
    if !path.contains("//") && !path.contains("/.") {
        return Cow::Borrowed(path);
    }
    let mut segments = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => {
                segments.pop();
            }
            _ => segments.push(segment),
        }
    }
    let is_folder = matches!(path.rsplit('/').next(), Some("" | "." | ".."));
    let mut out = String::with_capacity(path.len());
    for segment in &segments {
        out.push('/');
        out.push_str(segment);
    }
    if is_folder || segments.is_empty() {
        out.push('/');
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(path: &str, double_encode_path: bool, normalize_path: bool) -> String {
        let mut out = String::new();
        let settings = SigningSettings { double_encode_path, normalize_path, ..Default::default() };
        push_path(&mut out, path, &settings);
        out
    }

    fn query(query: &str) -> String {
        let mut out = String::new();
        push_query(&mut out, query);
        out
    }

    #[test]
    fn a_path_is_encoded_again_or_just_once() {
        assert_eq!(path("/a%20b/c:d", true, true), "/a%2520b/c%3Ad");
        assert_eq!(path("/a%20b/c:d%2fe", false, true), "/a%20b/c%3Ad%2Fe");
        assert_eq!(path("/a+b/%zz%", false, true), "/a%2Bb/%25zz%25");
        assert_eq!(path("", true, true), "/");
    }

    #[test]
    fn a_path_is_normalized_where_asked_for() {
        assert_eq!(path("/a/./b/../c", true, true), "/a/c");
        assert_eq!(path("/a/b/..", true, true), "/a/");
        assert_eq!(path("/../..", true, true), "/");
        assert_eq!(path("//a//", true, true), "/a/");
        assert_eq!(path("/a/.b", true, true), "/a/.b");
        assert_eq!(path("//a/../.", true, false), "//a/../.");
    }

    #[test]
    fn a_query_is_sorted_by_encoded_name_then_value() {
        assert_eq!(query("b=2&a=2&a=1&a-b=0&c"), "a=1&a=2&a-b=0&b=2&c=");
        assert_eq!(query("x=a+b&y=%2B%c3%a9&&z=1=2"), "x=a%20b&y=%2B%C3%A9&z=1%3D2");
        assert_eq!(query(""), "");
    }
}
