//! The rules of the parts of a reference. Each check gives the rule that is broken.

/// A partition of AWS, as far as hosts tell it.
pub(super) struct Partition {
    /// How the names of its regions begin.
    prefix: &'static str,
    /// What the hosts of its registries end with.
    pub suffix: &'static str,
    /// The same for dual stack, where it is known.
    pub dual_stack: Option<&'static str>,
}

/// The standard partition, which a region belongs to that no prefix claims.
static AWS: Partition =
    Partition { prefix: "", suffix: "amazonaws.com", dual_stack: Some("on.aws") };

/// The other partitions. `us-iso-` and `us-isob-` differ by the dash.
static OTHERS: [Partition; 6] = [
    Partition {
        prefix: "cn-",
        suffix: "amazonaws.com.cn",
        dual_stack: Some("on.amazonwebservices.com.cn"),
    },
    Partition { prefix: "eusc-", suffix: "amazonaws.eu", dual_stack: None },
    Partition { prefix: "us-iso-", suffix: "c2s.ic.gov", dual_stack: None },
    Partition { prefix: "us-isob-", suffix: "sc2s.sgov.gov", dual_stack: None },
    Partition { prefix: "eu-isoe-", suffix: "cloud.adc-e.uk", dual_stack: None },
    Partition { prefix: "us-isof-", suffix: "csp.hci.ic.gov", dual_stack: None },
];

/// The partition of a region.
pub(super) fn partition(region: &str) -> &'static Partition {
    OTHERS.iter().find(|partition| region.starts_with(partition.prefix)).unwrap_or(&AWS)
}

pub(super) fn account(text: &str) -> Result<(), &'static str> {
    match text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        true => Ok(()),
        false => Err("an account has 12 digits"),
    }
}

/// A label of DNS that ends with a number, such as `eu-west-1`.
pub(super) fn region(text: &str) -> Result<(), &'static str> {
    let mut parts = text.split('-');
    let number = parts.next_back().unwrap_or_default();
    let numbered = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let mut words = 0;
    let plain = parts.all(|word| {
        words += 1;
        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase())
    });
    match numbered && plain && words >= 2 && text.len() <= 63 {
        true => Ok(()),
        false => Err("a region is lowercase words and a number, joined by `-`"),
    }
}

/// The name of a private repository.
pub(super) fn private_name(text: &str) -> Result<(), &'static str> {
    match text.len() {
        2..=256 => name(text),
        _ => Err("it has 2 to 256 characters"),
    }
}

/// The name of a public repository, without the alias.
pub(super) fn public_name(text: &str) -> Result<(), &'static str> {
    match text.len() {
        2..=205 => name(text),
        _ => Err("it has 2 to 205 characters"),
    }
}

/// The alias of a public registry.
pub(super) fn alias(text: &str) -> Result<(), &'static str> {
    match text.len() {
        2..=50 => component(text),
        _ => Err("it has 2 to 50 characters"),
    }
}

/// A name of the OCI distribution specification: components of `[a-z0-9]+`, joined by `.`, `_`,
/// `__` or any number of `-`, with `/` between components.
fn name(text: &str) -> Result<(), &'static str> {
    text.split('/').try_for_each(component)
}

fn component(text: &str) -> Result<(), &'static str> {
    let word = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    if text.is_empty() {
        return Err("it has an empty component: `/` stands at an end or twice in a row");
    }
    if !text.bytes().all(|byte| word(byte) || matches!(byte, b'.' | b'_' | b'-')) {
        return Err("it has lowercase letters, digits and `.`, `_`, `-`, `/` alone");
    }
    let bytes = text.as_bytes();
    if !bytes.first().copied().is_some_and(word) || !bytes.last().copied().is_some_and(word) {
        return Err("each component begins and ends with a letter or digit");
    }
    let joints = text.split(|joint: char| joint.is_ascii_alphanumeric());
    let allowed = |joint: &str| {
        matches!(joint, "" | "." | "_" | "__") || joint.bytes().all(|byte| byte == b'-')
    };
    match joints.into_iter().all(allowed) {
        true => Ok(()),
        false => Err("letters and digits are joined by `.`, `_`, `__` or any number of `-`"),
    }
}

/// `[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}`.
pub(super) fn tag(text: &str) -> Result<(), &'static str> {
    if text.is_empty() || text.len() > 128 {
        return Err("a tag has 1 to 128 characters");
    }
    let word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    if !text.bytes().all(|byte| word(byte) || matches!(byte, b'.' | b'-')) {
        return Err("a tag has letters, digits and `_`, `.`, `-` alone");
    }
    match text.bytes().next().is_some_and(word) {
        true => Ok(()),
        false => Err("a tag begins with a letter, a digit or `_`"),
    }
}

/// `ALGORITHM:ENCODED`, where the registered algorithms fix the length.
pub(super) fn digest(text: &str) -> Result<(), &'static str> {
    let (algorithm, encoded) = text.split_once(':').ok_or("a digest is ALGORITHM:HEX")?;
    let lower_hex = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f');
    let hex = encoded.bytes().all(lower_hex);
    match algorithm {
        "sha256" if encoded.len() == 64 && hex => return Ok(()),
        "sha256" => return Err("SHA-256 is 64 lowercase hexadecimal digits"),
        "sha512" if encoded.len() == 128 && hex => return Ok(()),
        "sha512" => return Err("SHA-512 is 128 lowercase hexadecimal digits"),
        _ => {}
    }
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let component = |part: &str| !part.is_empty() && part.bytes().all(plain);
    if !algorithm.split(['+', '.', '_', '-']).all(component) {
        return Err("an algorithm is lowercase words and digits, joined by `+`, `.`, `_` or `-`");
    }
    let rest = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'=' | b'_' | b'-');
    match !encoded.is_empty() && encoded.bytes().all(rest) {
        true => Ok(()),
        false => Err("after the algorithm there are letters, digits and `=`, `_`, `-` alone"),
    }
}
