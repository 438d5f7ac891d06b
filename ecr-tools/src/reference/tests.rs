use super::*;

const DIGEST: &str = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

fn error(text: &str) -> String {
    text.parse::<Reference>().unwrap_err().to_string()
}

#[test]
fn private_hosts_are_read_and_printed() {
    for (text, region, fips, dual_stack) in [
        ("123456789012.dkr.ecr.us-east-1.amazonaws.com", "us-east-1", false, false),
        ("123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com", "us-gov-west-1", true, false),
        ("123456789012.dkr-ecr.eu-west-1.on.aws", "eu-west-1", false, true),
        ("123456789012.dkr-ecr-fips.us-east-2.on.aws", "us-east-2", true, true),
        ("123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn", "cn-north-1", false, false),
        ("123456789012.dkr-ecr.cn-north-1.on.amazonwebservices.com.cn", "cn-north-1", false, true),
        ("123456789012.dkr.ecr.eusc-de-east-1.amazonaws.eu", "eusc-de-east-1", false, false),
        ("123456789012.dkr.ecr.us-iso-east-1.c2s.ic.gov", "us-iso-east-1", false, false),
        ("123456789012.dkr.ecr.us-isob-east-1.sc2s.sgov.gov", "us-isob-east-1", false, false),
        ("123456789012.dkr.ecr.eu-isoe-west-1.cloud.adc-e.uk", "eu-isoe-west-1", false, false),
        ("123456789012.dkr.ecr.us-isof-south-1.csp.hci.ic.gov", "us-isof-south-1", false, false),
    ] {
        let host: PrivateHost = text.parse().unwrap();
        assert_eq!(host.account(), "123456789012");
        assert_eq!((host.region(), host.fips(), host.dual_stack()), (region, fips, dual_stack));
        assert_eq!(host.to_string(), text);
    }
}

#[test]
fn what_is_no_host_names_the_rule() {
    assert_eq!(error("docker.io/app"), format!("the host \"docker.io\" is not valid: {SHAPE}"));
    assert_eq!(
        error("1234.dkr.ecr.us-east-1.amazonaws.com/app"),
        "the account \"1234\" is not valid: an account has 12 digits"
    );
    assert_eq!(
        error("123456789012.dkr.ecr.moon.amazonaws.com/app"),
        "the region \"moon\" is not valid: a region is lowercase words and a number, joined by `-`"
    );
    let host = "123456789012.dkr.ecr.cn-north-1.amazonaws.com";
    assert_eq!(
        error(&format!("{host}/app")),
        format!("the host {host:?} is not valid: its suffix is not that of the region's partition")
    );
    assert_eq!(
        error("123456789012.dkr-ecr.us-iso-east-1.on.aws/app"),
        "the region \"us-iso-east-1\" is not valid: no dual stack host is known of its partition"
    );
    assert_eq!(
        error("app"),
        "the reference \"app\" is not valid: a reference is HOST/REPOSITORY[:TAG][@DIGEST]"
    );
}

#[test]
fn public_references_have_an_alias() {
    for host in ["public.ecr.aws", "ecr-public.aws.com"] {
        let text = format!("{host}/a1b2c3/team/app:edge");
        let reference: Reference = text.parse().unwrap();
        assert_eq!(reference.alias(), Some("a1b2c3"));
        assert_eq!(reference.repository(), "a1b2c3/team/app");
        assert_eq!(reference.repository_name(), "team/app");
        assert_eq!(reference.to_string(), text);
    }
    assert_eq!(
        error("public.ecr.aws/app"),
        "the repository \"app\" is not valid: on a public host it is ALIAS/NAME"
    );
    assert_eq!(
        error("public.ecr.aws/a/app"),
        "the alias \"a\" is not valid: it has 2 to 50 characters"
    );
    let long = error(&format!("public.ecr.aws/alias/{}", "a".repeat(206)));
    assert!(long.ends_with("is not valid: it has 2 to 205 characters"), "{long}");
}

#[test]
fn names_tags_and_digests_keep_the_grammar() {
    let host = "123456789012.dkr.ecr.us-east-1.amazonaws.com";
    for path in
        ["ab", "a.b", "a_b", "a__b", "a---b", "a/b/c", "app:v1", "app:_", "app@alg+b.c:Zm9v=_-"]
    {
        let text = format!("{host}/{path}");
        assert_eq!(text.parse::<Reference>().unwrap().to_string(), text);
    }
    for (path, part, rule) in [
        ("", "repository", "it has 2 to 256 characters"),
        ("a", "repository", "it has 2 to 256 characters"),
        ("App", "repository", "it has lowercase letters, digits and `.`, `_`, `-`, `/` alone"),
        ("a//b", "repository", "it has an empty component: `/` stands at an end or twice in a row"),
        ("-ab", "repository", "each component begins and ends with a letter or digit"),
        ("ab.", "repository", "each component begins and ends with a letter or digit"),
        (
            "a..b",
            "repository",
            "letters and digits are joined by `.`, `_`, `__` or any number of `-`",
        ),
        ("app:", "tag", "a tag has 1 to 128 characters"),
        ("app:.x", "tag", "a tag begins with a letter, a digit or `_`"),
        ("app:x:y", "tag", "a tag has letters, digits and `_`, `.`, `-` alone"),
        ("app@", "digest", "a digest is ALGORITHM:HEX"),
        ("app@sha256:ab", "digest", "SHA-256 is 64 lowercase hexadecimal digits"),
        ("app@sha512:ab", "digest", "SHA-512 is 128 lowercase hexadecimal digits"),
    ] {
        let error = format!("{host}/{path}").parse::<Reference>().unwrap_err();
        assert_eq!((error.part(), error.rule()), (part, rule), "{path}");
    }
    let long = "a".repeat(257);
    assert!(format!("{host}/{long}").parse::<Reference>().is_err());
    assert!(format!("{host}/app:{}", "a".repeat(129)).parse::<Reference>().is_err());
}

/// Any choice of parts prints what reads back as the same; cutting the text never panics.
#[test]
fn whatever_is_built_reads_back_the_same() {
    let mut seed: u64 = 7;
    let mut pick = move |count: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % count
    };
    let regions = ["us-east-1", "cn-northwest-1", "us-gov-east-1", "us-isob-east-1", "ap-south-2"];
    let words = ["app", "a1", "00", "team", "x-y", "x__y", "x.y"];
    for _ in 0..2000 {
        let account: String = (0..12).map(|_| char::from(b'0' + pick(10) as u8)).collect();
        let private = PrivateHost::new(account, regions[pick(5)]).unwrap();
        let private = private.with_fips(pick(2) == 0);
        let private = private.clone().with_dual_stack(pick(2) == 0).unwrap_or(private);
        let host = match pick(4) {
            0 => Host::Public(PublicHost::Ipv4),
            1 => Host::Public(PublicHost::DualStack),
            _ => Host::Private(private),
        };
        let name: Vec<&str> = (0..2 + pick(3)).map(|_| words[pick(7)]).collect();
        let mut reference = Reference::new(host, name.join("/")).unwrap();
        if pick(2) == 0 {
            reference = reference.with_tag(["latest", "v1.0", "_x"][pick(3)]).unwrap();
        }
        if pick(2) == 0 {
            reference = reference.with_digest(DIGEST).unwrap();
        }
        let text = reference.to_string();
        assert_eq!(text.parse::<Reference>().unwrap(), reference);
        let cut = &text[..pick(text.len())];
        if let Ok(shorter) = cut.parse::<Reference>() {
            assert_eq!(shorter.to_string(), cut);
        }
    }
}
