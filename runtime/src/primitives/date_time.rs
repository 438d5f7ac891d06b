//! Stub of points in time.

/// Stub.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateTime {
    seconds: i64,
    nanos: u32,
}
/// Stub.
#[derive(Debug)]
pub struct DateTimeError;
/// Stub.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateTimeFormat {
    /// Stub.
    DateTime,
    /// Stub.
    HttpDate,
    /// Stub.
    EpochSeconds,
}

impl DateTime {
    /// Stub.
    pub fn from_secs(seconds: i64) -> Self {
        Self { seconds, nanos: 0 }
    }
}
