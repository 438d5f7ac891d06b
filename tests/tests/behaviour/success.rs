//! Calls that succeed: what goes out, and what comes back.

use serde_json::json;
use tinsmith_ecr::error::RequestId;
use tinsmith_ecr::primitives::DateTime;
use tinsmith_ecr::types::{
    EncryptionConfiguration, EncryptionType, ImageDetail, ImageIdentifier,
    ImageScanFindingsSummary, ImageScanStatus, ImageScanningConfiguration, ImageStatus,
    ImageTagMutability, ImageTagMutabilityExclusionFilter, ImageTagMutabilityExclusionFilterType,
    Repository, ScanStatus, Tag,
};
use tinsmith_tests::server::{Reply, Script, Server};
use tinsmith_tests::signature::{ACCESS_KEY, SECRET};

use crate::support::{config, ecr, ecrpublic};

#[tokio::test]
async fn a_request_is_what_the_protocol_wants() -> Result<(), Box<dyn std::error::Error>> {
    let server = Server::expect_signature(ACCESS_KEY, SECRET, None, "us-east-1", "ecr")
        .start(Script::new().reply(Reply::json(200, "{}")));
    ecr(&server)
        .create_repository()
        .registry_id("123456789012")
        .repository_name("team/app")
        .tags(Tag::builder().key("owner").value("ünï \"q\"").build()?)
        .tags(Tag::builder().key("empty").value("").build()?)
        .image_tag_mutability(ImageTagMutability::ImmutableWithExclusion)
        .image_tag_mutability_exclusion_filters(
            ImageTagMutabilityExclusionFilter::builder()
                .filter_type(ImageTagMutabilityExclusionFilterType::Wildcard)
                .filter("dev-*")
                .build()?,
        )
        .image_scanning_configuration(
            ImageScanningConfiguration::builder().scan_on_push(true).build(),
        )
        .encryption_configuration(
            EncryptionConfiguration::builder().encryption_type(EncryptionType::Kms).build()?,
        )
        .send()
        .await?;

    let request = &server.requests()[0];
    assert_eq!((request.method.as_str(), request.path.as_str()), ("POST", "/"));
    assert_eq!(
        request.json(),
        json!({
            "registryId": "123456789012",
            "repositoryName": "team/app",
            "tags": [
                {"Key": "owner", "Value": "ünï \"q\""},
                {"Key": "empty", "Value": ""},
            ],
            "imageTagMutability": "IMMUTABLE_WITH_EXCLUSION",
            "imageTagMutabilityExclusionFilters": [{"filterType": "WILDCARD", "filter": "dev-*"}],
            "imageScanningConfiguration": {"scanOnPush": true},
            "encryptionConfiguration": {"encryptionType": "KMS"},
        })
    );
    let length = request.body.len().to_string();
    let host = server.url().replace("http://", "");
    for (name, value) in [
        ("content-type", "application/x-amz-json-1.1"),
        ("x-amz-target", "AmazonEC2ContainerRegistry_V20150921.CreateRepository"),
        ("content-length", &length),
        ("host", &host),
        ("amz-sdk-request", "attempt=1; max=3"),
    ] {
        assert_eq!(request.header(name), Some(value), "{name}");
    }
    let agent = request.header("user-agent").unwrap_or_default();
    assert!(agent.starts_with("tinsmith/") && agent.contains(" api/ecr#2015-09-21 "), "{agent}");
    let invocation = request.header("amz-sdk-invocation-id").unwrap_or_default();
    let lengths: Vec<_> = invocation.split('-').map(str::len).collect();
    assert_eq!(lengths, [8, 4, 4, 4, 12], "{invocation}");
    assert_eq!(request.header("x-amz-security-token"), None);
    server.finish();
    Ok(())
}

#[tokio::test]
async fn a_session_token_is_sent_and_signed() {
    let server = Server::expect_signature(ACCESS_KEY, SECRET, Some("session"), "us-east-1", "ecr")
        .start(Script::new().reply(Reply::json(200, "{}")));
    let credentials = tinsmith_ecr::config::Credentials::from_keys(
        ACCESS_KEY,
        SECRET,
        Some("session".to_owned()),
    );
    let config = config(&server).credentials_provider(credentials).build();
    let client = tinsmith_ecr::Client::from_conf(config);
    client.describe_registry().send().await.unwrap();
    let request = &server.requests()[0];
    assert_eq!(request.header("x-amz-security-token"), Some("session"));
    let authorization = request.header("authorization").unwrap_or_default();
    assert!(authorization.contains("x-amz-security-token"), "{authorization}");
    server.finish();
}

#[tokio::test]
async fn an_output_has_every_member_and_the_request_id() {
    let reply = Reply::json(
        200,
        json!({"repository": {
            "repositoryArn": "arn:aws:ecr:us-east-1:123456789012:repository/team/app",
            "registryId": "123456789012",
            "repositoryName": "team/app",
            "repositoryUri": "123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app",
            "createdAt": 1_700_000_001.25,
            "imageTagMutability": "IMMUTABLE_WITH_EXCLUSION",
            "imageTagMutabilityExclusionFilters": [{"filterType": "WILDCARD", "filter": "dev-*"}],
            "imageScanningConfiguration": {"scanOnPush": true},
            "encryptionConfiguration": {"encryptionType": "KMS", "kmsKey": "key"},
        }}),
    )
    .header("x-amzn-requestid", "id-1");
    let server = Server::start(Script::new().reply(reply));
    let output = ecr(&server).create_repository().repository_name("team/app").send().await.unwrap();
    assert_eq!(output.request_id(), Some("id-1"));
    let expected = Repository {
        repository_arn: Some("arn:aws:ecr:us-east-1:123456789012:repository/team/app".into()),
        registry_id: Some("123456789012".into()),
        repository_name: Some("team/app".into()),
        repository_uri: Some("123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app".into()),
        created_at: Some(DateTime::from_millis(1_700_000_001_250)),
        image_tag_mutability: Some(ImageTagMutability::ImmutableWithExclusion),
        image_tag_mutability_exclusion_filters: Some(vec![ImageTagMutabilityExclusionFilter {
            filter_type: ImageTagMutabilityExclusionFilterType::Wildcard,
            filter: "dev-*".into(),
        }]),
        image_scanning_configuration: Some(ImageScanningConfiguration { scan_on_push: true }),
        encryption_configuration: Some(EncryptionConfiguration {
            encryption_type: EncryptionType::Kms,
            kms_key: Some("key".into()),
        }),
    };
    assert_eq!(output.repository(), Some(&expected));

    // The accessors give the same.
    let repository = output.repository().unwrap();
    assert_eq!(repository.repository_name(), Some("team/app"));
    assert_eq!(repository.created_at().map(DateTime::as_secs_f64), Some(1_700_000_001.25));
    assert_eq!(repository.image_tag_mutability_exclusion_filters()[0].filter(), "dev-*");
    assert!(repository.image_scanning_configuration().unwrap().scan_on_push());
    server.finish();
}

#[tokio::test]
async fn nested_structures_lists_and_numbers_are_read() {
    let body = json!({"imageDetails": [
        {
            "registryId": "123456789012",
            "repositoryName": "team/app",
            "imageDigest": "sha256:aa",
            "imageTags": ["1", "latest"],
            "imageSizeInBytes": 9_007_199_254_740_993i64,
            "imagePushedAt": 1_700_000_000.123_456,
            "imageScanStatus": {"status": "COMPLETE", "description": "done"},
            "imageScanFindingsSummary": {
                "imageScanCompletedAt": 1_700_000_000,
                "vulnerabilitySourceUpdatedAt": 1.5e9,
                "findingSeverityCounts": {"LOW": 3},
            },
            "imageManifestMediaType": "m",
            "artifactMediaType": "a",
            "lastRecordedPullTime": 1,
            "subjectManifestDigest": "sha256:bb",
            "imageStatus": "ARCHIVED",
            "lastArchivedAt": 2,
            "lastActivatedAt": -0.5,
        },
        {},
    ]});
    let server = Server::start(Script::new().reply(Reply::json(200, body)));
    let output = ecr(&server).describe_images().repository_name("team/app").send().await.unwrap();
    let expected = ImageDetail::builder()
        .registry_id("123456789012")
        .repository_name("team/app")
        .image_digest("sha256:aa")
        .image_tags("1")
        .image_tags("latest")
        .image_size_in_bytes(9_007_199_254_740_993)
        .image_pushed_at(DateTime::from_secs_and_nanos(1_700_000_000, 123_456_000))
        .image_scan_status(
            ImageScanStatus::builder().status(ScanStatus::Complete).description("done").build(),
        )
        .image_scan_findings_summary(
            ImageScanFindingsSummary::builder()
                .image_scan_completed_at(DateTime::from_secs(1_700_000_000))
                .vulnerability_source_updated_at(DateTime::from_secs(1_500_000_000))
                .finding_severity_counts("LOW".into(), 3)
                .build(),
        )
        .image_manifest_media_type("m")
        .artifact_media_type("a")
        .last_recorded_pull_time(DateTime::from_secs(1))
        .subject_manifest_digest("sha256:bb")
        .image_status(ImageStatus::Archived)
        .last_archived_at(DateTime::from_secs(2))
        .last_activated_at(DateTime::from_millis(-500))
        .build();
    assert_eq!(output.image_details(), [expected, ImageDetail::default()]);
    assert_eq!(output.next_token(), None);
    server.finish();
}

#[tokio::test]
async fn an_operation_without_output_members_takes_an_empty_body() {
    let script = Script::new().reply(Reply::json(200, "")).reply(Reply::json(200, "{}"));
    let server = Server::start(script);
    let client = ecr(&server);
    for _ in 0..2 {
        let untag = client.untag_resource().resource_arn("arn").tag_keys("a").tag_keys("b");
        untag.send().await.unwrap();
    }
    let sent = json!({"resourceArn": "arn", "tagKeys": ["a", "b"]});
    assert_eq!(server.requests()[1].json(), sent);
    server.finish();
}

#[tokio::test]
async fn the_other_client_has_its_own_service_and_target() {
    let repository = json!({
        "repositoryArn": "arn", "registryId": "1", "repositoryName": "app",
        "repositoryUri": "uri", "createdAt": 7.5,
    });
    let reply = Reply::json(200, json!({"repositories": [repository], "nextToken": "t"}))
        .header("x-amzn-requestid", "id-2");
    let server = Server::expect_signature(ACCESS_KEY, SECRET, None, "us-east-1", "ecr-public")
        .start(Script::new().reply(reply));
    let call = ecrpublic(&server).describe_repositories();
    let output = call.registry_id("1").repository_names("app").max_results(5).send().await.unwrap();
    let expected = tinsmith_ecrpublic::types::Repository {
        repository_arn: Some("arn".into()),
        registry_id: Some("1".into()),
        repository_name: Some("app".into()),
        repository_uri: Some("uri".into()),
        created_at: Some(DateTime::from_millis(7500)),
    };
    assert_eq!(output.repositories(), [expected]);
    assert_eq!(output.next_token(), Some("t"));
    assert_eq!(output.request_id(), Some("id-2"));
    let request = &server.requests()[0];
    let target = Some("SpencerFrontendService.DescribeRepositories");
    assert_eq!(request.header("x-amz-target"), target);
    let sent = json!({"registryId": "1", "repositoryNames": ["app"], "maxResults": 5});
    assert_eq!(request.json(), sent);
    server.finish();
}

#[tokio::test]
async fn calls_one_after_the_other_share_a_connection() {
    let script = (0..3).fold(Script::new(), |script, _| script.reply(Reply::json(200, "{}")));
    let server = Server::start(script);
    let client = ecr(&server);
    for client in [client.clone(), client.clone(), client] {
        client.describe_registry().send().await.unwrap();
    }
    assert_eq!(server.connections(), 1);
    server.finish();
}

#[tokio::test]
async fn many_calls_at_once_each_get_their_own_answer() {
    let server = Server::answering(|request| {
        let tag = request.json()["imageIds"][0]["imageTag"].clone();
        Reply::json(200, json!({"images": [{"imageId": {"imageTag": tag}}]}))
    });
    let client = ecr(&server);
    let calls = (0..32).map(|number| {
        let image = ImageIdentifier::builder().image_tag(number.to_string()).build();
        client.batch_get_image().repository_name("app").image_ids(image).send()
    });
    let outputs = futures_util::future::join_all(calls).await;
    for (number, output) in outputs.into_iter().enumerate() {
        let output = output.unwrap();
        let tag = output.images()[0].image_id().and_then(ImageIdentifier::image_tag);
        assert_eq!(tag, Some(number.to_string().as_str()));
    }
    server.finish();
}
