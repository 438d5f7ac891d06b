//! Pages: tokens, ends, errors, items.

use futures_util::{StreamExt, TryStreamExt};
use serde_json::{Value, json};
use tinsmith_ecr::error::ProvideErrorMetadata;
use tinsmith_ecr::types::{ImageIdentifier, ImageScanFinding, Repository};
use tinsmith_tests::server::{Reply, Script, Server};

use crate::support::{ecr, ecrpublic, failed};

fn page(names: &[&str], token: Option<&str>) -> Reply {
    let repositories: Vec<_> = names.iter().map(|name| json!({"repositoryName": name})).collect();
    let mut body = json!({"repositories": repositories});
    if let Some(token) = token {
        body["nextToken"] = json!(token);
    }
    Reply::json(200, body)
}

/// Three pages, the second of them empty.
fn three() -> Script {
    Script::new()
        .reply(page(&["a", "b"], Some("t1")))
        .reply(page(&[], Some("t2")))
        .reply(page(&["c"], None))
}

fn names(repositories: &[Repository]) -> Vec<&str> {
    repositories.iter().filter_map(Repository::repository_name).collect()
}

fn bodies(server: &Server) -> Vec<Value> {
    server.requests().iter().map(|request| request.json()).collect()
}

#[tokio::test]
async fn pages_follow_the_token_to_the_last_and_keep_the_rest_of_the_input() {
    let server = Server::start(three());
    let call = ecr(&server).describe_repositories().registry_id("1");
    let mut pages = call.into_paginator().page_size(2).send();
    assert!(server.requests().is_empty(), "nothing is sent before it is asked for");
    let mut seen = Vec::new();
    while let Some(page) = pages.next().await {
        seen.push(names(page.unwrap().repositories()).join(" "));
    }
    assert_eq!(seen, ["a b", "", "c"]);
    assert!(pages.next().await.is_none(), "an end is an end");
    assert_eq!(
        bodies(&server),
        [
            json!({"registryId": "1", "maxResults": 2}),
            json!({"registryId": "1", "maxResults": 2, "nextToken": "t1"}),
            json!({"registryId": "1", "maxResults": 2, "nextToken": "t2"}),
        ]
    );
    server.finish();
}

#[tokio::test]
async fn items_skip_empty_pages() {
    let server = Server::start(three());
    let items = ecr(&server).describe_repositories().into_paginator().items().send();
    let all: Vec<Repository> = items.try_collect().await.unwrap();
    assert_eq!(names(&all), ["a", "b", "c"]);
    server.finish();
}

#[tokio::test]
async fn items_are_fetched_as_they_are_asked_for() {
    let server = Server::start(Script::new().reply(page(&["a", "b"], Some("t1"))));
    let mut items = ecr(&server).describe_repositories().into_paginator().items().send();
    assert_eq!(items.next().await.unwrap().unwrap().repository_name(), Some("a"));
    assert_eq!(items.try_next().await.unwrap().unwrap().repository_name(), Some("b"));
    server.finish();
}

#[tokio::test]
async fn streams_have_the_combinators_of_futures() {
    let server = Server::start(three());
    let items = ecr(&server).describe_repositories().into_paginator().items().send();
    let names: Vec<_> = StreamExt::collect(items.map(|item| item.unwrap().repository_name)).await;
    assert_eq!(names, [Some("a".to_owned()), Some("b".into()), Some("c".into())]);
    server.finish();

    let server = Server::start(three());
    let pages = ecr(&server).describe_repositories().into_paginator().send();
    let count =
        TryStreamExt::try_fold(
            pages,
            0,
            |sum, page| async move { Ok(sum + page.repositories().len()) },
        );
    assert_eq!(count.await.unwrap(), 3);
    server.finish();
}

#[tokio::test]
async fn a_token_that_repeats_ends_the_pages() {
    let script = || Script::new().reply(page(&["a"], Some("t1"))).reply(page(&["b"], Some("t1")));
    let server = Server::start(script());
    let items = ecr(&server).describe_repositories().into_paginator().items().send();
    let all: Vec<Repository> = items.try_collect().await.unwrap();
    assert_eq!(names(&all), ["a", "b"]);
    server.finish();

    // A list that someone follows for ever gives the same token on purpose.
    let server = Server::start(script().reply(page(&["c"], Some("t1"))));
    let paginator = ecr(&server).describe_repositories().into_paginator();
    let mut pages = paginator.stop_on_duplicate_token(false).send();
    for name in ["a", "b", "c"] {
        let page = pages.next().await.unwrap().unwrap();
        assert_eq!(names(page.repositories()), [name]);
    }
    server.finish();
}

#[tokio::test]
async fn an_empty_token_is_none() {
    let server = Server::start(Script::new().reply(page(&["a"], Some(""))));
    let pages = ecr(&server).describe_repositories().into_paginator().send();
    let all: Vec<_> = pages.try_collect().await.unwrap();
    assert_eq!(all.len(), 1);
    server.finish();
}

#[tokio::test]
async fn pages_begin_where_the_input_says() {
    let server = Server::start(Script::new().reply(page(&["c"], None)));
    let call = ecr(&server).describe_repositories().next_token("t2").max_results(9);
    let mut pages = call.into_paginator().send();
    assert!(pages.try_next().await.unwrap().is_some());
    assert!(pages.try_next().await.unwrap().is_none());
    assert_eq!(bodies(&server), [json!({"nextToken": "t2", "maxResults": 9})]);
    server.finish();
}

#[tokio::test]
async fn an_error_ends_the_pages() {
    let refusal = || Reply::error(400, "InvalidParameterException", "stale token");
    let server = Server::start(Script::new().reply(page(&["a"], Some("t1"))).reply(refusal()));
    let mut pages = ecr(&server).describe_repositories().into_paginator().send();
    assert!(pages.next().await.unwrap().is_ok());
    let error = failed(pages.next().await.unwrap());
    assert!(error.as_service_error().unwrap().is_invalid_parameter_exception());
    assert!(pages.next().await.is_none());
    server.finish();

    let server = Server::start(Script::new().reply(page(&["a"], Some("t1"))).reply(refusal()));
    let items = ecr(&server).describe_repositories().into_paginator().items().send();
    let error = failed(items.try_collect().await);
    assert_eq!(error.message(), Some("stale token"));
    server.finish();

    let server = Server::start(Script::new().reply(page(&["a"], Some("t1"))).reply(refusal()));
    let mut items = ecr(&server).describe_repositories().into_paginator().items().send();
    assert!(items.next().await.unwrap().is_ok());
    assert!(items.next().await.unwrap().is_err());
    assert!(items.next().await.is_none());
    server.finish();
}

#[tokio::test]
async fn a_throttled_page_is_retried_before_paging_goes_on() {
    let script = Script::new()
        .reply(page(&["a"], Some("t1")))
        .reply(Reply::error(400, "ThrottlingException", "slow down"))
        .reply(page(&["b"], None));
    let server = Server::start(script);
    let (client, clock) = crate::support::clocked(&server);
    let items = client.describe_repositories().into_paginator().items().send();
    let all: Vec<Repository> = items.try_collect().await.unwrap();
    assert_eq!(names(&all), ["a", "b"]);
    assert_eq!(clock.waits(), [1.0]);
    server.finish();
}

#[tokio::test]
async fn pages_whose_results_are_deep_inside_are_followed_too() {
    let page = |name: &str, token: Value| {
        let findings = json!({"findings": [{"name": name}]});
        Reply::json(200, json!({"imageScanFindings": findings, "nextToken": token}))
    };
    let server =
        Server::start(Script::new().reply(page("n1", json!("t"))).reply(page("n2", json!(null))));
    let call = ecr(&server).describe_image_scan_findings().repository_name("app");
    let image = ImageIdentifier::builder().image_digest("sha256:aa").build();
    let mut pages = call.image_id(image).into_paginator().page_size(1).send();
    let mut found = Vec::new();
    while let Some(page) = pages.try_next().await.unwrap() {
        let findings = page.image_scan_findings.and_then(|all| all.findings).unwrap_or_default();
        found.extend(findings.into_iter().filter_map(|ImageScanFinding { name, .. }| name));
    }
    assert_eq!(found, ["n1", "n2"]);
    let image = json!({"imageDigest": "sha256:aa"});
    assert_eq!(
        bodies(&server)[1],
        json!({"repositoryName": "app", "imageId": image, "nextToken": "t", "maxResults": 1})
    );
    server.finish();
}

#[tokio::test]
async fn a_paginator_that_the_model_forgot_is_there() {
    let page = |digest: &str, token: Value| {
        let referrer = json!({
            "digest": digest, "mediaType": "m", "size": 1, "artifactStatus": "ACTIVE",
        });
        Reply::json(200, json!({"referrers": [referrer], "nextToken": token}))
    };
    let server =
        Server::start(Script::new().reply(page("d1", json!("t"))).reply(page("d2", json!(null))));
    let subject = tinsmith_ecr::types::SubjectIdentifier::builder().image_digest("d").build();
    let call = ecr(&server).list_image_referrers().repository_name("app");
    let items = call.subject_id(subject.unwrap()).into_paginator().items().send();
    let all: Vec<_> = items.try_collect().await.unwrap();
    let digests: Vec<_> = all.iter().map(|referrer| referrer.digest()).collect();
    assert_eq!(digests, ["d1", "d2"]);
    server.finish();
}

#[tokio::test]
async fn a_required_list_has_items_as_well() {
    let registry = |id: &str| {
        json!({
            "registryId": id, "registryArn": "arn", "registryUri": "uri", "verified": false,
            "aliases": [],
        })
    };
    let script = Script::new()
        .reply(Reply::json(200, json!({"registries": [registry("1")], "nextToken": "t"})))
        .reply(Reply::json(200, json!({"registries": [registry("2")]})));
    let server = Server::start(script);
    let items = ecrpublic(&server).describe_registries().into_paginator().items().send();
    let all: Vec<tinsmith_ecrpublic::types::Registry> = items.try_collect().await.unwrap();
    let ids: Vec<_> = all.iter().map(|registry| registry.registry_id()).collect();
    assert_eq!(ids, ["1", "2"]);
    server.finish();
}

#[tokio::test]
async fn a_stream_can_move_to_another_task() {
    let server = Server::start(three());
    let pages = ecr(&server).describe_repositories().into_paginator().items().send();
    let task = tokio::spawn(pages.try_collect());
    assert_eq!(task.await.unwrap().unwrap().len(), 3);
    server.finish();
}
