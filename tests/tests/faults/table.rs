//! The table of faults in `docs/reliability.md`.

use std::fmt::Write;
use std::path::Path;

const BEGIN: &str = "<!-- faults: written by `TINSMITH_UPDATE_DOCS=1 cargo test -p tinsmith-tests --test faults` -->\n";
const END: &str = "<!-- end of faults -->\n";

/// What came of a call under a fault.
pub struct Row {
    pub fault: &'static str,
    pub ends: String,
    pub attempts: u32,
    /// How many requests reached the server whole, where there is one.
    pub came: Option<usize>,
    pub takes: &'static str,
    /// The error's, with its causes.
    pub text: String,
}

impl Row {
    /// Adds how many requests the server got.
    pub fn came(self, came: usize) -> Self {
        Self { came: Some(came), ..self }
    }
}

/// Compares the table in the documentation with `rows`; writes it where `TINSMITH_UPDATE_DOCS` is
/// set.
pub fn compare(rows: &[Row]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/reliability.md");
    let text = std::fs::read_to_string(&path).expect("docs/reliability.md");
    let (before, rest) = text.split_once(BEGIN).expect("the mark where the table begins");
    let (committed, after) = rest.split_once(END).expect("the mark where the table ends");
    let made = table(rows);
    if std::env::var_os("TINSMITH_UPDATE_DOCS").is_some() {
        std::fs::write(&path, format!("{before}{BEGIN}{made}{END}{after}")).expect("a file");
        return;
    }
    let lines = || made.lines().zip(committed.lines());
    for (made, committed) in lines() {
        assert_eq!(made, committed, "docs/reliability.md says otherwise");
    }
    assert_eq!(made.lines().count(), committed.lines().count(), "rows in docs/reliability.md");
}

fn table(rows: &[Row]) -> String {
    let mut table =
        "\n| fault | ends as | attempts | requests that came | takes | text of the error |\n\
                     | --- | --- | --- | --- | --- | --- |\n"
            .to_owned();
    for row in rows {
        let came = row.came.map(|came| came.to_string()).unwrap_or_default();
        let text = match row.text.as_str() {
            "" => String::new(),
            text => format!("`{}`", steady(text)),
        };
        let Row { fault, ends, attempts, takes, .. } = row;
        writeln!(table, "| {fault} | {ends} | {attempts} | {came} | {takes} | {text} |")
            .expect("a string takes all");
    }
    table + "\n"
}

/// The text without what differs from run to run and from system to system: ports, the time that
/// went by, the system's numbers of errors, and what its resolver says.
fn steady(text: &str) -> String {
    let text = replaced(text, "127.0.0.1:", "PORT", |char| char.is_ascii_digit());
    let text = replaced(&text, "localhost:", "PORT", |char| char.is_ascii_digit());
    let text = replaced(&text, "given up after ", "…", |char| {
        char.is_alphanumeric() || char == '.' || char == 'µ'
    });
    let text = replaced(&text, " (os error ", "…", |char| char.is_ascii_digit());
    let text = text.replace(" (os error …)", "");
    let text = replaced(&text, "failed to lookup address information: ", "…", |char| {
        char.is_alphabetic() || char == ' '
    });
    text.replace('|', "\\|").replace('\n', " ")
}

/// `text` with `by` in the place of what follows each `mark`, as long as `is_part`.
fn replaced(text: &str, mark: &str, by: &str, is_part: fn(char) -> bool) -> String {
    let mut parts = text.split(mark);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out = out + mark + by + part.trim_start_matches(is_part);
    }
    out
}
