//! `ecr tags`.

use serde::Serialize;
use tinsmith_ecr::types::{ListImagesFilter, TagStatus};
use tinsmith_ecr_tools::failure::Failure;

use crate::arguments::Global;
use crate::output::Output;
use crate::session;
use crate::table::Table;
use crate::target::Target;

#[derive(Serialize)]
struct Tags {
    repository: String,
    tags: Vec<Tag>,
}

#[derive(Serialize)]
struct Tag {
    tag: String,
    digest: Option<String>,
}

pub async fn run(global: &Global, output: Output, repository: &str) -> Result<(), Failure> {
    let target = Target::repository(repository, global)?;
    let mut tags = match target.place.public {
        true => public(global, &target).await?,
        false => private(global, &target).await?,
    };
    tags.sort_by(|one, other| one.tag.cmp(&other.tag));
    output.show(&Tags { repository: target.repository, tags }, human)
}

async fn private(global: &Global, target: &Target) -> Result<Vec<Tag>, Failure> {
    let client = session::private(global, &target.place).await?;
    let request = client
        .list_images()
        .set_registry_id(target.place.registry.clone())
        .repository_name(&target.repository)
        .filter(ListImagesFilter::builder().tag_status(TagStatus::Tagged).build());
    let mut found = Vec::new();
    let mut pages = request.into_paginator().items().send();
    while let Some(image) = pages.try_next().await? {
        // The filter is the service's, and what has no tag is none.
        if let Some(tag) = image.image_tag() {
            let digest = image.image_digest().map(str::to_owned);
            found.push(Tag { tag: tag.to_owned(), digest });
        }
    }
    Ok(found)
}

async fn public(global: &Global, target: &Target) -> Result<Vec<Tag>, Failure> {
    let client = session::public(global, &target.place).await?;
    let request = client
        .describe_image_tags()
        .set_registry_id(target.place.registry.clone())
        .repository_name(&target.repository);
    let mut found = Vec::new();
    let mut pages = request.into_paginator().items().send();
    while let Some(detail) = pages.try_next().await? {
        let digest = detail.image_detail().and_then(|image| image.image_digest());
        found.push(Tag {
            tag: detail.image_tag().unwrap_or_default().to_owned(),
            digest: digest.map(str::to_owned),
        });
    }
    Ok(found)
}

fn human(tags: &Tags) -> String {
    if tags.tags.is_empty() {
        return format!("no tags in {}\n", tags.repository);
    }
    let mut table = Table::new(["TAG", "DIGEST"]);
    for tag in &tags.tags {
        table.row([tag.tag.clone(), tag.digest.clone().unwrap_or_default()]);
    }
    table.text()
}
