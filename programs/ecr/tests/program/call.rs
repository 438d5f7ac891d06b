//! Any operation by its name.

use serde_json::{Value, json};

use crate::registry::Scripted;
use crate::support::Fixture;

#[test]
fn the_input_comes_from_the_line_a_file_or_standard_input() {
    let fixture = Fixture::new();
    fixture.script("DescribeRepositories", [json!({"repositories": [{"repositoryName": "app"}]})]);
    let input = r#"{"maxResults": 5}"#;
    fixture.file("input.json", input);
    let expected = json!({"repositories": [{"repositoryName": "app"}]});
    let read = |out: &str| serde_json::from_str::<Value>(out).unwrap();
    assert_eq!(read(&fixture.good(&["call", "DescribeRepositories"])), expected);
    assert_eq!(read(&fixture.good(&["call", "DescribeRepositories", input])), expected);
    assert_eq!(read(&fixture.good(&["call", "DescribeRepositories", "@input.json"])), expected);
    let ended = fixture.with_input(&["call", "DescribeRepositories", "-"], input);
    assert_eq!((ended.code, read(&ended.out)), (0, expected));
    fixture.script("DescribeRegistries", [json!({"registries": []})]);
    let out = fixture.good(&["--public", "call", "DescribeRegistries"]);
    assert_eq!(read(&out), json!({"registries": []}));
}

#[test]
fn every_operation_of_both_services_is_there() {
    let fixture = Fixture::new();
    let private = fixture.good(&["call", "--list"]);
    let public = fixture.json(&["call", "--public", "--list"]);
    assert_eq!(private.lines().count(), 62);
    assert_eq!(public["operations"].as_array().unwrap().len(), 23);
    assert!(private.lines().any(|name| name == "PutLifecyclePolicy"));
}

#[test]
fn what_is_misspelt_is_told_before_a_call() {
    let fixture = Fixture::new();
    let ended = fixture.ecr(&["call", "DescribeRepository"]);
    assert_eq!(ended.code, 2);
    assert!(
        ended.err.starts_with(
            "ecr: no operation is called \"DescribeRepository\"; did you mean DescribeRepositories"
        ),
        "{}",
        ended.err
    );
    let ended = fixture.ecr(&["call", "DescribeRepositories", r#"{"maxResult": 5}"#]);
    assert_eq!(ended.code, 2);
    assert!(ended.err.contains("did you mean maxResults?"), "{}", ended.err);
    assert_eq!(fixture.registry.take_calls(), [""; 0]);
}

#[test]
fn errors_are_json_where_json_is_asked_for() {
    let fixture = Fixture::new();
    let fault = Scripted::fault("RepositoryNotFoundException", "there is no app");
    fixture.registry.script("ListImages", [fault]);
    let input = r#"{"repositoryName": "app"}"#;
    let ended = fixture.ecr(&["--output", "json", "call", "ListImages", input]);
    assert_eq!((ended.code, ended.out.as_str()), (30, ""));
    let error: Value = serde_json::from_str(&ended.err).unwrap();
    let error = &error["error"];
    assert_eq!((&error["kind"], &error["exitCode"]), (&json!("not-found"), &json!(30)));
    assert!(error["message"].as_str().unwrap().contains("there is no app"), "{error}");
}
