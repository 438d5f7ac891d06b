//! How much memory a process has held, out of `/proc`, so on Linux only.

use std::fmt::Display;
use std::fs;

/// The most memory that a process ever held, in KiB, by its id or as `self`; `None` where that is
/// not known, as of a process that has ended.
pub fn peak(process: impl Display) -> Option<u64> {
    high_water(&fs::read_to_string(format!("/proc/{process}/status")).ok()?)
}

/// What a process's `status` says of it.
fn high_water(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_peak_is_the_high_water_mark_of_resident_memory() {
        let status = "Name:\tcat\nVmPeak:\t  9 kB\nVmHWM:\t    1536 kB\nVmRSS:\t 7 kB\n";
        assert_eq!(high_water(status), Some(1536));
        assert_eq!(high_water("Name:\tcat\nState:\tZ (zombie)\n"), None);
    }
}
