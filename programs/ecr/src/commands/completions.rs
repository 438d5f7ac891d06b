//! `ecr completions`.

use clap::CommandFactory;
use clap_complete::{Shell, generate};
use tinsmith_ecr_tools::failure::Failure;

use crate::arguments::Arguments;
use crate::output::print;

pub fn run(shell: Shell) -> Result<(), Failure> {
    let mut text = Vec::new();
    generate(shell, &mut Arguments::command(), "ecr", &mut text);
    print(&String::from_utf8_lossy(&text))
}
