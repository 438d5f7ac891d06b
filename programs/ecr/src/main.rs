//! `ecr`, a command line for Amazon ECR. The README shows each command.

mod arguments;
mod commands;
mod docker;
mod interrupt;
mod output;
mod progress;
mod session;
mod table;
mod target;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;
use tinsmith_ecr_tools::failure::{Failure, Kind};

use arguments::{Arguments, Command, Form, Lifecycle};
use commands::{call, completions, images, lifecycle, login, repos, scan, tags, transfer};
use output::Output;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) if error.use_stderr() && wants_json(std::env::args_os()) => {
            return Output { form: Form::Json }.fail(&usage(&error));
        }
        Err(error) => error.exit(),
    };
    let output = Output { form: arguments.global.output };
    run(arguments, output).await.unwrap_or_else(|failure| output.fail(&failure))
}

/// Whether a command line that does not parse asks for JSON.
fn wants_json(line: impl Iterator<Item = OsString>) -> bool {
    let words: Vec<_> = line.collect();
    let apart = |pair: &[OsString]| matches!(pair, [option, form] if option == "--output" && form == "json");
    words.windows(2).any(apart) || words.iter().any(|word| word == "--output=json")
}

/// What is wrong with a command line, without the usage that is for people.
fn usage(error: &clap::Error) -> Failure {
    let text = error.to_string();
    let said = text.split("\n\nUsage:").next().unwrap_or_default();
    let said = said.split("\n\nFor more information").next().unwrap_or_default();
    Failure::new(Kind::Usage, said.strip_prefix("error: ").unwrap_or(said))
}

async fn run(arguments: Arguments, output: Output) -> Result<ExitCode, Failure> {
    let global = &arguments.global;
    match arguments.command {
        Command::Repos { filter } => repos::run(global, output, filter.as_deref()).await,
        Command::Images { repository } => images::run(global, output, &repository).await,
        Command::Tags { repository } => tags::run(global, output, &repository).await,
        Command::Scan(scan) => scan::run(global, output, &scan).await,
        Command::Login { host, print_password } => {
            let login = login::run(global, output, host.as_deref(), print_password);
            return interrupt::unless(output, login).await;
        }
        Command::Push { folder, image, name } => {
            let push = transfer::push(global, output, &folder, &image, name.as_deref());
            return interrupt::unless(output, push).await;
        }
        Command::Pull { image, folder } => {
            let pull = transfer::pull(global, output, &image, &folder);
            return interrupt::unless(output, pull).await;
        }
        Command::Lifecycle(Lifecycle::Check { policy }) => lifecycle::check(output, &policy),
        Command::Lifecycle(Lifecycle::Preview { repository, policy, max_wait }) => {
            lifecycle::preview(global, output, &repository, &policy, max_wait).await
        }
        Command::Call { list: true, .. } => call::list(global, output),
        Command::Call { operation, json, .. } => {
            call::run(global, &operation.unwrap_or_default(), &json).await
        }
        Command::Completions { shell } => completions::run(shell),
    }?;
    Ok(ExitCode::SUCCESS)
}
