use super::Partition;
pub(crate) static PARTITIONS: &[Partition] = &[];
