//! Holds an answer against the truth.

use super::ask::Answer;
use super::cases::Case;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Placed where it should be.
    Placed,
    /// Placed somewhere else, or placed though it was deleted.
    Wrong,
    /// Not placed, as several passages could be meant.
    Ambiguous,
    /// Not placed, as none is meant.
    Lost,
}

/// A surviving quotation is placed right when the passage found and the one expected share at least half of what they
/// cover together. Every place of a deleted one is wrong.
pub fn verdict(case: &Case, answer: &Answer) -> Verdict {
    match (answer.range(), case.expected) {
        (None, _) if answer.status == "ambiguous" => Verdict::Ambiguous,
        (None, _) => Verdict::Lost,
        (Some(found), Some(expected)) if case.truth != "deleted" && overlap(found, expected) => Verdict::Placed,
        (Some(_), _) => Verdict::Wrong,
    }
}

fn overlap(one: [usize; 2], other: [usize; 2]) -> bool {
    let shared = one[1].min(other[1]).saturating_sub(one[0].max(other[0]));
    let union = one[1].max(other[1]) - one[0].min(other[0]);
    2 * shared >= union
}

/// How often each verdict was given.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    pub rows: usize,
    pub placed: usize,
    pub wrong: usize,
    pub ambiguous: usize,
    pub lost: usize,
}

impl Counts {
    pub fn add(&mut self, verdict: Verdict) {
        self.rows += 1;
        *match verdict {
            Verdict::Placed => &mut self.placed,
            Verdict::Wrong => &mut self.wrong,
            Verdict::Ambiguous => &mut self.ambiguous,
            Verdict::Lost => &mut self.lost,
        } += 1;
    }

    /// A share of the rows, in percent.
    pub fn percent(&self, number: usize) -> f64 {
        if self.rows == 0 { 0.0 } else { 100.0 * number as f64 / self.rows as f64 }
    }
}
