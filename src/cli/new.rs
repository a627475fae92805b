//! `postil new`: a record or a text for its author to fill in.

use std::path::PathBuf;

use clap::ValueEnum;
use serde::Serialize;

use super::add::{listed, tell};
use super::environment::Environment;
use super::screen::Screen;
use super::{Edition, FINE, Format};
use crate::model::record;
use crate::{BlankRecord, Failure};

/// Print a record or a text to fill in, with comments that explain it, or write it into a file
#[derive(Debug, clap::Args)]
#[command(after_help = "For a record of a passage, `postil add` fills in the quotation.")]
pub struct Arguments {
    /// What to begin
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

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    Text,
    Claim,
    Source,
    Event,
    Note,
    Person,
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
    let kind = match kind {
        Kind::Text => None,
        Kind::Claim => Some(record::Kind::Claim),
        Kind::Source => Some(record::Kind::Source),
        Kind::Event => Some(record::Kind::Event),
        Kind::Note => Some(record::Kind::Note),
        Kind::Person => Some(record::Kind::Person),
    };
    match (kind, to) {
        (None, _) if id.is_some() => {
            return Err(Failure::Usage("--id: a text has the path of its file for an id: give `--to`".to_string()));
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
            let yaml = crate::skeleton(&options, &BlankRecord { kind, id })?;
            screen.result(&format!(
                "# for the sidecar of a text, X.notes.yaml, or another YAML file in content/{needs_text};\n\
                # where the file has `{key}:` already, leave out the first line\n{yaml}"
            ));
        }
        (Some(kind), Some(to)) => tell(&crate::append_blank(&options, &BlankRecord { kind, id }, &to)?, screen),
    }
    Ok(FINE)
}
