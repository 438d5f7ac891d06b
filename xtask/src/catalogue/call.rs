//! Calls an operation of each generated crate over HTTP, against a server on loopback.
//!
//! One program calls them all: `call/wire.rs`, and a `main` that is made here, which holds a case
//! for each crate, in the form of its protocol ([`forms`]). It stands in the workspace in which
//! crates are compiled.

mod forms;

use anyhow::{Context, Result};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use tinsmith_codegen::model::Model;
use tinsmith_codegen::plan::tables::TableKind;
use tinsmith_codegen::plan::{self, CrateSettings, Operation, OperationError, Plan, RuntimeSource};
use tinsmith_codegen::write::File;

use self::forms::{Form, Headers, REQUEST_ID};
use super::workspace::Workspace;
use crate::conformance::instantiate::Instantiator;

/// The package that calls.
const CALLER: &str = "caller";
/// Less to compile and to link, as nobody debugs it.
const PROFILE: &str = "\n[profile.dev]\ndebug = \"line-tables-only\"\n";

/// The crates to call, and how.
#[derive(Default)]
pub struct Calls {
    /// Folders' names and files.
    crates: Vec<(String, Vec<File>)>,
    /// The caller's dependencies, as lines of its manifest.
    dependencies: String,
    cases: Vec<TokenStream>,
    /// Services that cannot be called so, each with the reason.
    left_out: Vec<String>,
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
        match case(service, &plan) {
            Ok(case) => self.cases.push(case),
            Err(error) => {
                self.left_out.push(format!("{service}: not called: {error:#}"));
                return Ok(());
            }
        }
        let name = &plan.settings.name;
        self.dependencies.push_str(&format!("{name} = {{ path = \"../{name}\" }}\n"));
        self.crates.push((name.clone(), files));
        Ok(())
    }

    /// Builds the program and runs it, which prints a line for each crate. Whether all went well.
    pub fn run(mut self, workspace: &Workspace) -> Result<bool> {
        for note in &self.left_out {
            println!("{note}");
        }
        if self.crates.is_empty() {
            return Ok(true);
        }
        self.crates.push((CALLER.to_owned(), self.caller()));
        for (package, files) in &self.crates {
            workspace.write(package, files)?;
        }
        let packages: Vec<&str> = self.crates.iter().map(|(package, _)| package.as_str()).collect();
        workspace.members(&packages, PROFILE)?;
        let mut cargo = workspace.cargo("run");
        let status = cargo.args(["--package", CALLER]).status().context("cannot run cargo")?;
        Ok(status.success())
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
            let is = format_ident!("{}", error.is);
            (code(plan, error)?, quote!(|error| error.#is()))
        }
        None => ("SomeException", quote!(|_| true)),
    };
    let form = forms::form(plan, operation, error)
        .with_context(|| format!("calls of {} cannot be made up", plan.service.protocol.name))?;
    let Form { line, body, .. } = &form;
    let (headers, answer_headers) = (pairs(&form.headers), pairs(&form.answer_headers));
    let refused_headers = pairs(&form.refused_headers);
    let (answered, refused) =
        (Literal::byte_string(&form.answered), Literal::byte_string(&form.refused));
    let (name, signing_name) = (&operation.name, &plan.service.signing_name);
    Ok(quote! {
        wire::calls(
            &wire::Case {
                service: #service,
                operation: #name,
                signing_name: #signing_name,
                error: #error,
                request_id: #REQUEST_ID,
                line: #line,
                headers: #headers,
                body: #body,
                answer_headers: #answer_headers,
                answered: #answered,
                refused_headers: #refused_headers,
                refused: #refused,
            },
            |config| async move { wire::outcome(#call #input.send().await, #is) },
        )
    })
}

/// What the protocol calls an error: by its code where that has a meaning, else by its shape.
fn code<'a>(plan: &'a Plan, error: &OperationError) -> Result<&'a str> {
    let table = plan.tables.iter().find(|table| table.name == error.table);
    let table = table.context("an error has no table")?;
    Ok(match (&table.kind, plan.service.protocol.name) {
        (TableKind::Error { code, .. }, "AWS_QUERY") => code,
        _ => &table.shape,
    })
}

fn pairs(headers: &Headers) -> TokenStream {
    let pairs = headers.iter().map(|(name, value)| quote!((#name, #value)));
    quote!(&[#(#pairs),*])
}

/// The operation that is called: one that requires little, and rather one that only looks.
/// Signed as usual, at the endpoint of the configuration, which is the server, and without
/// streams.
fn choose(plan: &Plan) -> Option<&Operation> {
    let usual = |operation: &&Operation| {
        let traits = &operation.traits;
        let streams = traits.input_stream.is_some() || traits.output_stream.is_some();
        let here = traits.host_prefix.is_none() && traits.endpoint_member.is_none();
        // An answer to HEAD has no body that could name an error.
        traits.auth.first() == Some(&"SigV4") && here && !streams && operation.http_method != "HEAD"
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
