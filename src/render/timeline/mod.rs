//! The timeline's strip: where every sign stands, in per cent across and in pixels down.
//!
//! The width is fluid and the type never shrinks, so only heights are known here. What a sign looks like says how
//! well its date is known: a day is a full dot, a month an open one, a year a dashed box, *about* a broken ring, a
//! span a bar, and an end that is open or unknown fades.

mod scale;
mod view;

use crate::model::date::{Date, Day, End};

use super::language::Language;
pub use scale::Scale;
pub use view::{BarView, DotView, LineView, StripView, WindowView, WordView};

/// Numbered signs of a lane stand in at most so many rows; what doesn't fit then overlaps.
const MAX_ROWS: usize = 8;
/// The same of small signs.
const MAX_SMALL_ROWS: usize = 3;
/// Pixels below a strip, for the lines that lead to its enlargement.
const LEAD: u32 = 18;
/// So many events have room for their numbers in the strip.
const NUMBERED: usize = 40;
/// A window is worth enlarging when it is so many times shorter than the whole,
const WINDOW_SHARE: i64 = 12;
/// and holds at least so many events,
const WINDOW_EVENTS: usize = 8;
/// which are at least one part in so many of all.
const WINDOW_PART: usize = 4;

/// An event to draw.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// Its number in the list.
    pub number: usize,
    /// An index into the lanes.
    pub lane: usize,
    pub date: &'a Date,
}

/// The strips of a page: all of time, and perhaps its densest part enlarged. Empty when no event has a date.
pub fn strips(entries: &[Entry<'_>], lanes: &[String], language: &Language) -> Vec<StripView> {
    let spans: Vec<Span<'_>> = entries.iter().filter_map(Span::new).collect();
    let Some(whole) = extent(&spans) else { return Vec::new() };
    let scale = Scale::new(whole.0, whole.1);
    let mut strips = vec![strip(&spans, lanes, &scale, spans.len() <= NUMBERED, language)];
    if let Some((from, to)) = densest(&spans, whole) {
        let inside: Vec<Span<'_>> =
            spans.iter().filter(|span| span.last >= from && span.first <= to).cloned().collect();
        let window = Scale::exact(from, to);
        let (x, end) = (scale.percent(from), scale.percent(to + 1));
        strips[0].height += LEAD;
        strips[0].window = Some(WindowView { x, width: scale::rounded((end - x).max(0.15)), end });
        strips.push(strip(&inside, lanes, &window, true, language));
    }
    strips
}

/// An event that has at least one end, in days since 1970.
#[derive(Clone, Debug)]
struct Span<'a> {
    entry: &'a Entry<'a>,
    first: i64,
    last: i64,
    /// Its start, or its end, goes on.
    open: (bool, bool),
}

impl<'a> Span<'a> {
    fn new(entry: &'a Entry<'a>) -> Option<Self> {
        let first = entry.date.earliest.or(entry.date.latest)?.number();
        let last = entry.date.latest.or(entry.date.earliest)?.number();
        let open = (entry.date.earliest.is_none(), entry.date.latest.is_none());
        Some(Self { entry, first, last, open })
    }

    fn middle(&self) -> i64 {
        self.first + (self.last - self.first) / 2
    }

    fn is_interval(&self) -> bool {
        self.entry.date.end.is_some()
    }
}

fn extent(spans: &[Span<'_>]) -> Option<(i64, i64)> {
    Some((spans.iter().map(|span| span.first).min()?, spans.iter().map(|span| span.last).max()?))
}

/// The shortest window that holds enough events to be worth enlarging, if it is short enough.
fn densest(spans: &[Span<'_>], whole: (i64, i64)) -> Option<(i64, i64)> {
    let mut days: Vec<i64> = spans.iter().filter(|span| span.last - span.first <= 31).map(Span::middle).collect();
    days.sort_unstable();
    let wanted = WINDOW_EVENTS.max(spans.len() / WINDOW_PART);
    let windows = days.windows(wanted.max(1)).map(|window| (window[0], window[window.len() - 1]));
    let (from, to) = windows.min_by_key(|(from, to)| to - from)?;
    let length = to - from + 1;
    // A little room on either side, and whatever else falls into it.
    let room = (length / 12).max(1);
    let (from, to) = (from - room, to + room);
    ((to - from + 1).saturating_mul(WINDOW_SHARE) <= whole.1 - whole.0).then_some((from, to))
}

/// Lays out the signs of each lane in rows, so that they don't hide one another.
fn strip(spans: &[Span<'_>], lanes: &[String], scale: &Scale, numbered: bool, language: &Language) -> StripView {
    // Pixels: the heights of a row and of a lane's name; per cent: what a dot takes on a phone, about.
    let (row, name, dot, most) = if numbered { (22, 20, 3.0, MAX_ROWS) } else { (10, 18, 1.0, MAX_SMALL_ROWS) };
    let mut view = StripView { events: spans.len(), ..StripView::default() };
    let mut top = 4;
    for (lane, title) in lanes.iter().enumerate() {
        let own: Vec<&Span<'_>> = spans.iter().filter(|span| span.entry.lane == lane).collect();
        if own.is_empty() {
            continue;
        }
        if lanes.len() > 1 {
            view.lanes.push(WordView { x: 0.0, y: top + 13, text: title.clone(), align: "start" });
            top += name;
        }
        let mut rows: Vec<f64> = Vec::new();
        for span in own {
            let (left, right) = reach(span, scale, dot);
            let free = rows.iter().position(|taken| *taken <= left);
            let at = free.unwrap_or(rows.len().min(most - 1));
            match rows.get_mut(at) {
                Some(taken) => *taken = taken.max(right),
                None => rows.push(right),
            }
            draw(&mut view, span, scale, numbered, top + row * at as u32, row);
        }
        top += row * rows.len() as u32 + 8;
    }
    view.axis = top;
    view.height = top + 22;
    for tick in scale.ticks(language) {
        view.lines.push(LineView { x: tick.x, major: tick.label.is_some() });
        if let Some(text) = tick.label {
            let align = match tick.middle {
                x if x < 2.0 => "start",
                x if x > 98.0 => "end",
                _ => "mid",
            };
            view.ticks.push(WordView { x: tick.middle, y: top + 17, text, align });
        }
    }
    (view.first, view.last) = (language.day(scale.first()), language.day(scale.last()));
    view
}

/// From where to where a sign reaches, in per cent.
fn reach(span: &Span<'_>, scale: &Scale, dot: f64) -> (f64, f64) {
    if is_dot(span) {
        let middle = scale.percent_of_middle(span.first, span.last);
        (middle - dot / 2.0, middle + dot / 2.0)
    } else {
        let (x, width, _) = bar(span, scale);
        (x, x + width.max(dot) + 0.3)
    }
}

/// Days and months are dots; longer stretches are bars.
fn is_dot(span: &Span<'_>) -> bool {
    !span.is_interval() && span.last - span.first <= 31
}

/// Where a bar begins, how wide it is, and which of its ends fade.
fn bar(span: &Span<'_>, scale: &Scale) -> (f64, f64, Option<&'static str>) {
    let approximate = |end: &End| matches!(end, End::Point(point) if point.approximate || point.uncertain);
    let start = span.open.0 || (span.is_interval() && approximate(&span.entry.date.start));
    let end = span.open.1 || span.entry.date.end.as_ref().is_some_and(approximate);
    let fade = match (start, end) {
        (true, true) => Some("both"),
        (true, false) => Some("start"),
        (false, true) => Some("end"),
        (false, false) => None,
    };
    // An end that goes on is drawn a little further than the day that is known.
    const BEYOND: f64 = 6.0;
    let mut from = scale.percent(span.first);
    let mut to = scale.percent(span.last + 1);
    if span.open.0 {
        from = to - BEYOND;
    }
    if span.open.1 {
        to = from + BEYOND;
    }
    let (from, to) = (from.clamp(0.0, 100.0), to.clamp(0.0, 100.0));
    (scale::rounded(from), scale::rounded((to - from).max(0.4)), fade)
}

fn draw(view: &mut StripView, span: &Span<'_>, scale: &Scale, numbered: bool, top: u32, row: u32) {
    let number = span.entry.number;
    let centre = top + row / 2;
    if is_dot(span) {
        let uncertain = match &span.entry.date.start {
            End::Point(point) => point.approximate || point.uncertain,
            End::Open | End::Unknown => false,
        };
        let sign = match (uncertain, span.first == span.last) {
            (true, _) => "about",
            (false, true) => "day",
            (false, false) => "month",
        };
        let x = scale.percent_of_middle(span.first, span.last);
        view.dots.push(DotView { number, x, y: centre, sign, numbered, baseline: centre + 4 });
    } else {
        let (x, width, fade) = bar(span, scale);
        let height = if numbered { 13 } else { 7 };
        let sign = if span.is_interval() { "span" } else { "year" };
        let y = centre - height / 2;
        let baseline = centre + 4;
        view.bars.push(BarView { number, x, width, y, height, sign, fade, numbered, baseline });
    }
}

/// The day with a number of days since 1970.
///
/// Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
fn day(number: i64) -> Day {
    let shifted = number.saturating_add(719_468);
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * shifted_month + 2) / 5 + 1) as u8;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 } as u8;
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    Day { year, month, day }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draw_all(dates: &[(&str, usize)]) -> Vec<StripView> {
        let parsed: Vec<(Date, usize)> = dates.iter().map(|(text, lane)| (Date::parse(text).unwrap(), *lane)).collect();
        let entries: Vec<Entry<'_>> = parsed
            .iter()
            .enumerate()
            .map(|(index, (date, lane))| Entry { number: index + 1, lane: *lane, date })
            .collect();
        let english = Language::load("en", &[], &mut crate::model::diagnostic::Report::new());
        strips(&entries, &["one".to_string(), "two".to_string()], &english)
    }

    #[test]
    fn days_come_back_from_their_number() {
        for text in ["1970-01-01", "2000-02-29", "-0043-03-15", "1582-10-15", "9999-12-31", "0000-01-01"] {
            let original = Day::parse(text).or_else(|| Date::parse(text).unwrap().earliest).unwrap();
            assert_eq!(day(original.number()), original, "{text}");
        }
    }

    #[test]
    fn a_sign_says_how_well_a_date_is_known() {
        for (text, sign) in [("2020-08-17", "day"), ("2020-08", "month"), ("2020-08-17~", "about")] {
            let strips = draw_all(&[(text, 0), ("2000-01-01", 0)]);
            assert_eq!(strips[0].dots[0].sign, sign, "{text}");
        }
        for (text, sign, fade) in [
            ("2020", "year", None),
            ("202X", "year", None),
            ("2019/2020", "span", None),
            ("2019~/2020", "span", Some("start")),
            ("2020-08/..", "span", Some("end")),
            ("/2020", "span", Some("start")),
        ] {
            let strips = draw_all(&[(text, 0), ("2000-01-01", 0), ("2040-01-01", 0)]);
            assert_eq!((strips[0].bars[0].sign, strips[0].bars[0].fade), (sign, fade), "{text}");
        }
    }

    #[test]
    fn undated_events_draw_nothing() {
        assert!(draw_all(&[]).is_empty());
    }

    #[test]
    fn one_event_has_a_strip() {
        let strips = draw_all(&[("2020-08-17", 0)]);
        assert_eq!(strips.len(), 1);
        assert!((0.0..=100.0).contains(&strips[0].dots[0].x));
    }

    #[test]
    fn signs_of_one_day_stand_in_rows() {
        let strips = draw_all(&[("2020-08-17", 0), ("2020-08-17", 0), ("2020-01-01", 0), ("2020-12-31", 1)]);
        assert_ne!(strips[0].dots[0].y, strips[0].dots[1].y);
        assert!(strips[0].dots.iter().all(|dot| dot.y < strips[0].axis));
    }

    #[test]
    fn a_dense_window_is_enlarged() {
        let mut dates = vec![("1999-01-01", 0), ("2025-01-01", 1)];
        let days = ["2020-08-02", "2020-08-04", "2020-08-05", "2020-08-09", "2020-08-10", "2020-08-12", "2020-08-14"];
        dates.extend(days.iter().chain(&["2020-08-16", "2020-08-17"]).map(|day| (*day, 0)));
        let strips = draw_all(&dates);
        assert_eq!(strips.len(), 2);
        assert!(strips[0].window.is_some() && strips[1].dots.iter().all(|dot| dot.numbered));
    }

    #[test]
    fn far_years_draw() {
        let strips = draw_all(&[("Y-170000002", 0), ("2020", 0), ("Y170000002", 1), ("-0043", 0)]);
        for strip in strips {
            assert!(strip.bars.iter().all(|bar| bar.x.is_finite() && bar.width.is_finite()));
        }
    }
}
