//! "Did you mean": the known word that an author may have meant.

/// The candidate nearest to `word` by the number of letters to insert, remove, change or swap; the first of several.
/// `None` when the nearest is so far that naming it would mislead.
pub fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let letters = word.chars().count();
    // One letter in three may differ, three at most: `aa` isn't a misspelt `bb`.
    let mut limit = (letters / 3).clamp(1, 3);
    let mut best = None;
    for candidate in candidates {
        // Bytes bound the number of letters well enough to pass over most candidates without a look at them.
        if candidate.len() + limit < letters || candidate.len() > (letters + limit) * 4 {
            continue;
        }
        if let Some(distance) = distance(word, candidate, limit) {
            best = Some(candidate);
            if distance <= 1 {
                break;
            }
            limit = distance - 1;
        }
    }
    best
}

/// How many letters must be inserted, removed, changed or swapped with their neighbour, when that is at most `limit`
/// (optimal string alignment).
pub fn distance(word: &str, candidate: &str, limit: usize) -> Option<usize> {
    let word: Vec<char> = word.chars().collect();
    let candidate: Vec<char> = candidate.chars().collect();
    if word.len().abs_diff(candidate.len()) > limit {
        return None;
    }
    // What both begin and end with doesn't count, and ids that only differ in a number are then nearly done.
    let start = word.iter().zip(&candidate).take_while(|(a, b)| a == b).count();
    let (word, candidate) = (&word[start..], &candidate[start..]);
    let end = word.iter().rev().zip(candidate.iter().rev()).take_while(|(a, b)| a == b).count();
    let (word, candidate) = (&word[..word.len() - end], &candidate[..candidate.len() - end]);

    // The last two rows of the table are kept.
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=candidate.len()).collect();
    for (row, letter) in word.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, other) in candidate.iter().enumerate() {
            let mut cost =
                (last[column] + usize::from(letter != other)).min(last[column + 1] + 1).min(current[column] + 1);
            if row > 0 && column > 0 && *letter == candidate[column - 1] && word[row - 1] == *other {
                cost = cost.min(before[column - 1] + 1);
            }
            current.push(cost);
        }
        if current.iter().min().is_none_or(|least| *least > limit) {
            return None;
        }
        before = std::mem::replace(&mut last, current);
    }
    last.last().copied().filter(|distance| *distance <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_meant() {
        let known = ["kremlin-2020", "korybko", "union-state", "tass-2020-08-14", "ünion"];
        for (typed, meant) in [
            ("korybco", Some("korybko")),
            ("koyrbko", Some("korybko")),
            ("unionstate", Some("union-state")),
            ("tass-2020-08-15", Some("tass-2020-08-14")),
            ("kremlin", None),
            ("union", Some("ünion")),
            ("x", None),
            ("", None),
            ("something-else", None),
        ] {
            assert_eq!(nearest(typed, known.into_iter()), meant, "{typed}");
        }
    }

    #[test]
    fn the_first_of_equals_is_named() {
        assert_eq!(nearest("aaaaa", ["aaaab", "aaaac"].into_iter()), Some("aaaab"));
        assert_eq!(nearest("aaaaaa", ["aaaabb", "aaaaab"].into_iter()), Some("aaaaab"));
    }
}
