//! Where a text comes within so many edits of a pattern: Myers' bit-vector search, over code points.
//!
//! G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming" (1999), with
//! the blocks of H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003): a
//! column of the table is held as the differences between its rows, 64 rows to a word.

use std::collections::HashMap;
use std::ops::Range;

/// A text as numbers: each char that it has is a number of its own, in the order of first use.
#[derive(Debug)]
pub struct Symbols {
    symbols: Vec<u32>,
    alphabet: HashMap<char, u32>,
}

/// An end of the pattern in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct End {
    /// In code points, one past the last.
    pub at: usize,
    /// Insertions, deletions and replacements between the pattern and the best part that ends here.
    pub distance: usize,
}

/// Rows of the table that a word holds.
const WORD: usize = 64;

impl Symbols {
    pub fn new(chars: &[char]) -> Self {
        let mut alphabet = HashMap::new();
        let symbols = chars
            .iter()
            .map(|&char| {
                let next = alphabet.len() as u32;
                *alphabet.entry(char).or_insert(next)
            })
            .collect();
        Self { symbols, alphabet }
    }

    /// Every end at which `within` comes within `most` edits of the pattern, and of neighbouring ends only the best:
    /// the first of those with the least distance until the distance has risen above `most` again, or until half the
    /// pattern's length has passed.
    pub fn ends(&self, pattern: &[char], within: Range<usize>, most: usize) -> Vec<End> {
        let mut ends: Vec<End> = Vec::new();
        let mut last = None;
        let reach = pattern.len() / 2 + 1;
        self.distances(pattern, within, |at, distance| {
            if distance > most {
                return;
            }
            match (last, ends.last_mut()) {
                (Some(last), Some(end)) if last + 1 == at && at - end.at <= reach => {
                    if distance < end.distance {
                        *end = End { at, distance };
                    }
                }
                _ => ends.push(End { at, distance }),
            }
            last = Some(at);
        });
        ends
    }

    /// Calls `hear` with each end in `within`, and the least distance between the pattern and a part that ends there.
    fn distances(&self, pattern: &[char], within: Range<usize>, mut hear: impl FnMut(usize, usize)) {
        let Some(text) = self.symbols.get(within.clone()).filter(|_| !pattern.is_empty()) else { return };
        let count = pattern.len().div_ceil(WORD);
        let rows = self.rows(pattern, count);
        // Each row is one more than the row above: everything of the pattern is missing.
        let mut blocks = vec![Block { plus: !0, minus: 0 }; count];
        let mut distance = pattern.len();
        let last = ((pattern.len() - 1) % WORD) as u32;
        for (index, &symbol) in text.iter().enumerate() {
            let rows = &rows[symbol as usize * count..][..count];
            // The pattern may begin anywhere: the row above the first is zero in every column.
            let mut step = Step { up: 0, down: 0 };
            if let ([block], [equal]) = (&mut blocks[..], rows) {
                step = block.advance(*equal, step, last);
            } else {
                for (index, (block, &equal)) in blocks.iter_mut().zip(rows).enumerate() {
                    let high = if index + 1 == count { last } else { WORD as u32 - 1 };
                    step = block.advance(equal, step, high);
                }
            }
            distance = distance + step.up as usize - step.down as usize;
            hear(within.start + index + 1, distance);
        }
    }

    /// For each symbol, a bit for each row of the pattern in which it stands.
    fn rows(&self, pattern: &[char], count: usize) -> Vec<u64> {
        let mut rows = vec![0; self.alphabet.len() * count];
        for (row, char) in pattern.iter().enumerate() {
            if let Some(&symbol) = self.alphabet.get(char) {
                rows[symbol as usize * count + row / WORD] |= 1 << (row % WORD);
            }
        }
        rows
    }
}

/// 64 rows of a column: which of them are one more, and which one less, than the row above.
#[derive(Clone, Copy, Debug)]
struct Block {
    plus: u64,
    minus: u64,
}

/// How a row differs from the same row in the column before: by one up, by one down, or not at all. Numbers and not an
/// enum, so that nothing branches in the innermost loop.
#[derive(Clone, Copy, Debug)]
struct Step {
    up: u64,
    down: u64,
}

impl Block {
    /// Goes on to the next column. `equal`: the rows whose pattern has the column's symbol. `above`: the step of the
    /// row above the block; the step of row `high` comes back.
    #[inline(always)]
    fn advance(&mut self, equal: u64, above: Step, high: u32) -> Step {
        let Block { plus, minus } = *self;
        let vertical = equal | minus;
        let equal = equal | above.down;
        let horizontal = ((equal & plus).wrapping_add(plus) ^ plus) | equal;
        let up = minus | !(horizontal | plus);
        let down = plus & horizontal;
        let step = Step { up: up >> high & 1, down: down >> high & 1 };
        let up = up << 1 | above.up;
        let down = down << 1 | above.down;
        self.plus = down | !(vertical | up);
        self.minus = up & vertical;
        step
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chars(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    /// The plain table, column by column (Sellers 1980).
    fn reference(pattern: &[char], text: &[char]) -> Vec<usize> {
        let mut column: Vec<usize> = (0..=pattern.len()).collect();
        let mut last = Vec::new();
        for char in text {
            let mut diagonal = column[0];
            for (row, other) in pattern.iter().enumerate() {
                let best = (diagonal + usize::from(char != other)).min(column[row] + 1).min(column[row + 1] + 1);
                diagonal = column[row + 1];
                column[row + 1] = best;
            }
            last.push(column[pattern.len()]);
        }
        last
    }

    #[test]
    fn distances_are_those_of_the_plain_table() {
        let mut seed = 11_u64;
        let mut random = move |below: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % below
        };
        for round in 0..600 {
            let letters = chars(["ab", "abcd", "abcdefgh éß中"][round % 3]);
            let (short, long) = (1 + random(if round % 5 == 0 { 300 } else { 70 }), random(400));
            let mut text: Vec<char> = (0..long).map(|_| letters[random(letters.len())]).collect();
            let mut pattern: Vec<char> = (0..short).map(|_| letters[random(letters.len())]).collect();
            if round % 2 == 0 && long > short {
                // A part of the text with a few edits, and now and then a char that the text hasn't.
                let start = random(long - short);
                pattern = text[start..start + short].to_vec();
                for _ in 0..random(6) {
                    pattern[random(short)] = if random(4) == 0 { '☃' } else { letters[0] };
                }
            }
            if round % 7 == 0 {
                text.truncate(random(3));
            }
            let mut found = Vec::new();
            Symbols::new(&text).distances(&pattern, 0..text.len(), |_, distance| found.push(distance));
            assert_eq!(found, reference(&pattern, &text), "{pattern:?} in {text:?}");
        }
    }

    #[test]
    fn ends() {
        let check = |text: &str, pattern: &str, most: usize, expected: &[(usize, usize)]| {
            let text = chars(text);
            let ends = Symbols::new(&text).ends(&chars(pattern), 0..text.len(), most);
            let found: Vec<_> = ends.into_iter().map(|end| (end.at, end.distance)).collect();
            assert_eq!(found, expected, "{pattern}");
        };
        check("it was the best of times, it", "best of all times", 4, &[(24, 4)]);
        check("the cat, the hat", "the bat", 1, &[(7, 1), (16, 1)]);
        check("the cat", "the bat", 0, &[]);
        check("aaaaaaaa", "aaaa", 1, &[(4, 0), (8, 0)]);
        check("", "x", 1, &[]);
        check("x", "", 1, &[]);
    }
}
