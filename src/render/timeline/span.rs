//! An event on a scale: from which day to which, how much of it is known, and what of a strip its sign takes.

use crate::model::date::{Date, Day, End};

use super::super::dates::DateView;
use super::super::language::Language;
use super::super::lettering;
use super::scale::{BEYOND, Scale, rounded};
use super::stack::Extent;

/// A bar that would be shorter than this on a desk is drawn as a box.
const SHORTEST_BAR: f64 = 10.0;
/// The strip of a desk, in pixels.
const DESK: f64 = 896.0;

/// An event to draw.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// Its number in the list.
    pub number: usize,
    /// An index into the lanes.
    pub lane: usize,
    pub date: &'a Date,
    /// Its facts aren't certain, whatever its date says.
    pub doubtful: bool,
    /// Its entry in the list.
    pub url: String,
    pub title: String,
    /// The date in words.
    pub when: String,
}

/// An event that has at least one end, in days since 1970.
#[derive(Clone, Debug)]
pub struct Span<'a> {
    pub entry: &'a Entry<'a>,
    pub first: i64,
    pub last: i64,
    /// Its start, or its end, goes on.
    pub open: (bool, bool),
}

/// How a sign looks and where it stands across.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sign {
    pub shape: &'static str,
    pub sign: &'static str,
    pub fade: Option<&'static str>,
    pub x: f64,
    pub width: f64,
}

/// How large signs are: with their number in them, or small.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    Small,
    Numbered,
    /// Numbers of three digits.
    Large,
}

impl Size {
    /// Pixels from one row to the next.
    pub fn row(self) -> u32 {
        match self {
            Size::Small => 10,
            Size::Numbered => 22,
            Size::Large => 26,
        }
    }

    /// Half of a dot or box on a phone, with its outline.
    fn half(self) -> f64 {
        match self {
            Size::Small => 4.0,
            Size::Numbered => 7.7,
            Size::Large => 11.0,
        }
    }
}

impl<'a> Span<'a> {
    pub fn new(entry: &'a Entry<'a>) -> Option<Self> {
        let number = |day: Option<Day>| day.map(Day::number);
        let first = number(entry.date.earliest.or(entry.date.latest))?;
        let last = number(entry.date.latest.or(entry.date.earliest))?;
        let open = (entry.date.earliest.is_none(), entry.date.latest.is_none());
        Some(Self { entry, first, last, open })
    }

    pub fn middle(&self) -> i64 {
        self.first + (self.last - self.first) / 2
    }

    /// The date with which it begins; with which it ends, if its beginning is open.
    pub fn start(&self, language: &Language) -> Option<DateView> {
        let point = |end| point(end, language);
        point(Some(&self.entry.date.start)).or_else(|| point(self.entry.date.end.as_ref()))
    }

    /// The date with which it ends; with which it begins, if its end is open.
    pub fn end(&self, language: &Language) -> Option<DateView> {
        let point = |end| point(end, language);
        point(self.entry.date.end.as_ref()).or_else(|| point(Some(&self.entry.date.start)))
    }

    fn is_interval(&self) -> bool {
        self.entry.date.end.is_some()
    }

    /// Days and months are dots; longer stretches are bars.
    pub fn is_dot(&self) -> bool {
        !self.is_interval() && self.last - self.first <= 31
    }

    /// Whether a window of days shows it: a dot by its middle, a bar by any part of it.
    pub fn is_within(&self, from: i64, to: i64) -> bool {
        if self.is_dot() { (from..=to).contains(&self.middle()) } else { self.last >= from && self.first <= to }
    }

    /// Its date is about right, or perhaps wrong, or the event itself isn't certain.
    pub fn is_doubtful(&self) -> bool {
        let single = !self.is_interval() && is_approximate(&self.entry.date.start);
        self.entry.doubtful || single
    }

    pub fn sign(&self, scale: &Scale) -> Sign {
        let middle = scale.percent_of_middle(self.first, self.last);
        if self.is_dot() {
            let sign = if self.first == self.last { "day" } else { "month" };
            return Sign { shape: "dot", sign, fade: None, x: middle, width: 0.0 };
        }
        let (x, width, fade) = self.bar(scale);
        let sign = if self.is_interval() { "span" } else { "year" };
        if width * DESK / 100.0 < SHORTEST_BAR {
            return Sign { shape: "box", sign, fade, x: middle, width: 0.0 };
        }
        Sign { shape: "bar", sign, fade, x, width }
    }

    /// Where a bar begins, how wide it is, and which of its ends fade.
    fn bar(&self, scale: &Scale) -> (f64, f64, Option<&'static str>) {
        let start = self.open.0 || (self.is_interval() && is_approximate(&self.entry.date.start));
        let end = self.open.1 || self.entry.date.end.as_ref().is_some_and(is_approximate);
        let fade = match (start, end) {
            (true, true) => Some("both"),
            (true, false) => Some("start"),
            (false, true) => Some("end"),
            (false, false) => None,
        };
        let mut from = scale.percent(self.first);
        let mut to = scale.percent(self.last.saturating_add(1));
        if self.open.0 {
            from = to - BEYOND;
        }
        if self.open.1 {
            to = from + BEYOND;
        }
        let (from, to) = (from.clamp(0.0, 100.0), to.clamp(0.0, 100.0));
        (rounded(from), rounded(to - from), fade)
    }

    /// What the sign takes of its row, with its number and a little room.
    pub fn extent(&self, sign: &Sign, size: Size) -> Extent {
        if sign.shape != "bar" {
            return Extent { x: sign.x, width: 0.0, before: size.half() + 0.5, least: size.half() + 0.5 };
        }
        let number = if size == Size::Small { 2.0 } else { lettering::width(&self.entry.number.to_string(), 11.0) };
        // A number begins 4 pixels into its bar; the bar's own end needs 2 more.
        Extent { x: sign.x, width: sign.width, before: 1.0, least: number + 8.0 }
    }
}

fn point(end: Option<&End>, language: &Language) -> Option<DateView> {
    match end {
        Some(End::Point(point)) => Some(language.point(point)),
        Some(End::Open | End::Unknown) | None => None,
    }
}

fn is_approximate(end: &End) -> bool {
    matches!(end, End::Point(point) if point.approximate || point.uncertain)
}
