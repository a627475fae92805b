//! Builds reading text, pieces and origins together, so that they can't disagree.
//!
//! The body of a text has a builder, and each footnote has one: footnotes are written where their author likes, but
//! stand at the end of the reading text.

use std::ops::Range;

use crate::model::document::{Citation, CitationItem, Element, Origin, Piece, Reference, ReferenceTarget, Void};

use super::outline::{RawBlock, RawHeading};

/// A part of a document that is being built. All offsets are of this part's own `text`; those of the source are of the
/// file.
#[derive(Debug)]
pub(super) struct Builder<'a> {
    source: &'a str,
    pub text: String,
    pub pieces: Vec<Piece>,
    pub origins: Vec<Origin>,
    pub citations: Vec<Citation>,
    pub references: Vec<Reference>,
    /// `Element::Heading` holds an index into this.
    pub headings: Vec<RawHeading>,
    /// What stands at the top level.
    pub blocks: Vec<RawBlock>,
    /// Footnote marks: the number of the footnote while parsing, and the offset.
    pub marks: Vec<(u32, u32)>,
    /// How many block elements are open.
    depth: u32,
    /// A block has ended, and what follows must not run together with it.
    gap: bool,
    /// Where the last separator ended.
    separated: Option<usize>,
    /// The last origin is a copy of its source, byte for byte, and can grow.
    copying: bool,
}

impl<'a> Builder<'a> {
    /// Builds from ranges of `source`, the whole file.
    pub(super) fn new(source: &'a str) -> Self {
        Self {
            source,
            text: String::new(),
            pieces: Vec::new(),
            origins: Vec::new(),
            citations: Vec::new(),
            references: Vec::new(),
            headings: Vec::new(),
            blocks: Vec::new(),
            marks: Vec::new(),
            depth: 0,
            gap: false,
            separated: None,
            copying: false,
        }
    }

    /// A builder with room for a text of `bytes`.
    pub(super) fn with_room(source: &'a str, bytes: usize) -> Self {
        let mut builder = Self::new(source);
        builder.text.reserve(bytes);
        builder.pieces.reserve(bytes / 50);
        builder.origins.reserve(bytes / 70);
        builder
    }

    /// The offset at which the next words will stand.
    pub(super) fn at(&self) -> u32 {
        self.text.len() as u32
    }

    /// Opens a block element, with a separator before it.
    pub(super) fn open_block(&mut self, element: Element) {
        let separator = if matches!(element, Element::TableCell { .. }) { '\t' } else { '\n' };
        self.separate(separator);
        if self.depth == 0 {
            let heading = match &element {
                Element::Heading(index) => Some(*index),
                _ => None,
            };
            self.blocks.push(RawBlock { range: self.at()..self.at(), heading, counted: heading.is_none() });
        }
        self.depth += 1;
        self.pieces.push(Piece::Open(element));
    }

    /// Closes the block element opened last.
    pub(super) fn close_block(&mut self) {
        self.pieces.push(Piece::Close);
        self.depth = self.depth.saturating_sub(1);
        let end = self.at();
        if self.depth == 0
            && let Some(block) = self.blocks.last_mut()
        {
            block.range.end = end;
        }
        self.gap = true;
    }

    /// A block without reading text: a rule, or raw HTML.
    pub(super) fn void_block(&mut self, void: Void) {
        if self.depth == 0 {
            self.blocks.push(RawBlock { range: self.at()..self.at(), heading: None, counted: false });
        }
        self.pieces.push(Piece::Void(void));
        self.gap = true;
    }

    /// Opens an inline element.
    pub(super) fn open(&mut self, element: Element) {
        self.bridge();
        self.pieces.push(Piece::Open(element));
    }

    /// Closes the inline element opened last.
    pub(super) fn close(&mut self) {
        self.pieces.push(Piece::Close);
    }

    /// Something inline that isn't reading text.
    pub(super) fn void(&mut self, void: Void) {
        self.bridge();
        self.pieces.push(Piece::Void(void));
    }

    /// Parts what stands before from what will follow, unless that has happened or nothing stands before.
    pub(super) fn separate(&mut self, separator: char) {
        self.gap = false;
        if self.text.is_empty() || self.separated == Some(self.text.len()) {
            return;
        }
        let start = self.at();
        self.text.push(separator);
        self.pieces.push(Piece::Separator(start..self.at()));
        self.separated = Some(self.text.len());
    }

    /// The next inline thing will be parted from what stands before.
    pub(super) fn end_of_block(&mut self) {
        self.gap = true;
    }

    /// In a tight list item, words can follow a block without one of their own.
    fn bridge(&mut self) {
        if self.gap {
            self.separate('\n');
        }
    }

    /// Adds words that were written as `source[at]`.
    pub(super) fn words(&mut self, words: &str, at: Range<usize>) {
        if words.is_empty() {
            return;
        }
        if self.source.get(at.clone()) == Some(words) {
            self.copy(at);
        } else {
            self.convert(words, at);
        }
    }

    /// Adds `source[at]` as it is, but for what HTML can't hold and for carriage returns.
    pub(super) fn copy(&mut self, at: Range<usize>) {
        let source = self.source;
        let Some(words) = source.get(at.clone()) else { return };
        if !may_need_replacing(words) {
            return self.run(at);
        }
        let mut start = at.start;
        let mut characters = words.char_indices().peekable();
        while let Some((index, character)) = characters.next() {
            let mut end = at.start + index + character.len_utf8();
            let Some(replacement) = replacement(character) else { continue };
            if character == '\r' && characters.next_if(|&(_, next)| next == '\n').is_some() {
                end += 1;
            }
            self.run(start..at.start + index);
            self.convert(replacement, at.start + index..end);
            start = end;
        }
        self.run(start..at.end);
    }

    fn run(&mut self, at: Range<usize>) {
        if at.is_empty() {
            return;
        }
        let start = self.begin_words();
        self.text.push_str(&self.source[at.clone()]);
        let end = self.end_words(start);
        let source = at.start as u32..at.end as u32;
        match self.origins.last_mut() {
            Some(last) if self.copying && last.text.end == start && last.source.end == source.start => {
                last.text.end = end;
                last.source.end = source.end;
            }
            _ => self.origins.push(Origin { text: start..end, source }),
        }
        self.copying = true;
    }

    /// Adds words that are written otherwise in the source: smart punctuation, entities, line ends.
    pub(super) fn convert(&mut self, words: &str, at: Range<usize>) {
        let clean = clean(words);
        let Some(first) = clean.chars().next() else { return };
        let start = self.begin_words();
        self.text.push_str(&clean);
        let end = self.end_words(start);
        let source = at.start as u32..at.end as u32;
        self.copying = false;
        // Equal lengths promise that bytes correspond one to one. `&acE;` gives two characters of five bytes
        // together, which don't.
        if end - start == source.end - source.start && clean.len() > first.len_utf8() {
            let middle = start + first.len_utf8() as u32;
            let rest = Origin { text: middle..end, source: source.end..source.end };
            self.origins.push(Origin { text: start..middle, source });
            self.origins.push(rest);
        } else {
            self.origins.push(Origin { text: start..end, source });
        }
    }

    fn begin_words(&mut self) -> u32 {
        self.bridge();
        self.at()
    }

    fn end_words(&mut self, start: u32) -> u32 {
        let end = self.at();
        match self.pieces.last_mut() {
            Some(Piece::Text(range)) => range.end = end,
            _ => self.pieces.push(Piece::Text(start..end)),
        }
        end
    }

    /// Adds a bracket of citations, whose items stand somewhere in `source[at]`.
    pub(super) fn citation(&mut self, items: Vec<CitationItem>, at: Range<usize>) {
        self.bridge();
        let offset = self.at();
        let mut cursor = at.start;
        for item in &items {
            let written = self.source.get(cursor..at.end).and_then(|rest| rest.find(&format!("@{}", item.id)));
            let source = match written {
                Some(index) => cursor + index..cursor + index + 1 + item.id.len(),
                None => at.clone(),
            };
            cursor = source.end.min(at.end);
            self.reference(ReferenceTarget::Citation(item.id.as_ref().into()), source);
        }
        self.pieces.push(Piece::Void(Void::Citation(self.citations.len() as u32)));
        self.citations.push(Citation { items, at: offset });
    }

    /// Notes what a link, image or citation at `source[at]` names.
    pub(super) fn reference(&mut self, target: ReferenceTarget, at: Range<usize>) {
        self.references.push(Reference { target, source: at.start as u32..at.end as u32, at: self.at() });
    }

    /// Notes the mark of a footnote.
    pub(super) fn mark(&mut self, footnote: u32) {
        self.bridge();
        self.marks.push((footnote, self.at()));
        self.pieces.push(Piece::Void(Void::FootnoteMark(footnote)));
    }

    /// Adds all that `other` holds after what is here, except marks and blocks; gives its range in the text.
    pub(super) fn append(&mut self, other: Builder<'a>) -> Range<u32> {
        let base = self.at();
        let (citations, headings) = (self.citations.len() as u32, self.headings.len() as u32);
        let shift = |range: Range<u32>| range.start + base..range.end + base;
        self.text.push_str(&other.text);
        self.pieces.extend(other.pieces.into_iter().map(|piece| match piece {
            Piece::Text(range) => Piece::Text(shift(range)),
            Piece::Separator(range) => Piece::Separator(shift(range)),
            Piece::Void(Void::Citation(index)) => Piece::Void(Void::Citation(index + citations)),
            Piece::Open(Element::Heading(index)) => Piece::Open(Element::Heading(index + headings)),
            other => other,
        }));
        self.origins
            .extend(other.origins.into_iter().map(|origin| Origin { text: shift(origin.text), source: origin.source }));
        self.citations
            .extend(other.citations.into_iter().map(|citation| Citation { at: citation.at + base, ..citation }));
        self.references
            .extend(other.references.into_iter().map(|reference| Reference { at: reference.at + base, ..reference }));
        self.headings
            .extend(other.headings.into_iter().map(|heading| RawHeading { range: shift(heading.range), ..heading }));
        if other.separated == Some(other.text.len()) {
            self.separated = Some(self.text.len());
        }
        self.copying = false;
        base..self.at()
    }
}

/// What can't stand in HTML, by its first byte: controls, and characters that Unicode keeps for itself. A quick look
/// that errs on the safe side; [`replacement`] decides.
fn may_need_replacing(words: &str) -> bool {
    words.bytes().fold(false, |found, byte| found | (byte < b' ') | (byte == 0x7f) | (byte == 0xc2) | (byte >= 0xef))
}

/// What stands for a character that HTML can't hold (WHATWG HTML, 13.2.3.5), and for a lone carriage return.
fn replacement(character: char) -> Option<&'static str> {
    let code = u32::from(character);
    match character {
        '\n' | '\t' | '\u{c}' => None,
        '\r' => Some("\n"),
        _ if character.is_control() || (0xfdd0..=0xfdef).contains(&code) || code & 0xfffe == 0xfffe => Some("\u{fffd}"),
        _ => None,
    }
}

/// `words` without what HTML can't hold.
pub(super) fn clean(words: &str) -> std::borrow::Cow<'_, str> {
    if !may_need_replacing(words) || words.chars().all(|character| replacement(character).is_none()) {
        return words.into();
    }
    let mut clean = String::with_capacity(words.len());
    for character in words.chars() {
        match replacement(character) {
            Some(replacement) => clean.push_str(replacement),
            None => clean.push(character),
        }
    }
    clean.into()
}
