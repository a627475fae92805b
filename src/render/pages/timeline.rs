//! The page of all events: strips to scale, and lists by lane.

use std::sync::Arc;

use crate::model::record::{Detail, Event, Kind};
use crate::model::site::{Part, RecordIndex};

use super::super::timeline::{Entry, strips};
use super::super::view::{EventView, LaneView, TimelineView};
use super::records;
use super::scope::Scope;

pub fn timeline(scope: &Scope<'_>, part: &Part) -> TimelineView {
    let all = scope.range_of(Kind::Event);
    let before = part.records.first().map_or(0, |first| first.saturating_sub(all.start));
    let mut names: Vec<Option<Arc<str>>> = Vec::new();
    let mut lanes: Vec<Vec<(RecordIndex, &Event)>> = Vec::new();
    for &index in &part.records {
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
            entries.push(Entry { number, lane: position, date: &event.date.value });
            events.push(EventView { number, ..records::event(scope, index, event) });
        }
        let title = names[lane].as_ref().map(|name| name.to_string());
        titles.push(title.clone().unwrap_or_default());
        views.push(LaneView { id: format!("lane-{}", position + 1), title, start, events });
    }
    let strips = strips(&entries, &titles, scope.language());
    let drawn = strips.first().map_or(0, |strip| strip.events);
    TimelineView {
        total: all.len(),
        strips,
        lanes: views,
        undrawn: entries.len() - drawn,
        full: !scope.site.config.record_pages,
    }
}
