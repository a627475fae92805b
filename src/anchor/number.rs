//! The order of the margin notes: by the block in which they start, then by where they end, then as written.

use crate::model::anchor::Placement;
use crate::model::document::{Document, Footnote};
use crate::model::work::{MarginNote, MarginNoteKind};

use super::sentence;

/// The margin notes in the order of their numbers. Footnotes stand where they are first referred to.
pub fn notes(document: &Document, placements: Vec<Placement>) -> Vec<MarginNote> {
    let placed = placements.into_iter().map(|placement| {
        let end = placement.range.end;
        (end, MarginNote { block: placement.block, what: MarginNoteKind::Placement(placement) })
    });
    let footnotes = document.footnotes.iter().enumerate().map(|(index, footnote)| {
        let at = first_mark(footnote);
        let block = document.block_at(at).unwrap_or(0);
        let note = MarginNote {
            block,
            what: MarginNoteKind::Footnote {
                label: footnote.label.clone(),
                at,
                sentence: sentence_at(document, block, at).into(),
                range: footnote.range.clone(),
                index: index as u32,
            },
        };
        (at, note)
    });
    // Placements come before the footnotes, so that of a passage and a mark at its end the passage is first: its
    // number is written before the mark. The sort keeps that order, and the order in which records are written.
    let mut notes: Vec<(u32, MarginNote)> = placed.chain(footnotes).collect();
    notes.sort_by_key(|(end, note)| (note.block, *end));
    notes.into_iter().map(|(_, note)| note).collect()
}

/// The sentence of a block in which a mark stands.
fn sentence_at(document: &Document, block: u32, at: u32) -> String {
    let block = document.blocks.get(block as usize).map_or(0..document.text.len() as u32, |block| block.range.clone());
    let at = (at as usize).min(document.text.len());
    sentence::around(&document.text, block.start as usize..block.end as usize, at..at).0
}

fn first_mark(footnote: &Footnote) -> u32 {
    footnote.marks.iter().copied().min().unwrap_or(footnote.range.start)
}
