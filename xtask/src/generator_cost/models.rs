//! Models that are made up, of as many structures as one wishes. They refer to each other in every
//! way that a generator could be slow at.

use std::fs;
use std::path::Path;

use anyhow::Context;

/// Structures for each operation.
const PER_OPERATION: usize = 5;

const ENDPOINTS: &str = r#"{"version": "1.0",
    "parameters": {"Region": {"builtIn": "AWS::Region", "required": true, "type": "String",
                              "documentation": "The region"}},
    "rules": [{"conditions": [], "type": "endpoint",
               "endpoint": {"url": "https://bench.{Region}.amazonaws.com"}}]}"#;

/// Writes a model of so many structures into a folder, in botocore's format.
pub fn write(folder: &Path, size: usize) -> anyhow::Result<()> {
    let files = [
        ("endpoint-rule-set-1.json", ENDPOINTS.to_owned()),
        ("service-2.json", service(size)),
        ("paginators-1.json", paginators(size)),
    ];
    fs::create_dir_all(folder).context("cannot make a folder for the models")?;
    for (name, text) in files {
        fs::write(folder.join(name), text).context("cannot write a model")?;
    }
    Ok(())
}

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
