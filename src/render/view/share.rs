//! How a page is cited, and what its head tells programs.

use serde::Serialize;

use super::super::dates::DateView;
use super::link::LangView;

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

/// How to cite the words of a text that a note stands beside.
#[derive(Clone, Debug, Serialize)]
pub struct PassageCiteView {
    /// Of the words and the section's name: that of the text.
    #[serde(flatten)]
    pub tongue: LangView,
    /// Of the text.
    pub authors: Vec<String>,
    /// Of the text: `title_html` of a link.
    pub title_html: String,
    /// The last day on which a note of the text was checked.
    pub reviewed: Option<DateView>,
    /// The passage, shortened where it is long. Empty for a whole section.
    pub words: String,
    /// Its heading, plain.
    pub section: Option<String>,
    /// The number of its paragraph; 0 at a heading.
    pub paragraph: u32,
    /// Absolute, if the edition says where it is published; else from its first page.
    pub address: String,
    pub entry: EntryView,
}

/// A `<meta>` of the head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MetaView {
    /// `name`, or `property` for Open Graph.
    pub attribute: &'static str,
    pub name: &'static str,
    pub content: String,
}
