//! Says of a profile that is not there which ones are.

use tinsmith_runtime::near::near;

use super::{ProfileFileError, ProfileSet};

/// The most names that a message lists.
const MOST: usize = 20;

/// The profile `name` is not there, which `by` says who names it.
pub(super) fn missing(set: &ProfileSet, name: &str, by: &str) -> ProfileFileError {
    let mut text = format!("there is no profile `{name}`, {by}");
    let names: Vec<&str> = set.profiles().collect();
    let header = format!("[{name}]");
    if let Some(warning) = set.warnings().iter().find(|warning| warning.text().contains(&header)) {
        text.push_str(&format!("; {warning}"));
    } else if name.len() > 2 {
        // All names are near to one of a letter or two.
        if let Some(near) = near(name, names.iter().copied()).first() {
            text.push_str(&format!("; did you mean `{near}`?"));
        }
    }
    let files: Vec<&str> = set.files().collect();
    let files = files.join(" and ");
    match (files.as_str(), names.is_empty()) {
        ("", _) => text.push_str("; none of the files is there that profiles are read from"),
        (_, true) => text.push_str(&format!("; there are no profiles in {files}")),
        (_, false) => {
            let listed: Vec<_> = names.iter().take(MOST).map(|name| format!("`{name}`")).collect();
            text.push_str(&format!("; the profiles in {files} are {}", listed.join(", ")));
        }
    }
    if names.len() > MOST {
        text.push_str(&format!(" and {} more", names.len() - MOST));
    }
    ProfileFileError::MissingProfile { profile: name.to_owned(), message: text }
}
