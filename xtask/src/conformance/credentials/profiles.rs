//! What profiles lead to, told by the requests that are sent on the way.

use std::path::Path;

use anyhow::Context;
use serde_json::{Value, json};

use super::super::json;
use super::super::program::Program;
use super::super::protocols::body::form;
use super::super::suite::{Case, differs};
use super::errors;

/// A case for each of the table. Some have the same name, so they are numbered.
pub fn cases(suite: &str, folder: &Path, program: &mut Program) -> anyhow::Result<Vec<Case>> {
    let table = json::file(&folder.join("assume-role-tests.json"))?;
    let mut cases = Vec::new();
    for (number, case) in table.as_array().context("there are no tests")?.iter().enumerate() {
        let docs = case["docs"].as_str().unwrap_or_default();
        let name = format!("{number}: {docs}");
        let input = case["input"].to_string();
        program.call(format!("credentials::profile(out, {suite:?}, {name:?}, {input:?})"));
        let output = case["output"].clone();
        cases.push(Case::found(name.clone(), move |found| match output["Error"].as_str() {
            Some(text) => errors::differences(&name, text, error(found)),
            None => json::differences("chain", &shown(&output["ProfileChain"]), &steps(found)),
        }));
    }
    Ok(cases)
}

/// The error: that of the token, where credentials are not what the profile is about.
fn error(found: &Value) -> &Value {
    found["token"].get("error").unwrap_or(&found["error"])
}

/// Of the expected steps what requests and credentials show.
fn shown(chain: &Value) -> Value {
    let mut steps = chain.clone();
    for step in steps.as_array_mut().into_iter().flatten() {
        if let Some(key) = step.get_mut("AccessKey").and_then(Value::as_object_mut) {
            // Who signs shows neither of them.
            key.remove("secret_access_key");
            key.remove("account_id");
        }
        if let Some(token) = step.get_mut("WebIdentityToken").and_then(Value::as_object_mut) {
            token.insert("web_identity_token_file".to_owned(), json!("web-token"));
        }
    }
    steps
}

/// The steps that the requests show.
fn steps(found: &Value) -> Value {
    let mut steps: Vec<Value> = Vec::new();
    if let Some(token) = found["token"]["token"].as_str() {
        return json!([{"Sso": {"sso_session": token, "sso_region": "us-east-7", "sso_start_url": "https://foo.bar"}}]);
    }
    for sent in found["sent"].as_array().into_iter().flatten() {
        let url = sent["url"].as_str().unwrap_or_default();
        let form = form::decoded_pairs(sent["body"].as_str().unwrap_or_default());
        let member = |name: &str| form.iter().find(|(it, _)| it == name).map(|(_, value)| value);
        let role = || {
            let mut role = json!({"role_arn": member("RoleArn")});
            if let Some(id) = member("ExternalId") {
                role["external_id"] = json!(id);
            }
            // A name that ends in the time was made.
            let name = member("RoleSessionName").filter(|name| !name.ends_with("-0"));
            if let Some(name) = name {
                role["role_session_name"] = json!(name);
            }
            role
        };
        if url.starts_with("http://169.254.169.254/") {
            let step = json!({"NamedSource": "Ec2InstanceMetadata"});
            if steps.last() != Some(&step) {
                steps.push(step);
            }
        } else if url.starts_with("https://portal.sso.") {
            let query = form::decoded_pairs(url.split('?').nth(1).unwrap_or_default());
            let of = |name: &str| query.iter().find(|(it, _)| it == name).map(|(_, value)| value);
            steps.push(json!({"Sso": {
                "sso_account_id": of("account_id"),
                "sso_role_name": of("role_name"),
                "sso_region": url.split('.').nth(2),
                // The token of a login says whose it is.
                "sso_start_url": sent["headers"]["x-amz-sso_bearer_token"],
            }}));
        } else if member("Action").is_some_and(|action| action == "AssumeRoleWithWebIdentity") {
            let mut role = role();
            role["web_identity_token_file"] = json!(member("WebIdentityToken"));
            steps.push(json!({"WebIdentityToken": role}));
        } else {
            if steps.is_empty() {
                let scope = sent["headers"]["authorization"].as_str().unwrap_or_default();
                let key = scope.split("Credential=").nth(1).and_then(|it| it.split('/').next());
                steps.push(json!({"AccessKey": {"access_key_id": key}}));
            }
            steps.push(json!({"AssumeRole": role()}));
        }
    }
    if found.get("credentials").is_none() {
        steps.push(json!(differs("result", "credentials", &found["error"].to_string())));
    }
    Value::Array(steps)
}
