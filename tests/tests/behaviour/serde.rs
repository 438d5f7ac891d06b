//! The feature `serde` of a generated crate: its types in files, and back.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde::{Deserialize, Serialize};
use serde_json::json;
use tinsmith_ecr::error::{ProvideErrorMetadata, RequestId};
use tinsmith_ecr::operation::describe_images::builders::DescribeImagesInputBuilder;
use tinsmith_ecr::operation::describe_images::{DescribeImagesInput, DescribeImagesOutput};
use tinsmith_ecr::operation::get_authorization_token::GetAuthorizationTokenOutput;
use tinsmith_ecr::primitives::DateTime;
use tinsmith_ecr::types::error::ImageNotFoundException;
use tinsmith_ecr::types::{ImageDetail, ImageStatus, ScanStatus, Tag};
use tinsmith_tests::server::{Reply, Script, Server};

use crate::support::{ecr, failed};

#[tokio::test]
async fn an_output_is_json_in_wire_names_and_back() {
    let reply = json!({"imageDetails": [{
        "imageDigest": "sha256:1",
        "imageTags": ["1.0"],
        "imageSizeInBytes": 5_000_000_000_i64,
        "imagePushedAt": 1_700_000_001.25,
        "imageScanStatus": {"status": "NEWER_THAN_THE_CRATE"},
        "imageScanFindingsSummary": {"findingSeverityCounts": {"NEWER": 1, "HIGH": 2}},
        "member newer than the crate": {},
    }], "nextToken": "more"});
    let reply = Reply::json(200, reply).header("x-amzn-requestid", "id-1");
    let server = Server::start(Script::new().reply(reply));
    let output = ecr(&server).describe_images().repository_name("app").send().await.unwrap();
    server.finish();

    let text = serde_json::to_string(&output).unwrap();
    assert_eq!(
        text,
        r#"{"imageDetails":[{"imageDigest":"sha256:1","imageTags":["1.0"],"imageSizeInBytes":5000000000,"imagePushedAt":"2023-11-14T22:13:21.25Z","imageScanStatus":{"status":"NEWER_THAN_THE_CRATE"},"imageScanFindingsSummary":{"findingSeverityCounts":{"HIGH":2,"NEWER":1}}}],"nextToken":"more"}"#
    );
    let read: DescribeImagesOutput = serde_json::from_str(&text).unwrap();
    assert_eq!(read.image_details(), output.image_details());
    assert_eq!(read.next_token(), Some("more"));
    let status = read.image_details()[0].image_scan_status().unwrap().status().unwrap();
    assert_eq!(status, &ScanStatus::from("NEWER_THAN_THE_CRATE"));
    // What came beside the members is not kept.
    assert_eq!((output.request_id(), read.request_id()), (Some("id-1"), None));
}

#[tokio::test]
async fn an_input_is_read_from_a_file_and_sent() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("describe-images.json");
    let text = r#"{
        "repositoryName": "app",
        "imageIds": [{"imageTag": "1.0"}],
        "filter": {"tagStatus": "TAGGED"},
        "maxResults": null
    }"#;
    fs::write(&file, text).unwrap();
    let input: DescribeImagesInput =
        serde_json::from_reader(fs::File::open(&file).unwrap()).unwrap();
    assert_eq!(input.repository_name(), Some("app"));

    let server = Server::start(Script::new().reply(Reply::json(200, "{}")));
    DescribeImagesInputBuilder::from(input).send_with(&ecr(&server)).await.unwrap();
    let sent = json!({
        "repositoryName": "app",
        "imageIds": [{"imageTag": "1.0"}],
        "filter": {"tagStatus": "TAGGED"},
    });
    assert_eq!(server.requests()[0].json(), sent);
    server.finish();
}

#[test]
fn errors_of_reading_name_the_path() {
    let refused = |text| failed(serde_json::from_str::<DescribeImagesInput>(text)).to_string();
    assert_eq!(refused("{}"), "the required member repositoryName is missing at line 1 column 2");
    assert_eq!(
        refused(r#"{"repositoryName":"app","imageIds":[{},{"imageTag":7}]}"#),
        "imageIds[1].imageTag: expected a string, found a number at line 1 column 52"
    );
    // Members that are always there are required too.
    let error = failed(serde_json::from_str::<Tag>(r#"{"Key":"owner"}"#)).to_string();
    assert_eq!(error, "the required member Value is missing at line 1 column 15");
}

#[test]
fn what_is_sensitive_is_written_and_not_shown() {
    let text = r#"{"authorizationData":[{"authorizationToken":"hunter2","expiresAt":"1970-01-01T00:00:00Z"}]}"#;
    let output: GetAuthorizationTokenOutput = serde_json::from_str(text).unwrap();
    assert!(!format!("{output:?}").contains("hunter2"));
    assert_eq!(serde_json::to_string(&output).unwrap(), text);
}

#[test]
fn an_error_keeps_its_message_and_has_its_code() {
    let error = ImageNotFoundException::builder().message("no such image").build();
    let text = serde_json::to_string(&error).unwrap();
    assert_eq!(text, r#"{"message":"no such image"}"#);
    let read: ImageNotFoundException = serde_json::from_str(&text).unwrap();
    assert_eq!(read.to_string(), "ImageNotFoundException: no such image");
    assert_eq!(ProvideErrorMetadata::code(&read), Some("ImageNotFoundException"));
    assert_eq!(read.message(), Some("no such image"));
}

#[test]
fn structures_of_a_program_can_hold_types_of_the_crate() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Seen {
        at: DateTime,
        status: ImageStatus,
        #[serde(flatten)]
        image: ImageDetail,
    }
    let seen = Seen {
        at: DateTime::from_secs(0),
        status: ImageStatus::Active,
        image: ImageDetail::builder().image_digest("sha256:1").image_size_in_bytes(1).build(),
    };
    let text = r#"{"at":"1970-01-01T00:00:00Z","status":"ACTIVE","imageDigest":"sha256:1","imageSizeInBytes":1}"#;
    assert_eq!(serde_json::to_string(&seen).unwrap(), text);
    assert_eq!(serde_json::from_str::<Seen>(text).unwrap(), seen);
}

#[test]
fn a_crate_has_no_serde_unless_asked() {
    let packages = |features: &[&str]| {
        let output = Command::new(env!("CARGO"))
            .args(["tree", "--offline", "--locked", "--package", "tinsmith-ecr"])
            .args(["--edges", "normal,build", "--prefix", "none", "--format", "{p}"])
            .args(features)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let tree = String::from_utf8(output.stdout).unwrap();
        let names = tree.lines().filter_map(|line| line.split(' ').next());
        let mut names: Vec<String> =
            names.filter(|name| name.starts_with("serde")).map(str::to_owned).collect();
        names.sort();
        names.dedup();
        names
    };
    assert_eq!(packages(&[]), [""; 0]);
    assert_eq!(packages(&["--features", "serde"]), ["serde", "serde_core"]);
}

#[test]
fn a_type_is_read_from_toml_with_its_native_times() {
    let text = "imageDigest = \"sha256:1\"\nimagePushedAt = 2023-11-14T22:13:21.25Z\n\
                imageTags = [\"1.0\"]\nimageSizeInBytes = 5\n";
    let image: ImageDetail = toml::from_str(text).unwrap();
    let time = DateTime::from_secs_and_nanos(1_700_000_001, 250_000_000);
    assert_eq!(image.image_pushed_at(), Some(&time));
    let written = toml::to_string(&image).unwrap();
    assert_eq!(
        written,
        "imageDigest = \"sha256:1\"\nimageTags = [\"1.0\"]\nimageSizeInBytes = 5\n\
         imagePushedAt = \"2023-11-14T22:13:21.25Z\"\n"
    );
    assert_eq!(toml::from_str::<ImageDetail>(&written).unwrap(), image);
}
