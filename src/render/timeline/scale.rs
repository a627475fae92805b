//! From days to per cent, and the ticks of a scale: from single days to thousands of years.

use crate::model::date::Day;

use super::super::dates::Length;
use super::super::language::Language;
use super::day;

/// At most so many ticks have a word: they must stand side by side on a phone.
const MAX_LABELS: i64 = 7;
/// At most so many lines in all.
const MAX_LINES: i64 = 40;

/// A stretch of days, and where each stands.
#[derive(Clone, Debug)]
pub struct Scale {
    first: i64,
    /// The day after the last.
    end: i64,
    /// The days at the edges are those of events, not of the window.
    inner: (i64, i64),
}

/// A line of the scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Per cent: where the period begins.
    pub x: f64,
    /// Per cent: where its word stands.
    pub middle: f64,
    pub label: Option<String>,
}

/// A regular step through the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Days(i64),
    Months(i64),
    Years(i64),
}

impl Step {
    /// About how many days it is long.
    fn days(self) -> i64 {
        match self {
            Step::Days(count) => count,
            Step::Months(count) => count * 30,
            Step::Years(count) => count.saturating_mul(365),
        }
    }

    /// All steps that a scale may have, from the shortest.
    fn all() -> impl Iterator<Item = Step> {
        let short = [1, 2, 7, 14].into_iter().map(Step::Days).chain([1, 3, 6].into_iter().map(Step::Months));
        let long = (0..9).flat_map(|power| [1, 2, 5].map(|digit| Step::Years(digit * 10_i64.pow(power))));
        short.chain(long)
    }
}

impl Scale {
    /// A scale with a little room on either side of its first and last day.
    pub fn new(first: i64, last: i64) -> Self {
        let room = (last.saturating_sub(first) / 60).max(3);
        let (from, end) = (first.saturating_sub(room), last.saturating_add(room + 1));
        Self { first: from, end, inner: (first, last) }
    }

    /// A scale of just these days.
    pub fn exact(first: i64, last: i64) -> Self {
        Self { first, end: last + 1, inner: (first, last) }
    }

    pub fn first(&self) -> Day {
        day(self.inner.0)
    }

    pub fn last(&self) -> Day {
        day(self.inner.1)
    }

    /// Where a day begins.
    pub fn percent(&self, number: i64) -> f64 {
        rounded(self.share(number as f64))
    }

    /// Where the middle of some days is.
    pub fn percent_of_middle(&self, first: i64, last: i64) -> f64 {
        rounded(self.share((first as f64 + last as f64 + 1.0) / 2.0))
    }

    fn share(&self, number: f64) -> f64 {
        let length = (self.end as f64 - self.first as f64).max(1.0);
        ((number - self.first as f64) / length * 100.0).clamp(0.0, 100.0)
    }

    /// The lines of the scale, with words on as many as have room.
    pub fn ticks(&self, language: &Language) -> Vec<Tick> {
        let length = self.end.saturating_sub(self.first);
        let fits = |step: &Step, most: i64| length / step.days() <= most;
        // Days in the window of a month or so are all named: their words are short.
        let labels = if length <= 20 { 20 } else { MAX_LABELS };
        let major = Step::all().find(|step| fits(step, labels)).unwrap_or(Step::Years(500_000_000));
        let minor = match major {
            Step::Days(_) => Step::Days(1),
            Step::Months(_) => Step::Months(1),
            Step::Years(count) => Step::all()
                .find(|step| matches!(step, Step::Years(part) if count % part == 0) && fits(step, MAX_LINES))
                .unwrap_or(major),
        };
        let mut ticks = Vec::new();
        for (start, next) in self.starts(minor) {
            let named = is_on(start, major);
            let label = named.then(|| {
                let first = !ticks.iter().any(|tick: &Tick| tick.label.is_some());
                label(language, start, major, first)
            });
            let middle = match major {
                // A day's word stands in the middle of its column.
                Step::Days(1) => self.percent_of_middle(start, next - 1),
                _ => self.percent(start),
            };
            ticks.push(Tick { x: self.percent(start), middle, label });
        }
        ticks
    }

    /// The first days of each step, with that of the next.
    fn starts(&self, step: Step) -> Vec<(i64, i64)> {
        let mut starts = Vec::new();
        let mut at = on_or_after(self.first, step);
        while at < self.end && starts.len() < 4 * MAX_LINES as usize {
            let next = on_or_after(at + 1, step);
            starts.push((at, next));
            at = next;
        }
        starts
    }
}

/// Two decimals are finer than any screen.
pub fn rounded(percent: f64) -> f64 {
    (percent * 100.0).round() / 100.0
}

/// The first day of `step` that isn't before `number`.
fn on_or_after(number: i64, step: Step) -> i64 {
    match step {
        // Weeks begin on Mondays; 1970-01-05 was one.
        Step::Days(count) => number + (4 - number).rem_euclid(count),
        Step::Months(count) => {
            let on = day(number);
            let index = on.year * 12 + i64::from(on.month) - 1 + i64::from(on.day > 1);
            let index = index + (-index).rem_euclid(count);
            Day { year: index.div_euclid(12), month: (index.rem_euclid(12) + 1) as u8, day: 1 }.number()
        }
        Step::Years(count) => {
            let on = day(number);
            let year = on.year + i64::from((on.month, on.day) > (1, 1));
            // Years before ours are round by their own count: 100 BCE is the year -99.
            let before = year + (1 - year).rem_euclid(count);
            let year = if before <= 1 { before } else { year + (-year).rem_euclid(count) };
            Day { year, month: 1, day: 1 }.number()
        }
    }
}

fn is_on(number: i64, step: Step) -> bool {
    on_or_after(number, step) == number
}

/// The word of a tick. The first, and that of a month's first day, names the month.
fn label(language: &Language, number: i64, step: Step, first: bool) -> String {
    let on = day(number);
    match step {
        Step::Days(1) if !first && on.day > 1 => on.day.to_string(),
        Step::Days(_) => language.day_and_month(on.day, on.month),
        Step::Months(_) if on.month == 1 => language.year(on.year),
        Step::Months(_) => language.month(on.month, Length::Short),
        Step::Years(_) => language.year(on.year),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::Date;
    use crate::model::diagnostic::Report;

    fn english() -> Language {
        Language::load("en", &[], &mut Report::new())
    }

    #[track_caller]
    fn check(first: &str, last: &str, labels: &str) {
        let number = |text: &str| Date::parse(text).unwrap().earliest.unwrap().number();
        let ticks = Scale::exact(number(first), number(last)).ticks(&english());
        let found: Vec<String> = ticks.into_iter().filter_map(|tick| tick.label).collect();
        assert_eq!(found.join(" ").replace('\u{a0}', "."), labels);
    }

    #[test]
    fn ticks_fit_their_scale() {
        check("2020-08-14", "2020-08-17", "14.Aug 15 16 17");
        check("2020-08-01", "2020-09-10", "3.Aug 10.Aug 17.Aug 24.Aug 31.Aug 7.Sep");
        check("2020-01-01", "2020-06-30", "2020 Feb Mar Apr May June");
        check("1999-06-01", "2025-12-31", "2000 2005 2010 2015 2020 2025");
        check("-0100-01-01", "0100-12-31", "100 BCE 50 BCE 1 CE 50 CE 100");
    }

    #[test]
    fn lines_are_bounded() {
        for (first, last) in [(0, 0), (0, 10_000), (-100_000_000, 100_000_000), (0, i64::MAX / 4)] {
            assert!(Scale::new(first, last).ticks(&english()).len() <= 4 * MAX_LINES as usize);
        }
    }
}
