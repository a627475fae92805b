//! The passage that is most like a quotation that stands nowhere: for complaints, never for placing.
//!
//! 1. words that both have in common vote for where the quotation would begin,
//! 2. the few best of these are compared edit by edit.
//!
//! The cost is bounded, however long text and quotation are: a text may have a thousand missing quotations.

use std::collections::HashMap;
use std::ops::Range;

use super::borders::{is_spaced, is_unspaced};
use super::distance;
use super::fold::{fold_case, is_mark};
use super::quote::Searchable;

/// The words of a text and where they stand.
#[derive(Debug)]
pub struct Closest<'a> {
    search: &'a Searchable,
    /// The words in order: an index into `vocabulary`, and the range in the text without case.
    words: Vec<(u32, Range<usize>)>,
    /// Each word once, in the order of first use, with its positions in `words`.
    vocabulary: Vec<(&'a str, Vec<u32>)>,
    index: HashMap<&'a str, u32>,
}

/// Words of a quotation that are compared; more tell nothing new.
const MOST_WORDS: usize = 400;
/// Words that vote, the rarest first.
const MOST_VOTERS: usize = 24;
/// Positions for which a word votes.
const MOST_POSITIONS: usize = 300;
/// Passages that are compared edit by edit.
const MOST_COMPARED: usize = 3;
/// Up to so many characters a quotation is compared by character, beyond by word.
const BY_CHARACTER: usize = 160;
/// Unknown words for which the vocabulary is searched.
const MOST_UNKNOWN: usize = 3;
/// The share of a quotation that must be the same.
const ALIKE: f64 = 0.6;

impl<'a> Closest<'a> {
    pub fn new(search: &'a Searchable) -> Self {
        let text = &search.cased().text;
        let mut closest = Self { search, words: Vec::new(), vocabulary: Vec::new(), index: HashMap::new() };
        for range in words(text) {
            let word = &text[range.clone()];
            let next = closest.vocabulary.len() as u32;
            let id = *closest.index.entry(word).or_insert(next);
            if id == next {
                closest.vocabulary.push((word, Vec::new()));
            }
            closest.vocabulary[id as usize].1.push(closest.words.len() as u32);
            closest.words.push((id, range));
        }
        closest
    }

    /// The range of the folded text that is most like `quote` (folded), when anything is.
    pub fn to(&self, quote: &str) -> Option<Range<usize>> {
        let quote = fold_case(quote).text;
        let ranges: Vec<Range<usize>> = words(&quote).take(MOST_WORDS).collect();
        let quote = &quote[..ranges.last()?.end];
        let mut unknown = 0;
        let ids: Vec<Option<u32>> = ranges
            .iter()
            .map(|range| {
                let word = &quote[range.clone()];
                self.index.get(word).copied().or_else(|| {
                    unknown += 1;
                    if unknown <= MOST_UNKNOWN { self.nearly(word) } else { None }
                })
            })
            .collect();

        let slack = 2 + ids.len() / 5;
        let chars: Vec<char> = quote.chars().take(BY_CHARACTER + 1).collect();
        let mut best: Option<(f64, Range<usize>)> = None;
        for start in self.candidates(&ids, slack as i64) {
            let from = (start - slack as i64).clamp(0, self.words.len() as i64) as usize;
            let to = (start + (ids.len() + slack) as i64).clamp(0, self.words.len() as i64) as usize;
            let Some(compared) = self.compare(&chars, &ids, from..to) else { continue };
            if best.as_ref().is_none_or(|best| compared.0 > best.0) {
                best = Some(compared);
            }
        }
        let (_, range) = best.filter(|(alike, _)| *alike >= ALIKE)?;
        Some(self.search.cased().offsets.original(range))
    }

    /// Where the quotation would begin, as positions in `words`, best first.
    fn candidates(&self, ids: &[Option<u32>], slack: i64) -> Vec<i64> {
        let mut voters: Vec<(usize, usize, u32)> = ids
            .iter()
            .enumerate()
            .filter_map(|(index, id)| Some((self.vocabulary[(*id)? as usize].1.len(), index, (*id)?)))
            .collect();
        voters.sort_unstable();
        let mut votes: Vec<(i64, u64)> = Vec::new();
        for &(count, index, id) in voters.iter().take(MOST_VOTERS) {
            // A word of which there are many says little.
            let weight = 10_000 / (count as u64 + 1) + 1;
            let positions = self.vocabulary[id as usize].1.iter().take(MOST_POSITIONS);
            votes.extend(positions.map(|&position| (i64::from(position) - index as i64, weight)));
        }
        votes.sort_unstable();
        // Words were put in or left out, so votes that are near one another count together.
        let mut sums: Vec<(u64, i64)> = Vec::new();
        let (mut sum, mut first) = (0, 0);
        for &(start, weight) in &votes {
            sum += weight;
            while start - votes[first].0 > slack {
                sum -= votes[first].1;
                first += 1;
            }
            sums.push((sum, start));
        }
        sums.sort_unstable_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
        let mut chosen: Vec<i64> = Vec::new();
        for (_, start) in sums {
            if chosen.iter().all(|other| (other - start).abs() > slack) {
                chosen.push(start);
                if chosen.len() == MOST_COMPARED {
                    break;
                }
            }
        }
        chosen
    }

    /// How much of the quotation is like the best part of the given words, and where that part is.
    fn compare(&self, chars: &[char], ids: &[Option<u32>], within: Range<usize>) -> Option<(f64, Range<usize>)> {
        let words = self.words.get(within)?;
        let (start, end) = (words.first()?.1.start, words.last()?.1.end);
        if chars.len() > BY_CHARACTER {
            let there: Vec<Option<u32>> = words.iter().map(|(id, _)| Some(*id)).collect();
            let (distance, part) = distance::nearest(ids, &there);
            let part = words.get(part).filter(|part| !part.is_empty())?;
            let alike = 1.0 - distance as f64 / ids.len() as f64;
            return Some((alike, part.first()?.1.start..part.last()?.1.end));
        }
        let text: Vec<char> = self.search.cased().text[start..end].chars().collect();
        let (distance, part) = distance::nearest(chars, &text);
        let bytes = |chars: &[char]| chars.iter().map(|char| char.len_utf8()).sum::<usize>();
        let first = start + bytes(&text[..part.start]);
        let last = first + bytes(&text[part.clone()]);
        let mut whole = words.iter().filter(|(_, word)| word.end > first && word.start < last).map(|(_, word)| word);
        let head = whole.next()?;
        let tail = whole.next_back().unwrap_or(head);
        Some((1.0 - distance as f64 / chars.len() as f64, head.start..tail.end))
    }

    /// The word of the text that is one or two edits from `word`.
    fn nearly(&self, word: &str) -> Option<u32> {
        let letters: Vec<char> = word.chars().collect();
        let most = match letters.len() {
            0..4 => return None,
            4..7 => 1,
            7..40 => 2,
            _ => return None,
        };
        let near = self.vocabulary.iter().enumerate().filter(|(_, (other, _))| other.len().abs_diff(word.len()) <= 4);
        let (distance, id) = near
            .filter_map(|(id, (other, _))| {
                let other: Vec<char> = other.chars().collect();
                let close = other.len().abs_diff(letters.len()) <= most
                    // Two words within two edits have a beginning, a middle or an end in common.
                    && (other.first() == letters.first() || other.last() == letters.last());
                close.then(|| (distance::whole(&letters, &other), id))
            })
            .min()?;
        (distance <= most).then_some(id as u32)
    }
}

/// The words of a text: runs of letters, digits and marks; single characters where words have no spaces between them.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let rest = &text[start..];
        let first = rest.chars().next()?;
        let word = |char: char| is_spaced(char) || is_mark(char);
        let end = match is_unspaced(first) {
            true => first.len_utf8(),
            false => rest.find(|char| !word(char)).unwrap_or(rest.len()).max(first.len_utf8()),
        };
        at = start + end;
        Some(start..at)
    })
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::*;

    #[test]
    fn closest_passages() {
        let check = |text: &str, quote: &str, expected: Option<&str>| {
            let search = Searchable::new(text);
            let found = Closest::new(&search).to(&fold(quote).text);
            assert_eq!(found.map(|range| &text[search.original(text, range)]), expected, "{quote}");
        };
        let tale = "It was the best of times, it was the worst of times, it was the age of wisdom";
        check(tale, "best of all times", Some("best of times"));
        check(tale, "the age of wisdon", Some("the age of wisdom"));
        check(tale, "wisdon", Some("wisdom"));
        check(tale, "the WORST of tmes", Some("the worst of times"));
        check(tale, "nothing like it anywhere here", None);
        check(tale, "", None);
        check("", "words", None);
        check("“Curly” words’ end", "curly word's end", Some("Curly” words’ end"));
        check("学习中国历史的书", "中国力史", Some("中国历史"));
        let long = "Call me Ishmael. Some years ago, never mind how long precisely, having little or no money in my \
            purse, and nothing particular to interest me on shore, I thought I would sail about a little";
        let quote = long.replace("never mind how long", "no matter how long").replace("particular ", "");
        check(long, &quote, Some(long));
    }

    #[test]
    fn a_thousand_missing_quotes_in_a_long_text_take_seconds() {
        let mut seed = 7_u64;
        let mut random = move || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize
        };
        let text: String = (0..20_000).map(|_| format!("w{} ", random() % 500)).collect();
        let search = Searchable::new(&text);
        let closest = Closest::new(&search);
        for _ in 0..20 {
            let quote: String = (0..40).map(|_| format!("w{} ", random() % 600)).collect();
            closest.to(quote.trim());
        }
    }
}
