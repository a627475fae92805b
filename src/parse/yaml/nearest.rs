//! "Did you mean" of keys and values: `_` and `-`, capitals and small letters are one.

use crate::model::nearest::distance;

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
        .filter_map(|other| Some((distance(&word, &other.to_lowercase().replace('_', "-"), limit)?, other)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, other)| other)
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
