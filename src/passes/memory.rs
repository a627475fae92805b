//! What a former run read of each text, so that the next one reads only what changed.
//!
//! Nothing is taken for unchanged on the word of a clock or a watcher: the files are read again, and what was made of a
//! text is used again only if all that it was made of is the same, byte for byte.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::credit::Origins;
use super::reading::{Asked, Files, ReadText};
use super::tree::Quoted;
use crate::model::anchor::Anchor;
use crate::model::diagnostic::Report;
use crate::model::history::NoHistory;
use crate::model::project::Project;
use crate::model::record::Id;
use crate::model::work::TextId;
use crate::{load, parse};

/// The Markdown of each text.
pub type Sources = HashMap<TextId, Arc<str>>;

/// What was read before.
#[derive(Debug, Default)]
pub struct Memory {
    texts: HashMap<TextId, Arc<Remembered>>,
    pub origins: Origins,
    pub quoted: Option<Arc<Quoted>>,
}

/// One text: what was made of it, and of what.
#[derive(Debug)]
pub struct Remembered {
    files: Files,
    options: parse::TextOptions,
    shared: Vec<(Id, Anchor)>,
    /// What git stood at, where it was asked.
    head: Option<Head>,
    read: ReadText,
    report: Report,
}

/// What the history of the files of a folder begins with.
type Head = Result<(Option<String>, bool), NoHistory>;

/// Where git stands, asked once for each folder of a run.
#[derive(Debug, Default)]
pub struct Heads {
    known: Mutex<HashMap<PathBuf, Head>>,
}

impl Memory {
    /// Reads a text, or remembers what was read. `None` in the second place where it isn't to be remembered.
    pub fn read(
        &self,
        asked: &Asked<'_>,
        files: Files,
        heads: &Heads,
        report: &mut Report,
    ) -> (ReadText, Arc<Remembered>) {
        if let Some(known) = self.texts.get(&asked.entry.id)
            && known.holds(asked, &files, heads)
        {
            report.append(known.report.clone());
            return (known.read.clone(), known.clone());
        }
        let mut own = Report::new();
        let (read, was_asked) = asked.read(&files, &mut own);
        let remembered = Remembered {
            files,
            options: asked.options.clone(),
            shared: asked.shared.iter().map(|one| (one.record.clone(), one.anchor.clone())).collect(),
            head: was_asked.then(|| heads.of(asked.project, &asked.entry.file)),
            read: read.clone(),
            report: own.clone(),
        };
        report.append(own);
        (read, Arc::new(remembered))
    }

    /// Forgets all but these.
    pub fn keep(&mut self, texts: HashMap<TextId, Arc<Remembered>>) {
        self.texts = texts;
    }

    /// The Markdown of each text, as it was read last.
    pub fn sources(&self) -> Sources {
        self.texts.iter().map(|(id, one)| (id.clone(), one.files.markdown.clone())).collect()
    }
}

impl Remembered {
    fn holds(&self, asked: &Asked<'_>, files: &Files, heads: &Heads) -> bool {
        let same_shared = self.shared.len() == asked.shared.len()
            && self
                .shared
                .iter()
                .zip(asked.shared)
                .all(|((id, anchor), one)| *id == one.record && anchor == one.anchor);
        self.files == *files
            && self.options == *asked.options
            && same_shared
            // That git didn't answer in time says nothing about the next time.
            && !matches!(self.read.no_history, Some(NoHistory::Failed(_)))
            && self.head.as_ref().is_none_or(|head| *head == heads.of(asked.project, &asked.entry.file))
    }
}

impl Heads {
    fn of(&self, project: &Project, file: &str) -> Head {
        let path = project.path(file);
        // A link may lead into another repository.
        let path = std::fs::canonicalize(&path).unwrap_or(path);
        let folder = path.parent().unwrap_or(Path::new("")).to_path_buf();
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.entry(folder).or_insert_with_key(|folder| load::head(folder)).clone()
    }
}
