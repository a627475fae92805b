//! The counts of an edition: as tables for people, as objects for programs.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Map, Value};

use super::{json, plain};
use crate::model::anchor::Status;
use crate::model::coverage::{Coverage, TextCoverage};
use crate::model::record::{Detail, Kind};
use crate::model::site::Site;

/// Characters of a text's id; a longer one is cut in the table, so that it fits a terminal.
const LONGEST_ID: usize = 26;

/// What is open: the words for it, and the arguments that list it.
fn open(coverage: &Coverage, overdue: usize) -> [(&'static str, usize, &'static str); 8] {
    let open = &coverage.open;
    [
        ("questions", open.questions.len(), "--kind question"),
        ("passages that need a source", open.unsourced.len(), "--kind needs-source"),
        ("claims without a verdict", open.unassessed.len(), "--verdict none"),
        ("claims without evidence", open.unsupported.len(), "--status unsupported"),
        ("web sources without an archived copy", open.unarchived.len(), "--status unarchived"),
        ("notes that belong to no text", open.adrift.len(), "--kind note --status listed"),
        ("records never checked", open.unreviewed.len(), "--status unreviewed"),
        ("reviews overdue", overdue, "--status overdue"),
    ]
}

/// Draws the tables: texts, their notes, their anchors, records, verdicts, and what is open.
pub fn draw(site: &Site, overdue: usize, to: &mut dyn Write) -> io::Result<()> {
    let coverage = &site.coverage;
    let number = |count: &usize| count.to_string();
    let mut texts = Vec::new();
    let mut notes = Vec::new();
    let mut anchors = Vec::new();
    let all = total(&coverage.texts);
    let words = |one: &TextCoverage| site.texts[one.text].words as usize;
    let sum = coverage.texts.iter().map(words).sum::<usize>();
    let named = coverage.texts.iter().map(|one| (id(&site.texts[one.text].id), one, words(one)));
    for (name, one, words) in named.chain([("all texts".to_string(), &all, sum)]) {
        let share = one.share().map_or_else(String::new, |share| format!("{share} %"));
        texts.push(vec![name.clone(), number(&words), number(&one.paragraphs), number(&one.annotated), share]);
        let counts = one.notes.iter().chain([&one.footnotes]);
        notes.push(std::iter::once(name.clone()).chain(counts.map(number)).collect());
        anchors.push(std::iter::once(name).chain(one.anchors.iter().map(number)).collect());
    }
    table(&["texts", "words", "paragraphs", "annotated", "share"], &texts, to)?;
    table(&["notes", "claims", "events", "sources", "notes", "people", "footnotes"], &notes, to)?;
    let statuses = Status::ALL.iter().map(|status| status.name());
    table(&std::iter::once("anchors").chain(statuses).collect::<Vec<_>>(), &anchors, to)?;

    let kinds = Kind::ALL.iter().zip(&coverage.kinds).map(|(kind, one)| {
        let published = one.total - one.drafts - one.retracted;
        let counts = [one.total, one.placed, published, one.retracted, one.drafts];
        std::iter::once(kind.plural().to_string()).chain(counts.iter().map(number)).collect()
    });
    table(&["records", "all", "in a text", "published", "retracted", "drafts"], &kinds.collect::<Vec<_>>(), to)?;
    if coverage.kinds[Kind::Claim as usize].total > 0 {
        let verdicts: Vec<_> = verdicts(site).into_iter().map(|(key, count)| vec![key, number(&count)]).collect();
        table(&["verdicts", "claims"], &verdicts, to)?;
    }
    let open = open(coverage, overdue);
    let widest = open.iter().map(|(words, ..)| words.chars().count()).max().unwrap_or_default();
    writeln!(to, "still open")?;
    for (words, count, arguments) in open {
        let line = format!("  {words:widest$} {count:>6}");
        match count {
            0 => writeln!(to, "{line}")?,
            _ => writeln!(to, "{line}  postil list {arguments}")?,
        }
    }
    Ok(())
}

fn id(id: &str) -> String {
    let id = plain::line(id);
    match id.chars().nth(LONGEST_ID) {
        None => id,
        // The end of a path says more than its beginning.
        Some(_) => {
            let tail: Vec<char> = id.chars().rev().take(LONGEST_ID - 1).collect();
            std::iter::once('…').chain(tail.into_iter().rev()).collect()
        }
    }
}

fn total(texts: &[TextCoverage]) -> TextCoverage {
    let mut sum = TextCoverage::default();
    for one in texts {
        sum.add(one);
    }
    sum
}

/// Claims by verdict, in the order of the scale; those not assessed last.
fn verdicts(site: &Site) -> Vec<(String, usize)> {
    let scale = site.config.verdicts.iter().map(|verdict| Some(&*verdict.key)).chain([None]);
    let of_record = |detail: &Detail| match detail {
        Detail::Claim(claim) => Some(claim.verdict.as_ref().map(|verdict| verdict.value.clone())),
        _ => None,
    };
    let given: Vec<_> = site.records.iter().filter_map(|record| of_record(&record.detail)).collect();
    let count = |key: Option<&str>| given.iter().filter(|one| one.as_deref() == key).count();
    scale.map(|key| (plain::line(key.unwrap_or("none")), count(key))).collect()
}

/// A table: the first column to the left, numbers to the right, and an empty line after it.
fn table(head: &[&str], rows: &[Vec<String>], to: &mut dyn Write) -> io::Result<()> {
    let cell = |row: &[String], column: usize| row.get(column).map_or(0, |cell| cell.chars().count());
    let widths: Vec<usize> = (0..head.len())
        .map(|column| rows.iter().map(|row| cell(row, column)).max().unwrap_or(0).max(head[column].chars().count()))
        .collect();
    let mut line = |cells: &mut dyn Iterator<Item = &str>| {
        let mut line = String::new();
        for (column, (cell, width)) in cells.zip(&widths).enumerate() {
            match column {
                0 => line.push_str(&format!("{cell:width$}")),
                _ => line.push_str(&format!("  {cell:>width$}")),
            }
        }
        writeln!(to, "{}", line.trim_end())
    };
    line(&mut head.iter().copied())?;
    for row in rows {
        line(&mut row.iter().map(String::as_str))?;
    }
    writeln!(to)
}

#[derive(Serialize)]
struct Object<'a> {
    text: Body<'a>,
}

#[derive(Serialize)]
struct Body<'a> {
    id: &'a str,
    file: &'a str,
    words: u32,
    paragraphs: usize,
    annotated: usize,
    notes: Map<String, Value>,
    anchors: Map<String, Value>,
}

/// Draws an object for each text, a line each: `{"text": {...}}`.
pub fn draw_json(site: &Site, to: &mut dyn Write) -> io::Result<()> {
    for one in &site.coverage.texts {
        let text = &site.texts[one.text];
        let counts = |names: &mut dyn Iterator<Item = &str>, counts: &[usize]| {
            names.zip(counts).map(|(name, count)| (name.to_string(), Value::from(*count))).collect()
        };
        let notes: Vec<usize> = one.notes.iter().copied().chain([one.footnotes]).collect();
        let body = Body {
            id: &text.id,
            file: &text.file,
            words: text.words,
            paragraphs: one.paragraphs,
            annotated: one.annotated,
            notes: counts(&mut Kind::ALL.iter().map(|kind| kind.name()).chain(["footnote"]), &notes),
            anchors: counts(&mut Status::ALL.iter().map(|status| status.name()), &one.anchors),
        };
        writeln!(to, "{}", json::line(&Object { text: body }))?;
    }
    Ok(())
}
