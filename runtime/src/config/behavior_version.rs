//! The version of defaults that a program was written for.

use std::fmt;

/// The defaults that a program was written for, by date.
///
/// So far all of them behave alike; the type is there so that a program that pins one keeps it when
/// a default changes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct BehaviorVersion(u16, u8, u8);

impl BehaviorVersion {
    /// The newest.
    pub fn latest() -> Self {
        Self::v2026_01_12()
    }

    /// That of 12 January 2026.
    pub const fn v2026_01_12() -> Self {
        Self(2026, 1, 12)
    }

    /// That of 7 August 2025.
    pub const fn v2025_08_07() -> Self {
        Self(2025, 8, 7)
    }

    /// That of 17 January 2025.
    pub const fn v2025_01_17() -> Self {
        Self(2025, 1, 17)
    }

    /// That of 28 March 2024.
    pub const fn v2024_03_28() -> Self {
        Self(2024, 3, 28)
    }

    /// That of 9 November 2023.
    pub const fn v2023_11_09() -> Self {
        Self(2023, 11, 9)
    }

    /// Whether it is `other` or newer.
    pub fn is_at_least(&self, other: Self) -> bool {
        *self >= other
    }
}

impl fmt::Debug for BehaviorVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(year, month, day) = self;
        write!(f, "BehaviorVersion({year}-{month:02}-{day:02})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_ordered_by_date() {
        assert!(BehaviorVersion::latest().is_at_least(BehaviorVersion::v2024_03_28()));
        assert!(!BehaviorVersion::v2023_11_09().is_at_least(BehaviorVersion::v2024_03_28()));
        assert_eq!(format!("{:?}", BehaviorVersion::v2024_03_28()), "BehaviorVersion(2024-03-28)");
    }
}
