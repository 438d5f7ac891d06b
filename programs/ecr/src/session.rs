//! Clients with what the options say, and for the rest what is found.

use tinsmith_config::{AppName, BehaviorVersion, Region};

use crate::arguments::Global;
use crate::target::Place;

/// Where the API of ECR Public is, wherever the caller is.
const PUBLIC_REGION: &str = "us-east-1";

/// A client of private registries at a place.
pub async fn private(global: &Global, place: &Place) -> tinsmith_ecr::Client {
    let region = place.region.clone().map(Region::new);
    tinsmith_ecr::Client::new(&settings(global, region).await)
}

/// A client of ECR Public.
pub async fn public(global: &Global, place: &Place) -> tinsmith_ecrpublic::Client {
    let region = place.region.clone().unwrap_or_else(|| PUBLIC_REGION.to_owned());
    tinsmith_ecrpublic::Client::new(&settings(global, Some(Region::new(region))).await)
}

async fn settings(global: &Global, region: Option<Region>) -> tinsmith_config::SdkConfig {
    let mut loader = tinsmith_config::defaults(BehaviorVersion::latest());
    if let Ok(name) = AppName::new("tinsmith-ecr-cli") {
        loader = loader.app_name(name);
    }
    if let Some(region) = region {
        loader = loader.region(region);
    }
    if let Some(profile) = &global.profile {
        loader = loader.profile_name(profile);
    }
    if let Some(url) = &global.endpoint_url {
        loader = loader.endpoint_url(url);
    }
    loader.load().await
}
