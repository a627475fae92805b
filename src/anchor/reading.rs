//! A text being read for its anchors: the document, its copies for search, and ways between them.

use std::cell::OnceCell;
use std::ops::Range;

use crate::model::document::Document;
use crate::model::source::{FilePath, Place};

use super::borders::{ceil, floor};
use super::changed::{self, Passage};
use super::context::Context;
use super::passages::Passages;
use super::quote::Searchable;
use super::resolve::{Ground, Wanted};
use super::section;

/// One text. Ranges named `folded` are in its folded copy, the others in its reading text.
pub struct Reading<'a> {
    pub file: &'a FilePath,
    pub document: &'a Document,
    pub search: &'a Searchable,
    /// The body and each footnote, folded.
    segments: Vec<Range<usize>>,
    /// Where each heading starts, folded.
    headings: Vec<usize>,
    passages: OnceCell<Passages<'a>>,
}

impl<'a> Reading<'a> {
    pub fn new(file: &'a FilePath, document: &'a Document, search: &'a Searchable) -> Self {
        let folded = |range: &Range<u32>| search.range(range.start as usize..range.end as usize);
        let body = 0..section::body_end(document);
        let mut footnotes: Vec<&Range<u32>> = document.footnotes.iter().map(|footnote| &footnote.range).collect();
        footnotes.sort_by_key(|range| range.start);
        Self {
            file,
            document,
            search,
            segments: std::iter::once(&body).chain(footnotes).map(folded).collect(),
            headings: document.headings.iter().map(|heading| folded(&heading.range).start).collect(),
            passages: OnceCell::new(),
        }
    }

    /// The body and each footnote, folded: nothing runs from one into another.
    pub fn segments(&self) -> &[Range<usize>] {
        &self.segments
    }

    /// The index of the heading that the offset of the folded text stands under, or in.
    pub fn section(&self, folded: usize) -> Option<u32> {
        self.headings.partition_point(|start| *start <= folded).checked_sub(1).map(|index| index as u32)
    }

    /// Hands out what resolving needs; the function would else borrow itself.
    pub fn with_ground<T>(&self, work: impl FnOnce(&Ground<'_>) -> T) -> T {
        work(&Ground { text: self.search, segments: &self.segments, section: &|folded| self.section(folded) })
    }

    /// Every place of `words` (folded) in the whole text.
    pub fn places(&self, words: &str) -> Vec<Range<usize>> {
        self.with_ground(|ground| ground.places(words, &self.segments))
    }

    /// Where the parts of the reading text are in the folded copy.
    pub fn folded(&self, ranges: &[Range<u32>]) -> Vec<Range<usize>> {
        ranges.iter().map(|range| self.search.range(range.start as usize..range.end as usize)).collect()
    }

    /// The bytes of the reading text, in whole graphemes.
    pub fn range(&self, folded: &Range<usize>) -> Range<u32> {
        let range = self.search.original(&self.document.text, folded.clone());
        range.start as u32..range.end as u32
    }

    /// The words as the reader sees them, with single spaces.
    pub fn words(&self, folded: &Range<usize>) -> String {
        let range = self.search.original(&self.document.text, folded.clone());
        self.document.text[range].split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// So many words right before or right after a place, as a range of the folded text; at most so many bytes of them, for
    /// texts that have no blanks. `None` at the border of the text.
    pub fn beside(&self, place: &Range<usize>, after: bool, count: usize, most: usize) -> Option<Range<usize>> {
        let (before, behind) = self.with_ground(|ground| {
            let around = ground.around(place);
            (place.start - around.before.len()..place.start, place.end..place.end + around.after.len())
        });
        let text = self.search.text();
        let range = if after {
            let words = text[behind.clone()].trim_start();
            let start = behind.end - words.len();
            let length = words.match_indices(' ').nth(count - 1).map_or(words.len(), |(space, _)| space);
            start..start + length.min(most)
        } else {
            let words = text[before.clone()].trim_end();
            let start = words.rmatch_indices(' ').nth(count - 1).map_or(0, |(space, _)| space + 1);
            before.start + start.max(words.len().saturating_sub(most))..before.start + words.len()
        };
        let range = ceil(text, range.start)..floor(text, range.end);
        (range.start < range.end).then_some(range)
    }

    /// The place in the Markdown file.
    pub fn place(&self, folded: &Range<usize>) -> Place {
        Place::new(self.file, self.document.source_range(self.range(folded)))
    }

    /// The text prepared for the search of edited passages.
    pub fn passages(&self) -> &Passages<'a> {
        self.passages.get_or_init(|| Passages::new(self.search))
    }

    /// The passage most like `words` (folded), as a folded range, if a person would see the likeness.
    pub fn closest(&self, words: &str) -> Option<Range<usize>> {
        let wanted = Wanted {
            words: words.to_owned(),
            context: Context::default(),
            occurrence: None,
            within: self.segments.clone(),
        };
        let found = self.with_ground(|ground| changed::passages(self.passages(), ground, &wanted));
        found.into_iter().next().filter(Passage::is_worth_showing).map(|passage| passage.range)
    }
}
