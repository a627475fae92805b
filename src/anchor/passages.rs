//! A text prepared for the search of edited passages: as chars and as words, both without case.

use std::cell::Cell;
use std::ops::Range;

use super::approximate::{End, Symbols};
use super::distance;
use super::quote::Searchable;
use super::tokens::{Tokens, is_word};

/// One text. Ranges of words are positions of its tokens; those of chars and bytes are in the text without case.
#[derive(Debug)]
pub struct Passages<'a> {
    pub search: &'a Searchable,
    pub tokens: Tokens<'a>,
    symbols: Symbols,
    /// Where every 64th char starts, in bytes.
    starts: Vec<u32>,
    /// Steps of approximate search that may still be made.
    left: Cell<u64>,
}

/// Chars of text, times words of 64 chars of pattern, that are searched approximately in one text: some ten seconds.
/// What is asked for after that is found by its words alone.
const MOST_STEPS: u64 = 4_000_000_000;

const EVERY: usize = 64;

impl<'a> Passages<'a> {
    pub fn new(search: &'a Searchable) -> Self {
        let text = &search.cased().text;
        let chars: Vec<char> = text.chars().collect();
        Self {
            search,
            tokens: Tokens::new(text),
            symbols: Symbols::new(&chars),
            starts: text.char_indices().step_by(EVERY).map(|(at, _)| at as u32).collect(),
            left: Cell::new(MOST_STEPS),
        }
    }

    /// The text without case.
    pub fn text(&self) -> &'a str {
        &self.search.cased().text
    }

    /// Where the text comes within `most` edits of `pattern`, as ends in bytes, the nearest first.
    pub fn ends(&self, pattern: &[char], within: &Range<usize>, most: usize) -> Vec<(usize, usize)> {
        let within = self.char_at(within.start)..self.char_at(within.end);
        let steps = within.len() as u64 * pattern.len().div_ceil(64) as u64;
        let Some(left) = self.left.get().checked_sub(steps) else { return Vec::new() };
        self.left.set(left);
        let mut ends: Vec<End> = self.symbols.ends(pattern, within, most);
        ends.sort_by_key(|end| (end.distance, end.at));
        ends.truncate(MOST_ENDS);
        ends.into_iter().map(|end| (self.byte_of(end.at), end.distance)).collect()
    }

    /// Words of the text that are nearly `word`: mistyped, or in another form. Numbers have no such words.
    pub fn nearly(&self, word: &str) -> Vec<u32> {
        let letters: Vec<char> = word.chars().collect();
        let most = match letters.len() {
            5..8 => 1,
            8..40 => 2,
            _ => return Vec::new(),
        };
        if !is_word(word) || !letters.iter().all(|letter| letter.is_alphabetic()) {
            return Vec::new();
        }
        let near = self.tokens.vocabulary().filter(|(_, other)| other.len().abs_diff(word.len()) <= 4);
        near.filter(|(_, other)| {
            let other: Vec<char> = other.chars().collect();
            other.len().abs_diff(letters.len()) <= most
                // Two words within two edits have a beginning or an end in common.
                && (other[..2.min(other.len())] == letters[..2] || other.last() == letters.last())
                && distance::whole(&letters, &other) <= most
        })
        .map(|(number, _)| number)
        .collect()
    }

    fn char_at(&self, byte: usize) -> usize {
        let index = self.starts.partition_point(|start| (*start as usize) <= byte).saturating_sub(1);
        let start = self.starts.get(index).map_or(0, |start| *start as usize);
        index * EVERY + self.text()[start..byte.max(start)].chars().count()
    }

    fn byte_of(&self, char: usize) -> usize {
        let start = self.starts.get(char / EVERY).map_or(self.text().len(), |start| *start as usize);
        self.text()[start..].char_indices().nth(char % EVERY).map_or(self.text().len(), |(at, _)| start + at)
    }
}

/// Ends of one pattern that are looked at more closely.
const MOST_ENDS: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_bytes() {
        let text = "é — ".repeat(100) + "ends HERE now" + &" ü".repeat(100);
        let search = Searchable::new(&text);
        let passages = Passages::new(&search);
        let pattern: Vec<char> = "ends hare".chars().collect();
        let whole = 0..passages.text().len();
        let ends = passages.ends(&pattern, &whole, 1);
        assert_eq!(ends.len(), 1);
        assert!(passages.text()[..ends[0].0].ends_with("ends here"));
        assert_eq!(passages.ends(&pattern, &(0..100), 1), []);
    }

    #[test]
    fn near_words() {
        let search = Searchable::new("Lukashenko said the colour of 2020 was read ready");
        let passages = Passages::new(&search);
        let check = |word: &str, expected: &[&str]| {
            let found = passages.nearly(word);
            let expected: Vec<u32> = expected.iter().map(|word| passages.tokens.number(word)).collect();
            assert_eq!(found, expected, "{word}");
        };
        check("lukashenka", &["lukashenko"]);
        check("color", &["colour"]);
        check("2021", &[]);
        check("road", &[]);
        check("readyx", &["ready"]);
    }
}
