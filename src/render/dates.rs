//! How dates read in the language of the edition: in full for pages, short for lists and margins.

use serde::Serialize;

use super::language::{Language, Told};
use crate::model::date::{Date, Day, End, Point};

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
    /// `day`, `month` or `year` for a single date that is known so well, else `other`: languages have different
    /// prepositions for them.
    pub form: &'static str,
    /// As its author typed it; empty for an end of a date.
    pub edtf: String,
}

/// Whether months are spelled out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    Full,
    Short,
}

/// Whether a date stands behind a preposition, for which some languages have a form of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    Alone,
    After,
}

impl Case {
    fn name(self) -> &'static str {
        match self {
            Case::Alone => "alone",
            Case::After => "after",
        }
    }
}

impl Language {
    pub fn date(&self, date: &Date) -> DateView {
        DateView {
            text: self.words(date, Length::Full),
            short: self.words(date, Length::Short),
            datetime: datetime(date),
            form: match (&date.start, &date.end) {
                (End::Point(point), None) if is_plain(point) => form(point),
                _ => "other",
            },
            edtf: date.text.clone(),
        }
    }

    /// An end of a date.
    pub fn point(&self, point: &Point) -> DateView {
        DateView {
            text: self.doubted(point, Length::Full),
            short: self.doubted(point, Length::Short),
            datetime: point_datetime(point),
            form: if is_plain(point) { form(point) } else { "other" },
            edtf: String::new(),
        }
    }

    pub fn day(&self, day: Day) -> DateView {
        let point = Point {
            year: day.year,
            open_digits: 0,
            month: Some(day.month),
            day: Some(day.day),
            approximate: false,
            uncertain: false,
        };
        DateView {
            text: self.bare(&point, Length::Full, Case::Alone),
            short: self.bare(&point, Length::Short, Case::Alone),
            datetime: point_datetime(&point),
            form: "day",
            edtf: day.to_string(),
        }
    }

    /// The name of a month, 1 to 12, by itself.
    pub fn month(&self, month: u8, length: Length) -> String {
        self.month_in(month, length, Case::Alone)
    }

    /// A short month with its year, which never part: `Aug 2020`.
    pub fn month_and_year(&self, month: u8, year: i64) -> String {
        let month = self.month(month, Length::Short);
        self.tell("date-month", &[("month", month.into()), ("year", self.year(year).into())]).replace(' ', "\u{a0}")
    }

    /// A year by its own number: `2020`, `44 BCE`.
    pub fn year(&self, year: i64) -> String {
        let (message, number) = match year {
            ..=0 => ("year-bce", 1_i64.saturating_sub(year)),
            1..=99 => ("year-ce", year),
            _ => ("year", year),
        };
        self.tell(message, &[("year", number.into())])
    }

    fn words(&self, date: &Date, length: Length) -> String {
        match (&date.start, &date.end) {
            (End::Point(point), None) => self.doubted(point, length),
            (End::Point(start), Some(End::Point(end))) => self.span(start, end, length),
            (End::Point(start), Some(End::Open)) => self.governed("date-from", start, length),
            (End::Point(start), Some(End::Unknown)) => self.governed("date-from-unknown", start, length),
            (End::Open, Some(End::Point(end))) => self.governed("date-until", end, length),
            (End::Unknown, Some(End::Point(end))) => self.governed("date-until-unknown", end, length),
            _ => self.say("date-undated"),
        }
    }

    fn doubted(&self, point: &Point, length: Length) -> String {
        match (point.uncertain, point.approximate) {
            (true, true) => self.told_date("date-perhaps-about", self.bare(point, length, Case::After), point),
            (false, true) => self.told_date("date-about", self.bare(point, length, Case::After), point),
            (true, false) => self.told_date("date-perhaps", self.bare(point, length, Case::Alone), point),
            (false, false) => self.bare(point, length, Case::Alone),
        }
    }

    /// A date behind a preposition.
    fn governed(&self, message: &str, point: &Point, length: Length) -> String {
        let words = if is_plain(point) { self.bare(point, length, Case::After) } else { self.doubted(point, length) };
        self.told_date(message, words, point)
    }

    fn told_date(&self, message: &str, words: String, point: &Point) -> String {
        let form = if is_plain(point) || message.starts_with("date-perhaps") || message == "date-about" {
            form(point)
        } else {
            "other"
        };
        self.tell(message, &[("date", words.into()), ("form", form.into())])
    }

    fn bare(&self, point: &Point, length: Length, case: Case) -> String {
        let year = self.open_year(point, case);
        let Some(month) = point.month else { return year };
        match (month, point.day) {
            (21..=24, _) => {
                let season = SEASONS[usize::from(month - 21)];
                let told = [("season", season.into()), ("year", year.into()), ("case", case.name().into())];
                self.tell("date-season", &told)
            }
            (_, Some(day)) => {
                let month = self.month_in(month, length, Case::After);
                self.tell("date-day", &[("day", day.into()), ("month", month.into()), ("year", year.into())])
            }
            (_, None) => {
                let month = self.month_in(month, length, case);
                self.tell("date-month", &[("month", month.into()), ("year", year.into())])
            }
        }
    }

    fn month_in(&self, month: u8, length: Length, case: Case) -> String {
        let form = match (length, case) {
            (Length::Full, Case::Alone) => 0,
            (Length::Short, Case::Alone) => 1,
            (Length::Full, Case::After) => 2,
            (Length::Short, Case::After) => 3,
        };
        self.month_name(form, month)
    }

    /// A year whose last digits may be open: `the 2020s`, `the 20th century`.
    fn open_year(&self, point: &Point, case: Case) -> String {
        let size = point.year.saturating_abs();
        let counted = |message: &str, number: i64| {
            let roman = roman(number);
            let told = [("number", number.into()), ("roman", roman.into()), ("case", case.name().into())];
            self.tell(message, &told)
        };
        match (point.open_digits, point.year < 0) {
            (0, _) => self.year(point.year),
            (1, false) => self.tell("decade", &[("year", size.into()), ("case", case.name().into())]),
            (1, true) => self.tell("decade-bce", &[("year", size.into()), ("case", case.name().into())]),
            (2, false) => counted("century", size / 100 + 1),
            (2, true) => counted("century-bce", size / 100 + 1),
            (3, false) => counted("millennium", size / 1000 + 1),
            (3, true) => counted("millennium-bce", size / 1000 + 1),
            _ => self.tell("year-unknown", &[("case", case.name().into())]),
        }
    }

    /// A span says what both ends share only once: `1–15 August 2020`.
    fn span(&self, start: &Point, end: &Point, length: Length) -> String {
        let plain = is_plain(start) && is_plain(end);
        let same_year = plain && start.year == end.year;
        match (start.month, start.day, end.month, end.day) {
            (Some(first), Some(from), Some(last), Some(to)) if same_year && first == last => {
                let month = self.month_in(first, length, Case::After);
                let told: [(&str, Told<'_>); 4] = [
                    ("first", from.into()),
                    ("last", to.into()),
                    ("month", month.into()),
                    ("year", self.year(end.year).into()),
                ];
                self.tell("span-days", &told)
            }
            (Some(first @ 1..=12), Some(from), Some(_), Some(_)) if same_year => {
                let month = self.month_in(first, length, Case::After);
                let told: [(&str, Told<'_>); 4] = [
                    ("day", from.into()),
                    ("month", month.into()),
                    ("last", self.bare(end, length, Case::Alone).into()),
                    ("year", self.year(end.year).into()),
                ];
                self.tell("span-days-of-year", &told)
            }
            (Some(first @ 1..=12), None, Some(last @ 1..=12), None) if same_year => {
                let (first, last) = (self.month(first, length), self.month(last, length));
                let told = [("first", first.into()), ("last", last.into()), ("year", self.year(end.year).into())];
                self.tell("span-months", &told)
            }
            (None, _, None, _) if plain && start.year > 0 => {
                self.tell("span-years", &[("first", start.year.into()), ("last", self.year(end.year).into())])
            }
            _ => {
                let (first, last) = (self.doubted(start, length), self.doubted(end, length));
                self.tell("span", &[("first", first.into()), ("last", last.into())])
            }
        }
    }
}

/// Neither in doubt nor with open digits.
fn is_plain(point: &Point) -> bool {
    !point.uncertain && !point.approximate && point.open_digits == 0
}

fn form(point: &Point) -> &'static str {
    match (point.open_digits, point.month, point.day) {
        (0, Some(1..=12), Some(_)) => "day",
        (0, Some(1..=12), None) => "month",
        (0, None, _) => "year",
        _ => "other",
    }
}

/// Roman figures, as several languages count centuries. Numbers that have none stay as they are.
fn roman(number: i64) -> String {
    const FIGURES: [(i64, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&number) {
        return number.to_string();
    }
    let mut rest = number;
    let mut figures = String::new();
    for (value, figure) in FIGURES {
        while rest >= value {
            figures.push_str(figure);
            rest -= value;
        }
    }
    figures
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
mod tests;
