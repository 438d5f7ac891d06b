//! `ecr repos`.

use serde::Serialize;
use tinsmith_ecr_tools::failure::Failure;

use crate::arguments::Global;
use crate::output::{Output, time, when};
use crate::session;
use crate::table::Table;
use crate::target::Place;

#[derive(Serialize)]
struct Repos {
    repositories: Vec<Repo>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Repo {
    name: String,
    uri: Option<String>,
    arn: Option<String>,
    created_at: Option<String>,
    /// Not of public repositories.
    #[serde(skip_serializing_if = "Option::is_none")]
    tag_mutability: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scan_on_push: Option<bool>,
}

pub async fn run(global: &Global, output: Output, filter: Option<&str>) -> Result<(), Failure> {
    let place = Place::of_options(global)?;
    let mut repositories = match place.public {
        true => public(global, &place).await?,
        false => private(global, &place).await?,
    };
    if let Some(filter) = filter {
        repositories.retain(|repo| repo.name.contains(filter));
    }
    repositories.sort_by(|one, other| one.name.cmp(&other.name));
    output.show(&Repos { repositories }, human)
}

async fn private(global: &Global, place: &Place) -> Result<Vec<Repo>, Failure> {
    let client = session::private(global, place).await?;
    let request = client.describe_repositories().set_registry_id(place.registry.clone());
    let mut found = Vec::new();
    let mut pages = request.into_paginator().items().send();
    while let Some(repo) = pages.try_next().await? {
        let scanning = repo.image_scanning_configuration();
        found.push(Repo {
            name: repo.repository_name().unwrap_or_default().to_owned(),
            uri: repo.repository_uri().map(str::to_owned),
            arn: repo.repository_arn().map(str::to_owned),
            created_at: time(repo.created_at()),
            tag_mutability: repo.image_tag_mutability().map(|it| it.as_str().to_owned()),
            scan_on_push: scanning.map(|scanning| scanning.scan_on_push()),
        });
    }
    Ok(found)
}

async fn public(global: &Global, place: &Place) -> Result<Vec<Repo>, Failure> {
    let client = session::public(global, place).await?;
    let request = client.describe_repositories().set_registry_id(place.registry.clone());
    let mut found = Vec::new();
    let mut pages = request.into_paginator().items().send();
    while let Some(repo) = pages.try_next().await? {
        found.push(Repo {
            name: repo.repository_name().unwrap_or_default().to_owned(),
            uri: repo.repository_uri().map(str::to_owned),
            arn: repo.repository_arn().map(str::to_owned),
            created_at: time(repo.created_at()),
            tag_mutability: None,
            scan_on_push: None,
        });
    }
    Ok(found)
}

fn human(repos: &Repos) -> String {
    if repos.repositories.is_empty() {
        return "no repositories\n".to_owned();
    }
    let mut table = Table::new(["NAME", "CREATED", "TAGS", "SCANS", "URI"]);
    for repo in &repos.repositories {
        table.row([
            repo.name.clone(),
            when(repo.created_at.as_deref()),
            repo.tag_mutability.as_deref().map_or("-".to_owned(), str::to_lowercase),
            repo.scan_on_push.map_or("-", |on| if on { "on push" } else { "manual" }).to_owned(),
            repo.uri.clone().unwrap_or_default(),
        ]);
    }
    table.text()
}
