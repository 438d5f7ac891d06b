//! Programs: how they are built, started and watched.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;
use std::{env, fs};

use anyhow::{Context, bail};
use clap::ValueEnum;
use wait4::Wait4;
use workloads::{ENDPOINT, Workload};

/// The longest that a client may run, under valgrind too.
const LIMIT: Duration = Duration::from_secs(600);

/// A client that is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ClientName {
    /// The one written by hand.
    Floor,
    /// tinsmith-ecr.
    Ours,
    /// aws-sdk-ecr.
    Official,
}

impl ClientName {
    /// All of them, in the order in which they take turns.
    pub const ALL: [Self; 3] = [Self::Floor, Self::Ours, Self::Official];

    /// The name of its package and program.
    pub fn name(self) -> &'static str {
        match self {
            Self::Floor => "floor",
            Self::Ours => "ours",
            Self::Official => "official",
        }
    }
}

/// The folder of the programs, all of them built.
pub struct Programs(PathBuf);

impl Programs {
    /// Builds the service and these clients, with optimization. Each is built by itself: together
    /// they would share the features of their dependencies.
    pub fn build(folder: &Path, clients: &[ClientName]) -> anyhow::Result<Self> {
        let target = folder.join("target");
        for package in ["server"].into_iter().chain(clients.iter().map(|client| client.name())) {
            let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
            let mut build = Command::new(cargo);
            build.args(["build", "--quiet", "--locked", "--release", "--package", package]);
            build.arg("--target-dir").arg(&target);
            let status = build.current_dir(folder).status().context("cannot run cargo")?;
            if !status.success() {
                bail!("{package} does not build");
            }
        }
        Ok(Self(target.join("release")))
    }

    fn client(&self, client: ClientName) -> PathBuf {
        self.0.join(client.name())
    }
}

/// The service, which is stopped when this is dropped.
pub struct Server {
    process: Child,
    endpoint: String,
}

impl Server {
    /// Starts it on a free port of loopback.
    pub fn start(programs: &Programs) -> anyhow::Result<Self> {
        let mut command = Command::new(programs.0.join("server"));
        let process = command.stdout(Stdio::piped()).spawn().context("cannot start the service")?;
        let mut server = Self { process, endpoint: String::new() };
        let output = server.process.stdout.take().context("the service's output is piped")?;
        BufReader::new(output).read_line(&mut server.endpoint)?;
        server.endpoint.truncate(server.endpoint.trim_end().len());
        if server.endpoint.is_empty() {
            bail!("the service did not start");
        }
        Ok(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It has ended already where this fails.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// One run of a client: a workload, so many times.
#[derive(Clone, Copy)]
pub struct Run<'a> {
    pub programs: &'a Programs,
    pub server: &'a Server,
    pub client: ClientName,
    pub workload: Workload,
    pub count: usize,
}

impl Run<'_> {
    /// The CPU time of the process, in user code and in the system.
    pub fn cpu(&self) -> anyhow::Result<Duration> {
        let mut child = self.command(Command::new(self.programs.client(self.client))).spawn()?;
        let ended = within_limit(&mut child, |child| Ok(child.wait4()?))?;
        self.check(ended.status.success(), "")?;
        Ok(ended.rusage.utime + ended.rusage.stime)
    }

    /// The most memory that was resident, in KiB: asked for again and again until it ends, since
    /// what the system says at the end is not less than what this program holds.
    pub fn peak_memory(&self) -> anyhow::Result<u64> {
        let mut child = self.command(Command::new(self.programs.client(self.client))).spawn()?;
        let status = PathBuf::from(format!("/proc/{}/status", child.id()));
        let wait = |child: &mut Child| {
            let mut peak = 0;
            loop {
                let status = fs::read_to_string(&status).unwrap_or_default();
                peak = peak.max(high_water(&status).unwrap_or_default());
                if let Some(ended) = child.try_wait()? {
                    return Ok((peak, ended));
                }
                thread::sleep(Duration::from_millis(1));
            }
        };
        let (peak, ended) = within_limit(&mut child, wait)?;
        self.check(ended.success(), "")?;
        if peak == 0 {
            bail!("{} ended before its memory was read", self.client.name());
        }
        Ok(peak)
    }

    /// What a tool of valgrind says of the run.
    pub fn valgrind(&self, tool: &str) -> anyhow::Result<String> {
        let mut command = Command::new("valgrind");
        command.arg(format!("--tool={tool}")).arg(format!("--{tool}-out-file=/dev/null"));
        command.arg(self.programs.client(self.client)).stderr(Stdio::piped());
        let mut child = self.command(command).spawn().context("cannot run valgrind: install it")?;
        let wait = |child: &mut Child| {
            let mut said = String::new();
            if let Some(mut output) = child.stderr.take() {
                output.read_to_string(&mut said)?;
            }
            Ok((said, child.wait()?))
        };
        let (said, ended) = within_limit(&mut child, wait)?;
        self.check(ended.success(), &said)?;
        Ok(said)
    }

    fn command(&self, mut command: Command) -> Command {
        command.args([self.workload.name(), &self.count.to_string()]);
        command.env(ENDPOINT, &self.server.endpoint);
        command
    }

    fn check(&self, succeeded: bool, said: &str) -> anyhow::Result<()> {
        if !succeeded {
            let Self { client, workload, count, .. } = self;
            bail!("{} {} {count} failed {said}", client.name(), workload.name());
        }
        Ok(())
    }
}

/// Waits for a process, and kills it where it takes too long.
fn within_limit<T>(
    child: &mut Child,
    wait: impl FnOnce(&mut Child) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    let (ended, watch) = mpsc::channel::<()>();
    let id = child.id().to_string();
    thread::spawn(move || {
        if watch.recv_timeout(LIMIT) == Err(RecvTimeoutError::Timeout) {
            eprintln!("process {id} ran for longer than {LIMIT:?} and is killed");
            // It has ended in this moment where this fails.
            let _ = Command::new("kill").args(["-9", &id]).status();
        }
    });
    let result = wait(child);
    drop(ended);
    result
}

/// What a process's `status` says of the most memory that it ever held.
fn high_water(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_memory_is_the_high_water_mark() {
        let status = "Name:\tours\nVmPeak:\t  9 kB\nVmHWM:\t    1536 kB\nVmRSS:\t 7 kB\n";
        assert_eq!(high_water(status), Some(1536));
        assert_eq!(high_water("Name:\tours\nState:\tZ (zombie)\n"), None);
    }
}
