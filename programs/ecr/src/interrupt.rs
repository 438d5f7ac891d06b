//! Signals to end, where there is something to clean up: files that are not whole yet are removed
//! as what writes them is dropped, and what is written without a wait is written. All other commands
//! are ended by the signal itself.

use std::process::ExitCode;

use tinsmith_ecr_tools::failure::Failure;

use crate::output::Output;

/// What shells say of a program that Ctrl-C ended.
const INTERRUPTED: u8 = 130;

/// Does the work, unless a signal comes.
pub async fn unless(
    output: Output,
    work: impl Future<Output = Result<(), Failure>>,
) -> Result<ExitCode, Failure> {
    tokio::select! {
        biased;
        () = signal() => {
            let message = "interrupted; the same command again does what is missing";
            Ok(output.end("interrupted", message, INTERRUPTED))
        }
        ended = work => ended.map(|()| ExitCode::SUCCESS),
    }
}

/// Comes when somebody wants the program to end.
#[cfg(unix)]
async fn signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let kinds = [SignalKind::interrupt(), SignalKind::terminate(), SignalKind::hangup()];
    match kinds.map(signal) {
        [Ok(mut interrupt), Ok(mut terminate), Ok(mut hangup)] => tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
            _ = hangup.recv() => {}
        },
        // Without handlers the signals end the program as ever.
        _ => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn signal() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending().await
    }
}
