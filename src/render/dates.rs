//! How dates read in English: in full for pages, short for lists and margins.

use serde::Serialize;

use crate::model::date::{Date, Day, End, Point};

/// Keeps a day and its month on one line.
const NO_BREAK: char = '\u{a0}';

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SHORT_MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];

/// A date in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DateView {
    /// In full: `17 August 2020`, `about 1850`, `from August 2020`.
    pub text: String,
    /// For lists: `17 Aug 2020`.
    pub short: String,
    /// The value for `<time datetime>`, where HTML has a form for such a date.
    pub datetime: Option<String>,
    /// As its author typed it; empty for an end of a date.
    pub edtf: String,
}

impl From<&Date> for DateView {
    fn from(date: &Date) -> Self {
        Self {
            text: words(date, Length::Full),
            short: words(date, Length::Short),
            datetime: datetime(date),
            edtf: date.text.clone(),
        }
    }
}

impl From<&Point> for DateView {
    fn from(point: &Point) -> Self {
        Self {
            text: point_words(point, Length::Full),
            short: point_words(point, Length::Short),
            datetime: point_datetime(point),
            edtf: String::new(),
        }
    }
}

impl From<Day> for DateView {
    fn from(day: Day) -> Self {
        let point = Point {
            year: day.year,
            open_digits: 0,
            month: Some(day.month),
            day: Some(day.day),
            approximate: false,
            uncertain: false,
        };
        Self {
            text: point_words(&point, Length::Full),
            short: point_words(&point, Length::Short),
            datetime: point_datetime(&point),
            edtf: day.to_string(),
        }
    }
}

/// Whether months are spelled out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    Full,
    Short,
}

/// The name of a month, 1 to 12.
pub fn month_name(month: u8, length: Length) -> &'static str {
    let names = match length {
        Length::Full => &MONTHS,
        Length::Short => &SHORT_MONTHS,
    };
    names.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("")
}

/// A year by its own number: `2020`, `44 BCE`.
pub fn year_words(year: i64) -> String {
    match year {
        ..=0 => format!("{} BCE", 1_i64.saturating_sub(year)),
        1..=99 => format!("{year} CE"),
        _ => year.to_string(),
    }
}

fn words(date: &Date, length: Length) -> String {
    match (&date.start, &date.end) {
        (End::Point(point), None) => point_words(point, length),
        (End::Point(start), Some(End::Point(end))) => span_words(start, end, length),
        (End::Point(start), Some(End::Open)) => format!("from {}", point_words(start, length)),
        (End::Point(start), Some(End::Unknown)) => format!("from {}, end not known", point_words(start, length)),
        (End::Open, Some(End::Point(end))) => format!("until {}", point_words(end, length)),
        (End::Unknown, Some(End::Point(end))) => format!("until {}, beginning not known", point_words(end, length)),
        _ => "undated".to_string(),
    }
}

fn point_words(point: &Point, length: Length) -> String {
    format!("{}{}", doubt(point), bare_words(point, length))
}

/// What is said before a date that isn't sure.
fn doubt(point: &Point) -> &'static str {
    match (point.uncertain, point.approximate) {
        (true, true) => "perhaps about ",
        (true, false) => "perhaps ",
        (false, true) => "about ",
        (false, false) => "",
    }
}

fn bare_words(point: &Point, length: Length) -> String {
    let year = open_year(point);
    let Some(month) = point.month else { return year };
    match (month, point.day) {
        (21..=24, _) => format!("{} {year}", SEASONS[usize::from(month - 21)]),
        (_, Some(day)) => format!("{day}{NO_BREAK}{} {year}", month_name(month, length)),
        (_, None) => format!("{} {year}", month_name(month, length)),
    }
}

/// A year whose last digits may be open: `the 2020s`, `the 20th century`.
fn open_year(point: &Point) -> String {
    let era = if point.year < 0 { " BCE" } else { "" };
    let size = point.year.unsigned_abs();
    match point.open_digits {
        0 => year_words(point.year),
        1 => format!("the {size}s{era}"),
        2 => format!("the {} century{era}", ordinal(size / 100 + 1)),
        3 => format!("the {} millennium{era}", ordinal(size / 1000 + 1)),
        _ => "an unknown year".to_string(),
    }
}

fn ordinal(number: u64) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// A span says what both ends share only once: `1–15 August 2020`.
fn span_words(start: &Point, end: &Point, length: Length) -> String {
    let plain = |point: &Point| doubt(point).is_empty() && point.open_digits == 0;
    let same_year = plain(start) && plain(end) && start.year == end.year;
    match (start.month, start.day, end.month, end.day) {
        (Some(first), Some(from), Some(last), Some(to)) if same_year && first == last => {
            format!("{from}–{to}{NO_BREAK}{} {}", month_name(first, length), year_words(end.year))
        }
        (Some(first @ 1..=12), Some(from), Some(_), Some(_)) if same_year => {
            format!("{from}{NO_BREAK}{} – {}", month_name(first, length), bare_words(end, length))
        }
        (Some(first @ 1..=12), None, Some(1..=12), None) if same_year => {
            format!("{}–{}", month_name(first, length), bare_words(end, length))
        }
        (None, _, None, _) if plain(start) && plain(end) && start.year > 0 => {
            format!("{}–{}", start.year, year_words(end.year))
        }
        _ => format!("{} – {}", point_words(start, length), point_words(end, length)),
    }
}

fn datetime(date: &Date) -> Option<String> {
    match (&date.start, &date.end) {
        (End::Point(point), None) => point_datetime(point),
        _ => None,
    }
}

/// HTML knows days, months and years of at least four digits after 1 BCE.
fn point_datetime(point: &Point) -> Option<String> {
    let year = point.year;
    if year < 1 || point.open_digits > 0 {
        return None;
    }
    match (point.month, point.day) {
        (None, _) => Some(format!("{year:04}")),
        (Some(month @ 1..=12), None) => Some(format!("{year:04}-{month:02}")),
        (Some(month @ 1..=12), Some(day)) => Some(format!("{year:04}-{month:02}-{day:02}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(edtf: &str, text: &str, short: &str, datetime: Option<&str>) {
        let view = DateView::from(&Date::parse(edtf).unwrap());
        let plain = |words: &str| words.replace(NO_BREAK, " ");
        assert_eq!((plain(&view.text).as_str(), plain(&view.short).as_str()), (text, short), "{edtf}");
        assert_eq!(view.datetime.as_deref(), datetime, "{edtf}");
    }

    #[test]
    fn words_of_single_dates() {
        check("2020-08-17", "17 August 2020", "17 Aug 2020", Some("2020-08-17"));
        check("2020-08", "August 2020", "Aug 2020", Some("2020-08"));
        check("2020", "2020", "2020", Some("2020"));
        check("1850~", "about 1850", "about 1850", Some("1850"));
        check("2020?", "perhaps 2020", "perhaps 2020", Some("2020"));
        check("2020-08-02%", "perhaps about 2 August 2020", "perhaps about 2 Aug 2020", Some("2020-08-02"));
        check("2020-21", "spring 2020", "spring 2020", None);
        check("-0043", "44 BCE", "44 BCE", None);
        check("-0043-03-15", "15 March 44 BCE", "15 Mar 44 BCE", None);
        check("0000", "1 BCE", "1 BCE", None);
        check("0064", "64 CE", "64 CE", Some("0064"));
    }

    #[test]
    fn words_of_years_with_open_digits() {
        check("202X", "the 2020s", "the 2020s", None);
        check("19XX", "the 20th century", "the 20th century", None);
    }

    #[test]
    fn words_of_spans() {
        check("1914/1918", "1914–1918", "1914–1918", None);
        check("2020-08-01/2020-08-15", "1–15 August 2020", "1–15 Aug 2020", None);
        check("2020-07-29/2020-08-14", "29 July – 14 August 2020", "29 July – 14 Aug 2020", None);
        check("2019-12-30/2020-01-02", "30 December 2019 – 2 January 2020", "30 Dec 2019 – 2 Jan 2020", None);
        check("2020-07/2020-08", "July–August 2020", "July–Aug 2020", None);
        check("1914~/1918", "about 1914 – 1918", "about 1914 – 1918", None);
        check("2020-08/..", "from August 2020", "from Aug 2020", None);
        check("../2020", "until 2020", "until 2020", None);
        check("2020/", "from 2020, end not known", "from 2020, end not known", None);
        check("/2020", "until 2020, beginning not known", "until 2020, beginning not known", None);
        check("-0043/-0041", "44 BCE – 42 BCE", "44 BCE – 42 BCE", None);
    }

    #[test]
    fn a_day_never_parts_from_its_month() {
        assert!(DateView::from(&Date::parse("2020-08-17").unwrap()).short.contains("17\u{a0}Aug"));
    }
}
