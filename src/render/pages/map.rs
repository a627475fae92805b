//! The page that maps the claims of a text.

use std::collections::BTreeMap;

use crate::model::record::{Claim, Detail, Kind, Stance};
use crate::model::site::{PageKind, RecordIndex, TextIndex};

use super::super::map::{self, Relation};
use super::super::view::{
    LinkView, MapView, MappedClaim, MappedEvidence, MappedRelation, MappedSource, NumberedClaim, RecordLink,
};
use super::links;
use super::records::STANCES;
use super::scope::Scope;

/// The order in which signs of evidence stand in a row: the map says first what a claim rests on.
const DRAWN: [Stance; 4] = [Stance::Supports, Stance::Refutes, Stance::Mixed, Stance::Context];

pub fn map(scope: &Scope<'_>, text: TextIndex) -> MapView {
    let claims = claims_of(scope, text);
    let numbers: BTreeMap<RecordIndex, usize> =
        claims.iter().enumerate().map(|(at, (index, _))| (*index, at)).collect();
    let (sources, source_numbers) = sources(scope, &claims);
    let drawn: Vec<map::Claim> =
        claims.iter().map(|(index, claim)| to_draw(scope, text, *index, claim, &source_numbers)).collect();
    let relations: Vec<Relation> = claims.iter().flat_map(|(index, _)| relations(scope, *index, &numbers)).collect();
    let of_claims = claims.iter().map(|(index, _)| &scope.site.links[*index]);
    let ends = of_claims.flat_map(|links| links.relations.iter().chain(&links.inverse));
    let elsewhere = ends.filter(|(other, _)| !numbers.contains_key(other)).count();
    let mapped: Vec<MappedClaim> = claims
        .iter()
        .enumerate()
        .map(|(at, (index, claim))| MappedClaim {
            number: at + 1,
            claim: scope.record(*index),
            place: place(scope, text, *index),
            relations: worded(scope, *index, &numbers),
            evidence: evidence(scope, claim),
        })
        .collect();
    let has_kind = |kind: &&'static str| relations.iter().any(|relation| relation.kind == *kind);
    let has_stance = |stance: &&'static str| drawn.iter().flat_map(|one| &one.evidence).any(|(_, own)| own == stance);
    let used = |key: &str| mapped.iter().any(|one| one.claim.verdict.as_ref().is_some_and(|own| own.key == key));
    MapView {
        text: scope.text_link(text),
        drawing: map::draw(&drawn, &relations, &sources),
        kinds: ["supports", "contradicts", "undercuts", "repeats"].into_iter().filter(has_kind).collect(),
        stances: DRAWN.iter().map(|stance| stance.name()).filter(has_stance).collect(),
        verdicts: scope.verdicts().into_iter().filter(|verdict| used(&verdict.key)).collect(),
        relations: relations.len(),
        sources: sources.len(),
        elsewhere,
        claims: mapped,
    }
}

/// The claims that stand in a text, in the order of reading.
fn claims_of<'a>(scope: &Scope<'a>, text: TextIndex) -> Vec<(RecordIndex, &'a Claim)> {
    let mut claims: Vec<(RecordIndex, &Claim)> = Vec::new();
    for note in &scope.site.texts[text].notes {
        let Some(index) = note.placement().and_then(|placement| scope.record_index(&placement.record)) else {
            continue;
        };
        if let Detail::Claim(claim) = &scope.site.records[index].detail
            && claims.iter().all(|(other, _)| *other != index)
        {
            claims.push((index, claim));
        }
    }
    claims
}

/// The sources of the claims in the order of their first use, and which is which.
fn sources(scope: &Scope<'_>, claims: &[(RecordIndex, &Claim)]) -> (Vec<map::Source>, BTreeMap<RecordIndex, usize>) {
    let mut numbers = BTreeMap::new();
    let mut sources = Vec::new();
    for evidence in claims.iter().flat_map(|(_, claim)| &claim.evidence) {
        let Some(index) = scope.record_index(&evidence.source) else { continue };
        numbers.entry(index).or_insert_with(|| {
            let RecordLink { label, title, url, retracted, .. } = scope.record(index);
            let full = label.as_ref().map_or_else(|| title.clone(), |label| format!("{label}: {title}"));
            sources.push(map::Source {
                label: label.unwrap_or(title),
                title: full,
                url: url.unwrap_or_default(),
                retracted,
            });
            sources.len() - 1
        });
    }
    (sources, numbers)
}

fn to_draw(
    scope: &Scope<'_>,
    text: TextIndex,
    index: RecordIndex,
    claim: &Claim,
    sources: &BTreeMap<RecordIndex, usize>,
) -> map::Claim {
    let RecordLink { title, url, verdict, retracted, id, .. } = scope.record(index);
    let mut evidence = Vec::new();
    for stance in &DRAWN {
        let own = claim.evidence.iter().filter(|one| one.stance == *stance);
        let known = own.filter_map(|one| Some((*sources.get(&scope.record_index(&one.source)?)?, stance.name())));
        for one in known {
            if !evidence.contains(&one) {
                evidence.push(one);
            }
        }
    }
    map::Claim {
        section: place(scope, text, index).and_then(|place| place.section),
        title,
        url: url.unwrap_or_else(|| format!("#{id}")),
        verdict,
        retracted,
        evidence,
    }
}

/// The relations of a claim to others of the map.
fn relations(scope: &Scope<'_>, index: RecordIndex, numbers: &BTreeMap<RecordIndex, usize>) -> Vec<Relation> {
    let own = scope.site.links[index].relations.iter();
    own.filter_map(|(other, kind)| {
        Some(Relation { from: *numbers.get(&index)?, to: *numbers.get(other)?, kind: kind.name() })
    })
    .collect()
}

/// The relations of a claim both ways, those of one kind together.
fn worded(scope: &Scope<'_>, index: RecordIndex, numbers: &BTreeMap<RecordIndex, usize>) -> Vec<MappedRelation> {
    let links = &scope.site.links[index];
    let all = links.relations.iter().map(|one| (false, one)).chain(links.inverse.iter().map(|one| (true, one)));
    let mut found: Vec<MappedRelation> = Vec::new();
    for (inverse, (other, kind)) in all {
        let claim = NumberedClaim { number: numbers.get(other).map(|at| at + 1), claim: scope.record(*other) };
        match found.iter_mut().find(|one| (one.kind, one.inverse) == (kind.name(), inverse)) {
            Some(same) => same.claims.push(claim),
            None => found.push(MappedRelation { kind: kind.name(), inverse, claims: vec![claim] }),
        }
    }
    found
}

fn evidence(scope: &Scope<'_>, claim: &Claim) -> Vec<MappedEvidence> {
    let of_stance = |stance: &Stance| {
        let own = claim.evidence.iter().filter(|evidence| evidence.stance == *stance);
        let items = own.filter_map(|evidence| {
            let source = scope.record(scope.record_index(&evidence.source)?);
            Some(MappedSource { source, locator: evidence.locator.as_ref().map(links::locator) })
        });
        MappedEvidence { stance: stance.name(), items: items.collect() }
    };
    let all = STANCES.iter().map(of_stance);
    all.filter(|one| !one.items.is_empty()).collect()
}

/// The first place of a record in one text.
fn place(scope: &Scope<'_>, text: TextIndex, index: RecordIndex) -> Option<super::super::view::PlaceView> {
    let own = scope.site.links[index].places.iter().find(|place| place.text == text)?;
    scope.place(*own)
}

/// The maps of the edition, by their texts.
pub fn maps(scope: &Scope<'_>) -> Vec<LinkView> {
    if scope.range_of(Kind::Claim).is_empty() {
        return Vec::new();
    }
    views(scope, |kind| match kind {
        PageKind::Map(text) => Some(*text),
        _ => None,
    })
}

/// Pages of one kind that each show a text, in the order of the texts.
pub fn views(scope: &Scope<'_>, of: impl Fn(&PageKind) -> Option<TextIndex>) -> Vec<LinkView> {
    let pages = scope.site.pages.iter();
    let mut found: Vec<(TextIndex, String)> =
        pages.filter_map(|page| Some((of(&page.kind)?, scope.url(&page.path)))).collect();
    found.sort();
    found.into_iter().map(|(text, url)| LinkView { url, ..scope.text_link(text) }).collect()
}
