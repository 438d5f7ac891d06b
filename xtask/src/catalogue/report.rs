//! The report in Markdown: what failed, what was left out, and what each service comes to.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};
use std::time::Duration;

use tinsmith_codegen::plan::Counts;

use crate::rustc::Measured;

/// What came of all services.
#[derive(Debug, Default)]
pub struct Report {
    /// The services that were made, in order.
    pub made: Vec<Made>,
    /// What failed, in order.
    pub failed: Vec<Failure>,
    /// How many services speak a protocol that was not asked for.
    pub others: usize,
    /// What cargo did with the crates, if anything.
    pub task: Option<&'static str>,
    /// How long it took.
    pub time: Duration,
    /// The most memory that generating took, in KiB, where that is known.
    pub peak: Option<u64>,
}

/// A service that was made.
#[derive(Debug)]
pub struct Made {
    /// The name that it is reported under.
    pub service: String,
    /// The protocol that the crate speaks, as the model names it.
    pub protocol: &'static str,
    /// What it comes to.
    pub counts: Counts,
    /// The lines of Rust.
    pub lines: usize,
    /// The CPU time to read the model.
    pub load: Duration,
    /// The CPU time to generate the crate.
    pub generate: Duration,
    /// What of the model it has not.
    pub left_out: Vec<String>,
    /// What compiling the crate took.
    pub compiled: Option<Measured>,
}

/// Something that failed.
#[derive(Debug)]
pub struct Failure {
    /// The service.
    pub service: String,
    /// What was to be done with it.
    pub doing: &'static str,
    /// Why it failed.
    pub text: String,
}

impl Display for Report {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.totals(f)?;
        self.protocols(f)?;
        for Failure { service, doing, text } in &self.failed {
            writeln!(f, "\nFailed to {doing} {service}:\n\n```text\n{text}\n```")?;
        }
        let left_out = || self.made.iter().filter(|made| !made.left_out.is_empty());
        if left_out().next().is_some() {
            writeln!(f, "\n| service | left out |\n| --- | --- |")?;
            for made in left_out() {
                let notes = made.left_out.join("; ").replace('|', "\\|");
                writeln!(f, "| {} | {notes} |", made.service)?;
            }
        }
        self.services(f)
    }
}

impl Report {
    /// Adds a failure.
    pub fn fail(&mut self, service: &str, doing: &'static str, text: String) {
        self.failed.push(Failure { service: service.to_owned(), doing, text });
    }

    fn totals(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Sum { services, operations, shapes, lines, .. } = Sum::of(self.made.iter());
        let (failed, others) = (self.failed.len(), self.others);
        let peak = self.peak.map_or("unknown".to_owned(), |peak| format!("{} MiB", peak / 1024));
        writeln!(
            f,
            "{services} services made, {failed} failures, {others} services of other protocols; \
             {operations} operations, {shapes} shapes, {lines} lines; {:.1} s, peak memory {peak}",
            self.time.as_secs_f64(),
        )?;
        let compiled = || self.made.iter().filter_map(|made| made.compiled.as_ref());
        let (Some(task), Some(largest)) = (self.task, compiled().max_by_key(|it| it.peak)) else {
            return Ok(());
        };
        writeln!(
            f,
            "cargo {task}: {} crates, {:.0} CPU s; peak memory {} MiB, of {}",
            compiled().count(),
            compiled().map(|it| it.seconds).sum::<f64>(),
            largest.peak / 1024,
            largest.name,
        )
    }

    fn protocols(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut protocols: BTreeMap<&str, Vec<&Made>> = BTreeMap::new();
        for made in &self.made {
            protocols.entry(made.protocol).or_default().push(made);
        }
        self.head(f, "| protocol | services | operations | shapes | lines |", "s")?;
        for (protocol, made) in protocols {
            let sum = Sum::of(made.iter().copied());
            let Sum { services, operations, shapes, lines, load, generate } = sum;
            let (load, generate) = (load.as_secs_f64(), generate.as_secs_f64());
            write!(f, "| {protocol} | {services} | {operations} | {shapes} | {lines} ")?;
            write!(f, "| {load:.1} | {generate:.1} |")?;
            let compiled = || made.iter().filter_map(|made| made.compiled.as_ref());
            let seconds: f64 = compiled().map(|it| it.seconds).sum();
            self.last(f, seconds, compiled().map(|it| it.peak).max())?;
        }
        Ok(())
    }

    fn services(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.head(f, "| service | protocol | operations | shapes | lines |", "ms")?;
        for made in &self.made {
            let Made { service, protocol, counts, lines, load, generate, compiled, .. } = made;
            let Counts { operations, shapes, .. } = counts;
            let (load, generate) = (load.as_millis(), generate.as_millis());
            write!(f, "| {service} | {protocol} | {operations} | {shapes} | {lines} ")?;
            write!(f, "| {load} | {generate} |")?;
            let seconds = compiled.as_ref().map(|it| it.seconds).unwrap_or_default();
            self.last(f, seconds, compiled.as_ref().map(|it| it.peak))?;
        }
        Ok(())
    }

    /// The head of a table: columns that only it has, and those of times.
    fn head(&self, f: &mut Formatter<'_>, columns: &str, unit: &str) -> fmt::Result {
        let mut head = format!("{columns} load, {unit} | generate, {unit} |");
        if let Some(task) = self.task {
            head.push_str(&format!(" {task}, CPU s | {task}, peak MiB |"));
        }
        let count = head.matches('|').count() - 1;
        writeln!(f, "\n{head}\n|{}", " --- |".repeat(count))
    }

    /// The columns of compiling, if there are any, and the end of the line.
    fn last(&self, f: &mut Formatter<'_>, seconds: f64, peak: Option<u64>) -> fmt::Result {
        match (self.task, peak) {
            (None, _) => writeln!(f),
            (Some(_), None) => writeln!(f, " | |"),
            (Some(_), Some(peak)) => writeln!(f, " {seconds:.1} | {} |", peak / 1024),
        }
    }
}

/// What services come to together.
#[derive(Default)]
struct Sum {
    services: usize,
    operations: usize,
    shapes: usize,
    lines: usize,
    load: Duration,
    generate: Duration,
}

impl Sum {
    fn of<'a>(services: impl Iterator<Item = &'a Made>) -> Self {
        services.fold(Self::default(), |sum, made| Self {
            services: sum.services + 1,
            operations: sum.operations + made.counts.operations,
            shapes: sum.shapes + made.counts.shapes,
            lines: sum.lines + made.lines,
            load: sum.load + made.load,
            generate: sum.generate + made.generate,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(service: &str, protocol: &'static str, lines: usize) -> Made {
        Made {
            service: service.to_owned(),
            protocol,
            counts: Counts { operations: 2, shapes: 7, paginators: 0, waiters: 0 },
            lines,
            load: Duration::from_millis(30),
            generate: Duration::from_millis(120),
            left_out: Vec::new(),
            compiled: None,
        }
    }

    #[test]
    fn what_failed_and_what_was_left_out_goes_before_the_services() {
        let mut first = made("a", "restXml", 100);
        first.left_out = vec!["`Get`: a | b".to_owned(), "`Put`: c".to_owned()];
        let report = Report {
            made: vec![first, made("c", "awsQuery", 50)],
            failed: vec![Failure {
                service: "b".to_owned(),
                doing: "generate",
                text: "b.json:3: x#S: no\n  help: do".to_owned(),
            }],
            others: 4,
            task: None,
            time: Duration::from_millis(1_240),
            peak: Some(20_480),
        };
        assert_eq!(
            report.to_string(),
            "\
2 services made, 1 failures, 4 services of other protocols; 4 operations, 14 shapes, 150 lines; 1.2 s, peak memory 20 MiB

| protocol | services | operations | shapes | lines | load, s | generate, s |
| --- | --- | --- | --- | --- | --- | --- |
| awsQuery | 1 | 2 | 7 | 50 | 0.0 | 0.1 |
| restXml | 1 | 2 | 7 | 100 | 0.0 | 0.1 |

Failed to generate b:

```text
b.json:3: x#S: no
  help: do
```

| service | left out |
| --- | --- |
| a | `Get`: a \\| b; `Put`: c |

| service | protocol | operations | shapes | lines | load, ms | generate, ms |
| --- | --- | --- | --- | --- | --- | --- |
| a | restXml | 2 | 7 | 100 | 30 | 120 |
| c | awsQuery | 2 | 7 | 50 | 30 | 120 |
"
        );
    }

    #[test]
    fn what_compiling_took_is_in_columns_of_its_own() {
        let mut first = made("a", "restXml", 100);
        let name = "tinsmith_a".to_owned();
        first.compiled = Some(Measured { name, seconds: 2.25, peak: 204_800 });
        let report = Report {
            made: vec![first, made("b", "restXml", 50)],
            task: Some("check"),
            ..Report::default()
        };
        assert_eq!(
            report.to_string(),
            "\
2 services made, 0 failures, 0 services of other protocols; 4 operations, 14 shapes, 150 lines; 0.0 s, peak memory unknown
cargo check: 1 crates, 2 CPU s; peak memory 200 MiB, of tinsmith_a

| protocol | services | operations | shapes | lines | load, s | generate, s | check, CPU s | check, peak MiB |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| restXml | 2 | 4 | 14 | 150 | 0.1 | 0.2 | 2.2 | 200 |

| service | protocol | operations | shapes | lines | load, ms | generate, ms | check, CPU s | check, peak MiB |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| a | restXml | 2 | 7 | 100 | 30 | 120 | 2.2 | 200 |
| b | restXml | 2 | 7 | 50 | 30 | 120 | | |
"
        );
    }
}
