//! Dates in words: `17 August 2020`, `about 1850`, `the 2020s`, `from August 2020`.

use crate::model::date::{Date, Day, End, Point};

/// A day and its month never part.
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
const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// `17 August 2020`
    Long,
    /// `17 Aug 2020`
    Short,
}

/// A day in words.
pub fn day(day: Day, length: Length) -> String {
    format!("{}{NO_BREAK}{} {}", day.day, month(day.month, length), year(day.year))
}

/// A date or span in words.
pub fn words(date: &Date, length: Length) -> String {
    let Some(end) = &date.end else { return side(&date.start, length) };
    match (&date.start, end) {
        (End::Point(start), End::Point(end)) => span(start, end, length),
        (End::Point(start), _) => format!("from {}", point(start, length)),
        (_, End::Point(end)) => format!("until {}", point(end, length)),
        _ => "date unknown".to_string(),
    }
}

/// The value of a `datetime` attribute: only what HTML takes, a day, a month or a year of four digits.
pub fn datetime(date: &Date) -> Option<String> {
    let End::Point(point) = &date.start else { return None };
    if date.end.is_some() || point.open_digits > 0 || !(1..=9999).contains(&point.year) {
        return None;
    }
    match (point.month, point.day) {
        (Some(month @ 1..=12), Some(day)) => Some(format!("{:04}-{month:02}-{day:02}", point.year)),
        (Some(month @ 1..=12), None) => Some(format!("{:04}-{month:02}", point.year)),
        (None, _) => Some(format!("{:04}", point.year)),
        _ => None,
    }
}

fn side(end: &End, length: Length) -> String {
    match end {
        End::Point(one) => point(one, length),
        End::Open | End::Unknown => "date unknown".to_string(),
    }
}

fn span(start: &Point, end: &Point, length: Length) -> String {
    let plain = |point: &Point| !point.approximate && !point.uncertain && point.open_digits == 0;
    if plain(start) && plain(end) && start.year == end.year {
        match (start.month, start.day, end.month, end.day) {
            (None, _, None, _) => return year(start.year),
            (Some(a @ 1..=12), Some(first), Some(b), Some(last)) if a == b => {
                return format!("{first}–{last}{NO_BREAK}{} {}", month(a, length), year(start.year));
            }
            (Some(a @ 1..=12), Some(first), Some(b @ 1..=12), Some(last)) => {
                let (a, b) = (month(a, length), month(b, length));
                return format!("{first}{NO_BREAK}{a} – {last}{NO_BREAK}{b} {}", year(start.year));
            }
            (Some(a @ 1..=12), None, Some(b @ 1..=12), None) => {
                return format!("{}–{} {}", month(a, length), month(b, length), year(start.year));
            }
            _ => {}
        }
    }
    let gap = if start.month.is_none() && end.month.is_none() { "–" } else { " – " };
    format!("{}{gap}{}", point(start, length), point(end, length))
}

fn point(point: &Point, length: Length) -> String {
    let date = match (point.month, point.day) {
        (Some(number @ 1..=12), Some(day)) => {
            format!("{day}{NO_BREAK}{} {}", month(number, length), year_words(point))
        }
        (Some(number @ 1..=12), None) => format!("{} {}", month(number, length), year_words(point)),
        (Some(number @ 21..=24), _) => format!("{} {}", SEASONS[usize::from(number) - 21], year_words(point)),
        _ => year_words(point),
    };
    match (point.approximate, point.uncertain) {
        (true, true) => format!("perhaps about {date}"),
        (true, false) => format!("about {date}"),
        (false, true) => format!("perhaps {date}"),
        (false, false) => date,
    }
}

fn year_words(point: &Point) -> String {
    match point.open_digits {
        0 => year(point.year),
        1 | 2 => format!("the {}s", point.year),
        _ => "date unknown".to_string(),
    }
}

/// EDTF counts astronomically: year 0 is 1 BCE.
pub fn year(year: i64) -> String {
    if year <= 0 { format!("{} BCE", year.unsigned_abs() + 1) } else { year.to_string() }
}

/// `August 2020`
pub fn month_of(day: Day) -> String {
    format!("{} {}", month(day.month, Length::Short), year(day.year))
}

fn month(number: u8, length: Length) -> &'static str {
    let name = MONTHS[usize::from(number.clamp(1, 12)) - 1];
    match length {
        Length::Long => name,
        Length::Short => &name[..3],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_have_words() {
        for (edtf, long, html) in [
            ("2020-08-17", "17\u{a0}August 2020", Some("2020-08-17")),
            ("2020-08", "August 2020", Some("2020-08")),
            ("2020?", "perhaps 2020", Some("2020")),
            ("1850~", "about 1850", Some("1850")),
            ("1914/1918", "1914–1918", None),
            ("202X", "the 2020s", None),
            ("2020-08/..", "from August 2020", None),
            ("../2020-08", "until August 2020", None),
            ("-0043", "44 BCE", None),
            ("2020-22", "summer 2020", None),
            ("2020-08-14/2020-08-17", "14–17\u{a0}August 2020", None),
            ("2020-07-29/2020-08-14", "29\u{a0}July – 14\u{a0}August 2020", None),
        ] {
            let date = Date::parse(edtf).unwrap();
            assert_eq!(words(&date, Length::Long), long, "{edtf}");
            assert_eq!(datetime(&date).as_deref(), html, "{edtf}");
        }
    }
}
