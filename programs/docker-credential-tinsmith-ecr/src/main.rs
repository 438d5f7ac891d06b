//! `docker-credential-tinsmith-ecr`: logins of Amazon ECR for Docker and what speaks its protocol of
//! credential helpers. The README says how it is set up.
//!
//! A client runs it as `docker-credential-tinsmith-ecr COMMAND`, writes to its standard input and
//! reads its standard output, where errors stand, too: then the exit code is 1. Nothing is written
//! to standard error, which clients pass on to the terminal.

mod cache;
mod commands;
mod docker;
mod json;
mod login;
mod server;

use std::io::{self, Read, Write};
use std::process::ExitCode;

use commands::Command;

/// The most that is read from standard input, in bytes.
const MOST_INPUT: u64 = 64 * 1024;

const HELP: &str = "\
Logins of Amazon ECR and ECR Public for Docker, by the AWS credentials of the environment.

Usage: docker-credential-tinsmith-ecr COMMAND

Docker runs it where ~/.docker/config.json names `tinsmith-ecr`, in `credHelpers` for a registry or
in `credsStore` for all of them.

Commands:
  get      read the address of a registry, print a login as JSON
  list     print the registries that there are logins for, as JSON
  store    read a login as JSON; it is not kept, since AWS credentials make logins
  erase    read the address of a registry, forget the logins that were kept for it
  version  print name and version

Environment:
  AWS_…                   region, credentials and endpoints, as the AWS CLI has them
  TINSMITH_ECR_CACHE      `off` to keep no logins
  TINSMITH_ECR_CACHE_DIR  the folder where logins are kept, `tinsmith-ecr` in the user's cache folder
  DOCKER_CONFIG           the folder of config.json, which `list` reads

Errors are printed to standard output, with the exit code 1.
";

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let (first, more) = (arguments.next(), arguments.next());
    let first = first.as_ref().map(|it| it.to_string_lossy());
    let done = match (first.as_deref(), more) {
        (Some("--help" | "-h" | "help"), None) => Ok(HELP.to_owned()),
        (Some("version" | "--version" | "-V"), None) => Ok(version()),
        (Some(name), None) => match Command::of(name) {
            // Nobody has to write anything for this one.
            Some(Command::List) => commands::run(Command::List, ""),
            Some(command) => input().and_then(|input| commands::run(command, &input)),
            None => Err(format!("there is no command {name:?}; {USAGE}")),
        },
        (None, _) => Err(format!("no command was given; {USAGE}")),
        (Some(_), Some(_)) => Err(format!("there is more than one argument; {USAGE}")),
    };
    let (mut text, code) = match done {
        Ok(text) => (text, ExitCode::SUCCESS),
        Err(text) => (text, ExitCode::FAILURE),
    };
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    match io::stdout().write_all(text.as_bytes()) {
        Ok(()) => code,
        Err(_) => ExitCode::FAILURE,
    }
}

const USAGE: &str =
    "usage: docker-credential-tinsmith-ecr <get|list|store|erase|version>, or --help";

fn version() -> String {
    format!("{} {}", env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"))
}

/// What stands on standard input.
fn input() -> Result<String, String> {
    let mut text = String::new();
    let read = io::stdin().lock().take(MOST_INPUT + 1).read_to_string(&mut text);
    read.map_err(|error| format!("standard input cannot be read: {error}"))?;
    match u64::try_from(text.len()).is_ok_and(|length| length <= MOST_INPUT) {
        true => Ok(text),
        false => Err(format!("there are more than {MOST_INPUT} bytes on standard input")),
    }
}
