//! Claims, sources, events and people.

use serde::Serialize;

use super::super::dates::DateView;
use super::EditView;
use super::link::{
    AddressView, LangView, LinkView, LocatorView, NameView, PlaceView, RecordLink, ReferenceView, TagLink, VerdictView,
};

/// An item of evidence, or an event's source.
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceView {
    /// Of the quotation: that of the source.
    #[serde(flatten)]
    pub tongue: LangView,
    pub source: RecordLink,
    pub reference: ReferenceView,
    pub source_type: &'static str,
    pub locator: Option<LocatorView>,
    /// Words in the source.
    pub quote: Option<String>,
    pub note_html: Option<String>,
    pub archive: Option<String>,
}

/// Evidence of one stance.
#[derive(Clone, Debug, Serialize)]
pub struct StanceView {
    /// `refutes`, `mixed`, `context` or `supports`: all four are there, in this order.
    pub stance: &'static str,
    pub items: Vec<EvidenceView>,
}

/// A claim related to the one in question.
#[derive(Clone, Debug, Serialize)]
pub struct RelationView {
    /// `supports`, `contradicts`, `undercuts` or `repeats`.
    pub kind: &'static str,
    /// The other claim relates to this one, rather than this one to it.
    pub inverse: bool,
    pub claim: RecordLink,
}

/// A step of a record's history.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeView {
    pub date: DateView,
    /// `correction`, `update` or `clarification`.
    pub kind: &'static str,
    pub html: String,
    pub by: Option<NameView>,
}

/// What the records of all kinds share.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CommonView {
    pub id: String,
    pub kind: &'static str,
    /// May hold inline marks, never links.
    pub title_html: String,
    /// The same without marks.
    pub title: String,
    pub url: Option<String>,
    pub summary_html: Option<String>,
    pub body_html: Option<String>,
    pub places: Vec<PlaceView>,
    /// `see` of both sides.
    pub see: Vec<RecordLink>,
    /// Texts and records whose words link here.
    pub mentions: Vec<RecordLink>,
    /// Newest first.
    pub history: Vec<ChangeView>,
    pub tags: Vec<TagLink>,
    /// Who wrote it; the edition's editors when it names nobody.
    pub by: Vec<NameView>,
    pub created: Option<DateView>,
    pub reviewed: Option<DateView>,
    /// `certain`, `probable` or `uncertain`.
    pub certainty: Option<&'static str>,
    pub retracted: bool,
    pub draft: bool,
    pub edit: Option<EditView>,
    pub extra: serde_json::Value,
}

#[derive(Clone, Debug, Serialize)]
pub struct ClaimView {
    #[serde(flatten)]
    pub common: CommonView,
    /// The neutral restatement.
    pub claim_html: String,
    pub speaker: Option<NameView>,
    pub said: Option<DateView>,
    /// `factual`, `causal`, `predictive`, `evaluative` or `definitional`.
    pub claim_kind: Option<&'static str>,
    /// Null: not assessed.
    pub verdict: Option<VerdictView>,
    pub reason_html: Option<String>,
    /// `contemporaneous`, `hindsight` or `both`.
    pub basis: Option<&'static str>,
    /// `low`, `medium` or `high`.
    pub confidence: Option<&'static str>,
    pub confidence_note_html: Option<String>,
    pub evidence: Vec<StanceView>,
    /// How many items of evidence there are.
    pub sources: usize,
    pub relations: Vec<RelationView>,
    /// Events that bear on it.
    pub events: Vec<RecordLink>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    #[serde(flatten)]
    pub common: CommonView,
    pub reference: ReferenceView,
    /// How it is cited: `Korybko 2020`.
    pub label: Option<String>,
    /// `article`, `book`, ...
    pub source_type: &'static str,
    /// `primary`, `secondary` or `tertiary`.
    pub source_kind: Option<&'static str>,
    /// BCP 47.
    pub source_lang: Option<String>,
    /// Where it is; the name of its host for short.
    pub address: Option<AddressView>,
    pub accessed: Option<DateView>,
    pub archive: Option<AddressView>,
    pub archived: Option<DateView>,
    pub doi: Option<String>,
    pub isbn: Option<String>,
    pub issn: Option<String>,
    pub pmid: Option<String>,
    pub arxiv: Option<String>,
    pub reliability_html: Option<String>,
    /// The outlet's own answer.
    pub reply_html: Option<String>,
    /// Claims that use it, by stance; only stances that occur, in the order of [`ClaimView::evidence`].
    pub claims: Vec<CitedBy>,
    pub events: Vec<RecordLink>,
    /// Texts that reproduce or discuss it.
    pub texts: Vec<LinkView>,
    /// How many claims and events use it.
    pub uses: usize,
}

/// Claims that use a source with one stance.
#[derive(Clone, Debug, Serialize)]
pub struct CitedBy {
    pub stance: &'static str,
    pub claims: Vec<RecordLink>,
}

#[derive(Clone, Debug, Serialize)]
pub struct EventView {
    #[serde(flatten)]
    pub common: CommonView,
    /// With the author's own wording, where there is one.
    pub date: DateView,
    pub location: Option<LocationView>,
    pub sources: Vec<EvidenceView>,
    /// Claims that it bears on.
    pub claims: Vec<RecordLink>,
    /// A caveat.
    pub note_html: Option<String>,
    pub lane: Option<String>,
    /// Its number on the timeline; 0 on its own page.
    pub number: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct LocationView {
    pub name: String,
    /// Degrees.
    pub north: Option<f64>,
    pub east: Option<f64>,
}

#[derive(Clone, Debug, Serialize)]
pub struct PersonView {
    #[serde(flatten)]
    pub common: CommonView,
    /// `person` or `organisation`.
    pub person_kind: &'static str,
    pub role: Option<String>,
    pub address: Option<AddressView>,
    pub about_html: Option<String>,
    /// Claims that they make.
    pub said: Vec<RecordLink>,
    /// Sources of which they are author, editor or translator.
    pub wrote: Vec<RecordLink>,
}
