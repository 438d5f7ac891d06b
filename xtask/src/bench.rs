//! `cargo xtask bench`: the time to generate grows with the size of the model and no faster.
//!
//! Models are made up, of 250 to 4,000 structures that refer to each other in every way that a
//! generator could be slow at. Milliseconds are CPU time. Meant for a release build: `cargo run --release -p xtask -- bench`.

use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context;
use tinsmith_codegen::plan::{CrateSettings, RuntimeSource};
use tinsmith_codegen::{Generated, generate, load};

use crate::cpu::own_time;

/// The numbers of structures.
const SIZES: [usize; 5] = [250, 500, 1000, 2000, 4000];
/// Each size is generated that often, and the fastest counts.
const RUNS: usize = 3;
/// Structures for each operation.
const PER_OPERATION: usize = 5;

pub fn run(root: &Path) -> anyhow::Result<ExitCode> {
    let folder = root.join("target/bench");
    fs::create_dir_all(&folder).context("cannot make a folder for the models")?;
    fs::write(folder.join("endpoint-rule-set-1.json"), ENDPOINTS)?;
    println!("| structures | shapes | lines | load, ms | generate, ms | ms for 100 structures |");
    println!("| --- | --- | --- | --- | --- | --- |");
    for size in SIZES {
        fs::write(folder.join("service-2.json"), service(size))?;
        fs::write(folder.join("paginators-1.json"), paginators(size))?;
        let mut best: Option<(Duration, Duration, Generated)> = None;
        for _ in 0..RUNS {
            let start = own_time()?;
            let model = load::service_dir(&folder)?;
            let loaded = own_time()? - start;
            let settings = CrateSettings {
                name: "tinsmith-bench".to_owned(),
                command: "cargo xtask bench".to_owned(),
                runtime: RuntimeSource::Path("../runtime".to_owned()),
                own_workspace: false,
            };
            let generated = generate(&model, settings)?;
            let all = own_time()? - start;
            if best.as_ref().is_none_or(|(_, best, _)| all < *best) {
                best = Some((loaded, all, generated));
            }
        }
        let Some((loaded, all, generated)) = best else { continue };
        println!(
            "| {size} | {} | {} | {} | {} | {:.1} |",
            generated.counts.shapes,
            generated.lines(),
            loaded.as_millis(),
            (all - loaded).as_millis(),
            all.as_secs_f64() * 100_000.0 / size as f64
        );
    }
    Ok(ExitCode::SUCCESS)
}

const ENDPOINTS: &str = r#"{"version": "1.0",
    "parameters": {"Region": {"builtIn": "AWS::Region", "required": true, "type": "String",
                              "documentation": "The region"}},
    "rules": [{"conditions": [], "type": "endpoint",
               "endpoint": {"url": "https://bench.{Region}.amazonaws.com"}}]}"#;

/// A model of so many structures. Each refers to the next, to one far before it (so that most
/// are in circles), to a list, a map, a union and an enum, and requires some of them.
fn service(size: usize) -> String {
    let mut shapes = vec![
        r#""Text": {"type": "string", "min": 1, "max": 64}"#.to_owned(),
        r#""Number": {"type": "integer"}"#.to_owned(),
        r#""Time": {"type": "timestamp"}"#.to_owned(),
    ];
    let mut operations = Vec::new();
    for n in 0..size {
        let (next, before) = ((n + 1) % size, n / 2);
        shapes.push(format!(
            r#""Thing{n}": {{"type": "structure", "required": ["name", "choice", "kind"], "members": {{
                "name": {{"shape": "Text"}}, "count": {{"shape": "Number"}}, "since": {{"shape": "Time"}},
                "next": {{"shape": "Thing{next}"}}, "before": {{"shape": "Thing{before}"}},
                "list": {{"shape": "List{n}"}}, "map": {{"shape": "Map{n}"}},
                "choice": {{"shape": "Choice{part}"}}, "kind": {{"shape": "Kind{part}"}}}}}}"#,
            part = n / PER_OPERATION,
        ));
        shapes.push(format!(
            r#""List{n}": {{"type": "list", "member": {{"shape": "Thing{next}"}}}}"#
        ));
        shapes.push(format!(
            r#""Map{n}": {{"type": "map", "key": {{"shape": "Text"}}, "value": {{"shape": "List{before}"}}}}"#
        ));
        if n % PER_OPERATION == 0 {
            let part = n / PER_OPERATION;
            shapes.push(format!(
                r#""Choice{part}": {{"type": "structure", "union": true, "members": {{
                    "thing": {{"shape": "Thing{n}"}}, "text": {{"shape": "Text"}}}}}}"#
            ));
            shapes.push(format!(
                r#""Kind{part}": {{"type": "string", "enum": ["A", "B", "C", "D"]}}"#
            ));
            shapes.push(format!(
                r#""Bad{part}": {{"type": "structure", "exception": true, "members": {{
                    "message": {{"shape": "Text"}}}}}}"#
            ));
            shapes.push(format!(
                r#""List{part}Request": {{"type": "structure", "required": ["thing"], "members": {{
                    "thing": {{"shape": "Thing{n}"}}, "token": {{"shape": "Text"}}, "size": {{"shape": "Number"}}}}}}"#
            ));
            shapes.push(format!(
                r#""List{part}Response": {{"type": "structure", "members": {{
                    "things": {{"shape": "List{n}"}}, "token": {{"shape": "Text"}}}}}}"#
            ));
            operations.push(format!(
                r#""List{part}Things": {{"name": "List{part}Things", "http": {{"method": "POST", "requestUri": "/"}},
                    "input": {{"shape": "List{part}Request"}}, "output": {{"shape": "List{part}Response"}},
                    "errors": [{{"shape": "Bad{part}"}}, {{"shape": "Bad0"}}]}}"#
            ));
        }
    }
    format!(
        r#"{{"version": "2.0", "metadata": {{"apiVersion": "2026-01-01", "endpointPrefix": "bench",
            "jsonVersion": "1.1", "protocol": "json", "serviceFullName": "Bench", "serviceId": "Bench",
            "signatureVersion": "v4", "targetPrefix": "BenchService"}},
            "operations": {{{}}}, "shapes": {{{}}}}}"#,
        operations.join(",\n"),
        shapes.join(",\n")
    )
}

fn paginators(size: usize) -> String {
    let paginators: Vec<String> = (0..size.div_ceil(PER_OPERATION))
        .map(|part| {
            format!(
                r#""List{part}Things": {{"input_token": "token", "output_token": "token",
                    "limit_key": "size", "result_key": "things"}}"#
            )
        })
        .collect();
    format!(r#"{{"pagination": {{{}}}}}"#, paginators.join(",\n"))
}
