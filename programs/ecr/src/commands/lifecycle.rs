//! `ecr lifecycle`.

use std::path::Path;
use std::time::Duration;

use serde::Serialize;
use tinsmith_ecr::error::ProvideErrorMetadata;
use tinsmith_ecr::types::LifecyclePolicyPreviewResult;
use tinsmith_ecr::waiters::lifecycle_policy_preview_complete::WaitUntilLifecyclePolicyPreviewCompleteError as WaitError;
use tinsmith_ecr_tools::failure::{Failure, Kind};
use tinsmith_ecr_tools::lifecycle::Policy;

use super::read;
use crate::arguments::Global;
use crate::output::{Output, count, tags, time, when};
use crate::progress::say;
use crate::session;
use crate::table::Table;
use crate::target::Target;

#[derive(Serialize)]
struct Checked {
    valid: bool,
    rules: usize,
}

#[derive(Serialize)]
struct Preview {
    repository: String,
    images: Vec<Image>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Image {
    action: Option<String>,
    rule: Option<i32>,
    digest: Option<String>,
    tags: Vec<String>,
    pushed_at: Option<String>,
}

pub fn check(output: Output, policy: &Path) -> Result<(), Failure> {
    let policy = policy_of(policy)?;
    let checked = Checked { valid: true, rules: policy.rules.len() };
    output.show(&checked, |checked| {
        format!("the policy is valid: {}\n", count(checked.rules, "rule"))
    })
}

pub async fn preview(
    global: &Global,
    output: Output,
    repository: &str,
    policy: &Path,
    max_wait: Duration,
) -> Result<(), Failure> {
    let target = Target::repository(repository, global)?.private("lifecycle")?;
    let policy = policy_of(policy)?.to_json()?;
    let client = session::private(global, &target.place).await?;
    let images = previewed(global, &client, &target, policy, max_wait).await?;
    output.show(&Preview { repository: target.repository, images }, human)
}

/// Starts a preview, waits for it, and reads what it came to.
async fn previewed(
    global: &Global,
    client: &tinsmith_ecr::Client,
    target: &Target,
    policy: String,
    max_wait: Duration,
) -> Result<Vec<Image>, Failure> {
    let start = || {
        client
            .start_lifecycle_policy_preview()
            .set_registry_id(target.place.registry.clone())
            .repository_name(&target.repository)
            .lifecycle_policy_text(policy.clone())
            .send()
    };
    match start().await {
        // One that was left by somebody else, or by this command when it was broken off.
        Err(error) if error.code() == Some("LifecyclePolicyPreviewInProgressException") => {
            say(global, "waiting for a preview that was begun before");
            wait(client, target, max_wait).await?;
            start().await?;
        }
        other => drop(other?),
    }
    wait(client, target, max_wait).await?;
    let request = client
        .get_lifecycle_policy_preview()
        .set_registry_id(target.place.registry.clone())
        .repository_name(&target.repository);
    let mut images = Vec::new();
    let mut pages = request.into_paginator().items().send();
    while let Some(image) = pages.try_next().await? {
        images.push(Image::of(&image));
    }
    images.sort_by(|one, other| {
        (one.rule, &one.pushed_at, &one.digest).cmp(&(other.rule, &other.pushed_at, &other.digest))
    });
    Ok(images)
}

async fn wait(
    client: &tinsmith_ecr::Client,
    target: &Target,
    max_wait: Duration,
) -> Result<(), Failure> {
    let waiter = client
        .wait_until_lifecycle_policy_preview_complete()
        .set_registry_id(target.place.registry.clone())
        .repository_name(&target.repository);
    match waiter.wait(max_wait).await {
        Ok(_) => Ok(()),
        Err(WaitError::OperationFailed(failed)) => Err(failed.error().into()),
        Err(WaitError::ExceededMaxWait(_)) => {
            let told = format!(
                "the preview for {} took more than {} s; ask again later, or with --max-wait",
                target.repository,
                max_wait.as_secs()
            );
            Err(Failure::new(Kind::Late, told))
        }
        Err(error) => {
            let told = format!("the preview for {} failed: {error}", target.repository);
            Err(Failure::new(Kind::Refused, told))
        }
    }
}

impl Image {
    fn of(image: &LifecyclePolicyPreviewResult) -> Self {
        let action = image.action().and_then(|action| action.r#type());
        Self {
            action: action.map(|action| action.as_str().to_lowercase()),
            rule: image.applied_rule_priority(),
            digest: image.image_digest().map(str::to_owned),
            tags: image.image_tags().to_vec(),
            pushed_at: time(image.image_pushed_at()),
        }
    }
}

fn human(preview: &Preview) -> String {
    if preview.images.is_empty() {
        return format!("the policy would leave all images of {}\n", preview.repository);
    }
    let mut table = Table::new(["RULE", "ACTION", "PUSHED", "DIGEST", "TAGS"]);
    for image in &preview.images {
        table.row([
            image.rule.map_or("-".to_owned(), |rule| rule.to_string()),
            image.action.clone().unwrap_or_else(|| "-".to_owned()),
            when(image.pushed_at.as_deref()),
            image.digest.clone().unwrap_or_default(),
            tags(&image.tags),
        ]);
    }
    let images = count(preview.images.len(), "image");
    format!("{}\nthe policy would reach {images} of {}\n", table.text(), preview.repository)
}

fn policy_of(path: &Path) -> Result<Policy, Failure> {
    let text = read(path)?;
    Policy::from_json(&text).map_err(|error| Failure::from(error).within(path.display()))
}
