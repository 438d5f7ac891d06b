//! `cargo xtask docs`: whether every item of the generated crates has a text of ours, and each
//! operation's says which permission it asks for.
//!
//! Models are imported without their prose, so each text that is there comes from an overlay,
//! `models/SERVICE/overlay/docs.json`.

use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use tinsmith_codegen::model::traits::ids;
use tinsmith_codegen::model::{Model, documented};

use crate::codegen;

/// Which services to look at.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Exit with 1 where an item has no text, or an operation's no permission
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
        let documented::Coverage { documented, mut missing } = documented::coverage(&model);
        missing.extend(without_permission(&model));
        println!("{service}: {documented} texts, {} missing", missing.len());
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

/// The operations that are signed and whose texts do not name the permission, which is called after
/// the service's name in signatures and the operation.
fn without_permission(model: &Model) -> Vec<String> {
    let Some((shape, service)) = model.service() else { return Vec::new() };
    let sigv4 = shape.traits.get(ids::SIGV4);
    let Some(name) = sigv4.and_then(|trait_| trait_.get("name")?.as_str()) else {
        return Vec::new();
    };
    let operations = service.operations.iter().filter_map(|id| model.shape(id));
    let signed = operations.filter(|operation| !operation.traits.has(ids::OPTIONAL_AUTH));
    signed
        .filter_map(|operation| {
            let permission = format!("`{name}:{}`", operation.id.name());
            let text = operation.traits.str(ids::DOCUMENTATION).unwrap_or_default();
            (!text.contains(&permission))
                .then(|| format!("{}, its permission {permission}", operation.id))
        })
        .collect()
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
    #[test]
    fn a_signed_operation_without_a_permission_is_named() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../models/sts");
        let (_, mut model) = codegen::service_model(&root).expect("the model can be read");
        for shape in model.shapes.values_mut() {
            shape.traits.remove(ids::DOCUMENTATION);
        }
        // The other operation is not signed.
        assert_eq!(
            without_permission(&model),
            ["com.amazonaws.sts#AssumeRole, its permission `sts:AssumeRole`"]
        );
    }
}
