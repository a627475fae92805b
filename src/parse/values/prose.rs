//! Markdown in a YAML value: its links are collected now, its HTML is made when a page is.

use std::ops::Range;

use crate::model::diagnostic::{Code, Report};
use crate::model::document::Document;
use crate::model::record::{Markdown, Reference};
use crate::model::source::{FilePath, Place, Spanned};

use super::super::markdown;
use super::super::yaml::{Field, Text};
use super::{Checks, Cut};

/// A value as a document. Places in `report` are offsets in the value.
pub fn document(value: &str, inline: bool, smart: bool, file: &FilePath, report: &mut Report) -> Document {
    let input = markdown::Input {
        source: value,
        body: 0..value.len(),
        file,
        base: folder(file),
        // The config's permission for raw HTML is for texts only.
        raw_html: false,
        verse: false,
        smart,
        inline,
        footnotes: false,
    };
    markdown::parse(&input, report)
}

/// The folder of a file below `content/`: empty, or `a/b`.
pub fn folder(file: &str) -> &str {
    let below = file.strip_prefix("content/").unwrap_or(file);
    below.rsplit_once('/').map_or("", |(folder, _)| folder)
}

impl Checks<'_> {
    /// One or several paragraphs.
    pub fn block(&self, key: &str, field: Field<Text>) -> Field<Markdown> {
        self.words(key, field, Cut::Warning).map(|text| self.markdown(text, false).0)
    }

    /// Inline marks only.
    pub fn inline(&self, key: &str, field: Field<Text>) -> Field<Markdown> {
        self.words(key, field, Cut::Warning).map(|text| self.markdown(text, true).0)
    }

    /// Inline marks, at most `limit` characters as a reader counts them.
    pub fn inline_up_to(&self, key: &str, field: Field<Text>, limit: usize) -> Field<Markdown> {
        self.words(key, field, Cut::Warning).map(|text| {
            let range = text.range();
            let (markdown, length) = self.markdown(text, true);
            if length > limit {
                let message = format!("`{key}` has {length} characters, of which at most {limit} are let through");
                self.push(
                    self.error(Code::TooLong, range, message)
                        .label("too long for cards and feeds")
                        .hint("shorten it, and put the rest into `body`"),
                );
            }
            markdown
        })
    }

    /// The Markdown, and how many characters a reader sees of it.
    fn markdown(&self, text: Text, inline: bool) -> (Markdown, usize) {
        let Text { value, start, end, .. } = text;
        let typed = self.source.text.get(start as usize..end as usize).unwrap_or("");
        // A range of the value as a range of the file, as near as it can be told.
        let place = |range: &Range<u32>| match locate(typed, &value, range) {
            Some(found) => self.place(start + found.start..start + found.end),
            None => self.place(start..end),
        };
        let mut report = Report::new();
        let document = document(&value, inline, false, self.source.file, &mut report);
        for diagnostic in report.iter() {
            let mut diagnostic = diagnostic.clone();
            let shift = |at: &mut Place| *at = place(&at.range());
            shift(&mut diagnostic.primary.place);
            diagnostic.related.iter_mut().for_each(|label| shift(&mut label.place));
            self.push(diagnostic);
        }
        let length = document.text.trim().chars().count();
        let references = document
            .references
            .into_iter()
            .map(|reference| Reference { place: place(&reference.source), target: reference.target });
        let references = references.collect();
        (Markdown { source: Spanned::new(value, start..end), inline, references }, length)
    }
}

/// Where `range` of a value stands in what was typed for it. Folding, indentation and escapes part the two, so the
/// words themselves are looked for: as often as they stood in the value before.
fn locate(typed: &str, value: &str, range: &Range<u32>) -> Option<Range<u32>> {
    let (start, end) = (range.start as usize, range.end as usize);
    let words = value.get(start..end)?;
    let first_line = words.lines().next().unwrap_or("").trim_end();
    [words, first_line].into_iter().filter(|words| !words.trim().is_empty()).find_map(|words| {
        let before = value[..start].matches(words).count();
        let (found, _) = typed.match_indices(words).nth(before)?;
        Some(found as u32..(found + words.len()) as u32)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_in_what_was_typed() {
        for (typed, value, words, nth, expected) in [
            ("see [a](ref:b)", "see [a](ref:b)", "[a](ref:b)", 0, Some(4)),
            ("\"see \\\"x\\\" [@b]\"", "see \"x\" [@b]", "[@b]", 0, Some(11)),
            ("one [@b]\n    two [@b]", "one [@b] two [@b]", "[@b]", 1, Some(17)),
            ("one [two\n    three](ref:b)", "one [two three](ref:b)", "[two three](ref:b)", 0, None),
            ("a\n  <b>\n  c", "a\n<b>\nc", "<b>\nc", 0, Some(4)),
        ] {
            let start = value.match_indices(words).nth(nth).unwrap().0 as u32;
            let found = locate(typed, value, &(start..start + words.len() as u32));
            assert_eq!(found.map(|range| range.start), expected, "{typed}");
        }
        assert_eq!(locate("abc", "abc", &(2..9)), None);
        assert_eq!(locate("abc", "abc", &(1..1)), None);
    }

    #[test]
    fn folders() {
        for (file, expected) in
            [("content/a.yaml", ""), ("content/a/b/c.notes.yaml", "a/b"), ("postil.yaml", ""), ("content/a/b.md", "a")]
        {
            assert_eq!(folder(file), expected, "{file}");
        }
    }
}
