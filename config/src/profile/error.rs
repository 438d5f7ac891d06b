//! Why profiles could not be read.

use std::fmt;
use std::io;
use std::sync::Arc;

/// Why profiles could not be read: a file that may not be read, or a line that is no property and
/// no header of a section.
///
/// It names the file, and where there are such the line and the section. It holds nothing of what
/// the line says.
#[derive(Debug, Clone)]
pub struct ProfileFileLoadError {
    pub(crate) file: Arc<str>,
    pub(crate) line: Option<usize>,
    pub(crate) section: Option<String>,
    pub(crate) what: &'static str,
    pub(crate) cause: Option<Arc<io::Error>>,
}

impl ProfileFileLoadError {
    /// The path of the file, or what a program called it that gave its text.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The line, counted from 1.
    pub fn line(&self) -> Option<usize> {
        self.line
    }

    /// The section that the line is in, as its header has it: `profile NAME`.
    pub fn section(&self) -> Option<&str> {
        self.section.as_deref()
    }
}

impl fmt::Display for ProfileFileLoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(section) = &self.section {
            write!(f, " in [{section}]")?;
        }
        write!(f, ": {}", self.what)
    }
}

impl std::error::Error for ProfileFileLoadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.as_ref().map(|cause| cause.as_ref() as &(dyn std::error::Error + 'static))
    }
}
