//! How much the exact tiers leave to ask: whether words that stand as they were quoted may be others.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use super::changed::{self, Passage};
use super::context::{Around, Context};
use super::fate::{like, overlap};
use super::past::Past;
use super::quote::Searchable;
use super::reading::Reading;
use super::resolve::{By, Found, Ground, Missing, Wanted, resolve};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Openness {
    Settled,
    /// The words stand, but so much of their context is different that they may be a copy, and the passage that was
    /// quoted may have been edited.
    Doubtful,
    /// The words stand, but they and their context are so few that others may read like them, and the text was edited
    /// since it had this version.
    Slight(usize),
    /// The words stand in several places, and their context around none of them more than around another.
    Several,
    Open,
}

/// Asks about the quotations of one text.
#[allow(missing_debug_implementations, reason = "holds a trait object")]
pub struct Doubts<'a, 'text> {
    reading: &'a Reading<'text>,
    past: &'a dyn Past,
    /// Versions in which a quotation was looked for.
    versions: RefCell<HashMap<usize, Option<Rc<Searchable>>>>,
}

/// Characters of a quotation and its context that another passage doesn't have by chance.
pub const TELLING: usize = 20;

impl<'a, 'text> Doubts<'a, 'text> {
    pub fn new(reading: &'a Reading<'text>, past: &'a dyn Past) -> Self {
        Self { reading, past, versions: RefCell::default() }
    }

    /// What is left to ask, when the exact tiers came to this result.
    pub fn openness(&self, result: &Result<Found, Missing>, wanted: &Wanted) -> Openness {
        match result {
            Ok(found) => match found.by {
                By::WordsAgainstContext => Openness::Open,
                By::Words if self.is_a_copy(&found.range, wanted) => Openness::Doubtful,
                By::Words => self.edited_from(&found.range, wanted).map_or(Openness::Settled, Openness::Slight),
                _ => Openness::Settled,
            },
            Err(Missing::Absent | Missing::Contradicted { .. }) => Openness::Open,
            Err(Missing::Ambiguous { .. }) if !wanted.context.is_empty() => Openness::Several,
            // Which of several was meant, an older version that has fewer can't tell: the note may be younger.
            Err(_) => Openness::Settled,
        }
    }

    /// Whether the words may be a copy of those that were quoted: other words stand around them than the context says,
    /// and another passage speaks for itself nearly as much, or more. Only then is history worth asking: an author's
    /// careless context must not cost a walk through all versions in every build.
    fn is_a_copy(&self, place: &Range<usize>, wanted: &Wanted) -> bool {
        if self.reading.with_ground(|ground| wanted.context.is_borne_out(&ground.around(place))) {
            return false;
        }
        let found = like(self.reading, wanted);
        let (own, others): (Vec<&Passage>, Vec<&Passage>) =
            found.iter().partition(|passage| overlap(&passage.range, place));
        let least = own.first().map_or(0.0, |own| own.evidence - changed::margin(self.reading.passages()));
        others.iter().any(|other| other.evidence > least.max(0.0))
    }

    /// The version that a few words were written about, when the text was edited since and others may read like them.
    fn edited_from(&self, place: &Range<usize>, wanted: &Wanted) -> Option<usize> {
        if wanted.words.chars().count() + wanted.context.length() >= TELLING {
            return None;
        }
        // Whoever gave a context said that it is these words.
        let quoted = if wanted.context.is_empty() { self.past.quoted_from(&wanted.words) } else { None };
        let stood = quoted.and_then(|version| self.in_version(version, wanted, Context::between).zip(Some(version)));
        let others = |stood: &Context| self.reading.with_ground(|ground| stood.contradicts(&ground.around(place)));
        match stood {
            Some((stood, version)) if others(&stood) => {
                // Words that took their neighbours along are the same; a chain of diffs would lose them.
                let is_last = self.in_version(0, wanted, |around| !stood.contradicts(around)).unwrap_or(false);
                Some(if is_last { 0 } else { version })
            }
            _ => self.past.is_edited().then_some(0),
        }
    }

    /// What is asked of the place that the words had in a version; `None` when they stood in several places, or nowhere.
    fn in_version<T>(&self, version: usize, wanted: &Wanted, ask: impl Fn(&Around<'_>) -> T) -> Option<T> {
        let known = self.versions.borrow().get(&version).cloned();
        let text = known.unwrap_or_else(|| {
            let text = self.past.reading(version).map(|reading| Rc::new(Searchable::new(&reading)));
            self.versions.borrow_mut().insert(version, text.clone());
            text
        })?;
        let whole = 0..text.text().len();
        let ground = Ground { text: &text, segments: std::slice::from_ref(&whole), section: &|_| None };
        let there = Wanted { within: vec![whole.clone()], ..wanted.clone() };
        let found = resolve(&there, &ground).ok().filter(|found| found.by == By::Words)?;
        Some(ask(&ground.around(&found.range)))
    }
}
