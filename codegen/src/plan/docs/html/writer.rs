//! Markdown from blocks and words: lines are wrapped, and nested as lists and quotes are.

use super::super::escape::{self, Piece};
use super::super::wrap::WIDTH;

/// A line of its own kind, into which blocks go.
#[derive(Debug)]
struct Container {
    /// What stands before its first line; `None` once that line is written.
    first: Option<String>,
    /// What stands before every other line.
    rest: String,
    /// Whether it is an item behind another of the same list, or the first of an inner list.
    tight: bool,
}

/// Markup around words.
#[derive(Debug)]
struct Mark {
    tag: String,
    open: &'static str,
    close: String,
    /// Whether `open` is written.
    written: bool,
}

/// Writes Markdown.
#[derive(Debug, Default)]
pub struct Writer {
    lines: Vec<String>,
    containers: Vec<Container>,
    words: Vec<String>,
    /// Whether the next piece belongs to the last word.
    glued: bool,
    /// Whether the last piece is a code span.
    after_code: bool,
    marks: Vec<Mark>,
    heading: usize,
}

impl Writer {
    /// Adds text that flows.
    pub fn text(&mut self, text: &str) {
        // A space that does not break is one that may: the width is not the reader's.
        let is_space = |c: char| c.is_whitespace() || c.is_control();
        self.glued &= !text.starts_with(is_space);
        for (index, word) in text.split(is_space).filter(|word| !word.is_empty()).enumerate() {
            self.glued &= index == 0;
            if self.in_link() {
                self.piece(&escape::inline(word), false);
                continue;
            }
            for piece in escape::pieces(word) {
                match piece {
                    Piece::Text(text) => self.piece(&escape::inline(text), false),
                    Piece::Url(url) => self.piece(&format!("<{url}>"), false),
                    Piece::Pattern(url) => self.code(url),
                }
            }
        }
        self.glued &= !text.ends_with(is_space);
    }

    /// Adds a code span.
    pub fn code(&mut self, text: &str) {
        let is_space = |c: char| c.is_whitespace() || c.is_control();
        let words: Vec<&str> = text.split(is_space).filter(|word| !word.is_empty()).collect();
        if !words.is_empty() {
            self.piece(&escape::code(&words.join(" ")), true);
        }
    }

    /// Adds a part of a word.
    fn piece(&mut self, text: &str, is_code: bool) {
        let mut open = String::new();
        for mark in self.marks.iter_mut().filter(|mark| !mark.written) {
            mark.written = true;
            open.push_str(mark.open);
        }
        let piece = open + text;
        match self.words.last_mut() {
            // Two code spans would be one, and an exclamation mark makes a link an image.
            Some(last)
                if self.glued
                    && !(self.after_code && piece.starts_with('`'))
                    && !(last.ends_with('!') && piece.starts_with('[')) =>
            {
                last.push_str(&piece);
            }
            _ => self.words.push(piece),
        }
        self.glued = true;
        self.after_code = is_code;
    }

    /// Starts markup, unless it is there already.
    pub fn open(&mut self, tag: &str, open: &'static str, close: String) {
        if !self.marks.iter().any(|mark| mark.open == open) {
            self.marks.push(Mark { tag: tag.to_owned(), open, close, written: false });
        }
    }

    /// Ends the markup that `tag` started, and what was started within.
    pub fn close(&mut self, tag: &str) {
        if let Some(at) = self.marks.iter().rposition(|mark| mark.tag == tag) {
            self.close_from(at);
            self.marks.truncate(at);
        }
    }

    fn in_link(&self) -> bool {
        self.marks.iter().any(|mark| mark.open == "[")
    }

    fn close_from(&mut self, at: usize) {
        for mark in self.marks[at..].iter().rev().filter(|mark| mark.written) {
            if let Some(word) = self.words.last_mut() {
                word.push_str(&mark.close);
                self.after_code = false;
            }
        }
    }

    /// Ends a paragraph, where there is one.
    pub fn end(&mut self) {
        self.close_from(0);
        self.marks.clear();
        self.glued = false;
        let words = std::mem::take(&mut self.words);
        let heading = std::mem::take(&mut self.heading);
        if words.is_empty() {
            return;
        }
        self.start();
        let mut line = String::new();
        if heading > 0 {
            line = format!("{} ", "#".repeat(heading));
        }
        let room = WIDTH.saturating_sub(self.indentation()).max(WIDTH / 2);
        for word in words {
            let used = line.chars().count();
            let is_full = heading == 0 && used + 1 + word.chars().count() > room;
            if line.is_empty() {
                line = escape::line_start(&word);
            } else if is_full {
                self.line(&line);
                line = escape::line_start(&word);
            } else {
                if !line.ends_with(' ') {
                    line.push(' ');
                }
                line.push_str(&word);
            }
        }
        self.line(&line);
    }

    /// The next paragraph is a heading.
    pub fn heading(&mut self, level: usize) {
        self.end();
        self.heading = level;
    }

    /// Adds a block of code.
    pub fn block(&mut self, text: &str) {
        self.end();
        let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
        let is_text = |line: &&str| !line.is_empty();
        let (Some(first), Some(last)) =
            (lines.iter().position(is_text), lines.iter().rposition(is_text))
        else {
            return;
        };
        let fence = escape::fence(text);
        self.start();
        self.line(&format!("{fence}text"));
        for line in &lines[first..=last] {
            self.line(&line.replace(|c: char| c.is_control(), " "));
        }
        self.line(&fence);
    }

    /// Goes into an item of a list or a quote.
    pub fn enter(&mut self, first: &str, rest: &str, tight: bool) {
        self.end();
        let first = Some(first.to_owned());
        self.containers.push(Container { first, rest: rest.to_owned(), tight });
    }

    /// Comes out of the innermost container.
    pub fn leave(&mut self) {
        self.end();
        self.containers.pop();
    }

    /// How many containers there are.
    pub fn depth(&self) -> usize {
        self.containers.len()
    }

    /// The lines.
    pub fn finish(mut self) -> Vec<String> {
        self.end();
        self.lines
    }

    fn indentation(&self) -> usize {
        self.containers.iter().map(|container| container.rest.len()).sum()
    }

    /// A blank line before a block, unless it is the next of a list that has none.
    fn start(&mut self) {
        let opens = self.containers.iter().position(|container| container.first.is_some());
        let tight = opens.is_some_and(|at| self.containers[at].tight);
        if !self.lines.is_empty() && !tight {
            // Of the containers that go on only; those that start do so after the line.
            let prefix: String = self.containers[..opens.unwrap_or(self.containers.len())]
                .iter()
                .map(|container| container.rest.as_str())
                .collect();
            self.lines.push(prefix.trim_end().to_owned());
        }
    }

    fn line(&mut self, text: &str) {
        let mut line = String::new();
        for container in &mut self.containers {
            line.push_str(container.first.take().as_ref().unwrap_or(&container.rest));
        }
        line.push_str(text);
        self.lines.push(line.trim_end().to_owned());
    }
}
