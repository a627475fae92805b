//! Events to scale: where each stands on a strip whose width is per cent and whose height is pixels.
//!
//! 1. The span is that of the dated events, a little wider.
//! 2. Ticks are days, months, years, decades, centuries: the finest that gives at most ten labels.
//! 3. Within a lane, marks that would collide are stacked in rows; past [`ROWS`] they share the last one.

use super::view::{EventMarkView, LaneView, TickView, TimelineView};
use crate::model::date::{Date, Day, End};

/// Rows of a lane: beyond this, marks overlap rather than let the strip grow past the screen.
const ROWS: usize = 5;
const ROW_HEIGHT: u32 = 12;
const LANE_HEAD: u32 = 24;
/// How close two marks may stand, in per cent of the width: a dot of 7 px on a strip of 600 px.
const APART: f64 = 1.3;
/// How far an open end fades, in per cent.
const FADE: f64 = 8.0;

/// One event, as the strip needs it.
#[derive(Clone, Debug)]
pub struct Mark<'a> {
    pub date: &'a Date,
    pub lane: &'a str,
    pub uncertain: bool,
    pub title: String,
    pub url: String,
}

/// Lays out events that are in the order of their dates. `None` when fewer than two have a day.
pub fn layout(marks: &[Mark<'_>], title: String) -> Option<TimelineView> {
    let days = |mark: &Mark<'_>| [mark.date.earliest, mark.date.latest].into_iter().flatten();
    let first = marks.iter().flat_map(days).min()?;
    let last = marks.iter().flat_map(days).max()?;
    let (start, end) = (first.number(), last.number() + 1);
    if end - start < 2 {
        return None;
    }
    let margin = (end - start).div_euclid(50).max(1);
    let (start, end) = (start - margin, end + margin);
    let width = (end - start) as f64;
    let at = |day: i64| (day - start) as f64 / width * 100.0;

    let mut lanes: Vec<&str> = Vec::new();
    for mark in marks {
        if !lanes.contains(&mark.lane) {
            lanes.push(mark.lane);
        }
    }
    let mut view = TimelineView { title, ..TimelineView::default() };
    let mut top = 0;
    for lane in lanes {
        let mut taken: Vec<f64> = Vec::new();
        let mut laid = Vec::new();
        for mark in marks.iter().filter(|mark| mark.lane == lane) {
            let Some((shape, left, right)) = shape(mark, &at) else { continue };
            let row = taken.iter().position(|until| left - until >= APART).unwrap_or(taken.len()).min(ROWS - 1);
            match taken.get_mut(row) {
                Some(until) => *until = right.max(*until),
                None => taken.push(right),
            }
            laid.push((mark, shape, left, right, row));
        }
        view.lanes.push(LaneView { name: lane.to_string(), y: top + 12 });
        for (mark, shape, left, right, row) in laid {
            let ranged = !matches!(shape, "day" | "month" | "about");
            view.marks.push(EventMarkView {
                shape,
                x: percent(left),
                width: ranged.then(|| percent((right - left).max(0.4))),
                y: top + LANE_HEAD + row as u32 * ROW_HEIGHT,
                title: mark.title.clone(),
                url: mark.url.clone(),
            });
        }
        top += LANE_HEAD + taken.len().max(1) as u32 * ROW_HEIGHT;
    }
    view.axis = top + 4;
    view.height = top + 26;
    view.ticks = ticks(start, end, first.year, last.year, &at);
    Some(view)
}

/// The shape of a mark and where it begins and ends, in per cent.
fn shape(mark: &Mark<'_>, at: &impl Fn(i64) -> f64) -> Option<(&'static str, f64, f64)> {
    let date = mark.date;
    let about = |point: &crate::model::date::Point| point.approximate || point.uncertain || mark.uncertain;
    Some(match (date.earliest, date.latest) {
        (Some(first), Some(last)) if date.end.is_some() => ("span", at(first.number()), at(last.number() + 1)),
        (Some(first), Some(last)) => {
            let End::Point(point) = &date.start else { return None };
            let middle = (at(first.number()) + at(last.number() + 1)) / 2.0;
            match (point.month, point.day) {
                _ if about(point) => ("about", middle, middle),
                (Some(_), Some(_)) => ("day", middle, middle),
                (Some(_), None) => ("month", middle, middle),
                _ => ("year", at(first.number()), at(last.number() + 1)),
            }
        }
        (Some(first), None) => ("open-end", at(first.number()), (at(first.number()) + FADE).min(100.0)),
        (None, Some(last)) => ("open-start", (at(last.number() + 1) - FADE).max(0.0), at(last.number() + 1)),
        (None, None) => return None,
    })
}

fn ticks(start: i64, end: i64, first: i64, last: i64, at: &impl Fn(i64) -> f64) -> Vec<TickView> {
    let inside = |day: i64| (start..=end).contains(&day);
    let mut ticks: Vec<(i64, String)> = Vec::new();
    let days = end - start;
    if days <= 40 {
        let step = if days <= 12 { 1 } else { 5 };
        for year in first..=last {
            for month in 1..=12_u8 {
                for day in (1..=31_u8).filter(|day| step == 1 || day % step == 0 || *day == 1) {
                    if let Some(one) =
                        Day::parse(&format!("{year:04}-{month:02}-{day:02}")).filter(|one| inside(one.number()))
                    {
                        ticks.push((one.number(), super::dates::day(one, super::dates::Length::Short)));
                    }
                }
            }
        }
    } else if days <= 366 {
        for year in first..=last {
            for month in 1..=12_u8 {
                let one = Day { year, month, day: 1 };
                if inside(one.number()) {
                    ticks.push((one.number(), super::dates::month_of(one)));
                }
            }
        }
    } else {
        let years = last - first + 1;
        let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].into_iter().find(|step| years / step <= 9);
        let step = step.unwrap_or(years / 9).max(1);
        let mut year = first.div_euclid(step) * step;
        while year <= last + step {
            let one = Day { year, month: 1, day: 1 };
            if inside(one.number()) {
                ticks.push((one.number(), super::dates::year(year)));
            }
            year += step;
        }
    }
    ticks.into_iter().map(|(day, label)| TickView { x: percent(at(day)), label: Some(label) }).collect()
}

fn percent(value: f64) -> String {
    format!("{:.2}%", value.clamp(0.0, 100.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lay(dates: &[&str]) -> Option<TimelineView> {
        let dates: Vec<Date> = dates.iter().map(|text| Date::parse(text).unwrap()).collect();
        let marks: Vec<Mark<'_>> = dates
            .iter()
            .map(|date| Mark { date, lane: "all", uncertain: false, title: date.text.clone(), url: "#x".to_string() })
            .collect();
        layout(&marks, "Events".to_string())
    }

    #[test]
    fn shapes_tell_what_is_known() {
        let view =
            lay(&["2020-08-01", "2020-08", "2020", "2020~", "2020-08/2020-09", "2020-08/..", "../2021"]).unwrap();
        let shapes: Vec<&str> = view.marks.iter().map(|mark| mark.shape).collect();
        assert_eq!(shapes, ["day", "month", "year", "about", "span", "open-end", "open-start"]);
    }

    #[test]
    fn colliding_marks_are_stacked() {
        let view = lay(&["2020-01-01", "2020-08-01", "2020-08-01", "2020-08-02"]).unwrap();
        let mut spots: Vec<(String, u32)> = view.marks.iter().map(|mark| (mark.x.clone(), mark.y)).collect();
        spots.sort();
        spots.dedup();
        assert_eq!(spots.len(), 4);
    }

    #[test]
    fn far_and_undated_events_do_no_harm() {
        for dates in [&["/"][..], &["2020"], &["-9999", "9999"], &["Y-17000000", "2020"], &["2020-08-01", "2020-08-02"]]
        {
            let valid: Vec<&str> = dates.iter().copied().filter(|text| Date::parse(text).is_ok()).collect();
            if let Some(view) = lay(&valid) {
                assert!(view.ticks.len() < 60, "{dates:?}: {} ticks", view.ticks.len());
            }
        }
    }
}
