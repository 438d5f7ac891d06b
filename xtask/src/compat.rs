//! `cargo xtask compat`: what of an official crate's public items ours have.
//!
//! Both sides are read with `syn`: the official crate from the sources that cargo fetched, ours as
//! the compiler expanded them, since stamps write most of them. Nothing of the official sources is
//! written anywhere but names and signatures of what differs.

mod api;
mod compare;
mod consumer;
mod expand;
mod report;
mod source;
mod ty;
mod world;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;

use world::World;

/// What to compare with what.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The folders of official crates' sources, as cargo has them in its registry:
    /// `~/.cargo/registry/src/*/aws-sdk-ecr-*`
    #[arg(value_name = "FOLDER", required_unless_present = "consumer")]
    official: Vec<PathBuf>,
    /// Check that the program in tests/consumer compiles against one side
    #[arg(long, value_name = "SIDE", conflicts_with = "official")]
    consumer: Option<consumer::Side>,
    /// Write a report as Markdown, in place of the one that the file has
    #[arg(long, value_name = "FILE")]
    markdown: Option<PathBuf>,
    /// Print each item that is missing or differs, with its reason
    #[arg(long)]
    list: bool,
}

/// Which crate of ours stands for which official one.
const PAIRS: &[(&str, &str)] = &[
    ("aws-sdk-ecr", "tinsmith-ecr"),
    ("aws-sdk-ecrpublic", "tinsmith-ecrpublic"),
    ("aws-config", "tinsmith-config"),
    ("aws-credential-types", "tinsmith-credential-types"),
    ("aws-types", "tinsmith-types"),
    ("aws-smithy-async", "tinsmith-smithy-async"),
    ("aws-smithy-mocks", "tinsmith-smithy-mocks"),
    ("aws-smithy-runtime-api", "tinsmith-smithy-runtime-api"),
    ("aws-smithy-types", "tinsmith-smithy-types"),
];

pub fn run(root: &Path, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    if let Some(side) = arguments.consumer {
        return consumer::check(root, side);
    }
    let reasons = compare::Reasons::committed()?;
    let mut all = Vec::new();
    for folder in &arguments.official {
        let (name, version) = package(folder)?;
        let Some((_, ours)) = PAIRS.iter().find(|(official, _)| *official == name) else {
            let known: Vec<_> = PAIRS.iter().map(|(official, _)| *official).collect();
            bail!("no crate of ours stands for {name}; there are some for {}", known.join(", "));
        };
        let library = name.replace('-', "_");
        let world = [(library.clone(), source::from_files(folder)?)];
        let world = World::new(world.into());
        let official = api::collect(&world, &library, false);
        let world = expand::world(root, ours)?;
        let own = api::collect(&world, &ours.replace('-', "_"), true);
        let compared = compare::compare(&official, &own, &name, &reasons);
        let outcome =
            report::Outcome { official: name, version, ours: (*ours).to_owned(), compared };
        print!("{}", report::text(&outcome, arguments.list));
        all.push(outcome);
    }
    if let Some(path) = &arguments.markdown {
        let before = std::fs::read_to_string(path).unwrap_or_default();
        std::fs::write(path, report::markdown(&all, &before))
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    let complete = all.iter().all(|outcome| outcome.compared.unexplained() == 0);
    Ok(if complete { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Name and version of the package in a folder.
fn package(folder: &Path) -> anyhow::Result<(String, String)> {
    let path = folder.join("Cargo.toml");
    let text = std::fs::read_to_string(&path)
        .with_context(|| format!("cannot read {}; is it the folder of a crate?", path.display()))?;
    let manifest: toml::Table = text.parse().with_context(|| format!("in {}", path.display()))?;
    let get = |key| manifest.get("package")?.get(key)?.as_str().map(str::to_owned);
    get("name").zip(get("version")).with_context(|| format!("{} names no package", path.display()))
}
