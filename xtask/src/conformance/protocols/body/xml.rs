//! XML compared by meaning: by names, namespaces, attributes, text and order.
//!
//! Members of structures come in any order, so that of elements counts among those of one name.
//! The entries of maps come in any order too. They are told by their form: each is a pair of
//! elements of which the first, the key, holds text that no other of them has.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::{Document, Node, NodeType};

use super::super::super::suite::differs;

/// An element.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Element {
    /// The name, with its namespace in front.
    name: String,
    /// All namespaces that are declared for it, by their prefixes.
    namespaces: BTreeMap<String, String>,
    /// By their names, with their namespaces in front.
    attributes: BTreeMap<String, String>,
    children: Vec<Element>,
    /// What is in it beside elements; blank text between elements is none.
    text: String,
}

/// The root element of a document; `None` where it is none.
pub fn parse(text: &str) -> Option<Element> {
    Some(element(Document::parse(text).ok()?.root_element()))
}

fn element(node: Node<'_, '_>) -> Element {
    let mut children: Vec<_> = node.children().filter(Node::is_element).map(element).collect();
    sort(&mut children);
    let name = |namespace: Option<&str>, name: &str| match namespace {
        Some(namespace) => format!("{{{namespace}}}{name}"),
        None => name.to_owned(),
    };
    let text = node.children().filter(|child| child.node_type() == NodeType::Text);
    let text = text.filter_map(|child| child.text());
    let text = text.filter(|text| children.is_empty() || !text.trim().is_empty());
    Element {
        name: name(node.tag_name().namespace(), node.tag_name().name()),
        namespaces: node
            .namespaces()
            .map(|it| (it.name().unwrap_or_default().to_owned(), it.uri().to_owned()))
            .collect(),
        attributes: node
            .attributes()
            .map(|it| (name(it.namespace(), it.name()), it.value().to_owned()))
            .collect(),
        text: text.collect(),
        children,
    }
}

/// Brings into one order what may come in any.
fn sort(children: &mut [Element]) {
    children.sort_by(|one, other| one.name.cmp(&other.name));
    for group in children.chunk_by_mut(|one, next| one.name == next.name) {
        let keys: BTreeSet<&str> = group.iter().filter_map(Element::key).collect();
        if keys.len() == group.len() {
            group.sort();
        }
    }
}

impl Element {
    /// The key, where this may be an entry of a map.
    fn key(&self) -> Option<&str> {
        match &*self.children {
            [key, _] if key.children.is_empty() => Some(&key.text),
            _ => None,
        }
    }
}

/// Where `found` means something else than `expected`.
pub fn differences(expected: &Element, found: &Element) -> Vec<String> {
    let mut differences = Vec::new();
    compare("", expected, found, &mut differences);
    differences
}

fn compare(path: &str, expected: &Element, found: &Element, out: &mut Vec<String>) {
    let path = format!("{path}/{}", expected.name);
    let mut differ = |what: &str, expected: &str, found: &str| {
        if expected != found {
            out.push(differs(&format!("body {path}{what}"), expected, found));
        }
    };
    differ("", &expected.name, &found.name);
    differ(" text", &expected.text, &found.text);
    let shown = |map: &BTreeMap<String, String>| format!("{map:?}");
    differ(" namespaces", &shown(&expected.namespaces), &shown(&found.namespaces));
    differ(" attributes", &shown(&expected.attributes), &shown(&found.attributes));
    let names = |element: &Element| {
        let names = element.children.iter().map(|child| child.name.as_str());
        names.collect::<Vec<_>>().join(", ")
    };
    if expected.children.len() != found.children.len() {
        return differ(" elements", &names(expected), &names(found));
    }
    for (expected, found) in expected.children.iter().zip(&found.children) {
        compare(&path, expected, found, out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn differ(expected: &str, found: &str) -> Vec<String> {
        differences(&parse(expected).unwrap(), &parse(found).unwrap())
    }

    #[test]
    fn blank_text_between_elements_means_nothing_and_text_in_them_all() {
        assert!(differ("<a>\n  <b> </b>\n</a>", "<a><b> </b></a>").is_empty());
        assert_eq!(
            differ("<a><b> </b></a>", "<a><b/></a>"),
            ["body /a/b text\n  expected  \n  found    "]
        );
        assert!(differ("<a>&lt;&#x41;</a>", "<a>&#60;A</a>").is_empty());
    }

    #[test]
    fn elements_of_one_name_are_ordered_and_nothing_else_is() {
        assert!(differ("<a b='1' c='2'/>", "<a c='2' b='1'/>").is_empty());
        assert_eq!(differ("<a b='1'/>", "<a b='2'/>").len(), 1);
        assert!(differ("<a><b/><c/></a>", "<a><c/><b/></a>").is_empty());
        assert_eq!(differ("<a><b>1</b><b/></a>", "<a><b/><b>1</b></a>").len(), 2);
        assert_eq!(
            differ("<a><b/><c/></a>", "<a><b/></a>"),
            ["body /a elements\n  expected b, c\n  found    b"]
        );
    }

    #[test]
    fn namespaces_are_those_that_are_declared() {
        assert!(differ("<a xmlns='n'><b/></a>", "<a xmlns='n'><b/></a>").is_empty());
        assert!(!differ("<a xmlns='n'/>", "<a/>").is_empty());
        assert!(!differ("<a xmlns:p='n'/>", "<a/>").is_empty());
        assert_eq!(differ("<a xmlns:p='n' p:b='1'/>", "<a xmlns:p='n' b='1'/>").len(), 1);
    }

    #[test]
    fn the_entries_of_maps_come_in_any_order_and_the_elements_of_lists_do_not() {
        let entry = |key: &str, value: &str| format!("<e><k>{key}</k><v>{value}</v></e>");
        let map = |entries: &[String]| format!("<a>{}<z/></a>", entries.concat());
        let (one, two) = (entry("1", "x"), entry("2", "y"));
        let ordered = map(&[one.clone(), two.clone()]);
        assert!(differ(&ordered, &map(&[two.clone(), one.clone()])).is_empty());
        assert_eq!(differ(&ordered, &map(&[entry("2", "x"), entry("1", "y")])).len(), 2);
        assert!(!differ("<a><b>1</b><b>2</b></a>", "<a><b>2</b><b>1</b></a>").is_empty());
        let lists = |a: &str, b: &str| format!("<a><b><k/>{a}</b><b><k/>{b}</b></a>");
        assert!(!differ(&lists("<v>1</v>", "<v>2</v>"), &lists("<v>2</v>", "<v>1</v>")).is_empty());
    }
}
