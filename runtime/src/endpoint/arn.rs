//! Amazon resource names, as `aws.parseArn` sees them.

/// An ARN's parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Arn {
    pub(super) partition: String,
    pub(super) service: String,
    /// May be empty.
    pub(super) region: String,
    /// May be empty.
    pub(super) account_id: String,
    /// The resource's parts, which `:` or `/` keeps apart.
    pub(super) resource_id: Vec<String>,
}

impl Arn {
    /// The parts of `arn:partition:service:region:account:resource`. Partition, service and
    /// resource must not be empty.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut parts = text.strip_prefix("arn:")?.splitn(5, ':');
        let mut next = || parts.next();
        let (partition, service, region, account, resource) =
            (next()?, next()?, next()?, next()?, next()?);
        if partition.is_empty() || service.is_empty() || resource.is_empty() {
            return None;
        }
        Some(Self {
            partition: partition.to_owned(),
            service: service.to_owned(),
            region: region.to_owned(),
            account_id: account.to_owned(),
            resource_id: resource.split([':', '/']).map(str::to_owned).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arn_falls_into_its_parts() {
        assert_eq!(
            Arn::parse("arn:aws:s3:us-east-2:012345678:outpost/op-1234:x"),
            Some(Arn {
                partition: "aws".to_owned(),
                service: "s3".to_owned(),
                region: "us-east-2".to_owned(),
                account_id: "012345678".to_owned(),
                resource_id: vec!["outpost".to_owned(), "op-1234".to_owned(), "x".to_owned()],
            })
        );
    }

    #[test]
    fn region_and_account_may_be_empty() {
        let arn = Arn::parse("arn:aws:s3:::bucket").unwrap();
        assert_eq!((arn.region.as_str(), arn.account_id.as_str()), ("", ""));
    }

    #[test]
    fn an_empty_resource_part_is_kept() {
        assert_eq!(Arn::parse("arn:aws:s3:r:a:outpost:").unwrap().resource_id, ["outpost", ""]);
    }

    #[test]
    fn anything_else_is_no_arn() {
        let texts = [
            "asdf",
            "",
            "arn:aws:s3:us-west-2:123",
            "arn:aws:s3:us-west-2:123:",
            "arn:aws::us-west-2:123:resource-id",
            "arn::s3:us-west-2:123:resource-id",
            "nra:aws:s3:us-west-2:123:resource-id",
        ];
        for text in texts {
            assert_eq!(Arn::parse(text), None, "{text}");
        }
    }
}
