//! Decides which place an anchor means, or why none can be told.
//!
//! Search gives all places; context, then count, must leave one. What is not decided here is handed on in full:
//! later tiers (edited passages, history, the anchors of a text together) begin where a [`Missing`] ends.

use std::ops::Range;

use super::borders::whole_numbers;
use super::context::{Around, Choice, Context};
use super::elision;
use super::quote::{self, Searchable};

/// An anchor, folded and ready to be looked for. All ranges are in the folded text.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The quotation, folded.
    pub words: String,
    pub context: Context,
    /// From 1.
    pub occurrence: Option<u32>,
    /// Where to look: the text, or the declared section; footnote bodies are ranges of their own.
    pub within: Vec<Range<usize>>,
}

/// Where anchors are looked for.
#[allow(missing_debug_implementations, reason = "holds a function")]
pub struct Ground<'a> {
    pub text: &'a Searchable,
    /// The body and each footnote: nothing runs from one into the other.
    pub segments: &'a [Range<usize>],
    /// The section an offset is in.
    pub section: &'a dyn Fn(usize) -> Option<u32>,
}

impl Ground<'_> {
    pub fn around(&self, place: &Range<usize>) -> Around<'_> {
        Around::new(self.text.text(), place, self.segments)
    }

    /// Every place of `words` (folded): literally, else with its ` … ` read as elision.
    pub fn places(&self, words: &str, within: &[Range<usize>]) -> Vec<Range<usize>> {
        let literal = quote::all(self.text, words, within);
        match elision::parts(words) {
            Some(parts) if literal.is_empty() => elision::all(self.text, &parts, within, self.section),
            _ => literal,
        }
    }
}

/// The one place of an anchor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub range: Range<usize>,
    pub by: By,
}

/// What decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// The quotation, or its context.
    Words,
    /// The context, and `occurrence` counts to another place.
    WordsAgainstCount,
    /// The quotation, which is long enough to speak for itself against its context.
    WordsAgainstContext,
    /// Only the count. The index of the place among all places.
    Count { places: Vec<Range<usize>>, index: usize },
}

/// Why an anchor has no place, with what a later tier needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The words stand nowhere.
    Absent,
    /// The words stand here, but between others than prefix and suffix say.
    Contradicted { places: Vec<Range<usize>> },
    /// The few words stand here, in the place of none: those that were quoted were taken out.
    Replaced { place: Range<usize> },
    /// The words stand here, and nothing decides. `left`: those the context speaks for, by index.
    Ambiguous { places: Vec<Range<usize>>, left: Vec<usize> },
    /// `occurrence` counts beyond the places.
    Uncounted { places: Vec<Range<usize>> },
    /// `occurrence` counts to a place that the context speaks against. `left` as above.
    Conflict { places: Vec<Range<usize>>, left: Vec<usize> },
}

/// Characters of a quotation that can't stand in another sentence by chance.
pub const UNMISTAKABLE: usize = 40;

/// Asks about the place that `wanted` means in an older version, wherever in it. `None` when the version doesn't decide by
/// the words, their context or their count.
pub fn in_version<T>(
    version: &Searchable,
    wanted: &Wanted,
    ask: impl FnOnce(Range<usize>, &Around<'_>) -> T,
) -> Option<T> {
    let whole = 0..version.text().len();
    let ground = Ground { text: version, segments: std::slice::from_ref(&whole), section: &|_| None };
    let there = Wanted { within: vec![whole.clone()], ..wanted.clone() };
    let found = resolve(&there, &ground).ok().filter(|found| matches!(found.by, By::Words | By::Count { .. }))?;
    let around = ground.around(&found.range);
    Some(ask(found.range, &around))
}

/// The place that `wanted` means.
pub fn resolve(wanted: &Wanted, ground: &Ground<'_>) -> Result<Found, Missing> {
    let mut places = ground.places(&wanted.words, &wanted.within);
    // `312 pounds` isn't in `1,312 pounds`, unless that is what its context says.
    let is_cut = |place: &Range<usize>| whole_numbers(ground.text.text(), place) != *place;
    places
        .retain(|place| !is_cut(place) || !wanted.context.is_empty() && wanted.context.is_full(&ground.around(place)));
    if places.is_empty() {
        return Err(Missing::Absent);
    }
    let counted = match wanted.occurrence {
        Some(nth) => match (nth as usize).checked_sub(1) {
            Some(index) if index < places.len() => Some(index),
            _ => return Err(Missing::Uncounted { places }),
        },
        None => None,
    };
    if let [place] = &places[..] {
        let by = match wanted.context.contradicts(&ground.around(place)) {
            true if wanted.words.chars().nth(UNMISTAKABLE).is_none() => return Err(Missing::Contradicted { places }),
            true => By::WordsAgainstContext,
            false => By::Words,
        };
        return Ok(Found { range: place.clone(), by });
    }
    let left = if wanted.context.is_empty() {
        (0..places.len()).collect()
    } else {
        let around: Vec<Around<'_>> = places.iter().map(|place| ground.around(place)).collect();
        match wanted.context.choose(&around) {
            Choice::One(index) => {
                let by = if counted.is_none_or(|counted| counted == index) { By::Words } else { By::WordsAgainstCount };
                return Ok(Found { range: places[index].clone(), by });
            }
            Choice::Several(left) => left,
            Choice::None => return Err(Missing::Contradicted { places }),
        }
    };
    match counted {
        Some(index) if left.contains(&index) => {
            Ok(Found { range: places[index].clone(), by: By::Count { places, index } })
        }
        Some(_) => Err(Missing::Conflict { places, left }),
        None => Err(Missing::Ambiguous { places, left }),
    }
}
