//! What was found, and in what surroundings.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;

use anyhow::Context;
use serde::{Deserialize, Serialize};
use workloads::Workload;

use crate::process::ClientName;

/// All figures of a run, and where it was. What was not measured is left out.
#[derive(Serialize, Deserialize)]
pub struct Results {
    /// The day, as `YYYY-MM-DD`.
    pub date: String,
    pub cores: usize,
    pub processor: String,
    pub rustc: String,
    pub valgrind: String,
    /// The versions of the packages that the clients are made of.
    pub packages: BTreeMap<String, String>,
    /// A fresh process that makes one call; its whole life.
    pub first_answer: BTreeMap<String, Figures>,
    /// By workload and client, a request; `list-images` makes ten in a round.
    pub calls: BTreeMap<String, BTreeMap<String, Figures>>,
}

/// The figures of a client.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Figures {
    /// In user code, as callgrind counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instructions: Option<u64>,
    /// Blocks that were taken from the heap.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allocations: Option<u64>,
    /// The bytes of these blocks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allocated_bytes: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cpu_us: Option<Cpu>,
    /// The most memory that was resident, of the whole process.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub peak_memory_kib: Option<u64>,
}

/// CPU time in user code and in the system, in microseconds, over rounds.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct Cpu {
    pub min: f64,
    pub median: f64,
    pub rounds: usize,
}

impl Cpu {
    /// Of one sample or more.
    pub fn of(mut samples: Vec<f64>) -> Self {
        samples.sort_by(f64::total_cmp);
        let at = |index: usize| {
            let sample = samples.get(index).copied().unwrap_or_default();
            (sample * 100.0).round() / 100.0
        };
        Self { min: at(0), median: at(samples.len() / 2), rounds: samples.len() }
    }
}

impl Results {
    /// No figures yet; the surroundings of this process.
    pub fn new(folder: &Path) -> anyhow::Result<Self> {
        let processor = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let processor = processor.lines().find_map(|line| line.strip_prefix("model name"));
        let processor = processor.unwrap_or_default().trim_start_matches([' ', '\t', ':']);
        Ok(Self {
            date: said_by("date", &["-u", "+%F"])?,
            cores: thread::available_parallelism().map_or(1, usize::from),
            processor: processor.to_owned(),
            rustc: said_by("rustc", &["--version"])?,
            valgrind: said_by("valgrind", &["--version"]).unwrap_or_else(|_| "none".to_owned()),
            packages: packages(folder)?,
            first_answer: BTreeMap::new(),
            calls: BTreeMap::new(),
        })
    }

    /// The figures of one request.
    pub fn call(&mut self, workload: Workload, client: ClientName) -> &mut Figures {
        let clients = self.calls.entry(workload.name().to_owned()).or_default();
        clients.entry(client.name().to_owned()).or_default()
    }

    /// The figures of a process with one call.
    pub fn first_answer(&mut self, client: ClientName) -> &mut Figures {
        self.first_answer.entry(client.name().to_owned()).or_default()
    }

    /// As it stands in a file.
    pub fn json(&self) -> anyhow::Result<String> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }

    pub fn write(&self, path: &Path) -> anyhow::Result<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, self.json()?).with_context(|| format!("cannot write {}", path.display()))
    }

    /// A line for each figure, with the ratio to the floor where it was measured too.
    pub fn table(&self) -> String {
        let mut table = String::new();
        let first = [("first-answer", &self.first_answer)];
        let calls = self.calls.iter().map(|(name, clients)| (name.as_str(), clients));
        for (name, clients) in calls.chain(first) {
            for kind in Kind::ALL {
                let floor = clients.get("floor").and_then(|figures| kind.of(figures));
                for (client, figures) in clients {
                    let Some(figure) = kind.of(figures) else { continue };
                    let ratio = floor.filter(|floor| *floor > 0.0).map(|floor| figure / floor);
                    let ratio = ratio.map_or(String::new(), |ratio| format!("{ratio:8.3}"));
                    // Writing to text does not fail.
                    let _ = writeln!(
                        table,
                        "{name:26} {:18} {client:10} {figure:>16.2}{ratio}",
                        kind.name()
                    );
                }
            }
        }
        table
    }
}

/// A figure, of those that a client has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Instructions,
    Allocations,
    AllocatedBytes,
    CpuLeast,
    CpuMedian,
    PeakMemory,
}

impl Kind {
    pub const ALL: [Self; 6] = [
        Self::Instructions,
        Self::Allocations,
        Self::AllocatedBytes,
        Self::CpuLeast,
        Self::CpuMedian,
        Self::PeakMemory,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Instructions => "instructions",
            Self::Allocations => "allocations",
            Self::AllocatedBytes => "allocated bytes",
            Self::CpuLeast => "CPU, µs, least",
            Self::CpuMedian => "CPU, µs, median",
            Self::PeakMemory => "peak memory, KiB",
        }
    }

    /// Its number, if it was measured.
    pub fn of(self, figures: &Figures) -> Option<f64> {
        match self {
            Self::Instructions => figures.instructions.map(|number| number as f64),
            Self::Allocations => figures.allocations.map(|number| number as f64),
            Self::AllocatedBytes => figures.allocated_bytes.map(|number| number as f64),
            Self::CpuLeast => figures.cpu_us.map(|cpu| cpu.min),
            Self::CpuMedian => figures.cpu_us.map(|cpu| cpu.median),
            Self::PeakMemory => figures.peak_memory_kib.map(|number| number as f64),
        }
    }
}

/// The packages whose versions are told.
const TOLD: [&str; 10] = [
    "aws-lc-rs",
    "aws-sdk-ecr",
    "aws-smithy-runtime",
    "hyper",
    "hyper-util",
    "ring",
    "rustls",
    "serde_json",
    "tinsmith-ecr",
    "tokio",
];

/// The versions in the lock file.
fn packages(folder: &Path) -> anyhow::Result<BTreeMap<String, String>> {
    let path = folder.join("Cargo.lock");
    let lock = fs::read_to_string(&path).with_context(|| format!("no {}", path.display()))?;
    let mut versions: BTreeMap<String, String> = BTreeMap::new();
    let mut name = "";
    for (key, value) in lock.lines().filter_map(|line| line.split_once(" = ")) {
        let value = value.trim_matches('"');
        match key {
            "name" => name = value,
            "version" if TOLD.contains(&name) => {
                let told = versions.entry(name.to_owned()).or_default();
                let separator = if told.is_empty() { "" } else { ", " };
                told.push_str(&format!("{separator}{value}"));
            }
            _ => {}
        }
    }
    Ok(versions)
}

/// The first line that a program prints.
fn said_by(program: &str, arguments: &[&str]) -> anyhow::Result<String> {
    let output = Command::new(program).args(arguments).output();
    let output = output.with_context(|| format!("cannot run {program}"))?;
    let said = String::from_utf8(output.stdout)?;
    Ok(said.lines().next().unwrap_or_default().to_owned())
}
