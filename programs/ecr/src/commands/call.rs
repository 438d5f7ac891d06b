//! `ecr call`.

use std::path::Path;

use serde::Serialize;
use serde_json::Value;
use tinsmith_ecr_tools::failure::Failure;

use super::read;
use crate::arguments::Global;
use crate::output::{Output, print};
use crate::session;
use crate::target::Place;

#[derive(Serialize)]
struct Operations {
    operations: Vec<&'static str>,
}

pub async fn run(global: &Global, operation: &str, json: &str) -> Result<(), Failure> {
    let json = match json.strip_prefix('@') {
        Some(file) => read(Path::new(file))?,
        None if json == "-" => read(Path::new(json))?,
        None => json.to_owned(),
    };
    let place = Place::of_options(global)?;
    let called = match place.public {
        true => session::public(global, &place).await?.invoke(operation, &json).await,
        false => session::private(global, &place).await?.invoke(operation, &json).await,
    };
    let answer = called?;
    // What the runtime writes is JSON, on one line.
    let answer = match serde_json::from_str::<Value>(&answer) {
        Ok(value) => serde_json::to_string_pretty(&value).unwrap_or(answer),
        Err(_) => answer,
    };
    print(&(answer + "\n"))
}

pub fn list(global: &Global, output: Output) -> Result<(), Failure> {
    let operations = match global.public {
        true => tinsmith_ecrpublic::Client::operations(),
        false => tinsmith_ecr::Client::operations(),
    };
    let operations = operations.iter().map(|operation| operation.name).collect();
    output.show(&Operations { operations }, |list| list.operations.join("\n") + "\n")
}
