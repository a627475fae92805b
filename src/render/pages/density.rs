//! Whether the margin has room for a text's notes.
//!
//! A stack of notes hangs down beside the paragraphs after its own; while it does, the next annotated paragraph waits
//! below the end of the stack (CSS 2.1, section 9.5.1: a float stands no higher than an earlier one). Where paragraphs have
//! more notes than lines, the text comes apart. This plays the float rule with heights estimated from the lengths of
//! words; a quarter of a section spent waiting is too much, whatever the estimate is off by.

use crate::model::document::Document;
use crate::model::source::Place;
use crate::model::work::Text;

use super::super::prose::escape::without_tags;
use super::super::view::{CrowdedSection, NoteView};

/// Columns of a line of text and of a note, in the default theme: a wide character takes two.
const TEXT_COLUMNS: usize = 64;
const NOTE_COLUMNS: usize = 38;
/// Columns of a line of a note's title.
const TITLE_COLUMNS: usize = 30;
/// Heights in CSS pixels: a line of text, what separates two blocks, and what a heading takes besides its line.
const TEXT_LINE: usize = 31;
const BETWEEN_BLOCKS: usize = 20;
const HEADING: usize = 50;
/// A line of a note, of its title, and what every note has besides: its first and last line and the space after it.
const NOTE_LINE: usize = 21;
const TITLE_LINE: usize = 22;
const NOTE_FRAME: usize = 72;

/// One part of so many may be spent waiting.
const SHARE: usize = 4;
/// Pixels that are never too much: about a screen's half.
const LEAST: usize = 450;

/// The section that is the most crowded, if any is too much so.
pub fn crowded(text: &Text, document: &Document, notes: &[NoteView]) -> Option<CrowdedSection> {
    let mut heights = vec![0; text.blocks.len()];
    for (note, view) in text.notes.iter().zip(notes) {
        if let Some(height) = heights.get_mut(note.block as usize) {
            *height += note_height(view);
        }
    }
    // Its heading, and how much of it would be empty.
    let mut worst: Option<(Option<u32>, usize)> = None;
    let mut judge = |heading: Option<u32>, waiting: usize, all: usize| {
        let empty = 100 * waiting / all.max(1);
        if waiting > LEAST && SHARE * waiting > all && worst.is_none_or(|(_, other)| other < empty) {
            worst = Some((heading, empty));
        }
    };
    // How far text and notes reach down, and where the last stack began.
    let (mut text_end, mut rail_end, mut last_stack) = (0, 0, 0);
    let (mut section, mut waiting, mut start) = (None, 0, 0);
    for (block, notes) in text.blocks.iter().zip(heights) {
        if block.heading != section {
            judge(section, waiting, text_end - start);
            (section, waiting, start) = (block.heading, 0, text_end);
        }
        let top = text_end.max(last_stack);
        waiting += top - text_end;
        let words = document.text.get(block.range.start as usize..block.range.end as usize).unwrap_or_default();
        let is_heading = block.heading.is_some_and(|heading| {
            text.headings.get(heading as usize).is_some_and(|heading| heading.range == block.range)
        });
        text_end = top + lines(words, TEXT_COLUMNS) * TEXT_LINE + if is_heading { HEADING } else { BETWEEN_BLOCKS };
        if notes > 0 {
            last_stack = top.max(rail_end);
            rail_end = last_stack + notes;
        }
    }
    judge(section, waiting, text_end - start);
    let (heading, empty) = worst?;
    let heading = heading.and_then(|heading| text.headings.get(heading as usize));
    let place = heading.map_or_else(
        || Place::start_of(&text.file),
        |heading| Place::new(&text.file, document.source_range(heading.range.clone())),
    );
    Some(CrowdedSection { place, title: heading.map(|heading| heading.title.to_string()), empty })
}

fn note_height(note: &NoteView) -> usize {
    let title = note.title_html.as_deref().map_or(0, |title| lines(&without_tags(title), TITLE_COLUMNS));
    let more = usize::from(note.long);
    NOTE_FRAME + title * TITLE_LINE + (lines(&without_tags(&note.html), NOTE_COLUMNS) + more) * NOTE_LINE
}

/// How many lines words take.
fn lines(words: &str, columns: usize) -> usize {
    words.lines().map(|line| line.chars().map(width).sum::<usize>().div_ceil(columns)).sum()
}

/// Han, Kana and Hangul are as wide as two letters.
fn width(character: char) -> usize {
    if character >= '\u{2e80}' { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_in_columns() {
        for (words, columns, expected) in
            [("", 10, 0), ("0123456789", 10, 1), ("0123456789a", 10, 2), ("a\nb", 10, 2), ("漢字漢字漢字", 10, 2)]
        {
            assert_eq!(lines(words, columns), expected, "{words}");
        }
    }
}
