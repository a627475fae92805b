//! How records, texts, people and places are named where they are linked to.

use serde::Serialize;

use super::super::dates::DateView;
use super::rewording::RewordingView;
use super::share::PassageCiteView;

/// The language of words that aren't in the edition's: for `{{ x | lang }}` in the tag of the element that holds them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LangView {
    /// BCP 47. Null: the edition's.
    pub lang: Option<String>,
    /// `ltr` or `rtl`. Null: the edition's.
    pub dir: Option<&'static str>,
}

/// Words that lead somewhere.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LinkView {
    /// May hold inline marks, never links. Words of another language than the edition's say which it is.
    pub title_html: String,
    /// The same without marks.
    pub title: String,
    pub url: String,
}

/// A person of the edition, or a name as it stands.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NameView {
    /// In reading order: `Andrew Korybko`.
    pub name: String,
    /// As it is sorted and cited: `Korybko, Andrew`.
    pub sorted: String,
    /// Null for a name that isn't a person of the edition.
    pub url: Option<String>,
}

/// One step of the scale.
#[derive(Clone, Debug, Default, Serialize)]
pub struct VerdictView {
    pub key: String,
    /// `partly supported`
    pub label: String,
    /// The label with a capital, to begin a line.
    pub title: String,
    pub meaning: String,
    /// The shape of its mark: `disc`, `half`, `triangles`, `cross`, `ring`, `bubble`, or `number` for a numbered disc.
    pub mark: String,
    /// Its place on the scale, from 1: the number in a numbered disc.
    pub number: usize,
    /// CSS classes: `m-MARK v-KEY`, the shape and the key.
    pub class: String,
}

/// A record as other pages name it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RecordLink {
    pub id: String,
    /// `claim`, `event`, `source`, `note` or `person`: also its CSS class.
    pub kind: &'static str,
    /// The kind of a note: `gloss`, `needs-source`. The message `kind-KIND` has its words.
    pub note_kind: Option<&'static str>,
    /// May hold inline marks, never links. Words of another language than the edition's say which it is.
    pub title_html: String,
    /// The same without marks.
    pub title: String,
    /// Null only for a note that stands nowhere.
    pub url: Option<String>,
    /// Of a claim that was assessed.
    pub verdict: Option<VerdictView>,
    /// Of an event or source.
    pub date: Option<DateView>,
    /// How a source is cited: `Korybko 2020`.
    pub label: Option<String>,
    pub retracted: bool,
}

/// Where a record stands in a text.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceView {
    /// Of the sentence and the section's name: that of the text.
    #[serde(flatten)]
    pub tongue: LangView,
    pub text: LinkView,
    /// The passage.
    pub url: String,
    /// The same with a text directive, which lights the very words. Null for a whole section or text, and where no
    /// directive would find the words.
    pub words_url: Option<String>,
    /// Its heading, plain.
    pub section: Option<String>,
    /// The number of its paragraph; 0 at a heading.
    pub paragraph: u32,
    /// The number of its note.
    pub number: usize,
    /// The sentence before the passage, the passage, and the rest. All empty when it belongs to a whole section.
    pub before: String,
    pub passage: String,
    pub after: String,
    /// How the passage was edited after the record was last checked. Null: as it was, or checked since.
    pub changed: Option<RewordingView>,
    /// It belongs to the whole section, or text.
    pub whole: bool,
    /// On the page of its record. Null elsewhere, and for a whole text.
    pub cite: Option<PassageCiteView>,
}

/// Where in a source.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LocatorView {
    /// As it stands; null when there are `parts`.
    pub free: Option<String>,
    pub parts: Vec<LocatorPartView>,
}

/// `page` and `12`.
#[derive(Clone, Debug, Serialize)]
pub struct LocatorPartView {
    /// `page`, `pages`, `chapter`, `section`, `paragraph`, `line`, `verse`, `time`, `figure` or `table`.
    pub part: &'static str,
    pub value: String,
}

/// The printed reference of a source: finished, or in parts for the partial to word.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ReferenceView {
    /// In the edition's citation style. Null: word the parts.
    pub html: Option<String>,
    pub authors: Vec<NameView>,
    pub editors: Vec<NameView>,
    pub translators: Vec<NameView>,
    pub title_html: String,
    /// Stands alone and so is set in italics, rather than in quotation marks: books, films.
    pub stands_alone: bool,
    pub container: Option<String>,
    pub publisher: Option<String>,
    pub place: Option<String>,
    pub date: Option<DateView>,
    pub edition: Option<String>,
    pub volume: Option<String>,
    pub issue: Option<String>,
    pub pages: Option<String>,
}

/// A tag.
#[derive(Clone, Debug, Serialize)]
pub struct TagLink {
    pub slug: String,
    /// Null when the tag has no page.
    pub url: Option<String>,
}

/// An address elsewhere.
#[derive(Clone, Debug, Serialize)]
pub struct AddressView {
    pub url: String,
    /// `example.org`
    pub host: String,
}

/// A text in a list.
#[derive(Clone, Debug, Serialize)]
pub struct TextLink {
    /// Of its title, subtitle and description.
    #[serde(flatten)]
    pub tongue: LangView,
    pub title: String,
    pub url: String,
    pub subtitle: Option<String>,
    pub description: Option<String>,
    pub authors: Vec<String>,
    pub date: Option<DateView>,
    pub notes: usize,
    pub words: u32,
    pub minutes: u32,
}
