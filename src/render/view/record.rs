//! What a template receives of a record.

use serde::Serialize;

use super::{DateView, LinkView, VerdictView};

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
