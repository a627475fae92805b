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
use super::resolve::{By, Found, Missing, UNMISTAKABLE, Wanted, in_version};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Openness {
    Settled,
    /// The words stand, but so much of their context is different that they may be a copy, and the passage that was
    /// quoted may have been edited.
    Doubtful,
    /// The words stand, but others may read like them, and the text was edited since it had this version.
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
    /// The text as it was at some times.
    texts: RefCell<HashMap<i64, Option<Rc<Searchable>>>>,
}

/// Characters of a quotation and its context that another passage doesn't have by chance.
pub const TELLING: usize = 20;

impl<'a, 'text> Doubts<'a, 'text> {
    pub fn new(reading: &'a Reading<'text>, past: &'a dyn Past) -> Self {
        Self { reading, past, texts: RefCell::default() }
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
            // Which of several was meant, an older version that has fewer can't tell without context: the note may be younger.
            // And whoever is just typing it shouldn't wait for a walk through all versions.
            Err(Missing::Ambiguous { .. }) if !wanted.context.is_empty() && !self.past.is_new(&wanted.words) => {
                Openness::Several
            }
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

    /// The version that words were written about which others may read like, when the text was edited since. Words that
    /// are many, or stand between the very words that their context has, are no others.
    fn edited_from(&self, place: &Range<usize>, wanted: &Wanted) -> Option<usize> {
        let is_full = self.reading.with_ground(|ground| wanted.context.is_full(&ground.around(place)));
        let known = wanted.words.chars().count() + wanted.context.length();
        // Whoever gave a context that stands there said that it is these words: no commit knows better.
        let ask_commits = wanted.context.is_empty() || !is_full;
        if known >= UNMISTAKABLE && is_full || !ask_commits && known >= TELLING {
            return None;
        }
        let quoted = if ask_commits { self.past.quoted_at(&wanted.words) } else { None };
        let stood = quoted.and_then(|time| Some((time, stood_between(&*self.text_at(time)?, wanted)?)));
        match stood {
            Some((time, stood)) if !self.reading.with_ground(|ground| stood.is_borne_out(&ground.around(place))) => {
                // Words that took their neighbours along are the same; a chain of diffs would lose them.
                let last = self.past.reading(0).and_then(|last| stood_between(&Searchable::new(&last), wanted));
                let same = |last: &Context| stood.is_borne_out(&Around { before: last.prefix(), after: last.suffix() });
                match last {
                    Some(last) if same(&last) => Some(0),
                    _ => self.past.versions().ok()?.iter().position(|version| version.time <= time),
                }
            }
            _ => self.past.is_edited().then_some(0),
        }
    }

    /// The text as it was committed at a time, if it was edited since.
    fn text_at(&self, time: i64) -> Option<Rc<Searchable>> {
        let known = self.texts.borrow().get(&time).cloned();
        known.unwrap_or_else(|| {
            let text = self.past.reading_at(time).map(|reading| Rc::new(Searchable::new(&reading)));
            self.texts.borrow_mut().insert(time, text.clone());
            text
        })
    }
}

/// What the words stood between in a text. `None` when they stood nowhere, or in several places that nothing counts.
fn stood_between(text: &Searchable, wanted: &Wanted) -> Option<Context> {
    in_version(text, wanted, |_, around| Context::between(around))
}
