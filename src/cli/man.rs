//! `postil man`: the page of the program for `man`.

use std::io;

use clap::CommandFactory;

use super::screen::Screen;
use super::{Arguments as Program, FINE};
use crate::Failure;

/// Print the page of the program for `man`
#[derive(Debug, clap::Args)]
#[command(after_help = "For one look: postil man | man -l -")]
pub struct Arguments {}

/// All commands stand in one page.
pub fn run(_: Arguments, screen: &Screen) -> Result<u8, Failure> {
    let mut page = Vec::new();
    write(&mut page).map_err(|error| Failure::Usage(error.to_string()))?;
    screen.result(&String::from_utf8_lossy(&page));
    Ok(FINE)
}

fn write(page: &mut Vec<u8>) -> io::Result<()> {
    let program = Program::command();
    let man = clap_mangen::Man::new(program.clone());
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    for command in program.get_subcommands().filter(|command| !command.is_hide_set()) {
        let name = format!("postil {}", command.get_name());
        let man = clap_mangen::Man::new(command.clone().display_name(name.clone()).bin_name(name));
        man.render_name_section(page)?;
        man.render_synopsis_section(page)?;
        man.render_options_section(page)?;
    }
    man.render_version_section(page)
}
