//! Objects of JSON, read and written by the runtime's codec.

use std::collections::HashMap;

use tinsmith_runtime::codec::json;
use tinsmith_runtime::primitives::Document;

/// An object, and none of anything else.
pub fn read(text: &[u8]) -> Option<HashMap<String, Document>> {
    match json::read_document(text) {
        Ok(Document::Object(members)) => Some(members),
        _ => None,
    }
}

/// An object of texts, with sorted keys.
pub fn write<'a>(members: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<String, String> {
    let texts = members.into_iter();
    let texts = texts.map(|(key, text)| (key.to_owned(), Document::String(text.to_owned())));
    let mut text = Vec::new();
    let written = json::write_document(&mut text, &Document::Object(texts.collect()));
    written.map_err(|error| error.to_string())?;
    String::from_utf8(text).map_err(|error| error.to_string())
}
