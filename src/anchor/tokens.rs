//! A text as words and signs: what passages are compared by when they were edited.

use std::collections::HashMap;
use std::ops::Range;

use super::borders::{is_spaced, is_unspaced};
use super::fold::is_mark;

/// The tokens of a text: words (runs of letters, digits and marks; single characters where words have no spaces
/// between them) and single signs, without white space. Equal ones have one number.
#[derive(Debug, Default)]
pub struct Tokens<'a> {
    /// The token at each position, by its number.
    pub numbers: Vec<u32>,
    /// Where the token at each position stands, in bytes of the text.
    ranges: Vec<Range<u32>>,
    /// Each token once, in the order of first use, with its positions.
    vocabulary: Vec<(&'a str, Vec<u32>)>,
    index: HashMap<&'a str, u32>,
}

/// A token that the text doesn't have.
pub const UNKNOWN: u32 = u32::MAX;

impl<'a> Tokens<'a> {
    pub fn new(text: &'a str) -> Self {
        let mut tokens = Tokens::default();
        for range in split(text) {
            let next = tokens.vocabulary.len() as u32;
            let token = &text[range.clone()];
            let number = *tokens.index.entry(token).or_insert(next);
            if number == next {
                tokens.vocabulary.push((token, Vec::new()));
            }
            tokens.vocabulary[number as usize].1.push(tokens.numbers.len() as u32);
            tokens.numbers.push(number);
            tokens.ranges.push(range.start as u32..range.end as u32);
        }
        tokens
    }

    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// The number of a token; `UNKNOWN` when the text hasn't got it.
    pub fn number(&self, token: &str) -> u32 {
        self.index.get(token).copied().unwrap_or(UNKNOWN)
    }

    /// The positions of a token, in order.
    pub fn positions(&self, number: u32) -> &[u32] {
        self.vocabulary.get(number as usize).map_or(&[], |(_, positions)| positions)
    }

    /// Each token once, with its number.
    pub fn vocabulary(&self) -> impl Iterator<Item = (u32, &'a str)> {
        self.vocabulary.iter().enumerate().map(|(number, (token, _))| (number as u32, *token))
    }

    /// How much it says that a token stands somewhere, in bits: the rarer, the more.
    pub fn bits(&self, number: u32) -> f32 {
        let count = self.positions(number).len() as f32;
        ((self.len() as f32 + 1.0) / (count + 0.5)).log2().max(0.0)
    }

    /// The first position whose token ends after `byte`.
    pub fn position(&self, byte: usize) -> usize {
        self.ranges.partition_point(|range| range.end as usize <= byte)
    }

    /// The bytes from the first to the last of some positions.
    pub fn bytes(&self, positions: &Range<usize>) -> Range<usize> {
        match self.ranges.get(positions.clone()) {
            Some([first, .., last]) => first.start as usize..last.end as usize,
            Some([one]) => one.start as usize..one.end as usize,
            _ => 0..0,
        }
    }
}

/// The tokens of `text`, in bytes.
pub fn split(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &text[at..];
        let start = at + (rest.len() - rest.trim_start().len());
        let rest = &text[start..];
        let first = rest.chars().next()?;
        let length = if is_spaced(first) {
            word_length(rest)
        } else {
            // A sign or a character of an unspaced script, with the marks on it.
            let marks = rest[first.len_utf8()..].find(|char| !is_mark(char));
            marks.map_or(rest.len(), |marks| first.len_utf8() + marks)
        };
        at = start + length;
        Some(start..at)
    })
}

/// The bytes of the word that `text` begins with. An underscore between letters joins them, as in code.
fn word_length(text: &str) -> usize {
    let is_letter = |char: char| is_spaced(char) || is_mark(char);
    let mut end = 0;
    loop {
        end += text[end..].find(|char| !is_letter(char)).unwrap_or(text.len() - end);
        match text[end..].strip_prefix('_') {
            Some(rest) if rest.starts_with(is_spaced) => end += 1,
            _ => return end,
        }
    }
}

/// True for a token that is a word, not a sign.
pub fn is_word(token: &str) -> bool {
    token.chars().next().is_some_and(|first| is_spaced(first) || is_unspaced(first) && first.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens() {
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<&str> = split(text).map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("", &[]);
        check(" the best, of\n times ", &["the", "best", ",", "of", "times"]);
        check("don't 3.10", &["don", "'", "t", "3", ".", "10"]);
        check("学习 abc", &["学", "习", "abc"]);
        check("ก\u{e34}น", &["ก\u{e34}", "น"]);
        check("a_b_c _d_", &["a_b_c", "_", "d", "_"]);
        check("x\u{301}y --", &["x\u{301}y", "-", "-"]);
    }

    #[test]
    fn numbers_and_positions() {
        let tokens = Tokens::new("a b a");
        assert_eq!(tokens.numbers, [0, 1, 0]);
        assert_eq!((tokens.number("b"), tokens.number("c")), (1, UNKNOWN));
        assert_eq!((tokens.positions(0), tokens.positions(UNKNOWN)), (&[0, 2][..], &[][..]));
        assert_eq!((tokens.position(1), tokens.bytes(&(1..3)), tokens.bytes(&(1..1))), (1, 2..5, 0..0));
        assert!(tokens.bits(UNKNOWN) > tokens.bits(1) && tokens.bits(1) > tokens.bits(0));
    }
}
