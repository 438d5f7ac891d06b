//! This program in the place of rustc: it runs rustc and writes down what that took.
//!
//! Cargo calls it so for all crates or for those of a workspace alone, see [`Crates`]. A line of the
//! log is a [`Measured`]. Memory is read while rustc runs, some
//! times in a second, as it cannot be once that has ended.

use std::ffi::OsStr;
use std::fmt;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::thread;
use std::time::Duration;

use anyhow::{Context, bail};

use crate::cpu::children_seconds;
use crate::memory;

/// The variable that names the log. Where it is set, this program is rustc.
const LOG: &str = "TINSMITH_RUSTC_LOG";
/// How long after one look at rustc's memory the next one is.
const PAUSE: Duration = Duration::from_millis(10);

/// What a run of rustc took.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// The crate's name, as Rust spells it.
    pub name: String,
    /// CPU seconds.
    pub seconds: f64,
    /// The most memory, in KiB.
    pub peak: u64,
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:.2} {}", self.name, self.seconds, self.peak)
    }
}

impl Measured {
    /// Reads what `Display` writes. `None` where it is something else, as the end of a log that
    /// was cut off.
    pub fn parse(line: &str) -> Option<Self> {
        let fields: Vec<&str> = line.split(' ').collect();
        let [name, seconds, peak] = fields.as_slice() else { return None };
        let (seconds, peak) = (seconds.parse().ok()?, peak.parse().ok()?);
        Some(Self { name: (*name).to_owned(), seconds, peak })
    }
}

/// Which crates are measured.
#[derive(Debug, Clone, Copy)]
pub enum Crates {
    /// All that are compiled.
    All,
    /// Those of the workspace, and not what they depend on.
    Workspace,
}

/// Lets a run of cargo call this program in the place of rustc.
pub fn measure(cargo: &mut Command, crates: Crates, log: &Path) -> anyhow::Result<()> {
    let program = std::env::current_exe().context("cannot find this program")?;
    let wrapper = match crates {
        Crates::All => "RUSTC_WRAPPER",
        Crates::Workspace => "RUSTC_WORKSPACE_WRAPPER",
    };
    cargo.env(wrapper, program).env(LOG, log);
    Ok(())
}

/// The log, where this program is called in the place of rustc.
pub fn log() -> Option<PathBuf> {
    std::env::var_os(LOG).map(PathBuf::from)
}

/// Runs the rustc that the arguments name and ends as it does.
pub fn run(log: &Path) -> ExitCode {
    match compile(log) {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn compile(log: &Path) -> anyhow::Result<u8> {
    let mut arguments = std::env::args_os().skip(1);
    let rustc = arguments.next().context("no rustc is named")?;
    let arguments: Vec<_> = arguments.collect();
    let mut child = Command::new(&rustc).args(&arguments).spawn().context("cannot run rustc")?;
    let mut peak = 0;
    let status = loop {
        peak = peak.max(memory::peak(child.id()).unwrap_or_default());
        if let Some(status) = child.try_wait().context("cannot wait for rustc")? {
            break status;
        }
        thread::sleep(PAUSE);
    };
    if let Some(name) = crate_name(&arguments) {
        let measured = Measured { name, seconds: children_seconds()?, peak };
        // One write, as others may write to the log at the same time.
        let mut log = OpenOptions::new().create(true).append(true).open(log)?;
        log.write_all(format!("{measured}\n").as_bytes()).context("cannot write the log")?;
    }
    match status.code() {
        Some(code) => Ok(u8::try_from(code).unwrap_or(1)),
        None => bail!("rustc was ended: {status}"),
    }
}

/// The crate that these arguments of rustc compile. Cargo also asks rustc what it is.
fn crate_name<T: AsRef<OsStr>>(arguments: &[T]) -> Option<String> {
    let mut arguments = arguments.iter().map(AsRef::as_ref);
    arguments.find(|argument| *argument == "--crate-name")?;
    let name = arguments.next()?.to_str()?;
    (name != "___").then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_log_can_be_read_again() {
        let measured = Measured { name: "tinsmith_ecr".to_owned(), seconds: 1.25, peak: 204_800 };
        assert_eq!(measured.to_string(), "tinsmith_ecr 1.25 204800");
        assert_eq!(Measured::parse(&measured.to_string()), Some(measured));
        for cut in ["", "tinsmith_ecr", "tinsmith_ecr 1.25", "tinsmith_ecr 1.2x 3", "a 1 2 3"] {
            assert_eq!(Measured::parse(cut), None);
        }
    }

    #[test]
    fn the_crate_is_named_in_the_arguments_unless_cargo_only_asks() {
        let name = |text: &str| crate_name(&text.split(' ').collect::<Vec<_>>());
        assert_eq!(name("--crate-name a --edition=2024 src/lib.rs"), Some("a".to_owned()));
        assert_eq!(name("- --crate-name ___ --print=file-names"), None);
        assert_eq!(name("-vV"), None);
    }
}
