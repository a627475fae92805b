//! cli: turns arguments into calls of the library, and what comes back into lines and an exit code.
//!
//! One file per subcommand. `difference` shows what `fix` changes, `environment` reads what isn't on the command line,
//! `progress` shows how far a long build is, `screen` prints.
//!
//! Exit codes: 0 when all is well, 1 when the edition has mistakes, 2 for wrong use, 3 when the machine failed.

mod add;
mod anchor;
mod build;
mod check;
mod completions;
mod data;
mod difference;
mod doctor;
mod environment;
mod explain;
mod fix;
mod fmt;
mod init;
mod list;
mod man;
mod new;
mod progress;
mod schema;
mod screen;
mod serve;
mod show;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};

use crate::report;
use crate::{Failure, Options};

use environment::Environment;
use screen::Screen;

/// Where all went well.
const FINE: u8 = 0;
const MISTAKES: u8 = 1;
const WRONG_USE: u8 = 2;
const MACHINE_FAILED: u8 = 3;

/// Builds annotated editions: Markdown texts with their notes in the margin.
#[derive(Debug, Parser)]
#[command(
    name = "postil",
    version,
    disable_help_subcommand = true,
    after_help = "Exit codes: 0 all is well, 1 the edition has mistakes, 2 wrong use, 3 the machine failed.\n\
        Every key of `postil.yaml` can be given as POSTIL_KEY in the environment, nested ones as POSTIL_A__B."
)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    how: How,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(init::Arguments),
    Build(build::Arguments),
    Check(check::Arguments),
    Fix(fix::Arguments),
    Add(add::Arguments),
    New(new::Arguments),
    Fmt(fmt::Arguments),
    Data(data::Arguments),
    Explain(explain::Arguments),
    List(list::Arguments),
    Show(show::Arguments),
    Doctor(doctor::Arguments),
    Completions(completions::Arguments),
    Man(man::Arguments),
    Schema(schema::Arguments),
    Serve(serve::Arguments),
    #[command(hide = true)]
    Anchor(anchor::Arguments),
}

/// How things are said.
#[derive(Clone, Copy, Debug, Args)]
struct How {
    /// How mistakes are drawn; `human` if nothing is said, and `github` where GITHUB_ACTIONS is set
    #[arg(long, value_enum, global = true)]
    format: Option<Format>,
    /// Show so many errors, and so many warnings, and only count the others
    #[arg(long, value_name = "N", global = true)]
    max_errors: Option<usize>,
    /// When to use colors; NO_COLOR and CLICOLOR_FORCE are heeded
    #[arg(long, value_enum, default_value_t, value_name = "WHEN", global = true)]
    color: Color,
    /// Say nothing but mistakes
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    quiet: bool,
    /// Say how long each stage takes
    #[arg(short, long, global = true)]
    verbose: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The lines of the file and what is wrong there
    #[default]
    Human,
    /// One line each: `file:line:column: error[code]: message`
    Short,
    /// One JSON object per line, on standard output
    Json,
    /// One SARIF 2.1.0 document, on standard output: for code scanning
    Sarif,
    /// Workflow commands of GitHub Actions, on standard output: shown beside the changed lines
    Github,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Color {
    /// On a terminal
    #[default]
    Auto,
    Always,
    Never,
}

/// The edition, and what of it is built.
#[derive(Debug, Args)]
struct Edition {
    /// The edition's folder: where `postil.yaml` and `content/` are
    #[arg(default_value = ".", value_name = "DIR")]
    root: PathBuf,
    /// Include drafts
    #[arg(long)]
    drafts: bool,
    /// Don't ask git what became of passages that aren't where they were
    #[arg(long)]
    no_history: bool,
}

/// Runs the program with its arguments, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version that were asked for come this way too. A closed pipe is no one's mistake.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { WRONG_USE } else { FINE });
        }
    };
    let environment = Environment::of_process();
    let screen = Screen::new(arguments.how, &environment);
    let result = match arguments.command {
        None => {
            screen.result(&Arguments::command().render_help().to_string());
            Ok(FINE)
        }
        Some(Command::Init(arguments)) => init::run(arguments, &screen),
        Some(Command::Build(arguments)) => build::run(arguments, &environment, &screen),
        Some(Command::Check(arguments)) => check::run(arguments, &environment, &screen),
        Some(Command::Fix(arguments)) => fix::run(arguments, &environment, &screen),
        Some(Command::New(arguments)) => new::run(arguments, &environment, &screen),
        Some(Command::Fmt(arguments)) => fmt::run(arguments, &screen),
        Some(Command::Add(arguments)) => add::run(arguments, &environment, &screen),
        Some(Command::Data(arguments)) => data::run(arguments, &environment, &screen),
        Some(Command::Explain(arguments)) => explain::run(arguments, &screen),
        Some(Command::List(arguments)) => list::run(arguments, &environment, &screen),
        Some(Command::Show(arguments)) => show::run(arguments, &environment, &screen),
        Some(Command::Doctor(arguments)) => doctor::run(arguments, &environment, &screen),
        Some(Command::Completions(arguments)) => completions::run(arguments, &screen),
        Some(Command::Man(arguments)) => man::run(arguments, &screen),
        Some(Command::Schema(arguments)) => schema::run(arguments, &screen),
        Some(Command::Serve(arguments)) => serve::run(arguments, &environment, &screen),
        Some(Command::Anchor(arguments)) => anchor::run(arguments, &screen),
    };
    ExitCode::from(result.unwrap_or_else(|failure| {
        let (message, code) = match failure {
            Failure::Usage(message) | Failure::Refused(message) => (message, WRONG_USE),
            Failure::Machine(error) => (error.to_string(), MACHINE_FAILED),
        };
        screen.failure(&message);
        code
    }))
}

impl Edition {
    /// What the library is to do, as far as all subcommands share it.
    fn options(self, environment: &Environment) -> Result<Options, Failure> {
        folder(&self.root)?;
        Ok(Options {
            root: self.root,
            output: None,
            drafts: self.drafts,
            strict: false,
            keep_going: false,
            anchors: false,
            history: !self.no_history,
            overrides: environment.overrides()?,
            today: Some(environment.today()?),
        })
    }
}

/// `DIR` names a folder.
fn folder(root: &Path) -> Result<(), Failure> {
    if root.is_dir() {
        return Ok(());
    }
    let is = if root.exists() { "isn't a folder" } else { "doesn't exist" };
    Err(Failure::Usage(format!("DIR: `{}` {is}", root.display())))
}

impl From<Format> for report::Format {
    fn from(format: Format) -> Self {
        match format {
            Format::Human => report::Format::Human,
            Format::Short => report::Format::Short,
            Format::Json => report::Format::Json,
            Format::Sarif => report::Format::Sarif,
            Format::Github => report::Format::Github,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_consistent() {
        Arguments::command().debug_assert();
    }
}
