//! What goes wrong most: each has one message and its exit code, and a second run that is right
//! needs no cleaning up.

use serde_json::{Value, json};

use crate::lifecycle::POLICY;
use crate::registry::{Scripted, generated};
use crate::support::{Ended, Fixture, SECRET_KEY};
use crate::transfer::write_image;

/// A fixture with an image, in a folder and in the registry.
fn with_image() -> Fixture {
    let fixture = Fixture::new();
    write_image(&fixture, "source", "1.2", &[generated(1000, 1)]);
    fixture.good(&["push", "source", "team/app:1.2"]);
    fixture
}

/// One line with this in it, and nothing beside.
#[track_caller]
fn told(ended: &Ended, code: i32, begin: &str, end: &str) {
    assert_eq!((ended.code, ended.out.as_str()), (code, ""), "{ended:?}");
    assert_eq!(ended.err.lines().count(), 1, "{}", ended.err);
    assert!(ended.err.starts_with(&format!("ecr: {begin}")), "{}", ended.err);
    assert!(ended.err.ends_with(&format!("{end}\n")), "{}", ended.err);
    assert!(!ended.err.contains(SECRET_KEY) && !ended.err.contains("verysecret"));
}

/// A pull that is right works, and leaves no file that is not the image's.
#[track_caller]
fn repaired(fixture: &Fixture) {
    fixture.good(&["pull", "team/app:1.2", "target"]);
    assert_eq!(fixture.files("target/blobs"), fixture.files("source/blobs"));
    assert_eq!(fixture.files("target").len(), fixture.files("source").len());
}

#[test]
fn no_credentials() {
    let fixture = with_image().without("AWS_ACCESS_KEY_ID");
    let ended = fixture.ecr(&["pull", "team/app:1.2", "target"]);
    told(
        &ended,
        20,
        "could not get image 1.2 of team/app: ECR BatchGetImage: no credentials: ",
        "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile with AWS_PROFILE",
    );
    let mut command = fixture.command(&["pull", "team/app:1.2", "target"]);
    command.env("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
    assert_eq!(Ended::of(command).code, 0);
    assert_eq!(fixture.files("target/blobs"), fixture.files("source/blobs"));
}

#[test]
fn a_wrong_region() {
    let fixture = with_image();
    fixture.registry.state().region = Some("us-east-1".to_owned());
    let ended = fixture.ecr(&["--region", "eu-west-9", "pull", "team/app:1.2", "target"]);
    told(
        &ended,
        23,
        "could not get image 1.2 of team/app: ECR BatchGetImage: ",
        "check the region",
    );
    repaired(&fixture);
}

#[test]
fn no_region() {
    let fixture = with_image().without("AWS_REGION");
    let ended = fixture.ecr(&["repos"]);
    told(&ended, 23, "ECR DescribeRepositories: no region is set", "or `region` of the profile");
}

#[test]
fn a_profile_that_is_not_there() {
    let fixture = Fixture::new();
    let ended = fixture.ecr(&["--profile", "nope", "repos"]);
    told(
        &ended,
        13,
        "there is no profile \"nope\" in the files of the AWS tools",
        "(there are none)",
    );
    fixture.file(".aws/config", "[profile work]\nregion = us-east-1\n");
    let ended = fixture.ecr(&["--profile", "nope", "repos"]);
    told(&ended, 13, "there is no profile \"nope\" in the files of the AWS tools", "(work)");
    fixture.script("DescribeRepositories", [json!({"repositories": []})]);
    fixture.good(&["--profile", "work", "repos"]);
}

#[test]
fn a_reference_that_does_not_parse() {
    let fixture = with_image();
    let ended = fixture.ecr(&["pull", "team/App:1.2", "target"]);
    told(&ended, 10, "the repository \"team/App\" is not valid: ", "");
    let ended = fixture.ecr(&["pull", "example.com/team/app:1.2", "target"]);
    told(&ended, 10, "the host \"example.com\" is not valid: ", "");
    assert_eq!(fixture.files("target"), [""; 0]);
    repaired(&fixture);
}

#[test]
fn a_lifecycle_policy_with_an_unknown_key() {
    let fixture = Fixture::new();
    fixture.file("policy.json", &POLICY.replace("countUnit", "countUnits"));
    let wrong = "policy.json: the lifecycle policy is not valid: rules[0].selection.countUnits: \
                 the key is not known; did you mean countUnit?";
    let ended = fixture.ecr(&["lifecycle", "check", "policy.json"]);
    told(&ended, 11, wrong, "");
    let ended = fixture.ecr(&["lifecycle", "preview", "team/app", "policy.json"]);
    told(&ended, 11, wrong, "");
    assert_eq!(fixture.registry.take_calls(), [""; 0]);
    fixture.file("policy.json", POLICY);
    fixture.good(&["lifecycle", "check", "policy.json"]);
}

#[test]
fn an_expired_token() {
    let fixture = with_image();
    let expired = Scripted::fault("ExpiredTokenException", "The security token has expired");
    fixture.registry.script("BatchGetImage", [expired]);
    let ended = fixture.ecr(&["pull", "team/app:1.2", "target"]);
    told(
        &ended,
        21,
        "could not get image 1.2 of team/app: ECR BatchGetImage: ",
        "log in to AWS again, or set new credentials",
    );
    fixture.registry.state().scripted.clear();
    repaired(&fixture);
}

#[test]
fn a_registry_that_answers_html() {
    let fixture = with_image();
    let advice = "check endpoint URLs, proxies, and whether the network wants you to sign in";
    for status in [200, 403] {
        fixture.registry.script("BatchGetImage", [Scripted::html(status)]);
        let ended = fixture.ecr(&["pull", "team/app:1.2", "target"]);
        told(&ended, 43, "could not get image 1.2 of team/app: ECR BatchGetImage: ", advice);
    }
    fixture.registry.state().scripted.clear();
    repaired(&fixture);
}

#[test]
fn an_image_that_is_not_there() {
    let fixture = with_image();
    let ended = fixture.ecr(&["pull", "team/app:none", "target"]);
    told(
        &ended,
        30,
        "could not get image none of team/app: ImageNotFound",
        "check the name, the registry and the region",
    );
    repaired(&fixture);
}

#[test]
fn nobody_who_listens() {
    let fixture = with_image();
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let url = format!("http://{closed}");
    let ended = fixture.ecr(&["--endpoint-url", &url, "repos"]);
    told(&ended, 40, "ECR DescribeRepositories: ", "and whether the region is right");
}

#[test]
fn a_command_line_that_is_wrong() {
    let fixture = Fixture::new();
    for line in [["images"].as_slice(), &["nothing"], &["scan", "app", "--fail-on", "bad"]] {
        let ended = fixture.ecr(line);
        assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{line:?}");
        assert!(ended.err.starts_with("error: "), "{}", ended.err);
    }
    for form in [["--output", "json"].as_slice(), &["--output=json"]] {
        let ended = fixture.ecr(&[form, &["imagse", "app"]].concat());
        let error: Value = serde_json::from_str(&ended.err).unwrap();
        let (error, expected) = (&error["error"], "unrecognized subcommand 'imagse'; tip: ");
        assert_eq!((ended.code, &error["kind"]), (2, &json!("usage")));
        assert!(error["message"].as_str().unwrap().starts_with(expected), "{error}");
    }
    let ended = fixture.ecr(&["--public", "scan", "app"]);
    told(&ended, 2, "ECR Public has no operations for `ecr scan`", "");
    fixture.script("DescribeRepositories", [json!({"repositories": []})]);
    fixture.good(&["repos"]);
}
