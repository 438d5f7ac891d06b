//! Forms compared by meaning: pairs in any order, and the numbers of maps' entries in any too.
//!
//! Entries of maps are told by their form: numbered from 1, each with the same two members.

use std::collections::BTreeMap;

use super::super::super::suite::differs;

/// What stands below a name, by the parts of names between their dots.
#[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Tree {
    values: Vec<String>,
    children: BTreeMap<String, Tree>,
}

/// Where `found` means something else than `expected`.
pub fn differences(expected: &str, found: &str) -> Vec<String> {
    let [mut expected, found] = [expected, found].map(pairs);
    let mut differences = Vec::new();
    for pair in found {
        match expected.iter().position(|it| *it == pair) {
            Some(index) => _ = expected.swap_remove(index),
            None => differences.push(differs("body", "nothing", &pair)),
        }
    }
    expected.sort();
    differences.extend(expected.into_iter().map(|pair| differs("body", &pair, "nothing")));
    differences
}

/// The names and values, decoded, in their order.
pub fn decoded_pairs(body: &str) -> Vec<(String, String)> {
    let pairs = body.split('&').filter(|pair| !pair.is_empty());
    let pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    pairs.map(|(name, value)| (decoded(name), decoded(value))).collect()
}

/// The pairs, decoded, the entries of maps numbered in one order.
fn pairs(body: &str) -> Vec<String> {
    let mut root = Tree::default();
    for pair in body.split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let mut tree = &mut root;
        for part in name.split('.') {
            tree = tree.children.entry(decoded(part)).or_default();
        }
        tree.values.push(decoded(value));
    }
    root.number();
    let mut pairs = Vec::new();
    root.write("", &mut pairs);
    pairs
}

impl Tree {
    fn number(&mut self) {
        self.children.values_mut().for_each(Tree::number);
        if self.are_entries() {
            let mut entries: Vec<_> = std::mem::take(&mut self.children).into_values().collect();
            entries.sort();
            let numbered = entries.into_iter().zip(1..);
            self.children = numbered.map(|(it, number)| (number.to_string(), it)).collect();
        }
    }

    fn are_entries(&self) -> bool {
        let Some(first) = self.children.values().next() else { return false };
        (1..=self.children.len()).all(|number| {
            self.children.get(&number.to_string()).is_some_and(|entry| {
                entry.children.len() == 2 && entry.children.keys().eq(first.children.keys())
            })
        })
    }

    fn write(&self, name: &str, pairs: &mut Vec<String>) {
        pairs.extend(self.values.iter().map(|value| format!("{name}={value}")));
        for (part, child) in &self.children {
            let dot = if name.is_empty() { "" } else { "." };
            child.write(&format!("{name}{dot}{part}"), pairs);
        }
    }
}

/// Without percent-encoding. A plus stays one: AWS writes a space as `%20`.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let digit = |index: usize| (*tail.get(index)? as char).to_digit(16);
        let pair = digit(0).zip(digit(1)).and_then(|(a, b)| u8::try_from(a * 16 + b).ok());
        (rest, _) = match pair.filter(|_| *first == b'%') {
            Some(byte) => (&tail[2..], bytes.push(byte)),
            None => (tail, bytes.push(*first)),
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_come_in_any_order_and_each_as_often() {
        assert!(differences("A=1&B=2", "B=2&A=1").is_empty());
        assert_eq!(
            differences("A=1&B=2&B=2", "A=3&B=2"),
            [
                "body\n  expected nothing\n  found    A=3",
                "body\n  expected A=1\n  found    nothing",
                "body\n  expected B=2\n  found    nothing",
            ]
        );
    }

    #[test]
    fn what_is_encoded_means_the_same() {
        assert!(differences("A=%2fx%C3%A9", "A=/x%c3%a9").is_empty());
        assert!(!differences("A=a%20b", "A=a+b").is_empty());
        assert!(differences("A=", "A=").is_empty());
    }

    #[test]
    fn entries_of_maps_are_numbered_in_any_order_and_elements_of_lists_are_not() {
        let expected = "M.entry.1.key=a&M.entry.1.value=1&M.entry.2.key=b&M.entry.2.value=2";
        let found = "M.entry.1.key=b&M.entry.1.value=2&M.entry.2.key=a&M.entry.2.value=1";
        assert!(differences(expected, found).is_empty());
        let found = "M.entry.1.key=b&M.entry.1.value=1&M.entry.2.key=a&M.entry.2.value=2";
        assert!(!differences(expected, found).is_empty());
        assert!(!differences("L.1=a&L.2=b", "L.1=b&L.2=a").is_empty());
        assert!(!differences("L.1.A=a&L.2.A=b", "L.1.A=b&L.2.A=a").is_empty());
        assert!(!differences("L.1=a", "L.2=a").is_empty());
    }
}
