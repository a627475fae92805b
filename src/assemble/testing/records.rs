//! Records, claim by claim.

use crate::model::anchor::Anchor;
use crate::model::date::{Date, Day};
use crate::model::document;
use crate::model::record::*;
use crate::model::source::Place;

use super::{place, spanned};

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
pub struct Builder(pub Record);

fn record(id: &str, detail: Detail) -> Builder {
    Builder(Record {
        id: id.into(),
        place: place("content/a.yaml"),
        line: 1,
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

    pub fn retracted(self) -> Self {
        self.change(|record| record.publication = Publication::Retracted)
    }

    /// The kind of a note.
    pub fn asks(self, kind: NoteKind) -> Self {
        self.change(|record| match &mut record.detail {
            Detail::Note(note) => note.kind = kind,
            other => panic!("{other:?}"),
        })
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

    pub fn url(self, url: &str) -> Self {
        self.work(|source| source.url = Some(spanned(url.to_string())))
    }

    pub fn archive(self, url: &str) -> Self {
        self.work(|source| source.archive_url = Some(spanned(url.to_string())))
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
