//! What is counted of each client, and how.
//!
//! A call's figure is the difference of two runs with different counts, by the difference of the
//! counts: what a process does once is not in it.

use anyhow::Context;
use workloads::Workload;

use crate::process::{ClientName, Programs, Run, Server};
use crate::results::{Cpu, Results};

/// What to measure.
pub struct Selection {
    pub clients: Vec<ClientName>,
    pub workloads: Vec<Workload>,
    /// How often CPU time is measured.
    pub rounds: u32,
}

/// How often a workload is called: for CPU time, and in the two runs under valgrind.
struct Counts {
    cpu: usize,
    valgrind: [usize; 2],
}

fn counts(workload: Workload) -> Counts {
    let (cpu, valgrind) = match workload {
        Workload::DescribeRepositories => (10_000, [10, 410]),
        Workload::DescribeRepositoriesInFlight => (10_000, [64, 704]),
        Workload::DescribeImages => (80, [2, 12]),
        Workload::ListImages => (300, [2, 22]),
        Workload::Upload64KiB => (1000, [2, 22]),
        Workload::Upload1MiB => (80, [1, 6]),
        Workload::Upload10MiB => (8, [1, 3]),
    };
    Counts { cpu, valgrind }
}

/// What a fresh process makes for its first answer.
const FIRST: (Workload, usize) = (Workload::DescribeRepositories, 1);

/// CPU time a call, and of a whole process with one call. The clients take turns.
pub fn cpu(
    programs: &Programs,
    server: &Server,
    selection: &Selection,
    results: &mut Results,
) -> anyhow::Result<()> {
    let run = |client, workload, count| {
        Run { programs, server, client, workload, count }.cpu().map(|time| time.as_secs_f64() * 1e6)
    };
    for &workload in &selection.workloads {
        let count = counts(workload).cpu;
        let mut samples = vec![Vec::new(); selection.clients.len()];
        for _ in 0..selection.rounds {
            for (&client, samples) in selection.clients.iter().zip(&mut samples) {
                let one = run(client, workload, 1)?;
                let all = run(client, workload, count + 1)?;
                samples.push((all - one) / (count * workload.requests()) as f64);
            }
        }
        for (&client, samples) in selection.clients.iter().zip(samples) {
            results.call(workload, client).cpu_us = Some(Cpu::of(samples));
        }
    }
    // A process of a few milliseconds needs more rounds to show its least.
    let mut samples = vec![Vec::new(); selection.clients.len()];
    for _ in 0..10 * selection.rounds {
        for (&client, samples) in selection.clients.iter().zip(&mut samples) {
            samples.push(run(client, FIRST.0, FIRST.1)?);
        }
    }
    for (&client, samples) in selection.clients.iter().zip(samples) {
        results.first_answer(client).cpu_us = Some(Cpu::of(samples));
    }
    Ok(())
}

/// The most memory that a process with calls one after the other holds.
pub fn memory(
    programs: &Programs,
    server: &Server,
    selection: &Selection,
    results: &mut Results,
) -> anyhow::Result<()> {
    for &workload in &selection.workloads {
        for &client in &selection.clients {
            let count = counts(workload).cpu;
            let peak = Run { programs, server, client, workload, count }.peak_memory()?;
            results.call(workload, client).peak_memory_kib = Some(peak);
        }
    }
    Ok(())
}

/// Instructions in user code.
pub fn instructions(
    programs: &Programs,
    server: &Server,
    selection: &Selection,
    results: &mut Results,
) -> anyhow::Result<()> {
    let run = |client, workload, count| {
        let said = Run { programs, server, client, workload, count }.valgrind("callgrind")?;
        number_after(&said, "Collected :").context("callgrind told no number of instructions")
    };
    for &client in &selection.clients {
        for &workload in &selection.workloads {
            let [few, many] = counts(workload).valgrind;
            let (first, second) = (run(client, workload, few)?, run(client, workload, many)?);
            let instructions = slope(workload, first, second);
            results.call(workload, client).instructions = Some(instructions);
        }
        results.first_answer(client).instructions = Some(run(client, FIRST.0, FIRST.1)?);
    }
    Ok(())
}

/// Blocks and bytes of the heap, as DHAT counts them.
pub fn allocations(
    programs: &Programs,
    server: &Server,
    selection: &Selection,
    results: &mut Results,
) -> anyhow::Result<()> {
    let run = |client, workload, count| {
        let said = Run { programs, server, client, workload, count }.valgrind("dhat")?;
        let bytes = number_after(&said, "Total:").context("DHAT told no number of bytes")?;
        let blocks = number_after(&said, "bytes in").context("DHAT told no number of blocks")?;
        anyhow::Ok((bytes, blocks))
    };
    for &client in &selection.clients {
        for &workload in &selection.workloads {
            let [few, many] = counts(workload).valgrind;
            let (first, second) = (run(client, workload, few)?, run(client, workload, many)?);
            let call = results.call(workload, client);
            call.allocated_bytes = Some(slope(workload, first.0, second.0));
            call.allocations = Some(slope(workload, first.1, second.1));
        }
        let (bytes, blocks) = run(client, FIRST.0, FIRST.1)?;
        let first = results.first_answer(client);
        (first.allocated_bytes, first.allocations) = (Some(bytes), Some(blocks));
    }
    Ok(())
}

/// What one request costs, given what the two runs under valgrind did.
fn slope(workload: Workload, first: u64, second: u64) -> u64 {
    let [few, many] = counts(workload).valgrind;
    let requests = ((many - few) * workload.requests()) as u64;
    (second.saturating_sub(first) + requests / 2) / requests
}

/// The number behind the first `label`, without the commas within it.
fn number_after(text: &str, label: &str) -> Option<u64> {
    let (_, rest) = text.split_once(label)?;
    let number = rest.split_whitespace().next()?;
    number.replace(',', "").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_process_does_once_is_not_in_a_request() {
        let once = 500_000;
        let [few, many] = counts(Workload::ListImages).valgrind.map(|count| count as u64);
        let run = |count| once + count * 10 * 313_308;
        assert_eq!(slope(Workload::ListImages, run(few), run(many)), 313_308);
    }

    #[test]
    fn numbers_are_read_out_of_what_valgrind_says() {
        let callgrind = "==9== Collected : 21724603\n==9== I   refs:      21,724,603\n";
        assert_eq!(number_after(callgrind, "Collected :"), Some(21_724_603));
        let dhat = "==9== Total:     287,158 bytes in 733 blocks\n==9== At t-gmax: 1 bytes in 2\n";
        assert_eq!(number_after(dhat, "Total:"), Some(287_158));
        assert_eq!(number_after(dhat, "bytes in"), Some(733));
        assert_eq!(number_after(dhat, "Collected :"), None);
    }
}
