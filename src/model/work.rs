//! A text with the records of its sidecar: as parsed ([`Work`]), and as kept once anchored ([`Text`]).

use std::ops::Range;
use std::sync::Arc;

use super::anchor::{Placement, Unplaced};
use super::date::Date;
use super::document::{Block, Document, Heading, Reference};
use super::record::{Id, Placing, Record};
use super::source::{FilePath, Spanned};

pub use super::words::{Direction, Layout};

/// The id of a text: its path below `content/` without `.md`.
pub type TextId = Arc<str>;

/// What stands between `---` at the head of a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FrontMatter {
    pub title: Spanned<String>,
    pub subtitle: Option<String>,
    pub author: Vec<String>,
    pub date: Option<Date>,
    /// `None`: the edition's.
    pub lang: Option<String>,
    pub dir: Option<Direction>,
    /// The last part of the text's address, instead of the file's name.
    pub slug: Option<Spanned<String>>,
    /// Texts without one come after those with one, by path.
    pub order: Option<i64>,
    pub draft: bool,
    pub tags: Vec<Spanned<Arc<str>>>,
    pub description: Option<String>,
    pub license: Option<String>,
    /// The source that this text reproduces or discusses.
    pub source: Option<Spanned<Id>>,
    /// Former paths, as in `old/name` or `old/name.html`.
    pub aliases: Vec<Spanned<String>>,
    /// `None`: in the margin, unless it is crowded.
    pub layout: Option<Layout>,
    /// Lines of its paragraphs end where they end in the file.
    pub verse: bool,
    /// A template instead of the theme's `text.html`.
    pub template: Option<Spanned<String>>,
    pub extra: serde_json::Value,
}

/// One text and the YAML beside it, parsed. Dropped once anchored.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    pub id: TextId,
    /// The Markdown file.
    pub file: FilePath,
    /// A hash of the file's bytes: rendering reads the file again and must find the same.
    pub hash: u64,
    pub front: FrontMatter,
    pub document: Document,
    pub records: Vec<Record>,
    pub placings: Vec<Placing>,
}

/// What is kept of a text after anchoring: no document, no source.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    pub id: TextId,
    pub file: FilePath,
    pub hash: u64,
    pub front: FrontMatter,
    pub headings: Vec<Heading>,
    pub blocks: Vec<Block>,
    pub references: Vec<Reference>,
    /// The margin notes in the order of their numbers: the first is note 1.
    pub notes: Vec<MarginNote>,
    pub unplaced: Vec<Unplaced>,
    /// Words of the reading text.
    pub words: u32,
}

/// A note beside the text.
#[derive(Clone, Debug, PartialEq)]
pub struct MarginNote {
    /// Index into `Text::blocks` of the block that it stands beside: the one in which its passage starts.
    pub block: u32,
    pub what: MarginNoteKind,
}

#[derive(Clone, Debug, PartialEq)]
pub enum MarginNoteKind {
    Placement(Placement),
    Footnote {
        label: Box<str>,
        /// Where it is first referred to, in the reading text.
        at: u32,
        /// The sentence of that place.
        sentence: Box<str>,
        /// The bytes of the reading text that are its body.
        range: Range<u32>,
        /// Index into the document's footnotes.
        index: u32,
    },
}

impl MarginNote {
    pub fn placement(&self) -> Option<&Placement> {
        match &self.what {
            MarginNoteKind::Placement(placement) => Some(placement),
            MarginNoteKind::Footnote { .. } => None,
        }
    }

    /// The stem of its HTML ids: `ID`, `ID-2`, or `fn-LABEL`. The note is `n-STEM`, its number `r-STEM`, its passage
    /// `a-STEM`.
    pub fn stem(&self) -> String {
        match &self.what {
            MarginNoteKind::Placement(placement) if placement.ordinal <= 1 => placement.record.to_string(),
            MarginNoteKind::Placement(placement) => format!("{}-{}", placement.record, placement.ordinal),
            MarginNoteKind::Footnote { label, .. } => format!("fn-{label}"),
        }
    }
}
