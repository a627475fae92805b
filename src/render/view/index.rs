//! What the templates of the home page and of index pages receive.

use serde::Serialize;

use super::{LinkView, RecordView, TextView, VerdictView};

/// The home page.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// The text `index`, if there is one.
    pub text: Option<TextView>,
    pub contents: Vec<ContentsView>,
}

/// A text in a list of texts.
#[derive(Clone, Debug, Serialize)]
pub struct ContentsView {
    pub title: String,
    pub url: String,
    pub description: Option<String>,
    pub notes: usize,
    pub minutes: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct FolderView {
    pub name: String,
    pub text: Option<TextView>,
    pub contents: Vec<ContentsView>,
}

/// An index of records.
#[derive(Clone, Debug, Serialize)]
pub struct IndexView {
    /// `claims`, `sources`, `events`, `people`.
    pub kind: &'static str,
    /// All records of the kind, on all pages of the index.
    pub count: usize,
    pub groups: Vec<GroupView>,
    /// The pages of the index, when it has several.
    pub parts: Vec<PartView>,
    /// Claims only: the mark of each in reading order.
    pub marks: Vec<VerdictView>,
    /// Events only.
    pub timeline: Option<TimelineView>,
}

/// Claims of a verdict, events of a lane, or all.
#[derive(Clone, Debug, Serialize)]
pub struct GroupView {
    pub id: String,
    pub title: String,
    pub verdict: Option<VerdictView>,
    pub count: usize,
    pub records: Vec<RecordView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct PartView {
    pub number: usize,
    pub url: String,
    pub current: bool,
}

/// The strip to scale: positions in per cent of the width, heights in pixels.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct TimelineView {
    pub title: String,
    pub height: u32,
    /// Where the axis is drawn.
    pub axis: u32,
    pub ticks: Vec<TickView>,
    pub lanes: Vec<LaneView>,
    pub marks: Vec<EventMarkView>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TickView {
    pub x: String,
    pub label: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LaneView {
    pub name: String,
    pub y: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EventMarkView {
    /// `day`, `month`, `year`, `about`, `span`, `open-end`, `open-start`.
    pub shape: &'static str,
    pub x: String,
    /// Of shapes that have one.
    pub width: Option<String>,
    pub y: u32,
    pub title: String,
    pub url: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct TagView {
    pub slug: String,
    pub url: String,
    pub count: usize,
    pub texts: Vec<LinkView>,
    pub records: Vec<RecordView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct RedirectView {
    pub url: String,
}
