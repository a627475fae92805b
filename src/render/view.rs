//! What templates receive. Logic-free: every address is relative to the page, every date has its words, every piece of
//! Markdown is HTML. Fields whose name is `html`, or that say so, are safe HTML; all others are plain text.
//!
//! Each page's template gets `site`, `page`, and one more value named after the kind of page: `home`, `text`, `folder`,
//! `index`, `record`, `tags`, `tag`, `redirect`. `postil data PAGE` prints them.

use serde::Serialize;

/// The edition.
#[derive(Clone, Debug, Serialize)]
pub struct SiteView {
    pub title: String,
    pub description: Option<String>,
    pub lang: String,
    pub license: Option<String>,
    pub editors: Vec<LinkView>,
    pub home: String,
    /// What leads to the theme's files: `assets/`, `../assets/`.
    pub assets: String,
    pub nav: Vec<NavView>,
    pub counts: Vec<CountView>,
    /// The scale, in order.
    pub verdicts: Vec<VerdictView>,
    /// The scale's explanation, if there is an index of claims.
    pub legend_url: Option<String>,
    pub extra: serde_json::Value,
    pub theme: serde_json::Value,
}

#[derive(Clone, Debug, Serialize)]
pub struct NavView {
    pub title: String,
    pub url: String,
    /// This page, or one below it.
    pub current: bool,
}

/// So many records of a kind.
#[derive(Clone, Debug, Serialize)]
pub struct CountView {
    pub kind: &'static str,
    pub count: usize,
    pub url: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct PageView {
    pub kind: &'static str,
    pub title: String,
    pub description: Option<String>,
    /// Its path in the output.
    pub path: String,
    pub lang: String,
    /// `rtl` or nothing.
    pub dir: Option<&'static str>,
    /// Only where the config has a `base_url`.
    pub canonical: Option<String>,
    pub crumbs: Vec<LinkView>,
    pub previous: Option<LinkView>,
    pub next: Option<LinkView>,
    /// Whether it needs the stylesheet for code.
    pub code: bool,
}

/// Words and where they lead.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LinkView {
    /// Inline HTML without links.
    pub html: String,
    /// `None`: the words stand alone.
    pub url: Option<String>,
    /// Leads to another site.
    pub outside: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct DateView {
    /// `17 August 2020`
    pub long: String,
    /// `17 Aug 2020`
    pub short: String,
    /// For the `datetime` attribute, where HTML has a form for it.
    pub datetime: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct VerdictView {
    pub key: String,
    pub label: String,
    pub meaning: String,
    /// The name of a symbol: `disc`, `half`, `triangles`, `cross`, `ring`, `bubble`; `None`: a numbered disc.
    pub mark: Option<String>,
    /// Its place on the scale, from 1.
    pub number: usize,
    /// The CSS class that colours the mark.
    pub class: String,
}

/// A text's page.
#[derive(Clone, Debug, Serialize)]
pub struct TextView {
    pub title: String,
    pub subtitle: Option<String>,
    pub author: Vec<String>,
    pub date: Option<DateView>,
    pub description: Option<String>,
    pub license: Option<String>,
    /// The source that it reproduces or discusses.
    pub source: Option<LinkView>,
    pub tags: Vec<LinkView>,
    /// The headings of the two highest levels used.
    pub contents: Vec<HeadingView>,
    pub blocks: Vec<BlockView>,
    /// How many notes of each kind.
    pub counts: Vec<CountView>,
    pub notes: usize,
    pub minutes: usize,
    /// The latest day on which one of its notes was checked.
    pub reviewed: Option<DateView>,
    /// Notes that found no place (`--keep-going`).
    pub unplaced: Vec<UnplacedView>,
    /// Every note stands below its paragraph.
    pub below: bool,
    pub extra: serde_json::Value,
}

#[derive(Clone, Debug, Serialize)]
pub struct HeadingView {
    pub title: String,
    pub slug: String,
    pub level: u8,
}

/// A block of the text and the notes beside it.
#[derive(Clone, Debug, Serialize)]
pub struct BlockView {
    /// HTML.
    pub html: String,
    pub notes: Vec<NoteView>,
}

/// A margin note.
#[derive(Clone, Debug, Serialize)]
pub struct NoteView {
    pub number: usize,
    /// Its HTML id is `n-STEM`, its number's `r-STEM`, its passage's `a-STEM`.
    pub stem: String,
    /// There is a number in the text to go back to.
    pub marked: bool,
    /// `claim`, `event`, `source`, `note`, `person`, `fn`.
    pub class: &'static str,
    /// What it is called: `claim`, `gloss`, `footnote`.
    pub kind: &'static str,
    pub title: Option<LinkView>,
    pub verdict: Option<VerdictView>,
    pub date: Option<DateView>,
    /// HTML: paragraphs.
    pub html: String,
    /// There is more on the record's page.
    pub more: bool,
    pub sources: usize,
    pub reviewed: Option<DateView>,
    pub retracted: bool,
    /// `exact`, `changed`, `moved`.
    pub status: &'static str,
    pub previous: Option<StepView>,
    pub next: Option<StepView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    pub number: usize,
    pub stem: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct UnplacedView {
    pub record: LinkView,
    pub quote: String,
    pub reason: String,
}

/// A record, on its own page and (with less filled in) on index pages.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RecordView {
    pub id: String,
    /// `claim`, `event`, `source`, `note`, `person`.
    pub kind: &'static str,
    /// Inline HTML without links.
    pub title: String,
    pub url: Option<String>,
    /// HTML.
    pub summary: Option<String>,
    /// HTML.
    pub body: Option<String>,
    pub tags: Vec<LinkView>,
    pub by: Vec<LinkView>,
    pub created: Option<DateView>,
    pub reviewed: Option<DateView>,
    /// Newest first.
    pub history: Vec<ChangeView>,
    pub retracted: bool,
    pub certainty: Option<&'static str>,
    pub see: Vec<LinkView>,
    pub places: Vec<PlaceView>,
    /// Texts and records that link here.
    pub mentions: Vec<LinkView>,
    pub extra: serde_json::Value,
    pub claim: Option<ClaimView>,
    pub source: Option<SourceView>,
    pub event: Option<EventView>,
    pub person: Option<PersonView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ChangeView {
    pub date: DateView,
    pub by: Option<LinkView>,
    pub kind: &'static str,
    /// HTML.
    pub html: String,
}

/// Where a record stands in a text.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceView {
    pub text: LinkView,
    /// The words of the heading it stands under.
    pub section: Option<String>,
    /// The number of the paragraph; 0 for none.
    pub paragraph: u32,
    pub note: usize,
    /// The sentence around it, in three parts.
    pub before: String,
    pub passage: String,
    pub after: String,
    pub class: &'static str,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct ClaimView {
    /// Inline HTML: the restatement.
    pub claim: String,
    pub speaker: Option<LinkView>,
    pub said: Option<DateView>,
    pub kind: Option<&'static str>,
    pub verdict: Option<VerdictView>,
    /// In words: `what could be known at the time`.
    pub basis: Option<&'static str>,
    pub confidence: Option<&'static str>,
    /// HTML.
    pub confidence_note: Option<String>,
    /// HTML.
    pub reason: Option<String>,
    /// Against, mixed, context, for: each with what was found.
    pub evidence: Vec<StanceView>,
    pub relations: Vec<RelationView>,
    pub events: Vec<EventLinkView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct StanceView {
    pub stance: &'static str,
    pub heading: &'static str,
    pub items: Vec<EvidenceView>,
}

/// A source as evidence, or behind an event.
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceView {
    /// `Korybko 2020`
    pub source: LinkView,
    pub reference: ReferenceView,
    pub locator: Option<String>,
    pub quote: Option<String>,
    /// HTML.
    pub note: Option<String>,
    pub archive: Option<String>,
    /// `primary`, `secondary`, `tertiary`.
    pub rank: Option<&'static str>,
}

#[derive(Clone, Debug, Serialize)]
pub struct RelationView {
    /// `Supports`, `Contradicted by`, ...
    pub words: &'static str,
    pub claim: LinkView,
    pub verdict: Option<VerdictView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct EventLinkView {
    pub event: LinkView,
    pub date: DateView,
}

/// A reference: formatted, or in parts for the plain partial.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ReferenceView {
    /// HTML from a citation style; `None`: format the parts.
    pub html: Option<String>,
    pub authors: Vec<String>,
    /// Inline HTML.
    pub title: String,
    pub container: Option<String>,
    pub publisher: Option<String>,
    pub date: Option<String>,
    pub pages: Option<String>,
    pub address: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct SourceView {
    pub label: String,
    pub reference: ReferenceView,
    pub source_type: &'static str,
    pub rank: Option<&'static str>,
    pub authors: Vec<LinkView>,
    pub editors: Vec<LinkView>,
    pub translators: Vec<LinkView>,
    /// Name and value of each further fact that is known.
    pub facts: Vec<FactView>,
    /// HTML.
    pub reliability: Option<String>,
    /// HTML: the outlet's own answer.
    pub reply: Option<String>,
    /// Claims that use it, by stance.
    pub claims: Vec<CitedByView>,
    pub events: Vec<EventLinkView>,
    pub texts: Vec<LinkView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct FactView {
    pub name: &'static str,
    pub value: LinkView,
}

#[derive(Clone, Debug, Serialize)]
pub struct CitedByView {
    pub claim: LinkView,
    pub stance: &'static str,
    pub verdict: Option<VerdictView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct EventView {
    pub date: DateView,
    pub location: Option<String>,
    pub lane: Option<String>,
    /// HTML.
    pub note: Option<String>,
    pub sources: Vec<EvidenceView>,
    pub claims: Vec<RelationView>,
    /// Its number on the timeline's page.
    pub number: usize,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct PersonView {
    pub kind: &'static str,
    pub role: Option<String>,
    pub url: Option<String>,
    /// HTML.
    pub about: Option<String>,
    pub said: Vec<RelationView>,
    pub wrote: Vec<LinkView>,
}

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
