//! CPU time, which other programs on the machine do not change much.

use std::fs;
use std::time::Duration;

use anyhow::{Context, bail};
use cpu_time::ProcessTime;

/// The CPU seconds of all children that have ended, from `/proc/self/stat`, so on Linux only.
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

/// The CPU time that this program has taken.
pub fn own_time() -> anyhow::Result<Duration> {
    Ok(ProcessTime::try_now().context("cannot read the CPU time")?.as_duration())
}
