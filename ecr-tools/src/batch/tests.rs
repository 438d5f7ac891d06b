use tinsmith_ecr::Client;
use tinsmith_ecr::operation::batch_get_image::{BatchGetImageError, BatchGetImageOutput};
use tinsmith_ecr::operation::describe_repositories::DescribeRepositoriesOutput;
use tinsmith_ecr::testing::{self, RuleMode, StubClient, mock, mock_client};
use tinsmith_ecr::types::ImageFailureCode;
use tinsmith_ecr::types::error::RepositoryNotFoundException;

use super::*;

fn ids(range: std::ops::Range<usize>) -> Vec<ImageIdentifier> {
    range.map(|n| ImageIdentifier::builder().image_tag(format!("v{n}")).build()).collect()
}

/// Finds all but `v7`.
fn answer(asked: &[ImageIdentifier]) -> BatchGetImageOutput {
    let mut output = BatchGetImageOutput::builder();
    for id in asked {
        output = match id.image_tag() {
            Some("v7") => output.failures(
                ImageFailure::builder()
                    .image_id(id.clone())
                    .failure_code(ImageFailureCode::ImageNotFound)
                    .build(),
            ),
            _ => output.images(Image::builder().image_id(id.clone()).build()),
        };
    }
    output.build()
}

#[tokio::test]
async fn a_long_list_is_split_and_keeps_its_order() {
    let rule = mock!(Client::batch_get_image)
        .match_requests(|input| input.image_ids().len() <= MAX_ITEMS)
        .then_compute_output(|input| answer(input.image_ids()));
    let client = mock_client!(tinsmith_ecr, RuleMode::MatchAny, [&rule]);
    let request = client.batch_get_image().repository_name("app");

    let batch = get_images(request, ids(0..1001)).await.unwrap();

    assert_eq!(rule.num_calls(), 11);
    let tags: Vec<_> =
        batch.found.iter().map(|image| image.image_id().unwrap().image_tag().unwrap()).collect();
    let expected: Vec<_> = (0..1001).filter(|n| *n != 7).map(|n| format!("v{n}")).collect();
    assert_eq!(tags, expected);
    let failure = batch.into_result().unwrap_err();
    assert_eq!((failure.found.len(), failure.failures.len()), (1000, 1));
    assert!(failure.to_string().starts_with("1 of 1001 items failed, first ImageFailure"));
}

#[tokio::test]
async fn a_call_that_fails_leaves_what_was_done_and_what_is_open() {
    let found = mock!(Client::batch_get_image)
        .match_requests(|input| input.image_ids()[0].image_tag() != Some("v100"))
        .then_compute_output(|input| answer(input.image_ids()));
    let missing = mock!(Client::batch_get_image).then_error(|| {
        let error = RepositoryNotFoundException::builder().message("gone").build();
        BatchGetImageError::RepositoryNotFoundException(error)
    });
    let client = mock_client!(tinsmith_ecr, RuleMode::MatchAny, [&found, &missing]);
    let request = client.batch_get_image().repository_name("app");

    let error = get_images(request, ids(0..450)).await.unwrap_err();

    assert_eq!(found.num_calls(), 3);
    assert_eq!((error.done.found.len(), error.done.failures.len()), (299, 1));
    assert_eq!(error.rest, [ids(100..200), ids(400..450)].concat());
    assert!(error.error.as_service_error().unwrap().is_repository_not_found_exception());
    assert_eq!(
        error.to_string(),
        "a call of a batch failed; 299 items were done and 1 refused before, and 150 are open"
    );
}

#[tokio::test]
async fn an_empty_list_asks_nothing() {
    let stubs = StubClient::new();
    let client = Client::from_conf(testing::config(&stubs).build());
    let batch = check_layers(client.batch_check_layer_availability(), Vec::new()).await.unwrap();
    assert_eq!(batch.into_result(), Ok(Vec::new()));
    assert_eq!(stubs.requests().len(), 0);
}

#[tokio::test]
async fn each_operation_has_its_limit() {
    let names = |count: usize| (0..count).map(|n| format!("app{n}")).collect::<Vec<_>>();
    let stubs = StubClient::new().stub_all();
    let client = Client::from_conf(testing::config(&stubs).build());
    let calls = || stubs.requests().len();

    let request = client.batch_delete_image().repository_name("app");
    delete_images(request, ids(0..201)).await.unwrap().into_result().unwrap();
    assert_eq!(calls(), 3);
    let request = client.batch_check_layer_availability().repository_name("app");
    check_layers(request, names(101)).await.unwrap().into_result().unwrap();
    assert_eq!(calls(), 5);
    let request = client.batch_get_repository_scanning_configuration();
    scanning_configurations(request, names(51)).await.unwrap().into_result().unwrap();
    assert_eq!(calls(), 8);
    let request = client.describe_images().repository_name("app");
    describe_images(request, ids(0..101)).await.unwrap().into_result().unwrap();
    assert_eq!(calls(), 10);
    let request = client.describe_repositories();
    describe_repositories(request, names(100)).await.unwrap().into_result().unwrap();
    assert_eq!(calls(), 11);
}

#[tokio::test]
async fn what_is_described_comes_as_it_was_asked() {
    let rule = mock!(Client::describe_repositories).then_compute_output(|input| {
        let found = input.repository_names().iter();
        let found = found.map(|name| Repository::builder().repository_name(name).build());
        DescribeRepositoriesOutput::builder().set_repositories(Some(found.collect())).build()
    });
    let client = mock_client!(tinsmith_ecr, RuleMode::MatchAny, [&rule]);
    let names = vec!["b".to_owned(), "a".to_owned()];
    let batch = describe_repositories(client.describe_repositories(), names).await.unwrap();
    let found: Vec<_> = batch.found.iter().map(|found| found.repository_name().unwrap()).collect();
    assert_eq!(found, ["b", "a"]);
}
