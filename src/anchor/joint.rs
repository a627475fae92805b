//! All anchors of a text together: what none of them could know alone.
//!
//! - Two quotations of different passages don't land on one. One that was found by likeness only gives way to one that
//!   stands there, and two found by likeness only give way to each other: each may be the other's passage.
//! - Where two edited passages were too close to call, the order in which records are written decides, if those that
//!   stand are written in the order of the text, and only one of the passages lies between the neighbours.

use std::collections::HashMap;
use std::ops::Range;

use super::changed::Passage;
use super::fate::{Absence, Fate, Rewritten, overlap};
use super::resolve::Missing;
use super::tokens::split;
use super::trace::Edited;

/// An anchor's quotation (folded) and what became of it, in the order in which records are written.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    pub words: &'a str,
    pub fate: Fate,
}

/// Settles what the entries' fates leave open or contradictory among them. Gives for each entry that lost its passage
/// to another the index of that one.
pub fn settle(entries: &mut [Entry<'_>]) -> Vec<Option<usize>> {
    by_order(entries);
    by_exclusion(entries)
}

impl Fate {
    /// Where the anchor is placed.
    pub fn range(&self) -> Option<&Range<usize>> {
        match self {
            Fate::Stands(found) => Some(&found.range),
            Fate::Surrounded(range) | Fate::Moved(range) => Some(range),
            Fate::Changed(rewritten) => Some(&rewritten.range),
            Fate::Close(_) | Fate::Missing(_) => None,
        }
    }

    fn is_by_likeness(&self) -> bool {
        matches!(self, Fate::Changed(Rewritten { like: Some(_), .. }))
    }
}

/// Anchors that stand, from which on their order says something.
const FEWEST: usize = 4;

fn by_order(entries: &mut [Entry<'_>]) {
    let standing = |entry: &Entry<'_>| match &entry.fate {
        Fate::Stands(found) => Some(found.range.start),
        _ => None,
    };
    let starts: Vec<usize> = entries.iter().filter_map(standing).collect();
    let ordered = starts.windows(2).filter(|pair| pair[0] <= pair[1]).count();
    // One in ten may be out of order.
    if starts.len() < FEWEST || (starts.len() - 1 - ordered) * 10 > starts.len() {
        return;
    }
    for index in 0..entries.len() {
        let Fate::Close(passages) = &entries[index].fate else { continue };
        let before = entries[..index].iter().rev().find_map(standing).unwrap_or(0);
        let after = entries[index + 1..].iter().find_map(standing).unwrap_or(usize::MAX);
        let mut between = passages.iter().filter(|passage| (before..after).contains(&passage.range.start));
        if let (Some(only), None) = (between.next(), between.next()) {
            entries[index].fate =
                Fate::Changed(Rewritten { range: only.range.clone(), like: Some(only.clone()), edited: Edited::Never });
        }
    }
}

fn by_exclusion(entries: &mut [Entry<'_>]) -> Vec<Option<usize>> {
    let mut taken = vec![None; entries.len()];
    // By position, so that each is compared with its neighbours only.
    let mut placed: Vec<(Range<usize>, usize)> =
        entries.iter().enumerate().filter_map(|(index, entry)| Some((entry.fate.range()?.clone(), index))).collect();
    placed.sort_by_key(|(range, index)| (range.start, range.end, *index));
    for (at, (range, index)) in placed.iter().enumerate() {
        let neighbours = placed[at + 1..].iter().take_while(|(other, _)| other.start < range.end).take(MOST_NEIGHBOURS);
        for (other_range, other) in neighbours {
            if !overlap(range, other_range)
                || !is_same(range, other_range)
                || are_alike(entries[*index].words, entries[*other].words)
            {
                continue;
            }
            if entries[*index].fate.is_by_likeness() {
                taken[*index].get_or_insert(*other);
            }
            if entries[*other].fate.is_by_likeness() {
                taken[*other].get_or_insert(*index);
            }
        }
    }
    for (entry, other) in entries.iter_mut().zip(&taken) {
        if other.is_none() {
            continue;
        }
        if let Fate::Changed(Rewritten { like, .. }) = &entry.fate {
            let closest: Option<Passage> = like.clone();
            entry.fate = Fate::Missing(Absence { missing: Missing::Absent, gone: None, closest });
        }
    }
    taken
}

/// True when two quotations were of one passage all along: most words of the shorter are in the longer.
fn are_alike(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let (shorter, longer) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let mut left: HashMap<&str, usize> = HashMap::new();
    for range in split(longer).take(MOST_WORDS) {
        *left.entry(&longer[range]).or_default() += 1;
    }
    let (mut shared, mut count) = (0, 0);
    for range in split(shorter).take(MOST_WORDS) {
        count += 1;
        if let Some(left) = left.get_mut(&shorter[range]).filter(|left| **left > 0) {
            *left -= 1;
            shared += 1;
        }
    }
    4 * shared >= 3 * count
}

/// Words of a quotation that are compared.
const MOST_WORDS: usize = 400;

/// Passages that one is compared with.
const MOST_NEIGHBOURS: usize = 64;

/// True when the two differ by a word at an edge at most.
fn is_same(one: &Range<usize>, other: &Range<usize>) -> bool {
    let apart = one.start.abs_diff(other.start) + one.end.abs_diff(other.end);
    10 * apart <= one.len().max(other.len())
}

#[cfg(test)]
mod tests {
    use super::super::resolve::{By, Found};
    use super::*;

    fn stands(start: usize) -> Fate {
        Fate::Stands(Found { range: start..start + 20, by: By::Words })
    }

    fn passage(start: usize) -> Passage {
        Passage { range: start..start + 20, evidence: 50.0, share: 0.8, weight: 0.8, likeness: 0.8, agreement: None }
    }

    fn alike(start: usize) -> Fate {
        Fate::Changed(Rewritten { range: start..start + 20, like: Some(passage(start)), edited: Edited::Never })
    }

    fn traced(start: usize) -> Fate {
        Fate::Changed(Rewritten { range: start..start + 20, like: None, edited: Edited::Uncommitted })
    }

    /// Where each is placed in the end; `-` for nowhere.
    fn check(fates: Vec<Fate>, expected: &str) {
        let words: Vec<String> = (0..fates.len()).map(|index| format!("these{index} words{index}")).collect();
        let mut entries: Vec<Entry<'_>> =
            fates.into_iter().zip(&words).map(|(fate, words)| Entry { words, fate }).collect();
        settle(&mut entries);
        let shown =
            entries.iter().map(|entry| entry.fate.range().map_or("-".to_owned(), |range| range.start.to_string()));
        assert_eq!(shown.collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn two_quotations_do_not_land_on_one_passage() {
        check(vec![stands(100), alike(100)], "100 -");
        check(vec![alike(100), alike(101)], "- -");
        check(vec![alike(100), alike(115)], "100 115");
        check(vec![stands(100), traced(100)], "100 100");
        check(vec![stands(100), stands(100)], "100 100");
    }

    #[test]
    fn two_quotations_of_one_passage_may() {
        for (one, other) in [("w", "w"), ("the best of all times", "It was the best of all times,")] {
            let mut entries = vec![Entry { words: one, fate: alike(100) }, Entry { words: other, fate: alike(100) }];
            assert_eq!(settle(&mut entries), [None, None]);
        }
    }

    #[test]
    fn order_decides_between_close_passages() {
        let close = || Fate::Close(vec![passage(150), passage(900)]);
        check(vec![stands(0), stands(100), close(), stands(200), stands(300)], "0 100 150 200 300");
        check(vec![stands(0), stands(100), stands(200), stands(300), close()], "0 100 200 300 900");
        // Too few, out of order, or both between.
        check(vec![stands(0), close(), stands(200)], "0 - 200");
        check(vec![stands(300), stands(100), close(), stands(200), stands(0)], "300 100 - 200 0");
        check(vec![stands(0), close(), stands(1000), stands(1100), stands(1200)], "0 - 1000 1100 1200");
    }
}
