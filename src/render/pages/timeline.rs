//! Timelines, of the edition and of one text: strips to scale, and lists by lane.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::record::{Certainty, Detail, Event, Kind};
use crate::model::site::{PageKind, Part, RecordIndex, TextIndex};

use super::super::timeline::{Entry, strips};
use super::super::view::{EventView, LaneView, TimelineView};
use super::map::views;
use super::records;
use super::scope::Scope;

/// All events of the edition, or a part of them.
pub fn timeline(scope: &Scope<'_>, part: &Part) -> TimelineView {
    let all = scope.range_of(Kind::Event);
    let before = part.records.first().map_or(0, |first| first.saturating_sub(all.start));
    let texts = views(scope, |kind| match kind {
        PageKind::Timeline(text) => Some(*text),
        _ => None,
    });
    TimelineView { total: all.len(), texts, ..lay_out(scope, &part.records, before) }
}

/// The events that stand in one text.
pub fn of_text(scope: &Scope<'_>, text: TextIndex) -> TimelineView {
    let notes = scope.site.texts[text].notes.iter();
    let records = notes.filter_map(|note| scope.record_index(&note.placement()?.record));
    let own: BTreeSet<RecordIndex> = records.filter(|index| scope.site.records[*index].kind() == Kind::Event).collect();
    let own: Vec<RecordIndex> = own.into_iter().collect();
    let mut view = lay_out(scope, &own, 0);
    // What other texts say of these events is told elsewhere.
    for event in view.lanes.iter_mut().flat_map(|lane| &mut lane.events) {
        let Some(index) = scope.record_index(&event.common.id) else { continue };
        let places = scope.site.links[index].places.iter().filter(|place| place.text == text);
        event.common.places = places.filter_map(|place| scope.place(*place)).collect();
    }
    TimelineView { text: Some(scope.text_link(text)), ..view }
}

fn lay_out(scope: &Scope<'_>, records: &[RecordIndex], before: usize) -> TimelineView {
    let mut names: Vec<Option<Arc<str>>> = Vec::new();
    let mut lanes: Vec<Vec<(RecordIndex, &Event)>> = Vec::new();
    for &index in records {
        let Detail::Event(event) = &scope.site.records[index].detail else { continue };
        let lane = names.iter().position(|name| *name == event.lane).unwrap_or_else(|| {
            names.push(event.lane.clone());
            lanes.push(Vec::new());
            names.len() - 1
        });
        lanes[lane].push((index, event));
    }
    // Events without a lane come last where others have one.
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|&lane| names[lane].is_none());

    let mut entries = Vec::new();
    let mut views = Vec::new();
    let mut titles = Vec::new();
    let mut number = before;
    for (position, &lane) in order.iter().enumerate() {
        let start = number + 1;
        let mut events: Vec<EventView> = Vec::new();
        for &(index, event) in &lanes[lane] {
            number += 1;
            let view = EventView { number, ..records::event(scope, index, event) };
            let certainty = scope.site.records[index].certainty;
            entries.push(Entry {
                number,
                lane: position,
                date: &event.date.value,
                doubtful: matches!(certainty, Some(Certainty::Probable | Certainty::Uncertain)),
                url: format!("#{}", view.common.id),
                title: view.common.title.clone(),
                when: view.date.text.clone(),
            });
            events.push(view);
        }
        let title = names[lane].as_ref().map(|name| name.to_string());
        titles.push(title.clone().unwrap_or_default());
        views.push(LaneView { id: format!("_lane-{}", position + 1), title, start, events });
    }
    let strips = strips(&entries, &titles, scope.language());
    let drawn = strips.first().map_or(0, |strip| strip.events);
    TimelineView {
        total: entries.len(),
        undrawn: entries.len() - drawn,
        doubt: strips.iter().flat_map(|strip| &strip.marks).any(|mark| mark.doubt),
        clusters: strips.iter().flat_map(|strip| &strip.marks).any(|mark| mark.count > 1),
        fades: strips.iter().flat_map(|strip| &strip.marks).any(|mark| mark.fade.is_some()),
        signs: ["day", "month", "year", "span"]
            .into_iter()
            .filter(|sign| strips.iter().flat_map(|strip| &strip.marks).any(|mark| mark.sign == *sign))
            .collect(),
        strips,
        lanes: views,
        full: !scope.site.config.record_pages,
        text: None,
        texts: Vec::new(),
    }
}
