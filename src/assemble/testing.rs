//! Hand-made editions for the tests of this stage.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use crate::model::anchor::{Anchor, Placement, Status};
use crate::model::config::{AnchorPolicy, Config, DEFAULT_VERDICTS, Verdict};
use crate::model::date::{Date, Day};
use crate::model::diagnostic::Report;
use crate::model::document::{self, Block, Heading, LinkTarget, ReferenceTarget};
use crate::model::project::{Project, TextFile};
use crate::model::record::*;
use crate::model::site::Site;
use crate::model::source::{Place, Spanned};
use crate::model::work::{FrontMatter, MarginNote, MarginNoteKind, Text};

use super::{Parts, assemble};

pub fn assembled(records: Vec<Builder>, texts: Vec<TextBuilder>) -> (Site, Report) {
    assembled_with(records, texts, |_| {})
}

/// Assembles an edition with the file `content/map.png`, after `change` had its say.
pub fn assembled_with(
    records: Vec<Builder>,
    texts: Vec<TextBuilder>,
    change: impl FnOnce(&mut Parts),
) -> (Site, Report) {
    let texts: Vec<Text> = texts.into_iter().map(|text| text.0).collect();
    let project = Project {
        root: PathBuf::from("/edition"),
        config: None,
        texts: texts
            .iter()
            .map(|text| TextFile {
                id: text.id.clone(),
                file: text.file.clone(),
                sidecar: Some(format!("content/{}.notes.yaml", text.id).into()),
            })
            .collect(),
        records: Vec::new(),
        files: BTreeSet::from(["claims".into(), "map.png".into(), "A.html".into()]),
        templates: Vec::new(),
        statics: Vec::new(),
    };
    let mut parts = Parts {
        config: config(),
        records: records.into_iter().map(|record| record.0).collect(),
        placings: Vec::new(),
        texts,
        complete: true,
        drafts: false,
        today: None,
    };
    change(&mut parts);
    let mut report = Report::new();
    let site = assemble(parts, &project, &mut report);
    report.sort();
    (site, report)
}

/// `code file: message (files of related places)`.
pub fn shown(report: &Report) -> Vec<String> {
    report
        .iter()
        .map(|one| {
            let related: Vec<&str> = one.related.iter().map(|label| &*label.place.file).collect();
            let related = if related.is_empty() { String::new() } else { format!(" ({})", related.join(", ")) };
            format!("{} {}: {}{related}", one.code.name(), one.primary.place.file, one.message)
        })
        .collect()
}

pub fn paths(site: &Site) -> Vec<&str> {
    site.pages.iter().map(|page| page.path.as_str()).collect()
}

fn config() -> Config {
    Config {
        title: "T".into(),
        description: None,
        lang: "en".into(),
        base_url: None,
        license: None,
        editors: Vec::new(),
        output: "public".into(),
        verdicts: DEFAULT_VERDICTS
            .iter()
            .map(|(key, label, meaning)| Verdict {
                key: (*key).into(),
                label: (*label).into(),
                meaning: (*meaning).into(),
                mark: None,
            })
            .collect(),
        review_after: None,
        anchors: AnchorPolicy::default(),
        citation_style: spanned("plain".to_string()),
        record_pages: true,
        raw_html: false,
        nav: Vec::new(),
        theme: serde_json::Value::Null,
        repository: None,
        feeds: true,
        search: true,
        extra: serde_json::Value::Null,
        place: place("postil.yaml"),
    }
}

fn spanned<T>(value: T) -> Spanned<T> {
    Spanned::new(value, 0..0)
}

fn place(file: &str) -> Place {
    Place::start_of(&Arc::from(file))
}

pub fn inline(source: &str) -> Markdown {
    Markdown { source: spanned(source.to_string()), inline: true, references: Vec::new() }
}

fn name(name: &str) -> Name {
    if name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') {
        Name::Person(spanned(name.into()))
    } else {
        Name::Plain(spanned(name.to_string()))
    }
}

/// A record in the making. Its setters panic on a kind that has no such field.
#[derive(Clone)]
pub struct Builder(Record);

fn record(id: &str, detail: Detail) -> Builder {
    Builder(Record {
        id: id.into(),
        place: place("content/a.yaml"),
        aliases: Vec::new(),
        home: None,
        title: None,
        summary: None,
        body: None,
        tags: Vec::new(),
        by: Vec::new(),
        created: None,
        reviewed: None,
        history: Vec::new(),
        publication: Publication::Published,
        see: Vec::new(),
        certainty: None,
        extra: serde_json::Value::Null,
        anchors: Vec::new(),
        detail,
    })
}

pub fn claim(id: &str) -> Builder {
    record(
        id,
        Detail::Claim(Box::new(Claim {
            claim: inline("A claim."),
            speaker: None,
            said: None,
            kind: None,
            verdict: None,
            basis: None,
            confidence: None,
            confidence_note: None,
            reason: None,
            evidence: Vec::new(),
            relations: Vec::new(),
        })),
    )
}

pub fn event(id: &str) -> Builder {
    let date = spanned(Date::parse("2020").unwrap());
    record(
        id,
        Detail::Event(Box::new(Event {
            date,
            date_text: None,
            location: None,
            sources: Vec::new(),
            claims: Vec::new(),
            note: None,
            lane: None,
        })),
    )
}

pub fn source(id: &str) -> Builder {
    record(
        id,
        Detail::Source(Box::new(Source {
            source_type: SourceType::Article,
            author: Vec::new(),
            editor: Vec::new(),
            translator: Vec::new(),
            container: None,
            publisher: None,
            place: None,
            date: None,
            edition: None,
            volume: None,
            issue: None,
            pages: None,
            lang: None,
            url: None,
            accessed: None,
            archive_url: None,
            archived: None,
            doi: None,
            isbn: None,
            issn: None,
            pmid: None,
            arxiv: None,
            kind: None,
            reliability: None,
            reply: None,
        })),
    )
}

pub fn note(id: &str) -> Builder {
    record(id, Detail::Note(Note { kind: NoteKind::Gloss }))
}

pub fn person(id: &str) -> Builder {
    let person = Person { name: id.to_string(), kind: PersonKind::Person, role: None, url: None, about: None };
    record(id, Detail::Person(Box::new(person)))
}

impl Builder {
    fn change(mut self, change: impl FnOnce(&mut Record)) -> Self {
        change(&mut self.0);
        self
    }

    fn claim(self, change: impl FnOnce(&mut Claim)) -> Self {
        self.change(|record| match &mut record.detail {
            Detail::Claim(claim) => change(claim),
            other => panic!("{other:?}"),
        })
    }

    fn event(self, change: impl FnOnce(&mut Event)) -> Self {
        self.change(|record| match &mut record.detail {
            Detail::Event(event) => change(event),
            other => panic!("{other:?}"),
        })
    }

    fn work(self, change: impl FnOnce(&mut Source)) -> Self {
        self.change(|record| match &mut record.detail {
            Detail::Source(source) => change(source),
            other => panic!("{other:?}"),
        })
    }

    pub fn file(self, file: &str) -> Self {
        self.change(|record| record.place = place(file))
    }

    pub fn home(self, text: &str) -> Self {
        self.change(|record| record.home = Some(text.into()))
    }

    pub fn alias(self, id: &str) -> Self {
        self.change(|record| record.aliases.push(spanned(id.into())))
    }

    pub fn draft(self) -> Self {
        self.change(|record| record.publication = Publication::Draft)
    }

    pub fn see(self, id: &str) -> Self {
        self.change(|record| record.see.push(spanned(id.into())))
    }

    pub fn tag(self, tag: &str) -> Self {
        self.change(|record| record.tags.push(spanned(tag.into())))
    }

    pub fn by(self, who: &str) -> Self {
        self.change(|record| record.by.push(name(who)))
    }

    pub fn reviewed(self, day: &str) -> Self {
        self.change(|record| record.reviewed = Day::parse(day).map(spanned))
    }

    pub fn title(self, title: &str) -> Self {
        self.change(|record| {
            record.title = Some(inline(title));
            if let Detail::Person(person) = &mut record.detail {
                person.name = title.to_string();
            }
        })
    }

    pub fn organisation(self) -> Self {
        self.change(|record| match &mut record.detail {
            Detail::Person(person) => person.kind = PersonKind::Organisation,
            other => panic!("{other:?}"),
        })
    }

    /// A body that holds one link, image or citation.
    pub fn body(self, reference: document::Reference) -> Self {
        self.change(|record| {
            let reference = Reference { target: reference.target, place: record.place.clone() };
            record.body = Some(Markdown { references: vec![reference], ..inline("words") });
        })
    }

    pub fn anchored_in(self, text: &str) -> Self {
        self.change(|record| record.anchors.push(anchor(Some(text), &record.place)))
    }

    pub fn verdict(self, key: &str) -> Self {
        self.claim(|claim| claim.verdict = Some(spanned(key.into())))
    }

    pub fn speaker(self, who: &str) -> Self {
        self.claim(|claim| claim.speaker = Some(name(who)))
    }

    pub fn evidence(self, source: &str) -> Self {
        self.claim(|claim| {
            claim.evidence.push(Evidence {
                source: spanned(source.into()),
                stance: Stance::Supports,
                locator: None,
                quote: None,
                note: None,
                archive: None,
            });
        })
    }

    pub fn relation(self, to: &str) -> Self {
        self.claim(|claim| claim.relations.push(Relation { to: spanned(to.into()), kind: RelationKind::Supports }))
    }

    pub fn source(self, source: &str) -> Self {
        self.event(|event| {
            event.sources.push(EventSource { source: spanned(source.into()), locator: None, quote: None, note: None });
        })
    }

    pub fn bears_on(self, claim: &str) -> Self {
        self.event(|event| event.claims.push(spanned(claim.into())))
    }

    pub fn author(self, who: &str) -> Self {
        self.work(|source| source.author.push(name(who)))
    }

    pub fn container(self, container: &str) -> Self {
        self.work(|source| source.container = Some(container.to_string()))
    }

    pub fn undated(self) -> Self {
        self.work(|source| source.date = None)
    }

    pub fn date(self, date: &str) -> Self {
        let date = Date::parse(date).unwrap();
        self.change(|record| match &mut record.detail {
            Detail::Event(event) => event.date = spanned(date),
            Detail::Source(source) => source.date = Some(date),
            other => panic!("{other:?}"),
        })
    }
}

fn anchor(text: Option<&str>, place: &Place) -> Anchor {
    Anchor {
        quote: Some(spanned("words".to_string())),
        prefix: None,
        suffix: None,
        section: None,
        occurrence: None,
        whole: false,
        text: text.map(|text| spanned(text.to_string())),
        place: place.clone(),
    }
}

pub fn placing(kind: Kind, id: &str) -> Placing {
    Placing { id: spanned(id.into()), file: "content/tale.notes.yaml".into(), kind, anchors: Vec::new() }
}

/// A text in the making: it has the heading `start` and the paragraph `p-0`.
#[derive(Clone)]
pub struct TextBuilder(Text);

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
