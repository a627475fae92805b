//! Words that were broken at the end of a line or page, as PDF text has them, and joined again.

use super::borders::is_unspaced;
use super::fold::Folded;

/// What may part the two halves of a word, or of a sentence.
#[derive(Clone, Copy, PartialEq)]
enum Joint {
    /// A hyphen and a space: the end of a line.
    Broken,
    /// A hyphen alone.
    Hyphen,
    /// A space in a script that has none between words: the end of a line.
    Gap,
}

/// The joint that `rest` begins with, and its length, when `before` stands before it.
fn joint(before: Option<char>, rest: &str) -> Option<(Joint, usize)> {
    let before = before?;
    let mut after = rest.chars();
    match after.next()? {
        '-' if before.is_alphanumeric() => match (after.next()?, after.next()) {
            (' ', Some(next)) if next.is_alphanumeric() => Some((Joint::Broken, 2)),
            (next, _) if next.is_alphanumeric() => Some((Joint::Hyphen, 1)),
            _ => None,
        },
        ' ' if is_unspaced(before) && after.next().is_some_and(is_unspaced) => Some((Joint::Gap, 1)),
        _ => None,
    }
}

/// A copy without joints.
pub fn join(cased: &str) -> Folded {
    let mut joined = Folded::default();
    let mut before = None;
    let mut at = 0;
    while let Some(char) = cased[at..].chars().next() {
        let parting = if matches!(char, '-' | ' ') { joint(before, &cased[at..]) } else { None };
        if let Some((_, length)) = parting {
            at += length;
            before = None;
            continue;
        }
        let start = joined.text.len();
        joined.text.push(char);
        joined.offsets.same(start..joined.text.len(), at..at + char.len_utf8());
        at += char.len_utf8();
        before = Some(char);
    }
    joined
}

/// True when the two are one but for words broken at the end of a line: there a hyphen may be missing on the other
/// side. A hyphen without a space is a letter like any other: `re-sign` isn't `resign`.
pub fn is_rejoined(text: &str, words: &str) -> bool {
    let (mut left, mut right) = (Side::new(text), Side::new(words));
    loop {
        match (left.joint(), right.joint()) {
            (Some((one, length)), Some((other, other_length))) => {
                if (one == Joint::Gap) != (other == Joint::Gap) {
                    return false;
                }
                left.skip(length);
                right.skip(other_length);
            }
            (Some((Joint::Hyphen, _)), None) | (None, Some((Joint::Hyphen, _))) => return false,
            (Some((_, length)), None) => left.skip(length),
            (None, Some((_, length))) => right.skip(length),
            (None, None) => match (left.next(), right.next()) {
                (None, None) => return true,
                (one, other) if one != other => return false,
                _ => {}
            },
        }
    }
}

struct Side<'a> {
    rest: &'a str,
    before: Option<char>,
}

impl<'a> Side<'a> {
    fn new(rest: &'a str) -> Self {
        Self { rest, before: None }
    }

    fn joint(&self) -> Option<(Joint, usize)> {
        joint(self.before, self.rest)
    }

    fn skip(&mut self, length: usize) {
        self.rest = &self.rest[length..];
        self.before = None;
    }

    fn next(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        self.before = chars.next();
        self.rest = chars.as_str();
        self.before
    }
}
