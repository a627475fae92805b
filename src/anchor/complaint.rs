//! What is said about an anchor that has no place, or one that may lose it.

use std::ops::Range;

use crate::model::anchor::Anchor;
use crate::model::diagnostic::{Code, Diagnostic, Severity};
use crate::model::record::Id;
use crate::model::source::{Place, Spanned};

use super::changed::Passage;
use super::context::Context;
use super::reading::Reading;
use super::resolve::{Missing, Wanted};
use super::section;
use super::shortest::{self, Words};
use super::wording::{scalar, shortened, times};

/// Words beside a place that a complaint shows.
const WORDS: usize = 5;

/// Places that a complaint lists.
const MOST_LISTED: usize = 8;

/// An anchor and its quotation, where it is to be looked for, and the text it is looked for in.
pub struct Asked<'a, 'text> {
    /// The record whose anchor it is.
    pub record: &'a Id,
    pub reading: &'a Reading<'text>,
    pub anchor: &'a Anchor,
    pub quote: &'a Spanned<String>,
    pub wanted: &'a Wanted,
}

impl Asked<'_, '_> {
    /// The complaint about an anchor without a place.
    pub fn missing(&self, missing: &Missing, closest: Option<&Passage>) -> Diagnostic {
        match missing {
            Missing::Absent => self.absent(closest),
            Missing::Contradicted { places } => self.contradicted(places),
            Missing::Replaced { place } => self.replaced(place),
            Missing::Ambiguous { places, left } => self.ambiguous(places, left),
            Missing::Uncounted { places } => self.uncounted(places),
            Missing::Conflict { places, left } => self.conflict(places, left),
        }
    }

    /// The quotation is long enough to be sure, but its context isn't what stands around it.
    pub fn against_context(&self, place: &Range<usize>) -> Diagnostic {
        let mut diagnostic = self.contradicted(std::slice::from_ref(place));
        diagnostic.severity = Severity::Warning;
        diagnostic
    }

    /// Only a count decides.
    pub fn fragile(&self, places: &[Range<usize>], index: usize) -> Diagnostic {
        let nth = index + 1;
        let message =
            format!("only `occurrence: {nth}` says which `{}` in `{}` is meant", self.shown(), self.reading.file);
        let mut diagnostic = Diagnostic::warning(Code::FragileOccurrence, self.count_place(), message)
            .label("counts wrong as soon as a place before it comes or goes")
            .related(self.reading.place(&places[index]), format!("place {nth} of {}", places.len()));
        if let Some(decider) = self.decider(places, index) {
            diagnostic = diagnostic.hint(format!("write `{decider}` instead of `occurrence`"));
        }
        diagnostic
    }

    /// The context decides, and the count says another place.
    pub fn against_count(&self, place: &Range<usize>) -> Diagnostic {
        let message = format!("`occurrence` counts to another `{}` than its context means", self.shown());
        Diagnostic::warning(Code::AnchorConflict, self.count_place(), message)
            .label("the context decides")
            .related(self.reading.place(place), "placed here")
            .hint("remove `occurrence`")
    }

    fn contradicted(&self, places: &[Range<usize>]) -> Diagnostic {
        let prefix = self.anchor.prefix.as_ref().filter(|side| {
            let context = Context::new(Some(side.value.as_str()), None);
            self.speaks_against(&context, places)
        });
        let suffix = self.anchor.suffix.as_ref().filter(|side| {
            let context = Context::new(None, Some(side.value.as_str()));
            self.speaks_against(&context, places)
        });
        let mut around = Vec::new();
        if let Some(prefix) = prefix {
            around.push(format!("after `{}`", shortened(&prefix.value)));
        }
        if let Some(suffix) = suffix {
            around.push(format!("before `{}`", shortened(&suffix.value)));
        }
        if around.is_empty() {
            around.push("between its `prefix` and `suffix`".to_owned());
        }
        let message =
            format!("the quote `{}` is in `{}`, but not {}", self.shown(), self.reading.file, around.join(" and "));
        let wrong = prefix.or(suffix).or(self.anchor.prefix.as_ref()).or(self.anchor.suffix.as_ref());
        let place = wrong.map_or_else(|| self.quote_place(), |side| side.place(&self.anchor.place.file));
        let mut diagnostic = Diagnostic::error(Code::ContextMismatch, place, message).label("other words stand here");
        for place in places.iter().take(MOST_LISTED) {
            let stands = match suffix.is_some() && prefix.is_none() {
                true => match self.beside(place, true, WORDS) {
                    Some(words) => format!("stands here, before `{words}`"),
                    None => "stands here, at the end".to_owned(),
                },
                false => match self.beside(place, false, WORDS) {
                    Some(words) => format!("stands here, after `{words}`"),
                    None => "stands here, at the beginning".to_owned(),
                },
            };
            diagnostic = diagnostic.related(self.reading.place(place), stands);
        }
        match places {
            [place] => {
                let key = if suffix.is_some() && prefix.is_none() { "suffix" } else { "prefix" };
                match self.beside(place, key == "suffix", WORDS) {
                    Some(words) => {
                        diagnostic.hint(format!("if this is the passage, write `{key}: {}`", scalar(&words)))
                    }
                    None => diagnostic.hint(format!("if this is the passage, remove `{key}`")),
                }
            }
            _ => self.hints(diagnostic, places, &(0..places.len()).collect::<Vec<_>>()),
        }
    }

    /// The words were taken out where they were quoted, and are few enough to stand elsewhere by chance.
    fn replaced(&self, place: &Range<usize>) -> Diagnostic {
        let message = format!("the quote `{}` is in `{}`, but not where it was", self.shown(), self.reading.file);
        let diagnostic = self
            .error(Code::QuoteNotFound, message)
            .label("so few words may be others")
            .related(self.reading.place(place), "stands here, in other company");
        match self.beside(place, false, WORDS) {
            Some(words) => diagnostic.hint(format!("if this is the passage, add `prefix: {}`", scalar(&words))),
            None => match self.beside(place, true, WORDS) {
                Some(words) => diagnostic.hint(format!("if this is the passage, add `suffix: {}`", scalar(&words))),
                None => diagnostic.hint("quote more of the passage"),
            },
        }
    }

    fn speaks_against(&self, context: &Context, places: &[Range<usize>]) -> bool {
        self.reading.with_ground(|ground| places.iter().all(|place| context.contradicts(&ground.around(place))))
    }

    fn ambiguous(&self, places: &[Range<usize>], left: &[usize]) -> Diagnostic {
        let message = format!("the quote `{}` stands {} in {}", self.shown(), times(left.len()), self.searched());
        let label = match self.wanted.context.is_empty() {
            true => "nothing says which is meant".to_owned(),
            false => "its prefix and suffix leave more than one".to_owned(),
        };
        let diagnostic = self.error(Code::QuoteAmbiguous, message).label(label);
        self.hints(self.list(diagnostic, places, left), places, left)
    }

    fn uncounted(&self, places: &[Range<usize>]) -> Diagnostic {
        let nth = self.wanted.occurrence.unwrap_or(0);
        let message = format!("the quote `{}` stands {} in {}", self.shown(), times(places.len()), self.searched());
        let label = match nth {
            0 => "occurrences count from 1".to_owned(),
            nth => format!("there is no place {nth}"),
        };
        let all: Vec<usize> = (0..places.len()).collect();
        let diagnostic = Diagnostic::error(Code::UnknownOccurrence, self.count_place(), message).label(label);
        match places {
            [_] => self.list(diagnostic, places, &all).hint("remove `occurrence`"),
            _ => self.hints(self.list(diagnostic, places, &all), places, &all),
        }
    }

    fn conflict(&self, places: &[Range<usize>], left: &[usize]) -> Diagnostic {
        let message = format!("`occurrence` and the context of the quote `{}` mean different places", self.shown());
        let diagnostic = Diagnostic::error(Code::AnchorConflict, self.count_place(), message)
            .label("the context speaks against this place");
        self.hints(self.list(diagnostic, places, left), places, left)
    }

    /// Shows the places in the Markdown file.
    fn list(&self, mut diagnostic: Diagnostic, places: &[Range<usize>], left: &[usize]) -> Diagnostic {
        for &index in left.iter().take(MOST_LISTED) {
            let label = format!("place {} of {}", index + 1, places.len());
            diagnostic = diagnostic.related(self.reading.place(&places[index]), label);
        }
        diagnostic
    }

    /// Says for each place what to paste.
    fn hints(&self, mut diagnostic: Diagnostic, places: &[Range<usize>], left: &[usize]) -> Diagnostic {
        for &index in left.iter().take(MOST_LISTED) {
            let nth = index + 1;
            let decider = self.decider(places, index).unwrap_or_else(|| format!("occurrence: {nth}"));
            diagnostic = diagnostic.hint(format!("for place {nth} write `{decider}`"));
        }
        match left.len().checked_sub(MOST_LISTED) {
            Some(more @ 1..) => diagnostic.hint(format!("there are {more} more places; quote more words")),
            _ => diagnostic,
        }
    }

    /// The YAML that would tell the place from all others.
    fn decider(&self, places: &[Range<usize>], index: usize) -> Option<String> {
        match self.reading.with_ground(|ground| shortest::deciding(ground, places, index)) {
            Some(Words::Before(range)) => return Some(format!("prefix: {}", scalar(&self.reading.words(&range)))),
            Some(Words::After(range)) => return Some(format!("suffix: {}", scalar(&self.reading.words(&range)))),
            None => {}
        }
        let document = self.reading.document;
        let (name, ranges) = match self.reading.section(places[index].start) {
            None => ("", section::before_first(document)),
            Some(heading) => {
                let slug = &document.headings.get(heading as usize)?.slug;
                (&**slug, section::ranges(document, &section::find(&document.headings, slug)))
            }
        };
        let ranges = self.reading.folded(&ranges);
        let inside =
            |place: &&Range<usize>| ranges.iter().any(|range| range.start <= place.start && place.end <= range.end);
        (places.iter().filter(inside).count() == 1).then(|| format!("section: {}", scalar(name)))
    }

    /// So many words right before or right after a place.
    pub fn beside(&self, place: &Range<usize>, after: bool, count: usize) -> Option<String> {
        self.reading.beside(place, after, count, 200).map(|range| self.reading.words(&range))
    }

    pub fn shown(&self) -> String {
        shortened(&self.quote.value)
    }

    fn searched(&self) -> String {
        match &self.anchor.section {
            Some(name) => self.section(name),
            None => format!("`{}`", self.reading.file),
        }
    }

    pub fn section(&self, name: &Spanned<String>) -> String {
        match name.trim() {
            "" => format!("`{}` before the first heading", self.reading.file),
            name => format!("the section `{}` of `{}`", shortened(name), self.reading.file),
        }
    }

    pub fn error(&self, code: Code, message: String) -> Diagnostic {
        Diagnostic::error(code, self.quote_place(), message)
    }

    fn quote_place(&self) -> Place {
        self.quote.place(&self.anchor.place.file)
    }

    fn count_place(&self) -> Place {
        let count = self.anchor.occurrence.as_ref();
        count.map_or_else(|| self.quote_place(), |count| count.place(&self.anchor.place.file))
    }
}

/// An anchor's `section` names no heading.
pub fn unknown_section(reading: &Reading<'_>, anchor: &Anchor, name: &Spanned<String>) -> Diagnostic {
    let headings = &reading.document.headings;
    let message = format!("`{}` has no section `{}`", reading.file, shortened(name));
    let diagnostic = Diagnostic::error(Code::UnknownSection, name.place(&anchor.place.file), message)
        .label("no heading reads like this");
    if headings.is_empty() {
        return diagnostic.hint("the text has no headings: remove `section`");
    }
    if let Some(meant) = section::nearest(headings, name) {
        return diagnostic.hint(format!("did you mean `{}`?", shortened(meant)));
    }
    let titles: Vec<String> =
        headings.iter().take(MOST_LISTED).map(|heading| format!("`{}`", shortened(&heading.title))).collect();
    let more = if headings.len() > MOST_LISTED { ", ..." } else { "" };
    diagnostic.hint(format!("its sections are {}{more}", titles.join(", ")))
}

/// A whole section is meant, and there are two of that title.
pub fn ambiguous_section(
    reading: &Reading<'_>,
    anchor: &Anchor,
    name: &Spanned<String>,
    found: &[usize],
) -> Diagnostic {
    let headings = &reading.document.headings;
    let message = format!("`{}` has {} sections called `{}`", reading.file, found.len(), shortened(name));
    let mut diagnostic = Diagnostic::error(Code::QuoteAmbiguous, name.place(&anchor.place.file), message)
        .label("nothing says which is meant");
    for (nth, heading) in found.iter().filter_map(|&index| headings.get(index)).take(MOST_LISTED).enumerate() {
        let place = Place::new(reading.file, reading.document.source_range(heading.range.clone()));
        diagnostic = diagnostic.related(place, format!("section {} of {}", nth + 1, found.len())).hint(format!(
            "for section {} write `section: {}`",
            nth + 1,
            scalar(&heading.slug)
        ));
    }
    diagnostic
}
