//! The way back: where in the files stands what a later stage complains about.

use crate::error::Error;
use crate::load::json::Document;
use serde_json::Value;

/// Adds file and line to an error that names a place of the model lowered from these files. An
/// error about something else comes back as it is.
pub(super) fn locate(error: Error, documents: &[Document]) -> Error {
    let place = error.place().unwrap_or_default();
    let (id, member) = match place.split_once('$') {
        Some((id, member)) => (id, Some(member)),
        None => (place, None),
    };
    let id = original(id, documents);
    let keys: Vec<&str> = error.part().iter().map(String::as_str).collect();
    // The trait may stand in an `apply` statement, and not with the shape.
    let applied = match member {
        Some(member) => format!("{id}${member}"),
        None => id.clone(),
    };
    let statement = ["shapes", &applied, "traits"];
    if let [first, ..] = keys[..] {
        let found = documents
            .iter()
            .find(|document| document.at(&[&statement[..], &[first]].concat()).is_some());
        if let Some(document) = found {
            return document.locate(error.clone(), &[&statement[..], &keys].concat());
        }
    }
    let base = ["shapes", &id];
    let Some(document) = documents.iter().find(|document| defines(document, &id)) else {
        return error;
    };
    let mut way = base.to_vec();
    if let Some(member) = member {
        // A structure's members have an object of their own, a list's and a map's have not.
        let ways = [&["members", member][..], &[member]];
        let ways = ways.map(|rest| [&base[..], rest].concat());
        way = ways.into_iter().find(|way| document.at(way).is_some()).unwrap_or(way);
    }
    if !keys.is_empty() {
        way.push("traits");
        way.extend(&keys);
    }
    document.locate(error.clone(), &way)
}

fn defines(document: &Document, id: &str) -> bool {
    let kind = document.at(&["shapes", id, "type"]).and_then(Value::as_str);
    kind.is_some_and(|kind| kind != "apply")
}

/// The id that a shape has in the files: services may rename it.
fn original(id: &str, documents: &[Document]) -> String {
    let renames = documents.iter().filter_map(|document| document.at(&["shapes"])?.as_object());
    let renames = renames.flat_map(|shapes| shapes.values());
    let mut renames = renames.filter_map(|shape| shape.get("rename")?.as_object()).flatten();
    let Some((namespace, name)) = id.split_once('#') else { return id.to_owned() };
    let found = renames.find(|(from, to)| {
        *to == name && from.split_once('#').is_some_and(|(of, _)| of == namespace)
    });
    match found {
        Some((from, _)) if !documents.iter().any(|document| defines(document, id)) => from.clone(),
        _ => id.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    const TEXT: &str = r#"{"smithy": "2.0", "shapes": {
"x#S": {"type": "service",
  "rename": {"x#Old": "New"}},
"x#Old": {"type": "structure", "members": {
  "a": {"target": "x#L",
    "traits": {"t#one": {
      "k": [1]}}}}},
"x#L": {"type": "list",
  "member": {"target": "x#Old"}},
"x#Old$a": {"type": "apply", "traits": {
  "t#two": {}}}}}"#;

    fn located(place: &str, part: &[&str]) -> String {
        let document = Document::parse(Path::new("m.json"), TEXT.to_owned()).unwrap();
        let error = Error::at(place, "no").in_trait(part.iter().copied());
        let text = locate(error, &[document]).to_string();
        text.replace(&format!(": {place}: no"), "")
    }

    #[test]
    fn shapes_members_and_traits_have_lines_by_the_names_that_later_stages_know() {
        assert_eq!(located("x#S", &[]), "m.json:2");
        assert_eq!(located("x#S$rename", &[]), "m.json:3");
        assert_eq!(located("x#New", &[]), "m.json:4");
        assert_eq!(located("x#New$a", &[]), "m.json:5");
        assert_eq!(located("x#New$a", &["t#one", "k", "0"]), "m.json:7");
        assert_eq!(located("x#New$a", &["t#two"]), "m.json:11");
        assert_eq!(located("x#New$a", &["t#gone"]), "m.json:6");
        assert_eq!(located("x#New$gone", &[]), "m.json:4");
        assert_eq!(located("x#L$member", &[]), "m.json:9");
    }

    #[test]
    fn what_is_not_in_the_files_has_no_line() {
        assert_eq!(located("x#Gone", &[]), "x#Gone: no");
        assert_eq!(located("", &[]), ": no");
    }
}
