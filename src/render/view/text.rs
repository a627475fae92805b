//! Texts and their margin notes.

use serde::Serialize;

use crate::model::source::Place;

use super::super::dates::DateView;
use super::EditView;
use super::index::VerdictCount;
use super::link::{LangView, RecordLink, TagLink, VerdictView};
use super::rewording::{RewordingView, UnplacedView};
use super::share::PassageCiteView;

/// A margin note.
#[derive(Clone, Debug, Serialize)]
pub struct NoteView {
    /// Its number in the text, from 1.
    pub number: usize,
    /// Of its HTML ids: the note is `n-STEM`, its number in the text `r-STEM`, its passage `a-STEM`.
    pub stem: String,
    /// Back to its place in the text: `#r-STEM`, or the text itself for a note to all of it.
    pub back: String,
    /// The record's id; null for a footnote.
    pub id: Option<String>,
    /// `claim`, `event`, `source`, `person`, `footnote`, or the kind of a note: `gloss`, `needs-source`. The message
    /// `kind-KIND` has its words.
    pub kind: String,
    /// `claim`, `event`, `source`, `note`, `person` or `fn`.
    pub class: &'static str,
    /// May hold inline marks, never links. Null for footnotes and notes without one.
    pub title_html: Option<String>,
    /// The record; null where it has no place of its own.
    pub url: Option<String>,
    pub verdict: Option<VerdictView>,
    /// Of an event.
    pub date: Option<DateView>,
    /// What stands in the margin: the summary of a long note, else all of it.
    pub html: String,
    /// The first note of the same record, where this is a further one: what it says isn't repeated.
    pub first: Option<StepView>,
    /// There is more at `url`.
    pub long: bool,
    /// How many sources it names.
    pub sources: usize,
    pub reviewed: Option<DateView>,
    pub certainty: Option<&'static str>,
    /// The notes before and after it.
    pub previous: Option<StepView>,
    pub next: Option<StepView>,
    /// How the passage was edited after the record was last checked. Null: as it was, or checked since.
    pub changed: Option<RewordingView>,
    pub retracted: bool,
    /// Where its entry can be read and edited; null without `repository`, and for footnotes, which stand in the text.
    pub edit: Option<EditView>,
}

/// A step to another note.
#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    pub number: usize,
    pub url: String,
}

/// A block of a text and the notes that stand beside it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct BlockView {
    pub html: String,
    pub notes: Vec<NoteView>,
    /// In the view of passages: stands for paragraphs without notes, which are left out here. `html` is empty then.
    pub omitted: Option<OmittedView>,
}

/// Paragraphs that are left out, one after another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OmittedView {
    pub paragraphs: usize,
    /// The first of them, in the whole text.
    pub url: String,
}

/// A note in the list of notes, with where it belongs.
#[derive(Clone, Debug, Serialize)]
pub struct NoteRowView {
    pub note: NoteView,
    /// The passage, in the text.
    pub url: String,
    /// The sentence before the passage, the passage, and the rest. `passage` alone is empty for a footnote, all are for
    /// a note to a whole section or text.
    pub before: String,
    pub passage: String,
    pub after: String,
    /// The heading that it stands under, where the note before stands under another.
    pub section: Option<SectionView>,
    /// Null for a footnote, and for a note to the whole text.
    pub cite: Option<PassageCiteView>,
}

/// A heading of the text.
#[derive(Clone, Debug, Serialize)]
pub struct SectionView {
    /// Null for what stands before the first heading.
    pub title: Option<String>,
    /// In the whole text.
    pub url: String,
}

/// A section that would be torn apart by its notes, for a complaint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrowdedSection {
    /// Its heading, or the text's beginning.
    pub place: Place,
    /// `None` for what stands before the first heading.
    pub title: Option<String>,
    /// How much of it would be empty, in per cent.
    pub empty: usize,
}

/// A way to see the text.
#[derive(Clone, Debug, Serialize)]
pub struct TextViewLink {
    /// `full`, `clean`, `notes` or `passages`.
    pub name: &'static str,
    pub url: String,
    /// This very page.
    pub current: bool,
}

/// A line of the table of contents.
#[derive(Clone, Debug, Serialize)]
pub struct TocView {
    /// 1 to 6.
    pub level: u8,
    pub title: String,
    pub url: String,
}

/// How many notes of a class a text has.
#[derive(Clone, Debug, Serialize)]
pub struct KindCount {
    /// `claim`, `event`, `source`, `note`, `person` or `fn`.
    pub class: &'static str,
    pub count: usize,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct TextView {
    /// Of its title, its words and those of its footnotes.
    #[serde(flatten)]
    pub tongue: LangView,
    pub id: String,
    pub title: String,
    pub subtitle: Option<String>,
    pub authors: Vec<String>,
    pub date: Option<DateView>,
    pub license: Option<String>,
    /// The source that it reproduces or discusses.
    pub source: Option<RecordLink>,
    pub tags: Vec<TagLink>,
    pub words: u32,
    /// To read it, at 220 words a minute.
    pub minutes: u32,
    pub toc: Vec<TocView>,
    pub blocks: Vec<BlockView>,
    /// How many blocks stand before the first heading.
    pub lede: usize,
    /// Notes of all kinds.
    pub notes: usize,
    /// By class, only those that occur on this page.
    pub counts: Vec<KindCount>,
    /// The claims beside it by verdict, only verdicts that occur; those not assessed have none.
    pub verdicts: Vec<VerdictCount>,
    /// The ways to see it, this page among them; empty where there is only one.
    pub views: Vec<TextViewLink>,
    /// In the view of notes: all of them, in order.
    pub rows: Vec<NoteRowView>,
    /// Records that were to stand here and don't.
    pub unplaced: Vec<UnplacedView>,
    /// The last day on which any of its notes was checked.
    pub reviewed: Option<DateView>,
    /// Every note stands below its paragraph.
    pub below: bool,
    /// The section whose notes don't fit into the margin, where that is why they stand below. Templates don't see it.
    #[serde(skip)]
    pub crowded: Option<CrowdedSection>,
    /// Lines of its paragraphs end where they end in the file.
    pub verse: bool,
    /// Its events in time, and the map of its claims; null where there is too little to draw.
    pub timeline: Option<String>,
    pub map: Option<String>,
    pub extra: serde_json::Value,
}
