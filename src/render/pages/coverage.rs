//! What is annotated, what became of the anchors, and what is still open.

use crate::model::anchor::Status;
use crate::model::coverage::{KindCoverage, TextCoverage};
use crate::model::record::{Detail, Kind};
use crate::model::site::{PlaceRef, RecordIndex};

use super::super::view::{
    AdriftNote, ChangedEntry, CoverageView, CoveredKind, CoveredText, KindCount, LinkView, OpenList, PlaceEntry,
    ReviewedEntry, StatusCount, UnplacedEntry, VerdictCount,
};
use super::indexes::count_verdicts;
use super::scope::Scope;

/// Records of a list of what is open: as many as a page of an index has. `postil list` has them all.
const MOST_LISTED: usize = 500;

/// Records that were checked the longest ago.
const MOST_REVIEWED: usize = 100;

pub fn coverage(scope: &Scope<'_>) -> CoverageView {
    let coverage = &scope.site.coverage;
    let count = |&status: &Status| StatusCount { status: status.name(), count: coverage.anchors(status) };
    let reviewed = coverage.reviewed.iter().take(MOST_REVIEWED).filter_map(|&index| {
        let day = scope.site.records[index].reviewed.as_ref()?;
        Some(ReviewedEntry { date: scope.language().day(day.value), record: scope.record(index) })
    });
    CoverageView {
        texts: coverage.texts.iter().map(|one| text(scope, one)).collect(),
        total: total(scope, &coverage.texts),
        anchors: Status::ALL.iter().map(count).collect(),
        unplaced: unplaced(scope),
        changed: coverage.changed.iter().filter_map(|&place| changed(scope, place)).collect(),
        moved: coverage.moved.iter().filter_map(|&place| entry(scope, place)).collect(),
        kinds: kinds(&coverage.kinds),
        drafts: coverage.kinds.iter().any(|kind| kind.drafts > 0),
        verdicts: verdicts(scope),
        open: open(scope),
        adrift: coverage.open.adrift.iter().map(|&index| adrift(scope, index)).collect(),
        reviewed: reviewed.collect(),
        reviewed_count: coverage.reviewed.len(),
    }
}

fn text(scope: &Scope<'_>, one: &TextCoverage) -> CoveredText {
    let words = scope.site.texts[one.text].words as usize;
    CoveredText { text: Some(scope.text_link(one.text)), ..counted(one, words) }
}

fn total(scope: &Scope<'_>, texts: &[TextCoverage]) -> CoveredText {
    let mut sum = TextCoverage::default();
    let mut words = 0;
    for one in texts {
        words += scope.site.texts[one.text].words as usize;
        sum.add(one);
    }
    counted(&sum, words)
}

fn counted(one: &TextCoverage, words: usize) -> CoveredText {
    let by_kind = Kind::ALL.iter().zip(one.notes).map(|(kind, count)| KindCount { class: kind.name(), count });
    let notes = by_kind.chain([KindCount { class: "fn", count: one.footnotes }]);
    let anchors = |status: Status| one.anchors[status as usize];
    CoveredText {
        text: None,
        words,
        paragraphs: one.paragraphs,
        annotated: one.annotated,
        share: one.share(),
        notes: notes.filter(|kind| kind.count > 0).collect(),
        changed: anchors(Status::Changed),
        unplaced: anchors(Status::Ambiguous) + anchors(Status::Lost),
    }
}

fn unplaced(scope: &Scope<'_>) -> Vec<UnplacedEntry> {
    let mut entries = Vec::new();
    for one in &scope.site.coverage.texts {
        let text = scope.text_link(one.text);
        entries.extend(scope.unplaced(one.text).into_iter().map(|unplaced| UnplacedEntry {
            url: on_page(&text, &format!("n-{}", unplaced.stem)),
            text: text.clone(),
            unplaced,
        }));
    }
    entries
}

/// The address of a place on the page of a text.
fn on_page(text: &LinkView, id: &str) -> String {
    format!("{}#{id}", text.url.split('#').next().unwrap_or_default())
}

fn entry(scope: &Scope<'_>, place: PlaceRef) -> Option<PlaceEntry> {
    let placement = scope.site.texts[place.text].notes.get(place.note)?.placement()?;
    let record = scope.record_index(&placement.record)?;
    Some(PlaceEntry { record: scope.record(record), place: scope.place(place)? })
}

fn changed(scope: &Scope<'_>, place: PlaceRef) -> Option<ChangedEntry> {
    let placement = scope.site.texts[place.text].notes.get(place.note)?.placement()?;
    let change = scope.rewording(place.text, placement.change.as_deref()?);
    let entry = entry(scope, place)?;
    Some(ChangedEntry { checked: entry.place.changed.is_none(), change, entry })
}

fn kinds(counts: &[KindCoverage]) -> Vec<CoveredKind> {
    let all = Kind::ALL.iter().zip(counts).map(|(kind, count)| CoveredKind {
        class: kind.name(),
        name: kind.plural(),
        total: count.total,
        placed: count.placed,
        published: count.total - count.retracted - count.drafts,
        retracted: count.retracted,
        drafts: count.drafts,
    });
    all.filter(|kind| kind.total > 0).collect()
}

fn verdicts(scope: &Scope<'_>) -> Vec<VerdictCount> {
    let verdicts: Vec<_> = scope
        .range_of(Kind::Claim)
        .map(|index| match &scope.site.records[index].detail {
            Detail::Claim(claim) => claim.verdict.as_ref().and_then(|key| scope.verdict(key)),
            _ => None,
        })
        .collect();
    count_verdicts(scope, verdicts.iter().map(Option::as_ref))
}

fn open(scope: &Scope<'_>) -> Vec<OpenList> {
    let open = &scope.site.coverage.open;
    let lists = [
        ("questions", &open.questions),
        ("unsourced", &open.unsourced),
        ("unassessed", &open.unassessed),
        ("unsupported", &open.unsupported),
        ("unarchived", &open.unarchived),
        ("unreviewed", &open.unreviewed),
    ];
    let list = |(name, records): (&'static str, &Vec<RecordIndex>)| OpenList {
        name,
        count: records.len(),
        records: scope.records(&records[..records.len().min(MOST_LISTED)]),
    };
    lists.into_iter().map(list).collect()
}

fn adrift(scope: &Scope<'_>, index: RecordIndex) -> AdriftNote {
    let record = &scope.site.records[index];
    AdriftNote { record: scope.record(index), body_html: scope.html_of(record.body.as_ref(), record) }
}
