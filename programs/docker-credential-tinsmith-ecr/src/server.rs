//! Which registry a client means.

use tinsmith_ecr_tools::reference::Host;

/// The registry of ECR that a server's URL names. Clients write it with or without a scheme, a
/// port, a path and capitals.
pub fn host(url: &str) -> Option<Host> {
    let authority = shown(url).to_ascii_lowercase();
    authority.strip_suffix(":443").unwrap_or(&authority).parse().ok()
}

/// A server's URL as messages may show it: host and port alone, since passwords may stand before
/// them.
pub fn shown(url: &str) -> &str {
    let url = url.trim();
    let url = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = url.split(['/', '?', '#']).next().unwrap_or_default();
    authority.rsplit('@').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_registry_is_known_however_its_url_is_written() {
        let known = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";
        for url in [
            known.to_owned(),
            known.to_uppercase(),
            format!("https://{known}"),
            format!(" https://{known}/v2/\n"),
            format!("{known}:443/"),
        ] {
            assert_eq!(host(&url).map(|host| host.to_string()).as_deref(), Some(known), "{url}");
        }
        for url in [
            "public.ecr.aws",
            "ecr-public.aws.com",
            "123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com",
            "123456789012.dkr-ecr.eu-west-1.on.aws",
            "123456789012.dkr-ecr-fips.us-east-1.on.aws",
            "123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn",
        ] {
            assert_eq!(host(url).map(|host| host.to_string()).as_deref(), Some(url));
        }
    }

    #[test]
    fn other_registries_are_none() {
        for url in [
            "",
            "https://index.docker.io/v1/",
            "123456789012.dkr.ecr.eu-west-1.amazonaws.com.evil.example",
            "https://evil.example/123456789012.dkr.ecr.eu-west-1.amazonaws.com",
            "123456789012.dkr.ecr.eu-west-1.amazonaws.com:5000",
            "12345.dkr.ecr.eu-west-1.amazonaws.com",
        ] {
            assert_eq!(host(url), None, "{url}");
        }
        assert_eq!(shown("https://me:secret@host.example:80/a?b"), "host.example:80");
    }
}
