//! Long lines of Markdown, broken where it means the same.

use super::escape;

/// The longest line, with room for the indentation and slashes of a comment.
pub const WIDTH: usize = 92;

/// The same with the long lines of plain paragraphs broken. Lists, quotes, headings, tables and
/// code stay as they are, as does a line with nowhere to break it.
pub fn lines(lines: &[String]) -> Vec<String> {
    let mut out = Vec::with_capacity(lines.len());
    let mut fence: Option<&str> = None;
    for paragraph in lines.chunk_by(|a, b| !a.is_empty() && !b.is_empty()) {
        let is_plain = fence.is_none() && paragraph.iter().all(|line| is_plain(line));
        for line in paragraph {
            let content = line.trim_start();
            match fence {
                Some(mark) if content.starts_with(mark) => fence = None,
                Some(_) => {}
                None => fence = ["```", "~~~"].into_iter().find(|mark| content.starts_with(mark)),
            }
            if is_plain { wrap(line, &mut out) } else { out.push(line.clone()) }
        }
    }
    out
}

/// Whether a line can belong to no block but a paragraph.
pub fn is_plain(line: &str) -> bool {
    let word = line.split(' ').next().unwrap_or_default();
    line.is_empty() || can_start(word) && !line.contains('|') && !line.starts_with('[')
}

/// Whether a line that starts with `word` goes on with its paragraph. Not all that do are found.
fn can_start(word: &str) -> bool {
    let is_usual = |c: char| c.is_alphanumeric() || "`(\"'[<".contains(c);
    word.starts_with(is_usual)
        && !word.starts_with("```")
        && !(word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with(['.', ')']))
        && escape::line_start(word) == word
}

fn wrap(line: &str, out: &mut Vec<String>) {
    let mut start = 0;
    // The last place to break the line at, and whether code is open there.
    let (mut place, mut in_code) = (None, false);
    for (at, c) in line.char_indices() {
        match c {
            '`' => in_code = !in_code,
            ' ' if !in_code => {
                let word = line[at + 1..].split(' ').next().unwrap_or_default();
                if can_start(word) {
                    place = Some(at);
                }
            }
            _ => {}
        }
        if at - start >= WIDTH {
            if let Some(place) = place.take() {
                out.push(line[start..place].to_owned());
                start = place + 1;
            }
        }
    }
    out.push(line[start..].to_owned());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let text: Vec<String> = text.lines().map(str::to_owned).collect();
        assert_eq!(lines(&text).join("\n"), expected);
    }

    #[track_caller]
    fn same(text: &str) {
        check(text, text);
    }

    #[test]
    fn a_long_line_of_a_paragraph_is_broken_between_words() {
        let part = "word ".repeat(17);
        same(&format!("{part}end\nnext\n\n{part}end"));
        check(&format!("{part}and more"), &format!("{part}and\nmore"));
        let line = format!("{part}word");
        check(&format!("{line} {line} end"), &format!("{line}\n{line}\nend"));
    }

    #[test]
    fn nothing_becomes_another_block_and_code_stays_together() {
        let part = "word ".repeat(17);
        check(&format!("{part}`a b c d e f` g"), &format!("{}\n`a b c d e f` g", part.trim_end()));
        check(&format!("{part}end - + # 1. g"), &format!("{}\nend - + # 1. g", part.trim_end()));
    }

    #[test]
    fn what_is_no_paragraph_stays() {
        let long = "word ".repeat(30);
        for text in ["- ", "> ", "# ", "  ", "a | ", "1. ", "[a]: ", "```text\n", "**"] {
            same(&format!("{text}{long}"));
        }
        same(&format!("```text\n{long}\n\n{long}\n```"));
        same(&"word".repeat(30));
    }
}
