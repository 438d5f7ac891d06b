//! Reading what requests ask for: names and pages.

use serde_json::{Value, json};

use super::{Answer, Failure, invalid};

const DEFAULT_PAGE: usize = 100;

pub(super) fn needed<'a>(input: &'a Value, member: &str) -> Result<&'a str, Failure> {
    input[member].as_str().ok_or_else(|| invalid(member, "has to be there"))
}

/// Segments between slashes have lower case letters and digits at both ends.
pub(super) fn repository_name(input: &Value) -> Result<&str, Failure> {
    let name = needed(input, "repositoryName")?;
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let well_formed = |segment: &str| {
        segment.starts_with(plain)
            && segment.ends_with(plain)
            && segment.chars().all(|c| plain(c) || "._-".contains(c))
    };
    if (2..=256).contains(&name.len()) && name.split('/').all(well_formed) {
        return Ok(name);
    }
    Err(invalid("repositoryName", "no name for a repository"))
}

/// The part of `items` that `maxResults` and `nextToken` ask for, under the name `member`.
pub(super) fn page(input: &Value, member: &str, items: Vec<Value>) -> Answer {
    let size = match input.get("maxResults") {
        None => DEFAULT_PAGE,
        Some(size) => size
            .as_u64()
            .filter(|size| (1..=1000).contains(size))
            .and_then(|size| usize::try_from(size).ok())
            .ok_or_else(|| invalid("maxResults", "has to be between 1 and 1000"))?,
    };
    // The list's name is in the token, so that one list's token is refused by another.
    let start = match input.get("nextToken") {
        None => 0,
        Some(token) => token
            .as_str()
            .and_then(|token| token.strip_prefix(member)?.strip_prefix('+')?.parse().ok())
            .filter(|start| *start < items.len())
            .ok_or_else(|| invalid("nextToken", "no token of this list"))?,
    };
    let more = items.len() - start > size;
    let shown: Vec<Value> = items.into_iter().skip(start).take(size).collect();
    let mut output = json!({member: shown});
    if more {
        output["nextToken"] = json!(format!("{member}+{}", start + size));
    }
    Ok(output)
}
