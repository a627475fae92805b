//! A record with everything that leads to it and from it.

use super::super::prose::Field;
use super::super::view::*;
use super::index::title as index_title;
use super::{PageWriter, escaped};
use crate::model::anchor::Placement;
use crate::model::output::SitePath;
use crate::model::record::{
    Basis, Claim, Detail, Event, Evidence, Kind, Locator, Person, Publication, Record, RelationKind, Stance,
};
use crate::model::site::{PlaceRef, RecordIndex, Target};
use crate::model::source::Spanned;

/// The order of evidence on a page, and its headings.
const STANCES: [(Stance, &str); 4] = [
    (Stance::Refutes, "Against the claim"),
    (Stance::Mixed, "Mixed"),
    (Stance::Context, "Context"),
    (Stance::Supports, "For the claim"),
];

impl PageWriter<'_> {
    /// Fills the view of a record's own page.
    pub(super) fn record(&self, index: RecordIndex, page: &mut PageView) -> RecordView {
        let record = &self.site.records[index];
        let kind = record.kind();
        let plain = record.title.as_ref().map_or(record.id.to_string(), |title| title.source.value.clone());
        page.title = plain;
        page.description = record.summary.as_ref().map(|summary| summary.source.value.clone());
        let home = SitePath::new("index.html").from(self.path);
        page.crumbs.push(LinkView { html: "Edition".into(), url: Some(home), outside: false });
        let listed = match kind {
            Kind::Event => "timeline.html".to_string(),
            _ => format!("{}.html", kind.plural()),
        };
        let url = Some(SitePath::new(listed).from(self.path));
        page.crumbs.push(LinkView { html: index_title(kind).into(), url, outside: false });
        page.crumbs.push(LinkView { html: self.title(index), ..LinkView::default() });
        let beside = |other: Option<usize>| {
            let other =
                other.filter(|&other| self.site.records.get(other).is_some_and(|other| other.kind() == kind))?;
            Some(self.target(Target::Record(other)))
        };
        page.previous = beside(index.checked_sub(1));
        page.next = beside(Some(index + 1));
        self.whole(index)
    }

    /// A record as index pages list it: no evidence, history or back-references.
    pub(super) fn brief(&self, index: RecordIndex) -> RecordView {
        let record = &self.site.records[index];
        let mut view = RecordView {
            id: record.id.to_string(),
            kind: record.kind().name(),
            title: self.title(index),
            url: self.site.homes[index].as_ref().map(|to| to.from(self.path)),
            summary: self.inline(&record.summary, record),
            retracted: record.publication == Publication::Retracted,
            certainty: record.certainty.map(|certainty| certainty.name()),
            places: self.site.links[index].places.iter().take(1).filter_map(|&place| self.place(place)).collect(),
            extra: record.extra.clone(),
            ..RecordView::default()
        };
        match &record.detail {
            Detail::Claim(claim) => {
                view.claim = Some(ClaimView {
                    claim: self.field(&claim.claim, record.file(), Field::Inline),
                    verdict: self.verdict(index),
                    ..ClaimView::default()
                });
            }
            Detail::Event(event) => view.event = Some(self.event(index, event, false)),
            Detail::Source(source) => {
                view.source = Some(SourceView {
                    label: self.site.labels[index].clone().unwrap_or_default(),
                    reference: self.reference(index, source),
                    source_type: source.source_type.name(),
                    rank: source.kind.map(|kind| kind.name()),
                    ..SourceView::default()
                });
            }
            Detail::Person(person) => view.person = Some(self.person(index, person, false)),
            Detail::Note(_) => {}
        }
        view
    }

    /// Everything about a record.
    pub(super) fn whole(&self, index: RecordIndex) -> RecordView {
        let record = &self.site.records[index];
        let links = &self.site.links[index];
        let editors = &self.site.config.editors;
        let mut view = self.brief(index);
        view.body = self.block(&record.body, record);
        view.tags = self.tags(&record.tags);
        view.by = if record.by.is_empty() { editors } else { &record.by }.iter().map(|name| self.name(name)).collect();
        view.created = record.created.map(|day| self.day(day));
        view.reviewed = record.reviewed.as_ref().map(|day| self.day(day.value));
        let mut history: Vec<_> = record.history.iter().collect();
        history.sort_by_key(|change| std::cmp::Reverse(change.date));
        view.history = history
            .into_iter()
            .map(|change| ChangeView {
                date: self.day(change.date),
                by: change.by.as_ref().map(|name| self.name(name)),
                kind: change.kind.name(),
                html: self.field(&change.change, record.file(), Field::Inline),
            })
            .collect();
        view.see = links.see.iter().map(|&other| self.target(Target::Record(other))).collect();
        view.places = links.places.iter().filter_map(|&place| self.place(place)).collect();
        view.mentions = links.mentions.iter().map(|&other| self.target(other)).collect();
        match &record.detail {
            Detail::Claim(claim) => view.claim = Some(self.claim(index, claim, record)),
            Detail::Source(source) => view.source = Some(self.source(index, source, record)),
            Detail::Event(event) => view.event = Some(self.event(index, event, true)),
            Detail::Person(person) => view.person = Some(self.person(index, person, true)),
            Detail::Note(_) => {}
        }
        view
    }

    fn claim(&self, index: RecordIndex, claim: &Claim, record: &Record) -> ClaimView {
        let links = &self.site.links[index];
        let groups = STANCES.map(|(stance, heading)| StanceView {
            stance: stance.name(),
            heading,
            items: claim
                .evidence
                .iter()
                .filter(|one| one.stance == stance)
                .filter_map(|one| self.evidence(one, record))
                .collect(),
        });
        let related = links.relations.iter().map(|&(other, kind)| (other, outgoing(kind)));
        let inverse = links.inverse.iter().map(|&(other, kind)| (other, incoming(kind)));
        ClaimView {
            claim: self.field(&claim.claim, record.file(), Field::Inline),
            speaker: claim.speaker.as_ref().map(|name| self.name(name)),
            said: claim.said.as_ref().map(|date| self.date(date)),
            kind: claim.kind.map(|kind| kind.name()),
            verdict: self.verdict(index),
            basis: claim.basis.map(|basis| match basis {
                Basis::Contemporaneous => "what could be known at the time",
                Basis::Hindsight => "what came later",
                Basis::Both => "what could be known at the time, and what came later",
            }),
            confidence: claim.confidence.map(|confidence| confidence.name()),
            confidence_note: self.inline(&claim.confidence_note, record),
            reason: self.block(&claim.reason, record),
            // An empty stance is said aloud, but "mixed" and "context" only where there is some.
            evidence: groups
                .into_iter()
                .filter(|group| !group.items.is_empty() || !matches!(group.stance, "mixed" | "context"))
                .collect(),
            relations: related.chain(inverse).map(|(other, words)| self.relation(other, words)).collect(),
            events: self.event_links(&links.events),
        }
    }

    fn relation(&self, claim: RecordIndex, words: &'static str) -> RelationView {
        RelationView { words, claim: self.target(Target::Record(claim)), verdict: self.verdict(claim) }
    }

    pub(super) fn event_links(&self, events: &[RecordIndex]) -> Vec<EventLinkView> {
        let link = |&index: &RecordIndex| match &self.site.records[index].detail {
            Detail::Event(event) => {
                Some(EventLinkView { event: self.target(Target::Record(index)), date: self.event_date(event) })
            }
            _ => None,
        };
        events.iter().filter_map(link).collect()
    }

    fn evidence(&self, evidence: &Evidence, record: &Record) -> Option<EvidenceView> {
        let mut view = self.cited(&evidence.source)?;
        view.locator = evidence.locator.as_ref().map(locator);
        view.quote = evidence.quote.clone();
        view.note = self.block(&evidence.note, record);
        view.archive = evidence.archive.as_ref().map(|url| url.value.clone());
        Some(view)
    }

    fn cited(&self, id: &Spanned<crate::model::record::Id>) -> Option<EvidenceView> {
        let Some(Target::Record(index)) = self.site.target(id) else { return None };
        let Detail::Source(source) = &self.site.records[index].detail else { return None };
        Some(EvidenceView {
            source: LinkView {
                html: escaped(self.site.labels[index].as_deref().unwrap_or(id)),
                url: self.site.homes[index].as_ref().map(|to| to.from(self.path)),
                outside: false,
            },
            reference: self.reference(index, source),
            locator: None,
            quote: None,
            note: None,
            archive: None,
            rank: source.kind.map(|kind| kind.name()),
        })
    }

    pub(super) fn event_date(&self, event: &Event) -> DateView {
        let mut date = self.date(&event.date);
        if let Some(text) = &event.date_text {
            date.long.clone_from(text);
            date.short.clone_from(text);
        }
        date
    }

    fn event(&self, index: RecordIndex, event: &Event, whole: bool) -> EventView {
        let record = &self.site.records[index];
        let first = self.site.records.partition_point(|other| other.kind() < Kind::Event);
        let sources = event.sources.iter().filter_map(|one| {
            let mut view = self.cited(&one.source)?;
            view.locator = one.locator.as_ref().map(locator);
            view.quote = one.quote.clone();
            view.note = self.block(&one.note, record);
            Some(view)
        });
        let claims = event.claims.iter().filter_map(|id| match self.site.target(id) {
            Some(Target::Record(claim)) => Some(self.relation(claim, "bears on")),
            _ => None,
        });
        EventView {
            date: self.event_date(event),
            location: event.location.as_ref().map(|place| place.name.clone()),
            lane: event.lane.as_ref().map(|lane| lane.to_string()),
            note: self.block(&event.note, record),
            sources: sources.collect(),
            claims: if whole { claims.collect() } else { Vec::new() },
            number: index - first + 1,
        }
    }

    fn person(&self, index: RecordIndex, person: &Person, whole: bool) -> PersonView {
        let record = &self.site.records[index];
        let links = &self.site.links[index];
        PersonView {
            kind: person.kind.name(),
            role: person.role.clone(),
            url: person.url.as_ref().map(|url| url.value.clone()),
            about: self.block(&person.about, record).filter(|_| whole),
            said: if whole {
                links.said.iter().map(|&claim| self.relation(claim, "says")).collect()
            } else {
                Vec::new()
            },
            wrote: if whole {
                links.wrote.iter().map(|&source| self.target(Target::Record(source))).collect()
            } else {
                Vec::new()
            },
        }
    }

    fn place(&self, place: PlaceRef) -> Option<PlaceView> {
        let text = &self.site.texts[place.text];
        let note = text.notes.get(place.note)?;
        let placement: &Placement = note.placement()?;
        let block = text.blocks.get(note.block as usize);
        let heading = block.and_then(|block| block.heading).and_then(|heading| text.headings.get(heading as usize));
        let sentence = &placement.sentence;
        let (start, end) = (placement.passage.start as usize, placement.passage.end as usize);
        let fragment = if placement.whole { format!("n-{}", note.stem()) } else { format!("a-{}", note.stem()) };
        let class = match self.site.target(&placement.record) {
            Some(Target::Record(index)) => self.site.records[index].kind().name(),
            _ => "note",
        };
        Some(PlaceView {
            text: LinkView {
                html: escaped(&text.front.title.value),
                url: Some(format!("{}#{fragment}", self.site.text_paths[place.text].from(self.path))),
                outside: false,
            },
            section: heading.map(|heading| heading.title.to_string()),
            paragraph: block.map_or(0, |block| block.number),
            note: place.note + 1,
            before: sentence.get(..start).unwrap_or_default().to_string(),
            passage: sentence.get(start..end).unwrap_or_default().to_string(),
            after: sentence.get(end..).unwrap_or_default().to_string(),
            class,
        })
    }

    pub(super) fn tags(&self, tags: &[Spanned<std::sync::Arc<str>>]) -> Vec<LinkView> {
        let link = |tag: &Spanned<std::sync::Arc<str>>| LinkView {
            html: escaped(tag),
            url: self.site.tags.iter().find(|one| one.slug == tag.value).map(|one| one.path.from(self.path)),
            outside: false,
        };
        tags.iter().map(link).collect()
    }
}

fn outgoing(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Supports => "Supports",
        RelationKind::Contradicts => "Contradicts",
        RelationKind::Undercuts => "Undercuts",
        RelationKind::Repeats => "Repeats",
    }
}

fn incoming(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Supports => "Supported by",
        RelationKind::Contradicts => "Contradicted by",
        RelationKind::Undercuts => "Undercut by",
        RelationKind::Repeats => "Repeated by",
    }
}

/// A locator in words: `page 12, paragraph 4`.
fn locator(locator: &Locator) -> String {
    match locator {
        Locator::Free(text) => text.clone(),
        Locator::Parts(parts) => {
            let parts: Vec<String> = parts.iter().map(|(part, value)| format!("{} {value}", part.name())).collect();
            parts.join(", ")
        }
    }
}
