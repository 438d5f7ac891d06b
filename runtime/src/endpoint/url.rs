//! URLs, as `parseURL` sees them.

use std::net::{Ipv4Addr, Ipv6Addr};

/// A URL's parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Url {
    /// `http` or `https`.
    pub(super) scheme: &'static str,
    /// Host and, where one was given, port.
    pub(super) authority: String,
    /// As given; empty where there was none.
    pub(super) path: String,
    /// The path with a slash at both ends.
    pub(super) normalized_path: String,
    /// Whether the host is an IPv4 or IPv6 address.
    pub(super) is_ip: bool,
}

impl Url {
    /// The parts of an `http` or `https` URL. One with a query is refused, as the specification
    /// wants it, and so is one with a fragment or a user, which no endpoint can have.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://")?;
        let scheme = ["http", "https"].into_iter().find(|s| scheme.eq_ignore_ascii_case(s))?;
        if rest.contains(['?', '#']) || rest.contains(|c: char| c.is_whitespace() || c.is_control())
        {
            return None;
        }
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let is_ip = check_authority(authority)?;
        let inner = path.trim_matches('/');
        Some(Self {
            scheme,
            authority: authority.to_owned(),
            path: path.to_owned(),
            normalized_path: match inner {
                "" => "/".to_owned(),
                _ => format!("/{inner}/"),
            },
            is_ip,
        })
    }
}

/// Whether the host is an IP address; `None` if host or port is malformed.
fn check_authority(authority: &str) -> Option<bool> {
    let (is_ip, port) = match authority.strip_prefix('[') {
        Some(bracketed) => {
            let (address, after) = bracketed.split_once(']')?;
            address.parse::<Ipv6Addr>().ok()?;
            let port = match after {
                "" => None,
                _ => Some(after.strip_prefix(':')?),
            };
            (true, port)
        }
        None => {
            let (host, port) = match authority.split_once(':') {
                Some((host, port)) => (host, Some(port)),
                None => (authority, None),
            };
            if host.is_empty() || host.contains(['@', '[', ']', '\\']) {
                return None;
            }
            (host.parse::<Ipv4Addr>().is_ok(), port)
        }
    };
    match port {
        Some(port) if !port.bytes().all(|b| b.is_ascii_digit()) => None,
        Some(port) => port.parse::<u16>().ok().map(|_| is_ip),
        None => Some(is_ip),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn a_url_falls_into_its_parts() {
        assert_eq!(
            url("https://example.com:8000/a/b"),
            Url {
                scheme: "https",
                authority: "example.com:8000".to_owned(),
                path: "/a/b".to_owned(),
                normalized_path: "/a/b/".to_owned(),
                is_ip: false,
            }
        );
    }

    #[test]
    fn a_path_may_be_missing() {
        assert_eq!(url("http://example.com").path, "");
        assert_eq!(url("http://example.com").normalized_path, "/");
        assert_eq!(url("http://example.com/").path, "/");
        assert_eq!(url("http://example.com/").normalized_path, "/");
    }

    #[test]
    fn addresses_are_told_from_names() {
        assert!(url("http://192.168.1.1:1234/foo/").is_ip);
        assert!(url("https://[2001:db8::7348]:443").is_ip);
        assert!(!url("https://999.999.abc.blah").is_ip);
        assert!(!url("http://99_ab-.com").is_ip);
    }

    #[test]
    fn a_scheme_in_capitals_is_a_scheme() {
        assert_eq!(url("HTTPS://example.com").scheme, "https");
    }

    #[test]
    fn anything_else_is_refused() {
        let texts = [
            "example.com",
            "acbd://example.com",
            "http://",
            "http:///path",
            "http://abc.com:a/foo",
            "http://abc.com:/foo",
            "http://abc.com:70000",
            "https://example.com/path?query1=foo",
            "https://example.com/#x",
            "https://user@example.com",
            "https://[::1",
            "https://[::1]x",
            "https://[zz]",
            "https://exam ple.com",
        ];
        for text in texts {
            assert_eq!(Url::parse(text), None, "{text}");
        }
    }
}
