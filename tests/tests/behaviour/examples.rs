//! The examples of this package, run as code.

// Each example has a `main`, which no test calls.
#[allow(dead_code)]
#[path = "../../examples/describe_repositories.rs"]
mod describe_repositories;
#[allow(dead_code)]
#[path = "../../examples/list_images.rs"]
mod list_images;
#[allow(dead_code)]
#[path = "../../examples/tour.rs"]
mod tour;

use clap::Parser;
use tinsmith_tests::server::Server;
use tinsmith_tests::small_ecr::SmallEcr;

use crate::support::{ecr, failed};

const MANIFEST: &str = r#"{"schemaVersion":2}"#;

/// A registry with two repositories, in the first a tagged image and one without a tag.
async fn filled() -> Server {
    let server = SmallEcr::new().serve();
    let client = ecr(&server);
    for name in ["team/api", "team/web"] {
        client.create_repository().repository_name(name).send().await.unwrap();
    }
    let push = || client.put_image().repository_name("team/api");
    push().image_tag("1.0").image_manifest(MANIFEST).send().await.unwrap();
    push().image_manifest("{}").send().await.unwrap();
    server
}

fn text(written: Vec<u8>) -> String {
    String::from_utf8(written).unwrap()
}

#[tokio::test]
async fn the_tour_shows_each_step_and_what_was_sent() {
    let mut out = Vec::new();
    tour::run(&mut out).await.unwrap();
    let told = text(out);
    let expected = include_str!("tour.txt");
    assert_eq!(told, expected, "\n{told}");
}

#[tokio::test]
async fn repositories_are_listed() {
    let server = filled().await;
    let mut out = Vec::new();
    describe_repositories::list(&ecr(&server), &mut out).await.unwrap();
    let registry = "123456789012.dkr.ecr.us-east-1.amazonaws.com";
    assert_eq!(
        text(out),
        format!(
            "2023-11-14T22:13:21.5Z  {registry}/team/api\n\
             2023-11-14T22:13:22.5Z  {registry}/team/web\n"
        )
    );
    server.finish();
}

#[tokio::test]
async fn images_are_listed() {
    let server = filled().await;
    let mut out = Vec::new();
    list_images::list(&ecr(&server), "team/api", &mut out).await.unwrap();
    let told = text(out);
    let lines: Vec<_> = told.lines().map(|line| line.rsplit_once("  ").unwrap()).collect();
    assert_eq!(lines.len(), 2, "{told}");
    assert_eq!((lines[0].1, lines[1].1), ("1.0", "(no tag)"));
    assert!(lines.iter().all(|(digest, _)| digest.starts_with("sha256:")), "{told}");
    server.finish();
}

#[tokio::test]
async fn a_repository_that_is_not_there_is_told_in_words() {
    let server = filled().await;
    let error = failed(list_images::list(&ecr(&server), "nobody", &mut Vec::new()).await);
    assert_eq!(error.to_string(), "there is no repository nobody");
    let error = failed(list_images::list(&ecr(&server), "No Name", &mut Vec::new()).await);
    assert!(error.to_string().starts_with("ECR ListImages: InvalidParameterException"), "{error}");
    server.finish();
}

#[test]
fn arguments_become_settings() {
    let arguments = ["list_images", "--repository=app", "--region=eu-west-1"];
    let arguments = list_images::Arguments::try_parse_from(arguments).unwrap();
    assert_eq!(arguments.repository, "app");
    let client = arguments.client();
    assert_eq!(client.config().region().map(|region| region.as_ref()), Some("eu-west-1"));
    assert_eq!(client.config().endpoint_url(), None);
    assert!(list_images::Arguments::try_parse_from(["list_images"]).is_err());

    let url = "http://localhost:1";
    let arguments = ["describe_repositories", "--endpoint-url", url];
    let client = describe_repositories::Arguments::try_parse_from(arguments).unwrap().client();
    assert_eq!(client.config().endpoint_url(), Some(url));
}
