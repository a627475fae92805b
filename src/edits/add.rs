//! `postil add`: a record for a passage, in the sidecar of its text.
//!
//! 1. `load` finds the text, `parse` reads it, `anchor` finds the passage and what tells it from all others.
//! 2. The id is one that nothing in the edition has.
//! 3. `parse` appends the record to the sidecar; the text is anchored again with it, to see that it is where it was
//!    meant to be.
//! 4. `write` puts the sidecar in place.

use std::fs;

use crate::anchor::{Passage, Proposed, Unproposed};
use crate::model::config::Config;
use crate::model::diagnostic::{Diagnostic, Report};
use crate::model::history::NoHistory;
use crate::model::project::{Project, TextFile};
use crate::model::record::{Kind, NoteKind};
use crate::model::source::FilePath;
use crate::{Failure, Options, anchor, load, parse, passes, write};

use super::ids;
use super::schemas::head;

/// A record that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRecord {
    /// The text: its id, or the path of its file.
    pub text: String,
    /// Words as the reader sees them.
    pub quote: String,
    pub kind: Kind,
    /// `None`: made from the quotation.
    pub id: Option<String>,
    /// Which place of the quotation, from 1.
    pub occurrence: Option<u32>,
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum Addition {
    Added(Added),
    /// The quotation isn't in the text; the complaint points at the closest passage.
    Absent(Box<Diagnostic>),
    /// The quotation stands at several places of the Markdown file, and none was chosen.
    Several(FilePath, Vec<Passage>),
}

/// A record that was added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// `None` where that is left for its author too.
    pub id: Option<String>,
    pub kind: Kind,
    pub file: FilePath,
    /// Whether there was none before.
    pub is_new_file: bool,
    /// The line of the sidecar on which the record begins, from 1.
    pub line: usize,
    /// The lines that were put in.
    pub entry: String,
    /// The keys that are left blank for the author.
    pub blanks: Vec<&'static str>,
}

/// Adds a record to the sidecar of its text, and nothing else to any file.
pub fn add(options: &Options, wanted: &NewRecord) -> Result<Addition, Failure> {
    let mut report = Report::new();
    let project = load::project(&options.root, &mut report)?;
    let entry = text(&project, &wanted.text)?;
    let config = passes::config(&project, options, &mut report)?;
    let Some(markdown) = load::read(&project, &entry.file, &mut report)? else {
        return Err(unreadable(&entry.file));
    };
    let text_options = parse::TextOptions { raw_html: config.raw_html, lang: config.lang.clone() };
    let document = parse::document(&entry.id, &markdown, &text_options);
    let proposed = match anchor::propose(&entry.file, &document, &wanted.quote, wanted.occurrence) {
        Ok(proposed) => proposed,
        Err(Unproposed::Absent(complaint)) => return Ok(Addition::Absent(complaint)),
        Err(Unproposed::Several(passages)) => return Ok(Addition::Several(entry.file.clone(), passages)),
        Err(Unproposed::NoWords(message)) => return Err(Failure::Usage(message)),
        Err(Unproposed::Uncounted(count)) => {
            let times = if count == 1 { "once".to_string() } else { format!("{count} times") };
            return Err(Failure::Usage(format!(
                "--occurrence: the quotation stands {times} in `{}`; places count from 1",
                entry.file
            )));
        }
    };
    let known = ids::taken(&project, &config, options, &mut report)?;
    let id = match &wanted.id {
        Some(id) => {
            ids::check(id, &known)?;
            id.clone()
        }
        None => ids::from_words(&wanted.quote, wanted.kind, &known),
    };

    let file = entry.sidecar.clone().unwrap_or_else(|| FilePath::from(format!("content/{}.notes.yaml", entry.id)));
    let before = match &entry.sidecar {
        Some(file) => Some(load::read(&project, file, &mut report)?.ok_or_else(|| unreadable(file))?),
        None => None,
    };
    let draft = draft(&proposed, &id, &config);
    let fresh = if before.is_none() { head(&project, &file) } else { String::new() };
    let (appended, blanks) = parse::append(&file, before.as_deref().unwrap_or(&fresh), wanted.kind, &draft)
        .map_err(|refusal| Failure::Refused(refusal.to_string()))?;

    let new = TextFile { sidecar: Some(file.clone()), ..entry.clone() };
    let (work, _) = parse::work(&new, &markdown, Some(&appended.text), &text_options, &mut Report::new());
    let untold = anchor::NoPast(NoHistory::NotAsked);
    let anchored = anchor::anchor(work, &[], &untold, &mut Report::new());
    let mut placements = anchored.text.notes.iter().filter_map(|note| note.placement());
    if !placements.any(|placement| *placement.record == *id && placement.range == proposed.range) {
        return Err(Failure::Refused(format!(
            "`{id}` would not stand at the passage that was meant: `{file}` is left as it is; please report this"
        )));
    }
    let replacement = write::Replacement { file: &file, before: before.as_deref(), after: &appended.text };
    write::replace(&project.root, &[replacement])?;
    Ok(Addition::Added(Added {
        id: Some(id),
        is_new_file: before.is_none(),
        line: appended.line,
        entry: appended.entry,
        kind: wanted.kind,
        blanks,
        file,
    }))
}

pub fn unreadable(file: &FilePath) -> Failure {
    Failure::Refused(format!("`{file}` isn't UTF-8: `postil check` says more"))
}

fn draft(proposed: &Proposed, id: &str, config: &Config) -> parse::Draft {
    let Proposed { quote, prefix, suffix, section, occurrence, .. } = proposed.clone();
    let belonging = parse::Belonging::Passage { quote, prefix, suffix, section, occurrence };
    parse::Draft { id: Some(id.to_string()), belonging, note: NoteKind::Gloss, verdicts: config.verdict_keys() }
}

/// The text that was named: by its id, by its path in the edition, or by a path from the current folder.
fn text<'p>(project: &'p Project, typed: &str) -> Result<&'p TextFile, Failure> {
    let path = fs::canonicalize(typed).ok();
    let path = path.as_ref().and_then(|path| path.strip_prefix(&project.root).ok());
    let path = path.map(|path| path.to_string_lossy().replace('\\', "/"));
    let names = [path.unwrap_or_default(), typed.replace('\\', "/")];
    for name in &names {
        let name = name.trim_start_matches("./");
        let id = name.strip_prefix("content/").unwrap_or(name);
        let id = id.strip_suffix(".notes.yaml").or_else(|| id.strip_suffix(".md")).unwrap_or(id);
        if let Some(found) = project.texts.iter().find(|text| *text.id == *id) {
            return Ok(found);
        }
    }
    let stem = names[1].trim_end_matches(".md");
    let stem = stem.strip_prefix("content/").unwrap_or(stem);
    let hint = match load::nearest(stem, project.texts.iter().map(|text| &*text.id)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "give its id or its path, such as `content/tale.md`".to_string(),
    };
    Err(Failure::Usage(format!("TEXT: the edition has no text `{typed}`; {hint}")))
}
