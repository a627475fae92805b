//! The history tier: what became of a quotation since the newest version of its text in which it stood.
//!
//! Versions are walked from the newest to the oldest. From each to the one after it a diff of words is taken, and the
//! diffs are chained: so every word of an old version is known to stand at some place today, or to have gone in some
//! version. When a version has the quotation, its words are looked up in that chain.

use std::collections::HashMap;
use std::ops::Range;

use imara_diff::{Algorithm, Diff, Token};

use crate::model::anchor::Revision;
use crate::model::history::NoHistory;

use super::context::Context;
use super::passages::Passages;
use super::past::Past;
use super::quote::Searchable;
use super::remains::{Former, Since};
use super::resolve::{Wanted, in_version};
use super::tokens::split;

/// What the history of a text tells of a quotation.
#[derive(Clone, Debug, PartialEq)]
pub enum Trace {
    /// It stands here now, as it was or rewritten.
    Kept {
        /// Bytes of the folded text: from the first to the last of its words that stayed.
        range: Range<usize>,
        edited: Edited,
        /// Its context stood around it, in the version that had it as it was quoted.
        is_sure: bool,
    },
    /// It was taken out, or so little of it was left that it is another passage.
    Gone {
        edited: Edited,
        /// The words that it stood between.
        stood: Context,
        /// `None` when its neighbours are gone as well, or far apart.
        instead: Option<Instead>,
    },
    /// It stood in no version that could be read.
    Unknown,
}

/// What stands today where a passage was.
#[derive(Clone, Debug, PartialEq)]
pub struct Instead {
    /// Bytes of the folded text, between the words that were its neighbours.
    pub range: Range<usize>,
    /// When something was last put in or taken out there.
    pub edited: Edited,
}

/// What is asked of a history.
#[derive(Clone, Copy, Debug)]
pub struct Lookup<'a> {
    pub wanted: &'a Wanted,
    /// The version that it was written about: newer ones may have its words elsewhere.
    pub from: usize,
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

/// Where a word of an old version is today.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fate {
    /// The position of the word in today's text.
    Here(u32),
    /// The version in which it was first missing: 0 is today's text, 1 the newest committed version.
    Gone(u32),
}

impl Fate {
    pub fn here(self) -> Option<u32> {
        if let Fate::Here(position) = self { Some(position) } else { None }
    }

    pub fn gone(self) -> Option<u32> {
        if let Fate::Gone(version) = self { Some(version) } else { None }
    }
}

/// Words of all versions that are compared: some ten seconds.
const MOST_WORDS: usize = 60_000_000;

/// What became of each of the wanted quotations in the text of `passages`, and why older versions that may have some
/// can't be asked.
pub fn trace(past: &dyn Past, passages: &Passages<'_>, wanted: &[Lookup<'_>]) -> Traced {
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
        let tokens: Vec<Range<usize>> = split(&version.cased().text).collect();
        pending.retain(|&one| {
            if index < wanted[one].from {
                return true;
            }
            // A count holds in the version that it was made in, and in no other for sure.
            let occurrence = wanted[one].wanted.occurrence.filter(|_| index == wanted[one].from);
            let there = Wanted { occurrence, ..wanted[one].wanted.clone() };
            let is_settled = in_version(&version, &there, |range, around| {
                // Words that stood between others than their context says may have been a copy: an older version may
                // have the passage itself.
                let is_sure = there.context.is_borne_out(around);
                if is_sure || traces[one] == Trace::Unknown {
                    let offsets = &version.cased().offsets;
                    let cased = offsets.copy(range.start)..offsets.copy(range.end);
                    let first = tokens.partition_point(|range| range.end <= cased.start);
                    let last = tokens.partition_point(|range| range.start < cased.end);
                    let former = Former { words: first..last.max(first), around: *around, is_sure };
                    traces[one] = former.trace(&Since { fates: &fates, born: &born, versions, passages });
                }
                is_sure
            });
            !is_settled.unwrap_or(false)
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
