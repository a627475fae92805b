//! What `prefix` and `suffix` say: which of several places is meant, and whether one place is the one that was meant.
//!
//! They are compared right next to the quotation's edges. Small edits are allowed for, but then the best place must
//! be clearly better than the next.

use std::ops::Range;

use super::borders::is_border;
use super::distance::agreement;
use super::fold::fold;

/// The words around a quotation, folded. Empty ones say nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    prefix: String,
    suffix: String,
}

/// Which places a context leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The index of the one it speaks for.
    One(usize),
    /// It speaks for several alike.
    Several(Vec<usize>),
    /// It speaks against all.
    None,
}

/// A place agrees when this much of its context does. Unrelated English agrees to about a third, as the common
/// letters can always be paired somehow; of a few characters more must agree.
fn agrees(length: usize) -> f64 {
    match length {
        0..12 => 0.6,
        12..24 => 0.5,
        _ => 0.4,
    }
}

/// With so much of its context around it a place is beyond doubt.
const BEYOND_DOUBT: f64 = 0.75;

/// How much better than the next the best place must be, when none agrees to the letter.
const MARGIN: f64 = 0.1;

/// Characters next to the edge in which edits are looked for.
const NEAR: usize = 120;

/// Characters of a context that is short: each word of it was chosen.
const SHORT: usize = 40;
/// Characters beyond the length of a context in which its numbers are looked for.
const NEAR_NUMBER: usize = 8;

/// Places that are compared edit by edit; of more, those that agree longest from the edges.
const MOST_COMPARED: usize = 200;

impl Context {
    pub fn new(prefix: Option<&str>, suffix: Option<&str>) -> Self {
        let words = |side: Option<&str>| side.map(|side| fold(side).text).unwrap_or_default();
        Self { prefix: words(prefix), suffix: words(suffix) }
    }

    /// The words next to a place, a few on each side.
    pub fn between(around: &Around<'_>) -> Self {
        const CHARACTERS: usize = 32;
        let start = around.before.char_indices().rev().nth(CHARACTERS - 1).map_or(0, |(at, _)| at);
        let end = around.after.char_indices().nth(CHARACTERS).map_or(around.after.len(), |(at, _)| at);
        Self {
            prefix: around.before[start..].trim_end().to_string(),
            suffix: around.after[..end].trim_start().to_string(),
        }
    }

    /// Characters on both sides.
    pub fn length(&self) -> usize {
        self.prefix.chars().count() + self.suffix.chars().count()
    }

    pub fn is_empty(&self) -> bool {
        self.prefix.is_empty() && self.suffix.is_empty()
    }

    /// What stands before, alone.
    pub fn before(&self) -> Self {
        Self { prefix: self.prefix.clone(), suffix: String::new() }
    }

    /// What stands after, alone.
    pub fn after(&self) -> Self {
        Self { prefix: String::new(), suffix: self.suffix.clone() }
    }

    /// The words before, folded.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// The words after, folded.
    pub fn suffix(&self) -> &str {
        &self.suffix
    }

    /// Which of `places` is meant. A place is seen with what stands before and after it.
    pub fn choose(&self, places: &[Around<'_>]) -> Choice {
        let full: Vec<usize> = (0..places.len()).filter(|&index| self.is_full(&places[index])).collect();
        match full[..] {
            [] => self.choose_nearest(places),
            [one] => Choice::One(one),
            // `the` is found before a quotation that follows `bathe`, too.
            _ => match full.iter().filter(|&&index| self.is_bordered(&places[index])).collect::<Vec<_>>()[..] {
                [&one] => Choice::One(one),
                _ => Choice::Several(full),
            },
        }
    }

    fn choose_nearest(&self, places: &[Around<'_>]) -> Choice {
        let mut compared: Vec<usize> = (0..places.len()).collect();
        if compared.len() > MOST_COMPARED {
            compared.sort_by_cached_key(|&index| std::cmp::Reverse(self.common(&places[index])));
            compared.truncate(MOST_COMPARED);
        }
        compared.retain(|&index| !self.misses_a_number(&places[index]));
        let mut ranked: Vec<(f64, usize)> =
            compared.into_iter().map(|index| (self.agreement(&places[index]), index)).collect();
        ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        match ranked[..] {
            [] => Choice::None,
            [(best, _), ..] if best < self.least() => Choice::None,
            [(best, index), (next, _), ..] if best - next >= MARGIN => Choice::One(index),
            [(_, index)] => Choice::One(index),
            [(_, index), ..] if self.stands_out(index, places) => Choice::One(index),
            [(best, _), ..] => {
                let near = ranked.iter().take_while(|(agreement, _)| best - agreement < MARGIN);
                let mut near: Vec<usize> = near.map(|&(_, index)| index).collect();
                near.sort_unstable();
                Choice::Several(near)
            }
        }
    }

    /// True when a short context has a number that doesn't stand around the place: `In 1840` is no misspelt `In 1843`. In
    /// a long one a number may well have been edited.
    fn misses_a_number(&self, around: &Around<'_>) -> bool {
        if self.length() >= SHORT {
            return false;
        }
        let (before, after) = (around.before.trim_end(), around.after.trim_start());
        let near = |side: &str| side.chars().count() + NEAR_NUMBER;
        let start = before.char_indices().rev().nth(near(&self.prefix)).map_or(0, |(at, _)| at);
        let end = after.char_indices().nth(near(&self.suffix)).map_or(after.len(), |(at, _)| at);
        let misses = |side: &str, text: &str| numbers(side).any(|number| numbers(text).all(|other| other != number));
        misses(&self.prefix, &before[start..]) || misses(&self.suffix, &after[..end])
    }

    /// The agreement from which on a place agrees.
    fn least(&self) -> f64 {
        agrees(self.prefix.chars().count() + self.suffix.chars().count())
    }

    /// True when, from the edges outwards, more whole words agree at this place than at any other. Where the context
    /// was rewritten farther out, at all places alike, the margin would say too little.
    fn stands_out(&self, index: usize, places: &[Around<'_>]) -> bool {
        let (before, after) = self.words_in_common(&places[index]);
        let others = (0..places.len()).filter(|&other| other != index);
        others.map(|other| self.words_in_common(&places[other])).all(|(other_before, other_after)| {
            other_before <= before && other_after <= after && other_before + other_after < before + after
        })
    }

    /// Whole words in common, from the edges outwards.
    fn words_in_common(&self, around: &Around<'_>) -> (usize, usize) {
        let prefix = words(&self.prefix).rev().zip(words(around.before).rev());
        let suffix = words(&self.suffix).zip(words(around.after));
        (prefix.take_while(|(one, other)| one == other).count(), suffix.take_while(|(one, other)| one == other).count())
    }

    /// True when it is clearly not what stands around the place.
    pub fn contradicts(&self, around: &Around<'_>) -> bool {
        !self.is_empty()
            && !self.is_full(around)
            && (self.misses_a_number(around) || self.agreement(around) < self.least())
    }

    /// True when so much of it stands around the place that no copy of the words elsewhere is meant. A context without
    /// words is borne out everywhere.
    pub fn is_borne_out(&self, around: &Around<'_>) -> bool {
        self.is_empty() || self.is_full(around) || self.agreement(around) >= BEYOND_DOUBT
    }

    /// From 0 to 1: how much of the context stands there.
    pub fn agreement(&self, around: &Around<'_>) -> f64 {
        let sides = [
            (near(self.prefix.chars().rev()), near(around.before.trim_end().chars().rev())),
            (near(self.suffix.chars()), near(around.after.trim_start().chars())),
        ];
        // A long side says no more than the characters next to the edge do.
        let (mut sum, mut count) = (0.0, 0.0);
        for (words, text) in sides {
            let reach = words.len() + words.len() / 2 + 8;
            let says = (1.0 + words.len() as f64).ln();
            sum += says * agreement(&words, &text[..text.len().min(reach)]);
            count += says;
        }
        if count == 0.0 { 1.0 } else { sum / count }
    }

    /// True when it stands there to the letter.
    pub fn is_full(&self, around: &Around<'_>) -> bool {
        around.before.trim_end().ends_with(&self.prefix) && around.after.trim_start().starts_with(&self.suffix)
    }

    fn is_bordered(&self, around: &Around<'_>) -> bool {
        let (before, after) = (around.before.trim_end(), around.after.trim_start());
        is_border(before, before.len().saturating_sub(self.prefix.len()))
            && is_border(after, self.suffix.len().min(after.len()))
    }

    /// Characters in common, from the edges outwards.
    fn common(&self, around: &Around<'_>) -> usize {
        let before = self.prefix.chars().rev().zip(around.before.trim_end().chars().rev());
        let after = self.suffix.chars().zip(around.after.trim_start().chars());
        before.take_while(|(one, other)| one == other).count() + after.take_while(|(one, other)| one == other).count()
    }
}

fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !char.is_numeric()).filter(|number| !number.is_empty())
}

fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn near(chars: impl Iterator<Item = char>) -> Vec<char> {
    chars.take(NEAR).collect()
}

/// What stands around a place, in its body or footnote.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    pub before: &'a str,
    pub after: &'a str,
}

impl<'a> Around<'a> {
    /// `segments`: the body and each footnote. What stands in another segment isn't read before or after.
    pub fn new(text: &'a str, place: &Range<usize>, segments: &[Range<usize>]) -> Self {
        let after = segments.partition_point(|segment| segment.start <= place.start);
        let whole = 0..text.len();
        let segment = after.checked_sub(1).map_or(&whole, |index| &segments[index]);
        let end = segment.end.clamp(place.end, text.len());
        Self { before: &text[segment.start.min(place.start)..place.start], after: &text[place.end..end] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which of the places between bars is chosen.
    fn check(prefix: &str, suffix: &str, text: &str, expected: Choice) {
        let parts: Vec<&str> = text.split('|').collect();
        let text = parts.concat();
        let mut places = Vec::new();
        let mut at = 0;
        for (index, part) in parts.iter().enumerate() {
            if index % 2 == 1 {
                places.push(at..at + part.len());
            }
            at += part.len();
        }
        let whole = 0..text.len();
        let around: Vec<Around<'_>> =
            places.iter().map(|place| Around::new(&text, place, std::slice::from_ref(&whole))).collect();
        let context = Context::new(Some(prefix), Some(suffix));
        assert_eq!(context.choose(&around), expected, "{prefix:?} {suffix:?}");
    }

    #[test]
    fn context_chooses() {
        let times = "It was the |best| of times. It was the |worst| of days.";
        check("", "of times", times, Choice::One(0));
        check("", "of days", times, Choice::One(1));
        check("It was the", "", times, Choice::Several(vec![0, 1]));
        check("times. It was the", "", times, Choice::One(1));
        check("entirely different", "other words here", times, Choice::None);
        check("the", "", "we bathe |it| and the |it| girl", Choice::One(1));
        check("in 1998,", "", "in 1998, |x| in 1999, |x|", Choice::One(0));
        check("in 1997,", "", "in 1998, |x| in 1999, |x|", Choice::None);
        check("in 1840,", "", "in 1843, |x| in 1853, |x|", Choice::None);
        check("in 1843,", "", "in 1843 |x| in 1853 |x|", Choice::One(0));
        check("the great big", "", "the great |x| and a small |x|", Choice::One(0));
        check("“The", "", "\"The |x| the |x|", Choice::One(0));
    }

    #[test]
    fn context_contradicts() {
        let check = |prefix: &str, before: &str, expected: bool| {
            let around = Around { before, after: "" };
            assert_eq!(Context::new(Some(prefix), None).contradicts(&around), expected, "{prefix} | {before}");
        };
        check("", "anything", false);
        check("the big red", "saw the big red ", false);
        check("the big red", "saw the large red ", false);
        check("the big red", "nothing of that kind ", true);
        check("The", "the ", false);
        check("a", "", true);
        check("In 1840", "it rained. In 1843 ", true);
        check("In 1840", "it rained. In the year 1840 ", false);
        check(
            "In 1840 the town council met and on the third of May",
            "In 1841 the town council met and on the third of May ",
            false,
        );
    }
}
