//! Edit distances: of whole sequences, at the edge of one, and anywhere in one.

use std::ops::Range;

/// Insertions, deletions and replacements that turn `left` into `right`.
pub fn whole<T: PartialEq>(left: &[T], right: &[T]) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for one in left {
        let mut diagonal = row[0];
        row[0] += 1;
        for (column, other) in right.iter().enumerate() {
            let best = (diagonal + usize::from(one != other)).min(row[column] + 1).min(row[column + 1] + 1);
            diagonal = row[column + 1];
            row[column + 1] = best;
        }
    }
    row[right.len()]
}

/// From 0 to 1: how much of `words` is what `text` begins with, however much of it that takes.
///
/// Edits count the less the farther they are from the edge; a change of case counts a quarter.
pub fn agreement(words: &[char], text: &[char]) -> f64 {
    let mut row: Vec<f64> = Vec::with_capacity(text.len() + 1);
    row.push(0.0);
    row.extend((0..text.len()).scan(0.0, |cost, column| {
        *cost += weight(column);
        Some(*cost)
    }));
    let mut total = 0.0;
    for (index, one) in words.iter().enumerate() {
        let gap = weight(index);
        total += gap;
        let mut diagonal = row[0];
        row[0] += gap;
        for (column, other) in text.iter().enumerate() {
            let change = match one == other {
                true => 0.0,
                false if one.to_lowercase().eq(other.to_lowercase()) => gap / 4.0,
                false => gap,
            };
            let best = (diagonal + change).min(row[column] + gap).min(row[column + 1] + gap);
            diagonal = row[column + 1];
            row[column + 1] = best;
        }
    }
    if total == 0.0 { 1.0 } else { 1.0 - row.into_iter().fold(total, f64::min) / total }
}

/// What an edit costs at a distance from the edge.
fn weight(distance: usize) -> f64 {
    HALF / (HALF + distance as f64)
}

/// Characters after which an edit costs half of what it does at the edge.
const HALF: f64 = 8.0;

/// The part of `text` that is nearest to `words`, and how many edits apart they are (Sellers 1980). Of equals, the
/// first to end, and the longest of those.
pub fn nearest<T: PartialEq>(words: &[T], text: &[T]) -> (usize, Range<usize>) {
    // Each cell: the distance, and where in `text` its part begins.
    let mut row: Vec<(usize, usize)> = (0..=text.len()).map(|column| (0, column)).collect();
    for one in words {
        let mut diagonal = row[0];
        row[0].0 += 1;
        for (column, other) in text.iter().enumerate() {
            let replaced = (diagonal.0 + usize::from(one != other), diagonal.1);
            let inserted = (row[column].0 + 1, row[column].1);
            let dropped = (row[column + 1].0 + 1, row[column + 1].1);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(inserted).min(dropped);
        }
    }
    let end = (0..row.len()).min_by_key(|&column| row[column].0).unwrap_or(0);
    (row[end].0, row[end].1..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chars(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn distances() {
        let check = |left: &str, right: &str, expected| assert_eq!(whole(&chars(left), &chars(right)), expected);
        check("", "", 0);
        check("abc", "", 3);
        check("", "abc", 3);
        check("kitten", "sitting", 3);
        let check = |words: &str, text: &str, distance, part: &str| {
            let (found, range) = nearest(&chars(words), &chars(text));
            let there: String = chars(text)[range].iter().collect();
            assert_eq!((found, there.as_str()), (distance, part));
        };
        check("best of all times", "it was the best of times, it", 4, "best of times");
        check("abc", "", 3, "");
        check("", "abc", 0, "");
    }
}
