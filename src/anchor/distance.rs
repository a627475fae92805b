//! Edit distances: of whole sequences, and at the edge of one.

/// Insertions, deletions and replacements that turn `left` into `right`.
pub fn whole<T: PartialEq>(left: &[T], right: &[T]) -> usize {
    // Half as wide as a `usize`, and so twice as many at a time.
    let mut row: Vec<u32> = (0..=right.len() as u32).collect();
    for one in left {
        let mut diagonal = row[0];
        row[0] += 1;
        for (column, other) in right.iter().enumerate() {
            let best = (diagonal + u32::from(one != other)).min(row[column] + 1).min(row[column + 1] + 1);
            diagonal = row[column + 1];
            row[column + 1] = best;
        }
    }
    row[right.len()] as usize
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
    }
}
