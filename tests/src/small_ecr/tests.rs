//! The fake's answers, operation by operation.

use serde_json::{Value, json};

use super::SmallEcr;
use crate::server::Received;
use crate::server::test_client::{Client, Signer};

#[test]
fn a_repository_is_created_described_and_deleted() {
    let ecr = SmallEcr::new();
    let created = ecr.ok("CreateRepository", json!({"repositoryName": "team/app"}));
    assert_eq!(
        created["repository"],
        json!({
            "repositoryArn": "arn:aws:ecr:us-east-1:123456789012:repository/team/app",
            "registryId": "123456789012",
            "repositoryName": "team/app",
            "repositoryUri": "123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app",
            "createdAt": 1_700_000_001.5,
            "imageTagMutability": "MUTABLE",
            "imageScanningConfiguration": {"scanOnPush": false},
            "encryptionConfiguration": {"encryptionType": "AES256"},
        })
    );
    let named = json!({"repositoryNames": ["team/app"]});
    let described = ecr.ok("DescribeRepositories", named.clone());
    assert_eq!(described, json!({"repositories": [created["repository"]]}));
    let again = ecr.code("CreateRepository", json!({"repositoryName": "team/app"}));
    assert_eq!(again, "RepositoryAlreadyExistsException");

    let deleted = ecr.ok("DeleteRepository", json!({"repositoryName": "team/app"}));
    assert_eq!(deleted, created);
    assert_eq!(ecr.code("DescribeRepositories", named), "RepositoryNotFoundException");
    assert_eq!(ecr.ok("DescribeRepositories", json!({})), json!({"repositories": []}));
}

#[test]
fn names_have_to_be_there_and_well_formed() {
    let ecr = SmallEcr::new();
    for input in [
        json!({}),
        json!({"repositoryName": "x"}),
        json!({"repositoryName": "Upper"}),
        json!({"repositoryName": "a//b"}),
        json!({"repositoryName": "app-"}),
    ] {
        assert_eq!(ecr.code("CreateRepository", input), "InvalidParameterException");
    }
    ecr.ok("CreateRepository", json!({"repositoryName": "a1/b.c_d-e"}));
}

#[test]
fn repositories_come_in_pages() {
    let ecr = SmallEcr::new();
    for name in ["cc", "aa", "bb"] {
        ecr.ok("CreateRepository", json!({"repositoryName": name}));
    }
    let names = |output: &Value| -> Vec<String> {
        let repositories = output["repositories"].as_array().unwrap();
        repositories.iter().map(|r| r["repositoryName"].as_str().unwrap().to_owned()).collect()
    };
    let first = ecr.ok("DescribeRepositories", json!({"maxResults": 2}));
    assert_eq!(names(&first), ["aa", "bb"]);
    let token = first["nextToken"].clone();
    let second = ecr.ok("DescribeRepositories", json!({"maxResults": 2, "nextToken": token}));
    assert_eq!(names(&second), ["cc"]);
    assert_eq!(second.get("nextToken"), None);

    for input in [
        json!({"maxResults": 0}),
        json!({"maxResults": 1001}),
        json!({"nextToken": "forged"}),
        json!({"nextToken": "imageIds+1"}),
        json!({"repositoryNames": ["aa"], "maxResults": 1}),
    ] {
        assert_eq!(ecr.code("DescribeRepositories", input), "InvalidParameterException");
    }
}

#[test]
fn images_are_put_listed_and_described() {
    let ecr = with_app();
    let image = ecr.ok("PutImage", put("{}", Some("v1")))["image"].take();
    assert_eq!(
        image,
        json!({
            "registryId": "123456789012",
            "repositoryName": "app",
            "imageId": {"imageDigest": EMPTY_DIGEST, "imageTag": "v1"},
            "imageManifest": "{}",
            "imageManifestMediaType": "application/vnd.docker.distribution.manifest.v2+json",
        })
    );
    assert_eq!(ecr.code("PutImage", put("{}", Some("v1"))), "ImageAlreadyExistsException");
    assert_eq!(ecr.code("PutImage", put("{}", None)), "ImageAlreadyExistsException");
    let mut wrong = put("{ }", None);
    wrong["imageDigest"] = json!(EMPTY_DIGEST);
    assert_eq!(ecr.code("PutImage", wrong), "ImageDigestDoesNotMatchException");

    ecr.ok("PutImage", put("{}", Some("v2")));
    let app = json!({"repositoryName": "app"});
    let ids = json!([
        {"imageDigest": EMPTY_DIGEST, "imageTag": "v1"},
        {"imageDigest": EMPTY_DIGEST, "imageTag": "v2"},
    ]);
    assert_eq!(ecr.ok("ListImages", app.clone()), json!({"imageIds": ids}));
    assert_eq!(
        ecr.ok("DescribeImages", app),
        json!({"imageDetails": [{
            "registryId": "123456789012",
            "repositoryName": "app",
            "imageDigest": EMPTY_DIGEST,
            "imageSizeInBytes": 2,
            "imagePushedAt": 1_700_000_002.5,
            "imageManifestMediaType": "application/vnd.docker.distribution.manifest.v2+json",
            "imageStatus": "ACTIVE",
            "imageTags": ["v1", "v2"],
        }]})
    );
    let missing = json!({"repositoryName": "app", "imageIds": [{"imageTag": "v3"}]});
    assert_eq!(ecr.code("DescribeImages", missing), "ImageNotFoundException");
}

#[test]
fn a_tag_moves_unless_it_is_immutable() {
    let ecr = with_app();
    ecr.ok("PutImage", put("{}", Some("v1")));
    ecr.ok("PutImage", put("[]", Some("v1")));
    let untagged = json!({"repositoryName": "app", "filter": {"tagStatus": "UNTAGGED"}});
    let listed = ecr.ok("ListImages", untagged);
    assert_eq!(listed, json!({"imageIds": [{"imageDigest": EMPTY_DIGEST}]}));

    let fixed = json!({"repositoryName": "fixed", "imageTagMutability": "IMMUTABLE"});
    ecr.ok("CreateRepository", fixed);
    let mut input = put("{}", Some("v1"));
    input["repositoryName"] = json!("fixed");
    ecr.ok("PutImage", input.clone());
    input["imageManifest"] = json!("[]");
    assert_eq!(ecr.code("PutImage", input), "ImageTagAlreadyExistsException");
}

#[test]
fn a_repository_with_images_is_deleted_by_force_only() {
    let ecr = with_app();
    ecr.ok("PutImage", put("{}", None));
    let app = json!({"repositoryName": "app"});
    assert_eq!(ecr.code("DeleteRepository", app), "RepositoryNotEmptyException");
    ecr.ok("DeleteRepository", json!({"repositoryName": "app", "force": true}));
    assert_eq!(ecr.code("PutImage", put("{}", None)), "RepositoryNotFoundException");
}

#[test]
fn a_batch_reports_what_it_could_not_get() {
    let ecr = with_app();
    ecr.ok("PutImage", put("{}", Some("v1")));
    let missing = json!({"imageTag": "v9"});
    let mismatch = json!({"imageDigest": EMPTY_DIGEST, "imageTag": "v9"});
    let ids = json!([{"imageTag": "v1"}, missing, mismatch, {}]);
    let output = ecr.ok("BatchGetImage", json!({"repositoryName": "app", "imageIds": ids}));
    assert_eq!(output["images"].as_array().unwrap().len(), 1);
    assert_eq!(output["images"][0]["imageManifest"], "{}");
    let failures = output["failures"].as_array().unwrap();
    let codes: Vec<_> = failures.iter().map(|failure| &failure["failureCode"]).collect();
    assert_eq!(codes, ["ImageNotFound", "ImageTagDoesNotMatchDigest", "MissingDigestAndTag"]);
    assert_eq!(failures[1]["imageId"], mismatch);
    let none = json!({"repositoryName": "app", "imageIds": []});
    assert_eq!(ecr.code("BatchGetImage", none), "InvalidParameterException");
}

#[test]
fn a_scan_is_in_progress_for_the_polls_set_and_then_complete() {
    let ecr = with_app();
    ecr.set_scan_polls(1);
    ecr.ok("PutImage", put("{}", Some("v1")));
    let image = json!({"repositoryName": "app", "imageId": {"imageTag": "v1"}});
    let findings = |input: &Value| ecr.ok("DescribeImageScanFindings", input.clone());
    assert_eq!(ecr.code("DescribeImageScanFindings", image.clone()), "ScanNotFoundException");
    let started = ecr.ok("StartImageScan", image.clone());
    assert_eq!(started["imageScanStatus"]["status"], "IN_PROGRESS");

    let polled = findings(&image);
    assert_eq!(polled["imageScanStatus"]["status"], "IN_PROGRESS");
    assert_eq!(polled.get("imageScanFindings"), None);
    let mut complete = image.clone();
    complete["maxResults"] = json!(1);
    let first = findings(&complete);
    assert_eq!(first["imageScanStatus"]["status"], "COMPLETE");
    assert_eq!(first["imageScanFindings"]["findings"][0]["name"], "TEST-2023-0001");
    complete["nextToken"] = first["nextToken"].clone();
    let second = findings(&complete);
    assert_eq!(second["imageScanFindings"]["findings"][0]["severity"], "MEDIUM");
    assert_eq!(second.get("nextToken"), None);
    let all = findings(&image);
    assert_eq!(all["imageScanFindings"]["findings"].as_array().unwrap().len(), 2);
}

#[test]
fn the_next_calls_are_throttled_on_demand() {
    let ecr = SmallEcr::new();
    ecr.throttle(2);
    for _ in 0..2 {
        assert_eq!(ecr.code("DescribeRepositories", json!({})), "ThrottlingException");
    }
    ecr.ok("DescribeRepositories", json!({}));
}

#[test]
fn an_authorization_token_is_given_for_each_registry() {
    let ecr = SmallEcr::new();
    let output = ecr.ok("GetAuthorizationToken", json!({"registryIds": ["1", "2"]}));
    let data = output["authorizationData"].as_array().unwrap();
    assert_eq!(data.len(), 2);
    assert_eq!(data[0]["authorizationToken"], "QVdTOnNlY3JldA==");
    assert!(data[0]["expiresAt"].as_f64().unwrap() > 1_700_000_000.0);
}

#[test]
fn it_serves_signed_requests_over_http() {
    let ecr = SmallEcr::new();
    let server = ecr.serve();
    let mut client = Client::connect(&server);
    let target = "AmazonEC2ContainerRegistry_V20150921.CreateRepository";
    let signer = Signer { target, ..Signer::default() };
    client.send(&signer.request(&server, r#"{"repositoryName":"app"}"#));
    let answer = client.answer();
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    assert!(
        answer.contains("\r\nx-amzn-requestid: 00000000-0000-4000-8000-000000000001\r\n"),
        "{answer}"
    );
    client.send(&signer.request(&server, r#"{"repositoryName":"app"}"#));
    assert!(client.answer().contains("\"__type\":\"RepositoryAlreadyExistsException\""));
    server.finish();
}

#[test]
fn what_is_no_call_of_the_service_is_refused() {
    let ecr = SmallEcr::new();
    assert_eq!(ecr.code("LaunchRockets", json!({})), "UnknownOperationException");
    assert_eq!(ecr.code("ListImages", json!([])), "SerializationException");
    let mut request = request("DescribeRepositories", &json!({}));
    request.path = "/elsewhere".to_owned();
    assert_eq!(ecr.answer(&request).status, 400);
}

/// The digest of the manifest `{}`.
const EMPTY_DIGEST: &str =
    "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";

fn with_app() -> SmallEcr {
    let ecr = SmallEcr::new();
    ecr.ok("CreateRepository", json!({"repositoryName": "app"}));
    ecr
}

fn put(manifest: &str, tag: Option<&str>) -> Value {
    let mut input = json!({"repositoryName": "app", "imageManifest": manifest});
    if let Some(tag) = tag {
        input["imageTag"] = json!(tag);
    }
    input
}

fn request(operation: &str, input: &Value) -> Received {
    let target = format!("AmazonEC2ContainerRegistry_V20150921.{operation}");
    Received {
        method: "POST".to_owned(),
        path: "/".to_owned(),
        headers: vec![
            ("content-type".to_owned(), "application/x-amz-json-1.1".to_owned()),
            ("x-amz-target".to_owned(), target),
        ],
        body: input.to_string().into_bytes(),
    }
}

impl SmallEcr {
    fn ok(&self, operation: &str, input: Value) -> Value {
        let reply = self.answer(&request(operation, &input));
        assert_eq!(reply.status, 200, "{reply:?}");
        serde_json::from_slice(&reply.body).unwrap()
    }

    /// The code of the error that the call fails with.
    fn code(&self, operation: &str, input: Value) -> String {
        let reply = self.answer(&request(operation, &input));
        assert_eq!(reply.status, 400, "{reply:?}");
        let body: Value = serde_json::from_slice(&reply.body).unwrap();
        body["__type"].as_str().unwrap().to_owned()
    }
}
