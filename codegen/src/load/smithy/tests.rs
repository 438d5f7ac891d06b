use std::path::Path;

use super::*;
use crate::model::validate;
use crate::model::{ShapeId, ShapeKind, Simple};

/// The model in that text.
fn read(text: &str) -> Result<Model> {
    read_all(&[text], None)
}

/// The model in those texts, in files called `0.json` and so on.
fn read_all(texts: &[&str], service: Option<&str>) -> Result<Model> {
    let parse = |(index, text): (usize, &&str)| {
        Document::parse(Path::new(&format!("{index}.json")), (*text).to_owned())
    };
    let documents: Vec<_> = texts.iter().enumerate().map(parse).collect::<Result<_>>()?;
    lower(&documents, service)
}

/// A service of one operation `Get` whose input is `In`; `shapes` stands before them.
fn tiny(version: &str, shapes: &str) -> String {
    format!(
        r#"{{"smithy": "{version}", "shapes": {{
{shapes}
"x#Tiny": {{"type": "service", "version": "1", "operations": [{{"target": "x#Get"}}]}},
"x#Get": {{"type": "operation", "input": {{"target": "x#In"}}}}}}}}"#
    )
}

fn id(name: &str) -> ShapeId {
    ShapeId::new("x", name)
}

#[test]
fn shapes_of_the_prelude_are_in_the_model_where_they_are_used() {
    let text = tiny(
        "2.0",
        r#""x#In": {"type": "structure", "members": {"a": {"target": "smithy.api#String"}}},"#,
    );
    let model = read(&text).unwrap();
    validate(&model).unwrap();
    let names: Vec<_> = model.shapes.keys().map(ShapeId::as_str).collect();
    assert_eq!(names, ["smithy.api#String", "smithy.api#Unit", "x#Get", "x#In", "x#Tiny"]);
    let string = &model.shapes[&ShapeId::prelude("String")];
    assert_eq!(string.kind, ShapeKind::Simple(Simple::String));
    assert!(model.shapes[&id("In")].member("a").is_some());
}

#[test]
fn the_models_of_the_conformance_suites_load_and_are_valid() {
    let root = match std::env::var_os("TINSMITH_CONFORMANCE") {
        Some(path) => PathBuf::from(path),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/conformance"),
    };
    for dir in [
        "protocol-tests",
        "endpoint-rules/aws-endpoints",
        "endpoint-rules/rules-engine",
        "endpoint-rules/rules-engine-tests",
    ] {
        // The suites are not part of the project; without them there is nothing to check.
        let Ok(entries) = std::fs::read_dir(root.join(dir)) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            let model = files(&[path.clone()], None).and_then(|model| {
                validate(&model)?;
                Ok(model)
            });
            let model = model.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            assert!(!model.service().unwrap().1.operations.is_empty() || dir != "protocol-tests");
        }
    }
}
