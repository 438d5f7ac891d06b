//! Documentation that is Markdown already: it passes, but for what rustdoc would misread.
//!
//! That is: brackets that are no link, which rustdoc would look up as items of Rust; tags; bare
//! addresses; and code without a language, which it would compile as a test.

use std::collections::BTreeSet;

use super::escape::{self, Piece};
use super::{html, wrap};

/// The most characters of a link's text or address.
const LINK: usize = 2000;

/// Whether `text` is HTML: it has a tag outside of code.
pub fn is_html(text: &str) -> bool {
    if !text.contains('<') {
        return false;
    }
    let mut rest = text;
    while let Some(at) = rest.find('`') {
        if html::has_tag(&rest[..at]) {
            return true;
        }
        rest = &rest[at + code(&rest[at..])..];
    }
    html::has_tag(rest)
}

/// The lines of `text`, which is Markdown.
pub fn lines(text: &str) -> Vec<String> {
    let text: String =
        text.chars().map(|c| if c == '\n' || !c.is_control() { c } else { ' ' }).collect();
    let labels = labels(&text);
    let mut out = Vec::new();
    // Lines that flow, in which a span of code may go on from line to line.
    let mut flow = String::new();
    let mut fence: Option<&str> = None;
    let mut in_list = false;
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let (indent, content) = (line.len() - line.trim_start().len(), line.trim());
        if let Some(open) = fence {
            let closes = content.starts_with(open) && content.chars().all(|c| open.contains(c));
            fence = fence.filter(|_| !closes);
            out.push(line.trim_end().to_owned());
        } else if content.starts_with("```") || content.starts_with("~~~") {
            inline(&mut flow, &labels, &mut out);
            let mark = &content[..1];
            let length = content.len() - content.trim_start_matches(mark).len();
            fence = Some(&content[..length]);
            let language = if content.len() == length { "text" } else { "" };
            out.push(format!("{}{language}", line.trim_end()));
        } else if indent >= 4 && !in_list && flow.is_empty() && !content.is_empty() {
            let mut code = vec![line.get(4..).unwrap_or(content)];
            while let Some(next) = lines.next_if(|next| next.starts_with("    ")) {
                code.push(next.get(4..).unwrap_or_default());
            }
            let fence = escape::fence(&code.join("\n"));
            out.push(format!("{fence}text"));
            out.extend(code.iter().map(|line| line.trim_end().to_owned()));
            out.push(fence);
        } else if content.is_empty() {
            inline(&mut flow, &labels, &mut out);
            out.push(String::new());
        } else {
            let marker = content.trim_start_matches(|c: char| c.is_ascii_digit());
            in_list = ["- ", "* ", "+ ", ". ", ") "].iter().any(|start| marker.starts_with(start))
                || in_list && indent > 0;
            flow.push_str(line.trim_end());
            flow.push('\n');
        }
    }
    inline(&mut flow, &labels, &mut out);
    if let Some(open) = fence {
        out.push(open.to_owned());
    }
    let is_text = |line: &String| !line.is_empty();
    let first = out.iter().position(is_text).unwrap_or(out.len());
    let last = out.iter().rposition(is_text).map_or(first, |last| last + 1);
    wrap::lines(&out[first..last])
}

/// The length of the span of code that `text`, a backtick, starts with; where none closes, that of
/// the run of backticks.
fn code(text: &str) -> usize {
    let run = text.len() - text.trim_start_matches('`').len();
    closing(&text[run..], run).map_or(run, |end| run + end)
}

/// Where the run of as many backticks ends that is the first in the paragraph.
fn closing(text: &str, length: usize) -> Option<usize> {
    let text = text.split("\n\n").next().unwrap_or(text);
    let mut at = 0;
    while let Some(found) = text[at..].find('`') {
        let open = at + found;
        let run = text[open..].len() - text[open..].trim_start_matches('`').len();
        at = open + run;
        if run == length {
            return Some(at);
        }
    }
    None
}

/// The labels of links that are defined in the text.
fn labels(text: &str) -> BTreeSet<String> {
    let label =
        |line: &str| Some(line.trim_start().strip_prefix('[')?.split_once("]:")?.0.to_lowercase());
    text.lines().filter_map(label).collect()
}

/// Moves the lines of `flow` to `out`.
fn inline(flow: &mut String, labels: &BTreeSet<String>, out: &mut Vec<String>) {
    let text = text(&std::mem::take(flow), labels);
    out.extend(text.lines().map(str::to_owned));
}

fn text(text: &str, labels: &BTreeSet<String>) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        let is_word_start = !out.ends_with(|c: char| c.is_alphanumeric());
        let taken = match c {
            '\\' => c.len_utf8() + after.chars().next().map_or(0, char::len_utf8),
            '`' => code(rest),
            '[' => link(rest, labels),
            '<' if after.starts_with("http://") || after.starts_with("https://") => {
                rest.find('>').map_or(0, |end| end + 1)
            }
            '<' if after.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c)) => 0,
            'h' if is_word_start
                && (rest.starts_with("http://") || rest.starts_with("https://")) =>
            {
                let word =
                    rest.split(|c: char| c.is_whitespace() || c == '<').next().unwrap_or(rest);
                match escape::pieces(word).first() {
                    Some(Piece::Url(url)) => {
                        out.push_str(&format!("<{url}>"));
                        rest = &rest[url.len()..];
                        continue;
                    }
                    Some(Piece::Pattern(url)) => {
                        out.push_str(&escape::code(url));
                        rest = &rest[url.len()..];
                        continue;
                    }
                    _ => c.len_utf8(),
                }
            }
            _ => c.len_utf8(),
        };
        let taken = match taken {
            0 => {
                out.push('\\');
                c.len_utf8()
            }
            taken => taken,
        };
        out.push_str(&rest[..taken]);
        rest = &rest[taken..];
    }
    out
}

/// The length of the link that `text`, a bracket, starts with; 0 where it is none.
fn link(text: &str, labels: &BTreeSet<String>) -> usize {
    let Some(end) = half(text, '[', ']') else { return 0 };
    let after = &text[end..];
    if after.starts_with('(') {
        return half(after, '(', ')').map_or(0, |length| end + length);
    }
    let label = text[1..end - 1].to_lowercase();
    if labels.contains(&label) {
        // A definition goes on to the end of its line.
        return if after.starts_with(':') {
            end + after.find('\n').unwrap_or(after.len())
        } else {
            end
        };
    }
    let second = half(after, '[', ']').map_or("", |length| &after[1..length - 1]);
    if labels.contains(&second.to_lowercase()) { end + second.len() + 2 } else { 0 }
}

/// Where the bracket closes that `text` starts with, at a length that a link can have.
fn half(text: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0usize;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next().filter(|_| at < LINK) {
        at += match c {
            '`' => code(&text[at..]),
            _ => c.len_utf8(),
        };
        if c == open {
            depth += 1;
        } else if c == close {
            depth = depth.checked_sub(1)?;
            if depth == 0 {
                return Some(at);
            }
        } else if depth == 0 {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(lines(text).join("\n"), expected);
    }

    #[track_caller]
    fn same(text: &str) {
        check(text, text);
    }

    #[test]
    fn markdown_is_told_from_html() {
        for html in ["<p>a</p>", "a<br/>b", "`a` <code>b</code>", "`<p>a"] {
            assert!(is_html(html), "{html}");
        }
        for markdown in ["a", "the tag `<p>`", "a < b", "at <region>", "<https://a.b>", "&lt;"] {
            assert!(!is_html(markdown), "{markdown}");
        }
    }

    #[test]
    fn markdown_passes() {
        same(
            "A *thing*, `[0]` of <https://a.b>:\n\n- one\n  - two\n\n    more\n\n| a | b |\n|---|---|",
        );
        same(
            "A [link](https://a.b/c_(d)) and [two][2], [2] and [3].\n\n[2]: https://a.b\n[3]: https://c.d",
        );
        same("```json\n{\"a\": [b]}\n```\n\n# Head\n\n> quote \\[c]\n\n``a `b` [c]``");
        check("\n\na\n\n", "a");
        check("", "");
    }

    #[test]
    fn what_rustdoc_would_misread_is_escaped() {
        check("[a] of <region>, [b][c]", r"\[a] of \<region>, \[b]\[c]");
        check("at https://a.b/c, or https://{d}.e", "at <https://a.b/c>, or `https://{d}.e`");
        check("```\nlet [a] = b;\n```", "```text\nlet [a] = b;\n```");
        check("a\n\n    let b = c;\n    d\n\ne", "a\n\n```text\nlet b = c;\nd\n```\n\ne");
        check("```\na", "```text\na\n```");
        check("a\tb\r\nc\u{7}", "a b\nc");
    }

    proptest! {
        #[test]
        fn anything_can_be_read(text in "([ -~\n]{0,8}|`{1,3}|\n\n    |- |\\[|\\]|\\(|https://a.b|é|\t|~~~){0,30}") {
            let once = lines(&text);
            prop_assert!(once.iter().all(|line| !line.contains(|c: char| c.is_control())));
        }
    }
}
