//! Logins.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::support::{Ended, Fixture, PASSWORD};

const HOST: &str = "123456789012.dkr.ecr.us-east-1.amazonaws.com";
const FILE: &str = ".docker/config.json";

fn fixture() -> Fixture {
    let fixture = Fixture::new();
    let token = STANDARD.encode(format!("AWS:{PASSWORD}"));
    let data = json!({
        "authorizationToken": token,
        "expiresAt": 1_900_000_000,
        "proxyEndpoint": format!("https://{HOST}"),
    });
    fixture.script("GetAuthorizationToken", [json!({"authorizationData": [data]})]);
    fixture
}

fn config(fixture: &Fixture) -> Value {
    let text = std::fs::read_to_string(fixture.home.path().join(FILE)).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn auth() -> Value {
    json!({"auth": STANDARD.encode(format!("AWS:{PASSWORD}"))})
}

#[test]
fn a_login_is_written_into_dockers_file_and_nowhere_else() {
    let fixture = fixture();
    let ended = fixture.ecr(&["login"]);
    let told = format!("docker is logged in to {HOST} until 2030-03-17T17:46:40Z\n");
    assert_eq!((ended.code, ended.out, ended.err), (0, told, String::new()));
    assert_eq!(config(&fixture), json!({"auths": {HOST: auth()}}));
    assert_eq!(fixture.files(".docker"), ["config.json"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let file = std::fs::metadata(fixture.home.path().join(FILE)).unwrap();
        assert_eq!(file.permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn all_else_in_dockers_file_stays() {
    let fixture = fixture();
    let before = json!({"auths": {"example.com": {"auth": "eDp5"}, HOST: {"auth": "old"}},
        "proxies": {"default": {}}, "credsStore": ""});
    fixture.file(FILE, &before.to_string());
    let told = fixture.json(&["login", &format!("https://{HOST}/")]);
    assert_eq!(told["registry"], HOST);
    assert!(told.get("password").is_none());
    let mut after = before.clone();
    after["auths"][HOST] = auth();
    assert_eq!(config(&fixture), after);
}

#[test]
fn the_password_is_printed_where_it_is_asked_for() {
    let fixture = fixture();
    let arguments = ["login", HOST, "--print-password"];
    assert_eq!(fixture.good(&arguments), format!("{PASSWORD}\n"));
    assert_eq!(fixture.json(&arguments)["password"], PASSWORD);
    assert_eq!(fixture.files(".docker"), [""; 0]);
}

/// A helper that keeps what it is given, and ends as it is told.
#[cfg(unix)]
fn with_helper(fixture: &Fixture, code: i32) -> Ended {
    use std::os::unix::fs::PermissionsExt;
    let script = format!("#!/bin/sh\necho \"$1\" > kept\ncat >> kept\nexit {code}\n");
    let helper = fixture.file("bin/docker-credential-desktop", &script);
    std::fs::set_permissions(&helper, std::fs::Permissions::from_mode(0o755)).unwrap();
    let mut command = fixture.command(&["--output", "json", "login"]);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = [helper.parent().unwrap().to_owned()].into_iter();
    let folders = folders.chain(std::env::split_paths(&path));
    command.env("PATH", std::env::join_paths(folders).unwrap());
    Ended::of(command)
}

#[cfg(unix)]
#[test]
fn a_helper_that_docker_names_gets_the_login_on_its_standard_input() {
    let fixture = fixture();
    for before in [json!({"credsStore": "desktop"}), json!({"credHelpers": {HOST: "desktop"}})] {
        fixture.file(FILE, &before.to_string());
        let ended = with_helper(&fixture, 0);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{ended:?}");
        let told: Value = serde_json::from_str(&ended.out).unwrap();
        assert_eq!((&told["helper"], told.get("file")), (&json!("desktop"), None));
        let kept = std::fs::read_to_string(fixture.home.path().join("kept")).unwrap();
        let (command, login) = kept.split_once('\n').unwrap();
        let login: Value = serde_json::from_str(login).unwrap();
        let expected = json!({"ServerURL": HOST, "Username": "AWS", "Secret": PASSWORD});
        assert_eq!((command, login), ("store", expected));
        assert_eq!(config(&fixture), before);
    }
}

#[cfg(unix)]
#[test]
fn a_helper_that_fails_is_told_and_nothing_is_written() {
    let fixture = fixture();
    let before = json!({"credsStore": "desktop"});
    fixture.file(FILE, &before.to_string());
    let ended = with_helper(&fixture, 3);
    assert_eq!((ended.code, ended.out.as_str()), (13, ""));
    assert!(ended.err.contains("docker-credential-desktop"), "{}", ended.err);
    assert!(ended.err.contains("exit status: 3"), "{}", ended.err);
    assert!(ended.err.contains("ecr login --print-password"), "{}", ended.err);
    assert!(!ended.err.contains(PASSWORD));
    assert_eq!(config(&fixture), before);
    for name in ["missing", "../desktop"] {
        fixture.file(FILE, &json!({"credsStore": name}).to_string());
        let ended = fixture.ecr(&["login"]);
        assert_eq!(ended.code, 13, "{ended:?}");
        assert_eq!(ended.err.lines().count(), 1);
    }
}

#[test]
fn a_file_that_is_not_dockers_is_left_as_it_is() {
    let fixture = fixture();
    for text in ["{\"auths\": {", "[]", r#"{"auths": 1}"#] {
        let path = fixture.file(FILE, text);
        let ended = fixture.ecr(&["login"]);
        assert_eq!(ended.code, 12, "{text}");
        assert!(ended.err.contains("is not as docker writes it"), "{}", ended.err);
        assert_eq!(std::fs::read_to_string(path).unwrap(), text);
        assert_eq!(fixture.files(".docker"), ["config.json"]);
    }
}

#[test]
fn ecr_public_has_a_login_of_its_own() {
    let fixture = Fixture::new();
    let token = STANDARD.encode(format!("AWS:{PASSWORD}"));
    let data = json!({"authorizationToken": token, "expiresAt": 1_900_000_000});
    fixture.script("GetAuthorizationToken", [json!({"authorizationData": data})]);
    fixture.good(&["login", "public.ecr.aws"]);
    assert_eq!(config(&fixture), json!({"auths": {"public.ecr.aws": auth()}}));
    assert_eq!(fixture.json(&["--public", "login"])["registry"], "public.ecr.aws");
}
