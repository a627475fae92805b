//! Records and their anchors, a line each: `file:line: ID kind status verdict "quotation"`.

use std::io::{self, Write};

use serde::Serialize;

use super::json::{self, Spot};
use super::{Sources, anchors, plain};
use crate::model::inventory::AnchorEntry;
use crate::model::record::{Detail, Publication, Record};
use crate::model::source::Place;

/// Characters of a quotation that are shown on the narrowest terminal.
const LEAST_QUOTE: usize = 20;

/// Columns of a place and of an id up to which all lines are aligned; a longer one moves only its own line.
const WIDEST: [usize; 2] = [36, 32];

/// One anchor of a record, or a record that has none in any text.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    pub record: &'a Record,
    pub anchor: Option<&'a AnchorEntry>,
    /// Last checked longer ago than the edition allows.
    pub overdue: bool,
}

impl Item<'_> {
    /// Where the line leads.
    pub fn place(&self) -> &Place {
        self.anchor.map_or(&self.record.place, |anchor| &anchor.place)
    }

    /// The kind of the record; of a note, which one.
    pub fn kind(&self) -> &'static str {
        match &self.record.detail {
            Detail::Note(note) => note.kind.name(),
            _ => self.record.kind().name(),
        }
    }

    /// What became of the anchor, or `listed`; then what else there is to know of the record.
    pub fn status(&self) -> String {
        let mut status = self.anchor.map_or("listed", |anchor| anchor.status.name()).to_string();
        match self.record.publication {
            Publication::Draft => status.push_str(",draft"),
            Publication::Published => {}
            Publication::Retracted => status.push_str(",retracted"),
        }
        if self.overdue {
            status.push_str(",overdue");
        }
        status
    }

    /// The key of its verdict: `none` for a claim not assessed, nothing for what can have no verdict.
    pub fn verdict(&self) -> Option<&str> {
        match &self.record.detail {
            Detail::Claim(claim) => Some(claim.verdict.as_ref().map_or("none", |verdict| &*verdict.value)),
            _ => None,
        }
    }

    /// The quotation; what has none goes by its title.
    fn words(&self) -> String {
        let title = self.record.title.as_ref().map(|title| title.source.value.as_str()).unwrap_or_default();
        match self.anchor {
            Some(AnchorEntry { quote: Some(quote), .. }) => format!("\"{}\"", one_line(quote)),
            Some(_) => format!("(whole) {}", one_line(title)),
            None => one_line(title),
        }
    }
}

/// A text on one line, with single spaces, harmless.
fn one_line(text: &str) -> String {
    plain::line(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Draws items in aligned columns, lines cut to the `width` of a terminal: one is longer only where its names alone are.
/// Without a `width` nothing is cut. `read` is that of [`super::draw`].
pub fn draw(
    items: &[Item<'_>],
    width: Option<usize>,
    read: &dyn Fn(&str) -> Option<String>,
    to: &mut dyn Write,
) -> io::Result<()> {
    let sources = Sources::new(read);
    let rows: Vec<[String; 6]> = items
        .iter()
        .map(|item| {
            let verdict = item.verdict().unwrap_or("-");
            let cells = [located(item.place(), &sources), plain::line(&item.record.id)];
            let [at, id] = cells;
            [at, id, item.kind().to_string(), item.status(), plain::line(verdict), item.words()]
        })
        .collect();
    let mut widths = [0; 5];
    for row in &rows {
        for (column, (width, cell)) in widths.iter_mut().zip(row).enumerate() {
            let length = cell.chars().count();
            let fits = WIDEST.get(column).is_none_or(|widest| length <= *widest);
            *width = length.max(*width).min(if fits { usize::MAX } else { *width });
        }
    }
    for row in &rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths) {
            line.push_str(&format!("{cell:width$} "));
        }
        let room = width.map(|width| width.saturating_sub(line.chars().count()).max(LEAST_QUOTE));
        line.push_str(&cut(&row[5], room.unwrap_or(usize::MAX)));
        writeln!(to, "{}", line.trim_end())?;
    }
    Ok(())
}

/// `file:line:`
fn located(place: &Place, sources: &Sources<'_>) -> String {
    let file = plain::line(&place.file);
    match sources.get(&place.file) {
        Some(source) => format!("{file}:{}:", source.position(source.clamp(place.range()).start).line),
        None => format!("{file}:"),
    }
}

/// As much of `words` as there is room for. A quotation keeps its closing mark.
fn cut(words: &str, room: usize) -> String {
    if words.chars().count() <= room {
        return words.to_string();
    }
    let end = if words.starts_with('"') { "…\"" } else { "…" };
    let kept: String = words.chars().take(room - end.chars().count()).collect();
    format!("{}{end}", kept.trim_end())
}

#[derive(Serialize)]
struct Object<'a> {
    record: Body<'a>,
}

#[derive(Serialize)]
struct Body<'a> {
    id: &'a str,
    kind: &'a str,
    note_kind: Option<&'a str>,
    title: Option<&'a str>,
    verdict: Option<&'a str>,
    publication: &'a str,
    created: Option<String>,
    reviewed: Option<String>,
    overdue: bool,
    evidence: usize,
    archived: Option<bool>,
    #[serde(flatten)]
    written: Spot<'a>,
}

/// Draws items as objects, a line each: every record once, before its anchors.
pub fn draw_json(items: &[Item<'_>], read: &dyn Fn(&str) -> Option<String>, to: &mut dyn Write) -> io::Result<()> {
    let sources = Sources::new(read);
    let mut told = std::collections::HashSet::new();
    for item in items {
        if told.insert(&*item.record.id) {
            writeln!(to, "{}", record(item, &sources))?;
        }
        if let Some(anchor) = item.anchor {
            writeln!(to, "{}", anchors::line(anchor, &sources))?;
        }
    }
    Ok(())
}

fn record(item: &Item<'_>, sources: &Sources<'_>) -> String {
    let record = item.record;
    let (evidence, archived) = match &record.detail {
        Detail::Claim(claim) => (claim.evidence.len(), None),
        Detail::Source(source) => (0, Some(source.archive_url.is_some())),
        _ => (0, None),
    };
    let body = Body {
        id: &record.id,
        kind: record.kind().name(),
        note_kind: matches!(record.detail, Detail::Note(_)).then(|| item.kind()),
        title: record.title.as_ref().map(|title| title.source.value.as_str()),
        verdict: item.verdict().filter(|_| has_verdict(record)),
        publication: record.publication.name(),
        created: record.created.map(|day| day.to_string()),
        reviewed: record.reviewed.as_ref().map(|day| day.value.to_string()),
        overdue: item.overdue,
        evidence,
        archived,
        written: json::spot(&record.place, sources),
    };
    json::line(&Object { record: body })
}

fn has_verdict(record: &Record) -> bool {
    matches!(&record.detail, Detail::Claim(claim) if claim.verdict.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::anchor::Status;
    use crate::model::record::{Note, NoteKind};
    use crate::model::source::{FilePath, Spanned};

    fn record(id: &str, title: Option<&str>) -> Record {
        let title = title.map(|title| crate::model::record::Markdown {
            source: Spanned::new(title.to_string(), 0..0),
            inline: true,
            references: Vec::new(),
        });
        Record {
            id: id.into(),
            place: Place::new(&FilePath::from("content/a.yaml"), 6..8),
            line: 1,
            aliases: Vec::new(),
            home: None,
            title,
            summary: None,
            body: None,
            tags: Vec::new(),
            by: Vec::new(),
            created: None,
            reviewed: None,
            history: Vec::new(),
            publication: Publication::Published,
            see: Vec::new(),
            certainty: None,
            extra: serde_json::Value::Null,
            anchors: Vec::new(),
            detail: Detail::Note(Note { kind: NoteKind::NeedsSource }),
        }
    }

    fn anchor(quote: Option<&str>, status: Status) -> AnchorEntry {
        AnchorEntry {
            record: "any".into(),
            index: 0,
            text: "tale".into(),
            status,
            place: Place::new(&FilePath::from("content/tale.notes.yaml"), 0..1),
            quote: quote.map(str::to_string),
            range: None,
            passage: None,
            change: None,
            is_unchecked: false,
            reviewed: None,
            reason: None,
            repair: None,
            proposals: Vec::new(),
        }
    }

    #[track_caller]
    fn check(items: &[(Record, Option<AnchorEntry>, bool)], expected: &str) {
        check_in(Some(80), items, expected);
    }

    #[track_caller]
    fn check_in(width: Option<usize>, items: &[(Record, Option<AnchorEntry>, bool)], expected: &str) {
        let items: Vec<Item<'_>> = items
            .iter()
            .map(|(record, anchor, overdue)| Item { record, anchor: anchor.as_ref(), overdue: *overdue })
            .collect();
        let read = |file: &str| (file == "content/a.yaml").then(|| "notes\nid: x\n".to_string());
        let mut drawn = Vec::new();
        draw(&items, width, &read, &mut drawn).unwrap();
        let drawn = String::from_utf8(drawn).unwrap();
        assert_eq!(drawn, expected.trim_start_matches('\n'), "\n{drawn}");
    }

    #[test]
    fn columns_are_aligned_and_lines_fit() {
        let retracted = Record { publication: Publication::Retracted, ..record("a-longer-id", None) };
        check(
            &[
                (record("aa", Some("A *title*")), None, false),
                (record("bb", None), Some(anchor(Some("the best\n of times"), Status::Exact)), true),
                (retracted, Some(anchor(Some(&"long ".repeat(90)), Status::Lost)), false),
                (record("cc", Some("T")), Some(anchor(None, Status::Exact)), false),
            ],
            "
content/a.yaml:2:        aa          needs-source listed         - A *title*
content/tale.notes.yaml: bb          needs-source exact,overdue  - \"the best of times\"
content/tale.notes.yaml: a-longer-id needs-source lost,retracted - \"long long long lo…\"
content/tale.notes.yaml: cc          needs-source exact          - (whole) T
",
        );
    }

    #[test]
    fn a_quotation_is_cut_where_there_is_room() {
        let items = [(record("aa", None), Some(anchor(Some(&"long ".repeat(90)), Status::Exact)), false)];
        let head = "content/tale.notes.yaml: aa needs-source exact - ";
        for (width, words) in [
            (None, format!("\"{}\"", "long ".repeat(90).trim_end())),
            (Some(100), format!("\"{}lon…\"", "long ".repeat(9))),
            (Some(10), "\"long long long lo…\"".to_string()),
        ] {
            check_in(width, &items, &format!("{head}{words}\n"));
        }
    }

    #[test]
    fn a_name_that_is_too_long_moves_only_its_own_line() {
        check(
            &[
                (record("aa", None), Some(anchor(Some("one"), Status::Exact)), false),
                (record(&"x".repeat(64), None), Some(anchor(Some("two"), Status::Exact)), false),
            ],
            &format!(
                "
content/tale.notes.yaml: aa needs-source exact - \"one\"
content/tale.notes.yaml: {} needs-source exact - \"two\"
",
                "x".repeat(64)
            ),
        );
    }

    #[test]
    fn nothing_harms_a_terminal() {
        check(
            &[(record("aa", None), Some(anchor(Some("\u{1b}[31m\u{202e}"), Status::Exact)), false)],
            "\ncontent/tale.notes.yaml: aa needs-source exact - \"␛[31m\u{FFFD}\"\n",
        );
    }
}
