//! What is said about a quotation that stands nowhere: first the mistakes that authors make, then the closest passage.

use std::ops::Range;

use crate::model::diagnostic::{Code, Diagnostic};

use super::borders::{ceil, floor, is_border};
use super::changed::Passage;
use super::complaint::Asked;
use super::fold::fold;
use super::wording::{scalar, shortened, shortened_to, strip_markdown};
use super::{elision, quote};

impl Asked<'_, '_> {
    /// The quotation stands nowhere.
    pub fn absent(&self, closest: Option<&Passage>) -> Diagnostic {
        let words = &self.wanted.words;
        let message = match &self.anchor.section {
            None => format!("the quote `{}` is not in `{}`", self.shown(), self.reading.file),
            Some(name) => format!("the quote `{}` is not in {}", self.shown(), self.section(name)),
        };
        let diagnostic = self.error(Code::QuoteNotFound, message).label("no passage reads like this");
        if self.anchor.section.is_some()
            && let [place, ..] = &self.reading.places(words)[..]
        {
            return self.in_other_section(diagnostic, place);
        }
        if let Some(place) = quote::inside_word(self.reading.search, words, &self.wanted.within) {
            return self.inside_word(diagnostic, &place);
        }
        if let Some(plain) = self.without_markdown() {
            return diagnostic.hint(format!("quote the words without Markdown: `{}`", shortened(&plain)));
        }
        let parts: Vec<&str> = words.split(' ').filter(|word| !matches!(*word, "..." | "[...]")).collect();
        if elision::parts(words).is_none() && !parts.is_empty() {
            let trimmed = parts.join(" ");
            if trimmed.len() < words.len() && !self.reading.places(&trimmed).is_empty() {
                return diagnostic.hint("an elision stands between words: leave it out at the ends of the quote");
            }
        }
        if elision::parts(words).is_some() {
            return self.elided(diagnostic);
        }
        let Some(closest) = closest else {
            return diagnostic
                .hint("give it a new `quote`, or remove its anchor: a record without one is listed, not placed");
        };
        let there = self.reading.words(&closest.range);
        diagnostic
            .related(self.reading.place(&closest.range), "closest passage")
            .hint(format!("quote the text as the reader sees it: `{}`", shortened_to(&there, 300)))
    }

    /// The first part of an elided quotation that stands nowhere, or all do but not so.
    fn elided(&self, diagnostic: Diagnostic) -> Diagnostic {
        let parts = elision::parts(&self.wanted.words).unwrap_or_default();
        let lost = parts.iter().find(|part| self.reading.places(part).is_empty());
        let Some(part) = lost else {
            return diagnostic.hint(format!(
                "the parts around ` … ` must follow one another in one section, within {} characters",
                elision::LONGEST
            ));
        };
        let diagnostic = diagnostic.hint(format!("the part `{}` stands nowhere in the text", shortened(part)));
        match self.reading.closest(part) {
            Some(closest) => {
                let there = self.reading.words(&closest);
                diagnostic
                    .related(self.reading.place(&closest), "closest passage")
                    .hint(format!("quote the text as the reader sees it: `{}`", shortened_to(&there, 300)))
            }
            None => diagnostic,
        }
    }

    fn in_other_section(&self, diagnostic: Diagnostic, place: &Range<usize>) -> Diagnostic {
        let headings = &self.reading.document.headings;
        let diagnostic = diagnostic.related(self.reading.place(place), "stands here, in another section");
        match self.reading.section(place.start).and_then(|index| headings.get(index as usize)) {
            Some(heading) => diagnostic.hint(format!("write `section: {}`", scalar(&heading.title))),
            None => diagnostic.hint("it stands before the first heading: write `section: \"\"`"),
        }
    }

    fn inside_word(&self, diagnostic: Diagnostic, place: &Range<usize>) -> Diagnostic {
        let text = self.reading.search.text();
        // The quotation with the rest of the words that it cuts.
        let inside = |offset: usize| !is_border(text, offset);
        let (mut from, mut to) = (place.start, place.end);
        while from > 0 && inside(from) {
            from = floor(text, from - 1);
        }
        while to < text.len() && inside(to) {
            to = ceil(text, to + 1);
        }
        let words = self.reading.words(&(from..to));
        diagnostic
            .related(self.reading.place(&(from..to)), "stands only inside a word")
            .hint(format!("quote whole words: `{}`", shortened(&words)))
    }

    fn without_markdown(&self) -> Option<String> {
        let plain = strip_markdown(&self.quote.value);
        let there = fold(&plain).text;
        (there != self.wanted.words && !self.reading.places(&there).is_empty()).then_some(plain)
    }
}
