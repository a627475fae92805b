//! Lists every anchor of an edition, with what became of it.

use std::collections::HashMap;
use std::ops::Range;

use crate::model::anchor::{Anchor, Placement, Status, Unplaced};
use crate::model::document::Document;
use crate::model::inventory::AnchorEntry;
use crate::model::record::Record;
use crate::model::site::{RecordIndex, Site, Target};
use crate::model::source::Place;
use crate::model::work::Text;

/// The anchors of an edition by where they are written: what they quote is known from there alone.
#[derive(Debug)]
pub struct Written<'a> {
    site: &'a Site,
    anchors: HashMap<&'a Place, &'a Anchor>,
}

impl<'a> Written<'a> {
    pub fn of(site: &'a Site) -> Self {
        let own = site.records.iter().flat_map(|record| &record.anchors);
        let placed = site.placings.iter().flat_map(|placing| &placing.anchors);
        Self { site, anchors: own.chain(placed).map(|anchor| (&anchor.place, anchor)).collect() }
    }

    /// The anchors of one text, in the order in which they are written. `document` is the text again.
    pub fn anchors(&self, text: &Text, document: &Document) -> Vec<AnchorEntry> {
        let placements = text.notes.iter().filter_map(|note| note.placement());
        let points = code_points(&document.text, placements.clone());
        let placed = placements.zip(points).filter_map(|(placement, range)| {
            let (index, record) = self.record(&placement.record)?;
            let reviewed = record.reviewed.as_ref().map(|day| day.value);
            let passage = Place::new(&text.file, document.source_range(placement.range.clone()));
            Some(AnchorEntry {
                status: placement.status,
                range: Some(range),
                passage: Some(passage),
                change: placement.change.as_deref().cloned(),
                is_unchecked: placement.unchecked_change(reviewed).is_some(),
                repair: placement.repair.as_deref().cloned(),
                quote: self.quote(placement),
                ..self.bare(index, text, &placement.place)
            })
        });
        let unplaced = text.unplaced.iter().filter_map(|lost: &Unplaced| {
            let (index, _) = self.record(&lost.record)?;
            Some(AnchorEntry {
                status: lost.status,
                quote: Some(&lost.quote).filter(|quote| !quote.is_empty()).cloned(),
                reason: Some(lost.reason.clone()),
                proposals: lost.proposals.clone(),
                ..self.bare(index, text, &lost.place)
            })
        });
        let mut anchors: Vec<AnchorEntry> = placed.chain(unplaced).collect();
        anchors.sort_by(|a, b| a.place.cmp(&b.place));
        anchors
    }

    fn record(&self, id: &str) -> Option<(RecordIndex, &'a Record)> {
        match self.site.target(id)? {
            Target::Record(index) => Some((index, &self.site.records[index])),
            Target::Text(_) => None,
        }
    }

    /// The words as they are quoted. Those of a record whose id another one has are gone with it, but their passage isn't.
    fn quote(&self, placement: &Placement) -> Option<String> {
        if placement.whole {
            return None;
        }
        let written = self.anchors.get(&placement.place).and_then(|anchor| anchor.quote.as_ref());
        let [_, passage, _] = placement.sentence_parts();
        Some(written.map_or_else(|| passage.to_string(), |quote| quote.value.clone()))
    }

    /// What is known of an anchor wherever it was found.
    fn bare(&self, index: RecordIndex, text: &Text, place: &Place) -> AnchorEntry {
        let record = &self.site.records[index];
        AnchorEntry {
            record: record.id.clone(),
            index,
            text: text.id.clone(),
            status: Status::Exact,
            place: place.clone(),
            quote: None,
            range: None,
            passage: None,
            change: None,
            is_unchecked: false,
            reviewed: record.reviewed.as_ref().map(|day| day.value),
            reason: None,
            repair: None,
            proposals: Vec::new(),
        }
    }
}

/// The ranges of placements in code points, in one walk over the text.
fn code_points<'a>(text: &str, placements: impl Iterator<Item = &'a Placement>) -> Vec<Range<u32>> {
    let ranges: Vec<Range<u32>> = placements.map(|placement| placement.range.clone()).collect();
    let mut borders: Vec<u32> = ranges.iter().flat_map(|range| [range.start, range.end]).collect();
    borders.sort_unstable();
    borders.dedup();
    let mut counted: Vec<u32> = Vec::with_capacity(borders.len());
    let mut characters = text.char_indices().peekable();
    let mut points = 0;
    for border in &borders {
        while characters.next_if(|(byte, _)| *byte < *border as usize).is_some() {
            points += 1;
        }
        counted.push(points);
    }
    let point = |byte: u32| borders.binary_search(&byte).map_or(0, |index| counted[index]);
    ranges.into_iter().map(|range| point(range.start)..point(range.end)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assemble::testing::{assembled, claim, lost, note, note_at, text, whole_note_in};

    #[test]
    fn ranges_are_counted_in_code_points() {
        let tale = text("tale").note(note_at("aa", 8..14)).note(note_at("aa", 0..6)).note(note_at("nn", 6..14));
        let tale = tale.note(whole_note_in("nn"));
        let (site, _) = assembled(vec![claim("aa"), note("nn")], vec![tale]);
        let document = Document { text: "žluťý kůň".to_string(), ..Document::default() };
        assert_eq!(document.text.len(), 14);
        let entries = Written::of(&site).anchors(&site.texts[0], &document);
        let ranges: Vec<_> = entries.iter().map(|entry| entry.range.clone().unwrap()).collect();
        assert_eq!(ranges, [5..9, 0..4, 4..9, 0..0]);
    }

    #[test]
    fn every_anchor_is_listed_with_what_became_of_it() {
        let tale = text("tale")
            .note(note_at("old", 5..9).status(Status::Moved))
            .note(whole_note_in("nn"))
            .unplaced(lost("nn", Status::Lost))
            .unplaced(lost("zz", Status::Lost));
        let (site, _) = assembled(vec![claim("aa").alias("old").reviewed("2026-01-01"), note("nn")], vec![tale]);
        let document = Document { text: "Start words".to_string(), ..Document::default() };
        let entries = Written::of(&site).anchors(&site.texts[0], &document);
        let shown: Vec<_> = entries
            .iter()
            .map(|entry| (&*entry.record, entry.status.name(), entry.quote.as_deref(), entry.reason.as_deref()))
            .collect();
        assert_eq!(
            shown,
            [
                ("aa", "moved", Some("word"), None),
                ("nn", "exact", None, None),
                ("nn", "lost", Some("words"), Some("it is gone")),
            ]
        );
        assert_eq!(entries[0].reviewed.map(|day| day.to_string()).as_deref(), Some("2026-01-01"));
    }
}
