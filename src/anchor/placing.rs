//! From where an anchor was found to the placement that pages are made of.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::model::anchor::{Anchor, Change, Placement, Repair, Status};
use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::record::Id;
use crate::model::source::Place;

use super::reading::Reading;
use super::sentence;

/// Where an anchor belongs, in the reading text, and what became of its words.
#[derive(Debug)]
pub struct Spot {
    pub range: Range<u32>,
    pub whole: bool,
    pub status: Status,
    pub change: Option<Box<Change>>,
    pub repair: Option<Box<Repair>>,
}

impl Spot {
    /// The place of a record for a whole text or section.
    pub fn whole(at: u32) -> Self {
        Self { whole: true, ..Self::exact(at..at) }
    }

    /// The place of words that stand as they were quoted.
    pub fn exact(range: Range<u32>) -> Self {
        Self { range, whole: false, status: Status::Exact, change: None, repair: None }
    }
}

/// The placements of a text.
pub struct Spots<'a, 'text> {
    reading: &'a Reading<'text>,
    placements: Vec<Placement>,
    ordinals: HashMap<Id, u32>,
    taken: HashSet<(Id, Range<u32>)>,
}

impl<'a, 'text> Spots<'a, 'text> {
    pub fn new(reading: &'a Reading<'text>) -> Self {
        Self { reading, placements: Vec::new(), ordinals: HashMap::new(), taken: HashSet::new() }
    }

    /// Adds a place of the record. The same words a second time are reported and left out.
    pub fn add(&mut self, record: &Id, anchor: &Anchor, spot: Spot, report: &mut Report) {
        if !self.taken.insert((record.clone(), spot.range.clone())) {
            report.push(self.twice(record, anchor, &spot));
            return;
        }
        let ordinal = self.ordinals.entry(record.clone()).and_modify(|ordinal| *ordinal += 1).or_insert(1);
        self.placements.push(placement(self.reading, record, *ordinal, anchor, spot));
    }

    pub fn into_placements(self) -> Vec<Placement> {
        self.placements
    }

    fn twice(&self, record: &Id, anchor: &Anchor, spot: &Spot) -> Diagnostic {
        let reading = self.reading;
        let message = format!("`{record}` is placed twice at the same words of `{}`", reading.file);
        let place = Place::new(reading.file, reading.document.source_range(spot.range.clone()));
        Diagnostic::warning(Code::AnchorConflict, anchor.place.clone(), message)
            .label("the second of the two is left out")
            .related(place, "placed here already")
            .hint("remove one of the two")
    }
}

fn placement(reading: &Reading<'_>, record: &Id, ordinal: u32, anchor: &Anchor, spot: Spot) -> Placement {
    let document = reading.document;
    let Spot { range, whole, status, change, repair } = spot;
    let heading = document.headings.iter().find(|heading| whole && heading.range.end == range.start && range.end > 0);
    let block = document.block_at(heading.map_or(range.start, |heading| heading.range.start)).unwrap_or(0);
    let (sentence, passage) = match whole {
        true => (heading.map(|heading| heading.title.to_string()).unwrap_or_default(), 0..0),
        false => {
            let footnotes = document.footnotes.iter().map(|footnote| &footnote.range);
            let footnote = footnotes.into_iter().find(|footnote| footnote.contains(&range.start)).cloned();
            let around = footnote.unwrap_or_else(|| {
                let last = document.block_at(range.end.saturating_sub(1).max(range.start)).unwrap_or(block);
                let bounds = |block: u32| document.blocks.get(block as usize).map(|block| &block.range);
                let start = bounds(block).map_or(0, |block| block.start);
                start..bounds(last).map_or(document.text.len() as u32, |block| block.end)
            });
            sentence::around(
                &document.text,
                around.start as usize..around.end as usize,
                range.start as usize..range.end as usize,
            )
        }
    };
    Placement {
        record: record.clone(),
        ordinal,
        range,
        whole,
        status,
        change,
        repair,
        sentence,
        passage,
        block,
        place: anchor.place.clone(),
    }
}
