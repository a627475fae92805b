//! `postil new`: a record or a text for its author to fill in.

use std::path::PathBuf;

use serde::Serialize;

use super::add::{listed, tell};
use super::environment::Environment;
use super::screen::Screen;
use super::{Edition, FINE, Format};
use crate::model::record::{self, NoteKind};
use crate::{BlankRecord, Failure};

/// Print a record or a text to fill in, with comments that explain it, or write it into a file
#[derive(Debug, clap::Args)]
#[command(after_help = "For a record of a passage, `postil add` fills in the quotation.")]
pub struct Arguments {
    /// text, claim, source, event, note, a kind of note such as gloss, or person
    #[arg(value_parser = kind)]
    kind: Kind,
    /// The edition's folder: where `postil.yaml` and `content/` are
    #[arg(default_value = ".", value_name = "DIR")]
    root: PathBuf,
    /// Append it to this file in `content/`, instead of printing it; the file of a text must not exist yet
    #[arg(long, value_name = "FILE")]
    to: Option<PathBuf>,
    /// The record's id, instead of a blank
    #[arg(long)]
    id: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Record(record::Kind),
    Note(NoteKind),
}

fn kind(typed: &str) -> Result<Kind, String> {
    let record = record::Kind::ALL.into_iter().find(|kind| kind.name() == typed).map(Kind::Record);
    let note = || NoteKind::ALL.iter().copied().find(|kind| kind.name() == typed).map(Kind::Note);
    match typed {
        "text" => Ok(Kind::Text),
        _ => record.or_else(note).ok_or_else(|| {
            let kinds = NoteKind::ALL.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(", ");
            format!("text, claim, source, event, note or person; or a kind of note: {kinds}")
        }),
    }
}

/// A line of JSON.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Line<'a> {
    Made { file: &'a str, blanks: &'a [&'static str] },
}

pub fn run(arguments: Arguments, environment: &Environment, screen: &Screen) -> Result<u8, Failure> {
    let Arguments { kind, root, to, id } = arguments;
    let options = Edition { root, drafts: true, no_history: true }.options(environment)?;
    let (kind, note) = match kind {
        Kind::Text => (None, NoteKind::Gloss),
        Kind::Record(kind) => (Some(kind), NoteKind::Gloss),
        Kind::Note(note) => (Some(record::Kind::Note), note),
    };
    match (kind, to) {
        (None, _) if id.is_some() => {
            return Err(Failure::Usage(
                "--id: the id of a text is the path of its file, which `--to` gives: leave out `--id`".to_string(),
            ));
        }
        (None, None) => screen.result(crate::blank_text().0),
        (None, Some(to)) => {
            let (file, blanks) = (crate::create_text(&options, &to)?, crate::blank_text().1);
            if screen.format() == Format::Json {
                screen.object(&Line::Made { file: &file, blanks });
            }
            screen.note(&format!("made the text {file}"));
            screen.note(&format!("fill in {}, and write the text below", listed(blanks)));
        }
        (Some(kind), None) => {
            let key = kind.plural();
            let needs_text = if matches!(kind, record::Kind::Source | record::Kind::Person) {
                ""
            } else {
                ", where `quote:` needs `text:` too"
            };
            let yaml = crate::skeleton(&options, &BlankRecord { kind, note, id })?;
            screen.result(&format!(
                "# for the sidecar of a text, X.notes.yaml, or another YAML file in content/{needs_text};\n\
                # where the file has `{key}:` already, leave out the first line\n{yaml}"
            ));
        }
        (Some(kind), Some(to)) => tell(&crate::append_blank(&options, &BlankRecord { kind, note, id }, &to)?, screen),
    }
    Ok(FINE)
}
