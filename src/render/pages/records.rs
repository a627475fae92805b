//! Claims, events and people, and what the records of all kinds share.

use crate::model::record::{Claim, Event, Name, Person, Publication, Stance};
use crate::model::site::{PlaceRef, RecordIndex};

use super::super::view::{
    ChangeView, ClaimView, CommonView, EventView, EvidenceView, LocationView, NameView, PersonView, PlaceView,
    RelationView, StanceView,
};
use super::cite;
use super::links::{self, address};
use super::scope::Scope;

/// The order in which evidence is shown: first what speaks against a claim.
pub const STANCES: [Stance; 4] = [Stance::Refutes, Stance::Mixed, Stance::Context, Stance::Supports];

/// Where a record stands, with how that passage is cited.
fn cited_place(scope: &Scope<'_>, place: PlaceRef) -> Option<PlaceView> {
    Some(PlaceView { cite: cite::passage(scope, place), ..scope.place(place)? })
}

pub fn common(scope: &Scope<'_>, index: RecordIndex) -> CommonView {
    let record = &scope.site.records[index];
    let links = &scope.site.links[index];
    let (title_html, title) = scope.record_title(index);
    CommonView {
        id: record.id.to_string(),
        kind: record.kind().name(),
        title_html,
        title,
        url: scope.record_url(index),
        summary_html: scope.html_of(record.summary.as_ref(), record),
        body_html: scope.html_of(record.body.as_ref(), record),
        places: links.places.iter().filter_map(|&place| cited_place(scope, place)).collect(),
        see: scope.records(&links.see),
        mentions: links.mentions.iter().map(|&target| scope.mention(target)).collect(),
        history: history(scope, index),
        tags: record.tags.iter().map(|tag| scope.tag(tag)).collect(),
        by: by(scope, &record.by),
        created: record.created.map(|day| scope.language().day(day)),
        reviewed: record.reviewed.as_ref().map(|day| scope.language().day(day.value)),
        certainty: record.certainty.map(|certainty| certainty.name()),
        retracted: record.publication == Publication::Retracted,
        draft: record.publication == Publication::Draft,
        edit: scope.edit_record(record),
        extra: record.extra.clone(),
    }
}

/// Who wrote a record: the editors of the edition when it names nobody.
fn by(scope: &Scope<'_>, names: &[Name]) -> Vec<NameView> {
    scope.names(if names.is_empty() { &scope.site.config.editors } else { names })
}

/// Newest first; what was written later on one day comes first.
fn history(scope: &Scope<'_>, index: RecordIndex) -> Vec<ChangeView> {
    let record = &scope.site.records[index];
    let mut changes: Vec<_> = record.history.iter().enumerate().collect();
    changes.sort_by_key(|(position, change)| std::cmp::Reverse((change.date, *position)));
    let view = |change: &crate::model::record::Change| ChangeView {
        date: scope.language().day(change.date),
        kind: change.kind.name(),
        html: scope.html(&change.change, record),
        by: change.by.as_ref().map(|name| scope.name(name)),
    };
    changes.into_iter().map(|(_, change)| view(change)).collect()
}

pub fn claim(scope: &Scope<'_>, index: RecordIndex, claim: &Claim) -> ClaimView {
    let record = &scope.site.records[index];
    let links = &scope.site.links[index];
    let relation = |inverse| {
        move |&(other, kind): &(RecordIndex, crate::model::record::RelationKind)| RelationView {
            kind: kind.name(),
            inverse,
            claim: scope.record(other),
        }
    };
    ClaimView {
        common: common(scope, index),
        claim_html: scope.html(&claim.claim, record),
        speaker: claim.speaker.as_ref().map(|name| scope.name(name)),
        said: claim.said.as_ref().map(|date| scope.language().date(date)),
        claim_kind: claim.kind.map(|kind| kind.name()),
        verdict: claim.verdict.as_ref().and_then(|key| scope.verdict(key)),
        reason_html: scope.html_of(claim.reason.as_ref(), record),
        basis: claim.basis.map(|basis| basis.name()),
        confidence: claim.confidence.map(|confidence| confidence.name()),
        confidence_note_html: scope.html_of(claim.confidence_note.as_ref(), record),
        evidence: stances(scope, index, claim),
        sources: claim.evidence.len(),
        relations: (links.relations.iter().map(relation(false)))
            .chain(links.inverse.iter().map(relation(true)))
            .collect(),
        events: scope.records(&links.events),
    }
}

fn stances(scope: &Scope<'_>, index: RecordIndex, claim: &Claim) -> Vec<StanceView> {
    let record = &scope.site.records[index];
    let of_stance = |stance: Stance| {
        let items = claim.evidence.iter().filter(|evidence| evidence.stance == stance);
        items
            .filter_map(|evidence| {
                Some(EvidenceView {
                    locator: evidence.locator.as_ref().map(links::locator),
                    quote: evidence.quote.clone(),
                    note_html: scope.html_of(evidence.note.as_ref(), record),
                    archive: evidence.archive.as_ref().map(|url| url.value.clone()),
                    ..super::sources::cited(scope, &evidence.source)?
                })
            })
            .collect()
    };
    STANCES.map(|stance| StanceView { stance: stance.name(), items: of_stance(stance) }).into()
}

pub fn event(scope: &Scope<'_>, index: RecordIndex, event: &Event) -> EventView {
    let record = &scope.site.records[index];
    let sources = event.sources.iter().filter_map(|source| {
        Some(EvidenceView {
            locator: source.locator.as_ref().map(links::locator),
            quote: source.quote.clone(),
            note_html: scope.html_of(source.note.as_ref(), record),
            ..super::sources::cited(scope, &source.source)?
        })
    });
    EventView {
        common: common(scope, index),
        date: scope.event_date(event),
        location: event.location.as_ref().map(|location| LocationView {
            name: location.name.clone(),
            north: location.position.map(|(north, _)| north),
            east: location.position.map(|(_, east)| east),
        }),
        sources: sources.collect(),
        claims: event.claims.iter().filter_map(|id| Some(scope.record(scope.record_index(id)?))).collect(),
        note_html: scope.html_of(event.note.as_ref(), record),
        lane: event.lane.as_ref().map(|lane| lane.to_string()),
        number: 0,
    }
}

pub fn person(scope: &Scope<'_>, index: RecordIndex, person: &Person) -> PersonView {
    let record = &scope.site.records[index];
    let links = &scope.site.links[index];
    PersonView {
        common: common(scope, index),
        person_kind: person.kind.name(),
        role: person.role.clone(),
        address: person.url.as_ref().map(|url| address(url)),
        about_html: scope.html_of(person.about.as_ref(), record),
        said: scope.records(&links.said),
        wrote: scope.records(&links.wrote),
    }
}
