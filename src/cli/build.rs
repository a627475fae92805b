//! `postil build`: writes the site.

use std::path::PathBuf;
use std::time::Instant;

use super::environment::Environment;
use super::screen::{Screen, count};
use super::{Edition, FINE, MISTAKES};
use crate::{Failure, Outcome};

/// Build the site; nothing is written while the edition has mistakes
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    edition: Edition,
    /// Where to write the site, instead of `output` in `postil.yaml`
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Take warnings for errors
    #[arg(long)]
    strict: bool,
    /// Build in spite of quotations that aren't found, and list them below their texts
    #[arg(long)]
    keep_going: bool,
}

pub fn run(arguments: Arguments, environment: &Environment, screen: &Screen) -> Result<u8, Failure> {
    let mut options = arguments.edition.options(environment)?;
    options.output = arguments.output;
    options.strict = arguments.strict;
    options.keep_going = arguments.keep_going;

    let start = Instant::now();
    let outcome = screen.watch(|progress| crate::build(&options, progress))?;
    screen.report(&outcome.report, &options.root);
    let tally = screen.tally(&outcome.report);
    if let Some(closing) = closing(&outcome, tally.as_deref(), screen.seconds(start)) {
        screen.note(&closing);
        if let Some(output) = &outcome.output {
            screen.note(&format!("open {}", screen.path(&output.join("index.html"))));
        }
    } else {
        screen.complaint(&format!("{}: nothing was written", tally.as_deref().unwrap_or("no site was made")));
    }
    Ok(if outcome.report.has_errors() { MISTAKES } else { FINE })
}

/// What was done; `None` if nothing was written.
fn closing(outcome: &Outcome, tally: Option<&str>, seconds: String) -> Option<String> {
    let written = outcome.written?;
    let mut line = format!(
        "built {}, {} and {} in {seconds}: {} written, {} unchanged, {} removed",
        count(outcome.counts.texts, "text"),
        count(outcome.counts.records, "record"),
        count(outcome.counts.pages, "page"),
        count(written.written, "file"),
        written.unchanged,
        written.removed,
    );
    if let Some(tally) = tally {
        line.push_str(&format!("; {tally}"));
    }
    Some(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::diagnostic::Report;
    use crate::{Counts, Written};

    #[test]
    fn says_what_was_done() {
        let mut outcome = Outcome {
            report: Report::new(),
            counts: Counts { texts: 1, records: 40, pages: 96, files: 2 },
            written: Some(Written { written: 1, unchanged: 97, removed: 0 }),
            ..Outcome::default()
        };
        assert_eq!(
            closing(&outcome, Some("2 warnings"), "0.31 s".to_string()).as_deref(),
            Some(
                "built 1 text, 40 records and 96 pages in 0.31 s: 1 file written, 97 unchanged, 0 removed; 2 warnings"
            )
        );
        outcome.written = None;
        assert_eq!(closing(&outcome, None, "0.31 s".to_string()), None);
    }
}
