//! Pure search: a prepared text and words in, every place where they stand out.
//!
//! Three tiers, and a lower one counts only where the higher found nothing: the words as folded; without regard to
//! case; rejoined, where a word was broken at the end of a line or page, as PDF text has it. All ranges are in bytes
//! of the folded text.

use std::cell::OnceCell;
use std::ops::Range;

use memchr::memmem::Finder;

use super::borders::is_border;
use super::fold::{Folded, fold, fold_case, whole_graphemes};
use super::rejoin::{is_rejoined, join};

/// How much a text and a quotation had to be likened before they were equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    Folded,
    Cased,
    Rejoined,
}

impl Tier {
    pub const ALL: [Tier; 3] = [Tier::Folded, Tier::Cased, Tier::Rejoined];
}

/// A text prepared for search: its copies are made once, the lower tiers' when first asked for.
#[derive(Debug)]
pub struct Searchable {
    folded: Folded,
    cased: OnceCell<Folded>,
    joined: OnceCell<Folded>,
}

impl Searchable {
    pub fn new(text: &str) -> Self {
        Self { folded: fold(text), cased: OnceCell::new(), joined: OnceCell::new() }
    }

    /// The folded text, in which all ranges count.
    pub fn text(&self) -> &str {
        &self.folded.text
    }

    /// The folded text without regard to case; its offsets lead to the folded text.
    pub fn cased(&self) -> &Folded {
        self.cased.get_or_init(|| fold_case(&self.folded.text))
    }

    fn joined(&self) -> &Folded {
        self.joined.get_or_init(|| join(&self.cased().text))
    }

    /// The range of the text itself that `folded` came from, in whole graphemes.
    pub fn original(&self, text: &str, folded: Range<usize>) -> Range<usize> {
        whole_graphemes(text, self.folded.offsets.original(folded))
    }

    /// The range of the folded text that came from `original`.
    pub fn range(&self, original: Range<usize>) -> Range<usize> {
        let start = self.folded.offsets.copy(original.start);
        start..self.folded.offsets.copy(original.end).max(start)
    }
}

/// More places than a list or a count ever shows.
const MOST_MATCHES: usize = 100_000;

/// Bytes compared for overlapping matches of one quotation: a long quotation of one word over and over would
/// otherwise cost the square of its length.
const MOST_COMPARED: usize = 1 << 28;

/// Every place of `words` (folded) within the given ranges, in the first tier that has any.
pub fn all(text: &Searchable, words: &str, within: &[Range<usize>]) -> Vec<Range<usize>> {
    Tier::ALL
        .into_iter()
        .map(|tier| in_tier(text, words, tier, within))
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// Every place of `words` (folded) within the given ranges, in one tier. Places may overlap.
pub fn in_tier(text: &Searchable, words: &str, tier: Tier, within: &[Range<usize>]) -> Vec<Range<usize>> {
    match tier {
        Tier::Folded => {
            let bordered = |range: &Range<usize>| is_bordered(text.text(), range);
            find(text.text(), words, within, bordered)
        }
        Tier::Cased => {
            let cased = text.cased();
            let within = translate(cased, within);
            let bordered = |range: &Range<usize>| is_bordered(&cased.text, range);
            back(cased, find(&cased.text, &fold_case(words).text, &within, bordered))
        }
        Tier::Rejoined => {
            let (cased, joined) = (text.cased(), text.joined());
            let words = fold_case(words).text;
            let within = translate(joined, &translate(cased, within));
            let same = |range: &Range<usize>| {
                let range = joined.offsets.original(range.clone());
                is_bordered(&cased.text, &range) && is_rejoined(&cased.text[range], &words)
            };
            back(cased, back(joined, find(&joined.text, &join(&words).text, &within, same)))
        }
    }
}

/// The first place where `words` (folded) begin or end inside a word.
pub fn inside_word(text: &Searchable, words: &str, within: &[Range<usize>]) -> Option<Range<usize>> {
    let cased = text.cased();
    let words = fold_case(words).text;
    let finder = Finder::new(&words);
    let range = translate(cased, within).into_iter().find_map(|range| {
        let start = range.start + finder.find(cased.text[range].as_bytes())?;
        Some(start..start + words.len())
    })?;
    Some(cased.offsets.original(range))
}

fn find(text: &str, words: &str, within: &[Range<usize>], accept: impl Fn(&Range<usize>) -> bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if words.is_empty() {
        return found;
    }
    let finder = Finder::new(words);
    let step = words.chars().next().map_or(1, char::len_utf8);
    let mut budget = MOST_COMPARED;
    for range in within {
        let mut from = range.start;
        while let Some(at) = text.as_bytes().get(from..range.end).and_then(|part| finder.find(part)) {
            let start = from + at;
            let one = start..start + words.len();
            if accept(&one) {
                found.push(one);
            }
            from = start + step;
            match budget.checked_sub(words.len()) {
                Some(left) if found.len() < MOST_MATCHES => budget = left,
                _ => return found,
            }
        }
    }
    found
}

fn is_bordered(text: &str, range: &Range<usize>) -> bool {
    is_border(text, range.start) && is_border(text, range.end)
}

fn translate(copy: &Folded, ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    ranges.iter().map(|range| copy.offsets.copy(range.start)..copy.offsets.copy(range.end)).collect()
}

fn back(copy: &Folded, ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.into_iter().map(|range| copy.offsets.original(range)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of the text that are found, parted by bars.
    fn check(text: &str, quote: &str, expected: &str) {
        let searchable = Searchable::new(text);
        let whole = 0..searchable.text().len();
        let words = fold(quote).text;
        let found: Vec<&str> = all(&searchable, &words, &[whole])
            .into_iter()
            .map(|range| &text[searchable.original(text, range)])
            .collect();
        assert_eq!(found.join("|"), expected, "{quote:?} in {text:?}");
    }

    #[test]
    fn folded() {
        check("the best of times", "best of", "best of");
        check("He said “no’t” to it", "\"no't\" to", "“no’t” to");
        check("10\u{a0}000 men", "10 000 men", "10\u{a0}000 men");
        check("cafe\u{301} noir", "café", "cafe\u{301}");
        check("café noir", "cafe\u{301}", "café");
        check("café noir", "cafe", "");
        check("the oﬃce", "office", "oﬃce");
        check("in\u{ad}formation", "information", "in\u{ad}formation");
        check("one -- two", "one — two", "one -- two");
        check("one—two", "one--two", "one—two");
        check("wait… what", "wait...", "wait…");
        check("a b a b a", "a b a", "a b a|a b a");
        check("x\ny\tz", "x y z", "x\ny\tz");
        check("", "x", "");
        check("x", "", "");
        check("short", "a longer quotation", "");
    }

    #[test]
    fn words_are_whole() {
        check("partisan art", "art", "art");
        check("partisan", "art", "");
        check("chines", "hines", "");
        check("Korybko's thesis", "Korybko", "Korybko");
        check("Korybko’s thesis", "Korybko's", "Korybko’s");
        check("'tis (so)", "(so)", "(so)");
        check("pi is 3.14159", "3.1", "");
        check("学习中国历史", "中国", "中国");
        check("ประเทศไทยงาม", "ไทย", "ไทย");
        check("カタカナ語", "タカ", "タカ");
        check("والكتاب هنا", "الكتاب", "");
        check("في الكتاب هنا", "الكتاب", "الكتاب");
    }

    #[test]
    fn case_counts_first() {
        check("The Army and the army", "army", "army");
        check("The Army", "army", "Army");
        check("МИНСК и Минск", "Минск", "Минск");
        check("МИНСК", "минск", "МИНСК");
        check("Große STRASSE", "große straße", "Große STRASSE");
    }

    #[test]
    fn broken_words_are_rejoined() {
        check("the information is", "infor-\nmation is", "information is");
        check("the information is", "the infor- mation", "the information");
        check("the infor- mation is", "information", "infor- mation");
        check("a well-known fact", "well- known fact", "well-known fact");
        check("they resign now", "re-sign", "");
        check("they re-sign now", "resign", "");
        check("from 1998-2000 on", "1998-\n2000", "1998-2000");
        check("the infor\u{ad}mation", "infor\u{ad}\nmation", "infor\u{ad}mation");
        check("pre- and post-war", "pre- and post-war", "pre- and post-war");
        check("中国\n历史", "中国历史", "中国\n历史");
        check("中国历史", "中国 历史", "中国历史");
        check("disinfor- mation", "information", "");
    }
}
