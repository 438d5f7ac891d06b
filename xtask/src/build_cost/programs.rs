//! The programs that are compared.

use std::path::Path;

use tinsmith_codegen::write;

use crate::codegen::any_model::{self, AnyModel};
use crate::hello;

/// The program that all others are compared with.
pub const FLOOR: &str = "floor";

/// The lock file of the workspace that our crates are in. The floor is built of the same versions.
const OURS: &str = "Cargo.lock";
/// The lock file of the workspace that the official crate is in.
const BENCH: &str = "bench/Cargo.lock";

/// A kind of program of one call.
#[derive(Debug)]
pub struct Kind {
    /// What it is called on the command line and in results.
    pub name: &'static str,
    /// What the program consists of.
    pub source: &'static str,
    /// The package that speaks to the service.
    pub package: &'static str,
    /// The file with the versions of its dependencies.
    pub lock: &'static str,
    /// What it depends on.
    client: Client,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Client {
    Floor,
    Async,
    Blocking,
    Sliced,
    Loader,
    Official,
    OfficialLoader,
}

/// Every program, in the order in which they are measured and shown.
pub const PROGRAMS: [Kind; 7] = [
    Kind::new(FLOOR, hello::FLOOR, "floor", OURS, Client::Floor),
    Kind::new("async", hello::CLIENT, "tinsmith-ecr", OURS, Client::Async),
    Kind::new("blocking", hello::BLOCKING, "tinsmith-ecr", OURS, Client::Blocking),
    Kind::new("sliced", hello::CLIENT, "tinsmith-ecr", OURS, Client::Sliced),
    Kind::new("loader", hello::LOADER, "tinsmith-ecr", OURS, Client::Loader),
    Kind::new("official", hello::CLIENT, "aws-sdk-ecr", BENCH, Client::Official),
    Kind::new("official-loader", hello::LOADER, "aws-sdk-ecr", BENCH, Client::OfficialLoader),
];

/// The operations of the crate that has some alone.
const OPERATIONS: [&str; 3] = ["DescribeRepositories", "ListImages", "DescribeImages"];

impl Kind {
    const fn new(
        name: &'static str,
        source: &'static str,
        package: &'static str,
        lock: &'static str,
        client: Client,
    ) -> Self {
        Self { name, source, package, lock, client }
    }

    /// Whether it is made of the official crates.
    pub fn is_official(&self) -> bool {
        matches!(self.client, Client::Official | Client::OfficialLoader)
    }

    /// The lines of its manifest that say what it depends on. Generates into `folder` what there is
    /// not yet.
    pub fn dependencies(&self, root: &Path, folder: &Path) -> anyhow::Result<String> {
        let ecr = |path: &Path, features: &str| {
            format!("ecr = {{ package = \"tinsmith-ecr\", path = {path:?}{features} }}\n")
        };
        let whole = root.join("generated/ecr");
        let official = "ecr = { package = \"aws-sdk-ecr\", version = \"=1.138.0\" }\n";
        Ok(match self.client {
            Client::Floor => {
                format!("floor = {{ path = {:?} }}\n{}", root.join("bench/floor"), hello::TOKIO)
            }
            Client::Async => ecr(&whole, "") + hello::TOKIO,
            Client::Blocking => {
                let features =
                    r#", default-features = false, features = ["blocking", "webpki-roots"]"#;
                ecr(&whole, features)
            }
            Client::Sliced => {
                let sliced = folder.join("crate");
                slice(root, &sliced)?;
                ecr(&sliced, "") + hello::TOKIO
            }
            Client::Loader => {
                let path = root.join("config");
                let loader =
                    format!("loader = {{ package = \"tinsmith-config\", path = {path:?} }}\n");
                ecr(&whole, "") + &loader + hello::TOKIO
            }
            Client::Official => official.to_owned() + hello::TOKIO,
            Client::OfficialLoader => {
                let loader = "loader = { package = \"aws-config\", version = \"=1.13.0\" }\n";
                official.to_owned() + loader + hello::TOKIO
            }
        })
    }
}

/// Generates the crate of some operations.
fn slice(root: &Path, folder: &Path) -> anyhow::Result<()> {
    let model = AnyModel {
        model: vec![root.join("models/ecr")],
        operations: Some(OPERATIONS.map(str::to_owned).to_vec()),
        ..AnyModel::default()
    };
    let (_, generated) = any_model::make(root, &model, folder)?;
    write::write(&[(folder, &generated.files)])?;
    Ok(())
}
