//! Text that Markdown shows as it is.

/// The parts of a plain text.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text to be escaped.
    Text(&'a str),
    /// An address that stands alone.
    Url(&'a str),
    /// An address that no link can lead to, such as one with places to fill in.
    Pattern(&'a str),
}

/// Splits a word at the address in it.
pub fn pieces(word: &str) -> Vec<Piece<'_>> {
    let Some(at) = ["https://", "http://"].iter().filter_map(|scheme| word.find(scheme)).min()
    else {
        return vec![Piece::Text(word)];
    };
    let url = &word[at..];
    let mut length =
        url.trim_end_matches(['.', ',', ';', ':', '!', '?', '"', '\'', ']', '*']).len();
    // A bracket belongs to the address where its other half does.
    for (open, close) in [('(', ')'), ('{', '}'), ('[', ']')] {
        let count = |c: char| url[..length].matches(c).count();
        if url[..length].ends_with(close) && count(close) > count(open) {
            length -= 1;
        }
    }
    let (url, after) = url.split_at(length.max("http://".len().min(url.len())));
    let is_open = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#@!$&'()+,;=%".contains(c);
    let url = if url.trim_start_matches("https").trim_start_matches("http") == "://" {
        Piece::Text(url)
    } else if url.chars().all(is_open) {
        Piece::Url(url)
    } else {
        Piece::Pattern(url)
    };
    [Piece::Text(&word[..at]), url, Piece::Text(after)]
        .into_iter()
        .filter(|piece| *piece != Piece::Text(""))
        .collect()
}

/// `text` such that nothing within a line is read as markup.
pub fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let after = text[at + c.len_utf8()..].chars().next().unwrap_or(' ');
        let is_markup = match c {
            '\\' | '`' | '*' | '[' | ']' | '~' => true,
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            '<' => after.is_ascii_alphabetic() || "/!?".contains(after),
            '&' => is_entity(&text[at + 1..]),
            // Two of them would be shown as a dash.
            '-' => after == '-',
            _ => false,
        };
        if is_markup {
            out.push('\\');
        }
        out.push(c);
        before = c;
    }
    out
}

/// Whether `text`, which follows an ampersand, makes an entity of it.
fn is_entity(text: &str) -> bool {
    let name = text.trim_start_matches('#');
    let rest = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
    rest.len() < name.len() && rest.starts_with(';')
}

/// A word such that it is not read as the start of a block where a line starts with it. It is
/// escaped within the line already.
pub fn line_start(word: &str) -> String {
    let of = |chars: &str| word.chars().all(|c| chars.contains(c));
    let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 && matches!(&word[digits..], "." | ")") {
        return format!("{}\\{}", &word[..digits], &word[digits..]);
    }
    if word == "-" || word == "+" || word.starts_with('>') || of("#") || of("=") || of("|:-") {
        return format!("\\{word}");
    }
    word.to_owned()
}

/// A code span of `code`, which has no line breaks.
pub fn code(code: &str) -> String {
    let runs = code.split(|c| c != '`').map(str::len);
    let fence = "`".repeat(runs.max().unwrap_or(0) + 1);
    let room = if code.starts_with('`') || code.ends_with('`') { " " } else { "" };
    format!("{fence}{room}{code}{room}{fence}")
}

/// A fence that is longer than any run of backticks in `code`.
pub fn fence(code: &str) -> String {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(longest.max(2) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_told_from_the_text_around_it() {
        use Piece::{Pattern, Text, Url};
        assert_eq!(pieces("word"), [Text("word")]);
        assert_eq!(pieces("(https://a.b/c)."), [Text("("), Url("https://a.b/c"), Text(").")]);
        assert_eq!(pieces("http://a.b/c(d)"), [Url("http://a.b/c(d)")]);
        assert_eq!(pieces("https://<id>.b/,"), [Pattern("https://<id>.b/"), Text(",")]);
        assert_eq!(pieces("https://{id}.b"), [Pattern("https://{id}.b")]);
        assert_eq!(pieces("http://"), [Text("http://")]);
    }

    #[test]
    fn only_what_would_be_markup_is_escaped() {
        assert_eq!(
            inline("a_b _c_ 1 < 2 <d> [e] A & B &lt;"),
            r"a_b \_c\_ 1 < 2 \<d> \[e\] A & B \&lt;"
        );
        assert_eq!(inline("x - y --z `*\\"), r"x - y \--z \`\*\\");
    }

    #[test]
    fn a_line_starts_no_block() {
        for (word, escaped) in [
            ("-", r"\-"),
            ("+", r"\+"),
            ("##", r"\##"),
            ("1.", r"1\."),
            ("12)", r"12\)"),
            (">x", r"\>x"),
            ("===", r"\==="),
            ("|--|", r"\|--|"),
            ("#1", "#1"),
            ("1.5", "1.5"),
            ("-x", "-x"),
        ] {
            assert_eq!(line_start(word), escaped);
        }
    }

    #[test]
    fn code_may_hold_backticks() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("``"), "``` `` ```");
        assert_eq!(fence("a"), "```");
        assert_eq!(fence("````"), "`````");
    }
}
