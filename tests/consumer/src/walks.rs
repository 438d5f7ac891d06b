//! Pages and waits.

use std::time::Duration;

#[allow(unused_imports)] // Ours have the methods without it, too.
use aws_sdk_ecr::client::Waiters;
use aws_sdk_ecr::error::ProvideErrorMetadata;
use aws_sdk_ecr::operation::list_images::builders::ListImagesFluentBuilder;
use aws_sdk_ecr::operation::list_images::paginator::ListImagesPaginator;
use aws_sdk_ecr::types::{ImageIdentifier, ListImagesFilter, Repository, TagStatus};
use aws_sdk_ecr::waiters::image_scan_complete::WaitUntilImageScanCompleteError;
use aws_sdk_ecr::{Client, Error};

/// Items, until there are no more.
pub async fn repositories(client: &Client) -> Result<Vec<Repository>, Error> {
    let mut found = Vec::new();
    let mut stream = client.describe_repositories().into_paginator().page_size(50).items().send();
    while let Some(repository) = stream.next().await {
        found.push(repository?);
    }
    Ok(found)
}

/// Pages, and everything at once.
pub async fn images(client: &Client) -> Result<usize, Error> {
    let filter = ListImagesFilter::builder().tag_status(TagStatus::Tagged).build();
    let builder: ListImagesFluentBuilder = client.list_images().repository_name("a").filter(filter);
    assert_eq!(builder.get_repository_name().as_deref(), Some("a"));
    let paginator: ListImagesPaginator = builder.into_paginator();
    let mut pages = paginator.stop_on_duplicate_token(true).send();
    let mut count = 0;
    while let Some(page) = pages.try_next().await? {
        count += page.image_ids().len();
        let _ = page.next_token();
    }
    let all: Result<Vec<_>, _> = client
        .list_images()
        .repository_name("a")
        .into_paginator()
        .items()
        .send()
        .collect::<Result<Vec<ImageIdentifier>, _>>()
        .await;
    Ok(count + all?.len())
}

/// A wait, and how it may end.
pub async fn scan(client: &Client, id: ImageIdentifier) -> Result<String, Error> {
    let waited = client
        .wait_until_image_scan_complete()
        .repository_name("a")
        .image_id(id)
        .wait(Duration::from_secs(300))
        .await;
    match waited {
        Ok(last) => match last.into_result() {
            Ok(output) => Ok(format!("{:?}", output.image_scan_status())),
            Err(error) => Ok(format!("{:?}", error.code())),
        },
        Err(WaitUntilImageScanCompleteError::ExceededMaxWait(limit)) => {
            Ok(format!("{:?} {}", limit.elapsed(), limit.poll_count()))
        }
        Err(WaitUntilImageScanCompleteError::OperationFailed(failed)) => {
            Ok(format!("{}", failed.error()))
        }
        Err(other) => Err(other.into()),
    }
}
