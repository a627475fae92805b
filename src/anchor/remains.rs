//! What remains of a passage that an old version of a text had: decided by what became of each of its words.

use std::ops::Range;

use crate::model::history::Version;

use super::context::{Around, Context};
use super::edges::{Edge, widened};
use super::passages::Passages;
use super::trace::{Edited, Fate, Instead, Trace};

/// A passage in the version that had it as it was quoted.
#[derive(Clone, Debug)]
pub struct Former<'a> {
    /// Its words, by their positions in that version.
    pub words: Range<usize>,
    /// What stood around it there.
    pub around: Around<'a>,
    /// Its context did.
    pub is_sure: bool,
}

/// What happened since that version.
#[derive(Clone, Copy, Debug)]
pub struct Since<'a> {
    /// Where each of its words is today.
    pub fates: &'a [Fate],
    /// The version that each of today's words came in with; `None` for those that it had.
    pub born: &'a [Option<u32>],
    pub versions: &'a [Version],
    /// Today's text.
    pub passages: &'a Passages<'a>,
}

/// The share of a passage's words that must have stayed for it to be the same passage.
const SAME: f32 = 0.55;
/// Words around a passage among which one that is there still is looked for.
const NEAR: usize = 4;
/// Other words per word that make it a stray, and those that never do.
const STRAY: usize = 12;
const NO_STRAY: usize = 4;

impl Former<'_> {
    /// What became of the passage.
    pub fn trace(&self, since: &Since<'_>) -> Trace {
        let Since { fates, passages, .. } = *since;
        let own = &fates[self.words.clone()];
        // The nearest words around the passage that are there still bound what took the place of its own.
        let near = |fates: &mut dyn Iterator<Item = &Fate>| fates.take(NEAR).find_map(|fate| fate.here());
        let before = near(&mut fates[..self.words.start].iter().rev()).map(|near| near as usize);
        let after = near(&mut fates[self.words.end..].iter()).map(|near| near as usize);
        let gone = own.iter().filter_map(|fate| fate.gone());
        let Some(kept) = kept(own) else {
            let between = before.zip(after).and_then(|(before, after)| since.between(before, after, own.len()));
            let instead = between.map(|positions| Instead {
                edited: since.edited(gone.chain(since.put_in(&positions)).min()),
                range: since.bytes(&positions),
            });
            return Trace::Gone {
                edited: since.edited(Some(went(own))),
                stood: Context::between(&self.around),
                instead,
            };
        };
        let missing = |fates: &mut dyn Iterator<Item = &Fate>| fates.take_while(|fate| fate.here().is_none()).count();
        let gap = |left: usize, right: usize| right.checked_sub(left + 1);
        let start = Edge { missing: missing(&mut own.iter()), gap: before.and_then(|before| gap(before, kept.start)) };
        let end =
            Edge { missing: missing(&mut own.iter().rev()), gap: after.and_then(|after| gap(kept.end - 1, after)) };
        let positions = widened(&passages.tokens, kept, start, end);
        Trace::Kept {
            range: since.bytes(&positions),
            edited: since.edited(gone.chain(since.put_in(&positions)).min()),
            is_sure: self.is_sure,
        }
    }
}

impl Since<'_> {
    fn edited(&self, version: Option<u32>) -> Edited {
        match version {
            None => Edited::Never,
            Some(0) => Edited::Uncommitted,
            Some(version) => Edited::In(self.versions[version as usize - 1].revision.clone()),
        }
    }

    /// The versions in which the words at some positions of today's text came in, but for those that were there.
    fn put_in(&self, positions: &Range<usize>) -> impl Iterator<Item = u32> {
        self.born[positions.clone()].iter().flatten().copied()
    }

    /// What stands between the former neighbours of a passage of so many words, unless they are far apart today.
    fn between(&self, before: usize, after: usize, words: usize) -> Option<Range<usize>> {
        let positions = before + 1..after;
        (before < after && positions.len() < 2 * (words + NEAR)).then_some(positions)
    }

    /// Bytes of the folded text, of positions in today's text.
    fn bytes(&self, positions: &Range<usize>) -> Range<usize> {
        self.passages.search.cased().offsets.original(self.passages.tokens.bytes(positions))
    }
}

/// The positions in today's text from the first to the last word that stayed, when enough did.
fn kept(own: &[Fate]) -> Option<Range<usize>> {
    let here: Vec<u32> = own.iter().filter_map(|fate| fate.here()).collect();
    if (here.len() as f32) < SAME * own.len() as f32 {
        return None;
    }
    let here = without_strays(&here);
    // A word that is a stray was no part of what stayed: one may be missing for it, but not many.
    (2 * here.len() >= own.len()).then_some(*here.first()? as usize..*here.last()? as usize + 1)
}

/// Without the words at either end that are cut off from the rest by many more other words: a diff of whole texts may
/// pair the last word of a sentence with the same word of the next paragraph.
fn without_strays(here: &[u32]) -> &[u32] {
    let stray = (1..here.len()).find_map(|index| {
        let gap = (here[index] - here[index - 1]) as usize;
        let (before, after) = (index, here.len() - index);
        (gap > STRAY * before.min(after) + NO_STRAY).then_some(if before < after {
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

/// The version in which most of the words went; of several, the newest.
fn went(own: &[Fate]) -> u32 {
    let mut gone: Vec<u32> = own.iter().filter_map(|fate| fate.gone()).collect();
    gone.sort_unstable();
    let counted = gone.chunk_by(|one, other| one == other).map(|group| (group.len(), std::cmp::Reverse(group[0])));
    counted.max().map_or(0, |(_, version)| version.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fates(positions: &[Option<u32>]) -> Vec<Fate> {
        positions.iter().map(|position| position.map_or(Fate::Gone(1), Fate::Here)).collect()
    }

    #[test]
    fn enough_must_stay_together() {
        let check = |positions: &[Option<u32>], expected: Option<Range<usize>>| {
            assert_eq!(kept(&fates(positions)), expected, "{positions:?}");
        };
        check(&[Some(7), Some(8), None, Some(12), Some(13)], Some(7..14));
        check(&[Some(7), None, None, Some(12), None], None);
        // The last word was paired with one far away; without it enough is left, or not.
        check(&[Some(7), Some(8), Some(9), Some(10), Some(60)], Some(7..11));
        check(&[Some(7), Some(8), None, None, Some(30)], None);
        // A sentence was put into the middle.
        check(&[Some(7), Some(8), Some(9), Some(33), Some(34), Some(35)], Some(7..36));
    }

    #[test]
    fn most_words_tell_when_it_went() {
        assert_eq!(went(&[Fate::Gone(3), Fate::Gone(1), Fate::Gone(3)]), 3);
        assert_eq!(went(&[Fate::Gone(3), Fate::Gone(1)]), 1);
    }
}
