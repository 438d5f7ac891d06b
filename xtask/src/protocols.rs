//! `cargo xtask protocols`: what of the runtime programs of one call hold, by protocol.
//!
//! The program of each protocol may hold its own modules and no others. One more program has all
//! protocols compiled, as happens where another crate of a workspace asks for them: there the
//! linker has to leave out those that the program does not name.

mod symbols;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;

use self::symbols::{Count, PARTS, PROGRAM, RUNTIME};
use crate::hello::{self, Program};

/// The features of the runtime that are about something else than protocols.
const OTHER_FEATURES: [&str; 10] = [
    "default",
    "client",
    "blocking",
    "webpki-roots",
    "native-roots",
    "http2",
    "serde",
    "testing",
    "tracing",
    "validation",
];

/// What all programs hold something of: a body is a stream of bytes in memory at least, and a call
/// looks whether it is more.
const COMMON: &str = "streaming";

/// The most bytes of a part that say nothing where it was compiled. Of two functions that are alike
/// the compiler keeps one, under the name of either: so a few of the program's own go by the name
/// of another protocol's. A protocol that is there comes with thousands of bytes.
const ALIKE: u64 = 1_024;

/// What is compiled whatever the features are.
const ALWAYS: [&str; 2] = ["codec::json", "protocol::aws_json"];

/// What comes with its feature into each program, whether it has a use for it or not: a call looks
/// in the operation's table whether there is something to do.
const BY_FEATURE: [&str; 5] = [COMMON, "send_stream", "event_stream", "checksum", "compression"];

/// A program of one call.
struct Case {
    title: &'static str,
    /// The folder of the generated crate, whose name is made of it.
    service: &'static str,
    source: &'static str,
    /// What it may hold of the parts that not every program needs.
    parts: &'static [&'static str],
    /// Whether the runtime has the features of all protocols.
    unified: bool,
}

const JSON: &[&str] = &[COMMON, "codec::json", "protocol::aws_json"];

const CASES: [Case; 4] = [
    Case { title: "awsJson", service: "ecr", source: hello::CLIENT, parts: JSON, unified: false },
    Case {
        title: "awsQuery",
        service: "sts",
        source: hello::QUERY,
        parts: &[COMMON, "codec::query", "codec::xml", "protocol::query"],
        unified: false,
    },
    Case {
        title: "restJson1",
        service: "sso",
        source: hello::REST_JSON,
        parts: &[COMMON, "codec::json", "protocol::rest_json", "protocol::http_binding"],
        unified: false,
    },
    Case {
        title: "awsJson, all compiled",
        service: "ecr",
        source: hello::CLIENT,
        parts: JSON,
        unified: true,
    },
];

/// What came of a program.
struct Measured {
    case: &'static Case,
    count: Count,
    megabytes: f64,
}

pub fn run(root: &Path) -> anyhow::Result<ExitCode> {
    let root = root.canonicalize().with_context(|| format!("cannot find {}", root.display()))?;
    let folder = root.join("target/protocols");
    let features = features(&fs::read_to_string(root.join("runtime/Cargo.toml"))?)?;
    let all = format!(
        "tinsmith-runtime = {{ path = {:?}, features = {:?} }}\n",
        root.join("runtime"),
        Vec::from_iter(features)
    );
    let mut measured = Vec::new();
    for case in &CASES {
        let Case { title, service, source, unified, .. } = case;
        let path = root.join("generated").join(service);
        let own = format!("{service} = {{ package = \"tinsmith-{service}\", path = {path:?} }}\n");
        let dependencies = own + hello::TOKIO + if *unified { &all } else { "" };
        let program = Program::create(
            folder.join(title.replace(", ", "-").replace(' ', "-")),
            folder.join("target"),
            &root.join("Cargo.lock"),
            [source, &dependencies],
        )?;
        program.build(&["--release"])?;
        let megabytes = program.size("release")? as f64 / 1e6;
        let count = Count::of(&with_symbols(&program)?).with_context(|| *title)?;
        measured.push(Measured { case, count, megabytes });
    }
    print!("{}", table(&measured));
    let faults = faults(&measured);
    for fault in &faults {
        eprintln!("error: {fault}");
    }
    Ok(if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The program as a user's release build has it, but with its symbols kept.
fn with_symbols(program: &Program) -> anyhow::Result<Vec<u8>> {
    // For the program alone, so that all others stay as they were compiled.
    hello::run(&mut program.cargo(&["rustc", "--quiet", "--release", "--", "-Cstrip=none"]))?;
    let binary = program.binary("release");
    fs::read(&binary).with_context(|| format!("cannot read {}", binary.display()))
}

/// The features of the runtime that are about protocols and what comes with some of them.
fn features(manifest: &str) -> anyhow::Result<BTreeSet<String>> {
    let manifest: toml::Table = manifest.parse().context("cannot read the runtime's manifest")?;
    let features = manifest.get("features").and_then(toml::Value::as_table);
    let features = features.context("the runtime's manifest has no features")?;
    let names = features.keys().filter(|name| !OTHER_FEATURES.contains(&name.as_str()));
    Ok(names.cloned().collect())
}

/// The measurements in Markdown: a column for each program.
fn table(measured: &[Measured]) -> String {
    let mut table = String::from("| bytes of code |");
    for each in measured {
        table += &format!(" {} |", each.case.title);
    }
    table += "\n| --- |";
    table += &" ---: |".repeat(measured.len());
    for name in PARTS.iter().map(|part| part.name).chain([RUNTIME, PROGRAM]) {
        let shown =
            if [RUNTIME, PROGRAM].contains(&name) { name.into() } else { format!("`{name}`") };
        table += &format!("\n| {shown} |");
        for each in measured {
            match each.count.part(name) {
                (0, _) => table += " |",
                (_, bytes) => table += &format!(" {} |", thousands(bytes)),
            }
        }
    }
    table += "\n| stripped program, MB |";
    for each in measured {
        table += &format!(" {:.2} |", each.megabytes);
    }
    table + "\n"
}

/// A number whose digits are set apart by threes.
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// What programs hold that they should not.
fn faults(measured: &[Measured]) -> Vec<String> {
    let mut faults = Vec::new();
    for each in measured {
        let mut known = each.case.parts.to_vec();
        if each.case.unified {
            known.extend(BY_FEATURE);
        }
        let title = each.case.title;
        for part in each.count.beyond(&known) {
            let (functions, bytes) = each.count.part(part);
            let compiled = each.case.unified || ALWAYS.contains(&part);
            if compiled && bytes <= ALIKE {
                continue;
            }
            faults.push(format!("{title}: {functions} functions of {part}, {bytes} bytes"));
        }
        // Else nothing would be found where the names of functions came to be other ones.
        let missing = each.case.parts.iter().filter(|part| each.count.part(part).0 == 0);
        faults.extend(missing.map(|part| format!("{title}: no function of {part} was found")));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: [&str; 3] = [
        "tinsmith_runtime::codec::json::read",
        "tinsmith_runtime::protocol::aws_json::request",
        "tinsmith_runtime::primitives::byte_stream::poll",
    ];

    /// A program of `case` that holds its own and these functions.
    fn measured(case: &'static Case, more: &[&str]) -> Measured {
        sized(case, more, 1_025)
    }

    fn sized(case: &'static Case, more: &[&str], size: u64) -> Measured {
        let functions = OWN.iter().chain(more).zip(1..);
        let count = Count::of_functions(functions.map(|(name, at)| (at, size, (*name).into())));
        Measured { case, count, megabytes: 1.5 }
    }

    #[test]
    fn a_program_that_holds_its_own_protocol_alone_is_without_fault() {
        assert_eq!(faults(&[measured(&CASES[0], &["tinsmith_runtime::sign::sign"])]), [""; 0]);
        assert_eq!(faults(&[measured(&CASES[3], &[])]), [""; 0]);
    }

    #[test]
    fn a_program_that_holds_another_protocol_is_at_fault() {
        for (name, part) in [
            ("codec::xml::read", "codec::xml"),
            ("codec::cbor::read", "codec::cbor"),
            ("codec::query::write", "codec::query"),
            ("protocol::rest_json::a", "protocol::rest_json"),
            ("protocol::rest_xml::a", "protocol::rest_xml"),
            ("protocol::query::a", "protocol::query"),
            ("protocol::rpc_v2::a", "protocol::rpc_v2"),
            ("protocol::http_binding::a", "protocol::http_binding"),
        ] {
            let function = format!("tinsmith_runtime::{name}");
            for case in [&CASES[0], &CASES[3]] {
                let fault = format!("{}: 1 functions of {part}, 1025 bytes", case.title);
                assert_eq!(faults(&[measured(case, &[&function])]), [fault]);
            }
        }
    }

    #[test]
    fn what_comes_with_a_feature_is_at_fault_where_the_feature_was_not_asked_for() {
        for name in ["event_stream::a", "checksum::a", "call::compress::a", "sign::events::a"] {
            let function = format!("tinsmith_runtime::{name}");
            assert_eq!(faults(&[measured(&CASES[0], &[&function])]).len(), 1, "{name}");
            assert_eq!(faults(&[measured(&CASES[3], &[&function])]), [""; 0], "{name}");
        }
    }

    #[test]
    fn a_function_that_was_compiled_and_may_be_the_programs_own_is_no_fault() {
        let function = "tinsmith_runtime::codec::xml::reader::inconsistent";
        assert_eq!(faults(&[sized(&CASES[3], &[function], 1_024)]), [""; 0]);
        assert_eq!(faults(&[sized(&CASES[3], &[function, function], 1_024)]).len(), 1);
        // Where it was not compiled, it cannot be that.
        assert_eq!(faults(&[sized(&CASES[0], &[function], 0)]).len(), 1);
    }

    #[test]
    fn json_is_always_compiled_and_still_not_to_be_in_a_program_that_does_not_speak_it() {
        let query = ["codec::query", "codec::xml", "protocol::query", "primitives::byte_stream"];
        let held = |json: u64| {
            let own = query
                .iter()
                .zip(1..)
                .map(|(name, at)| (at, 10, format!("tinsmith_runtime::{name}")));
            let json = (9, json, "tinsmith_runtime::codec::json::read".to_owned());
            let count = Count::of_functions(own.chain([json]));
            faults(&[Measured { case: &CASES[1], count, megabytes: 1.0 }])
        };
        assert_eq!(held(1_024), [""; 0]);
        assert_eq!(held(1_025), ["awsQuery: 1 functions of codec::json, 1025 bytes"]);
    }

    #[test]
    fn a_program_whose_own_protocol_is_not_found_is_at_fault() {
        let count = Count::of_functions([(1, 1, OWN[0].to_owned())].into_iter());
        let found = faults(&[Measured { case: &CASES[0], count, megabytes: 1.0 }]);
        assert_eq!(
            found,
            [
                "awsJson: no function of streaming was found",
                "awsJson: no function of protocol::aws_json was found"
            ]
        );
    }

    #[test]
    fn the_features_of_protocols_are_those_of_the_manifest_without_the_others() {
        let manifest =
            "[features]\ndefault = [\"client\"]\nclient = []\nxml = []\nquery = [\"xml\"]\n";
        assert_eq!(Vec::from_iter(features(manifest).unwrap()), ["query", "xml"]);
        assert!(features("[package]").is_err());
    }

    #[test]
    fn the_table_has_a_column_for_each_program_and_leaves_out_what_is_not_there() {
        let table = table(&[measured(&CASES[0], &["main"]), measured(&CASES[3], &[])]);
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines[0], "| bytes of code | awsJson | awsJson, all compiled |");
        assert_eq!(lines[1], "| --- | ---: | ---: |");
        assert_eq!(lines[2], "| `protocol::aws_json` | 1,025 | 1,025 |");
        assert_eq!(lines[3], "| `protocol::rest_json` | | |");
        assert_eq!(lines[lines.len() - 2], "| all else | 1,025 | |");
        assert_eq!(lines[lines.len() - 1], "| stripped program, MB | 1.50 | 1.50 |");
        assert_eq!(thousands(1_234_567), "1,234,567");
    }
}
