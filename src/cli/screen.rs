//! The only place that prints. Results go to standard output, all that is said about them to standard error.
//!
//! A pipe that was closed, as by `postil explain | head -1`, is no failure: what can't be printed is dropped.

use std::fs;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::environment::Environment;
use super::progress::{Bar, Times};
use super::{Format, How};
use crate::model::diagnostic::Report;
use crate::model::inventory::AnchorEntry;
use crate::model::site::{RecordIndex, Site};
use crate::report::{self, Item, text};
use crate::{Progress, Silent};

/// The bounds of a line of running text, in columns.
const NARROWEST: usize = 40;
const WIDEST: usize = 80;

#[derive(Debug)]
pub struct Screen {
    how: How,
    format: Format,
    /// The folder from which paths are counted where other programs look for files.
    top: PathBuf,
    /// Whether standard error has colors.
    color: bool,
    /// Whether standard output has.
    pub color_of_results: bool,
    /// Columns of standard output, where that is a terminal.
    width: Option<usize>,
}

impl Screen {
    pub fn new(how: How, environment: &Environment) -> Self {
        Self {
            how,
            format: how.format.unwrap_or(if environment.is_github() { Format::Github } else { Format::Human }),
            top: environment.top(),
            color: environment.color(how.color, io::stderr().is_terminal()),
            color_of_results: environment.color(how.color, io::stdout().is_terminal()),
            width: io::stdout().is_terminal().then(|| environment.width()),
        }
    }

    pub fn format(&self) -> Format {
        self.format
    }

    /// Columns for running text on standard output: long lines are hard to read.
    pub fn width_of_results(&self) -> usize {
        self.width.unwrap_or(WIDEST).clamp(NARROWEST, WIDEST)
    }

    pub fn is_quiet(&self) -> bool {
        self.how.quiet
    }

    /// The lines of one of the edition's files, if it can be shown.
    pub fn lines(&self, root: &Path, file: &str) -> Option<report::Source> {
        text(root, file).map(report::Source::new)
    }

    /// An object as one line of JSON.
    pub fn object(&self, object: &impl serde::Serialize) {
        let json = serde_json::to_string(object).expect("strings and numbers can be written as JSON");
        self.result(&format!("{}\n", report::harmless(json)));
    }

    /// What was asked for.
    pub fn result(&self, text: &str) {
        let _ = io::stdout().lock().write_all(text.as_bytes());
    }

    /// What is good to know, if it isn't `--quiet`. Beside JSON and SARIF it stays off standard output.
    pub fn note(&self, line: &str) {
        if self.how.quiet {
            return;
        }
        if matches!(self.format, Format::Json | Format::Sarif) {
            let _ = writeln!(io::stderr(), "{line}");
        } else {
            let _ = writeln!(io::stdout(), "{line}");
        }
    }

    /// The closing line of what didn't go well.
    pub fn complaint(&self, line: &str) {
        if !self.how.quiet {
            let _ = writeln!(io::stderr(), "{line}");
        }
    }

    /// Why nothing could be done.
    pub fn failure(&self, message: &str) {
        let (start, end) = if self.color { ("\x1b[1;91m", "\x1b[0m") } else { ("", "") };
        let _ = writeln!(io::stderr(), "{start}error{end}: {message}");
    }

    /// The mistakes of the edition at `root`: for programs on standard output, else on standard error.
    pub fn report(&self, report: &Report, root: &Path) {
        if matches!(self.format, Format::Json | Format::Sarif | Format::Github) {
            self.draw(report, root, self.format, false, &mut io::stdout().lock());
        } else {
            self.report_aside(report, root);
        }
    }

    /// The same, on standard error. A document can't stand beside what was asked for.
    pub fn report_aside(&self, report: &Report, root: &Path) {
        let format = if self.format == Format::Sarif { Format::Human } else { self.format };
        self.draw(report, root, format, self.color, &mut io::stderr().lock());
    }

    fn draw(&self, report: &Report, root: &Path, format: Format, color: bool, to: &mut dyn Write) {
        let mut to = BufWriter::new(to);
        let read = |file: &str| text(root, file);
        let base = base(root, &self.top);
        let most = self.how.max_errors;
        let drawing = report::Drawing { format: format.into(), color, base: &base, most };
        let _ = report::draw(report, drawing, &read, &mut to).and_then(|()| to.flush());
        let left = |number: usize| most.map_or(0, |most| number.saturating_sub(most));
        if let Some(left) = tally(left(report.errors()), left(report.warnings())) {
            self.complaint(&format!("{left} more, not shown"));
        }
    }

    /// Whether results are for programs.
    pub fn is_json(&self) -> bool {
        self.format == Format::Json
    }

    /// Anchors, as JSON: there are none where nobody asked for them.
    pub fn anchors(&self, anchors: &[AnchorEntry], root: &Path) {
        self.draw_result(&|to| report::draw_anchors(anchors, &|file| text(root, file), to));
    }

    /// Records and anchors, a line each.
    pub fn items(&self, items: &[Item<'_>], root: &Path) {
        let read = |file: &str| text(root, file);
        self.draw_result(&|to| match self.is_json() {
            true => report::draw_items_json(items, &read, to),
            false => report::draw_items(items, self.width, &read, to),
        });
    }

    /// All that is known of one record.
    pub fn card(&self, site: &Site, index: RecordIndex, anchors: &[AnchorEntry], root: &Path) {
        let read = |file: &str| text(root, file);
        self.draw_result(&|to| report::draw_card(site, index, anchors, self.width, &read, to));
    }

    /// What an edition holds, in numbers.
    pub fn summary(&self, site: &Site, overdue: usize) {
        self.draw_result(&|to| match self.is_json() {
            true => report::draw_summary_json(site, to),
            false => report::draw_summary(site, overdue, to),
        });
    }

    fn draw_result(&self, draw: &dyn Fn(&mut dyn Write) -> io::Result<()>) {
        let mut to = BufWriter::new(io::stdout().lock());
        let _ = draw(&mut to).and_then(|()| to.flush());
    }

    /// How many errors and warnings there are, if there are any.
    pub fn tally(&self, report: &Report) -> Option<String> {
        tally(report.errors(), report.warnings())
    }

    /// Does `work` while its progress is shown.
    pub fn watch<T>(&self, work: impl FnOnce(&dyn Progress) -> T) -> T {
        if self.how.verbose {
            return work(&Times::default());
        }
        match Bar::new() {
            Some(bar) if !self.how.quiet && self.format != Format::Json => work(&bar),
            _ => work(&Silent),
        }
    }

    /// The time since `start`.
    pub fn seconds(&self, start: Instant) -> String {
        format!("{:.2} s", start.elapsed().as_secs_f64())
    }

    /// A path, from the folder in which the program runs if it lies below that.
    pub fn path(&self, path: &Path) -> String {
        let here = std::env::current_dir().and_then(fs::canonicalize).unwrap_or_default();
        let path = path.strip_prefix(&here).or_else(|_| path.strip_prefix(".")).unwrap_or(path);
        path.display().to_string()
    }
}

/// `1 text`, `2 texts`.
pub fn count(number: usize, one: &str) -> String {
    format!("{number} {one}{}", if number == 1 { "" } else { "s" })
}

fn tally(errors: usize, warnings: usize) -> Option<String> {
    match (errors, warnings) {
        (0, 0) => None,
        (0, warnings) => Some(count(warnings, "warning")),
        (errors, 0) => Some(count(errors, "error")),
        (errors, warnings) => Some(format!("{}, {}", count(errors, "error"), count(warnings, "warning"))),
    }
}

/// The way from `top` to the edition at `root`, with slashes; empty if it doesn't lie below.
fn base(root: &Path, top: &Path) -> String {
    let below = fs::canonicalize(root).ok().zip(fs::canonicalize(top).ok());
    let below = below.as_ref().and_then(|(root, top)| root.strip_prefix(top).ok());
    below.map_or(String::new(), |below| {
        below.components().map(|part| format!("{}/", part.as_os_str().to_string_lossy())).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tallies() {
        for (errors, warnings, expected) in
            [(0, 0, None), (1, 0, Some("1 error")), (0, 2, Some("2 warnings")), (2, 1, Some("2 errors, 1 warning"))]
        {
            assert_eq!(tally(errors, warnings).as_deref(), expected);
        }
    }

    #[test]
    fn bases() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("a/b c");
        fs::create_dir_all(&inner).unwrap();
        assert_eq!(base(&inner, folder.path()), "a/b c/");
        for (root, top) in [(folder.path(), folder.path()), (folder.path(), &*inner), (&inner.join("gone"), &*inner)] {
            assert_eq!(base(root, top), "");
        }
    }
}
