//! Hosts of registries and references to images, as `docker pull` takes them.
//!
//! A [`Reference`] is `host/repository[:tag][@digest]`. The grammar of the three last parts is that
//! of the [OCI distribution specification][oci], to which ECR adds the lengths of names: 2 to
//! 256 characters of a private repository, 2 to 205 of a public one, 2 to 50 of an alias. Hosts are
//! those that [ECR][hosts] and ECR Public serve. All types print what they were parsed from.
//!
//! [oci]: https://github.com/opencontainers/distribution-spec/blob/main/spec.md
//! [hosts]: https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html

use std::fmt;
use std::str::FromStr;

mod grammar;

/// The host of ECR Public.
const PUBLIC: &str = "public.ecr.aws";
/// The host of ECR Public that is reached by IPv6, too.
const PUBLIC_DUAL_STACK: &str = "ecr-public.aws.com";

/// What hosts look like.
const SHAPE: &str = "hosts are public.ecr.aws, ecr-public.aws.com, \
    ACCOUNT.dkr.ecr.REGION.SUFFIX and ACCOUNT.dkr-ecr.REGION.on.aws";

/// What a host or a reference breaks: which part of it, and which rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferenceError {
    part: &'static str,
    value: String,
    rule: &'static str,
}

impl ReferenceError {
    /// The part that is wrong: `reference`, `host`, `account`, `region`, `alias`, `repository`, `tag` or
    /// `digest`.
    pub fn part(&self) -> &'static str {
        self.part
    }

    /// The rule that the part breaks.
    pub fn rule(&self) -> &'static str {
        self.rule
    }
}

impl fmt::Display for ReferenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the {} {:?} is not valid: {}", self.part, self.value, self.rule)
    }
}

impl std::error::Error for ReferenceError {}

/// An error of `value`, where `rule` says what is wrong with it.
fn check(
    part: &'static str,
    value: &str,
    rule: Result<(), &'static str>,
) -> Result<(), ReferenceError> {
    rule.map_err(|rule| ReferenceError { part, value: value.to_owned(), rule })
}

/// The host of a private registry: of one account in one region.
///
/// It is `ACCOUNT.dkr.ecr.REGION.SUFFIX`, where the suffix is that of the region's partition, or
/// `ACCOUNT.dkr-ecr.REGION.on.aws` (dual stack, `on.amazonwebservices.com.cn` in China); `ecr-fips`
/// is in place of `ecr` where cryptography validated by FIPS 140 is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PrivateHost {
    account: String,
    region: String,
    fips: bool,
    dual_stack: bool,
}

impl PrivateHost {
    /// The host of `account` in `region`, over IPv4 and without FIPS.
    ///
    /// # Errors
    ///
    /// An account that is not 12 digits, and a region that is not one's name.
    pub fn new(
        account: impl Into<String>,
        region: impl Into<String>,
    ) -> Result<Self, ReferenceError> {
        let (account, region) = (account.into(), region.into());
        check("account", &account, grammar::account(&account))?;
        check("region", &region, grammar::region(&region))?;
        Ok(Self { account, region, fips: false, dual_stack: false })
    }

    /// The same registry, by an endpoint with FIPS or without.
    #[must_use]
    pub fn with_fips(mut self, fips: bool) -> Self {
        self.fips = fips;
        self
    }

    /// The same registry, by an endpoint of dual stack or of IPv4 alone.
    ///
    /// # Errors
    ///
    /// A region of a partition that has no hosts of dual stack that we know of: only the
    /// partitions of the standard regions, GovCloud and China do.
    pub fn with_dual_stack(mut self, dual_stack: bool) -> Result<Self, ReferenceError> {
        if dual_stack && grammar::partition(&self.region).dual_stack.is_none() {
            let rule = Err("no dual stack host is known of its partition");
            check("region", &self.region, rule)?;
        }
        self.dual_stack = dual_stack;
        Ok(self)
    }

    /// The account, which is the id of the registry: 12 digits.
    pub fn account(&self) -> &str {
        &self.account
    }

    /// The region.
    pub fn region(&self) -> &str {
        &self.region
    }

    /// Whether this is an endpoint with FIPS.
    pub fn fips(&self) -> bool {
        self.fips
    }

    /// Whether this is an endpoint of dual stack.
    pub fn dual_stack(&self) -> bool {
        self.dual_stack
    }
}

impl fmt::Display for PrivateHost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let partition = grammar::partition(&self.region);
        let (joint, suffix) = match partition.dual_stack {
            Some(suffix) if self.dual_stack => ('-', suffix),
            _ => ('.', partition.suffix),
        };
        let ecr = if self.fips { "ecr-fips" } else { "ecr" };
        write!(f, "{}.dkr{joint}{ecr}.{}.{suffix}", self.account, self.region)
    }
}

impl FromStr for PrivateHost {
    type Err = ReferenceError;

    fn from_str(host: &str) -> Result<Self, ReferenceError> {
        let wrong = |rule| ReferenceError { part: "host", value: host.to_owned(), rule };
        let (account, rest) = host.split_once('.').ok_or_else(|| wrong(SHAPE))?;
        let (rest, dual_stack) = match (rest.strip_prefix("dkr."), rest.strip_prefix("dkr-")) {
            (Some(rest), _) => (rest, false),
            (_, Some(rest)) => (rest, true),
            _ => return Err(wrong(SHAPE)),
        };
        let (rest, fips) = match (rest.strip_prefix("ecr."), rest.strip_prefix("ecr-fips.")) {
            (Some(rest), _) => (rest, false),
            (_, Some(rest)) => (rest, true),
            _ => return Err(wrong(SHAPE)),
        };
        let (region, _) = rest.split_once('.').ok_or_else(|| wrong(SHAPE))?;
        let parsed = Self::new(account, region)?.with_fips(fips).with_dual_stack(dual_stack)?;
        match parsed.to_string() == host {
            true => Ok(parsed),
            false => Err(wrong("its suffix is not that of the region's partition")),
        }
    }
}

/// The host of ECR Public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PublicHost {
    /// `public.ecr.aws`.
    Ipv4,
    /// `ecr-public.aws.com`, which is reached by IPv6, too.
    DualStack,
}

impl fmt::Display for PublicHost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ipv4 => PUBLIC,
            Self::DualStack => PUBLIC_DUAL_STACK,
        })
    }
}

/// The host of a registry.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Host {
    /// That of a private registry.
    Private(PrivateHost),
    /// That of ECR Public.
    Public(PublicHost),
}

impl fmt::Display for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Private(host) => host.fmt(f),
            Self::Public(host) => host.fmt(f),
        }
    }
}

impl FromStr for Host {
    type Err = ReferenceError;

    fn from_str(host: &str) -> Result<Self, ReferenceError> {
        Ok(match host {
            PUBLIC => Self::Public(PublicHost::Ipv4),
            PUBLIC_DUAL_STACK => Self::Public(PublicHost::DualStack),
            _ => Self::Private(host.parse()?),
        })
    }
}

/// A reference to an image: `host/repository[:tag][@digest]`.
///
/// ```
/// use tinsmith_ecr_tools::reference::Reference;
///
/// let text = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app:1.2";
/// let reference: Reference = text.parse()?;
/// assert_eq!(reference.repository(), "team/app");
/// assert_eq!(reference.tag(), Some("1.2"));
/// assert_eq!(reference.to_string(), text);
/// # Ok::<(), tinsmith_ecr_tools::reference::ReferenceError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reference {
    host: Host,
    repository: String,
    tag: Option<String>,
    digest: Option<String>,
}

impl Reference {
    /// A reference to a repository, without a tag and a digest.
    ///
    /// # Errors
    ///
    /// A name that breaks a rule. On a public host it is `ALIAS/NAME`.
    pub fn new(host: Host, repository: impl Into<String>) -> Result<Self, ReferenceError> {
        let repository = repository.into();
        match &host {
            Host::Private(_) => {
                check("repository", &repository, grammar::private_name(&repository))?;
            }
            Host::Public(_) => {
                let Some((alias, name)) = repository.split_once('/') else {
                    let rule = "on a public host it is ALIAS/NAME";
                    return Err(ReferenceError { part: "repository", value: repository, rule });
                };
                check("alias", alias, grammar::alias(alias))?;
                check("repository", name, grammar::public_name(name))?;
            }
        }
        Ok(Self { host, repository, tag: None, digest: None })
    }

    /// The same with another tag.
    ///
    /// # Errors
    ///
    /// A tag that breaks a rule.
    pub fn with_tag(mut self, tag: impl Into<String>) -> Result<Self, ReferenceError> {
        let tag = tag.into();
        check("tag", &tag, grammar::tag(&tag))?;
        self.tag = Some(tag);
        Ok(self)
    }

    /// The same with another digest.
    ///
    /// # Errors
    ///
    /// A digest that breaks a rule.
    pub fn with_digest(mut self, digest: impl Into<String>) -> Result<Self, ReferenceError> {
        let digest = digest.into();
        check("digest", &digest, grammar::digest(&digest))?;
        self.digest = Some(digest);
        Ok(self)
    }

    /// The host of the registry.
    pub fn host(&self) -> &Host {
        &self.host
    }

    /// The path after the host. On a public host this is `ALIAS/NAME`.
    pub fn repository(&self) -> &str {
        &self.repository
    }

    /// The name by which the operations know the repository: on a public host, without the alias.
    pub fn repository_name(&self) -> &str {
        match (&self.host, self.repository.split_once('/')) {
            (Host::Public(_), Some((_, name))) => name,
            _ => &self.repository,
        }
    }

    /// The alias of the public registry, and none on a private host.
    pub fn alias(&self) -> Option<&str> {
        match (&self.host, self.repository.split_once('/')) {
            (Host::Public(_), Some((alias, _))) => Some(alias),
            _ => None,
        }
    }

    /// The tag.
    pub fn tag(&self) -> Option<&str> {
        self.tag.as_deref()
    }

    /// The digest, `ALGORITHM:HEX`.
    pub fn digest(&self) -> Option<&str> {
        self.digest.as_deref()
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.host, self.repository)?;
        if let Some(tag) = &self.tag {
            write!(f, ":{tag}")?;
        }
        match &self.digest {
            Some(digest) => write!(f, "@{digest}"),
            None => Ok(()),
        }
    }
}

impl FromStr for Reference {
    type Err = ReferenceError;

    fn from_str(text: &str) -> Result<Self, ReferenceError> {
        let Some((host, path)) = text.split_once('/') else {
            let rule = "a reference is HOST/REPOSITORY[:TAG][@DIGEST]";
            return Err(ReferenceError { part: "reference", value: text.to_owned(), rule });
        };
        let host = host.parse()?;
        let (path, digest) = match path.split_once('@') {
            Some((path, digest)) => (path, Some(digest)),
            None => (path, None),
        };
        let (name, tag) = match path.split_once(':') {
            Some((name, tag)) => (name, Some(tag)),
            None => (path, None),
        };
        let mut reference = Self::new(host, name)?;
        if let Some(tag) = tag {
            reference = reference.with_tag(tag)?;
        }
        match digest {
            Some(digest) => reference.with_digest(digest),
            None => Ok(reference),
        }
    }
}

#[cfg(test)]
mod tests;
