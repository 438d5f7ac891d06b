//! Endpoints as a client finds them by itself, from its settings, an operation and its input.
//!
//! The models of these cases say nothing of a protocol, and the rules do not depend on one; to
//! have clients they get one here.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::{Map, Value, json};
use tinsmith_codegen::load;
use tinsmith_codegen::plan::Plan;

use super::super::instantiate::Instantiator;
use super::super::package_name;
use super::super::program::Program;
use super::super::suite::{Case, differs};

const CLIENT_PARAMS: &str = "smithy.rules#clientContextParams";
const PROTOCOL: &str = "aws.protocols#awsJson1_0";

/// The `operationInputs` of a model's cases; `service` are the traits of its service.
pub fn cases(
    suite: &str,
    path: &Path,
    short: &str,
    service: &Value,
    tests: &[Value],
    program: &mut Program,
) -> Vec<Case> {
    let inputs = tests.iter().enumerate().flat_map(|(index, test)| {
        let inputs = test["operationInputs"].as_array().into_iter().flatten().enumerate();
        inputs.map(move |(number, input)| (format!("{short}[{index}] call {number}"), test, input))
    });
    let inputs: Vec<_> = inputs.collect();
    if inputs.is_empty() {
        return Vec::new();
    }
    let package = package_name(short);
    let plan = match generated(path, &package, program) {
        Ok(plan) => plan,
        Err(error) => {
            let ids = inputs.into_iter().map(|(id, ..)| id);
            return ids.map(|id| Case::failed(id, format!("{error:#}"))).collect();
        }
    };
    let (mut cases, mut statements) = (Vec::new(), Vec::new());
    for (id, test, input) in inputs {
        match statement(suite, &id, &plan, service, test, input) {
            Ok(statement) => {
                let expected = test["expect"].clone();
                cases.push(Case::found(id, move |found| differences(&expected, found)));
                statements.push(statement);
            }
            Err(error) => cases.push(Case::failed(id, format!("cannot be written: {error:#}"))),
        }
    }
    program.cases(&package, &statements);
    cases
}

fn generated(path: &Path, package: &str, program: &mut Program) -> Result<Plan> {
    let mut model = load::smithy_files(&[PathBuf::from(path)], None)?;
    let service = model.service.clone();
    if let Some(service) = model.shapes.get_mut(&service) {
        service.traits.set(PROTOCOL, json!({}));
    }
    program.generate(package, &model)
}

fn statement(
    suite: &str,
    id: &str,
    plan: &Plan,
    service: &Value,
    test: &Value,
    input: &Value,
) -> Result<TokenStream> {
    let entries = |part: &str| input[part].as_object().cloned().unwrap_or_else(Map::new);
    let operation = input["operationName"].as_str().unwrap_or_default();
    let operation = plan.operations.iter().find(|it| it.name == operation);
    let operation = operation.with_context(|| format!("{input} names no operation"))?;
    let mut settings = TokenStream::new();
    for (name, value) in entries("builtInParams") {
        let (text, flag) = (value.as_str().unwrap_or_default(), value == true);
        settings.extend(match name.as_str() {
            "SDK::Endpoint" => quote!(.endpoint_url(#text)),
            "AWS::Region" => quote!(.region(tinsmith_runtime::config::Region::new(#text))),
            "AWS::UseFIPS" => quote!(.use_fips(#flag)),
            "AWS::UseDualStack" => quote!(.use_dual_stack(#flag)),
            other => anyhow::bail!("a client has no setting for `{other}`"),
        });
    }
    let bound = |name: &str| operation.traits.endpoint_params.iter().any(|it| it.name == name);
    for (name, value) in client_params(service, &bound, test, input) {
        let value = param(&value).with_context(|| format!("{name} cannot be {value}"))?;
        settings.extend(quote!(.endpoint_param(#name, #value)));
    }
    let rust = Instantiator::new(plan);
    let call = rust.call(operation)?;
    let setters = rust.input(operation, &Value::Object(entries("operationParams")), true)?;
    Ok(quote! {
        wire::request(out, #suite, #id, |config| config #settings, |config| async move {
            wire::sent(#call #setters.send().await)
        });
    })
}

/// The parameters that the client is given: those of the call, and of those that must come out
/// the ones that the service calls a client's, but for what the operation is bound to find.
fn client_params(
    service: &Value,
    bound: &dyn Fn(&str) -> bool,
    test: &Value,
    input: &Value,
) -> Map<String, Value> {
    let mut params = input["clientParams"].as_object().cloned().unwrap_or_default();
    for (name, value) in test["params"].as_object().into_iter().flatten() {
        let is_clients = service[CLIENT_PARAMS].get(name).is_some() && !bound(name);
        if is_clients && !params.contains_key(name) {
            params.insert(name.clone(), value.clone());
        }
    }
    params
}

fn param(value: &Value) -> Option<TokenStream> {
    Some(match value {
        Value::String(text) => quote!(#text),
        Value::Bool(flag) => quote!(#flag),
        Value::Array(items) => {
            let items = items.iter().map(Value::as_str).collect::<Option<Vec<_>>>()?;
            quote!(Vec::from([#(String::from(#items)),*]))
        }
        _ => return None,
    })
}

/// A request goes to the endpoint's URL and the operation's path, which is `/`.
fn differences(expected: &Value, found: &Value) -> Vec<String> {
    let failure = found.get("error").map(Value::to_string);
    if let Some(message) = expected["error"].as_str() {
        return match failure {
            Some(failure) if failure.contains(message) => Vec::new(),
            _ => vec![differs("error", message, &failure.unwrap_or_else(|| found.to_string()))],
        };
    }
    let expected = &expected["endpoint"];
    if failure.is_some() {
        return vec![differs("endpoint", &expected.to_string(), &found.to_string())];
    }
    let mut differences = Vec::new();
    let [url, sent] =
        [expected, found].map(|it| it["url"].as_str().unwrap_or_default().trim_end_matches('/'));
    if url != sent {
        differences.push(differs("url", url, sent));
    }
    for (name, values) in expected["headers"].as_object().into_iter().flatten() {
        let values: Vec<&str> =
            values.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let (values, sent) = (values.join(", "), &found["headers"][name.to_ascii_lowercase()]);
        if sent.as_str() != Some(&values) {
            differences.push(differs(&format!("header {name}"), &values, &sent.to_string()));
        }
    }
    differences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_is_given_the_parameters_that_its_call_leaves_out() {
        let service = json!({ CLIENT_PARAMS: {"a": {}, "b": {}, "d": {}} });
        let test = json!({"params": {"a": "1", "b": "2", "c": "3", "d": "4"}});
        let input = json!({"clientParams": {"a": "own"}});
        assert_eq!(
            Value::Object(client_params(&service, &|name| name == "d", &test, &input)),
            json!({"a": "own", "b": "2"})
        );
    }

    #[test]
    fn a_request_goes_to_the_endpoint_or_fails_with_the_message_of_the_rules() {
        let expected = json!({"endpoint": {"url": "https://a/b", "headers": {"X": ["1", "2"]}}});
        let sent = json!({"url": "https://a/b/", "headers": {"x": "1, 2"}});
        assert!(differences(&expected, &sent).is_empty());
        let sent = json!({"url": "https://a/c/", "headers": {}});
        assert_eq!(differences(&expected, &sent).len(), 2);
        let failed = json!({"error": "no endpoint: not there"});
        assert!(differences(&json!({"error": "not there"}), &failed).is_empty());
        assert_eq!(differences(&json!({"error": "elsewhere"}), &failed).len(), 1);
        assert_eq!(differences(&expected, &failed).len(), 1);
        assert_eq!(differences(&json!({"error": "not there"}), &sent).len(), 1);
    }
}
