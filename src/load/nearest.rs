//! "Did you mean": the text that a sidecar may belong to.

use crate::model::nearest::distance;

/// The id nearest to `id`, within a third of its length in typing mistakes; one in the same folder, or of the same
/// name elsewhere, counts as near.
pub fn nearest<'a>(id: &str, ids: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let name = |id: &str| id.rsplit('/').next().unwrap_or_default().to_lowercase();
    let own = name(id);
    let limit = own.chars().count() / 3;
    let near = ids.filter_map(|other| {
        let by_name = distance(&own, &name(other), limit)?;
        Some((by_name, distance(id, other, usize::MAX)?, other))
    });
    near.min().map(|(.., other)| other)
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
