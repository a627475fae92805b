//! A document with its margin notes, as HTML.
//!
//! 1. `layout` says where each note's passage is cut into segments and where its number stands.
//! 2. `writer` walks the pieces of the document once and writes every block and footnote body; `elements` has the
//!    tags of each element, `marks` what isn't reading text.
//! 3. `sanitise` cleans blocks that hold raw HTML, and `raw` finds those that it joins.
//!
//! Everything that isn't reading text (numbers, permalinks, citations, boxes) is marked `data-mark`: drop those
//! elements, strip the tags, and the reading text is left, byte for byte.

mod elements;
pub(in crate::render) mod escape;
mod layout;
mod marks;
mod raw;
mod sanitise;
mod writer;

#[cfg(test)]
mod builder;
#[cfg(test)]
pub mod tests;

use std::ops::Range;

use crate::model::document::{CitationItem, Document, LinkTarget};
use crate::model::output::PictureSize;
use crate::model::work::{MarginNote, MarginNoteKind};

/// A text's HTML, without the rail around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// The HTML of each of the document's blocks, in order: one well-formed element each.
    ///
    /// Where the text has raw HTML, a block may hold several elements or none. Blocks that a raw element reaches over
    /// (`<details>` here, `</details>` three blocks later) are all in the first of them, and the others are empty: their
    /// notes then stand after the whole, as those of a list do.
    pub blocks: Vec<String>,
    /// The body of each of the document's footnotes, for its aside.
    pub footnotes: Vec<String>,
}

/// What prose needs to know of a margin note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteMark {
    /// [`MarginNote::stem`].
    pub stem: String,
    /// The number that readers see.
    pub number: usize,
    /// The CSS class: `claim`, `event`, `source`, `note`, `person`, `fn`.
    pub class: String,
    /// What the number is called aloud: `Note 3, claim, contested`.
    pub label: String,
    pub spot: Spot,
    /// The place of its verdict on the edition's scale, from 1, or 0 without one: a class `s0`, `s1`, … to filter by.
    /// `None` for what isn't a claim.
    pub step: Option<usize>,
    /// The passage was edited after the note was last checked.
    pub is_changed: bool,
}

/// Where a note belongs in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// Bytes of the reading text, which are highlighted; the number follows them.
    Passage(Range<u32>),
    /// A whole section: no highlight, a number at this offset, the end of its heading.
    Section(u32),
    /// The whole text: neither.
    Text,
    /// A footnote, an index into the document's: its number stands at each of its marks.
    Footnote(u32),
}

impl NoteMark {
    pub fn new(note: &MarginNote, number: usize, class: impl Into<String>, label: impl Into<String>) -> Self {
        let spot = match &note.what {
            MarginNoteKind::Placement(placement) => match placement.range.start {
                0 if placement.whole => Spot::Text,
                heading_end if placement.whole => Spot::Section(heading_end),
                _ => Spot::Passage(placement.range.clone()),
            },
            MarginNoteKind::Footnote { index, .. } => Spot::Footnote(*index),
        };
        Self {
            stem: note.stem(),
            number,
            class: class.into(),
            label: label.into(),
            spot,
            step: None,
            is_changed: false,
        }
    }
}

/// How links, images and citations get their addresses: known only to who knows the site and the page.
pub trait Resolve {
    /// `None`: the words of the link stand alone.
    fn link(&self, target: &LinkTarget) -> Option<Address>;

    /// An image. `None`: its alternative text is shown.
    fn image(&self, target: &LinkTarget) -> Option<Picture>;

    /// What one item of a citation reads, its locator included: `Korybko 2020, p. 12`.
    fn citation(&self, item: &CitationItem) -> Cited;
}

/// Where an image is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// Relative to the page, or another site's.
    pub address: String,
    pub size: Option<PictureSize>,
}

/// Where a link leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    pub href: String,
    /// `rec claim` for a link to a claim; empty for none.
    pub class: String,
    /// Leads to another site.
    pub outside: bool,
}

/// One item of a citation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cited {
    /// `None`: plain words.
    pub href: Option<String>,
    pub label: String,
}

/// The words of the interface that prose writes, in the language of the edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The language of these words and of the notes' labels, where it isn't that of the text.
    pub lang: Option<String>,
    /// Before the number of a paragraph: `Link to paragraph`.
    pub paragraph: String,
    /// `Link to this section`.
    pub section: String,
    /// The name of a table's scrolling region: `Table`.
    pub table: String,
    /// A task list's boxes.
    pub done: String,
    pub open: String,
}

#[cfg(test)]
impl Default for Words {
    fn default() -> Self {
        Self {
            lang: None,
            paragraph: "Link to paragraph".to_string(),
            section: "Link to this section".to_string(),
            table: "Table".to_string(),
            done: "done".to_string(),
            open: "not done".to_string(),
        }
    }
}

/// Writes a text: its blocks with highlights, note numbers, ids and permalinks, and its footnotes' bodies.
///
/// `notes` are those to show, in the order of their numbers; without any, this is the clean text. A footnote that
/// isn't among them leaves no mark.
pub fn text(document: &Document, notes: &[NoteMark], resolve: &dyn Resolve, words: &Words) -> Prose {
    writer::write(document, notes, resolve, words, writer::Form::Text)
}

/// What of a record's Markdown field is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Everything; headings become `<p class="h">`.
    Block,
    /// The words and inline marks of the field, to stand inside a paragraph or heading.
    Inline,
    /// The same without links, to stand inside a link.
    Unlinked,
}

/// Writes a record's Markdown field: no ids, no permalinks.
pub fn field(document: &Document, resolve: &dyn Resolve, words: &Words, field: Field) -> String {
    writer::write(document, &[], resolve, words, writer::Form::Field(field)).blocks.concat()
}
