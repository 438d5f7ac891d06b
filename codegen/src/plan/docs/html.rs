//! AWS documentation, which is HTML, as Markdown that rustdoc reads as it is meant.
//!
//! What Markdown has is kept: paragraphs, lists, links, code, emphasis, headings. Notes become
//! quotes, tables lists of their rows; of other tags the text stays. Whatever is malformed is
//! read as well as it can be.

mod lexer;
mod writer;

use lexer::Token;
use writer::Writer;

pub(super) use lexer::has_tag;

/// The deepest nesting of lists and quotes that is shown.
const DEPTH: usize = 16;

/// The lines of `html` as Markdown.
pub fn markdown(html: &str) -> Vec<String> {
    let mut reader = Reader::default();
    for token in lexer::tokens(html) {
        match token {
            Token::Text(text) => reader.text(&text),
            Token::Open(name, address) => reader.open(&name, address),
            Token::Close(name) => reader.close(&name),
        }
    }
    reader.verbatim_end();
    reader.writer.finish()
}

/// A list, item or quote that is open.
#[derive(Debug)]
struct Open {
    tag: String,
    /// The items so far, of a list, or the cells of a row.
    items: usize,
    /// The number of containers outside.
    depth: usize,
}

#[derive(Debug, Default)]
struct Reader {
    writer: Writer,
    open: Vec<Open>,
    /// The tag whose text is taken as it is, and the text.
    verbatim: Option<(String, String)>,
    /// Whether only the title of a quote is written, behind which its text goes on.
    titled: bool,
}

impl Reader {
    fn text(&mut self, text: &str) {
        self.titled &= text.trim().is_empty();
        match &mut self.verbatim {
            Some((_, code)) => code.push_str(text),
            None => self.writer.text(text),
        }
    }

    fn open(&mut self, tag: &str, address: Option<String>) {
        match &mut self.verbatim {
            Some((open, code)) if open == "pre" => {
                if is_block(tag) {
                    code.push('\n');
                }
                return;
            }
            // It was not closed.
            Some(_) if is_block(tag) => self.verbatim_end(),
            Some(_) => return,
            None => {}
        }
        if std::mem::take(&mut self.titled) && tag == "p" {
            return;
        }
        match tag {
            "code" | "tt" | "kbd" | "samp" | "pre" | "script" | "style" => {
                if tag == "pre" {
                    self.writer.end();
                }
                self.verbatim = Some((tag.to_owned(), String::new()));
            }
            "b" | "strong" => self.writer.open(tag, "**", "**".to_owned()),
            "i" | "em" | "emphasis" | "var" | "cite" | "replaceable" => {
                self.writer.open(tag, "*", "*".to_owned());
            }
            "a" | "ulink" => {
                if let Some(address) = address.as_deref().and_then(target) {
                    self.writer.open(tag, "[", format!("]({address})"));
                }
            }
            "ul" | "ol" | "dl" | "table" => self.push(tag),
            "li" => self.item(tag, &["ul", "ol"]),
            "tr" => self.item(tag, &["table"]),
            "dt" => {
                // What a `dd` says of the term stands in the same item.
                self.item("dl item", &["dl"]);
                self.writer.open(tag, "**", "**".to_owned());
            }
            "td" | "th" => self.cell(),
            "note" => self.quote(tag, "Note:"),
            "important" => self.quote(tag, "Important:"),
            "caution" => self.quote(tag, "Caution:"),
            "warning" => self.quote(tag, "Warning:"),
            "tip" => self.quote(tag, "Tip:"),
            "blockquote" => self.quote(tag, ""),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.writer.heading(usize::from(tag.as_bytes()[1] - b'0'));
            }
            _ if is_block(tag) => self.writer.end(),
            _ => {}
        }
    }

    fn close(&mut self, tag: &str) {
        match &self.verbatim {
            Some((open, _)) if open == tag => return self.verbatim_end(),
            // It was not closed.
            Some((open, _)) if is_block(tag) && open != "pre" => self.verbatim_end(),
            Some(_) => return,
            None => {}
        }
        self.writer.close(tag);
        if is_block(tag) {
            self.writer.end();
            if let Some(at) = self.open.iter().rposition(|open| open.tag == tag) {
                self.leave(at);
            }
        }
    }

    /// Ends a code span or block.
    fn verbatim_end(&mut self) {
        match self.verbatim.take() {
            Some((tag, text)) if tag == "pre" => self.writer.block(&text),
            Some((tag, _)) if tag == "script" || tag == "style" => {}
            Some((_, text)) => self.writer.code(&text),
            None => {}
        }
    }

    fn push(&mut self, tag: &str) {
        self.writer.end();
        self.open.push(Open { tag: tag.to_owned(), items: 0, depth: self.writer.depth() });
    }

    /// Starts an item of the innermost of these lists, or of one that nobody opened.
    fn item(&mut self, tag: &str, lists: &[&str]) {
        self.writer.end();
        let is_list = |open: &Open| lists.contains(&open.tag.as_str());
        let at = match self.open.iter().rposition(is_list) {
            Some(at) => at,
            None => {
                self.push(lists[0]);
                self.open.len() - 1
            }
        };
        if self.open.len() > at + 1 {
            self.leave(at + 1);
        }
        let list = &mut self.open[at];
        list.items += 1;
        let marker = if list.tag == "ol" { format!("{}. ", list.items) } else { "- ".to_owned() };
        let tight = list.items > 1 || at > 0;
        self.enter(tag, &marker, &" ".repeat(marker.len()), tight);
    }

    /// Starts a cell of a row, in which cells stand behind each other.
    fn cell(&mut self) {
        if let Some(row) = self.open.iter_mut().rfind(|open| open.tag == "tr") {
            row.items += 1;
            if row.items > 1 {
                self.writer.text(" — ");
            }
        }
    }

    fn quote(&mut self, tag: &str, title: &str) {
        self.enter(tag, "> ", "> ", false);
        self.writer.open(title, "**", "**".to_owned());
        self.writer.text(title);
        self.writer.close(title);
        self.writer.text(" ");
        self.titled = !title.is_empty();
    }

    fn enter(&mut self, tag: &str, first: &str, rest: &str, tight: bool) {
        let depth = self.writer.depth();
        self.open.push(Open { tag: tag.to_owned(), items: 0, depth });
        if depth < DEPTH {
            self.writer.enter(first, rest, tight);
        }
    }

    /// Closes what is open from `at` on.
    fn leave(&mut self, at: usize) {
        let depth = self.open[at].depth;
        self.open.truncate(at);
        while self.writer.depth() > depth {
            self.writer.leave();
        }
    }
}

/// Whether text before and after the tag stands apart.
fn is_block(tag: &str) -> bool {
    matches!(
        tag,
        "p" | "para"
            | "div"
            | "section"
            | "br"
            | "hr"
            | "fullname"
            | "title"
            | "pre"
            | "table"
            | "tr"
            | "ul"
            | "ol"
            | "li"
            | "dl"
            | "dt"
            | "dd"
            | "note"
            | "important"
            | "caution"
            | "warning"
            | "tip"
            | "blockquote"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
    )
}

/// The target of a link in Markdown; `None` for an address within AWS's own pages, which leads
/// nowhere from here.
fn target(address: &str) -> Option<String> {
    let is_whole = ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme));
    let encode = |c: char| match c {
        c if c.is_whitespace() || c.is_control() || r#"()<>[]\`"*"#.contains(c) => {
            let mut bytes = [0; 4];
            c.encode_utf8(&mut bytes).bytes().map(|byte| format!("%{byte:02X}")).collect()
        }
        c => c.to_string(),
    };
    is_whole.then(|| address.chars().map(encode).collect())
}

#[cfg(test)]
mod tests;
