//! `postil fix`: what anchors must say to be exact again, written into their files.
//!
//! 1. The edition is read and anchored, drafts too, as far as its files can be read.
//! 2. [`gather`] lists the anchors that need something: a repair, or a person.
//! 3. [`choose`] decides which repairs are made: those that only follow an edit of wording, and what was accepted.
//! 4. `parse` works out the bytes of each file; `write` puts them in place, if asked.

mod choose;
mod gather;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::anchor::{Change, Repair, Status};
use crate::model::diagnostic::{Code, Report};
use crate::model::edit::Edit;
use crate::model::project::Project;
use crate::model::record::Id;
use crate::model::source::{FilePath, Place};
use crate::{Failure, Options, Progress, assemble, load, parse, passes, write};

pub use choose::Accept;
use gather::{Complaints, Item};

/// The anchors of an edition that need something, and what is done about them.
#[derive(Clone, Debug, Default)]
pub struct Fixes {
    /// By path.
    pub files: Vec<FileFixes>,
    /// Whether the repairs were written.
    pub written: bool,
    /// What is good to know about how passages were looked for, and why files couldn't be read.
    pub report: Report,
    /// Files that couldn't be read: what anchors they hold, or hold the passages of, isn't known.
    pub unread: usize,
    /// Further errors of the edition, which have nothing to do with these anchors, as far as they show before rendering.
    pub other_errors: usize,
    pub other_warnings: usize,
}

/// A file of records with anchors that need something.
#[derive(Clone, Debug)]
pub struct FileFixes {
    pub file: FilePath,
    /// Its text as it was read: what all offsets count in.
    pub before: String,
    /// In the order of the file.
    pub fixes: Vec<Fix>,
}

/// An anchor that needs something.
#[derive(Clone, Debug)]
pub struct Fix {
    pub record: Id,
    /// Where the anchor is written.
    pub place: Place,
    pub status: Status,
    /// What is different between the quotation and its passage, if that was edited.
    pub change: Option<Change>,
    /// Why it isn't placed; empty if it is.
    pub reason: String,
    /// What its complaint says to do.
    pub hints: Vec<String>,
    pub fate: Fate,
}

/// What becomes of an anchor that needs something.
#[derive(Clone, Debug)]
pub enum Fate {
    /// It gets new values, by these edits; `accepted` by name.
    Mended { choice: Box<Choice>, edits: Vec<Edit>, accepted: bool },
    /// A person must accept one of these: there is at least one. The edits are those of an only one, to be shown.
    Waiting(Vec<Choice>, Vec<Edit>),
    /// Nothing is known that it could mean, or no values of its fields would mean it.
    Stuck,
    /// The file is better edited by hand. The words stand alone.
    Refused(String),
}

/// What an anchor may be made to mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Counts through all that the record's anchors may be made to mean, from 1.
    pub number: usize,
    /// The passage, with single spaces.
    pub words: String,
    /// The passage in the Markdown file. `None`: where the note stands already.
    pub place: Option<Place>,
    pub repair: Repair,
}

impl Fixes {
    pub fn all(&self) -> impl Iterator<Item = &Fix> {
        self.files.iter().flat_map(|file| &file.fixes)
    }

    /// How many anchors get new values.
    pub fn mended(&self) -> usize {
        self.all().filter(|fix| matches!(fix.fate, Fate::Mended { .. })).count()
    }

    /// How many anchors need a person.
    pub fn left(&self) -> usize {
        self.all().count() - self.mended()
    }
}

/// Works out the repairs of all anchors, and writes them if `write`: those of passages of which only the wording
/// changed, and what `accept` names. An id in `accept` that isn't known, needs nothing, or leaves a choice open is
/// [`Failure::Usage`], and then nothing is written.
pub fn fix(options: &Options, accept: &[Accept], write: bool, progress: &dyn Progress) -> Result<Fixes, Failure> {
    // A draft's anchors drift like any others.
    let options = Options { drafts: true, ..options.clone() };
    let mut report = Report::new();
    let project = load::project(&options.root, &mut report)?;
    let errors = report.errors();
    let config = passes::config(&project, &options, &mut report)?;
    let config_readable = report.errors() == errors;
    let shared = passes::shared(&project, &mut report)?;
    let texts = passes::texts(&project, &config, &shared, &options, progress, None, &mut report)?;

    let known = ids(&shared, &texts);
    let mut items = gather::gather(texts.iter().filter_map(passes::ReadText::text));
    gather::advise(&mut items, &report);
    let own = Complaints::of(&items);

    // Only for what it says: nothing is rendered.
    passes::style(&project, &config, &mut report)?;
    passes::theme(&project, &config, &mut report)?;
    assemble::assemble(passes::parts(config, shared, texts, &options, config_readable), &project, &mut report);
    let mut fixes = settle(&project, items, accept, &known, write)?;
    fixes.sort_out(report, &own);
    Ok(fixes)
}

/// The ids of all records.
fn ids(shared: &[parse::Shared], texts: &[passes::ReadText]) -> Vec<Id> {
    let mut ids: Vec<Id> = Vec::new();
    for one in shared {
        ids.extend(one.records.iter().map(|record| record.id.clone()));
        ids.extend(one.placings.iter().map(|placing| placing.id.value.clone()));
    }
    for one in texts {
        ids.extend(one.records().iter().map(|record| record.id.clone()));
        ids.extend(one.placings().iter().map(|placing| placing.id.value.clone()));
    }
    ids.sort();
    ids.dedup();
    ids
}

/// Decides on all items, and makes the repairs.
fn settle(project: &Project, items: Vec<Item>, accept: &[Accept], known: &[Id], write: bool) -> Result<Fixes, Failure> {
    let text_of = |file: &FilePath| load::read(project, file, &mut Report::new());
    let chosen = choose::choose(&items, accept, known, &|place| {
        let text = text_of(&place.file).ok().flatten();
        text.map_or(place.file.to_string(), |text| format!("{}:{}", place.file, place.line(&text)))
    })?;
    let mut by_file: BTreeMap<FilePath, Vec<(Item, Option<usize>)>> = BTreeMap::new();
    for (item, choice) in items.into_iter().zip(chosen) {
        by_file.entry(item.place.file.clone()).or_default().push((item, choice));
    }
    let mut fixes = Fixes::default();
    let mut after = Vec::new();
    for (file, items) in by_file {
        let Some(before) = text_of(&file)? else { continue };
        let (file_fixes, text) = mend(file, before, items);
        after.push(text);
        fixes.files.push(file_fixes);
    }
    if write {
        let changed = fixes.files.iter().zip(&after).filter_map(|(file, after)| {
            let after = after.as_deref().filter(|after| *after != file.before)?;
            Some(write::Replacement { file: &file.file, before: Some(&file.before), after })
        });
        write::replace(&project.root, &changed.collect::<Vec<_>>())?;
        fixes.written = true;
    }
    Ok(fixes)
}

/// What becomes of the items of one file, and its new text, if it gets one.
fn mend(file: FilePath, before: String, items: Vec<(Item, Option<usize>)>) -> (FileFixes, Option<String>) {
    let chosen = items.iter().filter_map(|(item, chosen)| item.choices.get((*chosen)?));
    let (text, mut edits) = edits(&file, &before, chosen);
    let only = items.iter().filter(|(_, chosen)| chosen.is_none()).filter_map(|(item, _)| match &item.choices[..] {
        [only] => Some(only),
        _ => None,
    });
    let (_, mut previews) = self::edits(&file, &before, only);
    let fixes = items.into_iter().map(|(item, chosen)| {
        let Item { record, place, status, change, reason, hints, is_free, choices } = item;
        let fate = match (chosen.and_then(|index| choices.get(index)), &choices[..]) {
            (Some(choice), _) => match edits.next() {
                Some(Ok(edits)) => Fate::Mended { choice: Box::new(choice.clone()), edits, accepted: !is_free },
                Some(Err(refusal)) => Fate::Refused(refusal.to_string()),
                None => Fate::Stuck,
            },
            (None, []) => Fate::Stuck,
            (None, [_]) => {
                let preview = previews.next().and_then(Result::ok).unwrap_or_default();
                Fate::Waiting(choices, preview)
            }
            (None, _) => Fate::Waiting(choices, Vec::new()),
        };
        Fix { record, place, status, change, reason, hints, fate }
    });
    (FileFixes { fixes: fixes.collect(), file, before }, text)
}

/// The edits of one repair.
type Edits = Result<Vec<Edit>, parse::Refusal>;

/// The text with the choices made, and the edits of each.
fn edits<'c>(
    file: &FilePath,
    before: &str,
    choices: impl Iterator<Item = &'c Choice>,
) -> (Option<String>, std::vec::IntoIter<Edits>) {
    let repairs: Vec<&Repair> = choices.map(|choice| &choice.repair).collect();
    let (text, edits) = match repairs[..] {
        [] => (None, Vec::new()),
        _ => match parse::mend(file, before, &repairs) {
            Ok(mended) => (Some(mended.text), mended.edits),
            Err(refusal) => (None, vec![Err(refusal); repairs.len()]),
        },
    };
    (text, edits.into_iter())
}

impl Fixes {
    /// Keeps of `report` what says how far these anchors could be looked for, and counts what else it holds besides the
    /// complaints about them.
    fn sort_out(&mut self, mut report: Report, own: &Complaints) {
        const UNREAD: [Code; 3] = [Code::NotUtf8, Code::YamlSyntax, Code::YamlFeature];
        let is_aside = |code: Code| code == Code::NoHistory || UNREAD.contains(&code);
        report.sort();
        report.retain(|diagnostic| !own.include(diagnostic));
        let mut aside = report.clone();
        aside.retain(|diagnostic| is_aside(diagnostic.code));
        report.retain(|diagnostic| !is_aside(diagnostic.code));
        let unread = aside.iter().filter(|diagnostic| UNREAD.contains(&diagnostic.code));
        self.unread = unread.map(|diagnostic| &diagnostic.primary.place.file).collect::<BTreeSet<_>>().len();
        (self.other_errors, self.other_warnings) = (report.errors(), report.warnings());
        self.report = aside;
    }
}
