//! What the builders of generated types make of members that are always there. Called by the stamps
//! of [`macros`](crate::macros).

use std::collections::HashMap;
use std::hash::Hash;

use crate::error::BuildError;
use crate::schema::Schema;
use crate::shape::Value;

/// The member `field` of `structure`, which has to be set.
///
/// # Errors
///
/// Where it is not set.
pub fn required<T>(
    value: Option<T>,
    field: &'static str,
    structure: &'static str,
) -> Result<T, BuildError> {
    value.ok_or_else(|| BuildError::missing_field(field, structure))
}

/// The member at `index`, by its default where it is not set (see [`default`](crate::default)).
pub fn default<T: Value>(value: Option<T>, schema: &'static Schema, index: usize) -> T {
    value.unwrap_or_else(|| crate::default::value(schema, index))
}

/// Appends to a list.
#[inline]
pub fn push<T>(list: &mut Option<Vec<T>>, value: T) {
    list.get_or_insert_with(Vec::new).push(value);
}

/// Adds an entry to a map, in place of one of the same key.
#[inline]
pub fn insert<K: Hash + Eq, V>(map: &mut Option<HashMap<K, V>>, key: K, value: V) {
    map.get_or_insert_with(HashMap::new).insert(key, value);
}
