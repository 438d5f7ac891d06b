//! Measures what calls cost: the same calls by each client, against the same service on loopback.
//! Linux and valgrind are needed.

mod measure;
mod process;
mod report;
mod results;

use std::path::Path;

use anyhow::Context;
use clap::{Parser, Subcommand};
use workloads::Workload;

use measure::Selection;
use process::{ClientName, Programs, Server};
use results::Results;

/// Measure what calls cost.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,

    /// Measure these clients alone
    #[arg(long, global = true, value_name = "CLIENT,…", value_delimiter = ',')]
    only: Vec<ClientName>,

    /// Measure these workloads alone
    #[arg(long, global = true, value_name = "WORKLOAD,…", value_delimiter = ',', value_parser = workload)]
    workload: Vec<Workload>,

    /// How often CPU time is measured, the clients taking turns
    #[arg(long, global = true, default_value_t = 11, value_parser = clap::value_parser!(u32).range(1..=101))]
    rounds: u32,

    /// Print JSON in place of a table
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Subcommand)]
enum Command {
    /// CPU time and peak memory
    Calls,
    /// Instructions in user code, by callgrind
    Instructions,
    /// Blocks and bytes taken from the allocator, by DHAT
    Allocations,
    /// All of these, of all clients; writes bench/results/calls.json
    All,
    /// Write docs/performance.md and its plots of what is in bench/results/
    Report,
}

fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let all = arguments.command == Command::All;
    if all && !(arguments.only.is_empty() && arguments.workload.is_empty()) {
        anyhow::bail!("`all` writes the results of all clients and workloads: select none of them");
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("bench/ has a parent")?;
    if arguments.command == Command::Report {
        return report::write(folder);
    }
    let selection = Selection {
        clients: or_all(arguments.only, &ClientName::ALL),
        workloads: or_all(arguments.workload, &Workload::ALL),
        rounds: arguments.rounds,
    };
    let programs = Programs::build(folder, &selection.clients)?;
    let server = Server::start(&programs)?;
    let mut results = Results::new(folder)?;
    if all || arguments.command == Command::Instructions {
        measure::instructions(&programs, &server, &selection, &mut results)?;
    }
    if all || arguments.command == Command::Allocations {
        measure::allocations(&programs, &server, &selection, &mut results)?;
    }
    if all || arguments.command == Command::Calls {
        measure::cpu(&programs, &server, &selection, &mut results)?;
        measure::memory(&programs, &server, &selection, &mut results)?;
    }
    if all {
        results.write(&folder.join("results/calls.json"))?;
    }
    let text = if arguments.json { results.json()? } else { results.table() };
    print!("{text}");
    Ok(())
}

fn or_all<T: Clone>(selected: Vec<T>, all: &[T]) -> Vec<T> {
    if selected.is_empty() { all.to_vec() } else { selected }
}

fn workload(name: &str) -> Result<Workload, workloads::Error> {
    name.parse()
}
