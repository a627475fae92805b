//! The coverage page.

use serde::Serialize;

use super::super::dates::DateView;
use super::index::VerdictCount;
use super::link::{LinkView, PlaceView, RecordLink};
use super::rewording::{RewordingView, UnplacedView};
use super::text::KindCount;

/// How much of the edition is annotated, and what is still open.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CoverageView {
    /// In reading order; those of the home page and of folders only if they have notes.
    pub texts: Vec<CoveredText>,
    /// All of them together. Its `text` is null.
    pub total: CoveredText,
    /// All five statuses, in the order `exact`, `changed`, `moved`, `ambiguous`, `lost`.
    pub anchors: Vec<StatusCount>,
    /// Every record that was to stand in a text and doesn't.
    pub unplaced: Vec<UnplacedEntry>,
    /// Every place whose passage was edited since it was quoted.
    pub changed: Vec<ChangedEntry>,
    /// Every place whose words stand elsewhere than their context says.
    pub moved: Vec<PlaceEntry>,
    /// Claims, events, sources, notes and people, those kinds only that the edition has.
    pub kinds: Vec<CoveredKind>,
    /// There are drafts among them: only with `--drafts`.
    pub drafts: bool,
    /// Claims by verdict, only verdicts that occur; those not assessed have none.
    pub verdicts: Vec<VerdictCount>,
    /// All lists of what is to be done, those that are empty too.
    pub open: Vec<OpenList>,
    /// Notes that stand nowhere, with all of their words: they have no page.
    pub adrift: Vec<AdriftNote>,
    /// The records checked the longest ago, with the day.
    pub reviewed: Vec<ReviewedEntry>,
    /// How many records have such a day.
    pub reviewed_count: usize,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct CoveredText {
    pub text: Option<LinkView>,
    pub words: usize,
    /// Paragraphs, and other blocks with words that aren't headings.
    pub paragraphs: usize,
    /// Those that the passage of a note touches.
    pub annotated: usize,
    /// The same in per cent; 0 and 100 only for none and all. Null without paragraphs.
    pub share: Option<usize>,
    /// Notes by class, only those that occur.
    pub notes: Vec<KindCount>,
    /// Anchors whose passage was edited, and those without a place.
    pub changed: usize,
    pub unplaced: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct StatusCount {
    /// `exact`, `changed`, `moved`, `ambiguous` or `lost`.
    pub status: &'static str,
    pub count: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct UnplacedEntry {
    pub text: LinkView,
    /// Its entry at the foot of the text.
    pub url: String,
    #[serde(flatten)]
    pub unplaced: UnplacedView,
}

#[derive(Clone, Debug, Serialize)]
pub struct PlaceEntry {
    pub record: RecordLink,
    pub place: PlaceView,
}

#[derive(Clone, Debug, Serialize)]
pub struct ChangedEntry {
    #[serde(flatten)]
    pub entry: PlaceEntry,
    pub change: RewordingView,
    /// The record was checked since, so that its page and note don't speak of the change any more.
    pub checked: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct CoveredKind {
    /// `claim`, `event`, `source`, `note` or `person`.
    pub class: &'static str,
    /// `claims`, `events`, `sources`, `notes` or `people`.
    pub name: &'static str,
    pub total: usize,
    /// Those that stand in some text.
    pub placed: usize,
    pub published: usize,
    pub retracted: usize,
    pub drafts: usize,
}

/// Records that wait for one thing to be done.
#[derive(Clone, Debug, Serialize)]
pub struct OpenList {
    /// `questions`, `unsourced`, `unassessed`, `unsupported`, `unarchived` or `unreviewed`.
    pub name: &'static str,
    pub count: usize,
    /// At most the first 500.
    pub records: Vec<RecordLink>,
}

#[derive(Clone, Debug, Serialize)]
pub struct AdriftNote {
    pub record: RecordLink,
    pub body_html: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ReviewedEntry {
    pub date: DateView,
    pub record: RecordLink,
}
