//! `postil add`: writes a record for a passage, for its author to fill in.

use std::ffi::OsStr;
use std::path::PathBuf;

use clap::ValueEnum;
use clap::builder::{EnumValueParser, PossibleValue, TypedValueParser};
use clap::error::ErrorKind;
use serde::Serialize;

use super::environment::Environment;
use super::screen::Screen;
use super::{Edition, FINE, Format, WRONG_USE};
use crate::model::diagnostic::Report;
use crate::model::record;
use crate::report::plain;
use crate::{Added, Addition, Failure, NewRecord, Options, Passage};

/// Add a record for a passage to the sidecar of its text, with blanks to fill in
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The text: its id, such as `tale`, or its path, such as `content/tale.md`
    text: String,
    /// The passage, in words as the reader sees them
    quotation: String,
    /// The edition's folder: where `postil.yaml` and `content/` are
    #[arg(default_value = ".", value_name = "DIR")]
    root: PathBuf,
    /// Words of a quotation that a shell took apart.
    #[arg(hide = true)]
    apart: Vec<String>,
    /// What the record is
    #[arg(long, default_value = "note", value_parser = KindOfRecord)]
    kind: Kind,
    /// The record's id, instead of one made from the quotation
    #[arg(long)]
    id: Option<String>,
    /// Which place is meant, from 1, if the quotation stands at several
    #[arg(long, value_name = "N")]
    occurrence: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    Claim,
    Source,
    Event,
    Note,
}

/// Reads a [`Kind`]; to the value of a record's own `kind:` it says where that goes.
#[derive(Clone, Debug)]
struct KindOfRecord;

impl TypedValueParser for KindOfRecord {
    type Value = Kind;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<Kind, clap::Error> {
        let typed = value.to_string_lossy();
        let Some(record) = record_with(&typed) else {
            return EnumValueParser::new().parse_ref(command, argument, value);
        };
        let message = format!(
            "--kind: `{typed}` is a kind of {record}: give `--kind {record}`, then write `kind: {typed}` in the record\n"
        );
        Err(clap::Error::raw(ErrorKind::InvalidValue, message).with_cmd(command))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(Kind::value_variants().iter().filter_map(ValueEnum::to_possible_value)))
    }
}

/// The kind of record of which `kind` is a kind.
fn record_with(kind: &str) -> Option<&'static str> {
    let notes = record::NoteKind::ALL.iter().map(|one| ("note", one.name()));
    let claims = record::ClaimKind::ALL.iter().map(|one| ("claim", one.name()));
    let sources = record::SourceKind::ALL.iter().map(|one| ("source", one.name()));
    notes.chain(claims).chain(sources).find(|(_, name)| *name == kind).map(|(record, _)| record)
}

/// A line of JSON.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Line<'a> {
    Added(Object<'a>),
    Place(Place<'a>),
}

#[derive(Serialize)]
struct Object<'a> {
    file: &'a str,
    line: usize,
    id: Option<&'a str>,
    kind: &'a str,
    blanks: &'a [&'static str],
    entry: &'a str,
}

#[derive(Serialize)]
struct Place<'a> {
    occurrence: usize,
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    before: &'a str,
    words: &'a str,
    after: &'a str,
}

pub fn run(arguments: Arguments, environment: &Environment, screen: &Screen) -> Result<u8, Failure> {
    let Arguments { text, quotation, root, apart, kind, id, occurrence } = arguments;
    if !apart.is_empty() {
        let words = format!("{quotation} {} {}", root.display(), apart.join(" "));
        return Err(Failure::Usage(format!("put the quotation between quotes: postil add {text} \"{words}\"")));
    }
    let options = Edition { root, drafts: true, no_history: true }.options(environment)?;
    let kind = match kind {
        Kind::Claim => record::Kind::Claim,
        Kind::Source => record::Kind::Source,
        Kind::Event => record::Kind::Event,
        Kind::Note => record::Kind::Note,
    };
    match crate::add(&options, &NewRecord { text, quote: quotation, kind, id, occurrence })? {
        Addition::Added(added) => {
            tell(&added, screen);
            Ok(FINE)
        }
        Addition::Absent(complaint) => {
            let mut report = Report::new();
            report.push(*complaint);
            screen.report(&report, &options.root);
            screen.complaint("nothing was written");
            Ok(WRONG_USE)
        }
        Addition::Several(file, passages) => {
            several(&file, &passages, &options, screen);
            Ok(WRONG_USE)
        }
    }
}

/// Says what was added, and what is left to fill in.
pub fn tell(added: &Added, screen: &Screen) {
    let Added { id, kind, file, is_new_file, line, entry, blanks, .. } = added;
    if screen.format() == Format::Json {
        screen.object(&Line::Added(Object { file, line: *line, id: id.as_deref(), kind: kind.name(), blanks, entry }));
    }
    let new = if *is_new_file { "the new file " } else { "" };
    let what = match id {
        Some(id) => format!("the {} `{id}`", kind.name()),
        None => format!("{} {}", if *kind == record::Kind::Event { "an" } else { "a" }, kind.name()),
    };
    screen.note(&format!("added {what} to {new}{file}:{line}"));
    if !matches!(screen.format(), Format::Short | Format::Json) {
        screen.note(&format!("\n{}\n", plain::lines(entry)));
    }
    screen.note(&format!("fill in {}; `postil check` names what is missing", listed(blanks)));
}

/// `a`, `b` and `c`.
pub fn listed(keys: &[&str]) -> String {
    let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
    match keys.as_slice() {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        keys => keys.concat(),
    }
}

/// Lists the places of a quotation, to choose from.
fn several(file: &str, passages: &[Passage], options: &Options, screen: &Screen) {
    const MOST: usize = 40;
    let lines = screen.lines(&options.root, file);
    for (index, passage) in passages.iter().enumerate().take(MOST) {
        let occurrence = index + 1;
        let position = lines.as_ref().map(|lines| lines.position(passage.place.start as usize));
        let (line, column) = position.map(|position| (position.line, position.column)).unzip();
        let Passage { before, words, after, .. } = passage;
        if screen.format() == Format::Json {
            screen.object(&Line::Place(Place { occurrence, file, line, column, before, words, after }));
            continue;
        }
        let line = line.map(|line| format!(":{line}")).unwrap_or_default();
        let shown = format!("{before}[{words}]{after}");
        screen.result(&format!("--occurrence {occurrence}  {file}{line}: {}\n", plain::line(shown.trim())));
    }
    let more = passages.len().saturating_sub(MOST);
    let more = if more > 0 { format!(" ({more} more)") } else { String::new() };
    screen.failure(&format!(
        "the quotation stands {} times in `{file}`: say which is meant by `--occurrence`, or quote more words{more}",
        passages.len()
    ));
}
