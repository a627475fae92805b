//! report: draws what was found in an edition for people and programs.
//!
//! Diagnostics, in the order in which the report holds them:
//!
//! - `human`: the source lines with what is said about them, for people
//! - `short`: a line each, for editors and `grep`
//! - `json`: an object each, a line each, for programs
//! - `sarif`: one document, for code scanning
//! - `github`: a workflow command each, for GitHub Actions
//!
//! Records and their anchors: `anchors` as objects, `inventory` as lines, `card` one in full, `summary` as tables of counts.
//!
//! Lines and columns are found here (`lines`), `files` gives the text of what may be shown, and what authors wrote is made harmless for a terminal (`plain`).

mod anchors;
mod card;
mod files;
mod github;
mod human;
mod inventory;
mod json;
mod lines;
pub mod plain;
mod sarif;
mod short;
mod summary;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::rc::Rc;

use crate::model::diagnostic::{Report, Severity};

pub use anchors::draw as draw_anchors;
pub use card::draw as draw_card;
pub use files::text;
pub use inventory::{Item, draw as draw_items, draw_json as draw_items_json};
pub use json::harmless;
pub use lines::{Position, Source};
pub use summary::{draw as draw_summary, draw_json as draw_summary_json};

/// How diagnostics are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    #[default]
    Human,
    Short,
    Json,
    Sarif,
    Github,
}

/// How a report is drawn.
#[derive(Clone, Copy, Debug, Default)]
pub struct Drawing<'a> {
    pub format: Format,
    pub color: bool,
    /// Leads from where the program runs to the edition, where a format names files from there (`sarif`, `github`);
    /// empty, or ends with a slash.
    pub base: &'a str,
    /// So many errors are drawn, and so many warnings; `None` for all.
    pub most: Option<usize>,
}

/// Draws a report. `read` gives the text of a file of the edition, or `None`; then the diagnostic is drawn without
/// lines. It gives the same text as the stages read, or their offsets are wrong.
pub fn draw(
    report: &Report,
    drawing: Drawing<'_>,
    read: &dyn Fn(&str) -> Option<String>,
    to: &mut dyn Write,
) -> io::Result<()> {
    let sources = Sources::new(read);
    let Drawing { format, color, base, most } = drawing;
    let mut drawn = [0_usize; 2];
    let shown = report.iter().filter(|diagnostic| {
        let drawn = &mut drawn[usize::from(diagnostic.severity == Severity::Warning)];
        *drawn += 1;
        most.is_none_or(|most| *drawn <= most)
    });
    if format == Format::Sarif {
        return writeln!(to, "{}", sarif::draw(shown, base, &sources));
    }
    for diagnostic in shown {
        match format {
            Format::Human => to.write_all(human::draw(diagnostic, color, &sources).as_bytes())?,
            Format::Short => writeln!(to, "{}", short::draw(diagnostic, color, &sources))?,
            Format::Json => writeln!(to, "{}", json::draw(diagnostic, &sources))?,
            Format::Github => writeln!(to, "{}", github::draw(diagnostic, base, &sources))?,
            Format::Sarif => {}
        }
    }
    Ok(())
}

/// The text of a file that may not be UTF-8: a wrong byte becomes a `?`, so that offsets stay true. `None` for UTF-16,
/// of which nothing could be shown.
pub fn lenient(bytes: Vec<u8>) -> Option<String> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return None;
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return Some(text),
        Err(error) => error.into_bytes(),
    };
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '?'));
    }
    Some(text)
}

/// How many files are kept at once. Diagnostics come ordered by file, and name two or three.
const MOST_KEPT: usize = 16;

/// The files that diagnostics speak of, each read once.
struct Sources<'a> {
    read: &'a dyn Fn(&str) -> Option<String>,
    kept: RefCell<BTreeMap<String, Option<Rc<Source>>>>,
}

impl<'a> Sources<'a> {
    fn new(read: &'a dyn Fn(&str) -> Option<String>) -> Self {
        Self { read, kept: RefCell::default() }
    }

    fn get(&self, file: &str) -> Option<Rc<Source>> {
        let mut kept = self.kept.borrow_mut();
        if !kept.contains_key(file) {
            if kept.len() >= MOST_KEPT {
                kept.clear();
            }
            kept.insert(file.to_string(), (self.read)(file).map(|text| Rc::new(Source::new(text))));
        }
        kept.get(file).cloned().flatten()
    }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

#[cfg(test)]
mod tests;
