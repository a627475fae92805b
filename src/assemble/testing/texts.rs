//! Texts, and the links in them.

use crate::model::anchor::{Placement, Status};
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

    pub fn note(self, note: MarginNote) -> Self {
        self.change(|text| {
            let mut note = note;
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

/// A placement of a record: its nth in the text.
pub fn note_in(record: &str, ordinal: u32) -> MarginNote {
    MarginNote {
        block: 0,
        what: MarginNoteKind::Placement(Placement {
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
        }),
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
