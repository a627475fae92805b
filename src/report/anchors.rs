//! An object for each anchor: `{"anchor": {...}}`. `docs/content/reference/json.md` describes every field.

use std::io::{self, Write};

use serde::Serialize;

use super::Sources;
use super::json::{self, Spot};
use crate::model::anchor::{Proposal, Repair};
use crate::model::inventory::AnchorEntry;

#[derive(Serialize)]
struct Object<'a> {
    anchor: Body<'a>,
}

#[derive(Serialize)]
struct Body<'a> {
    record: &'a str,
    text: &'a str,
    status: &'a str,
    #[serde(flatten)]
    written: Spot<'a>,
    quote: Option<&'a str>,
    range: Option<[u32; 2]>,
    passage: Option<Spot<'a>>,
    old: Option<&'a str>,
    new: Option<&'a str>,
    altered: Vec<&'a str>,
    commit: Option<&'a str>,
    day: Option<String>,
    reviewed: Option<String>,
    unchecked: bool,
    reason: Option<&'a str>,
    repair: Option<Fields<'a>>,
    proposals: Vec<Proposed<'a>>,
}

/// New values of an anchor's fields; null for one that stays as it is.
#[derive(Serialize)]
struct Fields<'a> {
    quote: Option<&'a str>,
    prefix: Option<&'a str>,
    suffix: Option<&'a str>,
}

#[derive(Serialize)]
struct Proposed<'a> {
    words: &'a str,
    passage: Spot<'a>,
    repair: Fields<'a>,
}

/// Draws anchors, a line each. `read` is that of [`super::draw`].
pub fn draw(anchors: &[AnchorEntry], read: &dyn Fn(&str) -> Option<String>, to: &mut dyn Write) -> io::Result<()> {
    let sources = Sources::new(read);
    for anchor in anchors {
        writeln!(to, "{}", line(anchor, &sources))?;
    }
    Ok(())
}

pub fn line(anchor: &AnchorEntry, sources: &Sources<'_>) -> String {
    let change = anchor.change.as_ref();
    let edited = change.and_then(|change| change.edited.as_ref());
    let body = Body {
        record: &anchor.record,
        text: &anchor.text,
        status: anchor.status.name(),
        written: json::spot(&anchor.place, sources),
        quote: anchor.quote.as_deref(),
        range: anchor.range.as_ref().map(|range| [range.start, range.end]),
        passage: anchor.passage.as_ref().map(|place| json::spot(place, sources)),
        old: change.map(|change| &*change.old),
        new: change.map(|change| &*change.new),
        altered: change.map(|change| change.altered.iter().map(|one| one.name()).collect()).unwrap_or_default(),
        commit: edited.map(|edited| &*edited.commit),
        day: edited.map(|edited| edited.day.to_string()),
        reviewed: anchor.reviewed.map(|day| day.to_string()),
        unchecked: anchor.is_unchecked,
        reason: anchor.reason.as_deref(),
        repair: anchor.repair.as_ref().map(fields),
        proposals: anchor.proposals.iter().map(|one| proposed(one, sources)).collect(),
    };
    json::line(&Object { anchor: body })
}

fn fields(repair: &Repair) -> Fields<'_> {
    Fields { quote: repair.quote.as_deref(), prefix: repair.prefix.as_deref(), suffix: repair.suffix.as_deref() }
}

fn proposed<'a>(proposal: &'a Proposal, sources: &Sources<'_>) -> Proposed<'a> {
    Proposed { words: &proposal.words, passage: json::spot(&proposal.place, sources), repair: fields(&proposal.repair) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::anchor::{Alteration, Anchor, Change, Revision, Status};
    use crate::model::date::Day;
    use crate::model::source::{FilePath, Place};

    const NOTES: &str = "notes:\n  - id: times\n    quote: the 2 best times\n";
    const TALE: &str = "---\ntitle: A Tale\n---\n\nŽižka: the 3 best times\n";

    fn place(file: &str, text: &str, words: &str) -> Place {
        let start = text.find(words).unwrap() as u32;
        Place::new(&FilePath::from(file), start..start + words.len() as u32)
    }

    fn changed() -> AnchorEntry {
        let written = place("content/tale.notes.yaml", NOTES, "the 2 best times");
        let anchor = Anchor {
            quote: None,
            prefix: None,
            suffix: None,
            section: None,
            occurrence: None,
            whole: false,
            text: None,
            place: written.clone(),
        };
        let repair =
            Repair { anchor, quote: Some("the 3 best times".to_string()), prefix: None, suffix: Some(String::new()) };
        let passage = place("content/tale.md", TALE, "the 3 best times");
        AnchorEntry {
            record: "times".into(),
            index: 0,
            text: "tale".into(),
            status: Status::Changed,
            place: written,
            quote: Some("the 2 best times".to_string()),
            range: Some(7..23),
            passage: Some(passage.clone()),
            change: Some(Change {
                old: "the 2 best times".to_string(),
                new: "the 3 best times".to_string(),
                parts: Vec::new(),
                altered: vec![Alteration::Number],
                edited: Some(Revision { commit: "1a2b3c4d5e".into(), day: Day::parse("2027-03-12").unwrap() }),
            }),
            is_unchecked: true,
            reviewed: Day::parse("2026-11-20"),
            reason: None,
            proposals: vec![Proposal { words: "the 3".to_string(), place: passage, repair: repair.clone() }],
            repair: Some(repair),
        }
    }

    #[track_caller]
    fn check(anchor: AnchorEntry, expected: serde_json::Value) {
        let read = |file: &str| match file {
            "content/tale.md" => Some(TALE.to_string()),
            "content/tale.notes.yaml" => Some(NOTES.to_string()),
            _ => None,
        };
        let mut drawn = Vec::new();
        draw(&[anchor], &read, &mut drawn).unwrap();
        let drawn: serde_json::Value = serde_json::from_slice(&drawn).unwrap();
        assert_eq!(drawn, expected, "{drawn:#}");
    }

    #[test]
    fn everything_that_is_known_of_an_anchor() {
        let passage = serde_json::json!({
            "file": "content/tale.md", "line": 5, "column": 8, "end_line": 5, "end_column": 24,
            "byte_start": 32, "byte_end": 48,
        });
        let repair = serde_json::json!({"quote": "the 3 best times", "prefix": null, "suffix": ""});
        check(
            changed(),
            serde_json::json!({"anchor": {
                "record": "times", "text": "tale", "status": "changed",
                "file": "content/tale.notes.yaml", "line": 3, "column": 12, "end_line": 3, "end_column": 28,
                "byte_start": 32, "byte_end": 48,
                "quote": "the 2 best times", "range": [7, 23], "passage": passage,
                "old": "the 2 best times", "new": "the 3 best times", "altered": ["number"],
                "commit": "1a2b3c4d5e", "day": "2027-03-12", "reviewed": "2026-11-20", "unchecked": true,
                "reason": null, "repair": repair,
                "proposals": [{"words": "the 3", "passage": passage, "repair": repair}],
            }}),
        );
    }

    #[test]
    fn no_field_is_missing_where_nothing_is_known() {
        let lost = AnchorEntry {
            status: Status::Lost,
            range: None,
            passage: None,
            change: None,
            is_unchecked: false,
            reviewed: None,
            reason: Some("it is gone".to_string()),
            repair: None,
            proposals: Vec::new(),
            place: Place::new(&FilePath::from("gone.yaml"), 3..4),
            ..changed()
        };
        check(
            lost,
            serde_json::json!({"anchor": {
                "record": "times", "text": "tale", "status": "lost",
                "file": "gone.yaml", "line": null, "column": null, "end_line": null, "end_column": null,
                "byte_start": 3, "byte_end": 4,
                "quote": "the 2 best times", "range": null, "passage": null,
                "old": null, "new": null, "altered": [], "commit": null, "day": null, "reviewed": null,
                "unchecked": false, "reason": "it is gone", "repair": null, "proposals": [],
            }}),
        );
    }
}
