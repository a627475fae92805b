//! How a page is cited, and what its head tells programs.

use serde::Serialize;

/// A work as reference managers read it.
#[derive(Clone, Debug, Serialize)]
pub struct EntryView {
    pub bibtex: String,
    pub csl_json: String,
    /// The same as files. Null where there is none.
    pub bibtex_url: Option<String>,
    pub csl_json_url: Option<String>,
}

/// How to cite a text or a record.
#[derive(Clone, Debug, Serialize)]
pub struct CiteView {
    /// The page, as a part of the edition.
    pub page: EntryView,
    /// On the page of a source: the source itself.
    pub source: Option<EntryView>,
}

/// A `<meta>` of the head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MetaView {
    /// `name`, or `property` for Open Graph.
    pub attribute: &'static str,
    pub name: &'static str,
    pub content: String,
}
