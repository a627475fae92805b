//! Texts, and the links in them.

use std::ops::Range;

use crate::model::anchor::{Placement, Status, Unplaced};
use crate::model::document::{self, Block, Heading, LinkTarget, ReferenceTarget};
use crate::model::work::{FrontMatter, MarginNote, MarginNoteKind, Text};

use super::{place, spanned};

/// A text in the making: it has the heading `start` and the paragraph `p-0`.
#[derive(Clone)]
pub struct TextBuilder(pub Text);

pub fn text(id: &str) -> TextBuilder {
    TextBuilder(Text {
        id: id.into(),
        file: format!("content/{id}.md").into(),
        hash: 0,
        front: FrontMatter { title: spanned("T".to_string()), ..FrontMatter::default() },
        headings: vec![Heading { level: 1, slug: "start".into(), title: "Start".into(), range: 0..5, section_end: 9 }],
        blocks: vec![Block { range: 5..9, id: "p-0".into(), number: 1, heading: Some(0) }],
        references: Vec::new(),
        notes: Vec::new(),
        unplaced: Vec::new(),
        words: 2,
    })
}

impl TextBuilder {
    fn change(mut self, change: impl FnOnce(&mut Text)) -> Self {
        change(&mut self.0);
        self
    }

    pub fn order(self, order: i64) -> Self {
        self.change(|text| text.front.order = Some(order))
    }

    pub fn slug(self, slug: &str) -> Self {
        self.change(|text| text.front.slug = Some(spanned(slug.to_string())))
    }

    pub fn alias(self, alias: &str) -> Self {
        self.change(|text| text.front.aliases.push(spanned(alias.to_string())))
    }

    pub fn tag(self, tag: &str) -> Self {
        self.change(|text| text.front.tags.push(spanned(tag.into())))
    }

    pub fn draft(self) -> Self {
        self.change(|text| text.front.draft = true)
    }

    pub fn source(self, source: &str) -> Self {
        self.change(|text| text.front.source = Some(spanned(source.into())))
    }

    /// `count` paragraphs of ten bytes instead of its one, with a byte between them.
    pub fn paragraphs(self, count: u32) -> Self {
        self.change(|text| {
            let heading = Block { range: 0..5, id: "start".into(), number: 0, heading: Some(0) };
            let paragraph = |number: u32| {
                let start = 6 + (number - 1) * 11;
                Block { range: start..start + 10, id: format!("p-{number}").into(), number, heading: Some(0) }
            };
            text.blocks = std::iter::once(heading).chain((1..=count).map(paragraph)).collect();
        })
    }

    pub fn unplaced(self, unplaced: Unplaced) -> Self {
        self.change(|text| text.unplaced.push(unplaced))
    }

    pub fn note(self, note: impl Into<MarginNote>) -> Self {
        self.change(|text| {
            let mut note = note.into();
            if let MarginNoteKind::Placement(placement) = &mut note.what {
                placement.place = place(&format!("content/{}.notes.yaml", text.id));
            }
            text.notes.push(note);
        })
    }

    pub fn reference(self, reference: document::Reference) -> Self {
        self.change(|text| text.references.push(reference))
    }
}

/// A placement in the making.
#[derive(Clone, Debug)]
pub struct NoteBuilder(Placement);

impl From<NoteBuilder> for MarginNote {
    fn from(note: NoteBuilder) -> Self {
        MarginNote { block: note.0.block, what: MarginNoteKind::Placement(note.0) }
    }
}

/// A placement of a record: its nth in the text.
pub fn note_in(record: &str, ordinal: u32) -> NoteBuilder {
    NoteBuilder(Placement {
        record: record.into(),
        ordinal,
        range: 5..9,
        whole: false,
        status: Status::Exact,
        change: None,
        repair: None,
        sentence: "word".into(),
        passage: 0..4,
        block: 0,
        place: place("content/tale.notes.yaml"),
    })
}

pub fn note_at(record: &str, range: Range<u32>) -> NoteBuilder {
    let mut note = note_in(record, 1);
    note.0.range = range;
    note
}

/// A note to the whole text.
pub fn whole_note_in(record: &str) -> NoteBuilder {
    let mut note = note_at(record, 0..0);
    note.0.whole = true;
    note
}

impl NoteBuilder {
    pub fn beside(mut self, block: u32) -> Self {
        self.0.block = block;
        self
    }

    pub fn status(mut self, status: Status) -> Self {
        self.0.status = status;
        self
    }
}

/// An anchor without a place.
pub fn lost(record: &str, status: Status) -> Unplaced {
    Unplaced {
        record: record.into(),
        status,
        quote: "words".to_string(),
        reason: "it is gone".to_string(),
        proposals: Vec::new(),
        place: place("content/tale.notes.yaml"),
    }
}

fn reference(target: ReferenceTarget) -> document::Reference {
    document::Reference { target, source: 0..0, at: 0 }
}

pub fn link_ref(id: &str, fragment: Option<&str>) -> document::Reference {
    reference(ReferenceTarget::Link(LinkTarget::Ref { id: id.into(), fragment: fragment.map(Into::into) }))
}

pub fn link_text(id: &str, fragment: Option<&str>) -> document::Reference {
    reference(ReferenceTarget::Link(LinkTarget::Text { id: id.into(), fragment: fragment.map(Into::into) }))
}

pub fn link_fragment(fragment: &str) -> document::Reference {
    reference(ReferenceTarget::Link(LinkTarget::Fragment(fragment.into())))
}

pub fn link_file(path: &str) -> document::Reference {
    reference(ReferenceTarget::Link(LinkTarget::File(path.into())))
}

pub fn image(target: LinkTarget) -> document::Reference {
    reference(ReferenceTarget::Image(target))
}

pub fn cite(id: &str) -> document::Reference {
    reference(ReferenceTarget::Citation(id.into()))
}
