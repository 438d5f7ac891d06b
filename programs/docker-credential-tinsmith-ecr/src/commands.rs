//! The commands of the protocol: text in, text out.

use std::collections::BTreeMap;

use tinsmith_runtime::primitives::Document;

use crate::cache::Cache;
use crate::{docker, json, login, server};

/// What clients take for "this helper has none", and not for a failure.
const NOT_FOUND: &str = "credentials not found in native keychain";
const NO_SERVER: &str = "no credentials server URL";
const NO_USER: &str = "no credentials username";
/// The user of every login of ECR.
pub const USER: &str = "AWS";

/// A command of the protocol.
#[derive(Debug, Clone, Copy)]
pub enum Command {
    Get,
    List,
    Store,
    Erase,
}

impl Command {
    pub fn of(name: &str) -> Option<Self> {
        Some(match name {
            "get" => Self::Get,
            "list" => Self::List,
            "store" => Self::Store,
            "erase" => Self::Erase,
            _ => return None,
        })
    }
}

/// Carries a command out: what is printed, or the error that is.
pub fn run(command: Command, input: &str) -> Result<String, String> {
    match command {
        Command::Get => get(input.trim()),
        Command::List => list(),
        Command::Store => store(input),
        Command::Erase => erase(input.trim()),
    }
}

fn get(url: &str) -> Result<String, String> {
    if url.is_empty() {
        return Err(NO_SERVER.to_owned());
    }
    let host = server::host(url).ok_or(NOT_FOUND)?;
    let login = login::get(&host, &Cache::find()).map_err(|failure| failure.to_string())?;
    json::write([("ServerURL", url), ("Username", &login.user), ("Secret", &login.secret)])
}

fn list() -> Result<String, String> {
    let mut users = BTreeMap::new();
    for host in docker::registries() {
        users.insert(host, USER.to_owned());
    }
    for login in Cache::find().logins() {
        users.insert(login.registry, login.user);
    }
    json::write(users.iter().map(|(host, user)| (host.as_str(), user.as_str())))
}

/// Takes a login without keeping it: the next `get` makes one of AWS credentials anyway.
fn store(input: &str) -> Result<String, String> {
    let Some(mut members) = json::read(input.as_bytes()) else {
        return Err("standard input is not JSON with ServerURL, Username and Secret".to_owned());
    };
    let mut text = |name: &str| match members.remove(name) {
        Some(Document::String(text)) => text,
        _ => String::new(),
    };
    let (url, user) = (text("ServerURL"), text("Username"));
    if url.trim().is_empty() {
        return Err(NO_SERVER.to_owned());
    }
    if user.is_empty() {
        return Err(NO_USER.to_owned());
    }
    match server::host(&url) {
        Some(_) => Ok(String::new()),
        None => Err(format!(
            "{:?} is no registry of Amazon ECR, and this helper keeps no logins of others: name it \
             in `credHelpers` for registries of ECR, and not in `credsStore`",
            server::shown(&url)
        )),
    }
}

fn erase(url: &str) -> Result<String, String> {
    if url.is_empty() {
        return Err(NO_SERVER.to_owned());
    }
    if let Some(host) = server::host(url) {
        Cache::find().erase(&host.to_string())?;
    }
    Ok(String::new())
}
