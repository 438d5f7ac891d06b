//! Maps in the order of their keys, so that what is written of them is always the same.

use std::collections::HashMap;

use crate::primitives::Document;
use crate::shape::{MapView, Value};

/// The entries of a map.
pub(crate) fn entries(map: &dyn MapView) -> Vec<(&str, &dyn Value)> {
    let mut entries = Vec::with_capacity(map.len());
    map.visit(&mut |key, value| {
        entries.push((key, value));
        true
    });
    entries.sort_unstable_by_key(|(key, _)| *key);
    entries
}

/// The entries of an object.
pub(crate) fn fields(object: &HashMap<String, Document>) -> Vec<(&str, &Document)> {
    let mut fields: Vec<_> = object.iter().map(|(key, value)| (key.as_str(), value)).collect();
    fields.sort_unstable_by_key(|(key, _)| *key);
    fields
}
