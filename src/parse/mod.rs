//! From a file's text to its typed value: config, records, texts with their sidecars.
//!
//! - [`config()`] reads `postil.yaml`
//! - [`records()`]: a file of records that the whole edition shares
//! - [`work()`]: a text, with the records of its sidecar
//! - [`arrange()`]: the keys of a file of records in canonical order, its prose in lines of one width
//! - [`schema()`]: what authors may write, as a JSON Schema
//! - [`mend()`], [`append()`]: other values or a new record in a file of records, all else byte for byte as it was
//! - [`document()`], [`markdown()`]: a text or a record's Markdown again, for rendering
//!
//! `yaml` reads YAML into shapes, `values` gives single values their meaning, `markdown` reads Markdown. Every mistake
//! is reported where it stands, and what is sound is kept.

mod config;
mod front_matter;
mod markdown;
mod records;
mod schema;
mod values;
mod yaml;

use std::sync::{Arc, LazyLock};

use crate::model::anchor::Repair;
use crate::model::config::Config;
use crate::model::diagnostic::Report;
use crate::model::document::Document;
use crate::model::project::TextFile;
use crate::model::record::{Kind, Markdown, Placing, Record};
use crate::model::source::FilePath;
use crate::model::work::{FrontMatter, Work};

pub use config::BadOverride;
pub use front_matter::skeleton::text as text_skeleton;
pub use records::skeleton::{Belonging, Draft};
pub use schema::{SchemaKind, schema};
pub use values::{id_from, is_id};
pub use yaml::{Appended, Mended, Refusal, Unarranged};

/// What a shared file of records holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shared {
    pub records: Vec<Record>,
    pub placings: Vec<Placing>,
    /// Every entry could be taken. If not, an unknown id may be one of those that couldn't.
    pub readable: bool,
}

/// How texts are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextOptions {
    /// Raw HTML is let through, to be sanitised later.
    pub raw_html: bool,
    /// The edition's language, for texts that give none.
    pub lang: String,
}

/// Reads `postil.yaml`; `None` where there is none. `overrides` are the `POSTIL_*` variables without that prefix.
pub fn config(
    file: &FilePath,
    text: Option<&str>,
    overrides: &[(String, String)],
    report: &mut Report,
) -> Result<Config, BadOverride> {
    config::read(file, text, overrides, report)
}

/// Reads a shared file of records.
pub fn records(file: &FilePath, text: &str, report: &mut Report) -> Shared {
    let records::Records { records, placings, readable } = records::read(file, text, None, report);
    Shared { records, placings, readable }
}

/// Reads a text and its sidecar. The second value is false when an entry of the sidecar couldn't be taken.
pub fn work(
    entry: &TextFile,
    text: &str,
    sidecar: Option<&str>,
    options: &TextOptions,
    report: &mut Report,
) -> (Work, bool) {
    let (front, body) = front_matter::read(&entry.file, text, report);
    let document = body_of(&entry.file, text, body, &front, options, report);
    let found = match (&entry.sidecar, sidecar) {
        (Some(file), Some(text)) => records::read(file, text, Some(&entry.id), report),
        _ => records::Records { readable: true, ..records::Records::default() },
    };
    let work = Work {
        id: entry.id.clone(),
        file: entry.file.clone(),
        hash: hash(text),
        front,
        document,
        records: found.records,
        placings: found.placings,
    };
    (work, found.readable)
}

/// The same text again, for rendering: its mistakes are known by then.
pub fn document(entry_id: &str, text: &str, options: &TextOptions) -> Document {
    let file: FilePath = Arc::from(format!("content/{entry_id}.md"));
    let mut known = Report::new();
    let (front, body) = front_matter::read(&file, text, &mut known);
    body_of(&file, text, body, &front, options, &mut known)
}

/// A record's Markdown, for rendering.
pub fn markdown(field: &Markdown, file: &FilePath, options: &TextOptions) -> Document {
    let smart = is_english(&options.lang);
    values::document(&field.source.value, field.inline, smart, file, &mut Report::new())
}

/// Writes the new values of `repairs`, all of anchors in `file`, into its text. Everything else stays as it is, byte for
/// byte; what can't be edited so is refused.
pub fn mend(file: &FilePath, text: &str, repairs: &[&Repair]) -> Result<Mended, Refusal> {
    yaml::mend(&yaml::Source::whole(file, text), repairs)
}

/// Appends a new record to the text of a file of records, the empty string for a new file: with the keys that are left
/// blank for its author. Everything else stays as it is.
pub fn append(
    file: &FilePath,
    text: &str,
    kind: Kind,
    draft: &Draft,
) -> Result<(Appended, Vec<&'static str>), Refusal> {
    let lines = records::skeleton::lines(kind, draft);
    let appended = yaml::append(&yaml::Source::whole(file, text), kind.plural(), &lines)?;
    Ok((appended, records::skeleton::blanks(&lines)))
}

/// `words` as a YAML value on one line, quoted and escaped where they wouldn't be read as they are.
pub fn value(words: &str) -> String {
    yaml::fresh(words, yaml::Style::Plain, false, false)
}

/// The text of a file of records with the keys of each record in canonical order and its prose in lines of `width` characters,
/// and everything else as it is.
pub fn arrange(file: &FilePath, text: &str, width: usize) -> Result<String, Unarranged> {
    // The same for every file, and not worth making for each.
    static ORDER: LazyLock<serde_json::Value> = LazyLock::new(|| schema::value(SchemaKind::Records));
    let arranged = yaml::arrange(&yaml::Source::whole(file, text), &ORDER)?;
    yaml::wrap(&yaml::Source::whole(file, &arranged), &ORDER, width)
}

/// A hash of a text, to notice that its file changed between two readings: 64-bit FNV-1a, the same on every system.
pub fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn body_of(
    file: &FilePath,
    text: &str,
    body: usize,
    front: &FrontMatter,
    options: &TextOptions,
    report: &mut Report,
) -> Document {
    let lang = front.lang.as_deref().unwrap_or(&options.lang);
    let input = markdown::Input {
        source: text,
        body: body..text.len(),
        file,
        base: values::folder(file),
        raw_html: options.raw_html,
        verse: front.verse,
        smart: is_english(lang),
        inline: false,
        footnotes: true,
    };
    markdown::parse(&input, report)
}

/// The parser's smart quotes are English ones.
fn is_english(lang: &str) -> bool {
    lang.split('-').next().is_some_and(|language| language.eq_ignore_ascii_case("en"))
}
