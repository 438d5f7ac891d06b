//! Progress of a push or pull on standard error: bars on a terminal, otherwise a line for each
//! layer that has come through. And a word on what else takes long.

use std::collections::HashMap;
use std::io::IsTerminal;
use std::sync::{Mutex, PoisonError};

use indicatif::{DecimalBytes, MultiProgress, ProgressBar, ProgressStyle};
use tinsmith_ecr_tools::digest::Digest;
use tinsmith_ecr_tools::layer::{Layers, Progress};

use crate::arguments::{Form, Global};

const BAR: &str =
    "{prefix} [{bar:30}] {decimal_bytes} of {decimal_total_bytes} ({decimal_bytes_per_sec})";
/// How many digits of a digest tell layers apart, as in docker.
const DIGITS: usize = 12;

/// Whether a command says what it is doing. Where a script reads JSON, standard error is for the
/// error alone.
fn talks(global: &Global) -> bool {
    let scripted = global.output == Form::Json && !std::io::stderr().is_terminal();
    !global.quiet && !scripted
}

/// Says what takes a while.
pub fn say(global: &Global, what: &str) {
    if talks(global) {
        eprintln!("{what}");
    }
}

/// Layers that tell how far they are; `done` is what is said of one that is through.
pub fn on(layers: Layers, done: &'static str, global: &Global) -> Layers {
    match (talks(global), std::io::stderr().is_terminal()) {
        (false, _) => layers,
        (true, true) => layers.on_progress(bars(done)),
        (true, false) => layers.on_progress(move |progress| {
            if let Some(line) = line(progress, done) {
                eprintln!("{line}");
            }
        }),
    }
}

/// What is said of a layer once all of it is there.
fn line(progress: &Progress<'_>, done: &str) -> Option<String> {
    let whole = progress.total == Some(progress.done);
    whole.then(|| format!("{done} {} {}", short(progress.digest), DecimalBytes(progress.done)))
}

fn bars(done: &'static str) -> impl Fn(&Progress<'_>) + Send + Sync {
    let all = MultiProgress::new();
    // The template is fixed, and a bar without one is still a bar.
    let style = ProgressStyle::with_template(BAR);
    let style = style.unwrap_or_else(|_| ProgressStyle::default_bar()).progress_chars("=> ");
    let bars = Mutex::new(HashMap::new());
    move |progress| {
        let (name, total) = (short(progress.digest), progress.total.unwrap_or_default());
        let mut bars = bars.lock().unwrap_or_else(PoisonError::into_inner);
        let bar = bars.entry(name.clone()).or_insert_with(|| {
            all.add(ProgressBar::new(total).with_style(style.clone()).with_prefix(name.clone()))
        });
        bar.set_position(progress.done);
        if let Some(line) = line(progress, done) {
            bar.finish_and_clear();
            bars.remove(&name);
            // There is nobody to tell where standard error is gone.
            let _ = all.println(line);
        }
    }
}

fn short(digest: Option<&Digest>) -> String {
    digest.map_or(String::new(), |digest| digest.hex().chars().take(DIGITS).collect())
}
