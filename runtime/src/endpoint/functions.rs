//! The functions of the rules engine that take and make strings.

use std::net::Ipv4Addr;

use crate::sign::push_encoded;

/// `isValidHostLabel`: whether the text is a label of a host name by RFC 1123 or, with
/// `allow_subdomains`, several with dots between them.
pub(crate) fn is_valid_host_label(text: &str, allow_subdomains: bool) -> bool {
    match allow_subdomains {
        true => text.split('.').all(is_label),
        false => is_label(text),
    }
}

/// `aws.isVirtualHostableS3Bucket`: whether a bucket of that name can be part of a host name.
pub(super) fn is_virtual_hostable_bucket(name: &str, allow_subdomains: bool) -> bool {
    (3..=63).contains(&name.len())
        && !name.bytes().any(|b| b.is_ascii_uppercase())
        && is_valid_host_label(name, allow_subdomains)
        && name.parse::<Ipv4Addr>().is_err()
}

/// `substring`: the bytes from `start` to before `stop`, counted from the end if `reverse`.
/// `None` if they are not all there or the text is not ASCII.
pub(super) fn substring(text: &str, start: i32, stop: i32, reverse: bool) -> Option<&str> {
    let (start, stop) = (usize::try_from(start).ok()?, usize::try_from(stop).ok()?);
    if !text.is_ascii() || start >= stop || stop > text.len() {
        return None;
    }
    match reverse {
        true => text.get(text.len() - stop..text.len() - start),
        false => text.get(start..stop),
    }
}

/// `uriEncode`: everything but the unreserved characters of RFC 3986 percent-encoded.
pub(super) fn uri_encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_encoded(&mut out, text.bytes());
    out
}

/// `split`: the pieces between delimiters, at most `limit` of them where it is above zero.
/// `None` for an empty delimiter or a negative limit.
pub(super) fn split(text: &str, delimiter: &str, limit: i32) -> Option<Vec<String>> {
    if delimiter.is_empty() {
        return None;
    }
    let limit = match usize::try_from(limit).ok()? {
        0 => usize::MAX,
        limit => limit,
    };
    Some(text.splitn(limit, delimiter).map(str::to_owned).collect())
}

fn is_label(text: &str) -> bool {
    (1..=63).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_letters_digits_and_inner_hyphens() {
        for text in ["us-east-1", "3aws4", "a", "A-b"] {
            assert!(is_valid_host_label(text, false), "{text}");
        }
        for text in ["", "-a", "a-", "a.b", "a b", "a_b", "ä", &"a".repeat(64)] {
            assert!(!is_valid_host_label(text, false), "{text}");
        }
    }

    #[test]
    fn subdomains_are_labels_with_dots_between() {
        assert!(is_valid_host_label("part1.part2", true));
        for text in ["", "part1.", "part1..part2", "part1.-part2"] {
            assert!(!is_valid_host_label(text, true), "{text}");
        }
    }

    #[test]
    fn buckets_that_fit_into_host_names() {
        assert!(is_virtual_hostable_bucket("bucket-name", false));
        assert!(is_virtual_hostable_bucket("bucket.name", true));
        for name in ["aa", "Bucket", "bucket.name", "bucket_name", &"a".repeat(64)] {
            assert!(!is_virtual_hostable_bucket(name, false), "{name}");
        }
        for name in ["192.168.5.4", "a..b", "bucket-.name"] {
            assert!(!is_virtual_hostable_bucket(name, true), "{name}");
        }
    }

    #[test]
    fn a_substring_counts_from_either_end() {
        assert_eq!(substring("abcdefg", 0, 4, false), Some("abcd"));
        assert_eq!(substring("abcdefg", 0, 4, true), Some("defg"));
        assert_eq!(substring("abcd", 0, 4, false), Some("abcd"));
    }

    #[test]
    fn a_substring_that_is_not_all_there_is_none() {
        assert_eq!(substring("abc", 0, 4, false), None);
        assert_eq!(substring("abc", 2, 2, false), None);
        assert_eq!(substring("abc", -1, 2, false), None);
        assert_eq!(substring("abcdé", 0, 2, false), None);
    }

    #[test]
    fn only_unreserved_characters_stay_as_they_are() {
        assert_eq!(uri_encode("aZ09-._~"), "aZ09-._~");
        assert_eq!(uri_encode("a b/ü%"), "a%20b%2F%C3%BC%25");
    }

    #[test]
    fn split_stops_at_its_limit() {
        assert_eq!(split("a--b--c", "--", 0).unwrap(), ["a", "b", "c"]);
        assert_eq!(split("a--b--c", "--", 1).unwrap(), ["a--b--c"]);
        assert_eq!(split("a--b--c", "--", 2).unwrap(), ["a", "b--c"]);
        assert_eq!(split("", "--", 0).unwrap(), [""]);
        assert_eq!(split("a", "", 0), None);
        assert_eq!(split("a", "-", -1), None);
    }
}
