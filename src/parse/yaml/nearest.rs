//! "Did you mean": the known word that is nearest to a mistyped one.

/// The nearest of `known` within a third of the word's length in typing mistakes; the first of several.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase().replace('_', "-");
    let limit = word.chars().count().div_ceil(3);
    // Longer words are no keys; measuring them would cost time for nothing.
    if word.len() > 64 {
        return None;
    }
    known
        .into_iter()
        .map(|other| (distance(&word, &other.to_lowercase().replace('_', "-")), other))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, other)| other)
}

/// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    let mut rows: [Vec<usize>; 3] = [vec![0; b.len() + 1], (0..=b.len()).collect(), vec![0; b.len() + 1]];
    for i in 1..=a.len() {
        let [before, above, row] = &mut rows;
        row[0] = i;
        for j in 1..=b.len() {
            let replaced = above[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = replaced.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        rows.rotate_left(1);
    }
    rows[1][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_typing_mistakes() {
        let known = ["quote", "prefix", "suffix", "confidence_note", "id"];
        for (word, expected) in [
            ("qoute", Some("quote")),
            ("Quote", Some("quote")),
            ("sufix", Some("suffix")),
            ("confidence-note", Some("confidence_note")),
            ("di", Some("id")),
            ("banana", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, known), expected, "{word}");
        }
    }
}
