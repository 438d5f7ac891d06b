use std::path::Path;

use super::*;
use crate::model::{Shape, ShapeId, ShapeKind, Simple, validate};

/// The model in that text.
pub(super) fn read(text: &str) -> Result<Model> {
    read_all(&[text], None)
}

/// The model in those texts, in files called `0.json` and so on.
pub(super) fn read_all(texts: &[&str], service: Option<&str>) -> Result<Model> {
    let parse = |(index, text): (usize, &&str)| {
        Document::parse(Path::new(&format!("{index}.json")), (*text).to_owned())
    };
    let documents: Vec<_> = texts.iter().enumerate().map(parse).collect::<Result<_>>()?;
    lower(&documents, service)
}

/// A file of that version with those shapes.
pub(super) fn file(version: &str, shapes: &str) -> String {
    format!("{{\"smithy\": \"{version}\", \"shapes\": {{\n{shapes}}}}}")
}

/// A service `x#Tiny` of one operation `x#Get` whose input is `x#In`, which is among `shapes`.
pub(super) fn tiny(shapes: &str) -> String {
    let service = r#"
"x#Tiny": {"type": "service", "version": "1", "operations": [{"target": "x#Get"}]},
"x#Get": {"type": "operation", "input": {"target": "x#In"}}"#;
    file("2.0", &format!("{shapes},{service}"))
}

/// The model of [`tiny`].
pub(super) fn tiny_model(shapes: &str) -> Model {
    let model = read(&tiny(shapes)).unwrap();
    validate(&model).unwrap();
    model
}

/// The error of [`tiny`], or of validating it.
pub(super) fn tiny_fault(shapes: &str) -> String {
    let model = read(&tiny(shapes)).and_then(|model| validate(&model));
    model.unwrap_err().to_string()
}

/// A shape of the namespace `x`.
pub(super) fn shape<'m>(model: &'m Model, name: &str) -> &'m Shape {
    &model.shapes[&ShapeId::new("x", name)]
}

#[test]
fn shapes_of_the_prelude_are_in_the_model_where_they_are_used() {
    let text =
        r#""x#In": {"type": "structure", "members": {"a": {"target": "smithy.api#String"}}}"#;
    let model = tiny_model(text);
    let names: Vec<_> = model.shapes.keys().map(ShapeId::as_str).collect();
    assert_eq!(names, ["smithy.api#String", "smithy.api#Unit", "x#Get", "x#In", "x#Tiny"]);
    let string = &model.shapes[&ShapeId::prelude("String")];
    assert_eq!(string.kind, ShapeKind::Simple(Simple::String));
    assert_eq!(shape(&model, "In").member("a").unwrap().target, ShapeId::prelude("String"));
}

#[test]
fn a_reference_to_a_shape_that_is_not_there_names_the_member() {
    let text = r#""x#In": {"type": "structure", "members": {"a": {"target": "x#Gone"}}}"#;
    assert!(tiny_fault(text).starts_with("x#In$a: refers to `x#Gone`, which is not in the model"));
    let text = r#""x#In": {"type": "structure", "members": {"a": {"target": "smithy.api#Sting"}}}"#;
    assert_eq!(
        tiny_fault(text),
        "x#In$a: refers to `smithy.api#Sting`, which is not in the model\n  \
         help: add the shape, or the file it is in"
    );
}

#[test]
fn a_default_of_another_type_is_an_error_at_its_line() {
    let text = tiny(
        r#""x#In": {"type": "structure", "members": {"a": {"target": "smithy.api#Integer",
        "traits": {"smithy.api#default": "x"}}}}"#,
    );
    let document = Document::parse(Path::new("m.json"), text).unwrap();
    let documents = [document];
    let fault = validate(&lower(&documents, None).unwrap()).unwrap_err();
    assert_eq!(
        locate::locate(fault, &documents).to_string(),
        "m.json:3: x#In$a: its default is `\"x\"`, but must be an integer"
    );
}

#[test]
fn lists_that_lie_in_too_many_others_are_an_error() {
    let lists = |count: usize| {
        let list = |index: usize| {
            let inner =
                if index == count { "smithy.api#String" } else { &format!("x#L{}", index + 1) };
            format!(
                ",\"x#L{index}\": {{\"type\": \"list\", \"member\": {{\"target\": \"{inner}\"}}}}"
            )
        };
        let lists: String = (1..=count).map(list).collect();
        tiny(&format!(
            "\"x#In\": {{\"type\": \"structure\", \"members\": {{\"a\": {{\"target\": \"x#L1\"}}}}}}{lists}"
        ))
    };
    validate(&read(&lists(32)).unwrap()).unwrap();
    let fault = validate(&read(&lists(10_000)).unwrap()).unwrap_err().to_string();
    assert!(fault.starts_with("x#L1$member: leads through more than 32 lists"), "{fault}");
}

#[test]
fn files_are_read_plain_or_compressed_and_later_errors_located_in_them() {
    let dir = tempfile::tempdir().unwrap();
    let text = tiny(
        r#""x#In": {"type": "structure", "members": {
        "a": {"target": "x#Gone"}}}"#,
    );
    let paths = ["a.json", "b.json.gz"].map(|name| dir.path().join(name));
    std::fs::write(&paths[0], &text).unwrap();
    std::fs::write(&paths[1], crate::load::testing::gzip(&text)).unwrap();
    for path in paths {
        let paths = [path];
        let model = files(&paths, None).unwrap();
        let fault = locate(validate(&model).unwrap_err(), &paths).to_string();
        let fault = fault.replace(&paths[0].display().to_string(), "FILE");
        assert!(fault.starts_with("FILE:3: x#In$a: refers to `x#Gone`"), "{fault}");
    }
    let gone = dir.path().join("gone.json");
    let fault = files(std::slice::from_ref(&gone), None).unwrap_err();
    assert_eq!(fault.file(), Some(gone.as_path()));
}

#[test]
fn the_models_of_the_conformance_suites_load_and_are_valid() {
    let root = match std::env::var_os("TINSMITH_CONFORMANCE") {
        Some(path) => PathBuf::from(path),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/conformance"),
    };
    let rules = ["aws-endpoints", "rules-engine", "rules-engine-tests"];
    let rules = rules.map(|dir| root.join("endpoint-rules").join(dir));
    for dir in rules.into_iter().chain([root.join("protocol-tests")]) {
        // The suites are no part of the project; without them there is nothing to check.
        let Ok(entries) = std::fs::read_dir(&dir) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            let model = files(std::slice::from_ref(&path), None);
            let model = model.unwrap_or_else(|error| panic!("{error}"));
            validate(&model).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            assert!(!model.service().unwrap().1.operations.is_empty() || !dir.ends_with("tests"));
            let unknown = crate::plan::support::unknown(&model);
            assert!(unknown.is_empty(), "{}: {unknown:?}", path.display());
        }
    }
}
