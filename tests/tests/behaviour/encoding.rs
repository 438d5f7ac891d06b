//! Values on their way to the wire and back: enums, blobs, times, maps, secrets, builders.

use serde_json::json;
use tinsmith_ecr::operation::describe_repositories::{
    DescribeRepositoriesInput, DescribeRepositoriesOutput,
};
use tinsmith_ecr::primitives::{Blob, DateTime, DateTimeFormat};
use tinsmith_ecr::types::{
    EncryptionType, FindingSeverity, ImageIdentifier, ImageScanningConfiguration,
    ImageTagMutability, ReplicationConfiguration, ReplicationDestination, ReplicationRule, Tag,
};
use tinsmith_tests::server::{Reply, Script, Server};

use crate::support::{ecr, ecrpublic};

#[tokio::test]
async fn an_enum_value_that_is_newer_than_the_crate_survives_both_ways() {
    let repository = json!({
        "imageTagMutability": "FROZEN",
        "encryptionConfiguration": {"encryptionType": "ROT13"},
    });
    let server =
        Server::start(Script::new().reply(Reply::json(200, json!({"repository": repository}))));
    let call = ecr(&server).create_repository().repository_name("app");
    let output = call.image_tag_mutability("THAWED".into()).send().await.unwrap();
    assert_eq!(server.requests()[0].json()["imageTagMutability"], "THAWED");

    let repository = output.repository().unwrap();
    let mutability = repository.image_tag_mutability().unwrap();
    assert_eq!(mutability.as_str(), "FROZEN");
    assert!(matches!(mutability, ImageTagMutability::Unknown(_)), "{mutability:?}");
    assert_eq!(mutability, &ImageTagMutability::from("FROZEN"));
    let encryption = repository.encryption_configuration().unwrap().encryption_type();
    assert_eq!(encryption.to_string(), "ROT13");
    server.finish();
}

#[test]
fn enums_are_parsed_and_listed() {
    assert_eq!("KMS".parse(), Ok(EncryptionType::Kms));
    assert_eq!(EncryptionType::values(), ["AES256", "KMS", "KMS_DSSE"]);
    assert_eq!(EncryptionType::try_parse("KMS_DSSE").unwrap(), EncryptionType::KmsDsse);
    assert_eq!(EncryptionType::try_parse("X").unwrap_err().value(), "X");
}

#[tokio::test]
async fn a_blob_is_base64_on_the_wire() {
    let body = json!({
        "registryId": "1", "repositoryName": "app", "uploadId": "u", "lastByteReceived": 3,
    });
    let script = Script::new()
        .reply(Reply::json(200, &body))
        .reply(Reply::json(200, json!({"uploadId": "v"})));
    let server = Server::start(script);
    let call = ecr(&server).upload_layer_part().repository_name("app").upload_id("u");
    let call = call.part_first_byte(0).part_last_byte(3);
    let output = call.layer_part_blob(Blob::new([0u8, 0xff, 0xfe, b'a'])).send().await.unwrap();
    assert_eq!(
        server.requests()[0].json(),
        json!({
            "repositoryName": "app", "uploadId": "u", "partFirstByte": 0, "partLastByte": 3,
            "layerPartBlob": "AP/+YQ==",
        })
    );
    assert_eq!(output.upload_id(), Some("u"));
    assert_eq!(output.last_byte_received(), Some(3));

    let call = ecrpublic(&server).upload_layer_part().repository_name("app").upload_id("v");
    let call = call.part_first_byte(0).part_last_byte(0).layer_part_blob(Blob::new(""));
    assert_eq!(call.send().await.unwrap().upload_id(), Some("v"));
    assert_eq!(server.requests()[1].json()["layerPartBlob"], "");
    server.finish();
}

#[tokio::test]
async fn a_map_has_enums_for_keys_and_keeps_those_it_does_not_know() {
    let body = json!({"imageScanFindings": {
        "imageScanCompletedAt": 1_700_000_000.5,
        "findingSeverityCounts": {"HIGH": 2, "APOCALYPTIC": 1},
        "findings": [{"name": "N", "severity": "HIGH", "attributes": [{"key": "k"}]}],
    }});
    let server = Server::start(Script::new().reply(Reply::json(200, body)));
    let call = ecr(&server).describe_image_scan_findings().repository_name("app");
    let call = call.image_id(ImageIdentifier::builder().image_tag("1").build());
    let output = call.send().await.unwrap();
    let findings = output.image_scan_findings().unwrap();
    let counts = findings.finding_severity_counts().unwrap();
    assert_eq!(counts.len(), 2);
    assert_eq!(counts[&FindingSeverity::High], 2);
    assert_eq!(counts[&FindingSeverity::from("APOCALYPTIC")], 1);
    assert_eq!(findings.findings()[0].attributes()[0].key(), "k");
    assert_eq!(findings.findings()[0].attributes()[0].value(), None);
    server.finish();
}

#[tokio::test]
async fn the_fraction_of_a_time_is_kept_to_the_nanosecond() {
    let body = r#"{"repositories": [{"createdAt": 1700000000.987654321},
        {"createdAt": 1.7E+9}, {"createdAt": -1.5}, {"createdAt": null}]}"#;
    let server = Server::start(Script::new().reply(Reply::json(200, body)));
    let output = ecr(&server).describe_repositories().send().await.unwrap();
    let times: Vec<_> = output.repositories().iter().map(|found| found.created_at).collect();
    let expected = [
        Some(DateTime::from_secs_and_nanos(1_700_000_000, 987_654_321)),
        Some(DateTime::from_secs(1_700_000_000)),
        Some(DateTime::from_millis(-1500)),
        None,
    ];
    assert_eq!(times, expected);
    let text = times[0].unwrap().fmt(DateTimeFormat::DateTime).unwrap();
    assert_eq!(text, "2023-11-14T22:13:20.987654321Z");
    server.finish();
}

#[tokio::test]
async fn a_token_that_opens_the_registry_is_hidden_in_debug() {
    let data = json!({
        "authorizationToken": "c2VjcmV0", "expiresAt": 1, "proxyEndpoint": "https://registry",
    });
    let script = Script::new()
        .reply(Reply::json(200, json!({"authorizationData": [data]})))
        .reply(Reply::json(200, json!({"downloadUrl": "https://signed", "layerDigest": "d"})));
    let server = Server::start(script);
    let client = ecr(&server);
    let output = client.get_authorization_token().send().await.unwrap();
    assert_eq!(output.authorization_data()[0].authorization_token(), Some("c2VjcmV0"));
    let debug = format!("{output:?} {output:#?}");
    assert!(!debug.contains("c2VjcmV0"), "{debug}");
    assert!(debug.contains("https://registry"), "{debug}");

    let call = client.get_download_url_for_layer().repository_name("app").layer_digest("d");
    let output = call.send().await.unwrap();
    assert_eq!(output.download_url(), Some("https://signed"));
    let debug = format!("{output:?}");
    assert!(!debug.contains("signed") && debug.contains("layerDigest"), "{debug}");
    server.finish();
}

#[tokio::test]
async fn members_that_are_new_null_or_missing_do_no_harm() {
    let body = json!({
        "repositories": [{"repositoryName": "a", "invented": {"deep": [1, {"x": null}]}}],
        "nextToken": null,
        "also": "new",
    });
    let script = Script::new()
        .reply(Reply::json(200, body))
        .reply(Reply::json(200, "{}"))
        .reply(Reply::json(200, json!({"ecrRepositoryPrefix": "p"})));
    let server = Server::start(script);
    let client = ecr(&server);
    let output = client.describe_repositories().send().await.unwrap();
    assert_eq!(output.repositories()[0].repository_name(), Some("a"));
    assert_eq!(output.next_token(), None);
    let output = client.describe_repositories().send().await.unwrap();
    assert_eq!((output.repositories(), &output.repositories), ([].as_slice(), &None));
    // A flag that is left out is off, as the model's correction says.
    let call = client.validate_pull_through_cache_rule().ecr_repository_prefix("p");
    assert!(!call.send().await.unwrap().is_valid());
    server.finish();
}

#[tokio::test]
async fn structure_literals_build_inputs_and_outputs() {
    let input =
        DescribeRepositoriesInput { max_results: Some(3), ..DescribeRepositoriesInput::default() };
    let built = DescribeRepositoriesInput::builder().max_results(3);
    assert_eq!(built.clone().build().unwrap(), input);
    let output = DescribeRepositoriesOutput { next_token: Some("t".into()), ..Default::default() };
    assert_eq!(DescribeRepositoriesOutput::builder().next_token("t").build(), output);

    let server = Server::start(Script::new().reply(Reply::json(200, json!({"nextToken": "t"}))));
    assert_eq!(built.send_with(&ecr(&server)).await.unwrap(), output);
    assert_eq!(server.requests()[0].json(), json!({"maxResults": 3}));
    server.finish();
}

#[test]
fn setters_append_replace_and_unset() {
    let builder = DescribeRepositoriesInput::builder().repository_names("a").repository_names("b");
    assert_eq!(builder.get_repository_names(), &Some(vec!["a".to_owned(), "b".to_owned()]));
    let builder = builder.set_repository_names(Some(vec!["c".into()])).next_token("t");
    let input = builder.set_next_token(None).build().unwrap();
    assert_eq!((input.repository_names(), input.next_token()), (["c".to_owned()].as_slice(), None));
}

#[test]
fn a_builder_misses_the_member_that_must_be_there() {
    let error = Tag::builder().key("owner").build().unwrap_err();
    assert_eq!(error.to_string(), "`value` is not set, and Tag requires it");
}

#[test]
fn a_builder_cannot_fail_where_every_member_has_a_default() {
    let off = ImageScanningConfiguration::builder().build();
    assert_eq!(off, ImageScanningConfiguration { scan_on_push: false });
    assert_eq!(off, ImageScanningConfiguration::default());
}

#[tokio::test]
async fn lists_of_structures_in_structures_are_written() -> Result<(), Box<dyn std::error::Error>> {
    let server = Server::start(Script::new().reply(Reply::json(200, "{}")));
    let to =
        |region: &str| ReplicationDestination::builder().region(region).registry_id("1").build();
    let rule = ReplicationRule::builder().destinations(to("eu-west-1")?).destinations(to("x")?);
    let configuration = ReplicationConfiguration::builder().rules(rule.build()?).build()?;
    let call = ecr(&server).put_replication_configuration();
    call.replication_configuration(configuration).send().await?;
    assert_eq!(
        server.requests()[0].json(),
        json!({"replicationConfiguration": {"rules": [{"destinations": [
            {"region": "eu-west-1", "registryId": "1"},
            {"region": "x", "registryId": "1"},
        ]}]}})
    );
    server.finish();
    Ok(())
}
