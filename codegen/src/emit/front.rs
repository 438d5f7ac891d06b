//! The front page: the documentation of a crate as a whole, a first walk through it.
//!
//! What it shows is chosen from the service: the operation with the shortest example, one that
//! pages, a waiter, an error. A section whose thing the service has not is left out. Every
//! snippet is a test of the crate; those that need a feature are empty without it.

mod features;

use std::collections::BTreeMap;

use super::snippet;
use crate::plan::example::LIBRARY;
use crate::plan::{Operation, OperationError, Plan, Waiter};

/// The start and end of most snippets.
const RESULT: &str = "Result<(), Box<dyn std::error::Error>>";

/// The most characters of a call's setters that are shown again.
const LONG: usize = 120;
/// What stands for setters that are not, while the call is Rust for the printer.
const LEFT_OUT: &str = ".left_out()";
/// The attempts of a call where neither the program nor the service says another number.
const ATTEMPTS: u32 = 3;

/// The lines of the front page.
pub fn page(plan: &Plan) -> Vec<String> {
    let service = &plan.service;
    let mut page = Page { lines: Vec::new(), library: plan.library() };
    page.text(&format!("{}, API version {}.", service.title, service.version));
    if !service.docs.lines.is_empty() {
        page.text("");
        page.lines.extend(service.docs.lines.iter().cloned());
    }
    if let Some(operation) = simplest(plan, |_| true) {
        page.first_call(plan, operation);
    }
    page.errors(plan);
    page.pages(plan);
    page.waiting(plan);
    page.settings(plan);
    page.features(plan);
    page.lines
}

/// The operation whose example says the least beside the call, of those that pass `test`. What is
/// deprecated comes last; events need words of their own and are left to the operation's page.
fn simplest(plan: &Plan, test: impl Fn(&Operation) -> bool) -> Option<&Operation> {
    let fit = |operation: &&Operation| !operation.has_events() && test(operation);
    plan.operations.iter().filter(fit).min_by_key(|operation| {
        let setters = operation.example.setters.len();
        // One that pages gives back something to look at, whoever asks.
        let is_deprecated = operation.docs.deprecated.is_some();
        (is_deprecated, setters, operation.paginator.is_none(), operation.name.len())
    })
}

/// An operation, and the one of its errors that the fewest operations have.
fn rarest(plan: &Plan) -> Option<(&Operation, &OperationError)> {
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    for error in plan.operations.iter().flat_map(|operation| &operation.errors) {
        *uses.entry(&error.path).or_default() += 1;
    }
    let operation = simplest(plan, |operation| !operation.errors.is_empty())?;
    let error = operation.errors.iter().min_by_key(|error| uses.get(error.path.as_str()))?;
    Some((operation, error))
}

fn first_waiter(plan: &Plan) -> Option<(&Operation, &Waiter)> {
    let operation = simplest(plan, |operation| !operation.waiters.is_empty())?;
    Some((operation, operation.waiters.first()?))
}

/// The page as far as it is written.
struct Page {
    lines: Vec<String>,
    library: String,
}

impl Page {
    fn text(&mut self, text: &str) {
        // `lines` of nothing is no line at all.
        if text.is_empty() {
            self.lines.push(String::new());
        }
        self.lines.extend(text.lines().map(|line| line.replace(LIBRARY, &self.library)));
    }

    fn first_call(&mut self, plan: &Plan, operation: &Operation) {
        let package = &plan.settings.name;
        self.text(&format!(
            "
# Install

```toml
[dependencies]
{package} = {{ path = \"…\" }}
tinsmith-config = {{ path = \"…\" }}
tokio = {{ version = \"1\", features = [\"macros\", \"rt\"] }}
```

# A first call

[`Client`] has a method for each operation, which returns a builder that sets the operation's
members and sends it. What members hold is in [`types`].

```no_run
use {LIBRARY}::config::BehaviorVersion;

# mod tinsmith_config {{
#     pub async fn load_defaults(_: super::BehaviorVersion) -> {LIBRARY}::config::SdkConfig {{
#         {LIBRARY}::config::SdkConfig::builder().build()
#     }}
# }}
#[tokio::main(flavor = \"current_thread\")]
async fn main() -> {RESULT} {{
    let config = tinsmith_config::load_defaults(BehaviorVersion::latest()).await;
    let client = {LIBRARY}::Client::new(&config);"
        ));
        let call = snippet::call(operation, &self.library);
        self.lines.extend(call.iter().map(|line| format!("    {line}")));
        self.text(&format!(
            "    println!(\"{{output:?}}\");
    Ok(())
}}
```

A client is cheap to clone; keep one, for its connections, credentials and budget of retries.

# Credentials

`tinsmith-config` finds region, credentials and settings where AWS users keep them: the
environment, profiles, IAM Identity Center, roles of containers and machines. A program can do
without it: what [`Config`] takes as a provider is anything that implements
[`ProvideCredentials`](config::ProvideCredentials), or [`Credentials`](config::Credentials)
themselves.

```no_run
use {LIBRARY}::config::EnvironmentVariableCredentialsProvider;
use {LIBRARY}::config::{{BehaviorVersion, Region}};

let config = {LIBRARY}::Config::builder()
    .behavior_version(BehaviorVersion::latest())
    .region(Region::new(\"us-east-1\"))
    .credentials_provider(EnvironmentVariableCredentialsProvider::new())
    .build();
let client = {LIBRARY}::Client::from_conf(config);
```"
        ));
    }

    fn errors(&mut self, plan: &Plan) {
        self.text(
            "
# Errors

A call fails with [`SdkError`](error::SdkError). Its text names operation, code, message,
status, request id and the number of attempts; its variants say how far the call came. [`Error`]
holds the errors of all operations, for functions that make several calls.",
        );
        let Some((operation, error)) = rarest(plan) else { return };
        let is = &error.is;
        self.snippet(&format!(
            "use {LIBRARY}::error::ProvideErrorMetadata;
match {}.send().await {{
    Ok(output) => println!(\"{{output:?}}\"),
    Err(error) => match error.as_service_error() {{
        Some(reason) if reason.{is}() => println!(\"{{reason}}\"),
        _ => println!(\"{{:?}}: {{error}}\", error.code()),
    }},
}}",
            calls(operation, &operation.method),
        ));
    }

    fn pages(&mut self, plan: &Plan) {
        let items = |operation: &Operation| {
            operation.paginator.as_ref().is_some_and(|paginator| paginator.items.is_some())
        };
        let operation = simplest(plan, items)
            .or_else(|| simplest(plan, |operation| operation.paginator.is_some()));
        let Some(operation) = operation else { return };
        let (items, name) = if items(operation) { (".items()", "item") } else { ("", "page") };
        self.text(
            "
# Pages

An operation that pages has `into_paginator()`. Pages, or their items one by one, are asked for
when they are needed.",
        );
        self.snippet(&format!(
            "let mut {name}s = {}.into_paginator(){items}.send();
while let Some({name}) = {name}s.try_next().await? {{ println!(\"{{{name}:?}}\"); }}",
            calls(operation, &operation.method)
        ));
    }

    fn waiting(&mut self, plan: &Plan) {
        let Some((operation, waiter)) = first_waiter(plan) else { return };
        self.text(
            "
# Waiting

A waiter calls an operation, with the pauses of the model, until a state is reached. Its error
says whether the time was over, the state can no longer be reached, or a call failed. All are in
[`waiters`].",
        );
        let method = format!("wait_until_{}", waiter.method);
        self.snippet(&format!(
            "let most = std::time::Duration::from_secs(300);
let reached = {}.wait(most).await?;",
            calls(operation, &method)
        ));
    }

    fn settings(&mut self, plan: &Plan) {
        let attempts = plan.service.retry.map_or(ATTEMPTS, |retry| retry.max_attempts);
        self.text(&format!(
            "
# Retries and limits of time

A failure that may pass is tried again, up to {attempts} attempts in all. No call hangs: each has
limits of time from the start. Both can be set, for a client, or for a call with
`customize().config_override(…)`.

```no_run
use std::time::Duration;
use {LIBRARY}::config::{{retry::RetryConfig, timeout::TimeoutConfig}};

let limits = TimeoutConfig::builder().operation_timeout(Duration::from_secs(30)).build();
let config = {LIBRARY}::Config::builder()
    .retry_config(RetryConfig::standard().with_max_attempts(5))
    .timeout_config(limits);
```"
        ));
    }

    /// A snippet of statements that have a client.
    fn snippet(&mut self, statements: &str) {
        let head = format!("async fn example(client: {LIBRARY}::Client) -> {RESULT}");
        self.fenced(&head, statements);
    }

    fn fenced(&mut self, head: &str, statements: &str) {
        let statements = statements.replace(LIBRARY, &self.library);
        // Between what is used and what is done there is a line, which the printer would not keep.
        let (uses, statements): (Vec<&str>, Vec<&str>) =
            statements.lines().partition(|line| line.starts_with("use "));
        self.text(&format!("\n```no_run\n# {head} {{"));
        if !uses.is_empty() {
            self.lines.extend(uses.into_iter().map(str::to_owned));
            self.lines.push(String::new());
        }
        // The printer does not know what a macro's tokens mean.
        let tidy = |line: String| line.replace("[& ", "[&").replace(LEFT_OUT, "/* … */");
        self.lines.extend(snippet::statements(&statements.join("\n")).into_iter().map(tidy));
        self.text("# Ok(())\n# }\n```");
    }
}

/// The start of an example call of `method`, which sets what the operation's example sets, where
/// that is short: it was shown in full at the first call.
fn calls(operation: &Operation, method: &str) -> String {
    let setters = operation.example.setters.iter().map(|setter| format!(".{setter}"));
    let mut setters: String = setters.collect();
    if setters.len() > LONG {
        setters = LEFT_OUT.to_owned();
    }
    format!("client.{method}(){setters}")
}
