//! The batches of ECR Public, which has fewer: no manifests and no scanning configurations.
//!
//! The lists are split by the same limits as those of private registries.

use std::convert::Infallible;

use tinsmith_ecrpublic::operation::{
    batch_check_layer_availability as check, batch_delete_image as delete,
    describe_images as images, describe_repositories as repositories,
};
use tinsmith_ecrpublic::types::{
    ImageDetail, ImageFailure, ImageIdentifier, Layer, LayerFailure, Repository,
};

use super::{Batched, MAX_ITEMS, run};

/// Deletes images, or their tags, by `BatchDeleteImage`.
///
/// # Errors
///
/// [`Interrupted`](super::Interrupted), where a call fails as a whole.
pub async fn delete_images(
    request: delete::builders::BatchDeleteImageFluentBuilder,
    ids: Vec<ImageIdentifier>,
) -> Batched<ImageIdentifier, ImageIdentifier, ImageFailure, delete::BatchDeleteImageError> {
    run(ids, MAX_ITEMS, |ids| {
        let call = request.clone().set_image_ids(Some(ids)).send();
        async move {
            let output = call.await?;
            Ok((output.image_ids, output.failures))
        }
    })
    .await
}

/// Asks which layers there are by `BatchCheckLayerAvailability`.
///
/// # Errors
///
/// [`Interrupted`](super::Interrupted), where a call fails as a whole.
pub async fn check_layers(
    request: check::builders::BatchCheckLayerAvailabilityFluentBuilder,
    digests: Vec<String>,
) -> Batched<String, Layer, LayerFailure, check::BatchCheckLayerAvailabilityError> {
    run(digests, MAX_ITEMS, |digests| {
        let call = request.clone().set_layer_digests(Some(digests)).send();
        async move {
            let output = call.await?;
            Ok((output.layers, output.failures))
        }
    })
    .await
}

/// Describes images by `DescribeImages`, which refuses a call as a whole where one is missing.
///
/// # Errors
///
/// [`Interrupted`](super::Interrupted), where a call fails.
pub async fn describe_images(
    request: images::builders::DescribeImagesFluentBuilder,
    ids: Vec<ImageIdentifier>,
) -> Batched<ImageIdentifier, ImageDetail, Infallible, images::DescribeImagesError> {
    run(ids, MAX_ITEMS, |ids| {
        let call = request.clone().set_image_ids(Some(ids)).send();
        async move { Ok((call.await?.image_details, None)) }
    })
    .await
}

/// Describes repositories by `DescribeRepositories`, which refuses a call as a whole where one is
/// missing.
///
/// # Errors
///
/// [`Interrupted`](super::Interrupted), where a call fails.
pub async fn describe_repositories(
    request: repositories::builders::DescribeRepositoriesFluentBuilder,
    names: Vec<String>,
) -> Batched<String, Repository, Infallible, repositories::DescribeRepositoriesError> {
    run(names, MAX_ITEMS, |names| {
        let call = request.clone().set_repository_names(Some(names)).send();
        async move { Ok((call.await?.repositories, None)) }
    })
    .await
}

#[cfg(test)]
mod tests {
    use tinsmith_ecrpublic::operation::batch_delete_image::BatchDeleteImageOutput;
    use tinsmith_ecrpublic::testing::{self, RuleMode, StubClient, mock, mock_client};
    use tinsmith_ecrpublic::types::ImageFailureCode;

    use super::*;

    #[tokio::test]
    async fn a_long_list_of_public_images_is_split_and_failures_are_kept() {
        let rule = mock!(tinsmith_ecrpublic::Client::batch_delete_image)
            .match_requests(|input| input.image_ids().len() <= MAX_ITEMS)
            .then_compute_output(|input| {
                let failed = |id: &&ImageIdentifier| id.image_tag() == Some("v7");
                let done = input.image_ids().iter().filter(|id| !failed(id)).cloned();
                let failures = input.image_ids().iter().filter(failed).map(|id| {
                    ImageFailure::builder()
                        .image_id(id.clone())
                        .failure_code(ImageFailureCode::ImageNotFound)
                        .build()
                });
                BatchDeleteImageOutput::builder()
                    .set_image_ids(Some(done.collect()))
                    .set_failures(Some(failures.collect()))
                    .build()
            });
        let client = mock_client!(tinsmith_ecrpublic, RuleMode::MatchAny, [&rule]);
        let ids = (0..250).map(|n| ImageIdentifier::builder().image_tag(format!("v{n}")).build());

        let request = client.batch_delete_image().repository_name("app");
        let batch = delete_images(request, ids.collect()).await.unwrap();

        assert_eq!(rule.num_calls(), 3);
        assert_eq!((batch.found.len(), batch.failures.len()), (249, 1));
        assert_eq!(batch.found[7].image_tag(), Some("v8"));
    }

    #[tokio::test]
    async fn each_operation_of_ecr_public_has_its_limit() {
        let names = |count: usize| (0..count).map(|n| format!("app{n}")).collect::<Vec<_>>();
        let stubs = StubClient::new().stub_all();
        let client = tinsmith_ecrpublic::Client::from_conf(testing::config(&stubs).build());
        let calls = || stubs.requests().len();

        let request = client.batch_check_layer_availability().repository_name("app");
        check_layers(request, names(101)).await.unwrap().into_result().unwrap();
        assert_eq!(calls(), 2);
        let request = client.describe_images().repository_name("app");
        let ids = vec![ImageIdentifier::builder().image_tag("v1").build(); 100];
        describe_images(request, ids).await.unwrap().into_result().unwrap();
        assert_eq!(calls(), 3);
        let request = client.describe_repositories();
        describe_repositories(request, names(201)).await.unwrap().into_result().unwrap();
        assert_eq!(calls(), 6);
    }
}
