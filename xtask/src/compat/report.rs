//! The outcome, for people: on the screen and as Markdown.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::compare::{Compared, Item, SERIALIZERS, State};

/// What came of a comparison.
pub struct Outcome {
    /// The official crate.
    pub official: String,
    /// Its version.
    pub version: String,
    /// Ours.
    pub ours: String,
    /// The items.
    pub compared: Compared,
}

#[derive(Default)]
struct Count {
    all: usize,
    same: usize,
    differ: usize,
    missing: usize,
}

impl Count {
    fn add(&mut self, state: &State) {
        self.all += 1;
        match state {
            State::Same => self.same += 1,
            State::Differs { .. } => self.differ += 1,
            State::Missing => self.missing += 1,
        }
    }

    /// In tenths of a per cent, rounded down: only all is 100 %.
    fn share(&self) -> String {
        let tenths = (self.same * 1000).checked_div(self.all).unwrap_or(1000);
        format!("{}.{} %", tenths / 10, tenths % 10)
    }
}

/// By group, with the sums last.
fn counts(compared: &Compared) -> Vec<(&'static str, Count)> {
    let mut groups = BTreeMap::<_, Count>::new();
    let (mut all, mut without) = (Count::default(), Count::default());
    for item in &compared.items {
        groups.entry(item.group).or_default().add(&item.state);
        all.add(&item.state);
        if item.group != SERIALIZERS {
            without.add(&item.state);
        }
    }
    let has_serializers = groups.contains_key(SERIALIZERS);
    let mut counts: Vec<_> = groups.into_iter().collect();
    counts.push(("all", all));
    if has_serializers {
        counts.push(("all but tables for serializers", without));
    }
    counts
}

/// For the screen.
pub fn text(outcome: &Outcome, list: bool) -> String {
    let mut out = format!("{} {} and {}\n", outcome.official, outcome.version, outcome.ours);
    for (group, count) in counts(&outcome.compared) {
        let Count { all, same, differ, missing } = count;
        let share = count.share();
        let _ = writeln!(
            out,
            "  {group:32} {same:6} of {all:6} {share:>8}  {differ:4} differ {missing:4} missing"
        );
    }
    for item in outcome.compared.items.iter().filter(|item| item.state != State::Same) {
        if list || item.reason.is_none() {
            let reason = item.reason.and_then(|index| outcome.compared.reasons.get(index));
            let _ = writeln!(
                out,
                "  {}: {}",
                line(item),
                reason.map_or("NO REASON", |reason| &reason.because)
            );
        }
    }
    out
}

fn line(item: &Item) -> String {
    match &item.state {
        State::Same => item.key.clone(),
        State::Missing => format!("{} is missing", item.key),
        State::Differs { theirs, ours } => {
            format!("{} is {theirs} there and {ours} here", item.key)
        }
    }
}

/// Where in a file the report begins.
const MARK: &str = "<!-- What follows is written by `cargo xtask compat --markdown`. -->";

/// For `docs/`: what `before` has up to the mark, and the report after it.
pub fn markdown(outcomes: &[Outcome], before: &str) -> String {
    let kept = before.split_once(MARK).map_or("", |(kept, _)| kept);
    let mut out = format!("{kept}{MARK}\n\n");
    for outcome in outcomes {
        let Outcome { official, version, ours, compared } = outcome;
        let _ = writeln!(out, "### `{official}` {version} and `{ours}`\n");
        let _ = writeln!(out, "| items | official | the same | share | differ | missing |");
        let _ = writeln!(out, "| --- | ---: | ---: | ---: | ---: | ---: |");
        for (group, count) in counts(compared) {
            let Count { all, same, differ, missing } = count;
            let _ = writeln!(
                out,
                "| {group} | {all} | {same} | {} | {differ} | {missing} |",
                count.share()
            );
        }
        let mut by_reason: BTreeMap<Option<usize>, Vec<&Item>> = BTreeMap::new();
        for item in compared.items.iter().filter(|item| item.state != State::Same) {
            by_reason.entry(item.reason).or_default().push(item);
        }
        for (reason, items) in by_reason {
            let reason = reason.and_then(|index| compared.reasons.get(index));
            let because = reason.map_or("No reason yet.", |reason| &reason.because);
            let _ = writeln!(out, "\n{because}\n");
            if reason.is_some_and(|reason| reason.is_brief) {
                let differ = items.iter().filter(|item| item.state != State::Missing).count();
                let _ = writeln!(
                    out,
                    "- {} items: {differ} differ, {} are missing",
                    items.len(),
                    items.len() - differ
                );
                continue;
            }
            for item in items {
                let _ = match &item.state {
                    State::Differs { theirs, ours } => {
                        writeln!(out, "- `{}`: `{theirs}` there, `{ours}` here", item.key)
                    }
                    _ => writeln!(out, "- `{}`", item.key),
                };
            }
        }
        let _ = writeln!(out);
    }
    out
}
