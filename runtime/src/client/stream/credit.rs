//! How long a body may still stall.

use std::time::Duration;

/// The least throughput is one byte in this time.
const PER_BYTE: Duration = Duration::from_secs(1);

/// How much later than it should a timer may be looked at. Where it is later, nobody was there to
/// see whether bytes came: the program did something else, or kept its threads busy.
const UNSEEN: Duration = Duration::from_secs(1);

/// How long a body may still stall: waiting uses it up, and bytes give it back.
#[derive(Debug, Clone, Copy)]
pub(super) struct Credit {
    grace: Duration,
    left: Duration,
}

impl Credit {
    pub(super) fn new(grace: Duration) -> Self {
        Self { grace, left: grace }
    }

    /// That of all bytes so far was waited for, up to the grace period.
    pub(super) fn left(&self) -> Duration {
        self.left
    }

    pub(super) fn waited(&mut self, time: Duration) {
        self.left = self.left.saturating_sub(time);
    }

    pub(super) fn came(&mut self, bytes: usize) {
        let bytes = u32::try_from(bytes).unwrap_or(u32::MAX);
        self.left = self.left.saturating_add(PER_BYTE.saturating_mul(bytes)).min(self.grace);
    }

    /// Takes back what was said of waiting.
    pub(super) fn restore(&mut self) {
        self.left = self.grace;
    }
}

/// Whether a timer that should have been looked at at `due` was left alone until `now`.
pub(super) fn is_unseen(due: Duration, now: Duration) -> bool {
    now.saturating_sub(due) > UNSEEN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_a_second_keeps_the_credit_and_fewer_use_it_up() {
        let second = Duration::from_secs(1);
        let mut credit = Credit::new(20 * second);
        for _ in 0..1000 {
            credit.waited(second);
            credit.came(1);
        }
        assert_eq!(credit.left(), 20 * second);
        for _ in 0..10 {
            credit.waited(2 * second);
            credit.came(1);
        }
        assert_eq!(credit.left(), 10 * second);
        credit.came(usize::MAX);
        assert_eq!(credit.left(), 20 * second);
        credit.waited(Duration::MAX);
        assert_eq!(credit.left(), Duration::ZERO);
    }
}
