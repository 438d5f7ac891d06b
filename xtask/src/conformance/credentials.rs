//! Credentials: the default chain over recorded traffic, and tables of its parts.
//!
//! Requests are compared by what they ask for. The recordings were made with one SDK and cleaned
//! by hand afterwards, so a value counts as right too where it is the one of the case's own files,
//! variables or earlier answers; and error texts are that SDK's, so a table says which words of
//! ours mean the same.

mod errors;
mod profiles;
mod requests;

use std::fs;
use std::path::Path;

use anyhow::Context;
use serde_json::{Value, json};

use super::program::Program;
use super::suite::{Case, Suite, differs};
use super::{Wanted, json};

/// The suites of the folder: one of the chain, and one for each table.
pub fn suites(
    folder: &Path,
    wanted: Wanted<'_>,
    program: &mut Program,
) -> anyhow::Result<Vec<Suite>> {
    let sources: [(&str, Source); 5] = [
        ("credentials-chain", chain),
        ("credentials-profiles", profiles::cases),
        ("credentials-ecs", ecs),
        ("credentials-imds", imds),
        ("credentials-login", login),
    ];
    let mut suites = Vec::new();
    for (name, source) in sources.into_iter().filter(|(name, _)| wanted(name)) {
        let cases = source(name, folder, program)?;
        suites.push(Suite { name: name.to_owned(), cases });
    }
    if !suites.is_empty() {
        program.config();
        program.module("credentials", include_str!("program/credentials.rs"));
    }
    Ok(suites)
}

type Source = fn(&str, &Path, &mut Program) -> anyhow::Result<Vec<Case>>;

/// A case for each folder.
fn chain(suite: &str, folder: &Path, program: &mut Program) -> anyhow::Result<Vec<Case>> {
    let folder = folder.join("default-credential-provider-chain");
    let fault = || format!("cannot read {}", folder.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).with_context(fault)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    let mut cases = Vec::new();
    for name in names {
        let path = folder.join(&name);
        let shown = path.display().to_string();
        program.call(format!("credentials::chain(out, {suite:?}, {name:?}, {shown:?})"));
        let expected = json::file(&path.join("test-case.json"))?["result"].take();
        let recording = json::file(&path.join("http-traffic.json"))?;
        let mut known = fs::read_to_string(path.join("env.json"))?;
        texts(&path.join("fs"), &mut known)?;
        let id = name.clone();
        cases.push(Case::found(name, move |found| {
            let mut differences = outcome(&id, &expected, found);
            differences.extend(requests::differences(&recording, &known, &found["sent"]));
            differences
        }));
    }
    Ok(cases)
}

/// The texts of all files below a folder, which need not be there.
fn texts(folder: &Path, out: &mut String) -> anyhow::Result<()> {
    if folder.is_dir() {
        for entry in fs::read_dir(folder)? {
            texts(&entry?.path(), out)?;
        }
    } else if folder.is_file() {
        out.push_str(&fs::read_to_string(folder)?);
    }
    Ok(())
}

/// Where the credentials or the error are not those that are expected.
fn outcome(case: &str, expected: &Value, found: &Value) -> Vec<String> {
    match (expected.get("Ok"), expected["ErrorContains"].as_str()) {
        (Some(credentials), _) => {
            let mut expected = json!({
                "access_key_id": null, "secret_access_key": null, "session_token": null,
                "account_id": null, "expiry": null,
            });
            for (name, value) in credentials.as_object().into_iter().flatten() {
                expected[name] = value.clone();
            }
            match found.get("credentials") {
                Some(credentials) => json::differences("credentials", &expected, credentials),
                None => vec![differs("credentials", "some", &found["error"].to_string())],
            }
        }
        (None, Some(text)) => errors::differences(case, text, &found["error"]),
        (None, None) => vec!["the case expects nothing".to_owned()],
    }
}

fn ecs(suite: &str, folder: &Path, program: &mut Program) -> anyhow::Result<Vec<Case>> {
    endpoints(suite, "ecs", &folder.join("ecs-tests.json"), program)
}

fn imds(suite: &str, folder: &Path, program: &mut Program) -> anyhow::Result<Vec<Case>> {
    endpoints(suite, "imds", &folder.join("imds-config/imds-endpoint-tests.json"), program)
}

/// A table of cases which say where a service of the machine is.
fn endpoints(
    suite: &str,
    function: &str,
    path: &Path,
    program: &mut Program,
) -> anyhow::Result<Vec<Case>> {
    let table = json::file(path)?;
    let mut cases = Vec::new();
    for case in table["tests"].as_array().context("there are no tests")? {
        let name = case["docs"].as_str().unwrap_or_default().to_owned();
        let text = case.to_string();
        program.call(format!("credentials::{function}(out, {suite:?}, {name:?}, {text:?})"));
        let result = case["result"].clone();
        cases.push(Case::found(name.clone(), move |found| match result["Ok"].as_str() {
            Some(url) if found["url"] == url => Vec::new(),
            Some(url) => vec![differs("url", url, &found.to_string())],
            None if !found["url"].is_null() => {
                vec![differs("url", "none, as there is an error", &found["url"].to_string())]
            }
            None => {
                let text = result["ErrorContains"].as_str().or(result["Err"].as_str());
                errors::differences(&name, text.unwrap_or_default(), &found["error"])
            }
        }));
    }
    Ok(cases)
}

fn login(suite: &str, folder: &Path, program: &mut Program) -> anyhow::Result<Vec<Case>> {
    let table = json::file(&folder.join("login-provider-test-cases.json"))?;
    let mut cases = Vec::new();
    for case in table.as_array().context("there are no tests")? {
        let name = case["documentation"].as_str().unwrap_or_default();
        let text = case.to_string();
        program.call(format!("credentials::login(out, {suite:?}, {name:?}, {text:?})"));
        let case = case.clone();
        cases.push(Case::found(name, move |found| logged_in(&case, found)));
    }
    Ok(cases)
}

fn logged_in(case: &Value, found: &Value) -> Vec<String> {
    let mut differences = Vec::new();
    for outcome in case["outcomes"].as_array().into_iter().flatten() {
        match outcome["result"].as_str() {
            Some("credentials") => {
                for (name, ours) in [
                    ("accessKeyId", "access_key_id"),
                    ("secretAccessKey", "secret_access_key"),
                    ("sessionToken", "session_token"),
                    ("accountId", "account_id"),
                ] {
                    let found = &found["credentials"][ours];
                    differences.extend(json::differences(name, &outcome[name], found));
                }
                // Which is left out here is compared by what is kept.
                if found["credentials"]["expiry"].is_null() {
                    differences.push(differs("expiry", "a moment", &found.to_string()));
                }
            }
            Some("cacheContents") => {
                let mut expected = outcome.clone();
                if let Some(files) = expected.as_object_mut() {
                    files.remove("result");
                }
                differences.extend(json::differences("kept", &expected, &found["kept"]));
            }
            _ => {
                if found["error"].as_str().is_none() {
                    differences.push(differs("result", "an error", &found.to_string()));
                }
            }
        }
    }
    let calls = case["mockApiCalls"].as_array().map_or(&[][..], |calls| &**calls);
    let sent = found["sent"].as_array().map_or(&[][..], |sent| &**sent);
    if calls.len() != sent.len() {
        differences.push(differs("requests", &calls.len().to_string(), &sent.len().to_string()));
    }
    for (call, sent) in calls.iter().zip(sent) {
        let body: Value =
            serde_json::from_str(sent["body"].as_str().unwrap_or_default()).unwrap_or_default();
        differences.extend(json::differences("body", &call["request"]["tokenInput"], &body));
    }
    differences
}
