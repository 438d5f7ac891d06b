//! The commands, one a file.

use std::io::Read;
use std::path::Path;

use tinsmith_ecr_tools::failure::Failure;

pub mod call;
pub mod completions;
pub mod images;
pub mod lifecycle;
pub mod login;
pub mod repos;
pub mod scan;
pub mod tags;
pub mod transfer;

/// The text of a file, or of standard input for `-`.
fn read(path: &Path) -> Result<String, Failure> {
    let mut text = String::new();
    let reading = match path.as_os_str() == "-" {
        true => std::io::stdin().read_to_string(&mut text).map(drop),
        false => std::fs::read_to_string(path).map(|read| text = read),
    };
    reading.map_err(|error| match path.as_os_str() == "-" {
        true => Failure::file("could not read", Path::new("standard input"), error),
        false => Failure::file("could not read", path, error),
    })?;
    Ok(text)
}
