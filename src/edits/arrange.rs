//! `postil fmt`: the keys of records in canonical order, and their prose in lines of one width.
//!
//! 1. `load` finds the files of records, or those of them that were named, and reads them.
//! 2. `parse` works out each new text, and refuses what it can't vouch for.
//! 3. `write` puts them in place, if asked.

use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::model::diagnostic::Report;
use crate::model::project::Project;
use crate::model::source::FilePath;
use crate::{Failure, load, parse, write};

/// What came of arranging the files of an edition.
#[derive(Clone, Debug, Default)]
pub struct Arranged {
    /// The files in which something stood in another order, or in other lines.
    pub changed: Vec<FilePath>,
    /// How many files were looked at.
    pub files: usize,
    /// Why files couldn't be read: they stay as they are.
    pub report: Report,
    /// Why others stay as they are. Each stands alone on a line.
    pub refused: Vec<String>,
}

/// Puts the keys of records in canonical order and their prose in lines of `width` characters, in all files of records of the
/// edition at `root`, or in `files`, paths from there or from the current folder. Nothing is written unless `write`.
pub fn arrange(root: &Path, files: &[PathBuf], width: usize, write: bool) -> Result<Arranged, Failure> {
    // What is wrong with the edition as a whole is for `check` to say.
    let project = load::project(root, &mut Report::new())?;
    let files = chosen(&project, files)?;
    let read = files.par_iter().map(|file| {
        let mut report = Report::new();
        let text = load::read(&project, file, &mut report)?;
        let arranged = text.as_deref().map(|text| parse::arrange(file, text, width));
        Ok((file, text, arranged, report))
    });
    let mut outcome = Arranged { files: files.len(), ..Arranged::default() };
    let mut texts = Vec::new();
    for (file, before, arranged, report) in read.collect::<Result<Vec<_>, Failure>>()? {
        outcome.report.append(report);
        match (before, arranged) {
            (Some(before), Some(Ok(after))) if before != after => texts.push((file.clone(), before, after)),
            (_, Some(Err(parse::Unarranged::Unreadable(complaint)))) => outcome.report.push(*complaint),
            (_, Some(Err(parse::Unarranged::Refused(refusal)))) => outcome.refused.push(refusal.to_string()),
            _ => {}
        }
    }
    outcome.report.sort();
    if write {
        let replacements: Vec<write::Replacement<'_>> = texts
            .iter()
            .map(|(file, before, after)| write::Replacement { file, before: Some(before), after })
            .collect();
        write::replace(&project.root, &replacements)?;
    }
    outcome.changed = texts.into_iter().map(|(file, ..)| file).collect();
    Ok(outcome)
}

/// The files of records that were named; all of them if none was.
fn chosen(project: &Project, named: &[PathBuf]) -> Result<Vec<FilePath>, Failure> {
    let sidecars = project.texts.iter().filter_map(|text| text.sidecar.clone());
    let mut all: Vec<FilePath> = sidecars.chain(project.records.iter().cloned()).collect();
    all.sort();
    if named.is_empty() {
        return Ok(all);
    }
    let mut files: Vec<FilePath> = Vec::new();
    for path in named {
        let inside =
            fs::canonicalize(path).ok().and_then(|path| Some(path.strip_prefix(&project.root).ok()?.to_path_buf()));
        let paths = [inside.as_deref().unwrap_or(path), path].map(|path| path.to_string_lossy().replace('\\', "/"));
        let found = all.iter().find(|file| paths.iter().any(|path| path.trim_start_matches("./") == &***file));
        let Some(found) = found else {
            let shown = path.display();
            return Err(Failure::Usage(format!("FILE: `{shown}` is no file of records of this edition")));
        };
        files.push(found.clone());
    }
    files.sort();
    files.dedup();
    Ok(files)
}
