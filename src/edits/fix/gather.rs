//! The anchors of the texts that need something, in the order of files and places.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::anchor::{Anchor, Change, Placement, Repair, Status, Unplaced};
use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::record::Id;
use crate::model::source::{FilePath, Place};
use crate::model::work::{MarginNote, Text};

use super::Choice;

/// An anchor that needs something.
#[derive(Clone, Debug)]
pub struct Item {
    pub record: Id,
    pub place: Place,
    pub status: Status,
    pub change: Option<Change>,
    pub reason: String,
    /// What its complaint says to do.
    pub hints: Vec<String>,
    /// Only wording changed: its one choice is made unasked.
    pub is_free: bool,
    pub choices: Vec<Choice>,
}

/// The anchors that need something, their choices numbered record by record.
pub fn gather<'t>(texts: impl Iterator<Item = &'t Text>) -> Vec<Item> {
    let mut items = Vec::new();
    for text in texts {
        items.extend(text.notes.iter().filter_map(MarginNote::placement).filter_map(placed));
        items.extend(text.unplaced.iter().map(unplaced));
    }
    items.sort_by(|one, other| (&one.place, &one.record).cmp(&(&other.place, &other.record)));
    let mut numbers: BTreeMap<Id, usize> = BTreeMap::new();
    for item in items.iter_mut().filter(|item| !item.is_free) {
        let last = numbers.entry(item.record.clone()).or_default();
        for choice in &mut item.choices {
            *last += 1;
            choice.number = *last;
        }
    }
    items
}

/// Takes over what the complaints about unplaced anchors say to do.
pub fn advise(items: &mut [Item], report: &Report) {
    let hints: BTreeMap<(&str, &str), &[String]> = report
        .iter()
        .map(|diagnostic| ((&*diagnostic.primary.place.file, &*diagnostic.message), &diagnostic.hints[..]))
        .collect();
    for item in items.iter_mut().filter(|item| !item.reason.is_empty()) {
        if let Some(hints) = hints.get(&(&*item.place.file, &*item.reason)) {
            item.hints = hints.to_vec();
        }
    }
}

/// A note that is placed, but not by what its anchor says.
fn placed(placement: &Placement) -> Option<Item> {
    let change = placement.change.as_deref();
    if placement.status == Status::Exact && placement.repair.is_none() {
        return None;
    }
    let words = change.map_or_else(|| passage(placement), |change| change.new.clone());
    let choice = |repair: &Repair| Choice { number: 1, words, place: None, repair: repair.clone() };
    Some(Item {
        record: placement.record.clone(),
        place: placement.place.clone(),
        status: placement.status,
        change: change.cloned(),
        reason: String::new(),
        hints: Vec::new(),
        is_free: placement.repair.is_some() && change.is_none_or(|change| change.altered.is_empty()),
        choices: placement.repair.as_deref().map(choice).into_iter().collect(),
    })
}

fn passage(placement: &Placement) -> String {
    let range = placement.passage.start as usize..placement.passage.end as usize;
    placement.sentence.get(range).unwrap_or_default().to_string()
}

fn unplaced(unplaced: &Unplaced) -> Item {
    let choices = unplaced.proposals.iter().map(|proposal| Choice {
        number: 1,
        words: proposal.words.clone(),
        place: Some(proposal.place.clone()),
        repair: proposal.repair.clone(),
    });
    Item {
        record: unplaced.record.clone(),
        place: unplaced.place.clone(),
        status: unplaced.status,
        change: None,
        reason: unplaced.reason.clone(),
        hints: Vec::new(),
        is_free: false,
        choices: choices.collect(),
    }
}

/// How to tell the complaints about such anchors from all others.
#[derive(Debug, Default)]
pub struct Complaints {
    messages: BTreeSet<(FilePath, String)>,
    /// First bytes of the anchors' values.
    values: BTreeSet<(FilePath, u32)>,
}

impl Complaints {
    pub fn of(items: &[Item]) -> Self {
        let mut own = Self::default();
        for item in items {
            let file = &item.place.file;
            own.values.insert((file.clone(), item.place.start));
            if !item.reason.is_empty() {
                own.messages.insert((file.clone(), item.reason.clone()));
            }
            item.choices.iter().for_each(|choice| own.add(&choice.repair.anchor));
        }
        own
    }

    fn add(&mut self, anchor: &Anchor) {
        let fields = [&anchor.quote, &anchor.prefix, &anchor.suffix, &anchor.section].into_iter().flatten();
        let starts = fields.map(|field| field.start).chain(anchor.occurrence.as_ref().map(|count| count.start));
        self.values.extend(starts.map(|start| (anchor.place.file.clone(), start)));
    }

    pub fn include(&self, diagnostic: &Diagnostic) -> bool {
        const ANCHORS: [Code; 6] = [
            Code::QuoteNotFound,
            Code::QuoteAmbiguous,
            Code::QuoteChanged,
            Code::QuoteAltered,
            Code::QuoteMoved,
            Code::ContextMismatch,
        ];
        let place = &diagnostic.primary.place;
        self.messages.contains(&(place.file.clone(), diagnostic.message.clone()))
            || (ANCHORS.contains(&diagnostic.code) && self.values.contains(&(place.file.clone(), place.start)))
    }
}
