//! `cargo xtask catalogue`: every service of a botocore wheel, or every Smithy model in a folder,
//! generated.
//!
//! It is made in memory and nothing of it is kept. With `--check-compile` or `--build` cargo then
//! compiles the crates in a workspace under `target/`, warnings denied, with the versions of this
//! repository's lock file ([`compile`]), and with `--call` a program in that workspace calls them
//! over HTTP on loopback ([`call`]). The [`report`] is Markdown; docs/catalogue.md holds some.

mod call;
mod compile;
mod messages;
mod report;
mod results;
mod source;
mod workspace;

use std::fmt::{self, Display, Formatter};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Context;
use clap::Args;
use clap::builder::PossibleValuesParser;
use tinsmith_codegen::model::Model;
use tinsmith_codegen::plan::{CrateSettings, Protocol, RuntimeSource};
use tinsmith_codegen::{Error, Generated, generate};

use self::call::Calls;
use self::compile::Compiler;
use self::report::{Made, Report};
use self::source::Source;
use self::workspace::Workspace;
use crate::cpu::own_time;
use crate::memory;

/// How the generated files name what made them.
const COMMAND: &str = "cargo xtask catalogue";

/// Which services to generate, and what to do with them.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The wheel, a file of the Python package botocore, or a folder of Smithy models
    models: PathBuf,
    /// The protocols whose services are generated; all where none is named
    #[arg(long = "protocol", value_name = "NAME", num_args = 1..,
        value_parser = PossibleValuesParser::new(Protocol::ids().map(without_namespace)))]
    protocols: Vec<String>,
    /// The services, by the names of botocore's folders or of the models' files without `.json`;
    /// all where none is named
    #[arg(long = "service", value_name = "NAME", num_args = 1..)]
    services: Vec<String>,
    /// Let cargo check the crates, with warnings denied, and report CPU seconds and memory of
    /// each. What is known from an earlier run of the same is not done again
    #[arg(long)]
    check_compile: bool,
    /// The same with `cargo build` in place of `cargo check`
    #[arg(long, conflicts_with = "check_compile")]
    build: bool,
    /// How many crates are compiled at a time at most [default: as many as there are processors]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    jobs: Option<u16>,
    /// Compile the crates and call an operation of each on loopback, and print what came of it
    #[arg(long)]
    call: bool,
    /// Write the report to this file in place of the standard output
    #[arg(long, value_name = "FILE")]
    markdown: Option<PathBuf>,
}

pub fn run(root: &Path, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let start = Instant::now();
    let root = root.canonicalize().with_context(|| format!("cannot find {}", root.display()))?;
    let source = Source::open(&arguments.models)?;
    let services = match arguments.services.as_slice() {
        [] => source.names(),
        named => named.to_vec(),
    };
    let task = match (arguments.check_compile, arguments.build) {
        (_, true) => Some("build"),
        (true, false) => Some("check"),
        (false, false) => None,
    };
    let mut compiler = task.map(|task| Compiler::new(&root, task, arguments.jobs)).transpose()?;
    let mut calls = arguments.call.then(Calls::default);
    let mut report = Report { task, ..Report::default() };
    for service in &services {
        let found = match one(&root, &source, service, &arguments.protocols) {
            Ok(Some(found)) => found,
            Ok(None) => {
                report.others += 1;
                continue;
            }
            Err(error) => {
                report.fail(service, "generate", format!("{error:#}"));
                continue;
            }
        };
        let (made, model, generated) = found;
        report.made.push(made);
        if let Some(compiler) = &mut compiler {
            compiler.add(&package(service), &generated)?;
        }
        if let Some(calls) = &mut calls {
            calls.add(service, &model, settings(service, &root), generated.files)?;
        }
    }
    report.peak = memory::peak("self");
    if let Some(compiler) = compiler {
        let (mut outcomes, mut failed) = (compiler.run()?, Vec::new());
        for made in &mut report.made {
            match outcomes.remove(&package(&made.service)) {
                Some(Ok(measured)) => made.compiled = Some(measured),
                Some(Err(text)) => failed.push((made.service.clone(), text)),
                None => {}
            }
        }
        for (service, text) in failed {
            report.fail(&service, "compile", text);
        }
    }
    report.time = start.elapsed();
    match &arguments.markdown {
        None => print!("{report}"),
        Some(file) => std::fs::write(file, report.to_string())
            .with_context(|| format!("cannot write {}", file.display()))?,
    }
    let called = match calls {
        Some(calls) if !report.made.is_empty() => {
            println!();
            calls.run(&Workspace::create(&root)?)?
        }
        _ => true,
    };
    let well = report.failed.is_empty() && called;
    Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What generating every service of a wheel or folder comes to.
#[derive(Debug, Default)]
pub struct Total {
    /// How many services there are.
    pub services: usize,
    /// Their operations.
    pub operations: usize,
    /// Their shapes.
    pub shapes: usize,
    /// The lines of Rust of their crates.
    pub lines: usize,
    /// How long it took by the clock.
    pub time: Duration,
    /// The CPU time.
    pub cpu: Duration,
    /// The most memory that this process has held, in KiB, where that is known.
    pub peak: Option<u64>,
}

/// Generates every service of a wheel or folder; an error where one cannot be.
pub fn total(root: &Path, models: &Path) -> anyhow::Result<Total> {
    let (start, cpu) = (Instant::now(), own_time()?);
    let source = Source::open(models)?;
    let mut total = Total::default();
    for service in source.names() {
        if let Some((made, ..)) = one(root, &source, &service, &[])? {
            total.services += 1;
            total.operations += made.counts.operations;
            total.shapes += made.counts.shapes;
            total.lines += made.lines;
        }
    }
    total.time = start.elapsed();
    total.cpu = own_time()? - cpu;
    total.peak = memory::peak("self");
    Ok(total)
}

impl Display for Total {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self { services, operations, shapes, lines, .. } = self;
        let (time, cpu) = (self.time.as_secs_f64(), self.cpu.as_secs_f64());
        let peak = self.peak.map_or("unknown".to_owned(), |peak| format!("{} MiB", peak / 1024));
        write!(
            f,
            "{services} services, {operations} operations, {shapes} shapes, {lines} lines; "
        )?;
        write!(f, "{time:.1} s, of which {cpu:.1} s CPU time, peak memory {peak}")
    }
}

/// Generates a service. `None` where it speaks another protocol than one of these.
fn one(
    root: &Path,
    source: &Source,
    service: &str,
    protocols: &[String],
) -> anyhow::Result<Option<(Made, Model, Generated)>> {
    let start = own_time()?;
    let located = |error: Error| source.locate(service, error);
    let model = source.load(service)?;
    let protocol = protocol(&model).map_err(located)?;
    let loaded = own_time()?;
    if !protocols.is_empty() && !protocols.iter().any(|wanted| wanted == protocol) {
        return Ok(None);
    }
    let mut generated = generate(&model, settings(service, root)).map_err(located)?;
    let made = Made {
        service: service.to_owned(),
        protocol,
        counts: generated.counts,
        lines: generated.lines(),
        load: loaded - start,
        generate: own_time()? - loaded,
        left_out: std::mem::take(&mut generated.left_out),
        compiled: None,
    };
    Ok(Some((made, model, generated)))
}

/// The name of the protocol that the model's crate speaks.
fn protocol(model: &Model) -> Result<&'static str, Error> {
    let (service, _) = model
        .service()
        .ok_or_else(|| Error::at(&model.service, "the model has no service of this name"))?;
    Protocol::of(service).map(|protocol| without_namespace(protocol.id))
}

fn without_namespace(id: &'static str) -> &'static str {
    id.rsplit('#').next().unwrap_or(id)
}

/// The package of a service's crate.
fn package(service: &str) -> String {
    let name: String = service
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || c == '_' { c.to_ascii_lowercase() } else { '-' })
        .collect();
    format!("tinsmith-{name}")
}

fn settings(service: &str, root: &Path) -> CrateSettings {
    CrateSettings {
        name: package(service),
        command: COMMAND.to_owned(),
        runtime: RuntimeSource::Path(root.join("runtime").display().to_string()),
        own_workspace: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_can_be_named_after_any_file() {
        assert_eq!(package("ec2"), "tinsmith-ec2");
        assert_eq!(package("awsJson1_0-queryCompatible"), "tinsmith-awsjson1_0-querycompatible");
        assert_eq!(package("below/a.b"), "tinsmith-below-a-b");
    }

    #[test]
    fn a_model_that_cannot_be_read_does_not_stop_the_rest() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let dir = tempfile::tempdir().unwrap();
        let text = r#"{"smithy": "2.0", "shapes": {"x#S": {"type": "service", "version": "1",
            "traits": {"aws.protocols#restXml": {}}}}}"#;
        std::fs::write(dir.path().join("a.json"), "{").unwrap();
        std::fs::write(dir.path().join("b.json"), text).unwrap();
        let source = Source::open(dir.path()).unwrap();
        let of = |service: &str, protocols: &[&str]| {
            let protocols: Vec<String> = protocols.iter().map(|it| (*it).to_owned()).collect();
            one(root, &source, service, &protocols)
        };
        assert!(of("a", &[]).is_err());
        assert!(of("b", &["awsQuery"]).unwrap().is_none());
        let (made, ..) = of("b", &["awsQuery", "restXml"]).unwrap().unwrap();
        assert_eq!((made.protocol, made.counts.operations), ("restXml", 0));
    }
}
