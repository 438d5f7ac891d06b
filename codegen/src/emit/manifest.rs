//! The crate's `Cargo.toml`.

use std::path::PathBuf;

use super::{Content, Source};
use crate::plan::Plan;

/// The version that generated crates and the runtime share.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The manifest.
pub fn manifest(plan: &Plan) -> Source {
    let name = quoted(&plan.settings.name);
    let description = quoted(&format!("A light client of {}", plan.service.title));
    let (command, runtime) = (&plan.settings.command, quoted(&plan.settings.runtime));
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
default = ["webpki-roots"]
## Trust the root certificates that Mozilla publishes, compiled in.
webpki-roots = ["tinsmith-runtime/webpki-roots"]
## Trust the operating system's root certificates instead.
native-roots = ["tinsmith-runtime/native-roots"]
## Offer HTTP/2.
http2 = ["tinsmith-runtime/http2"]

[dependencies]
tinsmith-runtime = {{ path = {runtime}, version = "{VERSION}", default-features = false, features = ["client"] }}

[dev-dependencies]
clap = {{ version = "4", features = ["derive"] }}
tokio = {{ version = "1", default-features = false, features = ["macros", "rt"] }}
"#
    );
    Source { path: PathBuf::from("Cargo.toml"), content: Content::Text(text) }
}

/// The text as a string of TOML, whatever it holds.
fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_can_hold_anything() {
        assert_eq!(quoted("Elastic Things"), "\"Elastic Things\"");
        let odd = "The \"Odd\" Service's \\ Co\n";
        let table: toml::Table = format!("a = {}", quoted(odd)).parse().unwrap();
        assert_eq!(table["a"].as_str(), Some(odd));
    }
}
