//! What became of an anchor: the exact tiers, then the history of the text, then likeness.
//!
//! 1. [`resolve`](super::resolve) finds the words as they were quoted,
//! 2. where it can't, or finds them between other words than the context says, or in several places that the context
//!    doesn't tell apart today, a [`Trace`] of the text's history tells what became of them,
//! 3. where there is no history, the [`changed`] tier takes the one passage that is clearly meant.
//!
//! Nothing here complains, and nothing places two anchors: that a passage is taken by another quotation is the
//! [`joint`](super::joint) step's affair.

use std::ops::Range;

use super::borders::whole_numbers;
use super::changed::{self, Choice, Passage};
use super::doubt::{Doubts, Openness, TELLING};
use super::past::Past;
use super::reading::Reading;
use super::resolve::{Found, Missing, UNMISTAKABLE, Wanted, resolve};
use super::trace::{Edited, Instead, Lookup, Trace, Traced, trace};
use crate::model::history::NoHistory;

/// What became of one anchor. All ranges are in the folded text.
#[derive(Clone, Debug, PartialEq)]
pub enum Fate {
    /// The words stand as they were quoted.
    Stands(Found),
    /// They stand as they were quoted, and history says that it is they; only what stands around them was edited.
    Surrounded(Range<usize>),
    /// They stand as they were quoted, but elsewhere than their context says.
    Moved(Range<usize>),
    /// The passage was edited.
    Changed(Rewritten),
    /// Several edited passages are too close to call, the best first.
    Close(Vec<Passage>),
    /// It has no place.
    Missing(Absence),
}

/// A passage that isn't what it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Rewritten {
    pub range: Range<usize>,
    /// The likeness that decided; `None` when history did.
    pub like: Option<Passage>,
    /// When it was edited; `Never` without a history.
    pub edited: Edited,
}

/// Why an anchor has no place, and what may be proposed.
#[derive(Clone, Debug, PartialEq)]
pub struct Absence {
    pub missing: Missing,
    /// When the passage was taken out, if history tells.
    pub gone: Option<Edited>,
    /// The passage most like it, for a person to judge.
    pub closest: Option<Passage>,
}

/// What became of several quotations of one text.
#[derive(Debug)]
pub struct Fates {
    /// One for each.
    pub fates: Vec<Fate>,
    /// Why the history of the text couldn't be asked, where that would have helped.
    pub no_history: Option<NoHistory>,
}

/// Decides about quotations, each by the tiers in turn. `past` is asked once, about all that the exact tiers left open.
pub fn fates(reading: &Reading<'_>, wanted: &[&Wanted], past: &dyn Past) -> Fates {
    let results: Vec<Result<Found, Missing>> =
        wanted.iter().map(|wanted| reading.with_ground(|ground| resolve(wanted, ground))).collect();
    let doubts = Doubts::new(reading, past);
    let openness: Vec<Openness> =
        wanted.iter().zip(&results).map(|(wanted, result)| doubts.openness(result, wanted)).collect();
    let open = wanted.iter().zip(&openness).filter_map(|(wanted, openness)| match openness {
        Openness::Settled => None,
        Openness::Slight(from) => Some(Lookup { wanted, from: *from }),
        Openness::Doubtful | Openness::Several | Openness::Open => Some(Lookup { wanted, from: 0 }),
    });
    let open: Vec<Lookup<'_>> = open.collect();
    let traced = match open.is_empty() {
        true => Traced { traces: Vec::new(), no_history: None },
        false => trace(past, reading.passages(), &open),
    };
    let mut traces = traced.traces.into_iter();
    let decided = results.into_iter().zip(wanted).zip(&openness).map(|((result, wanted), openness)| match openness {
        Openness::Settled => settled(result),
        Openness::Slight(_) => slight(result, wanted, reading, &traces.next().unwrap_or(Trace::Unknown)),
        Openness::Doubtful => doubtful(result, wanted, reading, &traces.next().unwrap_or(Trace::Unknown)),
        Openness::Several => several(result, wanted, &traces.next().unwrap_or(Trace::Unknown)),
        Openness::Open => fate(result, wanted, reading, &traces.next().unwrap_or(Trace::Unknown)),
    });
    let fates = decided.map(|fate| with_whole_numbers(fate, reading)).collect();
    // Of words that stand where they were quoted nobody needs to hear that history couldn't confirm it.
    let no_history = traced.no_history.filter(|_| openness.contains(&Openness::Open));
    Fates { fates, no_history }
}

/// An edited passage doesn't end inside a number.
fn with_whole_numbers(fate: Fate, reading: &Reading<'_>) -> Fate {
    match fate {
        Fate::Changed(rewritten) => {
            let range = reading.with_ground(|ground| whole_numbers(ground.text.text(), &rewritten.range));
            Fate::Changed(Rewritten { range, ..rewritten })
        }
        other => other,
    }
}

fn settled(result: Result<Found, Missing>) -> Fate {
    match result {
        Ok(found) => Fate::Stands(found),
        Err(missing) => Fate::Missing(Absence { missing, gone: None, closest: None }),
    }
}

/// Decides about words that stand, unless another passage is clearly the one that was quoted.
fn doubtful(result: Result<Found, Missing>, wanted: &Wanted, reading: &Reading<'_>, trace: &Trace) -> Fate {
    let Ok(found) = result else { return settled(result) };
    match trace {
        Trace::Kept { range, .. } if overlap(range, &found.range) => Fate::Stands(found),
        Trace::Kept { range, edited, .. } if is_inside(range, wanted) => {
            Fate::Changed(Rewritten { range: range.clone(), like: None, edited: edited.clone() })
        }
        Trace::Gone { .. } => Fate::Moved(found.range),
        _ => match changed::choose(&like(reading, wanted), wanted, reading.passages()) {
            Choice::One(passage) if !overlap(&passage.range, &found.range) => {
                let range = passage.range.clone();
                Fate::Changed(Rewritten { range, like: Some(passage), edited: Edited::Never })
            }
            _ => Fate::Stands(found),
        },
    }
}

/// Decides about words that stand in a text that was edited: they may have been put there meanwhile, and those that were
/// quoted taken out.
fn slight(result: Result<Found, Missing>, wanted: &Wanted, reading: &Reading<'_>, trace: &Trace) -> Fate {
    let Ok(found) = result else { return settled(result) };
    match trace {
        Trace::Kept { range, edited, .. } if !overlap(range, &found.range) && is_inside(range, wanted) => {
            Fate::Changed(Rewritten { range: range.clone(), like: None, edited: edited.clone() })
        }
        // Words that took their neighbours along were moved, and are the same.
        Trace::Gone { edited, stood, .. }
            if !reading.with_ground(|ground| stood.is_borne_out(&ground.around(&found.range))) =>
        {
            // They are too many to be another's words by chance.
            if wanted.words.chars().nth(UNMISTAKABLE - 1).is_some() {
                return Fate::Moved(found.range);
            }
            let missing = Missing::Replaced { place: found.range };
            Fate::Missing(Absence { missing, gone: Some(edited.clone()), closest: None })
        }
        _ => Fate::Stands(found),
    }
}

/// Decides about words that stand in several places: one of them is the passage that their context once stood around.
/// Words without context history can't tell apart, as the note may be younger than the version that had but one.
fn several(result: Result<Found, Missing>, wanted: &Wanted, trace: &Trace) -> Fate {
    let Err(Missing::Ambiguous { places, .. }) = &result else { return settled(result) };
    match trace {
        Trace::Kept { range, edited, is_sure: true } if is_inside(range, wanted) => {
            match places.iter().find(|place| overlap(place, range)) {
                Some(place) => Fate::Surrounded(place.clone()),
                None => Fate::Changed(Rewritten { range: range.clone(), like: None, edited: edited.clone() }),
            }
        }
        _ => settled(result),
    }
}

fn is_inside(range: &Range<usize>, wanted: &Wanted) -> bool {
    wanted.within.iter().any(|within| within.start <= range.start && range.end <= within.end)
}

/// Decides about one anchor.
fn fate(result: Result<Found, Missing>, wanted: &Wanted, reading: &Reading<'_>, trace: &Trace) -> Fate {
    // The places of the words as they were quoted.
    let places = match &result {
        Ok(found) => vec![found.range.clone()],
        Err(Missing::Contradicted { places } | Missing::Ambiguous { places, .. }) => places.clone(),
        Err(_) => Vec::new(),
    };
    match trace {
        Trace::Kept { range, edited, .. } if is_inside(range, wanted) => {
            match places.iter().find(|place| overlap(place, range)) {
                Some(place) => Fate::Surrounded(place.clone()),
                None => Fate::Changed(Rewritten { range: range.clone(), like: None, edited: edited.clone() }),
            }
        }
        Trace::Gone { edited, instead, .. } => match result {
            // The passage is gone from where it was, and too long to be another's words by chance.
            Ok(found) => Fate::Moved(found.range),
            Err(missing) => {
                if let Some(rewritten) = instead.as_ref().and_then(|instead| in_its_place(instead, wanted, reading)) {
                    return Fate::Changed(rewritten);
                }
                let closest = like(reading, wanted).into_iter().next().filter(Passage::is_worth_showing);
                Fate::Missing(Absence { missing, gone: Some(edited.clone()), closest })
            }
        },
        _ => by_likeness(result, &places, wanted, reading),
    }
}

/// The passage that stands where a quotation was taken out, if it reads like it: words may be taken out in one version
/// and put back in another, and a chain of diffs loses them.
fn in_its_place(instead: &Instead, wanted: &Wanted, reading: &Reading<'_>) -> Option<Rewritten> {
    let there = Wanted { within: vec![instead.range.clone()], occurrence: None, ..wanted.clone() };
    let range = like(reading, &there).into_iter().next().filter(Passage::is_the_greater_part)?.range;
    is_inside(&range, wanted).then(|| Rewritten { range, like: None, edited: instead.edited.clone() })
}

fn by_likeness(
    result: Result<Found, Missing>,
    places: &[Range<usize>],
    wanted: &Wanted,
    reading: &Reading<'_>,
) -> Fate {
    let found = like(reading, wanted);
    let choice = changed::choose(&found, wanted, reading.passages());
    match (choice, result) {
        (Choice::One(passage), Ok(found)) if overlap(&passage.range, &found.range) => Fate::Moved(found.range),
        // The words say too much for another passage to read like them by chance.
        (Choice::One(passage), Err(Missing::Contradicted { .. }))
            if places.iter().any(|place| overlap(place, &passage.range))
                && wanted.words.chars().nth(TELLING - 1).is_some() =>
        {
            Fate::Moved(passage.range)
        }
        (Choice::One(passage), Err(missing)) if places.iter().any(|place| overlap(place, &passage.range)) => {
            Fate::Missing(Absence { missing, gone: None, closest: None })
        }
        (Choice::One(passage), _) => {
            let range = passage.range.clone();
            Fate::Changed(Rewritten { range, like: Some(passage), edited: Edited::Never })
        }
        (Choice::Several(passages), Err(Missing::Absent)) => Fate::Close(passages),
        (_, Ok(found)) => Fate::Moved(found.range),
        (_, Err(missing)) => {
            let closest = found.into_iter().next().filter(Passage::is_worth_showing);
            Fate::Missing(Absence { missing, gone: None, closest })
        }
    }
}

pub fn like(reading: &Reading<'_>, wanted: &Wanted) -> Vec<Passage> {
    reading.with_ground(|ground| changed::passages(reading.passages(), ground, wanted))
}

/// True when the two are one passage: more than half of what either covers is covered by both.
pub fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    let both = one.end.min(other.end).saturating_sub(one.start.max(other.start));
    2 * both > one.len().max(other.len())
}
