//! A parsed JSON file that can say where each of its values stands.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use super::lines::line_of;
use crate::error::{Error, Result};

/// A JSON file: its text, and what it holds.
#[derive(Debug, Clone)]
pub(crate) struct Document {
    path: PathBuf,
    text: String,
    value: Value,
}

impl Document {
    pub(crate) fn parse(path: &Path, text: String) -> Result<Self> {
        let value = serde_json::from_str(&text).map_err(|error| Error::json(path, &error))?;
        Ok(Self { path: path.to_owned(), text, value })
    }

    /// A file that is not there, as an empty object. Only something merged into it can be wrong.
    pub(crate) fn empty(path: &Path) -> Self {
        Self { path: path.to_owned(), text: String::new(), value: Value::Object(Map::new()) }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn root(&self) -> Node<'_> {
        Node { document: self, value: &self.value, path: Vec::new() }
    }

    /// The value at the end of that way.
    pub(crate) fn at<S: AsRef<str>>(&self, path: &[S]) -> Option<&Value> {
        path.iter().try_fold(&self.value, |value, key| match value {
            Value::Array(items) => items.get(key.as_ref().parse::<usize>().ok()?),
            _ => value.get(key.as_ref()),
        })
    }

    /// Adds the file to an error, and the line at the end of that way, or of as much of it as
    /// there is.
    pub(crate) fn locate<S: AsRef<str>>(&self, error: Error, path: &[S]) -> Error {
        let line = (0..=path.len()).rev().find_map(|end| line_of(&self.text, &path[..end]));
        error.in_file(&self.path).on_line(line)
    }

    pub(crate) fn value_mut(&mut self) -> &mut Value {
        &mut self.value
    }
}

/// A value in a [`Document`], with the way that led to it.
#[derive(Debug, Clone)]
pub(crate) struct Node<'a> {
    document: &'a Document,
    value: &'a Value,
    path: Vec<Cow<'a, str>>,
}

impl<'a> Node<'a> {
    /// The file that it stands in.
    pub(crate) fn path(&self) -> &'a Path {
        self.document.path()
    }

    pub(crate) fn value(&self) -> &'a Value {
        self.value
    }

    /// The key or index under which the value stands.
    pub(crate) fn key(&self) -> &str {
        self.path.last().map_or("", |key| key)
    }

    /// The value under `key`, where this is an object that has it.
    pub(crate) fn get(&self, key: &'a str) -> Option<Node<'a>> {
        self.value.get(key).map(|value| self.below(Cow::Borrowed(key), value))
    }

    /// The value under `key`, which must be there.
    pub(crate) fn need(&self, key: &'a str) -> Result<Node<'a>> {
        self.get(key).ok_or_else(|| self.fault(format!("`{key}` is missing")))
    }

    /// The entries of an object.
    pub(crate) fn entries(&self) -> Result<Vec<(&'a str, Node<'a>)>> {
        let object = self.value.as_object().ok_or_else(|| self.not("an object"))?;
        Ok(object
            .iter()
            .map(|(key, value)| (key.as_str(), self.below(Cow::Borrowed(key), value)))
            .collect())
    }

    /// The entries of the object under `key`; none where there is no such key.
    pub(crate) fn entries_of(&self, key: &'a str) -> Result<Vec<(&'a str, Node<'a>)>> {
        self.get(key).map_or_else(|| Ok(Vec::new()), |node| node.entries())
    }

    /// The elements of an array.
    pub(crate) fn items(&self) -> Result<Vec<Node<'a>>> {
        let array = self.value.as_array().ok_or_else(|| self.not("an array"))?;
        Ok(array
            .iter()
            .enumerate()
            .map(|(index, value)| self.below(Cow::Owned(index.to_string()), value))
            .collect())
    }

    /// The elements of the array under `key`; none where there is no such key.
    pub(crate) fn items_of(&self, key: &'a str) -> Result<Vec<Node<'a>>> {
        self.get(key).map_or_else(|| Ok(Vec::new()), |node| node.items())
    }

    /// A string, or an array of strings.
    pub(crate) fn strings(&self) -> Result<Vec<&'a str>> {
        match self.value {
            Value::Array(_) => self.items()?.iter().map(Node::str).collect(),
            _ => Ok(vec![self.str()?]),
        }
    }

    pub(crate) fn str(&self) -> Result<&'a str> {
        self.value.as_str().ok_or_else(|| self.not("a string"))
    }

    /// The string under `key`, where there is such a key.
    pub(crate) fn str_of(&self, key: &'a str) -> Result<Option<&'a str>> {
        self.get(key).map(|node| node.str()).transpose()
    }

    pub(crate) fn bool(&self) -> Result<bool> {
        self.value.as_bool().ok_or_else(|| self.not("a boolean"))
    }

    /// Whether `key` is there and true.
    pub(crate) fn flag(&self, key: &'a str) -> Result<bool> {
        self.get(key).map_or(Ok(false), |node| node.bool())
    }

    pub(crate) fn u64(&self) -> Result<u64> {
        self.value.as_u64().ok_or_else(|| self.not("a whole number of zero or more"))
    }

    /// An error about this value.
    pub(crate) fn error(&self, message: impl Into<String>) -> Error {
        self.located(Error::new(message))
    }

    /// An error about this value that names its place in the model.
    pub(crate) fn error_at(
        &self,
        place: impl std::fmt::Display,
        message: impl Into<String>,
    ) -> Error {
        self.located(Error::at(place, message))
    }

    /// Adds file and line of this value to an error.
    pub(crate) fn located(&self, error: Error) -> Error {
        let line = line_of(&self.document.text, &self.path);
        error.in_file(&self.document.path).on_line(line)
    }

    fn not(&self, what: &str) -> Error {
        if self.path.is_empty() {
            return self.error(format!("the file must hold {what}"));
        }
        self.fault(format!("must be {what}"))
    }

    /// An error about this value that names the way to it.
    pub(crate) fn fault(&self, message: impl Into<String>) -> Error {
        if self.path.is_empty() {
            return self.error(message);
        }
        self.error_at(self.path.join("."), message)
    }

    fn below(&self, key: Cow<'a, str>, value: &'a Value) -> Node<'a> {
        let mut path = self.path.clone();
        path.push(key);
        Node { document: self.document, value, path }
    }
}

/// Merges `extra` into `base`: objects key by key, anything else by replacing it.
pub(crate) fn merge(base: &mut Value, extra: &Value) {
    match (base, extra) {
        (Value::Object(base), Value::Object(extra)) => {
            for (key, value) in extra {
                merge(base.entry(key.as_str()).or_insert(Value::Null), value);
            }
        }
        (base, extra) => *base = extra.clone(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_fault_in_a_value_names_file_line_and_place() {
        let text = "{\n \"a\": [\n  1,\n  true]}";
        let document = Document::parse(Path::new("x.json"), text.to_owned()).unwrap();
        let node = document.root().need("a").unwrap().items().unwrap().remove(1);
        assert_eq!(node.str().unwrap_err().to_string(), "x.json:4: a.1: must be a string");
        let missing = document.root().need("b").unwrap_err();
        assert_eq!(missing.to_string(), "x.json:1: `b` is missing");
        let document = Document::parse(Path::new("x.json"), "{\n\"a\": {}}".to_owned()).unwrap();
        let missing = document.root().need("a").unwrap().need("b").unwrap_err();
        assert_eq!(missing.to_string(), "x.json:2: a: `b` is missing");
    }

    #[test]
    fn an_error_is_located_at_as_much_of_the_way_as_there_is() {
        let text = "{\n \"a\": [\n  1,\n  {\"b\": 2}]}";
        let document = Document::parse(Path::new("x.json"), text.to_owned()).unwrap();
        let located = |path: &[&str]| document.locate(Error::new("no"), path).to_string();
        assert_eq!(located(&["a", "1", "b"]), "x.json:4: no");
        assert_eq!(located(&["a", "1", "c", "d"]), "x.json:4: no");
        assert_eq!(located(&["a", "7"]), "x.json:2: no");
        assert_eq!(located(&[]), "x.json:1: no");
        assert_eq!(document.at(&["a", "1", "b"]), Some(&json!(2)));
        assert_eq!(document.at(&["a", "x"]), None);
    }

    #[test]
    fn broken_json_is_an_error_with_line_and_column() {
        let fault = Document::parse(Path::new("x.json"), "{\n  \"a\" 1}".to_owned()).unwrap_err();
        assert_eq!(fault.to_string(), "x.json:2:7: not valid JSON: expected `:`");
    }

    #[test]
    fn merging_goes_into_objects_and_replaces_the_rest() {
        let mut base = json!({"a": {"b": 1, "c": [1]}, "d": 2});
        merge(&mut base, &json!({"a": {"c": [2], "e": {"f": 3}}}));
        assert_eq!(base, json!({"a": {"b": 1, "c": [2], "e": {"f": 3}}, "d": 2}));
    }
}
