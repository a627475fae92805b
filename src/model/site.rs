//! The assembled edition: pages, routes, order, cross-references and back-references. Every link is resolved.
//!
//! Records and texts are named by their index in [`Site::records`] and [`Site::texts`]; the order of both is that in
//! which pages list them.

use std::collections::HashMap;
use std::sync::Arc;

use super::config::Config;
use super::coverage::Coverage;
use super::output::{PictureSize, SitePath};
use super::record::{Id, Kind, Placing, Record, RelationKind};
use super::work::{Text, TextId};

pub use super::indexes::{PlaceRef, RecordIndex, TextIndex};

#[derive(Clone, Debug)]
pub struct Site {
    pub config: Config,
    /// In reading order: by `order`, then by path. The home page's own text (`index`) is among them.
    pub texts: Vec<Text>,
    /// By kind in the order of [`Kind::ALL`]; claims and notes in reading order of their first place (unplaced ones
    /// after, by id), events by date, sources by author, year and title, people by name.
    pub records: Vec<Record>,
    /// The `ref:` entries, in any order: with the records' own, all anchors of the edition.
    pub placings: Vec<Placing>,
    /// Every id and alias. Only looked up, never iterated.
    pub ids: HashMap<Id, Target>,
    /// The address of each text.
    pub text_paths: Vec<SitePath>,
    /// Where a link to each record leads: its page, its entry on an index page, or (for a note) its first place;
    /// for a note without one, its entry at the foot of the text that it was to stand in. `None` for a note that names no
    /// text.
    pub homes: Vec<Option<Destination>>,
    /// What each record is linked with.
    pub links: Vec<Links>,
    /// What a citation of each source reads: `Korybko 2020`. `None` for other kinds.
    pub labels: Vec<Option<Label>>,
    pub tags: Vec<Tag>,
    pub nav: Vec<NavLink>,
    /// How much of it is annotated, and what is still open.
    pub coverage: Coverage,
    /// Every page, in the order of their paths.
    pub pages: Vec<Page>,
    /// Files beside the texts that are copied.
    pub files: Vec<FileCopy>,
    /// Files for reference managers, in the order of their paths.
    pub citations: Vec<CitationFile>,
}

impl Site {
    /// What an id or alias stands for.
    pub fn target(&self, id: &str) -> Option<Target> {
        self.ids.get(id).copied()
    }

    /// Where a link to `target` leads.
    pub fn destination(&self, target: Target) -> Option<Destination> {
        match target {
            Target::Text(text) => Some(Destination::page(self.text_paths[text].clone())),
            Target::Record(record) => self.homes[record].clone(),
        }
    }

    /// The indexes of the records of one kind, in order.
    pub fn records_of(&self, kind: Kind) -> impl Iterator<Item = RecordIndex> {
        (0..self.records.len()).filter(move |&index| self.records[index].kind() == kind)
    }

    pub fn text_index(&self, id: &TextId) -> Option<TextIndex> {
        match self.target(id) {
            Some(Target::Text(index)) => Some(index),
            _ => None,
        }
    }
}

/// What a citation of a source reads, before it is worded: author, year, and a letter where two would read alike.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Label {
    pub who: Who,
    /// The year, or the first of those that it may be. `None`: not dated.
    pub year: Option<i64>,
    /// The year is the first of a decade or century.
    pub is_open: bool,
    /// `a` to `z`, then `aa`; empty where no other source reads alike.
    pub letter: String,
}

/// Whom a label names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    /// An author, or what stands for one.
    One(String),
    Two(String, String),
    /// The first of many.
    Many(String),
}

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    Text(TextIndex),
    Record(RecordIndex),
}

/// A page and, perhaps, a place on it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Destination {
    pub path: SitePath,
    /// An HTML id, without `#`.
    pub fragment: Option<Box<str>>,
}

impl Destination {
    pub fn page(path: SitePath) -> Self {
        Self { path, fragment: None }
    }

    pub fn place(path: SitePath, fragment: impl Into<Box<str>>) -> Self {
        Self { path, fragment: Some(fragment.into()) }
    }

    /// The relative address on the page at `from`; `#fragment` alone on the same page.
    pub fn from(&self, from: &SitePath) -> String {
        match &self.fragment {
            Some(fragment) if self.path == *from => format!("#{fragment}"),
            Some(fragment) => format!("{}#{fragment}", self.path.from(from)),
            None => self.path.from(from),
        }
    }
}

/// What leads to a record and from it, both ways.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// Every place in a text, in reading order.
    pub places: Vec<PlaceRef>,
    /// `see` of this record and of those that name it, in the order of `Site::records`, without repeats.
    pub see: Vec<RecordIndex>,
    /// Texts and records whose Markdown links here or cites this source, in order, without repeats.
    pub mentions: Vec<Target>,
    /// Of a source: the claims that use it, with the index of the evidence.
    pub evidence_of: Vec<(RecordIndex, usize)>,
    /// Of a source: events that name it. Of a claim: events that bear on it.
    pub events: Vec<RecordIndex>,
    /// Of a claim: its own relations.
    pub relations: Vec<(RecordIndex, RelationKind)>,
    /// Of a claim: the relations of other claims to it.
    pub inverse: Vec<(RecordIndex, RelationKind)>,
    /// Of a person: claims that they make.
    pub said: Vec<RecordIndex>,
    /// Of a person: sources of which they are author, editor or translator.
    pub wrote: Vec<RecordIndex>,
    /// Of a source: texts that reproduce or discuss it.
    pub texts: Vec<TextIndex>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    pub slug: Arc<str>,
    pub path: SitePath,
    pub texts: Vec<TextIndex>,
    pub records: Vec<RecordIndex>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavLink {
    pub title: String,
    pub to: NavTarget,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NavTarget {
    Inside(Destination),
    /// An address elsewhere, let through before.
    Outside(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    pub path: SitePath,
    pub kind: PageKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageKind {
    /// With the text `index`, if there is one.
    Home(Option<TextIndex>),
    Text(TextIndex),
    /// A text shown otherwise than with its notes beside it.
    View {
        text: TextIndex,
        view: TextView,
    },
    /// The texts of a folder, with the folder's own `index` text, if there is one.
    Folder {
        /// Its path below `content/`: `a/b`.
        name: Box<str>,
        text: Option<TextIndex>,
        texts: Vec<TextIndex>,
    },
    /// An index of all records of a kind, or a part of one.
    Index {
        kind: Kind,
        part: Part,
    },
    Record(RecordIndex),
    Tags,
    Tag(usize),
    /// How much of the edition is annotated, and what is still open.
    Coverage,
    /// The events of one text in time.
    Timeline(TextIndex),
    /// The claims of one text, how they relate, and what speaks for and against them.
    Map(TextIndex),
    /// An old address.
    Redirect(Destination),
    NotFound,
}

/// Other ways to see a text, each a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextView {
    /// The words alone.
    Clean,
    /// The notes alone, each with the sentence that it belongs to.
    Notes,
    /// Only the blocks that notes belong to, with their notes.
    Passages,
}

impl TextView {
    pub const ALL: [TextView; 3] = [TextView::Clean, TextView::Notes, TextView::Passages];

    /// In addresses and for templates.
    pub fn name(self) -> &'static str {
        match self {
            TextView::Clean => "clean",
            TextView::Notes => "notes",
            TextView::Passages => "passages",
        }
    }

    /// The address of this view of the text at `path`: `tale.notes.html` beside `tale.html`.
    pub fn path(self, path: &SitePath) -> SitePath {
        let stem = path.as_str().strip_suffix(".html").unwrap_or(path.as_str());
        SitePath::new(format!("{stem}.{}.html", self.name()))
    }
}

/// A part of an index that is split into pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub records: Vec<RecordIndex>,
    /// From 1.
    pub number: usize,
    /// The pages of all parts, this one among them.
    pub paths: Vec<SitePath>,
}

/// A file for reference managers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CitationFile {
    pub path: SitePath,
    pub of: Cited,
    pub format: CitationFormat,
}

/// What a file for reference managers cites.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cited {
    Text(TextIndex),
    /// Every source of the edition.
    Sources,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CitationFormat {
    Bibtex,
    CslJson,
}

impl CitationFormat {
    pub const ALL: [CitationFormat; 2] = [CitationFormat::Bibtex, CitationFormat::CslJson];

    /// How the files end, which tells programs what is in them.
    pub fn suffix(self) -> &'static str {
        match self {
            CitationFormat::Bibtex => ".bib",
            CitationFormat::CslJson => ".csl.json",
        }
    }

    /// The file beside a page.
    pub fn beside(self, page: &SitePath) -> SitePath {
        let stem = page.as_str().strip_suffix(".html").unwrap_or(page.as_str());
        SitePath::new(format!("{stem}{}", self.suffix()))
    }
}

/// A file of `content/` and where it goes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileCopy {
    /// Its path below `content/`.
    pub from: Arc<str>,
    pub to: SitePath,
    /// Of a picture, if its file says so.
    pub size: Option<PictureSize>,
}
