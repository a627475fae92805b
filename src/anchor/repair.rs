//! What would make an anchor exact again: values for its fields, tried before they are proposed.

use std::ops::Range;

use crate::model::anchor::{Anchor, Proposal, Repair};
use crate::model::source::Spanned;

use super::ask::{Question, ask};
use super::complaint::Asked;
use super::fate::{Absence, Fate};
use super::resolve::{By, Missing, resolve};
use super::shortest::{self, Words};
use super::{elision, fold};

/// Characters of a passage from which on an elided quotation stays elided.
const LONG: usize = 300;
/// Words at either end of an elision.
const ENDS: usize = 8;

impl Asked<'_, '_> {
    /// Values that make the anchor mean `place` by its words alone; `None` when none were found that do.
    pub fn repair(&self, place: &Range<usize>) -> Option<Repair> {
        let quote = self.new_quote(place);
        let bare = Repair { anchor: self.anchor.clone(), quote, prefix: None, suffix: None };
        self.tried(&bare, place).or_else(|| self.tried(&self.beside_again(&bare, place), place)).or_else(|| {
            let decided = self.decided(&bare, place)?;
            self.tried(&decided, place).or_else(|| self.tried(&self.beside_again(&decided, place), place))
        })
    }

    /// The passages that an anchor without a place may mean.
    pub fn proposals(&self, fate: &Fate) -> Vec<Proposal> {
        let places: Vec<Range<usize>> = match fate {
            Fate::Close(passages) => passages.iter().map(|passage| passage.range.clone()).collect(),
            Fate::Missing(Absence { missing: Missing::Ambiguous { places, left }, .. }) => {
                left.iter().map(|&index| places[index].clone()).collect()
            }
            Fate::Missing(Absence { missing: Missing::Contradicted { places }, .. }) => places.clone(),
            Fate::Missing(Absence { missing: Missing::Replaced { place }, .. }) => vec![place.clone()],
            Fate::Missing(Absence { closest: Some(passage), .. }) => vec![passage.range.clone()],
            _ => Vec::new(),
        };
        let proposal = |place: &Range<usize>| {
            let repair = self.repair(place)?;
            Some(Proposal { words: self.reading.words(place), place: self.reading.place(place), repair })
        };
        places.iter().take(MOST_PROPOSED).filter_map(proposal).collect()
    }

    /// The words that stand at `place`, if they aren't quoted so already.
    fn new_quote(&self, place: &Range<usize>) -> Option<String> {
        let words = self.reading.words(place);
        if fold::fold(&words).text == self.wanted.words {
            return None;
        }
        if elision::parts(&self.wanted.words).is_some() {
            if self.reading.with_ground(|ground| ground.places(&self.wanted.words, &self.wanted.within)).contains(place)
            {
                return None;
            }
            let list: Vec<&str> = words.split(' ').collect();
            if words.chars().nth(LONG).is_some() && list.len() > 2 * ENDS {
                let (head, tail) = (list[..ENDS].join(" "), list[list.len() - ENDS..].join(" "));
                return Some(format!("{head} … {tail}"));
            }
        }
        Some(words)
    }

    /// The same, with the context that the anchor has written anew: as many words as there were.
    fn beside_again(&self, repair: &Repair, place: &Range<usize>) -> Repair {
        let count = |side: &Spanned<String>| side.split_whitespace().count().clamp(1, 20);
        let prefix = self.anchor.prefix.as_ref().and_then(|side| self.beside(place, false, count(side)));
        let suffix = self.anchor.suffix.as_ref().and_then(|side| self.beside(place, true, count(side)));
        let unless_same = |new: Option<String>, old: &Option<Spanned<String>>| {
            new.filter(|new| old.as_ref().is_none_or(|old| fold::fold(old).text != fold::fold(new).text))
        };
        Repair {
            anchor: repair.anchor.clone(),
            quote: repair.quote.clone(),
            prefix: repair.prefix.clone().or(unless_same(prefix, &self.anchor.prefix)),
            suffix: repair.suffix.clone().or(unless_same(suffix, &self.anchor.suffix)),
        }
    }

    /// The same, with the shortest context that tells the place from all others that read like it.
    fn decided(&self, repair: &Repair, place: &Range<usize>) -> Option<Repair> {
        let words = repair.quote.as_deref().map_or_else(|| self.wanted.words.clone(), |quote| fold::fold(quote).text);
        let places = self.reading.with_ground(|ground| ground.places(&words, &self.wanted.within));
        let index = places.iter().position(|other| other == place)?;
        let mut repair = repair.clone();
        match self.reading.with_ground(|ground| shortest::deciding(ground, &places, index))? {
            Words::Before(range) => repair.prefix = Some(self.reading.words(&range)),
            Words::After(range) => repair.suffix = Some(self.reading.words(&range)),
        }
        Some(repair)
    }

    /// The repair, if with it the anchor means `place` and nothing is left to say.
    fn tried(&self, repair: &Repair, place: &Range<usize>) -> Option<Repair> {
        let nothing = repair.quote.is_none() && repair.prefix.is_none() && repair.suffix.is_none();
        if nothing {
            return None;
        }
        let put = |field: &Option<Spanned<String>>, new: &Option<String>| match new {
            Some(new) => Some(Spanned::new(new.clone(), 0..0)),
            None => field.clone(),
        };
        let mended = Anchor {
            quote: put(&self.anchor.quote, &repair.quote),
            prefix: put(&self.anchor.prefix, &repair.prefix),
            suffix: put(&self.anchor.suffix, &repair.suffix),
            ..self.anchor.clone()
        };
        let Ok(Question::Quote(wanted)) = ask(self.reading, &mended) else { return None };
        let found = self.reading.with_ground(|ground| resolve(&wanted, ground)).ok()?;
        let sound = matches!(found.by, By::Words | By::Count { .. }) && found.range == *place;
        sound.then(|| repair.clone())
    }
}

/// Passages that are proposed.
const MOST_PROPOSED: usize = 8;
