//! Counts what is annotated, what became of the anchors, and what is still open. Linear in the size of the edition.

use std::collections::{HashMap, HashSet};

use crate::model::anchor::{Placement, Status};
use crate::model::coverage::{Coverage, KindCoverage, Open, TextCoverage, UnplacedRecord};
use crate::model::record::{Detail, Id, Kind, NoteKind, Publication, Record};
use crate::model::site::{Links, PlaceRef, RecordIndex, Target, TextIndex};
use crate::model::work::{MarginNoteKind, Text};

use super::addresses::is_index;
use super::lookup::Lookup;

/// The records that were to stand in a text and don't, text by text, in the order in which their anchors are written.
pub fn unplaced(lookup: &Lookup<'_>) -> Vec<UnplacedRecord> {
    let mut unplaced: Vec<UnplacedRecord> = Vec::new();
    for (text, one) in lookup.texts.iter().enumerate().filter(|(_, text)| !text.unplaced.is_empty()) {
        let stems: HashSet<String> = one.notes.iter().map(|note| note.stem()).collect();
        let mut entries: HashMap<RecordIndex, usize> = HashMap::new();
        for (anchor, lost) in one.unplaced.iter().enumerate() {
            let Some(Target::Record(record)) = lookup.get(&lost.record) else { continue };
            let entry = *entries.entry(record).or_insert_with(|| {
                let is_taken = stems.contains(&*lookup.records[record].id);
                unplaced.push(UnplacedRecord { text, record, anchors: Vec::new(), is_taken });
                unplaced.len() - 1
            });
            unplaced[entry].anchors.push(anchor);
        }
    }
    unplaced
}

/// Counts an edition whose links are known. `unplaced` is what [`unplaced`] found.
pub fn of(
    texts: &[Text],
    records: &[Record],
    ids: &HashMap<Id, Target>,
    links: &[Links],
    unplaced: Vec<UnplacedRecord>,
) -> Coverage {
    let mut coverage = Coverage { open: open(records, links, &unplaced), unplaced, ..Coverage::default() };
    for (index, record) in records.iter().enumerate() {
        let kind = &mut coverage.kinds[record.kind() as usize];
        count(kind, record, !links[index].places.is_empty());
    }
    let kind_of = |id: &str| match ids.get(id) {
        Some(Target::Record(record)) => Some(records[*record].kind()),
        _ => None,
    };
    for (index, text) in texts.iter().enumerate() {
        let one = of_text(index, text, &kind_of);
        for (sum, count) in coverage.anchors.iter_mut().zip(one.anchors) {
            *sum += count;
        }
        for (note, placement) in placements(text) {
            let place = PlaceRef { text: index, note };
            match placement.status {
                Status::Changed => coverage.changed.push(place),
                Status::Moved => coverage.moved.push(place),
                Status::Exact | Status::Ambiguous | Status::Lost => {}
            }
        }
        if !is_index(text) || one.footnotes + one.notes.iter().chain(&one.anchors).sum::<usize>() > 0 {
            coverage.texts.push(one);
        }
    }
    let mut reviewed: Vec<RecordIndex> = due(records).filter(|&index| records[index].reviewed.is_some()).collect();
    reviewed.sort_by_key(|&index| records[index].reviewed.as_ref().map(|day| day.value));
    coverage.reviewed = reviewed;
    coverage
}

fn count(kind: &mut KindCoverage, record: &Record, is_placed: bool) {
    kind.total += 1;
    kind.placed += usize::from(is_placed);
    match record.publication {
        Publication::Published => {}
        Publication::Draft => kind.drafts += 1,
        Publication::Retracted => kind.retracted += 1,
    }
}

/// The placements of a text, each with the index of its note.
fn placements(text: &Text) -> impl Iterator<Item = (usize, &Placement)> {
    text.notes.iter().enumerate().filter_map(|(note, one)| Some((note, one.placement()?)))
}

fn of_text(index: TextIndex, text: &Text, kind_of: &dyn Fn(&str) -> Option<Kind>) -> TextCoverage {
    let mut one = TextCoverage { text: index, ..TextCoverage::default() };
    for lost in text.unplaced.iter().filter(|lost| kind_of(&lost.record).is_some()) {
        one.anchors[lost.status as usize] += 1;
    }
    // How many passages begin at a block, less those that ended before it.
    let mut touching = vec![0_isize; text.blocks.len() + 1];
    for note in &text.notes {
        let MarginNoteKind::Placement(placement) = &note.what else {
            one.footnotes += 1;
            continue;
        };
        one.anchors[placement.status as usize] += 1;
        if let Some(kind) = kind_of(&placement.record) {
            one.notes[kind as usize] += 1;
        }
        if placement.whole {
            continue;
        }
        // A passage in a footnote belongs to the paragraph that the note stands beside.
        let (start, end) = (placement.range.start, placement.range.end.max(placement.range.start + 1));
        let first = text.blocks.partition_point(|block| block.range.end <= start);
        let last = text.blocks.partition_point(|block| block.range.start < end);
        let touched = if first < last { first..last } else { note.block as usize..note.block as usize + 1 };
        if touched.end <= text.blocks.len() {
            touching[touched.start] += 1;
            touching[touched.end] -= 1;
        }
    }
    let mut open = 0;
    for (block, change) in text.blocks.iter().zip(touching) {
        open += change;
        one.paragraphs += usize::from(block.number > 0);
        one.annotated += usize::from(block.number > 0 && open > 0);
    }
    one
}

/// The records that somebody has to look after: no person of the edition, nothing retracted.
fn due(records: &[Record]) -> impl Iterator<Item = RecordIndex> {
    let is_due = |record: &Record| record.publication != Publication::Retracted && record.kind() != Kind::Person;
    (0..records.len()).filter(move |&index| is_due(&records[index]))
}

fn open(records: &[Record], links: &[Links], unplaced: &[UnplacedRecord]) -> Open {
    let mut open = Open::default();
    let lost: HashSet<RecordIndex> = unplaced.iter().map(|one| one.record).collect();
    for index in due(records) {
        let record = &records[index];
        if record.reviewed.is_none() {
            open.unreviewed.push(index);
        }
        match &record.detail {
            Detail::Claim(claim) => {
                if claim.verdict.is_none() {
                    open.unassessed.push(index);
                }
                if claim.evidence.is_empty() {
                    open.unsupported.push(index);
                }
            }
            Detail::Source(source) => {
                let on_the_web = source.url.as_ref().is_some_and(|url| is_web(url));
                if on_the_web && source.archive_url.is_none() {
                    open.unarchived.push(index);
                }
            }
            Detail::Note(note) => {
                match note.kind {
                    NoteKind::Question => open.questions.push(index),
                    NoteKind::NeedsSource => open.unsourced.push(index),
                    NoteKind::Gloss | NoteKind::Context | NoteKind::Translation | NoteKind::Textual => {}
                }
                if links[index].places.is_empty() && !lost.contains(&index) {
                    open.adrift.push(index);
                }
            }
            Detail::Event(_) | Detail::Person(_) => {}
        }
    }
    open
}

/// Mail and DOIs aren't pages that could be archived.
fn is_web(url: &str) -> bool {
    let scheme = url.split(':').next().unwrap_or_default();
    scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assemble::testing::{
        Builder, TextBuilder, assembled, claim, event, lost, note, note_at, note_in, person, source, text,
        whole_note_in,
    };
    use crate::model::site::Site;

    fn ids(site: &Site, list: &[RecordIndex]) -> String {
        list.iter().map(|index| &*site.records[*index].id).collect::<Vec<_>>().join(" ")
    }

    /// The paragraphs of a text and those annotated.
    #[track_caller]
    fn check_share(tale: TextBuilder, paragraphs: usize, annotated: usize) {
        let (site, _) = assembled(vec![claim("aa"), note("nn")], vec![tale]);
        let one = &site.coverage.texts[0];
        assert_eq!((one.paragraphs, one.annotated), (paragraphs, annotated));
    }

    #[test]
    fn a_paragraph_is_annotated_when_a_passage_touches_it() {
        // Four paragraphs of ten bytes, with a byte between them, after the heading at 0..5.
        let tale = || text("tale").paragraphs(4);
        check_share(tale(), 4, 0);
        check_share(tale().note(note_at("aa", 7..9)), 4, 1);
        check_share(tale().note(note_at("aa", 7..9)).note(note_at("nn", 6..16)), 4, 1);
        check_share(tale().note(note_at("aa", 10..30)), 4, 3);
        check_share(tale().note(note_at("aa", 10..20)).note(note_at("nn", 42..44)), 4, 3);
        check_share(tale().note(note_at("aa", 16..17)), 4, 0);
        check_share(tale().note(note_at("aa", 1..3)), 4, 0);
        check_share(tale().note(whole_note_in("aa")), 4, 0);
        // In a footnote, whose note stands beside the second paragraph.
        check_share(tale().note(note_at("aa", 900..910).beside(2)), 4, 1);
        check_share(tale().note(note_at("aa", 900..910).beside(99)), 4, 0);
    }

    #[test]
    fn notes_are_counted_by_kind_and_anchors_by_status() {
        let tale = text("tale")
            .note(note_in("aa", 1))
            .note(note_in("aa", 2).status(Status::Changed))
            .note(note_in("old", 1).status(Status::Moved))
            .unplaced(lost("aa", Status::Lost))
            .unplaced(lost("nn", Status::Ambiguous))
            .unplaced(lost("zz", Status::Lost));
        let (site, _) = assembled(vec![claim("aa"), event("ee").alias("old"), note("nn")], vec![tale, text("index")]);
        let coverage = &site.coverage;
        assert_eq!(
            coverage.texts.iter().map(|one| one.text).collect::<Vec<_>>(),
            [site.text_index(&"tale".into()).unwrap()]
        );
        assert_eq!(coverage.texts[0].notes, [2, 1, 0, 0, 0]);
        assert_eq!((coverage.anchors, coverage.texts[0].anchors), ([1, 1, 1, 1, 1], [1, 1, 1, 1, 1]));
        let place = |note| PlaceRef { text: coverage.texts[0].text, note };
        assert_eq!((&coverage.changed[..], &coverage.moved[..]), (&[place(1)][..], &[place(2)][..]));
    }

    #[test]
    fn unplaced_records_are_entered_once_in_each_text() {
        let one = text("one").note(note_in("aa", 1)).unplaced(lost("aa", Status::Lost));
        let two = text("two")
            .unplaced(lost("nn", Status::Lost))
            .unplaced(lost("old", Status::Ambiguous))
            .unplaced(lost("nn", Status::Lost));
        let (site, _) = assembled(vec![claim("aa").alias("old"), note("nn")], vec![one, two]);
        let entries: Vec<_> = site
            .coverage
            .unplaced
            .iter()
            .map(|one| (one.text, one.stem(&site.records[one.record].id), one.anchors.clone()))
            .collect();
        assert_eq!(
            entries,
            [(0, "aa_lost".into(), vec![0]), (1, "nn".into(), vec![0, 2]), (1, "aa".to_string(), vec![1])]
        );
        assert_eq!(site.coverage.unplaced_in(1).len(), 2);
    }

    #[track_caller]
    fn check_open(records: Vec<Builder>, list: impl Fn(&Open) -> &Vec<RecordIndex>, expected: &str) {
        let tale = text("tale").note(note_in("q1", 1)).unplaced(lost("q3", Status::Lost));
        let (site, _) = assembled(records, vec![tale]);
        assert_eq!(ids(&site, list(&site.coverage.open)), expected);
    }

    #[test]
    fn what_is_open() {
        let records = || {
            vec![
                claim("c1"),
                claim("c2").verdict("supported").evidence("s1").reviewed("2026-01-02"),
                claim("c3").retracted(),
                source("s1").url("https://x.org/"),
                source("s2").url("HTTP://x.org/").archive("https://archive.org/x"),
                source("s3").url("mailto:a@x.org"),
                source("s4"),
                note("q1").asks(NoteKind::Question),
                note("q2").asks(NoteKind::NeedsSource).reviewed("2026-01-01"),
                note("q3"),
                event("ee").reviewed("2026-01-01"),
                person("pp"),
            ]
        };
        check_open(records(), |open| &open.questions, "q1");
        check_open(records(), |open| &open.unsourced, "q2");
        check_open(records(), |open| &open.unassessed, "c1");
        check_open(records(), |open| &open.unsupported, "c1");
        check_open(records(), |open| &open.unarchived, "s1");
        check_open(records(), |open| &open.adrift, "q2");
        check_open(records(), |open| &open.unreviewed, "c1 s1 s2 s3 s4 q1 q3");
        let (site, _) = assembled(records(), vec![]);
        assert_eq!(ids(&site, &site.coverage.reviewed), "ee q2 c2");
        let claims = KindCoverage { total: 3, placed: 0, drafts: 0, retracted: 1 };
        assert_eq!(site.coverage.kinds[Kind::Claim as usize], claims);
    }
}
