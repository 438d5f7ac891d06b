//! JSON of credentials: what programs print, endpoints answer and caches keep.

use std::collections::HashMap;
use std::time::SystemTime;

use tinsmith_runtime::codec::json::read_document;
use tinsmith_runtime::error::BoxError;
use tinsmith_runtime::primitives::{DateTime, DateTimeFormat, Document};

/// The members of one JSON object. Members whose names differ only in case are told apart.
/// `Debug` is left out: it holds secrets.
#[derive(Clone)]
pub(crate) struct Object(HashMap<String, Document>);

impl Object {
    /// Reads an object. The error never says what is in the text.
    pub(crate) fn read(text: &[u8]) -> Result<Self, BoxError> {
        match read_document(text)? {
            Document::Object(members) => Ok(Self(members)),
            _ => Err("it is not a JSON object".into()),
        }
    }

    /// A member that is an object.
    #[cfg(feature = "credentials-login")]
    pub(crate) fn object(&self, name: &str) -> Option<Self> {
        match self.0.get(name) {
            Some(Document::Object(members)) => Some(Self(members.clone())),
            _ => None,
        }
    }

    /// A string that is there and not empty.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        match self.0.get(name) {
            Some(Document::String(text)) if !text.is_empty() => Some(text),
            _ => None,
        }
    }

    /// A string that must be there.
    pub(crate) fn required(&self, name: &str) -> Result<&str, BoxError> {
        self.text(name).ok_or_else(|| format!("it has no `{name}`").into())
    }

    /// A moment as RFC 3339 writes it.
    pub(crate) fn moment(&self, name: &str) -> Result<Option<SystemTime>, BoxError> {
        let Some(text) = self.text(name) else { return Ok(None) };
        let moment = DateTime::from_str(text, DateTimeFormat::DateTimeWithOffset)
            .ok()
            .and_then(|moment| SystemTime::try_from(moment).ok());
        match moment {
            Some(moment) => Ok(Some(moment)),
            None => Err(format!("its `{name}` is not a moment as RFC 3339 writes it").into()),
        }
    }

    /// Any member.
    #[cfg(feature = "credentials-process")]
    pub(crate) fn get(&self, name: &str) -> Option<&Document> {
        self.0.get(name)
    }

    /// Sets a string.
    #[cfg(any(feature = "credentials-login", feature = "sso"))]
    pub(crate) fn set(&mut self, name: &str, text: impl Into<String>) {
        self.0.insert(name.to_owned(), Document::String(text.into()));
    }

    /// Sets an object.
    #[cfg(feature = "credentials-login")]
    pub(crate) fn set_object(&mut self, name: &str, object: Self) {
        self.0.insert(name.to_owned(), Document::Object(object.0));
    }

    /// The object as JSON text, its members sorted.
    #[cfg(any(feature = "credentials-login", feature = "sso"))]
    pub(crate) fn write(self) -> Result<Vec<u8>, BoxError> {
        let mut text = Vec::new();
        tinsmith_runtime::codec::json::write_document(&mut text, &Document::Object(self.0))?;
        Ok(text)
    }
}
