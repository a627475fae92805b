//! Where passages are cut into segments, and where the numbers of notes stand.

use std::cmp::Reverse;
use std::ops::Range;

use super::{NoteMark, Spot};
use crate::model::document::{Document, Piece};

/// The notes of a text as its writer meets them, from the first byte to the last.
#[derive(Debug)]
pub struct Layout {
    /// Outer before inner: by start, then the longer one, then the lower number.
    passages: Vec<Passage>,
    /// By piece, then by offset, then by note.
    numbers: Vec<Number>,
    /// The note of each footnote of the document, an index into the notes.
    pub footnotes: Vec<Option<usize>>,
    /// The first passage that hasn't begun yet.
    next_passage: usize,
    active: Vec<usize>,
    next_number: usize,
}

#[derive(Debug)]
struct Passage {
    note: usize,
    range: Range<u32>,
    /// Its first segment was written.
    begun: bool,
}

/// A note's number: after the byte `offset` of the text run `piece`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Number {
    piece: usize,
    offset: u32,
    note: usize,
}

/// A part of a text run in which the same notes overlap.
#[derive(Debug, PartialEq, Eq)]
pub struct Segment {
    pub end: u32,
    /// The notes whose passages hold it, outermost first.
    pub notes: Vec<usize>,
    /// Those among them of which this is the first segment.
    pub first: Vec<usize>,
}

impl Layout {
    pub fn new(document: &Document, notes: &[NoteMark]) -> Self {
        let runs: Vec<(usize, Range<u32>)> = document
            .pieces
            .iter()
            .enumerate()
            .filter_map(|(index, piece)| match piece {
                Piece::Text(range) if !range.is_empty() => Some((index, range.clone())),
                _ => None,
            })
            .collect();
        let mut footnotes = vec![None; document.footnotes.len()];
        let (mut passages, mut numbers) = (Vec::new(), Vec::new());
        for (note, mark) in notes.iter().enumerate() {
            match &mark.spot {
                Spot::Passage(range) => {
                    numbers.extend(number(&runs, range, note));
                    if !range.is_empty() {
                        passages.push(Passage { note, range: range.clone(), begun: false });
                    }
                }
                Spot::Section(offset) => numbers.extend(number(&runs, &(*offset..*offset), note)),
                Spot::Footnote(index) => {
                    if let Some(slot) = footnotes.get_mut(*index as usize) {
                        *slot = Some(note);
                    }
                }
                Spot::Text => {}
            }
        }
        passages.sort_by_key(|passage| (passage.range.start, Reverse(passage.range.end), passage.note));
        numbers.sort();
        Self { passages, numbers, footnotes, next_passage: 0, active: Vec::new(), next_number: 0 }
    }

    /// The segment that begins at `start`, of a text run that ends at `end`. Ask from the first byte to the last.
    pub fn segment(&mut self, start: u32, end: u32) -> Segment {
        self.active.retain(|&index| self.passages[index].range.end > start);
        while let Some(passage) = self.passages.get(self.next_passage)
            && passage.range.start <= start
        {
            if passage.range.end > start {
                self.active.push(self.next_passage);
            }
            self.next_passage += 1;
        }
        let opening = self.passages.get(self.next_passage).map(|passage| passage.range.start);
        let closing = self.active.iter().map(|&index| self.passages[index].range.end).min();
        let mut segment = Segment {
            end: [opening, closing].into_iter().flatten().fold(end, u32::min),
            notes: Vec::with_capacity(self.active.len()),
            first: Vec::new(),
        };
        for &index in &self.active {
            let passage = &mut self.passages[index];
            segment.notes.push(passage.note);
            if !std::mem::replace(&mut passage.begun, true) {
                segment.first.push(passage.note);
            }
        }
        segment
    }

    /// The next number that stands in the text run `piece` at or before `offset`; each is given once.
    pub fn number_until(&mut self, piece: usize, offset: u32) -> Option<usize> {
        let number = self.numbers.get(self.next_number)?;
        if (number.piece, number.offset) > (piece, offset) {
            return None;
        }
        self.next_number += 1;
        Some(number.note)
    }

    /// Where the next number of the text run `piece` stands.
    pub fn next_number(&self, piece: usize) -> Option<u32> {
        self.numbers.get(self.next_number).filter(|number| number.piece == piece).map(|number| number.offset)
    }
}

/// After the last byte of `range` that a reader sees: a quotation that ends with a separator ends before it, so that
/// its number doesn't stand at the head of the next block. `None` in a text without words.
fn number(runs: &[(usize, Range<u32>)], range: &Range<u32>, note: usize) -> Option<Number> {
    let end = range.end.max(range.start);
    let before = runs.partition_point(|(_, run)| run.start < end);
    match before.checked_sub(1).map(|index| &runs[index]) {
        Some((piece, run)) => Some(Number { piece: *piece, offset: end.min(run.end), note }),
        None => runs.first().map(|(piece, run)| Number { piece: *piece, offset: run.start, note }),
    }
}
