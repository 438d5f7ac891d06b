//! Repositories, images and tags.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::support::Fixture;

const HOST: &str = "123456789012.dkr.ecr.us-east-1.amazonaws.com";

fn repository(name: &str) -> Value {
    json!({
        "repositoryName": name,
        "repositoryUri": format!("{HOST}/{name}"),
        "repositoryArn": format!("arn:aws:ecr:us-east-1:123456789012:repository/{name}"),
        "registryId": "123456789012",
        "createdAt": 1_780_000_000.25,
        "imageTagMutability": "IMMUTABLE",
        "imageScanningConfiguration": {"scanOnPush": true},
    })
}

fn digest(digit: char) -> String {
    format!("sha256:{}", String::from(digit).repeat(64))
}

#[test]
fn repositories_of_all_pages_are_listed_by_name() {
    let fixture = Fixture::new();
    let pages = || {
        [
            json!({"repositories": [repository("team/web")], "nextToken": "more"}),
            json!({"repositories": [repository("team/app")]}),
        ]
    };
    // For each of two runs.
    fixture.script("DescribeRepositories", pages().into_iter().chain(pages()));
    assert_snapshot!(fixture.both(&["repos"]));
}

#[test]
fn repositories_are_filtered_by_text() {
    let fixture = Fixture::new();
    let found = json!({"repositories": [repository("team/web"), repository("other")]});
    fixture.script("DescribeRepositories", [found]);
    let listed = fixture.json(&["repos", "--filter", "team"]);
    assert_eq!(listed["repositories"].as_array().unwrap().len(), 1);
    assert_eq!(listed["repositories"][0]["name"], "team/web");
    assert_eq!(fixture.good(&["repos", "--filter", "nothing"]), "no repositories\n");
}

#[test]
fn images_are_listed_the_newest_first() {
    let fixture = Fixture::new();
    let image = |digit, pushed: i64, tags: &[&str]| {
        json!({
            "imageDigest": digest(digit),
            "imageTags": tags,
            "imageSizeInBytes": 12_345_678 * pushed,
            "imagePushedAt": 1_780_000_000 + pushed,
            "imageManifestMediaType": "application/vnd.oci.image.manifest.v1+json",
        })
    };
    let images = [image('a', 1, &["1.0"]), image('b', 3, &["1.1", "latest"]), image('c', 2, &[])];
    fixture.script("DescribeImages", [json!({"imageDetails": images})]);
    assert_snapshot!(fixture.both(&["images", "team/app"]));
}

#[test]
fn tags_are_listed_by_name() {
    let fixture = Fixture::new();
    let tag = |tag: &str, digit| json!({"imageTag": tag, "imageDigest": digest(digit)});
    let ids = json!({"imageIds": [tag("latest", 'b'), tag("1.0", 'a')]});
    fixture.script("ListImages", [ids]);
    assert_snapshot!(fixture.both(&["tags", &format!("{HOST}/team/app")]));
}

#[test]
fn public_repositories_images_and_tags_are_listed_too() {
    let fixture = Fixture::new().without("AWS_REGION");
    // The API of ECR Public is in one region, wherever the caller is.
    fixture.registry.state().region = Some("us-east-1".to_owned());
    let repository = json!({
        "repositoryName": "app",
        "repositoryUri": "public.ecr.aws/alias/app",
        "createdAt": 1_780_000_000,
    });
    fixture.script("DescribeRepositories", [json!({"repositories": [repository]})]);
    let detail = json!({"imageDigest": digest('a'), "imageTags": ["1.0"],
        "imageSizeInBytes": 999, "imagePushedAt": 1_780_000_000});
    fixture.script("DescribeImages", [json!({"imageDetails": [detail]})]);
    let tag = json!({"imageTag": "1.0", "imageDetail": {"imageDigest": digest('a')}});
    fixture.script("DescribeImageTags", [json!({"imageTagDetails": [tag]})]);
    let shown = [
        fixture.both(&["--public", "repos"]),
        fixture.both(&["--public", "images", "app"]),
        fixture.both(&["tags", "public.ecr.aws/alias/app"]),
    ];
    assert_snapshot!(shown.join("\n"));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let fixture = Fixture::new();
    let many: Vec<_> = (0..2000).map(|number| repository(&format!("app{number}"))).collect();
    fixture.script("DescribeRepositories", [json!({"repositories": many})]);
    let mut child = fixture.command(&["repos"]).spawn().unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert_eq!((ended.status.code(), ended.stderr), (Some(0), Vec::new()));
}
