//! `cargo xtask docs`: whether every item of the generated crates has a text of ours.
//!
//! Models are imported without their prose, so each text that is there comes from an overlay,
//! `models/SERVICE/overlay/docs.json`.

use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use tinsmith_codegen::model::documented;

use crate::codegen;

/// Which services to look at.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Exit with 1 where an item has no text
    #[arg(long)]
    check: bool,
    /// The services, by their folders under models/; all where none is named
    #[arg(value_name = "SERVICE")]
    services: Vec<String>,
}

pub fn run(root: &Path, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut is_complete = true;
    for service in codegen::services(root, &arguments.services)? {
        let (_, model) = codegen::service_model(&root.join("models").join(&service))?;
        let documented::Coverage { documented, missing } = documented::coverage(&model);
        println!("{service}: {documented} texts, {} items without one", missing.len());
        for item in &missing {
            println!("  {item}");
        }
        if !missing.is_empty() {
            println!("write the texts into models/{service}/overlay/docs.json");
            is_complete = false;
        }
    }
    Ok(if is_complete || !arguments.check { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_of_the_committed_crates_has_a_text_of_ours() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let arguments = Arguments { check: true, services: Vec::new() };
        let code = run(&root, &arguments).expect("the models can be read");
        assert_eq!(format!("{code:?}"), format!("{:?}", ExitCode::SUCCESS), "see the list above");
    }
}
