//! Draws a diagnostic with the lines that it speaks of.
//!
//! The drawing crate is given an excerpt of a file, not the file: it looks at every line for every label, shows a long
//! span in full, and ends the process over a span that lies beyond the text. The excerpt keeps line numbers but not
//! columns, so the places in the drawing are put in afterwards.

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use annotate_snippets::{AnnotationKind, Element, Level, Origin, Renderer, Snippet};

use super::lines::{Position, Source};
use super::{Sources, plain};
use crate::model::diagnostic::{Diagnostic, Label, Severity};

/// Characters of a line from which on it is cut.
const LONG: usize = 400;
/// Characters that are kept before the span in a line that is cut.
const BEFORE: usize = 50;
/// Characters that are kept from the start of the span on.
const FROM: usize = 200;
/// Lines that a span shows at its start; it shows two at its end.
const HEAD: usize = 5;

/// Encloses what is replaced in the drawing. No text of an author keeps it: see `plain`.
const MARK: char = '\u{1}';

pub fn draw(diagnostic: &Diagnostic, color: bool, sources: &Sources<'_>) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(plain::line(&diagnostic.message)).id(diagnostic.code.name());
    let mut places = Vec::new();
    let mut elements: Vec<Element<'_>> = Vec::new();
    for shown in together(diagnostic, sources) {
        shown.elements(&mut places, &mut elements);
    }
    for hint in &diagnostic.hints {
        elements.push(Level::HELP.message(plain::lines(hint)).into());
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let drawing = renderer.render(&[title.elements(elements)]);
    // A blank line between two diagnostics.
    put_places(&drawing, &places) + "\n\n"
}

/// Labels that are drawn in one excerpt.
struct Shown<'a> {
    file: &'a str,
    source: Option<Rc<Source>>,
    labels: Vec<(&'a Label, AnnotationKind)>,
}

/// The labels by file, in the order in which they are to be read. One in a long line stands alone: two of them could
/// lie too far apart for one excerpt.
fn together<'a>(diagnostic: &'a Diagnostic, sources: &Sources<'_>) -> Vec<Shown<'a>> {
    let primary = std::iter::once((&diagnostic.primary, AnnotationKind::Primary));
    let related = diagnostic.related.iter().map(|label| (label, AnnotationKind::Context));
    let mut all: Vec<(Shown<'_>, bool)> = Vec::new();
    for (label, kind) in primary.chain(related) {
        let file = &*label.place.file;
        let source = sources.get(file);
        let alone = source.as_ref().is_none_or(|source| {
            let range = source.clamp(label.place.range());
            [range.start, range.end].iter().any(|&byte| source.line(source.line_of(byte)).len() > LONG)
        });
        match all.iter_mut().find(|(shown, other_alone)| shown.file == file && !alone && !other_alone) {
            Some((shown, _)) => shown.labels.push((label, kind)),
            None => all.push((Shown { file, source, labels: vec![(label, kind)] }, alone)),
        }
    }
    all.into_iter().map(|(shown, _)| shown).collect()
}

impl<'a> Shown<'a> {
    fn elements(self, places: &mut Vec<String>, elements: &mut Vec<Element<'a>>) {
        let file = plain::line(self.file);
        let Some(source) = &self.source else {
            // Without the text, all that can be shown is what is said.
            elements.push(Origin::path(file).into());
            for (label, _) in self.labels.iter().filter(|(label, _)| !label.text.is_empty()) {
                elements.push(Level::NOTE.message(plain::line(&label.text)).into());
            }
            return;
        };
        let (excerpt, spans) = excerpt(source, self.labels.iter().map(|(label, _)| label));
        // The drawing writes the place of the primary label, or of the first in the text.
        let first = spans
            .iter()
            .zip(&self.labels)
            .min_by_key(|(span, (_, kind))| (*kind != AnnotationKind::Primary, span.in_excerpt.start))
            .map_or(Position { line: 1, column: 1 }, |(span, _)| span.position);
        let path = format!("{MARK}{}{MARK}", places.len());
        places.push(format!("{file}:{}:{}", first.line, first.column));
        let annotations = spans.into_iter().zip(&self.labels).map(|(span, (label, kind))| {
            let text = (!label.text.is_empty()).then(|| Cow::Owned(plain::line(&label.text)));
            kind.span(span.in_excerpt).label(text)
        });
        let snippet = Snippet::source(excerpt.text).line_start(excerpt.first_line).path(path).annotations(annotations);
        elements.push(snippet.into());
    }
}

/// Lines of a file, with those that aren't shown left empty and long ones cut.
struct Excerpt {
    text: String,
    /// From 1.
    first_line: usize,
}

struct Span {
    in_excerpt: Range<usize>,
    position: Position,
}

fn excerpt<'a>(source: &Source, labels: impl Iterator<Item = &'a &'a Label> + Clone) -> (Excerpt, Vec<Span>) {
    let ranges: Vec<Range<usize>> = labels.map(|label| source.clamp(label.place.range())).collect();
    let lines: Vec<Range<usize>> =
        ranges.iter().map(|range| source.line_of(range.start)..source.line_of(range.end)).collect();
    let first = lines.iter().map(|lines| lines.start).min().unwrap_or(0);
    let last = lines.iter().map(|lines| lines.end).max().unwrap_or(0);
    let is_shown = |line: usize| {
        lines.iter().any(|lines| {
            (lines.start..=lines.end).contains(&line) && (line < lines.start + HEAD || line + 1 >= lines.end)
        })
    };
    let mut excerpt = Excerpt { text: String::new(), first_line: first + 1 };
    let mut spans: Vec<Span> = ranges
        .iter()
        .map(|range| Span { in_excerpt: usize::MAX..usize::MAX, position: source.position(range.start) })
        .collect();
    for line in first..=last {
        if is_shown(line) {
            let own = source.line(line);
            let ends = ranges.iter().flat_map(|range| [range.start, range.end]);
            let focus = ends.clone().filter(|end| source.line_of(*end) == line).min().unwrap_or(own.start);
            let kept = Kept::of(source, own.clone(), focus);
            let at = excerpt.text.len();
            let map = kept.write(source, &mut excerpt.text);
            for (range, span) in ranges.iter().zip(&mut spans) {
                if source.line_of(range.start) == line {
                    span.in_excerpt.start = at + map.find(range.start);
                }
                if source.line_of(range.end) == line {
                    span.in_excerpt.end = at + map.find(range.end);
                }
            }
        }
        excerpt.text.push('\n');
    }
    (excerpt, spans)
}

/// The part of a line that is shown.
struct Kept {
    line: Range<usize>,
    part: Range<usize>,
}

/// Where the bytes of a line stand in the excerpt, from the line's start there.
struct Map {
    part: Range<usize>,
    /// The place in the excerpt of each byte of the part, and of its end.
    places: Vec<usize>,
}

impl Kept {
    fn of(source: &Source, line: Range<usize>, focus: usize) -> Self {
        if line.len() <= LONG {
            return Self { part: line.clone(), line };
        }
        let focus = focus.clamp(line.start, line.end);
        let before = source.slice(line.start..focus);
        let from = source.slice(focus..line.end);
        let start = before.char_indices().rev().nth(BEFORE - 1).map_or(0, |(at, _)| at);
        let end = from.char_indices().nth(FROM).map_or(from.len(), |(at, _)| at);
        Self { part: line.start + start..focus + end, line }
    }

    fn write(&self, source: &Source, text: &mut String) -> Map {
        let at = text.len();
        if self.part.start > self.line.start {
            text.push_str("...");
        }
        let mut places = Vec::with_capacity(self.part.len() + 1);
        for one in source.slice(self.part.clone()).chars() {
            places.extend(std::iter::repeat_n(text.len() - at, one.len_utf8()));
            text.push(plain::character(one));
        }
        places.push(text.len() - at);
        if self.part.end < self.line.end {
            text.push_str("...");
        }
        Map { part: self.part.clone(), places }
    }
}

impl Map {
    /// The place of a byte of the line; of the nearest that is shown, if it isn't.
    fn find(&self, byte: usize) -> usize {
        self.places[byte.clamp(self.part.start, self.part.end) - self.part.start]
    }
}

/// Puts `places` where the drawing has their numbers, followed by the line and column in the excerpt.
fn put_places(drawing: &str, places: &[String]) -> String {
    let mut text = String::with_capacity(drawing.len());
    let mut parts = drawing.split(MARK);
    text.push_str(parts.next().unwrap_or_default());
    while let (Some(number), Some(rest)) = (parts.next(), parts.next()) {
        if let Some(place) = number.parse::<usize>().ok().and_then(|number| places.get(number)) {
            text.push_str(place);
        }
        text.push_str(rest.trim_start_matches(|one: char| one == ':' || one.is_ascii_digit()));
    }
    text
}
