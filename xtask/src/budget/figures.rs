//! Figures by their names, how they are written down, and how they may grow.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display, Formatter};

use anyhow::{Context, bail};

/// By how many percent a figure may grow.
const TOLERANCE: u64 = 5;

/// Figures by group and name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures(BTreeMap<String, BTreeMap<String, u64>>);

impl Figures {
    /// Adds a figure.
    pub fn add(&mut self, group: &str, name: &str, figure: u64) {
        self.0.entry(group.to_owned()).or_default().insert(name.to_owned(), figure);
    }

    /// Reads what `Display` writes.
    pub fn parse(text: &str) -> anyhow::Result<Self> {
        let table: toml::Table = text.parse().context("it is no TOML")?;
        let mut figures = Self::default();
        for (group, entries) in &table {
            let entries = entries.as_table().with_context(|| format!("{group} is no table"))?;
            for (name, value) in entries {
                match value.as_integer().and_then(|value| u64::try_from(value).ok()) {
                    Some(figure) => figures.add(group, name, figure),
                    None => bail!("{group}.{name} is not a whole number, or less than 0"),
                }
            }
        }
        Ok(figures)
    }

    /// Puts the groups of `other` in the place of those of the same name.
    pub fn replace(&mut self, other: &Self) {
        self.0.extend(other.0.clone());
    }

    /// The groups that `other` has too.
    pub fn of_groups(&self, other: &Self) -> Self {
        let mut figures = self.clone();
        figures.0.retain(|group, _| other.0.contains_key(group));
        figures
    }

    /// In Markdown, beside those that are committed.
    pub fn beside(&self, committed: &Self) -> String {
        let mut table =
            String::from("| figure | committed | now | growth |\n| --- | ---: | ---: | ---: |\n");
        for (group, name) in self.names() {
            let now = self.get(group, name).unwrap_or_default();
            let (before, growth) = match committed.get(group, name) {
                Some(before) => (before.to_string(), growth(before, now)),
                None => Default::default(),
            };
            table += &format!("| {group}.{name} | {before} | {now} | {growth} |\n");
        }
        table
    }

    fn get(&self, group: &str, name: &str) -> Option<u64> {
        self.0.get(group)?.get(name).copied()
    }

    fn names(&self) -> BTreeSet<(&str, &str)> {
        let pairs = self.0.iter().flat_map(|(group, entries)| {
            entries.keys().map(move |name| (group.as_str(), name.as_str()))
        });
        pairs.collect()
    }
}

impl Display for Figures {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (index, (group, entries)) in self.0.iter().enumerate() {
            writeln!(f, "{}[{group}]", if index > 0 { "\n" } else { "" })?;
            for (name, figure) in entries {
                writeln!(f, "{name} = {figure}")?;
            }
        }
        Ok(())
    }
}

/// What is wrong with the figures of now: those that have grown too much, and those that are not
/// on both sides.
pub fn faults(committed: &Figures, now: &Figures) -> Vec<String> {
    let mut faults = Vec::new();
    let names = committed.names();
    for (group, name) in names.union(&now.names()) {
        let fault = match (committed.get(group, name), now.get(group, name)) {
            (Some(before), Some(now)) if has_grown(before, now) => {
                let growth = growth(before, now);
                format!(
                    "{group}.{name}: {before} committed, {now} now: {growth}, more than {TOLERANCE} %"
                )
            }
            (Some(before), None) => format!("{group}.{name}: {before} committed, not there now"),
            (None, Some(now)) => format!("{group}.{name}: {now} now, not committed"),
            _ => continue,
        };
        faults.push(fault);
    }
    faults
}

/// Whether the figure is more than tolerated.
fn has_grown(before: u64, now: u64) -> bool {
    // In whole numbers, so that what is exactly at the limit is within it.
    u128::from(now) * 100 > u128::from(before) * u128::from(100 + TOLERANCE)
}

/// How much the figure has grown, in percent.
fn growth(before: u64, now: u64) -> String {
    let percent = match before == now {
        true => 0.0,
        false => (now as f64 / before as f64 - 1.0) * 100.0,
    };
    // Without the sign of what is next to nothing.
    format!("{percent:+.1} %").replace("+0.0", "0.0").replace("-0.0", "0.0")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(entries: &[(&str, &str, u64)]) -> Figures {
        let mut figures = Figures::default();
        entries.iter().for_each(|(group, name, figure)| figures.add(group, name, *figure));
        figures
    }

    fn faults_of(before: u64, now: u64) -> Vec<String> {
        faults(&figures(&[("lines", "a", before)]), &figures(&[("lines", "a", now)]))
    }

    #[test]
    fn a_figure_may_grow_by_five_percent_and_no_more() {
        assert_eq!(faults_of(1000, 1049), [""; 0]);
        assert_eq!(faults_of(1000, 1050), [""; 0]);
        assert_eq!(
            faults_of(1000, 1051),
            ["lines.a: 1000 committed, 1051 now: +5.1 %, more than 5 %"]
        );
        assert_eq!(faults_of(u64::MAX / 2, u64::MAX).len(), 1);
    }

    #[test]
    fn a_small_figure_may_grow_where_one_more_is_within_five_percent() {
        assert_eq!(faults_of(46, 48), [""; 0]);
        assert_eq!(faults_of(46, 49).len(), 1);
        assert_eq!(faults_of(0, 1).len(), 1);
    }

    #[test]
    fn a_figure_that_shrinks_is_within_the_budget() {
        assert_eq!(faults_of(1000, 1000), [""; 0]);
        assert_eq!(faults_of(1000, 3), [""; 0]);
    }

    #[test]
    fn a_figure_that_is_missing_on_one_side_is_a_fault() {
        let both = figures(&[("lines", "a", 1), ("packages", "b", 2)]);
        let one = figures(&[("lines", "a", 1)]);
        assert_eq!(faults(&both, &one), ["packages.b: 2 committed, not there now"]);
        assert_eq!(faults(&one, &both), ["packages.b: 2 now, not committed"]);
    }

    #[test]
    fn groups_that_are_not_measured_are_not_compared_and_stay_as_they_are() {
        let mut committed = figures(&[("binary", "a", 1), ("lines", "a", 2), ("lines", "gone", 3)]);
        let now = figures(&[("lines", "a", 4)]);
        let compared = committed.of_groups(&now);
        assert_eq!(compared, figures(&[("lines", "a", 2), ("lines", "gone", 3)]));
        committed.replace(&now);
        assert_eq!(committed, figures(&[("binary", "a", 1), ("lines", "a", 4)]));
    }

    #[test]
    fn figures_are_read_as_they_are_written() {
        let all = figures(&[("lines", "a", 1), ("lines", "b-c", 20), ("packages", "a", 300)]);
        let text = "[lines]\na = 1\nb-c = 20\n\n[packages]\na = 300\n";
        assert_eq!(all.to_string(), text);
        assert_eq!(Figures::parse(text).unwrap(), all);
        for fault in ["a = 1\n", "[a]\nb = -1\n", "[a]\nb = 1.5\n", "[a"] {
            assert!(Figures::parse(fault).is_err(), "{fault}");
        }
    }

    #[test]
    fn the_table_has_what_is_committed_what_is_now_and_the_growth() {
        let committed = figures(&[("lines", "a", 200)]);
        let table = figures(&[("lines", "a", 190), ("lines", "b", 3)]).beside(&committed);
        let lines: Vec<&str> = table.lines().skip(2).collect();
        assert_eq!(lines, ["| lines.a | 200 | 190 | -5.0 % |", "| lines.b |  | 3 |  |"]);
    }

    #[test]
    fn growth_has_a_sign_where_it_is_more_than_nothing() {
        for (before, now, shown) in [
            (100, 100, "0.0 %"),
            (0, 0, "0.0 %"),
            (10_000, 9_999, "0.0 %"),
            (10_000, 10_001, "0.0 %"),
            (1_000, 1_100, "+10.0 %"),
            (1_000, 900, "-10.0 %"),
        ] {
            assert_eq!(growth(before, now), shown);
        }
    }
}
