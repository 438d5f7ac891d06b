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

use std::process::ExitCode;

use clap::Parser;
use tinsmith_ecr_tools::failure::Failure;

use arguments::{Arguments, Command, Lifecycle};
use commands::{call, completions, images, lifecycle, login, repos, scan, tags, transfer};
use output::Output;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let output = Output { form: arguments.global.output };
    match run(arguments, output).await {
        Ok(code) => code,
        Err(failure) => {
            output.fail(&failure);
            ExitCode::from(failure.exit_code())
        }
    }
}

async fn run(arguments: Arguments, output: Output) -> Result<ExitCode, Failure> {
    let global = &arguments.global;
    match arguments.command {
        Command::Repos { filter } => repos::run(global, output, filter.as_deref()).await,
        Command::Images { repository } => images::run(global, output, &repository).await,
        Command::Tags { repository } => tags::run(global, output, &repository).await,
        Command::Scan(scan) => scan::run(global, output, &scan).await,
        Command::Login { host, print_password } => {
            login::run(global, output, host.as_deref(), print_password).await
        }
        Command::Push { folder, image, name } => {
            let push = transfer::push(global, output, &folder, &image, name.as_deref());
            return interrupt::unless(push).await;
        }
        Command::Pull { image, folder } => {
            let pull = transfer::pull(global, output, &image, &folder);
            return interrupt::unless(pull).await;
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
