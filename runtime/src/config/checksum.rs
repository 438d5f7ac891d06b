//! When checksums are computed and checked.

/// When a request gets a checksum that its operation offers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum RequestChecksumCalculation {
    /// Whenever the operation knows checksums: the default.
    #[default]
    WhenSupported,
    /// Only where the operation requires one, or the input chooses an algorithm.
    WhenRequired,
}

/// When the checksum of a response is asked for and checked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum ResponseChecksumValidation {
    /// Whenever the operation knows checksums: the default.
    #[default]
    WhenSupported,
    /// Only where the input asks for it.
    WhenRequired,
}
