//! The sections of what is off by default, each with a snippet that is empty without its feature,
//! and the list of features.

use super::{LIBRARY, Page, RESULT, calls, first_waiter, simplest};
use crate::plan::structures::Presence;
use crate::plan::{Operation, Plan};

impl Page {
    pub(super) fn features(&mut self, plan: &Plan) {
        self.testing(plan);
        if let Some(operation) = simplest(plan, |_| true) {
            self.blocking(operation);
            self.serde(operation);
            // One that is sent something.
            let with_input = simplest(plan, |operation| !operation.example.setters.is_empty());
            self.validation(with_input.unwrap_or(operation));
            self.tracing(operation);
        }
        self.slicing(plan);
        self.text(FEATURES);
    }

    fn testing(&mut self, plan: &Plan) {
        let operation = simplest(plan, |operation| {
            let mut fields = operation.output.fields.iter();
            fields.all(|field| field.presence != Presence::Required)
        });
        let Some(operation) = operation else { return };
        self.text(
            "
# Testing

With the feature `testing`, stubs answer in place of the service; all else of a call is as it is
outside of tests.",
        );
        self.guarded(
            "testing",
            "",
            &format!(
                "use {LIBRARY}::testing::{{mock, mock_client}};
let rule = mock!({LIBRARY}::Client::{}).then_json(\"{{}}\");
let client = mock_client!({LIBRARY}, [&rule]);
let output = {}.send().await?;
assert_eq!(rule.num_calls(), 1);",
                operation.method,
                calls(operation, &operation.method)
            ),
        );
    }

    fn blocking(&mut self, operation: &Operation) {
        self.text(
            "
# Without async

With the feature `blocking`, [`blocking`] has a client whose calls return when the outcome is
there. Without the feature `client` it needs no tokio.",
        );
        self.guarded(
            "blocking",
            &format!("client: {LIBRARY}::blocking::Client"),
            &format!("let output = {}.send()?;", calls(operation, &operation.method)),
        );
    }

    fn serde(&mut self, operation: &Operation) {
        self.text(
            "
# Types in files

With the feature `serde`, every input, output, error and type can be written and read in any of
serde's formats, by its names on the wire. What is sensitive is written as it is.",
        );
        let Operation { method, input, .. } = operation;
        let module = format!("{LIBRARY}::operation::{method}");
        let (name, builder) = (&input.name, &input.builder);
        self.guarded(
            "serde",
            &format!("client: {LIBRARY}::Client"),
            &format!(
                "use {module}::{name};
use {module}::{builder};
let file = std::fs::File::open(\"input.json\")?;
let input: {name} = serde_json::from_reader(file)?;
let output = {builder}::from(input).send_with(&client).await?;
let text = serde_json::to_string_pretty(&output)?;
println!(\"{{text}}\");"
            ),
        );
    }

    fn validation(&mut self, operation: &Operation) {
        self.text(
            "
# Validation

A call whose input lacks what it requires fails before anything is sent. With the feature
`validation` and `validate_params(true)`, so does one that breaks the model's bounds: lengths,
ranges, patterns, the values of enums. The error names every fault by its path, without a value;
its source is a [`ValidationErrors`](error::ValidationErrors).",
        );
        self.guarded(
            "validation",
            &format!("config: {LIBRARY}::config::Builder"),
            &format!(
                "let client = {LIBRARY}::Client::from_conf(config.validate_params(true).build());
if let Err(error) = {}.send().await {{
    println!(\"{{error}}\");
}}",
                calls(operation, &operation.method)
            ),
        );
    }

    fn tracing(&mut self, operation: &Operation) {
        self.text(
            "
# Tracing

With the feature `tracing`, a client tells `tracing` of its calls: a span for each, an event for
each attempt (`DEBUG`), and what goes over the wire, without secrets (`TRACE`). Any subscriber
shows them.",
        );
        self.guarded(
            "tracing",
            &format!("client: {LIBRARY}::Client"),
            &format!(
                "use tracing_subscriber::filter::LevelFilter;
tracing_subscriber::fmt().with_max_level(LevelFilter::DEBUG).init();
let output = {}.send().await?;",
                calls(operation, &operation.method)
            ),
        );
    }

    fn slicing(&mut self, plan: &Plan) {
        let operations = [
            simplest(plan, |_| true),
            simplest(plan, |operation| operation.paginator.is_some()),
            first_waiter(plan).map(|(operation, _)| operation),
        ];
        let mut names: Vec<&str> = Vec::new();
        for operation in operations.into_iter().flatten() {
            if !names.contains(&operation.name.as_str()) {
                names.push(&operation.name);
            }
        }
        if names.is_empty() {
            return;
        }
        self.text(&format!(
            "
# A client of some operations

Where a program calls a few operations, a crate of these alone builds faster:

```sh
cargo xtask codegen --model MODEL --out DIR \\
    --operations {}
```

In a build script, `tinsmith_codegen::Builder` makes a module of them:

```text
tinsmith_codegen::Builder::new()
    .model(\"MODEL\")
    .operations([{}])
    .run_in_build_script();
```",
            names.join(","),
            names.iter().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", ")
        ));
    }

    /// A snippet that is empty without the feature.
    fn guarded(&mut self, feature: &str, arguments: &str, statements: &str) {
        let word = if feature == "blocking" { "fn" } else { "async fn" };
        let head =
            format!("#[cfg(feature = \"{feature}\")] {word} example({arguments}) -> {RESULT}");
        self.fenced(&head, statements);
    }
}

/// The features, in a few words each.
const FEATURES: &str = "
# Features

| feature | |
| --- | --- |
| `client` (default) | the async client's transport and timer: hyper on tokio |
| `blocking` | a client whose calls block |
| `webpki-roots` (default) | trust the root certificates that Mozilla publishes |
| `native-roots` | trust those of the operating system instead |
| `http2` | offer HTTP/2 |
| `testing` | stubs, recording and replay |
| `serde` | `Serialize` and `Deserialize` for every type |
| `validation` | check what is sent against the model's bounds |
| `tracing` | tell `tracing` of calls |

The folder `docs/` of the repository says more of each of these.";
