//! The registries that Docker's `config.json` gives to this helper.

use std::path::PathBuf;

use tinsmith_runtime::primitives::Document;

use crate::{cache, json, server};

/// What comes behind `docker-credential-` in the helper's name, which is how it is named there.
const NAME: &str = "tinsmith-ecr";

/// The hosts of registries of ECR whose `credHelpers` names this program. A file that is missing or
/// not what it should be names none: it is Docker's to complain.
pub fn registries() -> Vec<String> {
    let folder = match cache::variable("DOCKER_CONFIG") {
        Some(folder) => Some(PathBuf::from(folder)),
        None => cache::home().map(|home| home.join(".docker")),
    };
    let text = folder.and_then(|folder| std::fs::read(folder.join("config.json")).ok());
    let members = text.and_then(|text| json::read(&text));
    let helpers = members.and_then(|mut members| members.remove("credHelpers"));
    let Some(Document::Object(helpers)) = helpers else { return Vec::new() };
    let ours = helpers.iter().filter(|(_, name)| **name == Document::String(NAME.to_owned()));
    ours.filter_map(|(url, _)| server::host(url)).map(|host| host.to_string()).collect()
}
