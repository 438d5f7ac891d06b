//! Codecs: interpreters of the tables, one a format.
//!
//! They stand between [`protocol`](crate::protocol), which knows HTTP, and
//! [`shape`](crate::shape), which hands out members.

#[cfg(feature = "rpc-v2-cbor")]
pub mod cbor;
pub mod json;
#[cfg(feature = "query")]
pub mod query;
#[cfg(test)]
mod testing;
#[cfg(feature = "xml")]
pub mod xml;

use std::fmt;

/// A value that cannot be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EncodeError {
    path: String,
    message: String,
}

/// A message that cannot be read: where in the shape, where in the text, and why. Holds no
/// content of the message, which may be secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodeError {
    path: String,
    offset: Option<usize>,
    message: String,
}

impl EncodeError {
    /// An error at the place being written.
    pub fn new(message: impl Into<String>) -> Self {
        Self { path: String::new(), message: message.into() }
    }

    /// The same error seen from the structure that holds `member`.
    pub fn within(mut self, member: &str) -> Self {
        prefix(&mut self.path, member);
        self
    }
}

impl DecodeError {
    /// An error at the place being read.
    pub fn new(message: impl Into<String>) -> Self {
        Self { path: String::new(), offset: None, message: message.into() }
    }

    /// Adds the byte offset in the message.
    pub fn at(mut self, offset: usize) -> Self {
        self.offset.get_or_insert(offset);
        self
    }

    /// The same error seen from the structure that holds `member`.
    pub fn within(mut self, member: &str) -> Self {
        prefix(&mut self.path, member);
        self
    }

    /// The same error seen from the list that holds the element.
    pub fn within_index(mut self, index: usize) -> Self {
        prefix(&mut self.path, &format!("[{index}]"));
        self
    }
}

fn prefix(path: &mut String, segment: &str) {
    if !path.is_empty() && !path.starts_with('[') {
        path.insert(0, '.');
    }
    path.insert_str(0, segment);
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_str() {
            "" => f.write_str(&self.message),
            path => write!(f, "{path}: {}", self.message),
        }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.message)?;
        match self.offset {
            Some(offset) => write!(f, " (byte {offset})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for EncodeError {}
impl std::error::Error for DecodeError {}
