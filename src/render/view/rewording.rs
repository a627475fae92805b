//! What became of a quoted passage.

use serde::Serialize;

use super::super::dates::DateView;
use super::link::{LangView, RecordLink};

/// A passage that was edited after its record was last checked.
#[derive(Clone, Debug, Serialize)]
pub struct RewordingView {
    /// Of the passage: that of the text.
    #[serde(flatten)]
    pub tongue: LangView,
    /// What the record quotes, and what stands there now: in full.
    pub old: String,
    pub new: String,
    /// Both in one, short: what stayed, what went, what came, in reading order.
    pub parts: Vec<RewordingPart>,
    /// What makes the change weigh: any of `number`, `date`, `name`, `negation`, in this order. Empty: wording only.
    pub altered: Vec<&'static str>,
    /// The day of the newest commit that edited it. Null: not known, or not committed yet.
    pub day: Option<DateView>,
    pub commit: Option<CommitView>,
}

/// Words of a passage.
#[derive(Clone, Debug, Serialize)]
pub struct RewordingPart {
    /// `kept`, `removed` or `added`.
    pub fate: &'static str,
    /// With ` … ` where words are left out.
    pub words: String,
    /// A space follows.
    pub space: bool,
}

/// A commit of the text's history.
#[derive(Clone, Debug, Serialize)]
pub struct CommitView {
    /// The first 10 characters of its hash.
    pub hash: String,
    /// Null without `repository`.
    pub url: Option<String>,
}

/// A record that was to stand in a text and found no place there (only with `--keep-going`).
#[derive(Clone, Debug, Serialize)]
pub struct UnplacedView {
    /// Of the quotations: that of the text.
    #[serde(flatten)]
    pub tongue: LangView,
    /// Of its HTML ids: the entry is `n-STEM`, its first quotation `a-STEM`.
    pub stem: String,
    pub record: RecordLink,
    /// The record has a title of its own; else that of `record` is a passage or the id.
    pub titled: bool,
    /// What a note, which has no page of its own, says. Null for other kinds.
    pub body_html: Option<String>,
    /// Its anchors in this text that found no place.
    pub anchors: Vec<UnplacedAnchor>,
}

#[derive(Clone, Debug, Serialize)]
pub struct UnplacedAnchor {
    /// `ambiguous` or `lost`.
    pub status: &'static str,
    /// Shortened when it is long; empty for a note to a whole section.
    pub quote: String,
    /// Why it has no place: lower case, no full stop, words of authors in backticks.
    pub reason: String,
    /// The same as HTML.
    pub reason_html: String,
}
