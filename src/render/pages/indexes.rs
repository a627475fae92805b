//! Pages that list all records of a kind, and tags.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::record::{Detail, Kind};
use crate::model::site::{CitationFormat, Cited, Part, RecordIndex, Tag};

use super::super::view::{
    ClaimGroup, ClaimView, ClaimsView, KindView, PeopleView, SourceView, SourcesView, TagView, VerdictCount,
    VerdictView, WordCount,
};
use super::scope::Scope;
use super::{cite, records, sources as source_pages};

pub fn claims(scope: &Scope<'_>, part: &Part) -> ClaimsView {
    let claims: Vec<(RecordIndex, ClaimView)> = part
        .records
        .iter()
        .filter_map(|&index| match &scope.site.records[index].detail {
            Detail::Claim(claim) => Some((index, records::claim(scope, index, claim))),
            _ => None,
        })
        .collect();
    let strip = strip(scope, &claims);
    let counts = count_verdicts(scope, claims.iter().map(|(_, claim)| claim.verdict.as_ref()));
    let groups = counts.iter().map(|count| ClaimGroup { verdict: count.verdict.clone(), claims: Vec::new() });
    let mut groups: Vec<ClaimGroup> = groups.collect();
    for (_, claim) in claims {
        let key = claim.verdict.as_ref().map(|verdict| verdict.key.clone());
        let group = groups.iter_mut().find(|group| group.verdict.as_ref().map(|one| &one.key) == key.as_ref());
        if let Some(group) = group {
            group.claims.push(claim);
        }
    }
    let kinds = groups.iter().flat_map(|group| &group.claims).map(|claim| claim.claim_kind);
    ClaimsView {
        total: scope.range_of(Kind::Claim).len(),
        kinds: count_words(kinds),
        groups,
        strip,
        counts,
        full: !scope.site.config.record_pages,
    }
}

/// How often each word occurs, by frequency and then by the word; records without one last.
fn count_words(words: impl Iterator<Item = Option<&'static str>>) -> Vec<WordCount> {
    let mut counts: BTreeMap<Option<&'static str>, usize> = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    let mut counts: Vec<WordCount> = counts.into_iter().map(|(name, count)| WordCount { name, count }).collect();
    counts.sort_by_key(|word| (word.name.is_none(), Reverse(word.count), word.name));
    counts
}

/// The verdicts in reading order, one list for each section.
fn strip(scope: &Scope<'_>, claims: &[(RecordIndex, ClaimView)]) -> Vec<Vec<Option<VerdictView>>> {
    let mut strip: Vec<Vec<Option<VerdictView>>> = Vec::new();
    let mut last = None;
    let mut claims: Vec<&(RecordIndex, ClaimView)> = claims.iter().collect();
    claims.sort_by_key(|(index, _)| *index);
    for (index, claim) in claims {
        let section = scope.site.links[*index].places.first().and_then(|place| {
            let text = &scope.site.texts[place.text];
            let block = text.notes.get(place.note)?.block;
            Some((place.text, text.blocks.get(block as usize)?.heading))
        });
        match strip.last_mut() {
            Some(verdicts) if last == section => verdicts.push(claim.verdict.clone()),
            _ => strip.push(vec![claim.verdict.clone()]),
        }
        last = section;
    }
    strip
}

/// How often each verdict occurs, in the order of the scale; claims not assessed last.
pub fn count_verdicts<'a>(
    scope: &Scope<'_>,
    verdicts: impl Iterator<Item = Option<&'a VerdictView>> + Clone,
) -> Vec<VerdictCount> {
    let steps = scope.verdicts().into_iter().map(Some).chain([None]);
    let count = |step: &Option<VerdictView>| {
        let key = step.as_ref().map(|step| &step.key);
        verdicts.clone().filter(|verdict| verdict.map(|one| &one.key) == key).count()
    };
    let counts = steps.map(|verdict| VerdictCount { count: count(&verdict), verdict });
    counts.filter(|verdict| verdict.count > 0).collect()
}

pub fn sources(scope: &Scope<'_>, part: &Part) -> SourcesView {
    let sources: Vec<SourceView> = part
        .records
        .iter()
        .filter_map(|&index| match &scope.site.records[index].detail {
            Detail::Source(source) => Some(source_pages::source(scope, index, source)),
            _ => None,
        })
        .collect();
    let file = |format| cite::file_url(scope, Cited::Sources, format);
    SourcesView {
        bibtex_url: file(CitationFormat::Bibtex),
        csl_json_url: file(CitationFormat::CslJson),
        total: scope.range_of(Kind::Source).len(),
        kinds: count_words(sources.iter().map(|source| source.source_kind)),
        sources,
        full: !scope.site.config.record_pages,
    }
}

pub fn people(scope: &Scope<'_>, part: &Part) -> PeopleView {
    let people = part.records.iter().filter_map(|&index| match &scope.site.records[index].detail {
        Detail::Person(person) => Some(records::person(scope, index, person)),
        _ => None,
    });
    PeopleView {
        total: scope.range_of(Kind::Person).len(),
        people: people.collect(),
        full: !scope.site.config.record_pages,
    }
}

pub fn tags(scope: &Scope<'_>) -> Vec<TagView> {
    scope.site.tags.iter().map(|one| tag(scope, one, false)).collect()
}

/// A tag; with all that has it only on its own page.
pub fn tag(scope: &Scope<'_>, tag: &Tag, full: bool) -> TagView {
    let of_kind = |kind: Kind| {
        let records = tag.records.iter().filter(|&&index| scope.site.records[index].kind() == kind);
        KindView { name: kind.plural(), records: records.map(|&index| scope.record(index)).collect() }
    };
    let kinds = if full { Kind::ALL.map(of_kind).into() } else { Vec::new() };
    let texts = if full { &tag.texts[..] } else { &[] };
    TagView {
        slug: tag.slug.to_string(),
        url: scope.url(&tag.path),
        texts: texts.iter().map(|&text| scope.listed(text)).collect(),
        kinds: kinds.into_iter().filter(|kind: &KindView| !kind.records.is_empty()).collect(),
        count: tag.texts.len() + tag.records.len(),
    }
}
