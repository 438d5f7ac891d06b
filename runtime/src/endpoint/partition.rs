//! Partitions: groups of regions that share DNS suffixes.

use super::partitions_data::PARTITIONS;

/// A partition and the regions in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partition {
    /// The name, `aws` for instance.
    pub name: &'static str,
    /// The suffix of its host names.
    pub dns_suffix: &'static str,
    /// The suffix of host names that answer on IPv4 and IPv6.
    pub dual_stack_dns_suffix: &'static str,
    /// The region that services without regions sign for.
    pub implicit_global_region: &'static str,
    /// Whether it has FIPS endpoints.
    pub supports_fips: bool,
    /// Whether it has dual-stack endpoints.
    pub supports_dual_stack: bool,
    /// What its regions start with: a region yet unknown belongs here if its name is one of
    /// these, a hyphen, a word, a hyphen and a number.
    pub prefixes: &'static [&'static str],
    /// The regions known by name.
    pub regions: &'static [&'static str],
}

/// The partitions that this version knows.
pub fn all() -> &'static [Partition] {
    PARTITIONS
}

/// The partition that a region is in: the one that lists it, else the one whose pattern it
/// matches, else `aws`. `None` only for a table without a partition `aws`.
pub fn lookup<'a>(partitions: &'a [Partition], region: &str) -> Option<&'a Partition> {
    let mut all = partitions.iter();
    all.clone()
        .find(|partition| partition.regions.contains(&region))
        .or_else(|| all.clone().find(|partition| partition.matches(region)))
        .or_else(|| all.find(|partition| partition.name == "aws"))
}

impl Partition {
    fn matches(&self, region: &str) -> bool {
        let tail = |prefix| region.strip_prefix(prefix)?.strip_prefix('-');
        self.prefixes.iter().filter_map(tail).any(is_word_and_number)
    }
}

/// Matches `\w+-\d+`.
fn is_word_and_number(text: &str) -> bool {
    let Some((word, number)) = text.split_once('-') else { return false };
    !word.is_empty()
        && word.chars().all(|c| c.is_alphanumeric() || c == '_')
        && !number.is_empty()
        && number.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name_of(region: &str) -> &'static str {
        lookup(all(), region).unwrap().name
    }

    #[test]
    fn a_listed_region_is_found() {
        assert_eq!(name_of("us-east-1"), "aws");
        assert_eq!(name_of("aws-cn-global"), "aws-cn");
        assert_eq!(name_of("us-gov-west-1"), "aws-us-gov");
    }

    #[test]
    fn a_region_yet_unknown_is_placed_by_its_prefix() {
        assert_eq!(name_of("us-north-12"), "aws");
        assert_eq!(name_of("cn-south-7"), "aws-cn");
        assert_eq!(name_of("us-gov-north-1"), "aws-us-gov");
        assert_eq!(name_of("us-isob-north-1"), "aws-iso-b");
        assert_eq!(name_of("eusc-de-west-2"), "aws-eusc");
    }

    #[test]
    fn whatever_else_is_in_aws() {
        for region in ["mars-global", "", "cn-", "cn--1", "cn-north-", "cn-north-1x", "cnx-a-1"] {
            assert_eq!(name_of(region), "aws", "{region}");
        }
    }

    #[test]
    fn a_table_without_aws_may_have_no_answer() {
        assert_eq!(lookup(&[], "us-east-1"), None);
    }
}
