//! The timeline's strips: where every sign stands, in per cent across and in pixels down.
//!
//! 1. [`span`] says what an event looks like on a [`scale`]: a day is a full dot, a month an open one, a year a dashed
//!    box, a span a bar; what is in doubt has a broken line, and an end that is open or unknown fades.
//! 2. [`mod@stack`] puts the signs of a lane in rows, and counts what finds no room.
//! 3. [`axis`] lays out the lines and words below.
//!
//! The width is fluid and the type never shrinks, so only heights are known here.

mod axis;
mod scale;
mod span;
mod stack;
mod view;

use crate::model::date::Day;

use super::language::Language;
use super::lettering;
use scale::Scale;
use span::{Sign, Size, Span};
use stack::{Cluster, Extent, NARROWEST, stack};

pub use span::Entry;
pub use view::StripView;
use view::{MarkView, WindowView, WordView};

/// Rows of a strip, shared by its lanes: numbered signs, and small ones.
const ROWS: (usize, usize) = (20, 16);
/// Rows of a lane, at the least and at the most.
const LANE_ROWS: (usize, usize) = (3, 14);
/// Pixels below a strip, for the lines that lead to its enlargement.
const LEAD: u32 = 18;
/// Numbers of more digits have no room.
const NUMBERS: usize = 999;
/// A window is worth enlarging when it is so many times shorter than the whole,
const WINDOW_SHARE: i64 = 12;
/// and holds at least so many events,
const WINDOW_EVENTS: usize = 8;
/// which are at least one part in so many of all.
const WINDOW_PART: usize = 4;
/// So many events have room for their numbers in a strip.
const NUMBERED: usize = 40;

/// The strips of a page: all of time, and perhaps its densest part enlarged. Empty when no event has a date.
pub fn strips(entries: &[Entry<'_>], lanes: &[String], language: &Language) -> Vec<StripView> {
    let spans: Vec<Span<'_>> = entries.iter().filter_map(Span::new).collect();
    let Some(whole) = extent(&spans) else { return Vec::new() };
    let open = (spans.iter().any(|span| span.open.0), spans.iter().any(|span| span.open.1));
    let scale = Scale::new(whole.0, whole.1, open);
    let mut strips = vec![strip(&spans, lanes, &scale, language)];
    // The edges of all time are as little known as the events that stand there.
    strips[0].first =
        spans.iter().min_by_key(|span| span.first).and_then(|span| span.start(language)).unwrap_or_default();
    strips[0].last = spans.iter().max_by_key(|span| span.last).and_then(|span| span.end(language)).unwrap_or_default();
    if let Some((from, to)) = densest(&spans, whole) {
        let inside: Vec<Span<'_>> = spans.iter().filter(|span| span.is_within(from, to)).cloned().collect();
        let (x, end) = (scale.percent(from), scale.percent(to + 1));
        strips[0].height += LEAD;
        strips[0].window = Some(WindowView { x, width: scale::rounded((end - x).max(0.15)), end });
        strips.push(strip(&inside, lanes, &Scale::exact(from, to), language));
    }
    strips
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

/// A strip with the numbers of its events, if all have room for them.
fn strip(spans: &[Span<'_>], lanes: &[String], scale: &Scale, language: &Language) -> StripView {
    let largest = spans.iter().map(|span| span.entry.number).max().unwrap_or(0);
    let size = if largest > 99 { Size::Large } else { Size::Numbered };
    if spans.len() <= NUMBERED && largest <= NUMBERS {
        let (view, crowded) = lay_out(spans, lanes, scale, size, language);
        if !crowded {
            return view;
        }
    }
    lay_out(spans, lanes, scale, Size::Small, language).0
}

/// Lays out the signs of each lane in rows, and says whether some found no row.
fn lay_out(spans: &[Span<'_>], lanes: &[String], scale: &Scale, size: Size, language: &Language) -> (StripView, bool) {
    const NAME: f64 = 12.0;
    let mut view = StripView { events: spans.len(), ..StripView::default() };
    let of_lane = |lane| spans.iter().filter(|span| span.entry.lane == lane).collect::<Vec<&Span<'_>>>();
    let own: Vec<(usize, Vec<&Span<'_>>)> =
        (0..lanes.len()).map(|lane| (lane, of_lane(lane))).filter(|(_, spans)| !spans.is_empty()).collect();
    let rows = if size == Size::Small { ROWS.1 } else { ROWS.0 };
    let most = (rows / own.len().max(1)).clamp(LANE_ROWS.0, LANE_ROWS.1);
    let mut crowded = false;
    let mut top = 4;
    for (lane, spans) in own {
        if lanes.len() > 1 {
            let text = lettering::cut(&lanes[lane], NAME, NARROWEST);
            view.lanes.push(WordView { x: 0.0, y: top + 13, text, align: "start", only: None });
            top += 19;
        }
        let (height, left_over) = lane_of(&mut view, &spans, scale, size, most, top, language);
        top += height + 8;
        crowded |= left_over;
    }
    view.axis = top;
    let axis = axis::axis(scale, top, language);
    view.foot = top + if axis.deep { 36 } else { 21 };
    view.height = view.foot;
    (view.lines, view.ticks) = (axis.lines, axis.words);
    (view.first, view.last) = (language.day(scale.first()), language.day(scale.last()));
    (view, crowded)
}

/// Draws one lane from `top` pixels down, and says how high it is and whether some signs found no row.
fn lane_of(
    view: &mut StripView,
    spans: &[&Span<'_>],
    scale: &Scale,
    size: Size,
    most: usize,
    top: u32,
    language: &Language,
) -> (u32, bool) {
    let signs: Vec<Sign> = spans.iter().map(|span| span.sign(scale)).collect();
    let extents: Vec<Extent> = spans.iter().zip(&signs).map(|(span, sign)| span.extent(sign, size)).collect();
    let stack = stack(&extents, most, |count| lettering::width(&format!("+{count}"), 11.0));
    let mark = |at: usize, y: u32| {
        let (span, sign) = (spans[at], &signs[at]);
        MarkView {
            url: span.entry.url.clone(),
            title: span.entry.title.clone(),
            date: span.entry.when.clone(),
            number: span.entry.number,
            count: 1,
            shape: sign.shape,
            sign: sign.sign,
            doubt: span.is_doubtful(),
            fade: sign.fade,
            x: sign.x,
            width: sign.width,
            to: scale::rounded(sign.x + sign.width),
            y,
            numbered: size != Size::Small,
            large: size == Size::Large,
            ..MarkView::default()
        }
    };
    let rows = stack.rows.iter().enumerate();
    let placed = rows.filter_map(|(at, row)| Some((at, top + size.row() * (*row)? as u32 + size.row() / 2)));
    view.marks.extend(placed.map(|(at, y)| mark(at, y)));
    let below = top + size.row() * stack.height as u32;
    view.marks.extend(stack.clusters.iter().map(|cluster| match cluster.signs[..] {
        [one] => mark(one, below + 8),
        _ => cluster_mark(spans, cluster, below + 8, language),
    }));
    let crowded = !stack.clusters.is_empty();
    (size.row() * stack.height as u32 + if crowded { 18 } else { 0 }, crowded)
}

fn cluster_mark(spans: &[&Span<'_>], cluster: &Cluster, y: u32, language: &Language) -> MarkView {
    let own = || cluster.signs.iter().map(|at| spans[*at]);
    let one = own().min_by_key(|span| span.entry.number);
    let first = own().map(|span| span.first).min();
    let last = own().map(|span| span.last).max();
    MarkView {
        url: one.map(|span| span.entry.url.clone()).unwrap_or_default(),
        title: one.map(|span| span.entry.title.clone()).unwrap_or_default(),
        date: one.map(|span| span.entry.when.clone()).unwrap_or_default(),
        number: one.map_or(0, |span| span.entry.number),
        count: cluster.signs.len(),
        first: first.map(|number| language.day(day(number))),
        last: last.map(|number| language.day(day(number))),
        shape: "cluster",
        x: scale::rounded(cluster.extent.x),
        width: scale::rounded(cluster.extent.width),
        to: scale::rounded(cluster.extent.x + cluster.extent.width),
        end: cluster.ends.then(|| scale::rounded(cluster.extent.x + cluster.extent.width)),
        y,
        ..MarkView::default()
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
mod tests;
