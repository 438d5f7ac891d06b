//! The crate's `Cargo.toml`.

use std::path::PathBuf;

use super::{Content, Source};
use crate::plan::{Plan, RuntimeSource};

/// The version that generated crates and the runtime share.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The manifest.
pub fn manifest(plan: &Plan) -> Source {
    let name = quoted(&plan.settings.name);
    let description = quoted(&format!("A light client of {}", plan.service.title));
    let features: Vec<String> = plan.features().into_iter().map(quoted).collect();
    let features = match features.is_empty() {
        true => String::new(),
        false => format!(", features = [{}]", features.join(", ")),
    };
    let (command, runtime) = (&plan.settings.command, runtime(&plan.settings.runtime));
    let workspace = if plan.settings.own_workspace { WORKSPACE } else { "" };
    let text = format!(
        r#"# Made by `{command}`. Do not edit.

[package]
name = {name}
description = {description}
version = "{VERSION}"
edition = "2024"
rust-version = "1.85"
license = "Apache-2.0"

[features]
default = ["client", "webpki-roots"]
## The async client's transport and timer: hyper on tokio.
client = ["tinsmith-runtime/client"]
## The blocking client, without tokio.
blocking = ["tinsmith-runtime/blocking"]
## Trust the root certificates that Mozilla publishes, compiled in.
webpki-roots = ["tinsmith-runtime/webpki-roots"]
## Trust the operating system's root certificates instead.
native-roots = ["tinsmith-runtime/native-roots"]
## Offer HTTP/2 in the async client.
http2 = ["client", "tinsmith-runtime/http2"]
## Stubs in place of the service, recording and replay, for tests.
testing = ["tinsmith-runtime/testing"]
## Implement serde's `Serialize` and `Deserialize` for every type.
serde = ["tinsmith-runtime/serde"]
## Check what is sent against the model's bounds, where `validate_params` is set.
validation = ["tinsmith-runtime/validation"]
## Tell `tracing` of calls.
tracing = ["tinsmith-runtime/tracing"]

[dependencies]
tinsmith-runtime = {{ {runtime}, default-features = false{features} }}

[dev-dependencies]
clap = {{ version = "4", features = ["derive"] }}
serde_json = "1"
tokio = {{ version = "1", default-features = false, features = ["macros", "rt"] }}
tracing-subscriber = {{ version = "0.3", default-features = false, features = ["fmt"] }}

[package.metadata.docs.rs]
all-features = true
{workspace}"#
    );
    Source { path: PathBuf::from("Cargo.toml"), content: Content::Text(text) }
}

/// What makes a crate a workspace of its own.
const WORKSPACE: &str = "
# The crate stands below a workspace that it is no member of. Where that changes, make it anew.
[workspace]
";

/// Where the runtime is, as keys of a dependency.
fn runtime(source: &RuntimeSource) -> String {
    match source {
        RuntimeSource::Path(path) => {
            format!("path = {}, version = \"{VERSION}\"", quoted(path))
        }
        RuntimeSource::Version(version) => format!("version = {}", quoted(version)),
        RuntimeSource::Git { url, rev: None } => format!("git = {}", quoted(url)),
        RuntimeSource::Git { url, rev: Some(rev) } => {
            format!("git = {}, rev = {}", quoted(url), quoted(rev))
        }
    }
}

/// The text as a string of TOML, whatever it holds.
fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_runtime_is_found_where_it_is_said_to_be() {
        let version = RuntimeSource::Version("0.1".to_owned());
        assert_eq!(runtime(&version), "version = \"0.1\"");
        let path = RuntimeSource::Path("../r".to_owned());
        assert_eq!(runtime(&path), format!("path = \"../r\", version = \"{VERSION}\""));
        let url = "https://example.com/x".to_owned();
        let git = RuntimeSource::Git { url: url.clone(), rev: None };
        assert_eq!(runtime(&git), "git = \"https://example.com/x\"");
        let git = RuntimeSource::Git { url, rev: Some("1f".to_owned()) };
        assert_eq!(runtime(&git), "git = \"https://example.com/x\", rev = \"1f\"");
    }

    #[test]
    fn a_title_can_hold_anything() {
        assert_eq!(quoted("Elastic Things"), "\"Elastic Things\"");
        let odd = "The \"Odd\" Service's \\ Co\n";
        let table: toml::Table = format!("a = {}", quoted(odd)).parse().unwrap();
        assert_eq!(table["a"].as_str(), Some(odd));
    }
}
