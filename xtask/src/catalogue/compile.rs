//! Lets cargo check or build the generated crates, some at a time, and measures rustc.
//!
//! Crates that ask for the same features of the runtime are compiled together, so that it is
//! compiled once for them. Large ones are compiled one at a time, for the memory's sake. What
//! is compiled of a crate is removed when it has been measured, for the disk's.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, bail};
use tinsmith_codegen::Generated;
use tinsmith_codegen::write::File;

use super::messages::{Message, spelled};
use super::results::{Key, Keys, Results};
use super::workspace::Workspace;
use crate::rustc::{self, Crates, Measured};

/// The lines of a crate that is compiled alone. Rustc takes up to 30 KiB for each.
const LARGE: usize = 50_000;
/// The most lines that are compiled together.
const BATCH: usize = 200_000;
/// How much of what the compiler says of a crate is shown, in lines.
const SHOWN: usize = 40;

/// What compiling came to for each crate, by package: what it took, or what is wrong.
pub type Outcomes = BTreeMap<String, Result<Measured, String>>;

/// The crates to compile, and what is known of them already.
pub struct Compiler {
    task: &'static str,
    jobs: Option<u16>,
    workspace: Workspace,
    keys: Keys,
    results: Results,
    pending: Vec<Job>,
    outcomes: Outcomes,
}

/// A crate that is to be compiled.
#[derive(Debug, Clone, PartialEq)]
struct Job {
    package: String,
    key: Key,
    lines: usize,
    /// What its manifest asks for of the runtime.
    runtime: String,
}

impl Compiler {
    /// Compiles by cargo's `task`, with at most so many runs of rustc at a time.
    pub fn new(root: &Path, task: &'static str, jobs: Option<u16>) -> anyhow::Result<Self> {
        let workspace = Workspace::create(root)?;
        let results = Results::open(workspace.file("results.txt"))?;
        let keys = Keys::new(root, task)?;
        let (pending, outcomes) = (Vec::new(), Outcomes::new());
        Ok(Self { task, jobs, workspace, keys, results, pending, outcomes })
    }

    /// Adds a crate.
    pub fn add(&mut self, package: &str, generated: &Generated) -> anyhow::Result<()> {
        let key = self.keys.of(&generated.files);
        if let Some(measured) = self.results.get(key) {
            self.outcomes.insert(package.to_owned(), Ok(measured.clone()));
            return Ok(());
        }
        self.workspace.write(package, &generated.files)?;
        self.pending.push(Job {
            package: package.to_owned(),
            key,
            lines: generated.lines(),
            runtime: runtime(&generated.files).to_owned(),
        });
        Ok(())
    }

    /// Compiles the crates that are not known yet. Says on the standard error how far it is.
    pub fn run(mut self) -> anyhow::Result<Outcomes> {
        let pending = std::mem::take(&mut self.pending);
        let (known, all) = (self.outcomes.len(), self.outcomes.len() + pending.len());
        eprintln!("{known} of {all} crates are known from earlier runs");
        for batch in batches(pending) {
            self.compile(&batch)?;
            eprintln!("{} of {all} crates", self.outcomes.len());
        }
        Ok(self.outcomes)
    }

    fn compile(&mut self, batch: &[Job]) -> anyhow::Result<()> {
        let packages: Vec<&str> = batch.iter().map(|job| job.package.as_str()).collect();
        self.workspace.members(&packages, "")?;
        // A run that was stopped may have left what would not be measured now.
        self.clean(&packages)?;
        let (log, errors) = (self.workspace.file("rustc.log"), self.workspace.file("errors.txt"));
        fs::write(&log, "").context("cannot empty the log")?;
        let mut cargo = self.workspace.cargo(self.task);
        cargo.args(["--workspace", "--lib", "--keep-going", "--message-format=json"]);
        if let Some(jobs) = self.jobs {
            cargo.args(["--jobs", &jobs.to_string()]);
        }
        rustc::measure(&mut cargo, Crates::Workspace, &log)?;
        let errors_file = fs::File::create(&errors).context("cannot make a file for errors")?;
        let mut child =
            cargo.stdout(Stdio::piped()).stderr(errors_file).spawn().context("cannot run cargo")?;
        let mut said: Vec<(String, String)> = Vec::new();
        let lines = BufReader::new(child.stdout.take().context("cargo has no output")?).lines();
        for line in lines {
            match Message::parse(&line.context("cannot read what cargo says")?) {
                Message::Said(name, text) => said.push((name, text)),
                Message::Compiled(name) => {
                    let job = batch.iter().find(|job| spelled(&job.package) == name);
                    if let Some(job) = job {
                        self.compiled(job, measured(&fs::read_to_string(&log)?, &name)?)?;
                    }
                }
                Message::Other => {}
            }
        }
        child.wait().context("cannot wait for cargo")?;
        let errors = fs::read_to_string(&errors).context("cannot read cargo's errors")?;
        for job in batch {
            let fault = || Err(what_is_wrong(&spelled(&job.package), &said, &errors));
            self.outcomes.entry(job.package.clone()).or_insert_with(fault);
        }
        self.clean(&packages)?;
        packages.iter().try_for_each(|package| self.workspace.remove(package))
    }

    /// Keeps the result at once, as the next crate may take long.
    fn compiled(&mut self, job: &Job, measured: Measured) -> anyhow::Result<()> {
        self.results.add(job.key, measured.clone())?;
        self.outcomes.insert(job.package.clone(), Ok(measured));
        Ok(())
    }

    fn clean(&self, packages: &[&str]) -> anyhow::Result<()> {
        let mut cargo = self.workspace.cargo("clean");
        cargo.args(packages.iter().flat_map(|package| ["--package", package]));
        let output = cargo.output().context("cannot run cargo")?;
        if !output.status.success() {
            bail!("cargo clean failed: {}", String::from_utf8_lossy(&output.stderr).trim());
        }
        Ok(())
    }
}

/// The line of the manifest that asks for the runtime.
fn runtime(files: &[File]) -> &str {
    let manifest = files.iter().find(|file| file.path == Path::new("Cargo.toml"));
    let mut lines = manifest.map(|file| file.text.as_str()).unwrap_or_default().lines();
    lines.find(|line| line.starts_with("tinsmith-runtime = ")).unwrap_or_default()
}

/// What is compiled together, in order.
fn batches(mut jobs: Vec<Job>) -> Vec<Vec<Job>> {
    // Those that ask for the same stand together; of the rest, the order is that of the report.
    jobs.sort_by(|a, b| (&a.runtime, &a.package).cmp(&(&b.runtime, &b.package)));
    let mut batches: Vec<Vec<Job>> = Vec::new();
    for job in jobs {
        let fits = |batch: &&mut Vec<Job>| {
            let together = batch.iter().map(|job| job.lines).sum::<usize>() + job.lines;
            let same = batch.iter().all(|other| other.runtime == job.runtime);
            let large = batch.iter().chain([&job]).any(|job| job.lines >= LARGE);
            same && !large && together <= BATCH
        };
        match batches.iter_mut().rev().find(fits) {
            Some(batch) => batch.push(job),
            None => batches.push(vec![job]),
        }
    }
    batches
}

/// What the log says of the crate.
fn measured(log: &str, name: &str) -> anyhow::Result<Measured> {
    let mut found = log.lines().filter_map(Measured::parse);
    found.find(|measured| measured.name == name).with_context(|| format!("{name} was not measured"))
}

/// Why a crate was not compiled: what the compiler says of it; where it says nothing, of what it
/// depends on; else what cargo says.
fn what_is_wrong(name: &str, said: &[(String, String)], errors: &str) -> String {
    let of = |wanted: &dyn Fn(&str) -> bool| -> String {
        said.iter().filter(|(of, _)| wanted(of)).map(|(_, text)| text.as_str()).collect()
    };
    let own = of(&|of| of == name);
    let text = if own.is_empty() { of(&|of| of == "tinsmith_runtime") } else { own };
    let text = if text.is_empty() { errors } else { &text };
    text.trim().lines().take(SHOWN).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job(package: &str, lines: usize, features: &str) -> Job {
        let keys = tempfile::tempdir().unwrap();
        let files = vec![File { path: "Cargo.toml".into(), text: package.to_owned() }];
        for file in ["Cargo.lock", "Cargo.toml", "runtime/Cargo.toml", "runtime/src/lib.rs"] {
            let path = keys.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        Job {
            package: package.to_owned(),
            key: Keys::new(keys.path(), "check").unwrap().of(&files),
            lines,
            runtime: features.to_owned(),
        }
    }

    #[test]
    fn crates_of_the_same_features_are_compiled_together_and_large_ones_alone() {
        let jobs = vec![
            job("a", 1_000, "xml"),
            job("b", 1_000, "json"),
            job("c", LARGE, "json"),
            job("d", 1_000, "json"),
            job("e", 1_000, "xml"),
        ];
        let names: Vec<Vec<String>> = batches(jobs)
            .into_iter()
            .map(|batch| batch.into_iter().map(|job| job.package).collect())
            .collect();
        assert_eq!(names, [vec!["b", "d"], vec!["c"], vec!["a", "e"]]);
    }

    #[test]
    fn a_batch_is_bounded() {
        let jobs: Vec<Job> =
            (0..9).map(|number| job(&number.to_string(), LARGE - 1, "json")).collect();
        let lengths: Vec<usize> = batches(jobs).iter().map(Vec::len).collect();
        assert_eq!(lengths, [4, 4, 1]);
    }

    #[test]
    fn what_is_said_of_a_crate_goes_before_what_is_said_of_the_runtime() {
        let said = |names: &[&str]| -> Vec<(String, String)> {
            names.iter().map(|name| ((*name).to_owned(), format!("error in {name}\n"))).collect()
        };
        let all = said(&["tinsmith_runtime", "a", "b"]);
        assert_eq!(what_is_wrong("a", &all, "cargo"), "error in a");
        assert_eq!(what_is_wrong("c", &all, "cargo"), "error in tinsmith_runtime");
        assert_eq!(what_is_wrong("c", &said(&["b"]), "cargo\n"), "cargo");
    }

    #[test]
    fn the_log_says_what_a_crate_took() {
        let log = "tinsmith_b 1.00 10\ntinsmith_a 2.00 20\n";
        assert_eq!(measured(log, "tinsmith_a").unwrap().peak, 20);
        assert_eq!(
            measured(log, "tinsmith_c").unwrap_err().to_string(),
            "tinsmith_c was not measured"
        );
    }
}
