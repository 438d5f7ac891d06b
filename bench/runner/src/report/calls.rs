//! What calls cost.

use std::collections::BTreeMap;

use workloads::Workload;

use super::plot::{Bar, Group, Plot};
use super::{Part, grouped, table};
use crate::process::ClientName;
use crate::results::{Figures, Kind, Results};

/// The columns after the first.
const CLIENTS: [(ClientName, &str); 3] = [
    (ClientName::Floor, "floor"),
    (ClientName::Ours, "tinsmith"),
    (ClientName::Official, "official"),
];

/// What is said above the table of a kind.
const TABLES: [(Kind, &str); 6] = [
    (Kind::Instructions, "Instructions in user code"),
    (Kind::CpuLeast, "CPU time in user code and system, µs, the least of the rounds"),
    (Kind::CpuMedian, "CPU time, µs, the median of the rounds"),
    (Kind::Allocations, "Blocks taken from the heap"),
    (Kind::AllocatedBytes, "Bytes of these blocks"),
    (Kind::PeakMemory, "Most resident memory of the process, KiB"),
];

/// The plots: the file, its kind, what it says, and whether the process with one call is in it, which
/// beside instructions and allocations of calls would leave the other bars no room.
const PLOTS: [(&str, Kind, &str, bool); 3] = [
    ("instructions.svg", Kind::Instructions, "Instructions a request, floor = 1", false),
    ("cpu.svg", Kind::CpuLeast, "CPU time a request, floor = 1", true),
    ("allocations.svg", Kind::Allocations, "Allocations a request, floor = 1", false),
];

/// What a reader calls a workload.
fn title(workload: Workload) -> &'static str {
    match workload {
        Workload::DescribeRepositories => "DescribeRepositories",
        Workload::DescribeRepositoriesInFlight => "the same, 32 in flight",
        Workload::DescribeImages => "DescribeImages, 1,000 images",
        Workload::ListImages => "ListImages, a page of 100",
        Workload::Upload64KiB => "UploadLayerPart, 64 KiB",
        Workload::Upload1MiB => "UploadLayerPart, 1 MiB",
        Workload::Upload10MiB => "UploadLayerPart, 10 MiB",
    }
}

/// The last row, of a whole process.
const FIRST: &str = "a process with one call";

pub fn part(results: &Results) -> Part {
    let of = |name: &str| results.packages.get(name).map_or("unknown", String::as_str);
    let mut text = format!(
        "Measured on {} with {} cores ({}), {}, {}: tinsmith-ecr {}, aws-sdk-ecr {}.",
        results.date,
        results.cores,
        results.processor,
        results.rustc,
        results.valgrind,
        of("tinsmith-ecr"),
        of("aws-sdk-ecr"),
    );
    for (file, _, caption, _) in PLOTS {
        text += &format!("\n\n![{caption}](performance/{file})");
    }
    for (kind, caption) in TABLES {
        text += &format!("\n\n{caption}; in parentheses the ratio to the floor:\n\n");
        text += &table_of(results, kind);
    }
    let plots =
        PLOTS.map(|(file, kind, caption, first)| (file, plot(results, kind, caption, first)));
    Part { text, plots: plots.into() }
}

/// Each workload's title and figures, in order; last those of the whole process.
fn rows(results: &Results) -> Vec<(&'static str, &BTreeMap<String, Figures>)> {
    let calls = Workload::ALL.into_iter();
    let calls = calls.filter_map(|it| Some((title(it), results.calls.get(it.name())?)));
    calls.chain([(FIRST, &results.first_answer)]).collect()
}

fn figure(clients: &BTreeMap<String, Figures>, client: ClientName, kind: Kind) -> Option<f64> {
    clients.get(client.name()).and_then(|figures| kind.of(figures))
}

fn table_of(results: &Results, kind: Kind) -> String {
    let mut head = vec![""];
    head.extend(CLIENTS.map(|(_, title)| title));
    let mut body = Vec::new();
    for (title, clients) in rows(results) {
        let floor = figure(clients, ClientName::Floor, kind);
        let cells = CLIENTS.map(|(client, _)| match figure(clients, client, kind) {
            None => String::new(),
            Some(own) => {
                let number = if own < 1000.0 && own.fract() > 0.0 {
                    format!("{own:.1}")
                } else {
                    grouped(own)
                };
                match floor.filter(|floor| client != ClientName::Floor && *floor > 0.0) {
                    None => number,
                    Some(floor) => format!("{number} ({:.2})", own / floor),
                }
            }
        });
        // Of a whole process there is no peak of its own.
        if cells.iter().any(|cell| !cell.is_empty()) {
            body.push([title.to_owned()].into_iter().chain(cells).collect());
        }
    }
    table(&head, &body)
}

fn plot(results: &Results, kind: Kind, caption: &str, first: bool) -> Plot {
    let groups = rows(results).into_iter().filter(|(title, _)| first || *title != FIRST);
    let groups = groups.filter_map(|(title, clients)| {
        let floor = figure(clients, ClientName::Floor, kind).filter(|floor| *floor > 0.0)?;
        let bars = CLIENTS.into_iter().filter_map(|(client, name)| {
            let own = figure(clients, client, kind)?;
            Some(Bar { name, ratio: own / floor })
        });
        Some(Group { title: title.to_owned(), bars: bars.collect() })
    });
    Plot { caption: caption.to_owned(), groups: groups.collect() }
}
