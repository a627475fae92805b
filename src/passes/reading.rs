//! One text through load, parse and anchor.

use std::sync::Arc;

use super::past::TextPast;
use super::tree::WorkTree;
use crate::model::diagnostic::Report;
use crate::model::error::Error;
use crate::model::history::NoHistory;
use crate::model::project::{Project, TextFile};
use crate::model::record::{Placing, Record};
use crate::model::work::Text;
use crate::{anchor, load, parse};

/// What one text gave.
#[derive(Clone, Debug)]
pub struct ReadText {
    pub(super) text: Option<Text>,
    pub(super) records: Vec<Record>,
    pub(super) placings: Vec<Placing>,
    pub(super) readable: bool,
    pub(super) no_history: Option<NoHistory>,
}

impl ReadText {
    /// The text with its notes, placed and unplaced; `None` if it couldn't be read.
    pub fn text(&self) -> Option<&Text> {
        self.text.as_ref()
    }

    /// The records of its sidecar.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// The `ref:` entries of its sidecar.
    pub fn placings(&self) -> &[Placing] {
        &self.placings
    }
}

/// The two files of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    pub markdown: Arc<str>,
    pub sidecar: Option<Arc<str>>,
}

impl Files {
    /// `None` when one isn't UTF-8, which is reported.
    pub fn load(project: &Project, entry: &TextFile, report: &mut Report) -> Result<Option<Files>, Error> {
        let Some(markdown) = load::read(project, &entry.file, report)? else { return Ok(None) };
        let sidecar = match &entry.sidecar {
            Some(file) => match load::read(project, file, report)? {
                Some(yaml) => Some(yaml.into()),
                None => return Ok(None),
            },
            None => None,
        };
        Ok(Some(Files { markdown: markdown.into(), sidecar }))
    }
}

/// A text to be read, and all that this depends on besides its files.
pub struct Asked<'a> {
    pub project: &'a Project,
    pub entry: &'a TextFile,
    pub options: &'a parse::TextOptions,
    /// The anchors of shared files that name it.
    pub shared: &'a [anchor::Shared<'a>],
    /// Whether git may be asked.
    pub history: bool,
    pub tree: &'a WorkTree,
}

impl Asked<'_> {
    /// What the files give, and whether git was asked.
    pub fn read(&self, files: &Files, report: &mut Report) -> (ReadText, bool) {
        let untold = anchor::NoPast(NoHistory::NotAsked);
        let told = TextPast::new(self.project, self.entry, self.options, self.tree);
        let past: &dyn anchor::Past = if self.history { &told } else { &untold };
        let (work, readable) = parse::work(self.entry, &files.markdown, files.sidecar.as_deref(), self.options, report);
        let anchor::Anchored { text, records, placings, no_history } = anchor::anchor(work, self.shared, past, report);
        (ReadText { text: Some(text), records, placings, readable, no_history }, told.was_asked())
    }
}

/// What a text gives whose files can't be read.
pub fn unreadable() -> ReadText {
    ReadText { text: None, records: Vec::new(), placings: Vec::new(), readable: false, no_history: None }
}
