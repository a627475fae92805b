//! A quotation's first or last words that stand apart from the rest: what was put in between belongs to the passage.
//!
//! An alignment lets such a word go where the run that was put in costs more than the word says. So the words that are
//! missing at an edge are looked for a little further out.

use std::ops::Range;

use super::align::{Pattern, Word};
use super::edges::Edge;
use super::tokens::Tokens;

/// A passage, by the positions of its words, and what is still missing at its edges.
#[derive(Clone, Debug, PartialEq)]
pub struct Reached {
    pub range: Range<usize>,
    pub before: Edge,
    pub after: Edge,
}

impl Reached {
    /// The same with the words that stand apart on either side, if they are there. It stays within `bounds`.
    pub fn out(self, tokens: &Tokens<'_>, pattern: &Pattern, bounds: &Range<usize>) -> Self {
        let Self { range, before, after } = self;
        let words = &pattern.words;
        // Among much more than the quotation has, its word would only happen to stand.
        let most = (2 * pattern.quote.len() + 2).min(MOST_PUT_IN);
        let number = |at: usize| tokens.numbers.get(at).copied().filter(|_| bounds.contains(&at));

        let first = pattern.quote.start;
        let side = Side {
            tokens,
            missing: words[first..first + before.missing].iter().rev().collect(),
            beyond: words[..first].iter().rev().take(MOST_CONTEXT).collect(),
            most: before.gap.map_or(most, |gap| most.min(gap)),
        };
        let left = side.reach(&|steps| number(range.start.checked_sub(steps + 1)?));

        let last = pattern.quote.end;
        let side = Side {
            tokens,
            missing: words[last - after.missing..last].iter().collect(),
            beyond: words[last..].iter().take(MOST_CONTEXT).collect(),
            most: after.gap.map_or(most, |gap| most.min(gap)),
        };
        let right = side.reach(&|steps| number(range.end + steps));
        let rest = |edge: Edge, reached: Option<usize>| if reached.is_some() { Edge::default() } else { edge };
        Self {
            range: range.start - left.unwrap_or(0)..range.end + right.unwrap_or(0),
            before: rest(before, left),
            after: rest(after, right),
        }
    }
}

/// Words that may be put in, of whatever quotation.
const MOST_PUT_IN: usize = 40;
/// Words of the context that confirm a place.
const MOST_CONTEXT: usize = 5;
/// Bits by which a place must be likelier than chance.
const CERTAIN: f32 = 6.0;
/// Bits for what was put in between two commas, dashes or brackets.
const ASIDE: f32 = 4.0;

/// One edge, everything in the order outward from the passage.
struct Side<'a> {
    tokens: &'a Tokens<'a>,
    missing: Vec<&'a Word>,
    /// The context.
    beyond: Vec<&'a Word>,
    /// How many words may stand between.
    most: usize,
}

impl Side<'_> {
    /// By how many words the passage reaches further; `token` gives the number of a word so many steps out.
    fn reach(&self, token: &dyn Fn(usize) -> Option<u32>) -> Option<usize> {
        let count = self.missing.len();
        if count == 0 {
            return None;
        }
        let agree = |words: &[&Word], from: usize| {
            words.iter().enumerate().take_while(|(index, word)| token(from + index) == Some(word.number)).count()
        };
        let bits = |words: &[&Word]| words.iter().map(|word| self.tokens.bits(word.number)).sum::<f32>();
        (1..=self.most).find_map(|put_in| {
            if agree(&self.missing, put_in) < count {
                return None;
            }
            let context = agree(&self.beyond, put_in + count);
            let is_aside = self.is_aside(token(put_in - 1)?, token(0)?) && put_in > 2;
            let ends_sentence = !is_aside && (0..put_in).any(|step| token(step).is_some_and(|one| self.is_end(one)));
            let said = bits(&self.missing) + bits(&self.beyond[..context]) + if is_aside { ASIDE } else { 0.0 };
            let is_certain = said - (put_in as f32).log2() >= CERTAIN;
            (is_certain && (!ends_sentence || context > 1)).then_some(put_in + count)
        })
    }

    fn is_one_of(&self, number: u32, signs: &[&str]) -> bool {
        signs.iter().any(|sign| self.tokens.number(sign) == number)
    }

    fn is_aside(&self, outer: u32, inner: u32) -> bool {
        let is_bracket = |number: u32| self.is_one_of(number, &["(", ")", "[", "]"]);
        (is_bracket(outer) && is_bracket(inner)) || (outer == inner && self.is_one_of(outer, &[",", "-"]))
    }

    fn is_end(&self, number: u32) -> bool {
        self.is_one_of(number, &[".", "!", "?"])
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokens::split;
    use super::*;

    /// `|` stands around the part of the text that was aligned, and around the quotation in its context.
    #[track_caller]
    fn check(quoted: &str, aligned: &str, expected: &str) {
        let common = "the of and , . ( ) ".repeat(30);
        let text = format!("{common}{}", aligned.replace('|', ""));
        let tokens = Tokens::new(&text);
        let borders: Vec<usize> = aligned.match_indices('|').enumerate().map(|(nth, (at, _))| at - nth).collect();
        let range = tokens.position(common.len() + borders[0])..tokens.position(common.len() + borders[1]);
        let parts: Vec<Vec<&str>> =
            quoted.split('|').map(|part| split(part).map(|range| &part[range]).collect()).collect();
        let word = |word: &&str| Word { number: tokens.number(word), weight: 1.0, near: Vec::new() };
        let quote = parts[0].len()..parts[0].len() + parts[1].len();
        let pattern = Pattern { words: parts.concat().iter().map(word).collect(), quote };
        let there = tokens.bytes(&range);
        let stayed: Vec<&str> = split(&text[there.clone()]).map(|word| &text[there.start..][word]).collect();
        let missing = |from_end: bool| match from_end {
            false => parts[1].iter().take_while(|word| !stayed.contains(word)).count(),
            true => parts[1].iter().rev().take_while(|word| !stayed.contains(word)).count(),
        };
        let edge = |missing: usize| Edge { missing, gap: None };
        let reached = Reached { range, before: edge(missing(false)), after: edge(missing(true)) };
        let bounds = tokens.position(common.len())..tokens.len();
        assert_eq!(&text[tokens.bytes(&reached.out(&tokens, &pattern, &bounds).range)], expected, "{aligned}");
    }

    #[test]
    fn words_that_stand_apart() {
        let apart = "observers ( as one put it ) who had grown hopeful";
        check("|observers who had grown hopeful|", "x observers ( as one put it ) |who had grown hopeful| x", apart);
        check("|printed eleven odd letters|", "|printed eleven odd| , it says , letters x", {
            "printed eleven odd , it says , letters"
        });
        // A common word may stand there by chance, unless the context or an aside says that it is the same.
        check("|the one two|", "x the a b c |one two| x", "one two");
        check("x y|the one two|", "x y the a b c |one two| x", "the a b c one two");
        // Another sentence; much more than was quoted; all of the words that are missing.
        check("|left one two|", "left . a b |one two| x", "one two");
        check("|left one two|", "left a b c d e f g h i j k |one two| x", "one two");
        check("|left over one two|", "over a b |one two| x", "one two");
        check("|left over one two|", "left over a b |one two| x", "left over a b one two");
        check("|one two|", "x a b |one two| x", "one two");
    }
}
