//! What came of all cases: the failures, the table, the closing line.

use std::collections::BTreeMap;
use std::fmt;

use super::program::Found;
use super::suite::{Outcome, Suite};

/// What came of all suites.
pub struct Report {
    suites: Vec<(String, Vec<(String, Outcome)>)>,
}

/// How many cases came out which way.
#[derive(Default)]
struct Counts {
    passed: usize,
    failed: usize,
    /// By their reason.
    skipped: BTreeMap<String, usize>,
}

impl Report {
    /// Judges every case by what the program found.
    pub fn of(suites: Vec<Suite>, found: &Found) -> Self {
        let outcomes = |suite: Suite| {
            let outcome = |id: &str| found.get(&(suite.name.clone(), id.to_owned()));
            let cases = suite.cases.iter();
            let cases = cases.map(|case| (case.id.clone(), case.outcome(outcome(&case.id))));
            let cases = cases.collect();
            (suite.name, cases)
        };
        Self { suites: suites.into_iter().map(outcomes).collect() }
    }

    /// The number of cases that failed.
    pub fn failed(&self) -> usize {
        self.suites.iter().map(|(_, cases)| Counts::of(cases).failed).sum()
    }
}

impl Counts {
    fn of(cases: &[(String, Outcome)]) -> Self {
        let mut counts = Self::default();
        for (_, outcome) in cases {
            match outcome {
                Outcome::Passed => counts.passed += 1,
                Outcome::Failed(_) => counts.failed += 1,
                Outcome::Skipped(reason) => {
                    *counts.skipped.entry(reason.clone()).or_default() += 1;
                }
            }
        }
        counts
    }

    fn skipped(&self) -> usize {
        self.skipped.values().sum()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (suite, cases) in &self.suites {
            for (id, outcome) in cases {
                let Outcome::Failed(differences) = outcome else { continue };
                writeln!(f, "FAILED {suite}: {id}")?;
                for line in differences.iter().flat_map(|difference| difference.lines()) {
                    writeln!(f, "  {line}")?;
                }
                writeln!(f)?;
            }
        }
        let (mut passed, mut failed, mut skipped) = (0, 0, 0);
        writeln!(f, "| suite | passed | failed | skipped |\n| --- | ---: | ---: | --- |")?;
        for (suite, cases) in &self.suites {
            let counts = Counts::of(cases);
            let reasons = counts.skipped.iter();
            let reasons: Vec<_> = reasons.map(|(why, many)| format!("{many}: {why}")).collect();
            let reasons = if reasons.is_empty() { "0".to_owned() } else { reasons.join("; ") };
            writeln!(f, "| {suite} | {} | {} | {reasons} |", counts.passed, counts.failed)?;
            passed += counts.passed;
            failed += counts.failed;
            skipped += counts.skipped();
        }
        writeln!(f, "\n{passed} passed, {failed} failed, {skipped} skipped")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::suite::{Case, differs};
    use super::*;

    #[test]
    fn failures_come_first_then_the_table_and_the_sums() {
        let cases = vec![
            Case::found("good", |_| Vec::new()),
            Case::found("bad", |found| vec![differs("uri", "/", &found["uri"].to_string())]),
            Case::known("far", Outcome::Skipped("for servers".to_owned())),
        ];
        let suites = vec![Suite { name: "one".to_owned(), cases }];
        let key = |id: &str| ("one".to_owned(), id.to_owned());
        let found = Found::from([(key("good"), json!({})), (key("bad"), json!({"uri": "/x"}))]);
        let report = Report::of(suites, &found);
        assert_eq!(report.failed(), 1);
        assert_eq!(
            report.to_string(),
            "FAILED one: bad\n  uri\n    expected /\n    found    \"/x\"\n\n\
             | suite | passed | failed | skipped |\n| --- | ---: | ---: | --- |\n\
             | one | 1 | 1 | 1: for servers |\n\n\
             1 passed, 1 failed, 1 skipped\n"
        );
    }
}
