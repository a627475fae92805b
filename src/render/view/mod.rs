//! What templates receive. Logic-free: every address is relative to the page, every date has its words, every piece of
//! Markdown is HTML. Fields whose name is `html`, or that say so, are safe HTML; all others are plain text.
//!
//! Each page's template gets `site`, `page`, and one more value named after the kind of page: `home`, `text`, `folder`,
//! `index`, `record`, `tags`, `tag`, `redirect`. `postil data PAGE` prints them.

mod index;
mod record;

pub use index::*;
pub use record::*;
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
