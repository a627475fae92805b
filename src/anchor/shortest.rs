//! The shortest words that tell one place from all others.

use std::ops::Range;

use super::resolve::Ground;

/// Words of the text right before or right after a place, as a range of the folded text.
#[derive(Debug, PartialEq, Eq)]
pub enum Words {
    Before(Range<usize>),
    After(Range<usize>),
}

/// Longer words than this nobody wants to paste; then a section or a count is the better answer.
const LONGEST: usize = 120;

/// The shortest whole words before or after `places[index]` that stand so at no other place.
pub fn deciding(ground: &Ground<'_>, places: &[Range<usize>], index: usize) -> Option<Words> {
    let text = ground.text.text();
    let place = &places[index];
    let here = ground.around(place);
    let (before, after) = (here.before.trim_end(), here.after.trim_start());
    let (mut shared_before, mut shared_after) = (Shared::default(), Shared::default());
    for other in places.iter().enumerate().filter(|&(other, _)| other != index).map(|(_, other)| other) {
        let there = ground.around(other);
        shared_before.join(before.chars().rev(), there.before.trim_end().chars().rev());
        shared_after.join(after.chars(), there.after.trim_start().chars());
    }
    let prefix = shared_before.next.and_then(|length| {
        let mut start = before.len().checked_sub(length)?;
        // A comma alone decides as well as a word, but nobody sees it.
        start = before[..start].rfind(' ').map_or(0, |space| space + 1);
        while start > 0 && !has_words(&before[start..]) {
            start = before[..start - 1].rfind(' ').map_or(0, |space| space + 1);
        }
        let end = place.start - (here.before.len() - before.len());
        Some(end - (before.len() - start)..end)
    });
    let suffix = shared_after.next.map(|mut end| {
        let word_end = |from: usize| from + after[from..].find(' ').unwrap_or(after.len() - from);
        end = word_end(end);
        while end < after.len() && !has_words(&after[..end]) {
            end = word_end(end + 1);
        }
        let start = place.end + (here.after.len() - after.len());
        start..start + end
    });
    match (prefix, suffix) {
        (Some(prefix), Some(suffix)) if suffix.len() < prefix.len() && begins_with_word(&text[suffix.clone()]) => {
            Some(Words::After(suffix))
        }
        (Some(prefix), _) => Some(Words::Before(prefix)),
        (None, suffix) => suffix.map(Words::After),
    }
    .filter(|words| words.range().len() <= LONGEST)
}

fn begins_with_word(text: &str) -> bool {
    text.starts_with(char::is_alphanumeric)
}

fn has_words(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

impl Words {
    pub fn range(&self) -> &Range<usize> {
        match self {
            Words::Before(range) | Words::After(range) => range,
        }
    }
}

/// What a place has in common with any other, from the edge outwards, and the first char it has not.
#[derive(Default)]
struct Shared {
    chars: usize,
    /// Bytes up to and with the first char that no other place has there; `None` when the text ends before one.
    next: Option<usize>,
}

impl Shared {
    fn join(&mut self, here: impl Iterator<Item = char>, mut there: impl Iterator<Item = char>) {
        let (mut chars, mut bytes) = (0, 0);
        for char in here.take(LONGEST + 1) {
            bytes += char.len_utf8();
            if there.next() != Some(char) {
                if chars >= self.chars {
                    (self.chars, self.next) = (chars, Some(bytes));
                }
                return;
            }
            chars += 1;
        }
        (self.chars, self.next) = (usize::MAX, None);
    }
}

#[cfg(test)]
mod tests {
    use super::super::context::{Choice, Context};
    use super::super::quote::Searchable;
    use super::*;

    /// The words for each place: before `<`, after `>`. They decide, when pasted.
    fn check(text: &str, quote: &str, expected: &[&str]) {
        let search = Searchable::new(text);
        let segments = vec![Range { start: 0, end: search.text().len() }];
        let ground = Ground { text: &search, segments: &segments, section: &|_| None };
        let places = ground.places(quote, &segments);
        let around: Vec<_> = places.iter().map(|place| ground.around(place)).collect();
        let mut shown = Vec::new();
        for index in 0..places.len() {
            let words = deciding(&ground, &places, index);
            let (context, mark) = match &words {
                None => (Context::default(), "?".to_owned()),
                Some(Words::Before(range)) => {
                    let words = &search.text()[range.clone()];
                    (Context::new(Some(words), None), format!("<{words}"))
                }
                Some(Words::After(range)) => {
                    let words = &search.text()[range.clone()];
                    (Context::new(None, Some(words)), format!(">{words}"))
                }
            };
            if words.is_some() {
                assert_eq!(context.choose(&around), Choice::One(index), "{mark}");
            }
            shown.push(mark);
        }
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn shortest_words() {
        check("It was the best of times, it was the worst of times", "of times", &["<best", "<worst"]);
        check("a big house and a small house", "house", &["<big", "<small"]);
        check("in “1998”, x; in “1999”, x", "x", &["<\"1998\",", "<\"1999\","]);
    }

    #[test]
    fn nothing_decides() {
        check("x x", "x", &[">x", "<x"]);
        let same = format!("{0} x {0}. {0} x {0}. {0} x {0}.", "word ".repeat(40).trim());
        check(&same, "x", &["?", "?", "?"]);
    }
}
