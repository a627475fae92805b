//! `postil new`: a record or a text to fill in, printed or written into a file of the edition.

use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::model::diagnostic::Report;
use crate::model::project::Project;
use crate::model::record::{Kind, NoteKind};
use crate::model::source::FilePath;
use crate::{Failure, Options, load, parse, passes, write};

use super::add::{Added, unreadable};
use super::{ids, schemas};

/// A record that nothing is known of but its kind and, if asked for, its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlankRecord {
    pub kind: Kind,
    /// Which kind of note, if it is one.
    pub note: NoteKind,
    /// `None`: left for its author.
    pub id: Option<String>,
}

/// The record as YAML to paste into a file of records, the key of its list included. The scale of verdicts is that of the
/// edition, where there is one.
pub fn skeleton(options: &Options, wanted: &BlankRecord) -> Result<String, Failure> {
    let project = load::project(&options.root, &mut Report::new())?;
    let belonging = parse::Belonging::Sidecar;
    let (appended, _) = appended(&project, options, wanted, belonging, &"new.notes.yaml".into(), "")?;
    Ok(appended.text)
}

/// Appends the record to a file of records, which is made if it isn't there. `file` is a path from the current folder or from the
/// edition's.
pub fn append_blank(options: &Options, wanted: &BlankRecord, file: &Path) -> Result<Added, Failure> {
    let project = load::project(&options.root, &mut Report::new())?;
    let file = inside(&project, file)?;
    let known = project.texts.iter().filter_map(|text| text.sidecar.as_ref()).chain(&project.records);
    let exists = known.into_iter().any(|one| *one == file);
    if !exists {
        new_file_of_records(&project, &file)?;
    }
    let before = match exists {
        true => Some(load::read(&project, &file, &mut Report::new())?.ok_or_else(|| unreadable(&file))?),
        false => None,
    };
    let is_sidecar = file.ends_with(".notes.yaml");
    let belonging = if is_sidecar { parse::Belonging::Sidecar } else { parse::Belonging::Shared };
    let head = if exists { String::new() } else { schemas::head(&project, &file) };
    let text = before.as_deref().unwrap_or(&head);
    let (appended, blanks) = appended(&project, options, wanted, belonging, &file, text)?;
    match &before {
        Some(before) => {
            let replacement = write::Replacement { file: &file, before: Some(before), after: &appended.text };
            write::replace(&project.root, &[replacement])?;
        }
        None => write::create(&project.root, &[(file.to_string(), appended.text)])?,
    }
    Ok(Added {
        id: wanted.id.clone(),
        kind: wanted.kind,
        is_new_file: before.is_none(),
        line: appended.line,
        entry: appended.entry,
        blanks,
        file,
    })
}

/// A text to fill in, as Markdown, and the keys that it leaves blank.
pub fn blank_text() -> (&'static str, &'static [&'static str]) {
    parse::text_skeleton()
}

/// Writes it into the new file `file`, a path from the current folder or from the edition's.
pub fn create_text(options: &Options, file: &Path) -> Result<FilePath, Failure> {
    let project = load::project(&options.root, &mut Report::new())?;
    let file = inside(&project, file)?;
    let Some(id) = file.strip_prefix("content/").and_then(|path| path.strip_suffix(".md")) else {
        return Err(Failure::Usage(format!("--to: `{file}` is no name for a text: it ends with `.md`")));
    };
    let config = passes::config(&project, options, &mut Report::new())?;
    if ids::taken(&project, &config, options, &mut Report::new())?.contains(id) {
        return Err(Failure::Usage(format!("--to: the edition has `{id}` already; ids are never shared")));
    }
    write::create(&project.root, &[(file.to_string(), blank_text().0.to_string())])?;
    Ok(file)
}

fn appended(
    project: &Project,
    options: &Options,
    wanted: &BlankRecord,
    belonging: parse::Belonging,
    file: &FilePath,
    text: &str,
) -> Result<(parse::Appended, Vec<&'static str>), Failure> {
    let config = passes::config(project, options, &mut Report::new())?;
    if let Some(id) = &wanted.id {
        ids::check(id, &ids::taken(project, &config, options, &mut Report::new())?)?;
    }
    let draft = parse::Draft { id: wanted.id.clone(), belonging, note: wanted.note, verdicts: config.verdict_keys() };
    parse::append(file, text, wanted.kind, &draft).map_err(|refusal| Failure::Refused(refusal.to_string()))
}

/// The path from the edition's folder of a file below its `content/`, which need not exist.
fn inside(project: &Project, typed: &Path) -> Result<FilePath, Failure> {
    // From the current folder; links to the edition's folder may be among its parents.
    let from_here = std::path::absolute(typed).ok().and_then(|path| {
        let (known, folder) = path.ancestors().find_map(|known| Some((known, fs::canonicalize(known).ok()?)))?;
        let whole = folder.join(path.strip_prefix(known).ok()?);
        Some(whole.strip_prefix(&project.root).ok()?.to_path_buf())
    });
    let paths: Vec<PathBuf> = from_here.into_iter().chain([typed.to_path_buf()]).collect();
    let parts = |path: &PathBuf| -> Option<Vec<String>> {
        let parts = path.components().filter(|part| *part != Component::CurDir);
        let parts: Option<Vec<String>> = parts
            .map(|part| match part {
                Component::Normal(name) => Some(name.to_str()?.to_string()),
                _ => None,
            })
            .collect();
        parts.filter(|parts| parts.len() > 1 && parts[0] == "content")
    };
    let Some(parts) = paths.iter().find_map(parts) else {
        let shown = typed.display();
        return Err(Failure::Usage(format!("--to: `{shown}` lies outside of the folder `content/` of the edition")));
    };
    if let Some(hidden) = parts.iter().find(|part| load::is_hidden(part)) {
        return Err(Failure::Usage(format!("--to: names such as `{hidden}` are passed over: choose another")));
    }
    Ok(parts.join("/").into())
}

/// Whether a file of that name would be one of records.
fn new_file_of_records(project: &Project, file: &FilePath) -> Result<(), Failure> {
    if project.path(file).exists() || !file.ends_with(".yaml") {
        let of = "it is a YAML file whose name ends with `.yaml`";
        return Err(Failure::Usage(format!("--to: `{file}` is no file of records of this edition; {of}")));
    }
    let text = file.strip_suffix(".notes.yaml").map(|text| format!("{text}.md"));
    match text {
        Some(text) if !project.texts.iter().any(|one| *one.file == *text) => {
            Err(Failure::Usage(format!("--to: `{file}` is for the notes of `{text}`, and there is no such text")))
        }
        _ => Ok(()),
    }
}
