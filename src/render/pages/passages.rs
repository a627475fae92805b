//! Links to the words of passages: what a text's page reads like to a browser that searches it.

use std::ops::Range;

use crate::model::document::{Document, Element, Piece};
use crate::model::site::TextIndex;
use crate::model::work::{MarginNoteKind, Text};

use super::super::directive::PageWords;
use super::super::prose::escape::without_tags;
use super::super::view::NoteView;
use super::scope::Scope;
use super::texts;

/// The directive that leads to the passage of each note of a text, where one would.
pub fn directives(scope: &Scope<'_>, index: TextIndex) -> Vec<Option<String>> {
    let text = &scope.site.texts[index];
    // A text that can't be read again stops the build where its own page is made.
    let Ok(document) = (scope.context.document)(index) else { return Vec::new() };
    let words = words(scope, text, &document, &texts::notes(scope, index));
    let passages = text.notes.iter().map(|note| note.placement().filter(|placement| !placement.whole));
    passages.map(|placement| words.directive(placement?.range.clone())).collect()
}

/// The page in the order of its HTML, as far as templates leave it so: titles, then each block and its notes.
fn words(scope: &Scope<'_>, text: &Text, document: &Document, notes: &[NoteView]) -> PageWords {
    let mut page = PageWords::default();
    let front = &text.front;
    let head = [Some(&scope.site.config.title), Some(&front.title.value), front.subtitle.as_ref()];
    head.into_iter().flatten().chain(&front.author).for_each(|words| page.other(words));
    text.headings.iter().for_each(|heading| page.other(&heading.title));
    let mut runs = runs(document, numbers(text)).into_iter().peekable();
    for (index, block) in document.blocks.iter().enumerate() {
        // The last block takes the rest: a run that no block holds is none of those looked for.
        while let Some(run) = runs.next_if(|run| run.range.start < block.range.end) {
            page.read(
                document.text.get(run.range.start as usize..run.range.end as usize).unwrap_or(""),
                run.range.start,
            );
            run.number.into_iter().for_each(|number| page.number(number));
        }
        for (note, view) in text.notes.iter().zip(notes).filter(|(note, _)| note.block as usize == index) {
            if let Some(title) = &view.title_html {
                page.other(&without_tags(title));
            }
            match &note.what {
                MarginNoteKind::Placement(_) => page.other(&without_tags(&view.html)),
                MarginNoteKind::Footnote { range, .. } => {
                    page.other(document.text.get(range.start as usize..range.end as usize).unwrap_or(""));
                }
            }
        }
    }
    page
}

/// Reading text that nothing interrupts, and the number that stands behind it.
struct Run {
    range: Range<u32>,
    number: Option<usize>,
}

/// Where the numbers of notes stand, in order.
fn numbers(text: &Text) -> Vec<(u32, usize)> {
    let end = |(index, note): (usize, &crate::model::work::MarginNote)| Some((note.placement()?.range.end, index + 1));
    let mut numbers: Vec<(u32, usize)> = text.notes.iter().enumerate().filter_map(end).collect();
    numbers.sort_unstable();
    numbers
}

fn runs(document: &Document, numbers: Vec<(u32, usize)>) -> Vec<Run> {
    let mut cuts = Vec::new();
    let (mut covered, mut depth, mut footnote) = (Vec::<Range<u32>>::new(), 0_usize, None);
    let mut joined = false;
    for piece in &document.pieces {
        match piece {
            Piece::Open(element) => {
                depth += 1;
                if matches!(element, Element::FootnoteBody(_)) {
                    footnote = Some(depth);
                }
            }
            Piece::Close => {
                if footnote == Some(depth) {
                    footnote = None;
                }
                depth = depth.saturating_sub(1);
            }
            // A footnote's body stands in its note.
            _ if footnote.is_some() => {}
            Piece::Text(range) => {
                match covered.last_mut() {
                    Some(last) if joined && last.end == range.start => last.end = range.end,
                    _ => covered.push(range.clone()),
                }
                let text = document.text.get(range.start as usize..range.end as usize).unwrap_or("");
                cuts.extend(text.match_indices(['\n', '\t']).map(|(at, _)| range.start + at as u32));
                joined = true;
            }
            Piece::Separator(_) | Piece::Void(_) => joined = false,
        }
    }
    let mut runs = Vec::new();
    let (mut cuts, mut numbers) = (cuts.into_iter().peekable(), numbers.into_iter().peekable());
    for mut range in covered {
        while numbers.next_if(|&(at, _)| at <= range.start).is_some() {}
        loop {
            let cut = cuts.next_if(|&at| at < range.end && numbers.peek().is_none_or(|&(number, _)| at < number));
            if let Some(at) = cut {
                runs.push(Run { range: range.start..at, number: None });
                range.start = at;
            } else if let Some((at, number)) = numbers.next_if(|&(at, _)| at <= range.end) {
                runs.push(Run { range: range.start..at, number: Some(number) });
                range.start = at;
            } else {
                break;
            }
        }
        if !range.is_empty() {
            runs.push(Run { range, number: None });
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_end_at_breaks_and_numbers() {
        let document = Document {
            text: "one two three\nfour five".into(),
            pieces: vec![
                Piece::Open(Element::Paragraph),
                Piece::Text(0..4),
                Piece::Open(Element::Emphasis),
                Piece::Text(4..7),
                Piece::Close,
                Piece::Text(7..18),
                Piece::Void(crate::model::document::Void::FootnoteMark(0)),
                Piece::Text(18..23),
                Piece::Close,
            ],
            ..Document::default()
        };
        let runs = runs(&document, vec![(7, 1), (23, 2)]);
        let words: Vec<(&str, Option<usize>)> = runs
            .iter()
            .map(|run| (&document.text[run.range.start as usize..run.range.end as usize], run.number))
            .collect();
        assert_eq!(words, [("one two", Some(1)), (" three", None), ("\nfour", None), (" five", Some(2))]);
    }
}
