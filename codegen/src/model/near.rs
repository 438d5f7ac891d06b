//! Names that resemble one that is not there, for the help of an error.

use super::ShapeId;

/// [`help`] for the id of a shape: compared by their names, and named in full.
pub(crate) fn ids<'a>(
    wanted: &str,
    ids: impl IntoIterator<Item = &'a ShapeId>,
    otherwise: &str,
) -> String {
    let ids: Vec<&ShapeId> = ids.into_iter().collect();
    let wanted = wanted.split_once('#').map_or(wanted, |(_, name)| name);
    let names: Vec<&str> = ids.iter().map(|id| id.name()).collect();
    let near = similar::get_close_matches(wanted, &names, 3, 0.6);
    let near = near.iter().filter_map(|name| ids.iter().find(|id| id.name() == *name));
    question(near.map(|id| id.as_str()), otherwise)
}

/// `did you mean …?` with the names that are nearest to `wanted`; where none is near, `otherwise`.
pub(crate) fn help<'a>(
    wanted: &str,
    names: impl IntoIterator<Item = &'a str>,
    otherwise: &str,
) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    let near = similar::get_close_matches(wanted, &names, 3, 0.6);
    question(near.into_iter(), otherwise)
}

fn question<'a>(near: impl Iterator<Item = &'a str>, otherwise: &str) -> String {
    let near: Vec<String> = near.map(|name| format!("`{name}`")).collect();
    if near.is_empty() {
        return otherwise.to_owned();
    }
    format!("did you mean {}?", near.join(" or "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_names_are_named() {
        let names = ["DescribeImages", "ListImages", "PutImage"];
        assert_eq!(help("DescribeImage", names, ""), "did you mean `DescribeImages`?");
    }

    #[test]
    fn where_none_is_near_the_other_text_stands() {
        assert_eq!(help("xyz", ["DescribeImages"], "see the list"), "see the list");
    }
}
