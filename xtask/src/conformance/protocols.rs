//! Smithy's protocol tests: requests, responses and streams of events through a generated crate's public client.
//!
//! The cases are traits of the models that the crates are generated from.

pub mod body;
mod events;
mod request;
mod response;
mod settings;

use std::path::Path;

use anyhow::{Context, Result};
use proc_macro2::TokenStream;
use serde_json::{Map, Value};
use tinsmith_codegen::load::{self, overlay};
use tinsmith_codegen::model::Model;
use tinsmith_codegen::plan::tables::TableKind;
use tinsmith_codegen::plan::{Operation, Plan, Structure};

use super::instantiate::Instantiator;
use super::program::Program;
use super::suite::{Case, Outcome, Suite};
use super::{Wanted, json, package_name};

/// The overlays, in a folder for each model that has any.
const OVERLAYS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/conformance/overlays");

/// A suite for each model, and one more for its event streams if it has any.
pub fn suites(folder: &Path, wanted: Wanted<'_>, program: &mut Program) -> Result<Vec<Suite>> {
    let mut suites = Vec::new();
    for path in super::json_files(folder)? {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if !wanted(&name) && !wanted(&events_of(&name)) {
            continue;
        }
        let model = json::file(&path)?;
        let mut tests = tests_of(&model).with_context(|| path.display().to_string())?;
        tests.retain(|test| wanted(&name) || test.kind == Kind::Events);
        suites.extend(suites_of(&path, &name, tests, program));
    }
    Ok(suites)
}

/// The name of the suite of a model's event streams.
fn events_of(name: &str) -> String {
    format!("{name}-events")
}

fn suites_of(path: &Path, name: &str, tests: Vec<Test>, program: &mut Program) -> Vec<Suite> {
    let package = package_name(name);
    let plan = model_of(path, name).and_then(|model| program.generate(&package, &model));
    let (events, http): (Vec<_>, Vec<_>) =
        tests.into_iter().partition(|test| test.kind == Kind::Events);
    let mut statements = Vec::new();
    let mut suites = Vec::new();
    for (name, tests) in [(name.to_owned(), http), (events_of(name), events)] {
        if tests.is_empty() {
            continue;
        }
        let cases = match &plan {
            Ok(plan) => {
                let writer = Writer { suite: &name, plan, rust: Instantiator::new(plan) };
                tests.iter().map(|test| writer.case(test, &mut statements)).collect()
            }
            // Without a crate none of them holds.
            Err(error) => {
                tests.iter().map(|test| Case::failed(test.id(), format!("{error:#}"))).collect()
            }
        };
        suites.push(Suite { name, cases });
    }
    if plan.is_ok() {
        program.cases(&package, &statements);
    }
    suites
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
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Request,
    Response,
    Error,
    Events,
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
            Kind::Events => "events",
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
    /// A case, whose statement is added where the program runs it.
    fn case(&self, test: &Test, statements: &mut Vec<TokenStream>) -> Case {
        if test.case["appliesTo"] == "server" {
            return Case::known(test.id(), Outcome::Skipped("for servers alone".to_owned()));
        }
        let written = match test.kind {
            Kind::Request => request::case(self, test),
            Kind::Response => response::of_operation(self, test),
            Kind::Error => response::of_error(self, test),
            Kind::Events => events::case(self, test),
        };
        match written {
            Ok((case, statement)) => {
                statements.push(statement);
                case
            }
            Err(error) => Case::failed(test.id(), format!("cannot be written: {error:#}")),
        }
    }

    fn operation(&self, name: &str) -> Result<&'a Operation> {
        let operation = self.plan.operations.iter().find(|operation| operation.name == name);
        operation.with_context(|| format!("the plan has no operation {name}"))
    }

    /// The error of that shape's name.
    fn error(&self, shape: &str) -> Result<&'a Structure> {
        let mut tables = self.plan.tables.iter();
        let table = tables
            .find(|table| matches!(table.kind, TableKind::Error { .. }) && table.shape == shape);
        let mut errors = self.plan.errors.iter();
        let error = table.and_then(|table| errors.find(|error| error.table == table.name));
        error.with_context(|| format!("the plan has no error {shape}"))
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
            ("smithy.test#eventStreamTests", Kind::Events),
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
                "smithy.test#httpRequestTests": case("A"), "smithy.test#httpResponseTests": case("A"),
                "smithy.test#eventStreamTests": case("A")
            }},
            "a#Fault": {"type": "structure", "traits": {
                "smithy.api#error": "client", "smithy.test#httpResponseTests": case("B")
            }},
            "a#None": {"type": "structure"}
        }});
        let found: Vec<_> =
            tests_of(&model).unwrap().iter().map(|test| (test.id(), test.shape.clone())).collect();
        let expected =
            [("request A", "Do"), ("response A", "Do"), ("events A", "Do"), ("error B", "Fault")];
        assert_eq!(found, expected.map(|(id, shape)| (id.to_owned(), shape.to_owned())));
    }
}
