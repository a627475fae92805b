//! The lines and words of a scale: as many words as stand side by side, on a phone fewer than on a desk.

use std::collections::BTreeMap;

use crate::model::date::Day;

use super::super::dates::Length;
use super::super::language::Language;
use super::super::lettering;
use super::day;
use super::scale::{Scale, Step, rounded};
use super::stack::NARROWEST;
use super::view::{LineView, WordView};

/// The narrowest strip of a page that is not a phone's, in pixels.
pub const WIDE: f64 = 600.0;
/// The size of words, in pixels.
pub const SIZE: f64 = 12.0;
/// At most so many lines.
const MAX_LINES: i64 = 40;
/// Pixels between two words.
const GAP: f64 = 6.0;
/// Weeks and days are counted on scales of at most so many days: beyond, months have room for their names.
const MAX_DAYS: i64 = 120;
/// The same of months: beyond, years have room.
const MAX_MONTHS: i64 = 1500;
/// At most about so many years have words.
const MAX_YEARS: i64 = 8;

/// The axis of a strip.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axis {
    pub lines: Vec<LineView>,
    pub words: Vec<WordView>,
    /// It has a second line of words: the months of days, or the years of months.
    pub deep: bool,
}

/// Lays out the axis of `scale`, whose line stands `top` pixels down.
pub fn axis(scale: &Scale, top: u32, language: &Language) -> Axis {
    let wide = step(scale, WIDE, None, language);
    // Best are words of lines that are there already; but one word alone tells no length.
    let narrow = step(scale, NARROWEST, wide, language);
    let alone = narrow.is_none_or(|step| fitting(scale, step, NARROWEST, language).is_none_or(|words| words.len() < 2));
    let narrow = if alone { step(scale, NARROWEST, None, language).or(narrow) } else { narrow };
    let mut lines: BTreeMap<i64, bool> = BTreeMap::new();
    for part in minor(scale, wide).into_iter().chain(wide).chain(narrow) {
        for (start, _) in scale.starts(part, 4 * MAX_LINES as usize) {
            let named = [wide, narrow].into_iter().flatten().any(|step| step.starts_on(start));
            lines.insert(start, named);
        }
    }
    let mut found = Axis {
        lines: lines.into_iter().map(|(at, major)| LineView { x: scale.percent(at), major }).collect(),
        ..Axis::default()
    };
    let sets = [(wide, WIDE, "wide"), (narrow, NARROWEST, "narrow")];
    for (step, strip, only) in sets {
        let Some(step) = step else { continue };
        let second = above(scale, step, strip, language);
        found.deep |= !second.is_empty();
        let first = fitting(scale, step, strip, language).unwrap_or_default();
        let rows = [(first, top + 15), (second, top + 30)];
        for (row, y) in rows {
            for word in row {
                let WordAt { x, text, .. } = word;
                let same = found.words.iter_mut().find(|one| (one.x, one.y, &one.text) == (x, y, &text));
                match same {
                    Some(both) => both.only = None,
                    None => found.words.push(WordView { x, y, align: word.align, text, only: Some(only) }),
                }
            }
        }
    }
    found
}

/// A word below the axis.
#[derive(Clone, Debug, PartialEq)]
struct WordAt {
    x: f64,
    align: &'static str,
    text: String,
}

impl WordAt {
    /// A word in the middle of `x`, or beside it where it would leave the narrowest strip.
    fn centred(x: f64, text: String) -> Self {
        let half = lettering::width(&text, SIZE) / 2.0;
        let at = x * NARROWEST / 100.0;
        let align = match () {
            () if at < half => "start",
            () if at > NARROWEST - half => "end",
            () => "mid",
        };
        Self { x, align, text }
    }

    /// From where to where it reaches on a strip of so many pixels.
    fn reach(&self, strip: f64) -> (f64, f64) {
        let (at, width) = (self.x * strip / 100.0, lettering::width(&self.text, SIZE));
        let left = match self.align {
            "start" => at,
            "end" => at - width,
            _ => at - width / 2.0,
        };
        (left, left + width)
    }
}

/// The shortest step whose words stand apart on a strip of so many pixels, and whose lines are among those of `among`.
fn step(scale: &Scale, strip: f64, among: Option<Step>, language: &Language) -> Option<Step> {
    let most = (strip / 14.0) as i64;
    let fits = |step: &Step| {
        let reads_well = match step {
            Step::Days(_) => scale.length() <= MAX_DAYS,
            Step::Months(_) => scale.length() <= MAX_MONTHS,
            // Rounder years read better than more of them.
            Step::Years(_) => scale.length() / step.days() <= MAX_YEARS,
        };
        among.is_none_or(|among| among.divides(*step))
            && scale.length() / step.days() <= most
            && reads_well
            && fitting(scale, *step, strip, language).is_some()
    };
    Step::all().find(fits)
}

/// The words of a step, if they stand apart. One that had to give way to the edge may be left out for it.
fn fitting(scale: &Scale, step: Step, strip: f64, language: &Language) -> Option<Vec<WordAt>> {
    let mut words = words(scale, step, language);
    if !apart(&words, strip) && words.first().is_some_and(|word| word.align == "start") {
        words.remove(0);
    }
    if !apart(&words, strip) && words.last().is_some_and(|word| word.align == "end") {
        words.pop();
    }
    apart(&words, strip).then_some(words)
}

fn apart(words: &[WordAt], strip: f64) -> bool {
    !words.is_empty() && words.windows(2).all(|two| two[0].reach(strip).1 + GAP <= two[1].reach(strip).0)
}

/// The step of the lines between those that have words.
fn minor(scale: &Scale, major: Option<Step>) -> Option<Step> {
    let major = major?;
    let fits = |step: &Step| {
        let kind = std::mem::discriminant(step) == std::mem::discriminant(&major);
        kind && step.divides(major) && scale.length() / step.days() <= MAX_LINES
    };
    Step::all().find(fits)
}

/// The words of a step: days by their number, months by their name.
fn words(scale: &Scale, step: Step, language: &Language) -> Vec<WordAt> {
    let word = |(start, _): (i64, i64)| {
        let on = day(start);
        match step {
            // A day's word stands in the middle of its column.
            Step::Days(_) => WordAt::centred(scale.percent_of_middle(start, start), on.day.to_string()),
            Step::Months(_) => WordAt::centred(scale.percent(start), language.month(on.month, Length::Short)),
            Step::Years(_) => WordAt::centred(scale.percent(start), language.year(on.year)),
        }
    };
    scale.starts(step, 4 * MAX_LINES as usize).into_iter().map(word).collect()
}

/// The words of the second line: in which month, or year, the first line begins and where the next one does. Where two
/// would meet, the earlier gives way.
fn above(scale: &Scale, step: Step, strip: f64, language: &Language) -> Vec<WordAt> {
    let larger = match step {
        Step::Days(_) => Step::Months(1),
        Step::Months(_) => Step::Years(1),
        Step::Years(_) => return Vec::new(),
    };
    let named = |number: i64, first: bool| {
        let Day { year, month, .. } = day(number);
        let name = language.month(month, Length::Short);
        match step {
            Step::Days(_) if first || month == 1 => language.month_and_year(month, year),
            Step::Days(_) => name,
            _ => language.year(year),
        }
    };
    let first = scale.start();
    let starts = scale.starts(larger, 4 * MAX_LINES as usize).into_iter().map(|(start, _)| start);
    let mut all: Vec<i64> = starts.filter(|start| *start > first).collect();
    all.insert(0, first);
    let last_room = |word: &WordAt| word.reach(strip).1 <= strip;
    let mut kept: Vec<WordAt> = Vec::new();
    for (index, number) in all.iter().enumerate() {
        let word = WordAt { x: rounded(scale.percent(*number)), align: "start", text: named(*number, index == 0) };
        if !last_room(&word) {
            continue;
        }
        while let Some(before) = kept.last()
            && before.reach(strip).1 + GAP > word.reach(strip).0
        {
            kept.pop();
        }
        kept.push(word);
    }
    // The year stands with the first month, whichever it now is.
    if let (Step::Days(_), Some(word)) = (step, kept.first_mut())
        && let Some(number) = all.iter().find(|number| rounded(scale.percent(**number)) == word.x)
    {
        word.text = named(*number, true);
    }
    if apart(&kept, strip) { kept } else { kept.into_iter().rev().take(1).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::Date;

    #[track_caller]
    fn check(first: &str, last: &str, narrow: &str, wide: &str) {
        let number = |text: &str| Date::parse(text).unwrap().earliest.unwrap().number();
        let axis = axis(&Scale::exact(number(first), number(last)), 100, &Language::english());
        let shown = |hidden: &str| {
            let rows = [115, 130].map(|y| {
                let shown = axis.words.iter().filter(|word| word.y == y && word.only != Some(hidden));
                let mut shown: Vec<&WordView> = shown.collect();
                shown.sort_by(|a, b| a.x.total_cmp(&b.x));
                shown.iter().map(|word| word.text.replace('\u{a0}', " ")).collect::<Vec<_>>().join(" ")
            });
            rows.join(" / ").trim_end_matches(" / ").to_string()
        };
        assert_eq!((shown("wide").as_str(), shown("narrow").as_str()), (narrow, wide), "{first} {last}");
    }

    #[test]
    fn ticks_fit_their_scale() {
        check("2020-08-14", "2020-08-17", "14 15 16 17 / Aug 2020", "14 15 16 17 / Aug 2020");
        check("2020-08-01", "2020-09-10", "3 10 17 24 31 7 / Aug 2020 Sep", "3 10 17 24 31 7 / Aug 2020 Sep");
        check("2020-01-01", "2020-06-30", "Jan Feb Mar Apr May June / 2020", "Jan Feb Mar Apr May June / 2020");
        check("1999-06-01", "2025-12-31", "2000 2005 2010 2015 2020 2025", "2000 2005 2010 2015 2020 2025");
        check("-0100-01-01", "0100-12-31", "50 BCE 1 CE 50 CE 100", "100 BCE 50 BCE 1 CE 50 CE 100");
        check("-0003-01-01", "0003-12-31", "4 BCE 2 BCE 1 CE 2 CE", "4 BCE 3 BCE 2 BCE 1 BCE 1 CE 2 CE 3 CE");
        check("-4000-01-01", "1950-12-31", "2000 BCE 1 CE", "4000 BCE 3000 BCE 2000 BCE 1000 BCE 1 CE 1000");
        check("-0800-01-01", "0200-12-31", "500 BCE 1 CE", "800 BCE 600 BCE 400 BCE 200 BCE 1 CE 200");
        check(
            "1200-01-01",
            "1950-12-31",
            "1300 1400 1500 1600 1700 1800 1900",
            "1200 1300 1400 1500 1600 1700 1800 1900",
        );
        check(
            "2019-11-20",
            "2020-02-10",
            "25 2 9 16 23 30 6 13 20 27 3 / Dec 2019 Jan 2020 Feb",
            "25 2 9 16 23 30 6 13 20 27 3 10 / Nov 2019 Dec Jan 2020 Feb",
        );
        check(
            "2018-03-01",
            "2020-02-10",
            "Apr July Oct Jan Apr July Oct Jan / 2018 2019",
            "Apr July Oct Jan Apr July Oct Jan / 2018 2019 2020",
        );
        check("2012-03-01", "2020-02-10", "2014 2016 2018 2020", "2013 2014 2015 2016 2017 2018 2019 2020");
        check(
            "2020-08-04",
            "2020-08-20",
            "10 17 / Aug 2020",
            "4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 / Aug 2020",
        );
        check("2020-08-30", "2020-09-04", "30 31 1 2 3 4 / Aug 2020 Sep", "30 31 1 2 3 4 / Aug 2020 Sep");
    }

    #[test]
    fn words_and_lines_stand_apart_at_every_length() {
        let english = Language::english();
        let mut length = 1_i64;
        while length < 400_000_000_000 {
            for first in [0, -719_528 - length / 2, 18_000, -1_000_000] {
                let axis = axis(&Scale::new(first, first.saturating_add(length), (false, false)), 0, &english);
                assert!(axis.lines.len() <= 5 * MAX_LINES as usize);
                for (strip, hidden) in [(NARROWEST, "wide"), (WIDE, "narrow"), (896.0, "narrow")] {
                    for y in [15, 30] {
                        let shown = axis.words.iter().filter(|word| word.y == y && word.only != Some(hidden));
                        let mut reaches: Vec<(f64, f64)> = shown
                            .map(|word| WordAt { x: word.x, align: word.align, text: word.text.clone() }.reach(strip))
                            .collect();
                        reaches.sort_by(|a, b| a.0.total_cmp(&b.0));
                        assert!(reaches.windows(2).all(|two| two[0].1 < two[1].0), "{first} {length} {strip} {y}");
                        assert!(reaches.iter().all(|(left, right)| *left >= -0.1 && *right <= strip + 0.1));
                        assert!(y == 30 || !reaches.is_empty(), "{first} {length} {strip}: no words");
                    }
                }
            }
            length = length * 3 / 2 + 1;
        }
    }
}
