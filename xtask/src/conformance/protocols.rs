//! Smithy's protocol tests: requests and responses through a generated crate's public client.
//!
//! The cases are traits of the models that the crates are generated from.

mod request;
mod response;

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value};
use tinsmith_codegen::load::{self, overlay};
use tinsmith_codegen::model::Model;
use tinsmith_codegen::plan::{Operation, Plan};

use super::instantiate::Instantiator;
use super::program::Program;
use super::suite::{Case, Outcome, Suite};
use super::{Wanted, package_name};

/// The protocols that can be generated: what the names of their files start with.
const PROTOCOLS: &[&str] = &["awsJson1_0", "awsJson1_1"];

/// The overlays, in a folder for each model that has any.
const OVERLAYS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/conformance/overlays");

/// A suite for each model, as far as its protocol can be generated.
pub fn suites(folder: &Path, wanted: Wanted<'_>, program: &mut Program) -> Result<Vec<Suite>> {
    let mut suites = Vec::new();
    for path in super::json_files(folder)? {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if !PROTOCOLS.contains(&name.split('-').next().unwrap_or_default()) || !wanted(&name) {
            continue;
        }
        let model = load::json_file(&path)?;
        let cases = suite(&path, &name, &model, program)?;
        suites.push(Suite { name, cases });
    }
    Ok(suites)
}

fn suite(path: &Path, name: &str, model: &Value, program: &mut Program) -> Result<Vec<Case>> {
    let tests = tests_of(model).with_context(|| path.display().to_string())?;
    let package = package_name(name);
    let plan = match model_of(path, name).and_then(|model| program.generate(&package, &model)) {
        Ok(plan) => plan,
        // Without a crate none of them holds.
        Err(error) => {
            let cases = tests.iter().map(|test| Case::failed(test.id(), format!("{error:#}")));
            return Ok(cases.collect());
        }
    };
    let writer = Writer { suite: name, plan: &plan, rust: Instantiator::new(&plan) };
    let (mut cases, mut statements) = (Vec::new(), Vec::new());
    for test in tests {
        if test.case["appliesTo"] == "server" {
            let reason = "for servers alone".to_owned();
            cases.push(Case::known(test.id(), Outcome::Skipped(reason)));
            continue;
        }
        let written = match test.kind {
            Kind::Request => request::case(&writer, &test),
            Kind::Response => response::of_operation(&writer, &test),
            Kind::Error => response::of_error(&writer, &test),
        };
        match written {
            Ok((case, statement)) => {
                cases.push(case);
                statements.push(statement);
            }
            Err(error) => {
                cases.push(Case::failed(test.id(), format!("cannot be written: {error:#}")));
            }
        }
    }
    program.cases(&package, &statements);
    Ok(cases)
}

/// The model in a file, with what a user would have to say of its service by an overlay.
fn model_of(path: &Path, name: &str) -> Result<Model> {
    let mut model = load::smithy_files(&[path.to_owned()], None)?;
    overlay::apply_dir(&mut model, &Path::new(OVERLAYS).join(name))?;
    Ok(model)
}

/// What is known of a case.
struct Test {
    kind: Kind,
    /// The name of the operation or error that has it.
    shape: String,
    case: Value,
}

/// What a case is about.
#[derive(Clone, Copy)]
enum Kind {
    Request,
    Response,
    Error,
}

/// Writes the cases of one model.
struct Writer<'a> {
    suite: &'a str,
    plan: &'a Plan,
    rust: Instantiator<'a>,
}

impl Test {
    /// A request and a response may share a name.
    fn id(&self) -> String {
        let kind = match self.kind {
            Kind::Request => "request",
            Kind::Response => "response",
            Kind::Error => "error",
        };
        format!("{kind} {}", self.case["id"].as_str().unwrap_or_default())
    }

    fn params(&self) -> Value {
        self.case.get("params").cloned().unwrap_or_else(|| Value::Object(Map::new()))
    }

    fn text(&self, field: &str) -> Option<&str> {
        self.case.get(field)?.as_str()
    }

    /// The strings in a list that may be left out.
    fn texts(&self, field: &str) -> Vec<String> {
        let list = self.case.get(field).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        list.iter().filter_map(|text| text.as_str().map(str::to_owned)).collect()
    }

    /// The names and values in an object that may be left out.
    fn pairs(&self, field: &str) -> Vec<(String, String)> {
        let pairs = self.case.get(field).and_then(Value::as_object).into_iter().flatten();
        pairs.filter_map(|(name, it)| Some((name.clone(), it.as_str()?.to_owned()))).collect()
    }
}

impl<'a> Writer<'a> {
    fn operation(&self, name: &str) -> Result<&'a Operation> {
        let operation = self.plan.operations.iter().find(|operation| operation.name == name);
        operation.with_context(|| format!("the plan has no operation {name}"))
    }
}

/// The cases of a model.
fn tests_of(model: &Value) -> Result<Vec<Test>> {
    let shapes = model["shapes"].as_object().context("the model has no shapes")?;
    let mut tests = Vec::new();
    for (id, shape) in shapes {
        let traits = &shape["traits"];
        let of_error = traits.get("smithy.api#error").is_some();
        for (name, kind) in [
            ("smithy.test#httpRequestTests", Kind::Request),
            ("smithy.test#httpResponseTests", if of_error { Kind::Error } else { Kind::Response }),
        ] {
            let cases = traits.get(name).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
            let shape = id.rsplit('#').next().unwrap_or_default();
            tests.extend(cases.iter().map(|case| Test {
                kind,
                shape: shape.to_owned(),
                case: case.clone(),
            }));
        }
    }
    Ok(tests)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn cases_stand_on_operations_and_on_errors() {
        let case = |id: &str| json!([{"id": id}]);
        let model = json!({"shapes": {
            "a#Do": {"type": "operation", "traits": {
                "smithy.test#httpRequestTests": case("A"), "smithy.test#httpResponseTests": case("A")
            }},
            "a#Fault": {"type": "structure", "traits": {
                "smithy.api#error": "client", "smithy.test#httpResponseTests": case("B")
            }},
            "a#None": {"type": "structure"}
        }});
        let found: Vec<_> =
            tests_of(&model).unwrap().iter().map(|test| (test.id(), test.shape.clone())).collect();
        let expected = [("request A", "Do"), ("response A", "Do"), ("error B", "Fault")];
        assert_eq!(found, expected.map(|(id, shape)| (id.to_owned(), shape.to_owned())));
    }
}
