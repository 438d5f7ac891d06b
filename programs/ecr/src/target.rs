//! What a command is about: a repository or an image, with where it is as far as that was said.

use tinsmith_ecr::types::ImageIdentifier;
use tinsmith_ecr_tools::failure::{Failure, Kind};
use tinsmith_ecr_tools::reference::{Host, PrivateHost, PublicHost, Reference, ReferenceError};

use crate::arguments::Global;

/// The tag that is meant where none is said.
const LATEST: &str = "latest";

/// Where a registry is; what is not said is found by the settings.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub public: bool,
    pub region: Option<String>,
    pub registry: Option<String>,
}

/// A repository, or an image in it.
#[derive(Debug, PartialEq, Eq)]
pub struct Target {
    pub place: Place,
    /// The name by which the operations know it: on a public host, without the alias.
    pub repository: String,
    tag: Option<String>,
    digest: Option<String>,
}

impl Place {
    /// What the options say.
    pub fn of_options(global: &Global) -> Result<Self, Failure> {
        let (public, region) = (global.public, global.region.clone());
        if let Some(registry) = &global.registry {
            // Regions are checked where a request is made; an account is checked here.
            PrivateHost::new(registry, "us-east-1").map_err(|_| {
                usage(format!("--registry {registry:?} is not an account of 12 digits"))
            })?;
        }
        Ok(Self { public, region, registry: global.registry.clone() })
    }

    /// What a host and the options say, which may not contradict each other.
    pub fn of_host(host: &Host, global: &Global) -> Result<Self, Failure> {
        let said = Self::of_options(global)?;
        let host = match host {
            Host::Public(_) => return Ok(Self { public: true, ..said }),
            Host::Private(host) => host,
        };
        if said.public {
            return Err(usage(format!("{host} is not public: leave out --public")));
        }
        let agree = |option: &str, said: Option<String>, host: &str| match said {
            Some(said) if said != host => {
                Err(usage(format!("the host says {host} and {option} says {said}: leave one out")))
            }
            _ => Ok(Some(host.to_owned())),
        };
        Ok(Self {
            public: false,
            region: agree("--region", said.region, host.region())?,
            registry: agree("--registry", said.registry, host.account())?,
        })
    }
}

impl Target {
    /// Reads `NAME`, or `HOST/NAME`.
    pub fn repository(text: &str, global: &Global) -> Result<Self, Failure> {
        let target = Self::read(text, global)?;
        match (&target.tag, &target.digest) {
            (None, None) => Ok(target),
            _ => Err(usage(format!("{text:?} is an image, and a repository is needed"))),
        }
    }

    /// Reads `NAME[:TAG][@DIGEST]`, with or without a host.
    pub fn image(text: &str, global: &Global) -> Result<Self, Failure> {
        let mut target = Self::read(text, global)?;
        if target.digest.is_none() {
            target.tag.get_or_insert_with(|| LATEST.to_owned());
        }
        Ok(target)
    }

    /// As docker does, takes what is before the first `/` for a host where it has a dot or colon.
    fn read(text: &str, global: &Global) -> Result<Self, Failure> {
        let first = text.split_once('/').map_or("", |(first, _)| first);
        let (place, reference) = if first.contains(['.', ':']) {
            let reference: Reference = text.parse()?;
            (Place::of_host(reference.host(), global)?, reference)
        } else {
            let place = Place::of_options(global)?;
            let reference = within(place.public, text)?;
            (place, reference)
        };
        Ok(Self {
            place,
            repository: reference.repository_name().to_owned(),
            tag: reference.tag().map(str::to_owned),
            digest: reference.digest().map(str::to_owned),
        })
    }

    pub fn tag(&self) -> Option<&str> {
        self.tag.as_deref()
    }

    pub fn digest(&self) -> Option<&str> {
        self.digest.as_deref()
    }

    /// The image as the operations name it: by its digest where that is known.
    pub fn id(&self) -> ImageIdentifier {
        match &self.digest {
            Some(digest) => ImageIdentifier::builder().image_digest(digest).build(),
            None => ImageIdentifier::builder().set_image_tag(self.tag.clone()).build(),
        }
    }

    /// The image as people name it, without the host.
    pub fn name(&self) -> String {
        let mut name = self.repository.clone();
        for (mark, part) in [(':', &self.tag), ('@', &self.digest)] {
            if let Some(part) = part {
                name.push(mark);
                name.push_str(part);
            }
        }
        name
    }

    /// Refuses ECR Public for a command that needs operations which it has not.
    pub fn private(self, command: &str) -> Result<Self, Failure> {
        match self.place.public {
            false => Ok(self),
            true => Err(usage(format!("ECR Public has no operations for `ecr {command}`"))),
        }
    }
}

fn usage(message: String) -> Failure {
    Failure::new(Kind::Usage, message)
}

/// A reference that was written without its host. It is read as one of some registry, whose host
/// nobody asks for.
fn within(public: bool, text: &str) -> Result<Reference, ReferenceError> {
    let somewhere = match public {
        true => format!("{}/some", PublicHost::Ipv4),
        false => PrivateHost::new("000000000000", "us-east-1")?.to_string(),
    };
    format!("{somewhere}/{text}").parse()
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::arguments::Arguments;

    fn global(options: &[&str]) -> Global {
        let line = ["ecr"].iter().chain(options).chain(&["repos"]);
        Arguments::try_parse_from(line).unwrap().global
    }

    #[test]
    fn a_short_name_is_where_the_options_say() {
        let global = global(&["--region", "eu-west-1", "--registry", "123456789012"]);
        let target = Target::image("team/app:1.2", &global).unwrap();
        assert_eq!((target.repository.as_str(), target.tag()), ("team/app", Some("1.2")));
        assert_eq!(target.place.region.as_deref(), Some("eu-west-1"));
        assert_eq!(target.place.registry.as_deref(), Some("123456789012"));
        assert_eq!(target.name(), "team/app:1.2");
    }

    #[test]
    fn a_host_says_region_and_registry() {
        let text = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/app";
        let target = Target::image(text, &global(&[])).unwrap();
        assert_eq!(target.place.region.as_deref(), Some("eu-west-1"));
        assert_eq!(target.place.registry.as_deref(), Some("123456789012"));
        assert_eq!(target.tag(), Some("latest"));
        let target = Target::repository("public.ecr.aws/alias/app", &global(&[])).unwrap();
        assert!(target.place.public);
        assert_eq!(target.repository, "app");
    }

    #[test]
    fn contradictions_are_told() {
        let text = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/app";
        for (options, expected) in [
            (
                ["--region", "us-east-1"].as_slice(),
                "the host says eu-west-1 and --region says us-east-1: leave one out",
            ),
            (
                &["--public"],
                "123456789012.dkr.ecr.eu-west-1.amazonaws.com is not public: leave out --public",
            ),
            (&["--registry", "12"], "--registry \"12\" is not an account of 12 digits"),
        ] {
            let error = Target::image(text, &global(options)).unwrap_err();
            assert_eq!(error.to_string(), expected);
        }
        let error = Target::repository("app:1", &global(&[])).unwrap_err();
        assert_eq!(error.to_string(), "\"app:1\" is an image, and a repository is needed");
        let target = Target::image("public.ecr.aws/alias/app", &global(&[])).unwrap();
        let error = target.private("scan").unwrap_err();
        assert_eq!(error.to_string(), "ECR Public has no operations for `ecr scan`");
    }
}
