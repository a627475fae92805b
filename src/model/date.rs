//! Dates as authors write them: EDTF levels 0 and 1 (ISO 8601-2:2019, annex A), and plain days.
//!
//! The one home of `edtf-core`. What is kept is what the pages and the timeline need; how a date is worded in a
//! language is rendering's work.

use std::fmt;

use edtf_core::{Bound, BoundDate, Edtf, IntervalEndpoint};

/// A calendar day of the proleptic Gregorian calendar. Year 0 is 1 BCE.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    pub year: i64,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Day {
    /// Reads `YYYY-MM-DD`; `None` when it has another form or there is no such day.
    pub fn parse(text: &str) -> Option<Day> {
        let plain = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        match Edtf::parse(text) {
            Ok(edtf) if plain => match edtf.bounds().earliest {
                Bound::Date(first) => Some(first.into()),
                _ => None,
            },
            _ => None,
        }
    }

    /// Days since 1970-01-01; negative before.
    ///
    /// Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`.
    pub fn number(self) -> i64 {
        let year = if self.month <= 2 { self.year.saturating_sub(1) } else { self.year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era.saturating_mul(146_097).saturating_add(day_of_era - 719_468)
    }
}

impl From<BoundDate> for Day {
    fn from(date: BoundDate) -> Self {
        Self { year: date.year, month: date.month, day: date.day }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.year < 0 { "-" } else { "" };
        write!(formatter, "{sign}{:04}-{:02}-{:02}", self.year.abs(), self.month, self.day)
    }
}

/// A date or a span of time, with what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    /// As typed.
    pub text: String,
    pub start: End,
    /// The other end of an interval; `None` for a single date.
    pub end: Option<End>,
    /// The first day that it can mean; `None` when the start is open or unknown, or too far for a calendar.
    pub earliest: Option<Day>,
    /// The last day that it can mean; `None` when the end is open or unknown.
    pub latest: Option<Day>,
}

/// One end of an interval, or a single date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    Point(Point),
    /// `..`: known to go on.
    Open,
    /// Left empty: not known.
    Unknown,
}

/// A date as precise as its author gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The year; for `202X` the first year that it can be.
    pub year: i64,
    /// How many digits of the year are left open, from the right: 1 for a decade (`202X`), 2 for a century.
    pub open_digits: u8,
    /// 1 to 12; 21 to 24 for spring, summer, autumn, winter.
    pub month: Option<u8>,
    pub day: Option<u8>,
    /// Marked `~` or `%`.
    pub approximate: bool,
    /// Marked `?` or `%`.
    pub uncertain: bool,
}

/// Why a date can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateError {
    /// Lower case, no full stop.
    pub message: String,
    /// Bytes into what was typed.
    pub offset: usize,
}

impl Date {
    /// Reads EDTF of level 0 or 1.
    pub fn parse(text: &str) -> Result<Date, DateError> {
        let fail =
            |message: &str, offset: usize| DateError { message: message.to_string(), offset: offset.min(text.len()) };
        let edtf = Edtf::parse(text).map_err(|error| fail(error.message, error.offset))?;
        if edtf.level() > 1 {
            return Err(fail("this is EDTF level 2, of which only levels 0 and 1 are read", 0));
        }
        let (start, end) = match &edtf {
            Edtf::Date(date) => (End::Point(point(date)), None),
            Edtf::Interval(interval) => (side(&interval.start), Some(side(&interval.end))),
            Edtf::DateTime(_) => return Err(fail("a time of day has no place here", text.find('T').unwrap_or(0))),
            Edtf::Set(_) => return Err(fail("a set of dates has no place here", 0)),
        };
        let bounds = edtf.bounds();
        let day = |bound| match bound {
            Bound::Date(date) => Some(Day::from(date)),
            Bound::NegativeInfinity | Bound::PositiveInfinity | Bound::Unknown => None,
        };
        let (earliest, latest) = (day(bounds.earliest), day(bounds.latest));
        if let (Some(first), Some(last)) = (earliest, latest)
            && last < first
        {
            return Err(fail(
                "the end of this span comes before its start",
                text.find('/').map_or(0, |slash| slash + 1),
            ));
        }
        Ok(Date { text: text.to_string(), start, end, earliest, latest })
    }

    /// The first point that has a date: what the date is sorted and titled by.
    pub fn first_point(&self) -> Option<&Point> {
        [Some(&self.start), self.end.as_ref()].into_iter().flatten().find_map(|end| match end {
            End::Point(point) => Some(point),
            End::Open | End::Unknown => None,
        })
    }

    /// Sorts by the earliest, then the latest possible day; a date with only one end sorts by that.
    pub fn order(&self) -> (i64, i64) {
        let first = self.earliest.or(self.latest).map_or(i64::MAX, Day::number);
        let last = self.latest.or(self.earliest).map_or(i64::MAX, Day::number);
        (first, last)
    }
}

fn side(endpoint: &IntervalEndpoint) -> End {
    match endpoint {
        IntervalEndpoint::Date(date) | IntervalEndpoint::OnOrBefore(date) | IntervalEndpoint::OnOrAfter(date) => {
            End::Point(point(date))
        }
        IntervalEndpoint::Open => End::Open,
        IntervalEndpoint::Unknown => End::Unknown,
    }
}

fn point(date: &edtf_core::Date) -> Point {
    use edtf_core::YearKind;
    let (year, open_digits) = match date.year.kind {
        YearKind::Standard { negative, digits } => {
            let value = digits.iter().fold(0_i64, |value, digit| value * 10 + i64::from(digit.unwrap_or(0)));
            let open = digits.iter().rev().take_while(|digit| digit.is_none()).count();
            (if negative { -value } else { value }, open as u8)
        }
        YearKind::Big { .. } | YearKind::Exponential { .. } => (date.year.value().unwrap_or(i64::MAX), 0),
    };
    Point {
        year,
        open_digits,
        month: date.month.and_then(|month| month.value()),
        day: date.day.and_then(|day| day.value()),
        approximate: date.is_approximate(),
        uncertain: date.is_uncertain(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, earliest: Option<&str>, latest: Option<&str>) {
        let date = Date::parse(text).unwrap();
        let text = |day: Option<Day>| day.map(|day| day.to_string());
        assert_eq!((text(date.earliest).as_deref(), text(date.latest).as_deref()), (earliest, latest));
    }

    #[test]
    fn reads_levels_0_and_1() {
        check("2020-08-17", Some("2020-08-17"), Some("2020-08-17"));
        check("2020-08", Some("2020-08-01"), Some("2020-08-31"));
        check("2020?", Some("2020-01-01"), Some("2020-12-31"));
        check("1914/1918", Some("1914-01-01"), Some("1918-12-31"));
        check("202X", Some("2020-01-01"), Some("2029-12-31"));
        check("2020-08/..", Some("2020-08-01"), None);
        check("/2020", None, Some("2020-12-31"));
        check("-0043", Some("-0043-01-01"), Some("-0043-12-31"));
        check("2020-21", Some("2020-03-01"), Some("2020-05-31"));
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in
            ["", "yesterday", "2020-13", "2020-02-30", "17.08.2020", "2020-08-17T10:00:00", "[2020,2021]", "2021/2019"]
        {
            assert!(Date::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn counts_days_from_1970() {
        for (text, number) in [("1970-01-01", 0), ("2000-03-01", 11_017), ("1969-12-31", -1), ("0000-01-01", -719_528)]
        {
            assert_eq!(Day::parse(text).unwrap().number(), number, "{text}");
        }
    }

    #[test]
    fn a_day_has_one_form() {
        for text in ["2020-8-17", "2020-08", "2020-02-30", "2020-08-1X", "+020-01-01"] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn an_open_start_sorts_by_its_end() {
        assert_eq!(Date::parse("../2020").unwrap().order().0, Date::parse("2020-12-31").unwrap().order().0);
    }
}
