//! `postil completions`: what shells know of the program.

use clap::CommandFactory;
use clap_complete::Shell;

use super::screen::Screen;
use super::{Arguments as Program, FINE};
use crate::Failure;

/// Print what a shell needs to complete commands and options
#[derive(Debug, clap::Args)]
#[command(after_help = "For bash: postil completions bash > ~/.local/share/bash-completion/completions/postil")]
pub struct Arguments {
    shell: Shell,
}

pub fn run(arguments: Arguments, screen: &Screen) -> Result<u8, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Program::command(), "postil", &mut script);
    screen.result(&String::from_utf8_lossy(&script));
    Ok(FINE)
}
