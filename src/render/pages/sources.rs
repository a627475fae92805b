//! Sources, their references, and what cites them.

use crate::model::record::{Detail, Source, SourceType};
use crate::model::site::RecordIndex;

use super::super::view::{CitedBy, EvidenceView, ReferenceView, SourceView};
use super::links::address;
use super::records::{STANCES, common};
use super::scope::Scope;

pub fn source(scope: &Scope<'_>, index: RecordIndex, source: &Source) -> SourceView {
    let record = &scope.site.records[index];
    let links = &scope.site.links[index];
    let plain = |value: &Option<crate::model::source::Spanned<String>>| value.as_ref().map(|value| value.value.clone());
    SourceView {
        common: common(scope, index),
        reference: reference(scope, index, source),
        label: scope.label(index),
        source_type: source.source_type.name(),
        source_kind: source.kind.map(|kind| kind.name()),
        source_lang: source.lang.clone(),
        address: source.url.as_ref().map(|url| address(url)),
        accessed: source.accessed.map(|day| scope.language().day(day)),
        archive: source.archive_url.as_ref().map(|url| address(url)),
        archived: source.archived.map(|day| scope.language().day(day)),
        doi: plain(&source.doi),
        isbn: plain(&source.isbn),
        issn: plain(&source.issn),
        pmid: plain(&source.pmid),
        arxiv: plain(&source.arxiv),
        reliability_html: scope.html_of(source.reliability.as_ref(), record),
        reply_html: scope.html_of(source.reply.as_ref(), record),
        claims: cited_by(scope, index),
        events: scope.records(&links.events),
        texts: links.texts.iter().map(|&text| scope.text_link(text)).collect(),
        uses: links.evidence_of.len() + links.events.len(),
    }
}

/// Claims that use a source, by stance. One claim may use it with several.
fn cited_by(scope: &Scope<'_>, index: RecordIndex) -> Vec<CitedBy> {
    let uses = &scope.site.links[index].evidence_of;
    let of_stance = |stance| {
        let mut claims: Vec<RecordIndex> = uses
            .iter()
            .filter(|&&(claim, evidence)| match &scope.site.records[claim].detail {
                Detail::Claim(claim) => claim.evidence.get(evidence).is_some_and(|one| one.stance == stance),
                _ => false,
            })
            .map(|&(claim, _)| claim)
            .collect();
        claims.dedup();
        claims
    };
    let groups = STANCES.map(|stance| (stance.name(), of_stance(stance))).into_iter();
    groups
        .filter(|(_, claims)| !claims.is_empty())
        .map(|(stance, claims)| CitedBy { stance, claims: scope.records(&claims) })
        .collect()
}

pub fn reference(scope: &Scope<'_>, index: RecordIndex, source: &Source) -> ReferenceView {
    let alone = [
        SourceType::Book,
        SourceType::Report,
        SourceType::Video,
        SourceType::Audio,
        SourceType::Image,
        SourceType::Dataset,
        SourceType::Law,
        SourceType::Case,
    ];
    ReferenceView {
        html: scope.context.references.get(index).cloned().flatten(),
        authors: scope.names(&source.author),
        editors: scope.names(&source.editor),
        translators: scope.names(&source.translator),
        title_html: scope.record_title(index).0,
        stands_alone: source.container.is_none() && alone.contains(&source.source_type),
        container: source.container.clone(),
        publisher: source.publisher.clone(),
        place: source.place.clone(),
        date: source.date.as_ref().map(|date| scope.language().date(date)),
        edition: source.edition.clone(),
        volume: source.volume.clone(),
        issue: source.issue.clone(),
        pages: source.pages.clone(),
    }
}

/// A source as evidence: without what the one who cites it says.
pub fn cited(scope: &Scope<'_>, id: &str) -> Option<EvidenceView> {
    let index = scope.record_index(id)?;
    let Detail::Source(source) = &scope.site.records[index].detail else { return None };
    Some(EvidenceView {
        tongue: scope.tongue(source.lang.as_deref(), None),
        source: scope.record(index),
        reference: reference(scope, index, source),
        source_type: source.source_type.name(),
        locator: None,
        quote: None,
        note_html: None,
        archive: None,
    })
}
