//! SigV4: every stage of signing by headers and by query.

use std::fs;
use std::path::Path;

use anyhow::Context;
use serde_json::Value;

use super::Wanted;
use super::program::Program;
use super::suite::{Case, Suite, differs};

const NAME: &str = "sigv4";

/// The stages, as the program and the files' names have them, in the order in which one is made
/// of the other.
const STAGES: &[&str] = &["canonical-request", "string-to-sign", "signature", "signed-request"];

/// The access key that the cases share, but for one that was signed with a key of its own.
const ACCESS_KEY_ID: &str = "AKIDEXAMPLE";

/// The one suite of the folder: a case for each of its folders, whose stages the program signs
/// anew.
pub fn suites(
    folder: &Path,
    wanted: Wanted<'_>,
    program: &mut Program,
) -> anyhow::Result<Vec<Suite>> {
    if !wanted(NAME) {
        return Ok(Vec::new());
    }
    program.module("sigv4", include_str!("program/sigv4.rs"));
    let mut cases = Vec::new();
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let entry = entry?;
        if entry.path().is_dir() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    for name in names {
        let path = folder.join(&name);
        let shown = path.display().to_string();
        program.call(format!("sigv4::case(out, {NAME:?}, {name:?}, {shown:?})"));
        let expected = expected(&path)?;
        cases.push(Case::found(name, move |found| differences(&expected, found)));
    }
    Ok(vec![Suite { name: NAME.to_owned(), cases }])
}

/// The texts that the case's folder has, by the names that the program gives them.
fn expected(folder: &Path) -> anyhow::Result<Vec<(String, String)>> {
    let mut expected = Vec::new();
    for way in ["header", "query"] {
        for stage in STAGES {
            let name = format!("{way}-{stage}");
            let path = folder.join(format!("{name}.txt"));
            if path.exists() {
                let text = fs::read_to_string(&path).context(path.display().to_string())?;
                expected.push((name, text));
            }
        }
    }
    Ok(expected)
}

fn differences(expected: &[(String, String)], found: &Value) -> Vec<String> {
    let mut differences = Vec::new();
    let credential = format!(" Credential={ACCESS_KEY_ID}/");
    for (stage, expected) in expected {
        let found = found[stage].as_str().unwrap_or("nothing");
        // Whose secret is not published can have signed anything.
        if expected.contains(" Credential=") && !expected.contains(&credential) {
            continue;
        }
        let [expected, found] = match stage.ends_with("signed-request") {
            true => [expected, found].map(request),
            false => [expected, found].map(|text| text.trim_end().to_owned()),
        };
        if expected != found {
            differences.push(differs(stage, &expected, &found));
        }
    }
    differences
}

/// A request of text with its headers in a fixed order and spelling, and its target spelled as a
/// URI has to be. Some cases leave the version of HTTP away.
fn request(text: &str) -> String {
    let (head, body) = text.split_once("\n\n").unwrap_or((text.trim_end(), ""));
    let mut lines = head.lines();
    let first = lines.next().unwrap_or_default();
    let (method, target) = first.split_once(' ').unwrap_or((first, ""));
    let target = target.strip_suffix(" HTTP/1.1").unwrap_or(target).replace(' ', "%20");
    let mut headers: Vec<String> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| format!("{}:{}", name.to_ascii_lowercase(), value.trim()))
        .collect();
    // Values of one header keep their order.
    headers.sort_by(|one, other| one.split(':').next().cmp(&other.split(':').next()));
    format!("{method} {target}\n{}\n\n{}", headers.join("\n"), body.trim_end())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn requests_are_the_same_whatever_the_order_and_case_of_headers() {
        let one = "GET / HTTP/1.1\nHost:a\nX-B:2\nX-B: 1\n\nbody";
        let other = "GET / HTTP/1.1\nx-b:2\nx-b:1\nhost:a\n\nbody";
        assert_eq!(request(one), request(other));
        assert_ne!(request(one), request(&one.replace("2\nX-B: 1", "1\nX-B: 2")));
        assert_ne!(request(one), request(&one.replace("body", "")));
        assert_eq!(request("GET /a b HTTP/1.1"), request("GET /a%20b"));
    }

    #[test]
    fn every_stage_is_compared() {
        let expected = [("header-signature".to_owned(), "abc\n".to_owned())];
        assert!(differences(&expected, &json!({"header-signature": "abc"})).is_empty());
        assert_eq!(
            differences(&expected, &json!({})),
            ["header-signature\n  expected abc\n  found    nothing"]
        );
    }
}
