//! The history tier: what became of a quotation since the newest version of its text in which it stood.
//!
//! Versions are walked from the newest to the oldest. From each to the one after it a diff of words is taken, and the
//! diffs are chained: so every word of an old version is known to stand at some place today, or to have gone in some
//! version. When a version has the quotation, its words are looked up in that chain.

use std::collections::HashMap;
use std::ops::Range;

use imara_diff::{Algorithm, Diff, Token};

use crate::model::anchor::Revision;
use crate::model::history::{NoHistory, Version};

use super::context::{Around, Context};
use super::edges::{Edge, widened};
use super::passages::Passages;
use super::past::Past;
use super::quote::Searchable;
use super::resolve::{By, Ground, Wanted, resolve};
use super::tokens::split;

/// What the history of a text tells of a quotation.
#[derive(Clone, Debug, PartialEq)]
pub enum Trace {
    /// It stands here now, as it was or rewritten.
    Kept {
        /// Bytes of the folded text: from the first to the last of its words that stayed.
        range: Range<usize>,
        edited: Edited,
    },
    /// It was taken out, or so little of it was left that it is another passage. The words that it stood between.
    Gone(Edited, Context),
    /// It stood in no version that could be read.
    Unknown,
}

/// What a history tells.
#[derive(Clone, Debug)]
pub struct Traced {
    /// One for each quotation.
    pub traces: Vec<Trace>,
    pub no_history: Option<NoHistory>,
}

/// When something last happened to a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edited {
    In(Revision),
    /// In the folder only, not in a commit yet.
    Uncommitted,
    Never,
}

/// The share of a passage's words that must have stayed for it to be the same passage.
const SAME: f32 = 0.55;

/// Where a word of an old version is today.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fate {
    /// The position of the word in today's text.
    Here(u32),
    /// The version in which it was first missing: 0 is today's text, 1 the newest committed version.
    Gone(u32),
}

impl Fate {
    fn here(self) -> Option<u32> {
        if let Fate::Here(position) = self { Some(position) } else { None }
    }

    fn gone(self) -> Option<u32> {
        if let Fate::Gone(version) = self { Some(version) } else { None }
    }
}

/// Words of all versions that are compared: some ten seconds.
const MOST_WORDS: usize = 60_000_000;

/// What became of each of the wanted quotations in the text of `passages`, and why older versions that may have some
/// can't be asked.
pub fn trace(past: &dyn Past, passages: &Passages<'_>, wanted: &[&Wanted]) -> Traced {
    let mut traces = vec![Trace::Unknown; wanted.len()];
    let versions = match past.versions() {
        Ok(versions) => versions,
        Err(reason) => return Traced { traces, no_history: Some(reason) },
    };
    let current = passages.search;
    let mut numbers: HashMap<Box<str>, u32> = HashMap::new();
    let mut newer = numbered(current, &mut numbers);
    let mut fates: Vec<Fate> = (0..newer.len() as u32).map(Fate::Here).collect();
    let mut born = vec![None; newer.len()];
    let mut newer_index = 0;
    let mut pending: Vec<usize> = (0..wanted.len()).collect();
    let mut budget = MOST_WORDS;
    for index in 0..versions.len() {
        let Some(reading) = past.reading(index) else { continue };
        let version = Searchable::new(&reading);
        let older = numbered(&version, &mut numbers);
        let Some(left) = budget.checked_sub(older.len()) else { break };
        budget = left;
        if older != newer {
            fates = chained(&older, &newer, &fates, &mut born, newer_index, numbers.len() as u32);
        }
        newer = older;
        newer_index = index as u32 + 1;
        let whole = 0..version.text().len();
        let ground = Ground { text: &version, segments: std::slice::from_ref(&whole), section: &|_| None };
        let tokens: Vec<Range<usize>> = split(&version.cased().text).collect();
        pending.retain(|&one| {
            let there = Wanted { within: vec![whole.clone()], occurrence: None, ..wanted[one].clone() };
            let Ok(found) = resolve(&there, &ground) else { return true };
            if found.by != By::Words {
                return true;
            }
            // Words that stood between others than their context says may have been a copy: an older version may have
            // the passage itself.
            let is_sure = there.context.is_borne_out(&ground.around(&found.range));
            if !is_sure && traces[one] != Trace::Unknown {
                return true;
            }
            let cased = version.cased().offsets.copy(found.range.start)..version.cased().offsets.copy(found.range.end);
            let first = tokens.partition_point(|range| range.end <= cased.start);
            let last = tokens.partition_point(|range| range.start < cased.end);
            let around = ground.around(&found.range);
            traces[one] = traced(&fates, first..last.max(first), &born, passages, versions, &around);
            !is_sure
        });
        if pending.is_empty() {
            break;
        }
    }
    pending.retain(|&one| traces[one] == Trace::Unknown);
    let no_history = match pending.is_empty() {
        false if past.is_shallow() => Some(NoHistory::Shallow),
        false if past.is_cut() => Some(NoHistory::TooLong),
        _ => None,
    };
    Traced { traces, no_history }
}

/// What became of the passage that some words of an old version were, given what became of all its words.
fn traced(
    fates: &[Fate],
    own: Range<usize>,
    born: &[Option<u32>],
    passages: &Passages<'_>,
    versions: &[Version],
    around: &Around<'_>,
) -> Trace {
    let edited = |version: Option<u32>| match version {
        None => Edited::Never,
        Some(0) => Edited::Uncommitted,
        Some(version) => Edited::In(versions[version as usize - 1].revision.clone()),
    };
    let (before, words, after) = (&fates[..own.start], &fates[own.clone()], &fates[own.end..]);
    let Some(positions) = kept(words) else {
        return Trace::Gone(edited(Some(went(words))), Context::between(around));
    };
    // The nearest words around the passage that are there still bound what took the place of its own.
    let missing = |fates: &mut dyn Iterator<Item = &Fate>| fates.take_while(|fate| fate.here().is_none()).count();
    let near = |fates: &mut dyn Iterator<Item = &Fate>| fates.take(NEAR).find_map(|fate| fate.here());
    let start = Edge {
        missing: missing(&mut words.iter()),
        gap: near(&mut before.iter().rev()).and_then(|near| positions.start.checked_sub(near as usize + 1)),
    };
    let end = Edge {
        missing: missing(&mut words.iter().rev()),
        gap: near(&mut after.iter()).and_then(|near| (near as usize).checked_sub(positions.end)),
    };
    let positions = widened(&passages.tokens, positions, start, end);
    let gone = words.iter().filter_map(|fate| fate.gone());
    let put_in = born[positions.clone()].iter().flatten().copied();
    Trace::Kept {
        range: passages.search.cased().offsets.original(passages.tokens.bytes(&positions)),
        edited: edited(gone.chain(put_in).min()),
    }
}

/// Words around a passage among which one that is there still is looked for.
const NEAR: usize = 4;

/// The tokens of a version, equal ones with one number in all versions.
fn numbered(version: &Searchable, numbers: &mut HashMap<Box<str>, u32>) -> Vec<Token> {
    let text = &version.cased().text;
    split(text)
        .map(|range| {
            let next = numbers.len() as u32;
            let token = &text[range];
            match numbers.get(token) {
                Some(&number) => Token(number),
                None => {
                    numbers.insert(token.into(), next);
                    Token(next)
                }
            }
        })
        .collect()
}

/// Where the words of `older` are today, when it is known of those of `newer`. `born` learns which version each of
/// today's words came in with.
fn chained(
    older: &[Token],
    newer: &[Token],
    fates: &[Fate],
    born: &mut [Option<u32>],
    newer_index: u32,
    numbers: u32,
) -> Vec<Fate> {
    let mut diff = Diff::default();
    diff.compute_with(Algorithm::Histogram, older, newer, numbers);
    let mut chained = Vec::with_capacity(older.len());
    let mut at = 0;
    for hunk in diff.hunks() {
        let same = (hunk.before.start as usize).saturating_sub(chained.len());
        chained.extend_from_slice(&fates[at..at + same]);
        for fate in &fates[hunk.after.start as usize..hunk.after.end as usize] {
            if let Fate::Here(position) = fate {
                born[*position as usize].get_or_insert(newer_index);
            }
        }
        chained.extend(hunk.before.clone().map(|_| Fate::Gone(newer_index)));
        at = hunk.after.end as usize;
    }
    chained.extend_from_slice(&fates[at..]);
    chained
}

/// The positions in today's text from the first to the last word that stayed, when enough did.
fn kept(own: &[Fate]) -> Option<Range<usize>> {
    let here: Vec<u32> = own.iter().filter_map(|fate| fate.here()).collect();
    if (here.len() as f32) < SAME * own.len() as f32 {
        return None;
    }
    let here = without_strays(&here);
    Some(*here.first()? as usize..*here.last()? as usize + 1)
}

/// Without the words at either end that are cut off from the rest by many more other words: a diff of whole texts may
/// pair the last word of a sentence with the same word of the next paragraph.
fn without_strays(here: &[u32]) -> &[u32] {
    let stray = (1..here.len()).find_map(|index| {
        let gap = (here[index] - here[index - 1]) as usize;
        let (before, after) = (index, here.len() - index);
        (gap > STRAY * before.min(after) + STRAY).then_some(if before < after {
            &here[index..]
        } else {
            &here[..index]
        })
    });
    match stray {
        Some(rest) => without_strays(rest),
        None => here,
    }
}

/// Other words per word that make it a stray.
const STRAY: usize = 8;

/// The version in which most of the words went; of several, the newest.
fn went(own: &[Fate]) -> u32 {
    let mut gone: Vec<u32> = own.iter().filter_map(|fate| fate.gone()).collect();
    gone.sort_unstable();
    let counted = gone.chunk_by(|one, other| one == other).map(|group| (group.len(), std::cmp::Reverse(group[0])));
    counted.max().map_or(0, |(_, version)| version.0)
}
