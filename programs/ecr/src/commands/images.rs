//! `ecr images`.

use serde::Serialize;
use tinsmith_ecr::primitives::DateTime;
use tinsmith_ecr_tools::failure::Failure;

use crate::arguments::Global;
use crate::output::{Output, size, tags, time, when};
use crate::session;
use crate::table::Table;
use crate::target::Target;

#[derive(Serialize)]
struct Images {
    repository: String,
    images: Vec<Image>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Image {
    digest: String,
    tags: Vec<String>,
    size_bytes: Option<u64>,
    pushed_at: Option<String>,
    media_type: Option<String>,
    /// Not of public repositories.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_pulled_at: Option<String>,
    #[serde(skip)]
    pushed: Option<DateTime>,
}

pub async fn run(global: &Global, output: Output, repository: &str) -> Result<(), Failure> {
    let target = Target::repository(repository, global)?;
    let mut images = match target.place.public {
        true => public(global, &target).await?,
        false => private(global, &target).await?,
    };
    images.sort_by(|one, other| {
        other.pushed.cmp(&one.pushed).then_with(|| one.digest.cmp(&other.digest))
    });
    output.show(&Images { repository: target.repository, images }, human)
}

async fn private(global: &Global, target: &Target) -> Result<Vec<Image>, Failure> {
    let client = session::private(global, &target.place).await?;
    let request = client
        .describe_images()
        .set_registry_id(target.place.registry.clone())
        .repository_name(&target.repository);
    let mut found = Vec::new();
    let mut pages = request.into_paginator().items().send();
    while let Some(image) = pages.try_next().await? {
        found.push(Image {
            digest: image.image_digest().unwrap_or_default().to_owned(),
            tags: image.image_tags().to_vec(),
            size_bytes: image.image_size_in_bytes().and_then(|size| size.try_into().ok()),
            pushed_at: time(image.image_pushed_at()),
            media_type: image.image_manifest_media_type().map(str::to_owned),
            last_pulled_at: time(image.last_recorded_pull_time()),
            pushed: image.image_pushed_at().copied(),
        });
    }
    Ok(found)
}

async fn public(global: &Global, target: &Target) -> Result<Vec<Image>, Failure> {
    let client = session::public(global, &target.place).await?;
    let request = client
        .describe_images()
        .set_registry_id(target.place.registry.clone())
        .repository_name(&target.repository);
    let mut found = Vec::new();
    let mut pages = request.into_paginator().items().send();
    while let Some(image) = pages.try_next().await? {
        found.push(Image {
            digest: image.image_digest().unwrap_or_default().to_owned(),
            tags: image.image_tags().to_vec(),
            size_bytes: image.image_size_in_bytes().and_then(|size| size.try_into().ok()),
            pushed_at: time(image.image_pushed_at()),
            media_type: image.image_manifest_media_type().map(str::to_owned),
            last_pulled_at: None,
            pushed: image.image_pushed_at().copied(),
        });
    }
    Ok(found)
}

fn human(images: &Images) -> String {
    if images.images.is_empty() {
        return format!("no images in {}\n", images.repository);
    }
    let mut table = Table::new(["PUSHED", "SIZE", "DIGEST", "TAGS"]);
    for image in &images.images {
        table.row([
            when(image.pushed_at.as_deref()),
            size(image.size_bytes),
            image.digest.clone(),
            tags(&image.tags),
        ]);
    }
    table.text()
}
