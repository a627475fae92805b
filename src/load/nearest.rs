//! "Did you mean": the text that a sidecar may belong to.

/// The id nearest to `id`, within a third of its length in typing mistakes; one in the same folder, or of the same
/// name elsewhere, counts as near.
pub fn nearest<'a>(id: &str, ids: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let name = |id: &str| id.rsplit('/').next().unwrap_or_default().to_lowercase();
    let own = name(id);
    let limit = own.chars().count() / 3;
    ids.map(|other| (distance(&own, &name(other)), distance(id, other), other))
        .filter(|(by_name, ..)| *by_name <= limit)
        .min()
        .map(|(.., other)| other)
}

/// How many letters must be put in, taken out or replaced (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (index, letter) in a.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], index + 1);
        for (column, other) in b.iter().enumerate() {
            let kept = diagonal + usize::from(letter != *other);
            diagonal = row[column + 1];
            row[column + 1] = kept.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names() {
        let ids = ["brothers", "sisters", "deep/fathers", "x"];
        for (id, expected) in [
            ("brother", Some("brothers")),
            ("Brothers", Some("brothers")),
            ("fathers", Some("deep/fathers")),
            ("deep/brothers", Some("brothers")),
            ("y", None),
            ("timetable", None),
            ("", None),
        ] {
            assert_eq!(nearest(id, ids.into_iter()), expected, "{id}");
        }
    }
}
