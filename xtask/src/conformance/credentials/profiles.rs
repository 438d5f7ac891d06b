//! What profiles lead to: what there is without another profile, and the roles assumed with it.

use std::path::Path;

use anyhow::Context;

use super::super::json;
use super::super::program::Program;
use super::super::suite::Case;
use super::errors;

/// A case for each of the table. Some have the same name, so they are numbered.
pub fn cases(suite: &str, folder: &Path, program: &mut Program) -> anyhow::Result<Vec<Case>> {
    let table = json::file(&folder.join("assume-role-tests.json"))?;
    let mut cases = Vec::new();
    for (number, case) in table.as_array().context("there are no tests")?.iter().enumerate() {
        let docs = case["docs"].as_str().unwrap_or_default();
        let name = format!("{number}: {docs}");
        let input = case["input"].to_string();
        program.call(format!("credentials::profile(out, {suite:?}, {name:?}, {input:?})"));
        let output = case["output"].clone();
        cases.push(Case::found(name.clone(), move |found| match output["Error"].as_str() {
            Some(text) => errors::differences(&name, text, &found["error"]),
            None => match found.get("chain") {
                Some(chain) => json::differences("chain", &output["ProfileChain"], chain),
                None => vec![format!("no chain: {}", found["error"])],
            },
        }));
    }
    Ok(cases)
}
