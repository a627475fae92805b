//! Other values in a YAML file, and everything else as it was, byte for byte.
//!
//! 1. `site` finds the mappings that the repairs are about, by the bytes of their `quote`.
//! 2. [`value`] and [`block`] work out the bytes of a new value in the style of the old one; [`scalar`] spells it.
//! 3. [`insert`] puts in keys that aren't there yet, [`mod@append`] a whole record.
//! 4. [`verify`] reads the result again: nothing is handed out unless just what was meant differs.

mod append;
pub mod block;
mod insert;
pub mod lines;
mod scalar;
mod site;
#[cfg(test)]
mod tests;
mod value;
mod verify;

use std::fmt;

use crate::model::anchor::Repair;
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::edit::{self, Edit};

use super::tree::{Source, tree};
#[cfg(test)]
pub use tests::author;

use site::Sites;

pub use append::{Appended, Line, append};
pub use scalar::pieces;
pub use value::{Site, fresh};
pub use verify::{Changes, Plan};

/// A file with other values in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// The whole file.
    pub text: String,
    /// For each repair, in order: its edits to the former text.
    pub edits: Vec<Result<Vec<Edit>, Refusal>>,
}

/// Why a file, or a value in it, is better edited by hand. The message stands alone: lower case, no full stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal(String);

impl Refusal {
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// What the reader has against the file.
    fn unreadable(file: &str, complaint: &Diagnostic) -> Self {
        match complaint.code {
            Code::YamlFeature => Self::new(format!(
                "`{file}` can't be edited safely: {}; such YAML isn't read, as one value may stand for several",
                complaint.message
            )),
            _ => Self::new(format!("`{file}` can't be read as YAML: {}", complaint.message)),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Writes the new values of `repairs` into a file of records. The file is refused as a whole if it can't be read, or if
/// anything but those values would change; a repair alone, if its anchor isn't where it says.
pub fn mend(source: &Source<'_>, repairs: &[&Repair]) -> Result<Mended, Refusal> {
    let file = &**source.file;
    let root = tree(source).map_err(|complaint| Refusal::unreadable(file, &complaint))?;
    let sites = Sites::find(&root, source.text, repairs);
    let mut plan = Plan::default();
    let mut edits = Vec::with_capacity(repairs.len());
    let mut all: Vec<Edit> = Vec::new();
    for repair in repairs {
        let own = sites.of(repair).ok_or_else(|| not_there(file, repair)).and_then(|site| {
            let (own, changes) = insert::edits(source.text, site, repair).ok_or_else(|| by_hand(file, repair))?;
            plan.add(changes);
            Ok(own)
        });
        if let Ok(own) = &own {
            all.extend(own.iter().cloned());
        }
        edits.push(own);
    }
    all.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let twice = || Refusal::new(format!("two repairs of `{file}` are about the same words: make them one by one"));
    let text = edit::edited(source.text, &all).ok_or_else(twice)?;
    plan.verify(source, &root, &text)?;
    Ok(Mended { text, edits })
}

fn not_there(file: &str, repair: &Repair) -> Refusal {
    let quote = repair.anchor.quote.as_ref().map_or("", |quote| quote.value.as_str());
    Refusal::new(format!("the quote `{quote}` doesn't stand where `{file}` had it"))
}

fn by_hand(file: &str, repair: &Repair) -> Refusal {
    let quote = repair.anchor.quote.as_ref().map_or("", |quote| quote.value.as_str());
    Refusal::new(format!("the quote `{quote}` is written in `{file}` in a way that only a person can edit"))
}
