//! Names that resemble one that is not there, for the help of an error.

/// `did you mean …?` with the names that are nearest to `wanted`; where none is near, `otherwise`.
pub(crate) fn help<'a>(
    wanted: &str,
    names: impl IntoIterator<Item = &'a str>,
    otherwise: &str,
) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    let near = similar::get_close_matches(wanted, &names, 3, 0.6);
    if near.is_empty() {
        return otherwise.to_owned();
    }
    let near: Vec<String> = near.iter().map(|name| format!("`{name}`")).collect();
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
