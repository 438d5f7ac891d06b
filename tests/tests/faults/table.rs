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

/// The text without what differs from run to run and from system to system: ports, times, the
/// system's numbers of errors, and what its resolver says.
fn steady(text: &str) -> String {
    let mut text = text.to_owned();
    for (mark, end, by) in VARYING {
        let mut parts = text.split(mark);
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let rest = part.find(end).map_or("", |at| &part[at..]);
            out = out + mark + by + rest;
        }
        text = out;
    }
    text.replace(" (os error …)", "").replace('|', "\\|").replace('\n', " ")
}

/// What stands before a part that varies, what comes after it, and what is shown in its place.
const VARYING: [(&str, End, &str); 6] = [
    ("127.0.0.1:", is_no_digit, "PORT"),
    (" (os error ", is_no_digit, "…"),
    ("verification time ", is_no_digit, "…"),
    ("not valid after 978307200 (", is_no_digit, "…"),
    ("given up after ", is_space, "…"),
    ("failed to lookup address information: ", is_bracket, "… "),
];

/// Where such a part ends.
type End = fn(char) -> bool;

fn is_no_digit(char: char) -> bool {
    !char.is_ascii_digit()
}

fn is_space(char: char) -> bool {
    char == ' '
}

fn is_bracket(char: char) -> bool {
    char == '('
}
