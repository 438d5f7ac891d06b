//! `docs/performance.md` and its plots, of the results that are there.
//!
//! The document has a part for each file of results, between two comments. A part whose file is
//! missing stays as it is.

mod build_cost;
mod calls;
mod generator;
mod plot;

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::Context;
use serde::de::DeserializeOwned;
use serde_json::Value;

use plot::Plot;

/// What a file of results comes to.
struct Part {
    /// Markdown, without an empty line at either end.
    text: String,
    /// Plots, with the names of their files.
    plots: Vec<(&'static str, Plot)>,
}

/// A file that is to be written, or to be as it is.
pub struct Output {
    /// Where it is, below the repository.
    pub path: String,
    pub text: String,
}

/// The document and its plots, as the results in `bench` make them.
pub fn outputs(bench: &Path) -> anyhow::Result<Vec<Output>> {
    let repository = bench.parent().context("bench/ is in a repository")?;
    let results = bench.join("results");
    let parts = [
        ("calls", read(&results.join("calls.json"))?.map(|found| calls::part(&found))),
        ("build-cost", read::<Value>(&results.join("build-cost.json"))?.map(build_cost::part)),
        ("generator", read::<Value>(&results.join("generator.json"))?.map(generator::part)),
    ];
    let path = "docs/performance.md";
    let mut document =
        fs::read_to_string(repository.join(path)).with_context(|| format!("cannot read {path}"))?;
    let mut outputs = Vec::new();
    for (name, part) in parts {
        let Some(part) = part else { continue };
        document = replaced(&document, name, &part.text)
            .with_context(|| format!("{path} has no comments around its part {name}"))?;
        outputs.extend(part.plots.into_iter().map(|(file, plot)| Output {
            path: format!("docs/performance/{file}"),
            text: plot.svg(),
        }));
    }
    outputs.push(Output { path: path.to_owned(), text: document });
    Ok(outputs)
}

/// Writes the document and its plots, and says which.
pub fn write(bench: &Path) -> anyhow::Result<()> {
    let repository = bench.parent().context("bench/ is in a repository")?;
    for Output { path, text } in outputs(bench)? {
        let file = repository.join(&path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&file, text).with_context(|| format!("cannot write {path}"))?;
        println!("{path}");
    }
    Ok(())
}

/// What a file says, if it is there.
fn read<T: DeserializeOwned>(path: &Path) -> anyhow::Result<Option<T>> {
    let fault = || format!("cannot read {}", path.display());
    match fs::read(path) {
        Ok(text) => serde_json::from_slice(&text).map(Some).with_context(fault),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(fault),
    }
}

/// The document with `text` between the comments of a part; `None` where there are none.
fn replaced(document: &str, name: &str, text: &str) -> Option<String> {
    let begin = document.find(&format!("<!-- {name}: "))?;
    let begin = begin + document[begin..].find("-->")? + "-->".len();
    let end = begin + document[begin..].find(&format!("<!-- end of {name} -->"))?;
    Some(format!("{}\n\n{text}\n\n{}", &document[..begin], &document[end..]))
}

/// A table in Markdown: its head, and rows of as many cells.
fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    let mut table =
        format!("| {} |\n| --- |{}", head.join(" | "), " ---: |".repeat(head.len() - 1));
    for row in rows {
        table += &format!("\n| {} |", row.join(" | "));
    }
    table
}

/// A whole number with commas.
fn grouped(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_is_what_the_results_make() {
        let bench = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a parent");
        let repository = bench.parent().expect("a parent");
        for Output { path, text } in outputs(bench).expect("they can be read") {
            let written = fs::read_to_string(repository.join(&path)).unwrap_or_default();
            assert!(written == text, "{path} is not: `cargo run -p runner -- report` writes it");
        }
    }

    #[test]
    fn a_part_is_put_between_its_comments_and_nothing_else_changes() {
        let document = "a\n<!-- b: by hand -->\nold\n<!-- end of b -->\nc\n";
        let new = "a\n<!-- b: by hand -->\n\nnew\n\n<!-- end of b -->\nc\n";
        assert_eq!(replaced(document, "b", "new").as_deref(), Some(new));
        assert_eq!(replaced(new, "b", "new").as_deref(), Some(new));
        assert_eq!(replaced(document, "c", "new"), None);
    }

    #[test]
    fn numbers_are_grouped_by_three() {
        let numbers = [0.0, 999.0, 1000.0, 1_234_567.4].map(grouped);
        assert_eq!(numbers, ["0", "999", "1,000", "1,234,567"]);
    }
}
