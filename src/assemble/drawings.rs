//! Which texts have a timeline of their own, and which a map of their claims: those that have enough to draw.

use std::collections::{BTreeSet, HashSet};

use crate::model::record::{Detail, Record};
use crate::model::site::PlaceRef;

/// A timeline has at least so many events with a date.
const EVENTS: usize = 2;
/// A map has at least so many claims with evidence or a relation.
const CLAIMS: usize = 3;

/// What is drawn of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Drawings {
    pub timeline: bool,
    pub map: bool,
}

/// What is drawn of each text; `places` are those of each record.
pub fn of(texts: usize, records: &[Record], places: &[Vec<PlaceRef>]) -> Vec<Drawings> {
    let mut events = vec![0; texts];
    let mut claims = vec![0; texts];
    let named = related(records);
    for (record, places) in records.iter().zip(places) {
        let counts = match &record.detail {
            Detail::Event(event) if event.date.earliest.or(event.date.latest).is_some() => &mut events,
            Detail::Claim(claim)
                if !claim.evidence.is_empty() || !claim.relations.is_empty() || named.contains(&*record.id) =>
            {
                &mut claims
            }
            _ => continue,
        };
        let own: BTreeSet<usize> = places.iter().map(|place| place.text).collect();
        own.into_iter().for_each(|text| counts[text] += 1);
    }
    let drawings = events.into_iter().zip(claims);
    drawings.map(|(events, claims)| Drawings { timeline: events >= EVENTS, map: claims >= CLAIMS }).collect()
}

/// The claims that another relates to. Only looked up.
fn related(records: &[Record]) -> HashSet<&str> {
    let relations = records.iter().flat_map(|record| match &record.detail {
        Detail::Claim(claim) => &claim.relations[..],
        _ => &[],
    });
    relations.map(|relation| &**relation.to).collect()
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::{
        Builder, TextBuilder, assembled, assembled_in, claim, event, note_in, paths, shown, source, text,
    };

    /// The timelines and maps among the pages.
    fn drawn(records: Vec<Builder>, texts: Vec<TextBuilder>) -> Vec<String> {
        let (site, report) = assembled(records, texts);
        assert_eq!(shown(&report), [""; 0]);
        let drawn = paths(&site).into_iter().filter(|path| path.contains(".timeline.") || path.contains(".map."));
        drawn.map(str::to_string).collect()
    }

    fn holding(name: &str, records: &[&str]) -> TextBuilder {
        records.iter().fold(text(name), |text, record| text.note(note_in(record, 1)))
    }

    #[test]
    fn a_timeline_needs_two_dated_events_in_the_text() {
        let records = || vec![event("e1"), event("e2"), claim("c1")];
        let check = |placed: &[&str], expected: &[&str]| {
            assert_eq!(drawn(records(), vec![holding("a/tale", placed), text("other")]), expected, "{placed:?}");
        };
        check(&["e1"], &[]);
        check(&["e1", "c1"], &[]);
        check(&["e1", "e2"], &["a/tale.timeline.html"]);
    }

    #[test]
    fn a_map_needs_three_claims_with_a_relation_or_evidence_in_the_text() {
        let records = || {
            let evident = |id: &str| claim(id).evidence("s1");
            vec![source("s1"), evident("c1"), evident("c2"), claim("c3").relation("c4"), claim("c4"), claim("c5")]
        };
        let check = |placed: &[&str], expected: &[&str]| {
            assert_eq!(drawn(records(), vec![holding("tale", placed)]), expected, "{placed:?}");
        };
        check(&["c1", "c2", "c5"], &[]);
        check(&["c1", "c2", "c3"], &["tale.map.html"]);
        check(&["c1", "c3", "c4"], &["tale.map.html"]);
    }

    #[test]
    fn a_drawing_gives_way_to_what_the_edition_has_there() {
        let records = || vec![event("e1"), event("e2")];
        let count = |texts: Vec<TextBuilder>, file: Option<&str>| {
            let (site, report) = assembled_in(records(), texts, |project| {
                project.files.extend(file.map(Into::into));
            });
            assert_eq!(shown(&report), [""; 0]);
            site.pages.iter().filter(|page| matches!(page.kind, crate::model::site::PageKind::Timeline(_))).count()
        };
        let tale = || holding("tale", &["e1", "e2"]);
        assert_eq!(count(vec![tale()], None), 1);
        assert_eq!(count(vec![tale(), text("other").slug("Tale.timeline")], None), 0);
        assert_eq!(count(vec![tale()], Some("tale.timeline.html")), 0);
    }
}
