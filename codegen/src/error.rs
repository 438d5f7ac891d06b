//! The generator's error: what went wrong, where, and what to do about it.

use std::fmt;
use std::path::{Path, PathBuf};

/// A fault in the input: file, line, shape and member as far as they are known.
///
/// Displays as `models/x/service-2.json:12: com.amazonaws.x#Shape$member: message`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<Inner>);

/// Boxed, so that a `Result` stays small.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Inner {
    file: Option<PathBuf>,
    line: Option<usize>,
    column: Option<usize>,
    place: Option<String>,
    part: Vec<String>,
    message: String,
    help: Option<String>,
}

/// The result of every stage.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// An error with a message: what is wrong, in a sentence without a full stop.
    pub fn new(message: impl Into<String>) -> Self {
        Self(Box::new(Inner { message: message.into(), ..Inner::default() }))
    }

    /// An error at a shape, a member (`Shape$member`) or another named place in the model.
    pub fn at(place: impl fmt::Display, message: impl Into<String>) -> Self {
        let mut error = Self::new(message);
        error.0.place = Some(place.to_string());
        error
    }

    /// A fault that the operating system reported about `path`.
    pub fn io(path: &Path, doing: &str, error: &std::io::Error) -> Self {
        Self::new(format!("cannot {doing}: {error}")).in_file(path)
    }

    /// Broken JSON in `path`.
    pub fn json(path: &Path, error: &serde_json::Error) -> Self {
        let mut text = error.to_string();
        if let Some(at) = text.rfind(" at line ") {
            text.truncate(at);
        }
        let mut fault = Self::new(format!("not valid JSON: {text}")).in_file(path);
        fault.0.line = Some(error.line()).filter(|line| *line > 0);
        fault.0.column = Some(error.column()).filter(|column| *column > 0);
        fault
    }

    /// Adds the file, where none is known yet.
    pub fn in_file(mut self, path: &Path) -> Self {
        self.0.file.get_or_insert_with(|| path.to_owned());
        self
    }

    /// Adds the line, where none is known yet.
    pub fn on_line(mut self, line: Option<usize>) -> Self {
        self.0.line = self.0.line.or(line);
        self
    }

    /// Says which trait of the place is at fault, by its id, and by keys and indices where in
    /// the trait's value; unless it is said already. It is not displayed: the reader of the model
    /// finds the line by it.
    pub fn in_trait<S: Into<String>>(mut self, part: impl IntoIterator<Item = S>) -> Self {
        if self.0.part.is_empty() {
            self.0.part = part.into_iter().map(Into::into).collect();
        }
        self
    }

    /// Puts the error into something larger: `what` comes first in the message, then the place
    /// that was known, which [`placed`](Self::placed) can then set anew.
    pub fn within(mut self, what: impl fmt::Display) -> Self {
        self.0.message = match self.0.place.take() {
            Some(place) => format!("{what}: {place}: {}", self.0.message),
            None => format!("{what}: {}", self.0.message),
        };
        self
    }

    /// Sets the place.
    pub fn placed(mut self, place: impl fmt::Display) -> Self {
        self.0.place = Some(place.to_string());
        self
    }

    /// Adds what to do.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.0.help = Some(help.into());
        self
    }

    /// The shape, member or other place that is at fault.
    pub fn place(&self) -> Option<&str> {
        self.0.place.as_deref()
    }

    /// The trait at fault, and where in its value: see [`in_trait`](Self::in_trait).
    pub fn part(&self) -> &[String] {
        &self.0.part
    }

    /// The file at fault.
    pub fn file(&self) -> Option<&Path> {
        self.0.file.as_deref()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.0.file {
            write!(f, "{}", file.display())?;
            if let Some(line) = self.0.line {
                write!(f, ":{line}")?;
                if let Some(column) = self.0.column {
                    write!(f, ":{column}")?;
                }
            }
            f.write_str(": ")?;
        }
        if let Some(place) = &self.0.place {
            write!(f, "{place}: ")?;
        }
        f.write_str(&self.0.message)?;
        if let Some(help) = &self.0.help {
            write!(f, "\n  help: {help}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}
