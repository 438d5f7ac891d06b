//! Inputs that are checked before anything is sent.

use std::error::Error;

use tinsmith_ecr::config::Builder;
use tinsmith_ecr::error::{ValidationErrorKind, ValidationErrors};
use tinsmith_ecr::types::{
    EncryptionConfiguration, ImageTagMutability, ImageTagMutabilityExclusionFilter,
    ImageTagMutabilityExclusionFilterType,
};
use tinsmith_tests::server::{Reply, Script, Server};

use crate::support::{config, ecr, failed};

fn faults(error: &dyn Error) -> Vec<String> {
    let faults = error.source().and_then(|source| source.downcast_ref::<ValidationErrors>());
    faults.into_iter().flat_map(ValidationErrors::iter).map(ToString::to_string).collect()
}

#[tokio::test]
async fn all_that_is_wrong_is_told_at_once_and_nothing_is_sent() {
    let server = Server::start(Script::new());
    let client = tinsmith_ecr::Client::from_conf(config(&server).validate_params(true).build());
    let error = failed(
        client
            .create_repository()
            .registry_id("1234")
            .repository_name("A")
            .image_tag_mutability(ImageTagMutability::from("SOLID"))
            .image_tag_mutability_exclusion_filters(
                ImageTagMutabilityExclusionFilter::builder()
                    .filter_type(ImageTagMutabilityExclusionFilterType::Wildcard)
                    .filter("!")
                    .build()
                    .unwrap(),
            )
            .encryption_configuration(
                EncryptionConfiguration::builder()
                    .encryption_type("AES256".into())
                    .kms_key("")
                    .build()
                    .unwrap(),
            )
            .send()
            .await,
    );
    assert_eq!(
        faults(&error),
        [
            "registryId: does not match [0-9]{12}",
            "repositoryName: 1 character, at least 2",
            "repositoryName: does not match \
             [a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
            "imageTagMutability: none of the values of ImageTagMutability: MUTABLE, IMMUTABLE, \
             IMMUTABLE_WITH_EXCLUSION, MUTABLE_WITH_EXCLUSION",
            "imageTagMutabilityExclusionFilters[0].filter: does not match \
             ^[0-9a-zA-Z._*-]{1,128}$",
            "encryptionConfiguration.kmsKey: 0 characters, at least 1",
        ]
    );
    let text = error.to_string();
    assert!(text.contains("repositoryName: 1 character, at least 2; "), "{text}");
    assert!(!text.contains("SOLID") && !text.contains("1234"), "{text}");
    server.finish();
}

#[tokio::test]
async fn bounds_are_the_services_to_judge_where_nothing_is_set_or_a_call_says_so() {
    let server =
        Server::start(Script::new().reply(Reply::json(200, "{}")).reply(Reply::json(200, "{}")));
    ecr(&server).create_repository().repository_name("A").send().await.unwrap();
    let client = tinsmith_ecr::Client::from_conf(config(&server).validate_params(true).build());
    client
        .create_repository()
        .repository_name("A")
        .customize()
        .config_override(Builder::new().validate_params(false))
        .send()
        .await
        .unwrap();
    let error = failed(client.create_repository().repository_name("A").send().await);
    assert!(!faults(&error).is_empty(), "{error}");
    server.finish();
}

#[tokio::test]
async fn what_is_required_is_looked_for_always_and_has_the_same_type() {
    let server = Server::start(Script::new());
    let error = failed(ecr(&server).create_repository().send().await);
    let source = error.source().and_then(|source| source.downcast_ref::<ValidationErrors>());
    let found: Vec<_> = source.unwrap().iter().map(|fault| (fault.path(), fault.kind())).collect();
    assert_eq!(found, [("repositoryName", ValidationErrorKind::Required)]);
    assert!(error.to_string().contains("the input lacks what it requires: repositoryName"));
    server.finish();
}
