//! Calls an operation of each generated crate over HTTP, against a server on loopback.
//!
//! One program calls them all: `call/wire.rs`, and a `main` that is made here, which holds a case
//! for each crate. It stands in the workspace in which crates are checked.

use anyhow::{Context, Result};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use tinsmith_codegen::model::Model;
use tinsmith_codegen::plan::tables::TableKind;
use tinsmith_codegen::plan::{self, CrateSettings, Operation, Plan, RuntimeSource};
use tinsmith_codegen::write::File;

use super::check::Workspace;
use crate::conformance::instantiate::Instantiator;

/// The package that calls.
const CALLER: &str = "caller";

/// The crates to call, and how.
#[derive(Default)]
pub struct Calls {
    /// Folders' names and files.
    crates: Vec<(String, Vec<File>)>,
    /// The caller's dependencies, as lines of its manifest.
    dependencies: String,
    cases: Vec<TokenStream>,
}

impl Calls {
    /// Adds a service's crate, made of the model with these settings.
    pub fn add(
        &mut self,
        service: &str,
        model: &Model,
        settings: CrateSettings,
        files: Vec<File>,
    ) -> Result<()> {
        let plan = plan::plan(model, settings)?;
        let RuntimeSource::Path(runtime) = &plan.settings.runtime else {
            anyhow::bail!("the crate's runtime is not in a folder");
        };
        if self.crates.is_empty() {
            self.dependencies = format!(
                "tinsmith-runtime = {{ path = {runtime:?}, default-features = false, features = [\"client\"] }}\n\
                 tokio = {{ version = \"1\", default-features = false, features = [\"rt\"] }}\n"
            );
        }
        self.cases.push(case(service, &plan)?);
        let name = &plan.settings.name;
        self.dependencies.push_str(&format!("{name} = {{ path = \"../{service}\" }}\n"));
        self.crates.push((service.to_owned(), files));
        Ok(())
    }

    /// Builds the program and runs it, which prints a line for each crate. Whether all went well.
    pub fn run(mut self, workspace: &Workspace) -> Result<bool> {
        self.crates.push((CALLER.to_owned(), self.caller()));
        workspace.run(CALLER, &self.crates)
    }

    fn caller(&self) -> Vec<File> {
        let manifest = format!(
            "[package]\nname = {CALLER:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [dependencies]\n{}",
            self.dependencies
        );
        let cases = &self.cases;
        let main = quote! {
            #![allow(deprecated)]
            mod wire;
            fn main() -> std::process::ExitCode {
                let found = [#(#cases),*];
                if found.contains(&false) {
                    std::process::ExitCode::FAILURE
                } else {
                    std::process::ExitCode::SUCCESS
                }
            }
        };
        vec![
            File { path: "Cargo.toml".into(), text: manifest },
            File { path: "src/main.rs".into(), text: main.to_string() },
            File { path: "src/wire.rs".into(), text: include_str!("call/wire.rs").to_owned() },
        ]
    }
}

/// An expression that makes the calls of a crate, and is whether they went well.
fn case(service: &str, plan: &Plan) -> Result<TokenStream> {
    let operation = choose(plan).context("it has no operation that can be called on loopback")?;
    let instantiator = Instantiator::new(plan);
    let call = instantiator.call(operation)?;
    let input = instantiator.input(operation, &serde_json::json!({}), true)?;
    let (error, is) = match operation.errors.first() {
        Some(error) => {
            let table = plan.tables.iter().find(|table| table.name == error.table);
            let is = format_ident!("{}", error.is);
            let shape = table.context("an error has no table")?.shape.as_str();
            (shape, quote!(|error| error.#is()))
        }
        None => ("SomeException", quote!(|_| true)),
    };
    let name = &operation.name;
    let target = format!("{}.{name}", plan.service.shape);
    let signing_name = &plan.service.signing_name;
    let version = plan.service.protocol.name.trim_start_matches("AWS_JSON_").replace('_', ".");
    let content_type = format!("application/x-amz-json-{version}");
    Ok(quote! {
        wire::calls(
            &wire::Case {
                service: #service,
                operation: #name,
                target: #target,
                signing_name: #signing_name,
                content_type: #content_type,
                error: #error,
            },
            |config| async move { wire::outcome(#call #input.send().await, #is) },
        )
    })
}

/// The operation that is called: one that requires little, and rather one that only looks.
/// Signed as usual and at the endpoint of the configuration, which is the server.
fn choose(plan: &Plan) -> Option<&Operation> {
    let usual = |operation: &&Operation| {
        let traits = &operation.traits;
        traits.auth == ["SigV4"] && traits.host_prefix.is_none() && traits.endpoint_member.is_none()
    };
    plan.operations.iter().filter(usual).min_by_key(|operation| {
        let verbs = ["List", "Describe"];
        let verb = verbs.iter().position(|verb| operation.name.starts_with(verb));
        (required(plan, operation), verb.unwrap_or(verbs.len()))
    })
}

/// How many members the input of an operation requires.
fn required(plan: &Plan, operation: &Operation) -> usize {
    let table = plan.tables.iter().find(|table| table.name == operation.input.table);
    let Some(TableKind::Structure(members)) = table.map(|table| &table.kind) else { return 0 };
    members.iter().filter(|member| member.flags.contains(&"REQUIRED")).count()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use tinsmith_codegen::load;

    use super::*;

    fn plan_of(name: &str) -> Plan {
        let services = Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen/tests/services");
        let model = load::service_dir(&services.join(name)).unwrap();
        let settings = CrateSettings {
            name: "tiny".to_owned(),
            command: "a test".to_owned(),
            runtime: RuntimeSource::Path("runtime".to_owned()),
            own_workspace: false,
        };
        plan::plan(&model, settings).unwrap()
    }

    #[test]
    fn an_operation_that_requires_nothing_is_called_rather_than_another() {
        assert_eq!(choose(&plan_of("kms")).unwrap().name, "ListKeys");
        assert_eq!(choose(&plan_of("dynamodb")).unwrap().name, "DescribeTable");
    }

    #[test]
    fn what_an_operation_requires_is_given_to_its_builder() {
        let case = case("dynamodb", &plan_of("dynamodb")).unwrap().to_string();
        let call = "tiny :: Client :: from_conf (config) . describe_table () . set_table_name";
        assert!(case.contains(call), "{case}");
        assert!(case.contains("\"DynamoDB_20120810.DescribeTable\""), "{case}");
        assert!(case.contains("\"application/x-amz-json-1.0\""), "{case}");
    }
}
