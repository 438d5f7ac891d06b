//! What is written: results on standard output, errors and progress on standard error.

use std::io::{self, Write};
use std::process::ExitCode;

use indicatif::DecimalBytes;
use serde::Serialize;
use tinsmith_ecr::primitives::{DateTime, DateTimeFormat};
use tinsmith_ecr_tools::failure::{Failure, Kind};

use crate::arguments::Form;

/// Writes results in the form that was asked for.
#[derive(Clone, Copy)]
pub struct Output {
    pub form: Form,
}

impl Output {
    /// Writes a result: as one JSON document, or by `human`.
    pub fn show<T: Serialize>(
        self,
        result: &T,
        human: impl FnOnce(&T) -> String,
    ) -> Result<(), Failure> {
        match self.form {
            Form::Human => print(&human(result)),
            Form::Json => print(&json(result)?),
        }
    }

    /// Writes an error on standard error, and says the exit code that goes with it.
    pub fn fail(self, failure: &Failure) -> ExitCode {
        self.end(failure.kind().name(), failure.message(), failure.exit_code())
    }

    /// Writes what a program ends with on standard error.
    pub fn end(self, kind: &'static str, message: &str, exit_code: u8) -> ExitCode {
        let document = || json(&Error { error: Told { kind, message, exit_code } }).ok();
        let text = match self.form {
            Form::Human => None,
            Form::Json => document(),
        };
        let text = text.unwrap_or_else(|| format!("ecr: {message}\n"));
        // Where nobody reads it, the exit code is left.
        let _ = io::stderr().write_all(text.as_bytes());
        ExitCode::from(exit_code)
    }
}

#[derive(Serialize)]
struct Error<'a> {
    error: Told<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Told<'a> {
    kind: &'static str,
    message: &'a str,
    exit_code: u8,
}

/// Writes text on standard output. A reader that has gone away, as `head` does, is no error.
pub fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::new(Kind::File, format!("could not write to standard output: {error}")))
        }
        _ => Ok(()),
    }
}

fn json(result: &impl Serialize) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(result);
    text.map(|text| text + "\n").map_err(|error| Failure::new(Kind::Other, error.to_string()))
}

/// A time as RFC 3339 has it.
pub fn time(time: Option<&DateTime>) -> Option<String> {
    time?.fmt(DateTimeFormat::DateTime).ok()
}

/// A time for people, to the second.
pub fn when(time: Option<&str>) -> String {
    let time = time.unwrap_or("-");
    match (time.split_once('.'), time.ends_with('Z')) {
        (Some((seconds, _)), true) => format!("{seconds}Z"),
        _ => time.to_owned(),
    }
}

/// A size for people.
pub fn size(bytes: Option<u64>) -> String {
    bytes.map_or("-".to_owned(), |bytes| DecimalBytes(bytes).to_string())
}

/// Tags for people.
pub fn tags(tags: &[String]) -> String {
    if tags.is_empty() { "-".to_owned() } else { tags.join(", ") }
}

/// `1 image`, `2 images`.
pub fn count(number: usize, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {what}{plural}")
}
