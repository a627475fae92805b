//! `postil check`: says what is wrong with an edition, and writes nothing.

use std::time::Instant;

use super::environment::Environment;
use super::screen::{Screen, count};
use super::{Edition, FINE, MISTAKES};
use crate::Failure;

/// Say what is wrong with the edition, and as JSON what became of its anchors; nothing is written
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    edition: Edition,
    /// Take warnings for errors
    #[arg(long)]
    strict: bool,
}

pub fn run(arguments: Arguments, environment: &Environment, screen: &Screen) -> Result<u8, Failure> {
    let mut options = arguments.edition.options(environment)?;
    options.strict = arguments.strict;
    options.anchors = screen.is_json();

    let start = Instant::now();
    let outcome = screen.watch(|progress| crate::check(&options, progress))?;
    screen.report(&outcome.report, &options.root);
    screen.anchors(&outcome.anchors, &options.root);
    let tally = screen.tally(&outcome.report);
    if outcome.report.has_errors() {
        screen.complaint(&tally.unwrap_or_default());
        return Ok(MISTAKES);
    }
    let counts = outcome.counts;
    screen.note(&format!(
        "checked {}, {} and {} in {}: {}",
        count(counts.texts, "text"),
        count(counts.records, "record"),
        count(counts.pages, "page"),
        screen.seconds(start),
        tally.as_deref().unwrap_or("no mistakes"),
    ));
    Ok(FINE)
}
