//! Faults over real sockets on loopback: what a client does when servers, networks and proxies
//! fail it.
//!
//! [`cases`] are the faults, [`table`] what came of them, which `docs/reliability.md` shows; [`soak`]
//! is ten thousand calls through a server that fails one in five. All that a program could show of
//! any of it goes into [`sink`], which holds that no secret is in it. Time is real here, since sockets
//! are; so the limits are short.

mod blocking;
mod cases;
mod observe;
mod raw;
mod secrets;
mod sink;
mod soak;
mod suite;
mod table;
mod tls;

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Holds the tests apart that measure the process: what they measure is to be their own.
fn alone() -> MutexGuard<'static, ()> {
    static ONE: Mutex<()> = Mutex::new(());
    ONE.lock().unwrap_or_else(PoisonError::into_inner)
}

#[test]
fn every_fault_ends_as_the_documentation_says() {
    let _alone = alone();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let rows = runtime.expect("a runtime").block_on(cases::all());
    sink::is_clean(rows.len());
    assert!(observe::told() >= 3 * rows.len(), "{} spans and events", observe::told());
    table::compare(&rows);
}
