//! The home page, folders, indexes and tags.

use serde::Serialize;

use super::super::dates::DateView;
use super::super::timeline::StripView;
use super::link::{RecordLink, TextLink, VerdictView};
use super::record::{ClaimView, EventView, PersonView, SourceView};
use super::text::TextView;

/// Texts of one folder.
#[derive(Clone, Debug, Serialize)]
pub struct GroupView {
    /// Null for texts that lie in no folder.
    pub title: Option<String>,
    pub url: Option<String>,
    pub texts: Vec<TextLink>,
}

#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// `content/index.md`
    pub text: Option<TextView>,
    pub groups: Vec<GroupView>,
    /// The last day on which anything was checked.
    pub reviewed: Option<DateView>,
    /// The classes of notes that the edition has, for the legend.
    pub classes: Vec<&'static str>,
    /// Claims by verdict, only verdicts that occur; those not assessed have none.
    pub verdicts: Vec<VerdictCount>,
}

#[derive(Clone, Debug, Serialize)]
pub struct VerdictCount {
    pub verdict: Option<VerdictView>,
    pub count: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct FolderView {
    pub title: String,
    /// The folder's `index.md`
    pub text: Option<TextView>,
    pub texts: Vec<TextLink>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ClaimsView {
    /// All claims of the edition, not of this page only.
    pub total: usize,
    /// In the order of the scale; those not assessed last. Only groups that aren't empty.
    pub groups: Vec<ClaimGroup>,
    /// One list for each section, in reading order: null for a claim not assessed.
    pub strip: Vec<Vec<Option<VerdictView>>>,
    /// The same in numbers.
    pub counts: Vec<VerdictCount>,
    /// The kinds of the claims on this page (`factual`), only those that occur.
    pub kinds: Vec<WordCount>,
    /// Entries hold all of their record, since records have no pages of their own.
    pub full: bool,
}

/// How often a word of the records is used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WordCount {
    /// Null for records that have none.
    pub name: Option<&'static str>,
    pub count: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct ClaimGroup {
    pub verdict: Option<VerdictView>,
    pub claims: Vec<ClaimView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SourcesView {
    /// All sources as files for reference managers. Null where the edition has something of its own there.
    pub bibtex_url: Option<String>,
    pub csl_json_url: Option<String>,
    pub total: usize,
    /// By author, year and title.
    pub sources: Vec<SourceView>,
    /// The kinds of the sources on this page (`primary`), only those that occur.
    pub kinds: Vec<WordCount>,
    pub full: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct TimelineView {
    pub total: usize,
    /// All of time, and perhaps its densest part enlarged.
    pub strips: Vec<StripView>,
    /// In the order of their first event.
    pub lanes: Vec<LaneView>,
    /// How many events of this page have no date that a strip could show.
    pub undrawn: usize,
    pub full: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct LaneView {
    /// An HTML id.
    pub id: String,
    /// Null when the edition has no lanes.
    pub title: Option<String>,
    /// The number of its first event.
    pub start: usize,
    pub events: Vec<EventView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct PeopleView {
    pub total: usize,
    pub people: Vec<PersonView>,
    pub full: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct TagView {
    pub slug: String,
    pub url: String,
    pub texts: Vec<TextLink>,
    /// By kind: only on the tag's own page.
    pub kinds: Vec<KindView>,
    /// How many texts and records have it.
    pub count: usize,
}

/// Records of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct KindView {
    /// `claims`, `events`, `sources`, `notes`, `people`
    pub name: &'static str,
    pub records: Vec<RecordLink>,
}
