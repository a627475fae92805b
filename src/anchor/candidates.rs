//! Where an edited quotation may begin: at passages that are like it, between its context, and where its words say.

use std::ops::Range;

use super::align::Pattern;
use super::passages::Passages;

/// A quotation and the words around it, folded and without case.
#[derive(Clone, Debug, Default)]
pub struct Sought {
    pub prefix: Vec<char>,
    pub quote: Vec<char>,
    pub suffix: Vec<char>,
}

/// Positions of the text's words at which the quotation may begin, roughly, none near another: the likeliest first.
///
/// `within` is in bytes. Four kinds of evidence, each of which finds what the others miss: the quotation nearly as it
/// was (typing mistakes, other endings); its context nearly as it was (the quotation rewritten between); its words in
/// order (large parts put in or left out); and the same of quotation and context together.
pub fn starts(passages: &Passages<'_>, sought: &Sought, pattern: &Pattern, within: &Range<usize>) -> Vec<usize> {
    let tokens = &passages.tokens;
    let mut found: Vec<usize> = Vec::new();
    let back = |end: usize, chars: usize| {
        let before = passages.text()[within.start..end].char_indices().rev();
        before.take(chars).last().map_or(within.start, |(at, _)| within.start + at)
    };
    let length = sought.quote.len();
    let ends = passages.ends(&sought.quote, within, most_edits(length));
    found.extend(ends.iter().map(|&(end, _)| tokens.position(back(end, length))));

    let before = side(passages, &sought.prefix, within);
    let after: Vec<usize> =
        side(passages, &sought.suffix, within).iter().map(|&end| back(end, sought.suffix.len())).collect();
    for &start in &before {
        let fits = |end: &&usize| (start..start + 3 * length + NEAR).contains(end);
        if after.iter().any(|end| fits(&end)) {
            found.push(tokens.position(start));
        }
    }
    let numbers: Vec<u32> = pattern.words.iter().map(|word| word.number).collect();
    let around = voted(passages, &numbers, within);
    found.extend(around.into_iter().map(|start| start + pattern.quote.start));
    found.extend(voted(passages, &numbers[pattern.quote.clone()], within));
    found.extend(before.iter().take(MOST_ONE_SIDED).map(|&start| tokens.position(start)));
    found.extend(after.iter().take(MOST_ONE_SIDED).map(|&end| tokens.position(back(end, length))));

    let apart = 3.max(pattern.quote.len() / 2);
    let mut chosen: Vec<usize> = Vec::new();
    for start in found {
        if chosen.iter().all(|other| other.abs_diff(start) > apart) {
            chosen.push(start);
        }
    }
    chosen.truncate(MOST_STARTS);
    chosen
}

/// Starts that are compared word by word.
const MOST_STARTS: usize = 14;
/// Of those that only one side of the context speaks for.
const MOST_ONE_SIDED: usize = 3;
/// Bytes that may be put in between prefix and suffix in any case.
const NEAR: usize = 60;

/// Edits with which so many characters are looked for.
fn most_edits(length: usize) -> usize {
    let rate = match length {
        0..20 => 0.25,
        20..40 => 0.34,
        _ => 0.42,
    };
    (length as f64 * rate) as usize
}

/// Where a side of the context ends.
fn side(passages: &Passages<'_>, side: &[char], within: &Range<usize>) -> Vec<usize> {
    // A shorter one stands everywhere.
    if side.len() < 8 {
        return Vec::new();
    }
    passages.ends(side, within, side.len() / 4).into_iter().map(|(end, _)| end).collect()
}

/// Words that vote, the rarest first.
const MOST_VOTERS: usize = 24;
/// Positions for which a word votes.
const MOST_POSITIONS: usize = 300;
/// Starts that are elected.
const MOST_ELECTED: usize = 5;

/// Where the words say that they begin.
fn voted(passages: &Passages<'_>, words: &[u32], within: &Range<usize>) -> Vec<usize> {
    let tokens = &passages.tokens;
    let bounds = tokens.position(within.start) as i64..=tokens.position(within.end) as i64;
    let positions = |number: u32| {
        let all = tokens.positions(number);
        let from = all.partition_point(|position| i64::from(*position) < *bounds.start());
        let to = all.partition_point(|position| i64::from(*position) < *bounds.end());
        &all[from..to.max(from)]
    };
    let voting = words.iter().enumerate().map(|(index, &number)| (positions(number), index as i64));
    let mut voters: Vec<(&[u32], i64)> = voting.filter(|(positions, _)| !positions.is_empty()).collect();
    voters.sort_by_key(|(positions, index)| (positions.len(), *index));
    let mut votes: Vec<(i64, u64)> = Vec::new();
    for (positions, index) in voters.into_iter().take(MOST_VOTERS) {
        // A word of which there are many says little.
        let weight = 10_000 / (positions.len() as u64 + 1) + 1;
        votes.extend(positions.iter().take(MOST_POSITIONS).map(|position| (i64::from(*position) - index, weight)));
    }
    votes.sort_unstable();
    // Words were put in or left out, so votes that are near one another count together.
    let slack = 2 + words.len() as i64 / 5;
    let mut sums: Vec<(u64, i64)> = Vec::new();
    let (mut sum, mut first) = (0, 0);
    for &(start, weight) in &votes {
        sum += weight;
        while start - votes[first].0 > slack {
            sum -= votes[first].1;
            first += 1;
        }
        sums.push((sum, start));
    }
    sums.sort_unstable_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    let mut elected: Vec<i64> = Vec::new();
    for (_, start) in sums {
        if elected.iter().all(|other| (other - start).abs() > slack) {
            elected.push(start);
            if elected.len() == MOST_ELECTED {
                break;
            }
        }
    }
    elected.into_iter().map(|start| start.max(*bounds.start()) as usize).collect()
}
