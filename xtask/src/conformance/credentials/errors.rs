//! What errors of the recordings mean in our words.

use serde_json::Value;

use super::super::suite::differs;

/// The text that a case expects, and words that all have to be in ours. Where one text stands for
/// several meanings the case's name decides.
const MEANINGS: &[(&str, &str, &[&str])] = &[];

/// Where an error does not say what is expected.
pub fn differences(case: &str, expected: &str, found: &Value) -> Vec<String> {
    let Some(found) = found.as_str() else {
        return vec![differs("error", expected, &found.to_string())];
    };
    let meaning = MEANINGS
        .iter()
        .find(|(text, name, _)| expected == *text && (name.is_empty() || case == *name));
    let Some((_, _, words)) = meaning else {
        return vec![differs("error", &format!("a meaning of `{expected}`"), found)];
    };
    words
        .iter()
        .filter(|word| !found.contains(*word))
        .map(|word| differs("error", &format!("`{word}` in it, for `{expected}`"), found))
        .collect()
}
