//! Quotations looked for in a plain text: no Markdown, no records, nothing reported. For measuring the search from
//! outside, and for whoever has a text and quotations but no edition.

use std::ops::Range;

use crate::model::anchor::Status;
use crate::model::document::Document;
use crate::model::source::FilePath;

use super::LONGEST_QUOTE;
use super::context::Context;
use super::fate::{Absence, Fate, fates};
use super::fold::fold;
use super::past::Past;
use super::quote::Searchable;
use super::reading::Reading;
use super::resolve::{Missing, Wanted};

/// A plain text, prepared for search once.
#[derive(Debug)]
pub struct Plain {
    file: FilePath,
    document: Document,
    search: Searchable,
}

/// What became of a quotation. Ranges are bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    pub status: Status,
    /// `Some` just when the status is one of those that are placed.
    pub range: Option<Range<usize>>,
    /// The passages that may be meant, in order, when none is placed: at most [`MOST_CANDIDATES`].
    pub candidates: Vec<Range<usize>>,
}

/// More passages than anyone chooses from.
pub const MOST_CANDIDATES: usize = 100;

impl Plain {
    /// A plain text of at most 4 GiB.
    pub fn new(text: &str) -> Self {
        let document = Document { text: text.to_owned(), ..Document::default() };
        Self { file: "text".into(), search: Searchable::new(text), document }
    }

    /// Hands the text to the questions asked of it.
    pub fn reader(&self) -> Reader<'_> {
        Reader { reading: Reading::new(&self.file, &self.document, &self.search) }
    }
}

/// A plain text being asked. What one question makes ready serves the next.
#[allow(missing_debug_implementations, reason = "holds what search makes ready")]
pub struct Reader<'a> {
    reading: Reading<'a>,
}

/// A quotation, with the words right before and after it as far as they are known.
#[derive(Clone, Copy, Debug)]
pub struct Quotation<'a> {
    pub exact: &'a str,
    pub prefix: Option<&'a str>,
    pub suffix: Option<&'a str>,
}

impl Reader<'_> {
    /// What became of each quotation; each is looked for as if it were the only one. `past` is asked once for all that
    /// aren't where they were. A quotation without letters or digits, or one that is too long to be looked for, is lost.
    pub fn locate(&self, quotations: &[Quotation<'_>], past: &dyn Past) -> Vec<Located> {
        let wanted: Vec<Option<Wanted>> = quotations.iter().map(|quotation| self.wanted(quotation)).collect();
        let sound: Vec<&Wanted> = wanted.iter().flatten().collect();
        let mut fates = fates(&self.reading, &sound, past).fates.into_iter();
        let located = wanted.iter().map(|wanted| match wanted.as_ref().and_then(|_| fates.next()) {
            Some(fate) => self.located(&fate),
            None => Located { status: Status::Lost, range: None, candidates: Vec::new() },
        });
        located.collect()
    }

    fn wanted(&self, quotation: &Quotation<'_>) -> Option<Wanted> {
        if quotation.exact.len() > LONGEST_QUOTE {
            return None;
        }
        let words = fold(quotation.exact).text;
        words.contains(char::is_alphanumeric).then(|| Wanted {
            words,
            context: Context::new(quotation.prefix, quotation.suffix),
            occurrence: None,
            within: self.reading.segments().to_vec(),
        })
    }

    fn located(&self, fate: &Fate) -> Located {
        let status = match fate {
            Fate::Stands(_) | Fate::Surrounded(_) => Status::Exact,
            Fate::Moved(_) => Status::Moved,
            Fate::Changed(_) => Status::Changed,
            Fate::Close(_) | Fate::Missing(Absence { missing: Missing::Ambiguous { .. }, .. }) => Status::Ambiguous,
            Fate::Missing(_) => Status::Lost,
        };
        let candidates: Vec<&Range<usize>> = match fate {
            Fate::Close(passages) => passages.iter().map(|passage| &passage.range).collect(),
            Fate::Missing(Absence { missing: Missing::Ambiguous { places, left }, .. }) => {
                left.iter().filter_map(|&index| places.get(index)).collect()
            }
            Fate::Missing(Absence { missing: Missing::Contradicted { places }, .. }) => places.iter().collect(),
            Fate::Missing(absence) => absence.closest.iter().map(|passage| &passage.range).collect(),
            _ => Vec::new(),
        };
        Located {
            status,
            range: fate.range().map(|range| self.range(range)),
            candidates: candidates.into_iter().take(MOST_CANDIDATES).map(|range| self.range(range)).collect(),
        }
    }

    /// The bytes of the text.
    fn range(&self, folded: &Range<usize>) -> Range<usize> {
        let range = self.reading.range(folded);
        range.start as usize..range.end as usize
    }
}

#[cfg(test)]
mod tests {
    use super::super::past::NoPast;
    use super::*;
    use crate::model::history::NoHistory;

    const TEXT: &str = "It was the best of times, it was the “worst” of times. The Žižek 🙂 age.";

    fn one(plain: &Plain, quotation: Quotation<'_>) -> Located {
        plain.reader().locate(&[quotation], &NoPast(NoHistory::NotAsked)).remove(0)
    }

    /// The status and the words found, or the candidates parted by bars.
    #[track_caller]
    fn check(exact: &str, prefix: Option<&str>, suffix: Option<&str>, status: Status, expected: &str) {
        let plain = Plain::new(TEXT);
        let located = one(&plain, Quotation { exact, prefix, suffix });
        let ranges = located.range.iter().chain(&located.candidates);
        let found: Vec<&str> = ranges.map(|range| &TEXT[range.clone()]).collect();
        assert_eq!((located.status, found.join("|").as_str()), (status, expected), "{exact}");
        assert_eq!(located.range.is_some(), located.status.is_placed(), "{exact}");
    }

    #[test]
    fn quotations_are_located() {
        check("the best of times", None, None, Status::Exact, "the best of times");
        check("the \"worst\"", None, None, Status::Exact, "the “worst”");
        check("Žižek 🙂 age", None, None, Status::Exact, "Žižek 🙂 age");
        check("of times", None, None, Status::Ambiguous, "of times|of times");
        check("of times", Some("the best "), None, Status::Exact, "of times");
        check("of times", None, Some(""), Status::Ambiguous, "of times|of times");
    }

    #[test]
    fn what_can_not_be_looked_for_is_lost() {
        check("", None, None, Status::Lost, "");
        check(" — ", None, None, Status::Lost, "");
        check(&"it was ".repeat(LONGEST_QUOTE), None, None, Status::Lost, "");
        check("nowhere in there", None, None, Status::Lost, "");
    }

    #[test]
    fn candidates_are_not_endless() {
        let text = "so it goes. ".repeat(2 * MOST_CANDIDATES);
        let plain = Plain::new(&text);
        let located = one(&plain, Quotation { exact: "so it goes", prefix: None, suffix: None });
        assert_eq!((located.status, located.candidates.len()), (Status::Ambiguous, MOST_CANDIDATES));
    }
}
