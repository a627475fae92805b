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
mod tests {
    use super::*;

    fn english() -> Language {
        Language::load("en", &[], &mut crate::model::diagnostic::Report::new())
    }

    #[track_caller]
    fn check(edtf: &str, text: &str, short: &str, datetime: Option<&str>) {
        let view = english().date(&Date::parse(edtf).unwrap());
        let plain = |words: &str| words.replace('\u{a0}', " ");
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
    fn words_of_other_languages() {
        for (tag, edtf, text, short) in [
            ("de", "2020-08-17", "17. August 2020", "17. Aug. 2020"),
            ("de", "2020-08-01/2020-08-15", "1.–15. August 2020", "1.–15. Aug. 2020"),
            ("de", "202X", "die 2020er-Jahre", "die 2020er-Jahre"),
            ("de-AT", "-0043-03-15", "15. März 44 v. Chr.", "15. März 44 v. Chr."),
            ("fr", "2020-08-01", "1er août 2020", "1er août 2020"),
            ("fr", "2020-07-29/2020-08-14", "29 juillet – 14 août 2020", "29 juill. – 14 août 2020"),
            ("fr", "19XX", "le XXe siècle", "le XXe siècle"),
            ("fr", "../2020-08-17", "jusqu’au 17 août 2020", "jusqu’au 17 août 2020"),
            ("fr", "2020/..", "depuis 2020", "depuis 2020"),
            ("ru", "2020-08-17", "17 августа 2020", "17 авг. 2020"),
            ("ru", "2020-08", "август 2020", "авг. 2020"),
            ("ru", "2020-08/..", "с августа 2020", "с авг. 2020"),
            ("ru", "2020-08~", "около августа 2020", "около авг. 2020"),
            ("ru", "2020-21", "весна 2020", "весна 2020"),
            ("ru", "19XX", "XX век", "XX век"),
            ("ru", "202X", "2020-е годы", "2020-е годы"),
            ("ru", "-0043", "44 до н. э.", "44 до н. э."),
            ("be", "2020-08-17", "17 жніўня 2020", "17 жн. 2020"),
            ("be", "2020-08", "жнівень 2020", "жн. 2020"),
            ("be", "../2020-08", "да жніўня 2020", "да жн. 2020"),
            ("be", "2020-05", "май 2020", "май 2020"),
            ("ar", "2020-08-17", "17 أغسطس 2020", "17 أغسطس 2020"),
            ("ar", "2020~", "نحو 2020", "نحو 2020"),
            ("ar", "2020-08/..", "منذ أغسطس 2020", "منذ أغسطس 2020"),
            ("ar", "-0043", "44 ق.م", "44 ق.م"),
            ("zh", "2020-08-17", "2020年8月17日", "2020年8月17日"),
            ("zh", "2020-08-01/2020-08-15", "2020年8月1日至15日", "2020年8月1日至15日"),
            ("zh", "1914/1918", "1914年至1918年", "1914年至1918年"),
            ("zh-Hans-CN", "202X", "2020年代", "2020年代"),
            ("zh", "-0043~", "约公元前44年", "约公元前44年"),
            ("zh", "2020-24", "2020年冬季", "2020年冬季"),
        ] {
            let view = Language::load(tag, &[], &mut crate::model::diagnostic::Report::new())
                .date(&Date::parse(edtf).unwrap());
            let plain = |words: &str| words.replace('\u{a0}', " ");
            assert_eq!((plain(&view.text).as_str(), plain(&view.short).as_str()), (text, short), "{tag} {edtf}");
        }
    }

    #[test]
    fn a_day_never_parts_from_its_month() {
        assert!(english().date(&Date::parse("2020-08-17").unwrap()).short.contains("17\u{a0}Aug"));
    }
}
