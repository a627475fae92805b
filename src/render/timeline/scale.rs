//! From days to per cent, and regular steps through the calendar: from single days to millions of years.

use crate::model::date::Day;

use super::day;

/// How far the sign of an end that is open reaches beyond the day that is known, in per cent.
pub const BEYOND: f64 = 8.0;

/// A stretch of days, and where each stands.
#[derive(Clone, Debug)]
pub struct Scale {
    first: i64,
    /// The day after the last.
    end: i64,
    /// The days at the edges are those of events, not of the window.
    inner: (i64, i64),
}

impl Scale {
    /// A scale with a little room on either side of its first and last day, and more where time goes on.
    pub fn new(first: i64, last: i64, open: (bool, bool)) -> Self {
        let length = last.saturating_sub(first);
        let room = |open: bool| if open { (length / 9).max(30) } else { (length / 60).max(3) };
        let (from, end) = (first.saturating_sub(room(open.0)), last.saturating_add(room(open.1) + 1));
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

    /// How many days it shows.
    pub fn length(&self) -> i64 {
        self.end.saturating_sub(self.first)
    }

    /// The first day that it shows.
    pub fn start(&self) -> i64 {
        self.first
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

    /// The first days of each step, with that of the next; at most so many.
    pub fn starts(&self, step: Step, most: usize) -> Vec<(i64, i64)> {
        let mut starts = Vec::new();
        let mut at = step.on_or_after(self.first);
        while at < self.end && starts.len() < most {
            let next = step.on_or_after(at + 1);
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

/// A regular step through the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Days(i64),
    Months(i64),
    Years(i64),
}

impl Step {
    /// About how many days it is long.
    pub fn days(self) -> i64 {
        match self {
            Step::Days(count) => count,
            Step::Months(count) => count * 30,
            Step::Years(count) => count.saturating_mul(365),
        }
    }

    /// All steps that a scale may have, from the shortest.
    pub fn all() -> impl Iterator<Item = Step> {
        let short = [1, 7, 14].into_iter().map(Step::Days).chain([1, 3, 6].into_iter().map(Step::Months));
        let long = (0..12).flat_map(|power| [1, 2, 5].map(|digit| Step::Years(digit * 10_i64.pow(power))));
        short.chain(long)
    }

    /// Whether every start of `other` is one of this step.
    pub fn divides(self, other: Step) -> bool {
        match (self, other) {
            (Step::Days(own), Step::Days(theirs))
            | (Step::Months(own), Step::Months(theirs))
            | (Step::Years(own), Step::Years(theirs)) => theirs % own == 0,
            (Step::Days(1), _) => true,
            (Step::Months(own), Step::Years(_)) => 12 % own == 0,
            _ => false,
        }
    }

    /// The first day of a step that isn't before `number`.
    pub fn on_or_after(self, number: i64) -> i64 {
        match self {
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
                // Years before ours are round by their own count, since there is no year 0: 100 BCE is the year -99.
                let before = year + (1 - year).rem_euclid(count);
                let year = if before <= 1 { before } else { year + (-year).rem_euclid(count) };
                Day { year, month: 1, day: 1 }.number()
            }
        }
    }

    pub fn starts_on(self, number: i64) -> bool {
        self.on_or_after(number) == number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_divides_another_has_its_starts() {
        let scale = Scale::exact(-900_000, 900_000);
        let steps: Vec<Step> = Step::all().collect();
        for own in &steps {
            for other in steps.iter().filter(|other| own.divides(**other)) {
                let starts = scale.starts(*other, 50);
                assert!(starts.iter().all(|(start, _)| own.starts_on(*start)), "{own:?} {other:?}");
            }
        }
    }

    #[test]
    fn far_days_have_a_place() {
        for (first, last) in [(0, 0), (-100_000_000, 100_000_000), (0, i64::MAX / 4)] {
            let scale = Scale::new(first, last, (true, true));
            assert!(scale.percent(first) < scale.percent(last.saturating_add(1)));
            assert!((BEYOND..=100.0).contains(&(scale.percent(first) + 0.1)));
        }
    }
}
