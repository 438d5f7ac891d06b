//! Overlays: what is said about a model in our own hand.
//!
//! An overlay is a Smithy JSON AST document of `apply` statements alone:
//! `{"smithy": "2.0", "shapes": {"ns#Shape$member": {"type": "apply", "traits": {…}}}}`. It sets
//! traits, and takes those away whose value is null. A statement that changes nothing is an
//! error, so that none outlives its reason. In `fixes.json` every statement says why it is there,
//! in `tinsmith.traits#because`.

use std::fs;
use std::path::{Path, PathBuf};

use super::json::{Document, Node};
use super::source;
use crate::error::{Error, Result};
use crate::model::near;
use crate::model::traits::ids;
use crate::model::{Model, ShapeId, ShapeKind, Traits};

/// The file whose statements must give their reasons.
const FIXES: &str = "fixes.json";

/// Applies every `*.json` in `dir`, in the order of their names. A folder that is not there holds
/// none.
pub fn apply_dir(model: &mut Model, dir: &Path) -> Result<()> {
    for path in files(dir)? {
        apply_file(model, &path)?;
    }
    Ok(())
}

/// Applies one overlay.
pub fn apply_file(model: &mut Model, path: &Path) -> Result<()> {
    apply(model, &read(path)?)
}

fn read(path: &Path) -> Result<Document> {
    let bytes = fs::read(path).map_err(|error| Error::io(path, "read the overlay", &error))?;
    Document::parse(path, source::text(path, bytes)?)
}

/// Adds file and line to an error about a trait that an overlay in `dir` sets. Any other error
/// comes back as it is.
pub(super) fn locate(error: Error, dir: &Path) -> Error {
    let (Some(place), [id, keys @ ..]) = (error.place(), error.part()) else { return error };
    let way: Vec<&str> = ["shapes", place, "traits", id]
        .into_iter()
        .chain(keys.iter().map(String::as_str))
        .collect();
    // The last to set the trait has set it. What cannot be read now could be read before.
    for path in files(dir).unwrap_or_default().iter().rev() {
        let Ok(document) = read(path) else { continue };
        if document.at(&way[..4]).is_some_and(|value| !value.is_null()) {
            return document.locate(error.clone(), &way);
        }
    }
    error
}

fn files(dir: &Path) -> Result<Vec<PathBuf>> {
    let fault = |error: &_| Error::io(dir, "read the overlays", error);
    let entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(fault(&error)),
    };
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| fault(&error))?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn apply(model: &mut Model, document: &Document) -> Result<()> {
    let root = document.root();
    let needs_reasons = document.path().file_name().is_some_and(|name| name == FIXES);
    root.need("smithy")?;
    for (key, node) in root.entries()? {
        if !matches!(key, "smithy" | "shapes" | "metadata") {
            return Err(node.error(format!("an overlay has no `{key}`")));
        }
    }
    for (target, statement) in root.entries_of("shapes")? {
        apply_statement(model, target, &statement, needs_reasons)?;
    }
    Ok(())
}

fn apply_statement(
    model: &mut Model,
    target: &str,
    statement: &Node<'_>,
    needs_reason: bool,
) -> Result<()> {
    let kind = statement.need("type")?;
    if kind.str()? != "apply" {
        return Err(kind
            .error_at(target, "an overlay holds `apply` statements only")
            .help("new shapes belong into a model, not into an overlay"));
    }
    for (key, node) in statement.entries()? {
        if !matches!(key, "type" | "traits") {
            return Err(node.error_at(target, format!("an `apply` statement has no `{key}`")));
        }
    }
    let given = statement.need("traits")?;
    if needs_reason {
        check_reason(target, &given)?;
    }
    let Some(traits) = traits_of(model, target) else {
        return Err(missing(model, target, statement));
    };
    for (id, value) in given.entries()? {
        if id != ids::BECAUSE {
            apply_trait(traits, target, id, &value)?;
        }
    }
    match given.get(ids::UNION) {
        Some(node) if !node.value().is_null() => make_union(model, target, &node),
        _ => Ok(()),
    }
}

/// Makes a structure a union, which no trait of Smithy's could.
fn make_union(model: &mut Model, target: &str, node: &Node<'_>) -> Result<()> {
    let shape = ShapeId::parse(target).and_then(|id| model.shapes.get_mut(&id));
    if let Some(kind) = shape.map(|shape| &mut shape.kind) {
        if let ShapeKind::Structure(members) = kind {
            *kind = ShapeKind::Union(std::mem::take(members));
            return Ok(());
        }
    }
    let help = "if the model says now that it is a union, remove this line from the overlay";
    Err(node.error_at(target, "only a structure can be made a union").help(help))
}

fn check_reason(target: &str, given: &Node<'_>) -> Result<()> {
    let reason = given.str_of(ids::BECAUSE)?.unwrap_or_default();
    if reason.trim().is_empty() {
        return Err(given
            .error_at(target, format!("a statement of {FIXES} must say why it is there"))
            .help(format!("give the reason in `{}`", ids::BECAUSE)));
    }
    Ok(())
}

fn apply_trait(traits: &mut Traits, target: &str, id: &str, value: &Node<'_>) -> Result<()> {
    if ShapeId::parse(id).is_none() {
        return Err(value
            .error_at(target, format!("`{id}` is no trait id"))
            .help("a trait is named in full, such as `smithy.api#sensitive`"));
    }
    if value.value().is_null() {
        return match traits.remove(id) {
            Some(_) => Ok(()),
            None => Err(value
                .error_at(target, format!("there is no `{id}` to take away"))
                .help("the model has changed: remove this line from the overlay")),
        };
    }
    match traits.set(id, value.value().clone()) {
        Some(before) if before == *value.value() => Err(value
            .error_at(target, format!("`{id}` already has this value"))
            .help("the model says so itself: remove this line from the overlay")),
        _ => Ok(()),
    }
}

/// The traits of a shape, or of the member or enum value behind the `$`.
fn traits_of<'m>(model: &'m mut Model, target: &str) -> Option<&'m mut Traits> {
    let (shape, member) = split(target);
    let shape = model.shapes.get_mut(&ShapeId::parse(shape)?)?;
    let Some(name) = member else { return Some(&mut shape.traits) };
    let member = match &mut shape.kind {
        ShapeKind::Structure(members) | ShapeKind::Union(members) => {
            members.iter_mut().find(|member| member.name == name)
        }
        ShapeKind::List(member) => Some(member).filter(|member| member.name == name),
        ShapeKind::Map(key, value) => [key, value].into_iter().find(|member| member.name == name),
        ShapeKind::Enum(values) => {
            return values
                .iter_mut()
                .find(|value| value.name == name)
                .map(|value| &mut value.traits);
        }
        ShapeKind::IntEnum(values) => {
            return values
                .iter_mut()
                .find(|value| value.name == name)
                .map(|value| &mut value.traits);
        }
        _ => None,
    };
    member.map(|member| &mut member.traits)
}

fn split(target: &str) -> (&str, Option<&str>) {
    match target.split_once('$') {
        Some((shape, member)) => (shape, Some(member)),
        None => (target, None),
    }
}

fn missing(model: &Model, target: &str, statement: &Node<'_>) -> Error {
    let (id, member) = split(target);
    let gone = "if it is gone from the model, remove the statement from the overlay";
    let shape = ShapeId::parse(id).and_then(|id| model.shape(&id));
    let (what, help) = match (shape, member) {
        (Some(shape), Some(name)) => {
            let names: Vec<&str> = match &shape.kind {
                ShapeKind::Enum(values) => values.iter().map(|value| value.name.as_str()).collect(),
                ShapeKind::IntEnum(values) => {
                    values.iter().map(|value| value.name.as_str()).collect()
                }
                _ => shape.all_members().iter().map(|member| member.name.as_str()).collect(),
            };
            ("member", near::help(name, names, gone))
        }
        _ => ("shape", near::ids(id, model.shapes.keys(), gone)),
    };
    statement.error_at(target, format!("there is no such {what} in the model")).help(help)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::load::testing;

    const SHAPES: &str = r#"
      "Token": {"type": "string", "sensitive": true},
      "Color": {"type": "string", "enum": ["red"]},
      "Pair": {"type": "structure", "members": {"left": {"shape": "Token"},
        "right": {"shape": "Color"}}},"#;

    fn apply_text(name: &str, text: &str) -> Result<Model> {
        let mut model = testing::model(&testing::service(SHAPES));
        let document = Document::parse(Path::new(name), text.to_owned())?;
        apply(&mut model, &document).map(|()| model)
    }

    fn statement(target: &str, traits: Value) -> String {
        let statement = json!({"type": "apply", "traits": traits});
        let shapes = json!({format!("com.amazonaws.tinyone#{target}"): statement});
        serde_json::to_string_pretty(&json!({"smithy": "2.0", "shapes": shapes})).unwrap()
    }

    fn fault(name: &str, text: &str) -> String {
        apply_text(name, text).unwrap_err().to_string()
    }

    fn traits(model: &mut Model, target: &str) -> Traits {
        traits_of(model, &format!("com.amazonaws.tinyone#{target}")).unwrap().clone()
    }

    #[test]
    fn a_trait_is_set_on_shapes_members_and_enum_values() {
        for target in ["Pair", "Pair$left", "Color$red", "Get", "TinyTarget"] {
            let text = statement(target, json!({"x#y": {"z": 1}}));
            let mut model = apply_text("docs.json", &text).unwrap();
            assert_eq!(traits(&mut model, target).get("x#y"), Some(&json!({"z": 1})), "{target}");
        }
    }

    #[test]
    fn another_value_replaces_and_null_takes_away() {
        let text = statement("Token", json!({"smithy.api#sensitive": null, "a#b": 1}));
        let mut model = apply_text("a.json", &text).unwrap();
        assert!(!traits(&mut model, "Token").has(ids::SENSITIVE));
        assert_eq!(traits(&mut model, "Token").get("a#b"), Some(&json!(1)));
    }

    #[test]
    fn the_reason_is_asked_for_in_fixes_and_not_put_into_the_model() {
        let text = statement("Pair", json!({"a#b": 1}));
        assert_eq!(
            fault("fixes.json", &text),
            "fixes.json:6: com.amazonaws.tinyone#Pair: a statement of fixes.json must say why it \
             is there\n  help: give the reason in `tinsmith.traits#because`"
        );
        let text = statement("Pair", json!({"a#b": 1, "tinsmith.traits#because": " "}));
        assert!(fault("fixes.json", &text).contains("must say why"));
        let text = statement("Pair", json!({"a#b": 1, "tinsmith.traits#because": "So."}));
        let mut model = apply_text("fixes.json", &text).unwrap();
        assert!(!traits(&mut model, "Pair").has(ids::BECAUSE));
    }

    #[test]
    fn a_statement_whose_target_is_gone_is_an_error() {
        assert_eq!(
            fault("a.json", &statement("Pairs", json!({}))),
            "a.json:4: com.amazonaws.tinyone#Pairs: there is no such shape in the model\n  \
             help: did you mean `com.amazonaws.tinyone#Pair`?"
        );
        assert_eq!(
            fault("a.json", &statement("Pair$middle", json!({}))),
            "a.json:4: com.amazonaws.tinyone#Pair$middle: there is no such member in the model\n  \
             help: if it is gone from the model, remove the statement from the overlay"
        );
    }

    #[test]
    fn a_statement_that_changes_nothing_is_an_error() {
        assert_eq!(
            fault("a.json", &statement("Token", json!({"smithy.api#sensitive": {}}))),
            "a.json:7: com.amazonaws.tinyone#Token: `smithy.api#sensitive` already has this value\n  \
             help: the model says so itself: remove this line from the overlay"
        );
        assert_eq!(
            fault("a.json", &statement("Pair", json!({"smithy.api#sensitive": null}))),
            "a.json:7: com.amazonaws.tinyone#Pair: there is no `smithy.api#sensitive` to take away\n  \
             help: the model has changed: remove this line from the overlay"
        );
    }

    #[test]
    fn only_apply_statements_are_taken() {
        let text = r#"{"smithy": "2.0", "shapes": {"a#B": {"type": "string"}}}"#;
        assert!(fault("a.json", text).starts_with("a.json:1: a#B: an overlay holds `apply`"));
        let text = r#"{"smithy": "2.0", "shape": {}}"#;
        assert_eq!(fault("a.json", text), "a.json:1: an overlay has no `shape`");
        let text = statement("Pair", json!({"sensitive": {}}));
        assert!(fault("a.json", &text).contains("`sensitive` is no trait id"));
    }

    #[test]
    fn an_error_about_a_trait_is_located_in_the_last_overlay_that_sets_it() {
        let dir = tempfile::tempdir().unwrap();
        let write = |name: &str, traits| {
            fs::write(dir.path().join(name), statement("Pair", traits)).unwrap();
        };
        write("a.json", json!({"a#b": {"k": 1}, "a#c": 1}));
        write("b.json", json!({"a#b": {"k": [1]}, "a#c": null}));
        let located = |part: &[&str]| {
            let error = Error::at("com.amazonaws.tinyone#Pair", "no");
            let text = locate(error.in_trait(part.iter().copied()), dir.path()).to_string();
            text.replace(&dir.path().display().to_string(), "")
        };
        let rest = ": com.amazonaws.tinyone#Pair: no";
        assert_eq!(located(&["a#b", "k", "0"]), format!("/b.json:9{rest}"));
        assert_eq!(located(&["a#b", "x"]), format!("/b.json:7{rest}"));
        assert_eq!(located(&["a#c"]), format!("/a.json:10{rest}"));
        assert_eq!(located(&["a#d"]), rest[2..]);
        assert_eq!(located(&[]), rest[2..]);
    }

    #[test]
    fn overlays_are_applied_in_the_order_of_their_names() {
        let dir = tempfile::tempdir().unwrap();
        for (name, value) in [("b.json", 2), ("a.json", 1), ("c.txt", 3)] {
            fs::write(dir.path().join(name), statement("Pair", json!({"a#b": value}))).unwrap();
        }
        let mut model = testing::model(&testing::service(SHAPES));
        apply_dir(&mut model, dir.path()).unwrap();
        assert_eq!(traits(&mut model, "Pair").get("a#b"), Some(&json!(2)));
        apply_dir(&mut model, &dir.path().join("none")).unwrap();
    }

    #[test]
    fn a_structure_can_be_made_a_union_and_nothing_else_can() {
        let shapes = r#""S": {"type": "structure", "members": {"a": {"shape": "T"}}},
                        "T": {"type": "string"},"#;
        let mut model = testing::model(&testing::service(shapes));
        let overlay = |name: &str| {
            let shape = json!({"type": "apply", "traits": {ids::UNION: {}}});
            let text = json!({"smithy": "2.0", "shapes": {name: shape}}).to_string();
            Document::parse(Path::new("o.json"), text).unwrap()
        };
        let id = "com.amazonaws.tinyone#S";
        apply(&mut model, &overlay(id)).unwrap();
        let shape = model.shape(&ShapeId::parse(id).unwrap()).unwrap();
        assert!(matches!(&shape.kind, ShapeKind::Union(members) if members.len() == 1));
        assert_eq!(
            apply(&mut model, &overlay("com.amazonaws.tinyone#T")).unwrap_err().to_string(),
            "o.json:1: com.amazonaws.tinyone#T: only a structure can be made a union\n  help: if \
             the model says now that it is a union, remove this line from the overlay"
        );
    }
}
