//! What YAML defines: claims, sources, events, notes and people.
//!
//! Values that a complaint may point at later are [`Spanned`] in the record's own file.

use std::sync::Arc;

use super::anchor::Anchor;
use super::date::{Date, Day};
use super::source::{FilePath, Place, Spanned};

pub use super::words::{
    Basis, Certainty, ChangeKind, ClaimKind, Confidence, LocatorPart, NoteKind, PersonKind, Publication, RelationKind,
    SourceKind, SourceType, Stance,
};

/// An id: `^[a-z0-9][a-z0-9-]{1,63}$`, one space for the whole edition.
pub type Id = Arc<str>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Claim,
    Event,
    Source,
    Note,
    Person,
}

impl Kind {
    pub const ALL: [Kind; 5] = [Kind::Claim, Kind::Event, Kind::Source, Kind::Note, Kind::Person];

    /// The word in messages, and the CSS class of the theme.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Claim => "claim",
            Kind::Event => "event",
            Kind::Source => "source",
            Kind::Note => "note",
            Kind::Person => "person",
        }
    }

    /// The top-level key of the YAML files, and the folder of the records' pages.
    pub fn plural(self) -> &'static str {
        match self {
            Kind::Claim => "claims",
            Kind::Event => "events",
            Kind::Source => "sources",
            Kind::Note => "notes",
            Kind::Person => "people",
        }
    }
}

/// Markdown written in a YAML value, not parsed yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Markdown {
    pub source: Spanned<String>,
    /// Only inline marks are shown: a title, a claim's restatement, a summary.
    pub inline: bool,
    /// The links and citations in it, with their places in the YAML file as near as they can be told.
    pub references: Vec<Reference>,
}

/// A link or citation inside a Markdown value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    pub target: super::document::ReferenceTarget,
    pub place: Place,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub id: Id,
    /// Where the id is written.
    pub place: Place,
    /// The line of that, from 1.
    pub line: u32,
    /// Former ids, which become redirects.
    pub aliases: Vec<Spanned<Id>>,
    /// The id of the text in whose sidecar it is defined; `None` in a shared file.
    pub home: Option<Arc<str>>,
    /// Always there for claims, sources and events; the name of a person.
    pub title: Option<Markdown>,
    /// At most 280 characters, inline.
    pub summary: Option<Markdown>,
    pub body: Option<Markdown>,
    pub tags: Vec<Spanned<Arc<str>>>,
    pub by: Vec<Name>,
    pub created: Option<Day>,
    /// When a person last checked it.
    pub reviewed: Option<Spanned<Day>>,
    /// As written; pages show it newest first.
    pub history: Vec<Change>,
    pub publication: Publication,
    pub see: Vec<Spanned<Id>>,
    pub certainty: Option<Certainty>,
    /// Handed to templates as it is.
    pub extra: serde_json::Value,
    /// Where it belongs: its own anchor and those of `also`. Empty: listed, not placed.
    pub anchors: Vec<Anchor>,
    pub detail: Detail,
}

impl Record {
    /// The file that defines it.
    pub fn file(&self) -> &FilePath {
        &self.place.file
    }

    /// What it is called in the margin, as a key: its kind, or the kind of its note.
    pub fn word(&self) -> &'static str {
        match &self.detail {
            Detail::Note(note) => note.kind.name(),
            _ => self.kind().name(),
        }
    }

    pub fn kind(&self) -> Kind {
        match self.detail {
            Detail::Claim(_) => Kind::Claim,
            Detail::Event(_) => Kind::Event,
            Detail::Source(_) => Kind::Source,
            Detail::Note(_) => Kind::Note,
            Detail::Person(_) => Kind::Person,
        }
    }
}

/// A `ref:` entry: places a record that is defined elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Placing {
    pub id: Spanned<Id>,
    pub file: FilePath,
    /// The kind under whose key the entry stands.
    pub kind: Kind,
    pub anchors: Vec<Anchor>,
}

/// The fields that only one kind has.
#[derive(Clone, Debug, PartialEq)]
pub enum Detail {
    Claim(Box<Claim>),
    Event(Box<Event>),
    Source(Box<Source>),
    Note(Note),
    Person(Box<Person>),
}

/// A person of the edition, or a name as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// Fits the id pattern, so it must be a known person.
    Person(Spanned<Id>),
    /// `Family, Given`, or the name of an organisation.
    Plain(Spanned<String>),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub date: Day,
    pub by: Option<Name>,
    pub change: Markdown,
    pub kind: ChangeKind,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// A neutral restatement, which stands alone.
    pub claim: Markdown,
    pub speaker: Option<Name>,
    pub said: Option<Date>,
    pub kind: Option<ClaimKind>,
    /// A key of the edition's scale; absent: not assessed.
    pub verdict: Option<Spanned<Arc<str>>>,
    pub basis: Option<Basis>,
    pub confidence: Option<Confidence>,
    pub confidence_note: Option<Markdown>,
    pub reason: Option<Markdown>,
    pub evidence: Vec<Evidence>,
    pub relations: Vec<Relation>,
}

/// A claim's link to a source.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    pub source: Spanned<Id>,
    pub stance: Stance,
    pub locator: Option<Locator>,
    /// Words in the source.
    pub quote: Option<String>,
    pub note: Option<Markdown>,
    pub archive: Option<Spanned<String>>,
}

/// Where in a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Locator {
    /// As it stands.
    Free(String),
    /// Pairs of `page`, `chapter`, ... and their value, in the order of records.md.
    Parts(Vec<(LocatorPart, String)>),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    pub to: Spanned<Id>,
    pub kind: RelationKind,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    pub source_type: SourceType,
    pub author: Vec<Name>,
    pub editor: Vec<Name>,
    pub translator: Vec<Name>,
    pub container: Option<String>,
    pub publisher: Option<String>,
    pub place: Option<String>,
    pub date: Option<Date>,
    pub edition: Option<String>,
    pub volume: Option<String>,
    pub issue: Option<String>,
    pub pages: Option<String>,
    pub lang: Option<String>,
    /// Checked: only http, https, mailto and doi.
    pub url: Option<Spanned<String>>,
    pub accessed: Option<Day>,
    pub archive_url: Option<Spanned<String>>,
    pub archived: Option<Day>,
    /// Checked and without its prefix: `10.1000/182`.
    pub doi: Option<Spanned<String>>,
    pub isbn: Option<Spanned<String>>,
    pub issn: Option<Spanned<String>>,
    pub pmid: Option<Spanned<String>>,
    pub arxiv: Option<Spanned<String>>,
    pub kind: Option<SourceKind>,
    pub reliability: Option<Markdown>,
    /// The outlet's own answer.
    pub reply: Option<Markdown>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    pub date: Spanned<Date>,
    /// Overrides the printed wording.
    pub date_text: Option<String>,
    pub location: Option<Location>,
    pub sources: Vec<EventSource>,
    /// Claims that it bears on.
    pub claims: Vec<Spanned<Id>>,
    /// A caveat, shown with the event.
    pub note: Option<Markdown>,
    pub lane: Option<Arc<str>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Location {
    pub name: String,
    /// Degrees: north, then east.
    pub position: Option<(f64, f64)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct EventSource {
    pub source: Spanned<Id>,
    pub locator: Option<Locator>,
    pub quote: Option<String>,
    pub note: Option<Markdown>,
}

/// Its words are the record's `body`, which it always has.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    pub kind: NoteKind,
}

/// The name is the record's `title`.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub name: String,
    pub kind: PersonKind,
    pub role: Option<String>,
    pub url: Option<Spanned<String>>,
    pub about: Option<Markdown>,
}
