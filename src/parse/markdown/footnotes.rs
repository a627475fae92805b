//! Footnotes: collects their definitions while parsing, then puts those that are used at the end of the text.

use std::collections::HashMap;
use std::ops::Range;

use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::document::{Element, Footnote, Piece, Void};
use crate::model::source::{FilePath, Place};

use super::build::Builder;
use super::slugs::Names;

/// The footnotes of one text. Each has a number, in the order in which their labels were met.
#[derive(Debug, Default)]
pub(super) struct Footnotes<'a> {
    numbers: HashMap<String, u32>,
    found: Vec<Found<'a>>,
    /// `[^label]` that stayed text, with its label.
    unread: Vec<(String, Range<usize>)>,
}

#[derive(Debug)]
struct Found<'a> {
    /// As first typed.
    label: String,
    /// The definition's text and where its label stands.
    definition: Option<(Builder<'a>, Range<usize>)>,
}

impl<'a> Footnotes<'a> {
    /// The number of the footnote of this label; labels differ neither in case nor in that.
    pub(super) fn number(&mut self, label: &str) -> u32 {
        let next = self.found.len() as u32;
        let number = *self.numbers.entry(key(label)).or_insert(next);
        if number == next {
            self.found.push(Found { label: label.to_string(), definition: None });
        }
        number
    }

    /// Keeps a definition; a second one of the same label is reported and dropped.
    pub(super) fn define(
        &mut self,
        number: u32,
        body: Builder<'a>,
        written: Range<usize>,
        file: &FilePath,
        report: &mut Report,
    ) {
        let Found { label, definition } = &mut self.found[number as usize];
        match definition {
            Some((_, first)) => report.push(
                Diagnostic::error(
                    Code::DuplicateFootnote,
                    place(file, &written),
                    format!("the footnote `{label}` is defined twice"),
                )
                .label("this one is not shown")
                .related(place(file, first), "first defined here")
                .hint("give one of them another label, here and where it is referred to"),
            ),
            None => *definition = Some((body, written)),
        }
    }

    /// Looks at a bracket that stayed text: `source[at..]` begins with `[`.
    pub(super) fn look_at_bracket(&mut self, source: &str, at: usize) {
        let escaped = source.as_bytes()[..at].iter().rev().take_while(|&&byte| byte == b'\\').count() % 2 == 1;
        let Some(rest) = source[at..].strip_prefix("[^").filter(|_| !escaped) else { return };
        // Labels longer than this aren't labels (CommonMark 0.31, link labels).
        let label = rest.char_indices().take(1000).find(|&(_, character)| "[]\r\n".contains(character));
        if let Some((end, ']')) = label
            && !rest[..end].trim().is_empty()
        {
            self.unread.push((rest[..end].to_string(), at..at + end + 3));
        }
    }

    /// Puts the footnotes that the text refers to at its end, in the order of their first marks, and reports the rest.
    pub(super) fn finish(mut self, body: &mut Builder<'a>, file: &FilePath, report: &mut Report) -> Vec<Footnote> {
        for (label, written) in &self.unread {
            let defined =
                self.numbers.get(&key(label)).is_some_and(|&number| self.found[number as usize].definition.is_some());
            if !defined {
                report.push(undefined(label, place(file, written)));
            }
        }
        if self.found.is_empty() {
            return Vec::new();
        }
        let order = self.order(body);
        let mut places: Vec<Option<u32>> = vec![None; self.found.len()];
        for (index, &number) in order.iter().enumerate() {
            places[number as usize] = Some(index as u32);
        }
        for (number, found) in self.found.iter().enumerate() {
            if let (None, Some((_, written))) = (places[number], &found.definition) {
                report.push(unused(&found.label, place(file, written)));
            }
        }
        renumber(&mut body.pieces, &places);
        let mut names = Names::default();
        let mut footnotes: Vec<Footnote> = order
            .iter()
            .map(|&number| Footnote {
                label: names.claim(&token(&self.found[number as usize].label)),
                marks: Vec::new(),
                range: 0..0,
                pieces: 0..0,
            })
            .collect();
        let note_marks = |footnotes: &mut Vec<Footnote>, marks: &[(u32, u32)], base: u32| {
            for &(number, at) in marks {
                if let Some(index) = places[number as usize] {
                    footnotes[index as usize].marks.push(base + at);
                }
            }
        };
        note_marks(&mut footnotes, &body.marks, 0);
        for (index, &number) in order.iter().enumerate() {
            let Some((mut definition, _)) = self.found[number as usize].definition.take() else { continue };
            renumber(&mut definition.pieces, &places);
            let marks = std::mem::take(&mut definition.marks);
            body.separate('\n');
            let start = body.pieces.len();
            body.pieces.push(Piece::Open(Element::FootnoteBody(index as u32)));
            let range = body.append(definition);
            body.pieces.push(Piece::Close);
            note_marks(&mut footnotes, &marks, range.start);
            footnotes[index].range = range;
            footnotes[index].pieces = start..body.pieces.len();
        }
        footnotes
    }

    /// The numbers of the defined footnotes that the body refers to, or another footnote that it refers to.
    fn order(&self, body: &Builder<'a>) -> Vec<u32> {
        let mut order: Vec<u32> = Vec::new();
        let mut met = vec![false; self.found.len()];
        let mut meet = |order: &mut Vec<u32>, marks: &[(u32, u32)]| {
            for &(number, _) in marks {
                if self.found[number as usize].definition.is_some() && !met[number as usize] {
                    met[number as usize] = true;
                    order.push(number);
                }
            }
        };
        meet(&mut order, &body.marks);
        let mut next = 0;
        while let Some(&number) = order.get(next) {
            if let Some((definition, _)) = &self.found[number as usize].definition {
                meet(&mut order, &definition.marks);
            }
            next += 1;
        }
        order
    }
}

/// Gives marks the indexes of their footnotes; those without one vanish.
fn renumber(pieces: &mut Vec<Piece>, places: &[Option<u32>]) {
    pieces.retain_mut(|piece| match piece {
        Piece::Void(Void::FootnoteMark(number)) => match places[*number as usize] {
            Some(index) => {
                *number = index;
                true
            }
            None => false,
        },
        _ => true,
    });
}

/// Folds case the way the Markdown crate does: `ß` and `SS` are one.
fn key(label: &str) -> String {
    if label.is_ascii() { label.to_ascii_lowercase() } else { label.to_uppercase().to_lowercase() }
}

/// A label as part of an HTML id: letters, digits, `-` and `_`.
fn token(label: &str) -> String {
    label
        .chars()
        .map(|character| if character.is_alphanumeric() || character == '_' { character } else { '-' })
        .collect()
}

fn place(file: &FilePath, range: &Range<usize>) -> Place {
    Place::new(file, range.start as u32..range.end as u32)
}

fn undefined(label: &str, place: Place) -> Diagnostic {
    Diagnostic::error(Code::UndefinedFootnote, place, format!("the footnote `{label}` is not defined"))
        .label(format!("nothing in this text begins with `[^{label}]:`"))
        .hint(format!("write `[^{label}]: the note` on a line of its own, or `\\[^{label}]` to show the brackets"))
}

fn unused(label: &str, place: Place) -> Diagnostic {
    Diagnostic::warning(Code::UnusedFootnote, place, format!("the footnote `{label}` is never referred to"))
        .label("not shown")
        .hint(format!("put `[^{label}]` where the note belongs, or remove it"))
}
