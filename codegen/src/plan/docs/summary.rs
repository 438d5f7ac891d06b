//! The first sentence of a text, for places that show no more.

use super::wrap;

/// The first sentence of the lines, where they begin with a plain paragraph; else nothing.
pub fn lines(lines: &[String]) -> Vec<String> {
    let paragraph: Vec<&str> =
        lines.iter().map(String::as_str).take_while(|line| !line.is_empty()).collect();
    // A line may begin with a link, though not with what defines one.
    let is_plain = |line: &&str| match line.strip_prefix('[') {
        Some(rest) => !rest.contains("]:") && wrap::is_plain(rest),
        None => wrap::is_plain(line),
    };
    if !paragraph.iter().all(is_plain) {
        return Vec::new();
    }
    let text = paragraph.join(" ");
    if text.is_empty() { Vec::new() } else { wrap::lines(&[sentence(&text).to_owned()]) }
}

/// The text up to its first full stop: one outside of code and links that a new sentence follows,
/// which that of `e.g.` is not.
fn sentence(text: &str) -> &str {
    let (mut in_code, mut depth) = (false, 0_usize);
    for (at, c) in text.char_indices() {
        match c {
            '`' => in_code = !in_code,
            '[' | '(' | '<' => depth += 1,
            ']' | ')' | '>' => depth = depth.saturating_sub(1),
            '.' | '!' | '?' if !in_code && depth == 0 => {
                let mut rest = text[at + 1..].chars();
                if rest.next() == Some(' ') && rest.next().is_some_and(char::is_uppercase) {
                    return &text[..=at];
                }
            }
            _ => {}
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let text: Vec<String> = text.lines().map(str::to_owned).collect();
        assert_eq!(lines(&text).join("\n"), expected);
    }

    #[test]
    fn a_summary_is_the_first_sentence_of_the_first_paragraph() {
        check("Deletes it. It is gone.", "Deletes it.");
        check("Deletes\nit. It is gone.\n\nFor ever.", "Deletes it.");
        check("Deletes it\n\nFor ever.", "Deletes it");
        check("Deletes a\n[lamp](https://a.b). Two.", "Deletes a [lamp](https://a.b).");
        check("", "");
    }

    #[test]
    fn not_every_stop_ends_a_sentence() {
        check("One, e.g. a lamp. Two.", "One, e.g. a lamp.");
        check(
            "Sets `a. B` (see there. Or here) to 1.5 W. Two.",
            "Sets `a. B` (see there. Or here) to 1.5 W.",
        );
    }

    #[test]
    fn what_is_no_paragraph_has_no_summary() {
        check("- one. Two.", "");
        check("[a]: https://a.b", "");
        check("# Title\ntext", "");
    }
}
