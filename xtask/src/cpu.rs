//! CPU time, out of `/proc`, so on Linux only. Other programs on the machine do not change it much.

use std::fs;
use std::time::Duration;

use anyhow::{Context, bail};

/// The CPU seconds of all children that have ended, from `/proc/self/stat`.
pub fn children_seconds() -> anyhow::Result<f64> {
    let stat = fs::read_to_string("/proc/self/stat").context("CPU seconds are read from /proc")?;
    // The second field is the program's name in parentheses and may hold spaces; user and system
    // time of children are fields 16 and 17, in hundredths of a second on Linux.
    let fields: Vec<&str> =
        stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |index: usize| fields.get(index).and_then(|field| field.parse::<f64>().ok());
    match (ticks(13), ticks(14)) {
        (Some(user), Some(system)) => Ok((user + system) / 100.0),
        _ => bail!("/proc/self/stat has an unknown form"),
    }
}

/// The CPU time of this program's one thread, from `/proc/self/schedstat`.
pub fn own_time() -> anyhow::Result<Duration> {
    let stat = fs::read_to_string("/proc/self/schedstat").context("CPU time is read from /proc")?;
    let nanoseconds = stat.split_whitespace().next().and_then(|field| field.parse().ok());
    nanoseconds.map(Duration::from_nanos).context("/proc/self/schedstat has an unknown form")
}
