//! What the cases print: a line of JSON each.

use std::any::Any;
use std::panic::{self, AssertUnwindSafe};

use serde_json::{Value, json};

pub struct Output(());

impl Output {
    pub fn new() -> Self {
        // What a panic says goes into the case's line.
        panic::set_hook(Box::new(|_| {}));
        Self(())
    }

    /// Runs a case and prints what it found.
    pub fn case(&mut self, suite: &str, case: &str, run: impl FnOnce() -> Value) {
        let found = panic::catch_unwind(AssertUnwindSafe(run))
            .unwrap_or_else(|panic| json!({ "panicked": message(&*panic) }));
        println!("{}", json!({ "suite": suite, "case": case, "found": found }));
    }
}

fn message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("no message")
}
