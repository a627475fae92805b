//! A quotation and its context laid along a stretch of text, word by word: which part of it the quotation is now.
//!
//! Prefix, quotation and suffix are aligned at once, with free ends in the text, so that words which stay around an
//! edited passage hold its borders where they were. A run of words put in or left out costs little more than one of
//! them (affine gaps, O. Gotoh, "An improved algorithm for matching biological sequences", 1982): a sentence put into
//! the middle of a passage is one edit, not fifteen.

use std::ops::Range;

use super::edges::Edge;

/// A word or sign of a quotation or its context.
#[derive(Clone, Debug)]
pub struct Word {
    pub number: u32,
    /// How much it says, from 0 to about 1: common ones say little.
    pub weight: f32,
    /// Words of the text that are nearly this one: the same, mistyped or in another form.
    pub near: Vec<u32>,
}

/// What is laid along the text.
#[derive(Clone, Debug, Default)]
pub struct Pattern {
    pub words: Vec<Word>,
    /// Which of them are the quotation; those before are its prefix, those after its suffix.
    pub quote: Range<usize>,
}

/// Where the pattern stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Aligned {
    /// From the first to the last word of the quotation that stayed, as positions in the text.
    pub range: Range<usize>,
    /// What is missing at its edges.
    pub before: Edge,
    pub after: Edge,
    /// The weight of all that stayed, less what the runs between cost.
    pub evidence: f32,
    /// From 0 to 1: how much of the quotation's weight stayed.
    pub weight: f32,
    /// From 0 to 1: how many of the quotation's words and signs stayed.
    pub share: f32,
}

/// What beginning a run of words put in or left out costs, in weight.
const OPEN: f32 = 0.4;
/// What each word costs that the text has and the quotation hasn't.
const PUT_IN: f32 = 0.15;
/// What each word costs that the quotation has and the text hasn't.
const LEFT_OUT: f32 = 0.1;
/// How much of a word stays in one that is nearly the same.
const NEARLY: f32 = 0.7;

/// How the last step of an alignment went.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    /// The text has the pattern's word.
    Both,
    /// The text has a word more.
    PutIn,
    /// The pattern's word is gone.
    LeftOut,
}

const STEPS: [Step; 3] = [Step::Both, Step::PutIn, Step::LeftOut];

impl Word {
    fn likeness(&self, number: u32) -> f32 {
        match self.number == number {
            true => 1.0,
            false if self.near.contains(&number) => NEARLY,
            false => 0.0,
        }
    }
}

impl Pattern {
    /// The best alignment with the words of the text, given by their numbers. `None` when none of the quotation's
    /// words stayed. Takes the product of the two lengths in time and memory.
    pub fn along(&self, text: &[u32]) -> Option<Aligned> {
        let table = Table::of(self, text);
        let (mut column, mut step) = table.end;
        let mut row = self.words.len();
        // The first and last of the quotation's words that stayed, and where; the nearest words of the context.
        let mut first: Option<(usize, usize)> = None;
        let mut last: Option<(usize, usize)> = None;
        let (mut prefix, mut suffix) = (None, None);
        let (mut weight, mut count) = (0.0, 0.0);
        while row > 0 {
            let before = table.before(row, column, step);
            match step {
                Step::Both => {
                    row -= 1;
                    column -= 1;
                    if self.quote.contains(&row) {
                        let likeness = self.words[row].likeness(text[column]);
                        weight += likeness * self.words[row].weight;
                        count += likeness;
                        first = Some((row, column));
                        last = last.or(first);
                    } else if row < self.quote.start {
                        prefix = prefix.or(Some(column));
                    } else {
                        suffix = Some(column);
                    }
                }
                Step::PutIn => column -= 1,
                Step::LeftOut => row -= 1,
            }
            step = before;
        }
        let own: f32 = self.words[self.quote.clone()].iter().map(|word| word.weight).sum();
        let ((first_row, start), (last_row, end)) = (first?, last?);
        Some(Aligned {
            range: start..end + 1,
            before: Edge { missing: first_row - self.quote.start, gap: prefix.map(|prefix| start - prefix - 1) },
            after: Edge { missing: self.quote.end - 1 - last_row, gap: suffix.map(|suffix: usize| suffix - end - 1) },
            evidence: table.sum,
            weight: if own > 0.0 { weight / own } else { 0.0 },
            share: count / self.quote.len() as f32,
        })
    }
}

/// The best sums of all alignments of a beginning of the pattern with a part of the text.
struct Table {
    /// Per row and column, for each last step the step before it.
    steps: Vec<[Step; 3]>,
    width: usize,
    /// Where the best alignment of the whole pattern ends: its column and last step.
    end: (usize, Step),
    sum: f32,
}

impl Table {
    fn of(pattern: &Pattern, text: &[u32]) -> Self {
        let words = &pattern.words;
        const NEVER: f32 = f32::MIN / 4.0;
        let width = text.len() + 1;
        let mut steps = vec![[Step::Both; 3]; (words.len() + 1) * width];
        // The pattern may begin anywhere in the text.
        let mut sums: Vec<[f32; 3]> = vec![[0.0, NEVER, NEVER]; width];
        let mut next = sums.clone();
        for (row, word) in words.iter().enumerate() {
            let is_last = row + 1 == words.len();
            for column in 0..width {
                let path = &mut steps[(row + 1) * width + column];
                let mut cell = [NEVER; 3];
                // What stood around a passage may be gone: that says nothing against it.
                let gone =
                    if pattern.quote.contains(&row) { [OPEN + LEFT_OUT, OPEN + LEFT_OUT, LEFT_OUT] } else { [0.0; 3] };
                (cell[2], path[2]) = best(&sums[column], gone);
                if column > 0 {
                    let likeness = word.likeness(text[column - 1]);
                    if likeness > 0.0 {
                        let (sum, before) = best(&sums[column - 1], [0.0; 3]);
                        (cell[0], path[0]) = (sum + likeness * word.weight, before);
                    }
                    // After the last word nothing more is put in.
                    if !is_last {
                        (cell[1], path[1]) = best(&next[column - 1], [OPEN + PUT_IN, PUT_IN, OPEN + PUT_IN]);
                    }
                }
                next[column] = cell;
            }
            std::mem::swap(&mut sums, &mut next);
        }
        let mut end = (0, Step::Both);
        let mut sum = NEVER;
        for (column, cell) in sums.iter().enumerate() {
            for (index, step) in STEPS.into_iter().enumerate() {
                if cell[index] > sum {
                    (sum, end) = (cell[index], (column, step));
                }
            }
        }
        Self { steps, width, end, sum }
    }

    fn before(&self, row: usize, column: usize, step: Step) -> Step {
        self.steps[row * self.width + column][step as usize]
    }
}

/// The best of three sums, each less what the step after it costs, and which it is.
fn best(sums: &[f32; 3], costs: [f32; 3]) -> (f32, Step) {
    let mut best = (sums[0] - costs[0], Step::Both);
    for index in 1..3 {
        let sum = sums[index] - costs[index];
        if sum > best.0 {
            best = (sum, STEPS[index]);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    /// The part of the text that the words between bars are now. Words in lower case say little.
    fn check(pattern: &str, text: &str, expected: &str) {
        let mut numbers = HashMap::new();
        let mut number = |word: &str| {
            let next = numbers.len() as u32;
            *numbers.entry(word.to_owned()).or_insert(next)
        };
        let there: Vec<&str> = text.split_whitespace().collect();
        let text: Vec<u32> = there.iter().map(|word| number(word)).collect();
        let mut words = Vec::new();
        let mut borders = vec![0];
        for part in pattern.split('|') {
            words.extend(part.split_whitespace().map(|word| Word {
                number: number(word),
                weight: if word.starts_with(char::is_uppercase) { 1.0 } else { 0.3 },
                near: Vec::new(),
            }));
            borders.push(words.len());
        }
        let aligned = Pattern { words, quote: borders[1]..borders[2] }.along(&text);
        let found = aligned.map(|aligned| there[aligned.range].join(" ")).unwrap_or_default();
        assert_eq!(found, expected, "{pattern} in {text:?}");
    }

    #[test]
    fn alignments() {
        check("|the Best of all Times|", "it was the Best of Times it", "the Best of Times");
        check("|A B C D|", "x A B P Q R S C D y", "A B P Q R S C D");
        check("|A B C D|", "x A y", "A");
        check("|A B|", "x y", "");
        check("|A B|", "", "");
        // The context holds the borders.
        check("One|Two Three|Four", "Two z One Two Other Four k k k k k k k Three", "Two");
        check("One|a|Four", "a a One a Four a", "a");
        // A word that stayed far away isn't worth the run between.
        check("|A B c|", "A B k k k k k k k k k k k k c", "A B");
    }
}
