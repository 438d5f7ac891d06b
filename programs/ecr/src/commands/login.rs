//! `ecr login`.

use std::path::PathBuf;

use serde::Serialize;
use tinsmith_ecr::primitives::DateTime;
use tinsmith_ecr_tools::failure::Failure;
use tinsmith_ecr_tools::login::{Login, PrivateLogins, PublicLogins};
use tinsmith_ecr_tools::reference::Host;

use crate::arguments::Global;
use crate::docker::{self, Keeper};
use crate::output::{Output, time, when};
use crate::session;
use crate::target::Place;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LoggedIn {
    registry: String,
    user: String,
    /// With --print-password alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<String>,
    expires_at: Option<String>,
    /// Docker's file, where it was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<PathBuf>,
    /// The helper that keeps the login in place of the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    helper: Option<String>,
}

pub async fn run(
    global: &Global,
    output: Output,
    host: Option<&str>,
    print_password: bool,
) -> Result<(), Failure> {
    let host: Option<Host> = host.map(|host| bare(host).parse()).transpose()?;
    let place = match &host {
        Some(host) => Place::of_host(host, global)?,
        None => Place::of_options(global)?,
    };
    let login = login(global, &place).await?;
    let registry = match host {
        Some(host) => host.to_string(),
        None => bare(login.endpoint()).to_owned(),
    };
    let expires_at = time(Some(&DateTime::from(login.expires_at())));
    let user = login.user().to_owned();
    if print_password {
        let password = Some(login.password().to_owned());
        let printed = LoggedIn { registry, user, password, expires_at, file: None, helper: None };
        return output.show(&printed, |printed| match &printed.password {
            Some(password) => format!("{password}\n"),
            None => String::new(),
        });
    }
    let (file, helper) = match docker::keep(&registry, login.user(), login.password())? {
        Keeper::File(path) => (Some(path), None),
        Keeper::Helper(name) => (None, Some(name)),
    };
    let kept = LoggedIn { registry, user, password: None, expires_at, file, helper };
    output.show(&kept, |kept| {
        format!(
            "docker is logged in to {} until {}\n",
            kept.registry,
            when(kept.expires_at.as_deref())
        )
    })
}

async fn login(global: &Global, place: &Place) -> Result<Login, Failure> {
    Ok(match place.public {
        true => PublicLogins::new(session::public(global, place).await?).get().await?,
        false => {
            let logins = PrivateLogins::new(session::private(global, place).await?);
            logins.get(place.registry.as_deref()).await?
        }
    })
}

/// The host of a URL, as docker takes one, too.
fn bare(url: &str) -> &str {
    let host = url.strip_prefix("https://").unwrap_or(url);
    host.strip_suffix('/').unwrap_or(host)
}
