//! Clients with what the options say, and for the rest what is found.

use tinsmith_config::os::{Env, Fs};
use tinsmith_config::profile::load;
use tinsmith_config::profile::profile_file::ProfileFiles;
use tinsmith_config::{AppName, BehaviorVersion, Region, SdkConfig};
use tinsmith_ecr_tools::failure::{Failure, Kind};

use crate::arguments::Global;
use crate::target::Place;

/// Where the API of ECR Public is, wherever the caller is.
const PUBLIC_REGION: &str = "us-east-1";
/// How many names of profiles a message lists.
const PROFILES: usize = 10;

/// A client of private registries at a place.
pub async fn private(global: &Global, place: &Place) -> Result<tinsmith_ecr::Client, Failure> {
    let region = place.region.clone().map(Region::new);
    Ok(tinsmith_ecr::Client::new(&settings(global, region).await?))
}

/// A client of ECR Public.
pub async fn public(global: &Global, place: &Place) -> Result<tinsmith_ecrpublic::Client, Failure> {
    let region = place.region.clone().unwrap_or_else(|| PUBLIC_REGION.to_owned());
    let settings = settings(global, Some(Region::new(region))).await?;
    Ok(tinsmith_ecrpublic::Client::new(&settings))
}

async fn settings(global: &Global, region: Option<Region>) -> Result<SdkConfig, Failure> {
    let mut loader = tinsmith_config::defaults(BehaviorVersion::latest());
    if let Ok(name) = AppName::new("tinsmith-ecr-cli") {
        loader = loader.app_name(name);
    }
    if let Some(region) = region {
        loader = loader.region(region);
    }
    if let Some(profile) = &global.profile {
        expect_profile(profile).await?;
        loader = loader.profile_name(profile);
    }
    if let Some(url) = &global.endpoint_url {
        loader = loader.endpoint_url(url);
    }
    Ok(loader.load().await)
}

/// Refuses a profile that is not there: the loader passes over it where the environment has
/// credentials, and somebody who names one means no others.
async fn expect_profile(name: &str) -> Result<(), Failure> {
    let loading = load(&Fs::real(), &Env::real(), &ProfileFiles::default(), None).await;
    let profiles = loading.map_err(|error| Failure::new(Kind::Settings, error.to_string()))?;
    if profiles.get_profile(name).is_some() {
        return Ok(());
    }
    let there: Vec<_> = profiles.profiles().take(PROFILES).collect();
    let there = if there.is_empty() { "there are none".to_owned() } else { there.join(", ") };
    let told = format!("there is no profile {name:?} in the files of the AWS tools ({there})");
    Err(Failure::new(Kind::Settings, told))
}
