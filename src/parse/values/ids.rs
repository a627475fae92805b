//! Ids and slugs: what may stand in an address.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `^[a-z0-9][a-z0-9-]{1,63}$`
pub fn is_id(text: &str) -> bool {
    (2..=64).contains(&text.len())
        && !text.starts_with('-')
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// Letters of any script in lower case, digits, and single hyphens between them.
pub fn is_slug(text: &str) -> bool {
    text.chars().count() <= 64
        && text.split('-').all(|part| {
            !part.is_empty()
                && part.chars().all(|one| (one.is_alphanumeric() && !one.is_uppercase()) || is_combining_mark(one))
        })
}

/// The id that is nearest to `words`; `None` when nothing of them can stand in an id.
pub fn id_from(words: &str) -> Option<String> {
    let plain: String = words
        .nfkd()
        .filter(|one| !is_combining_mark(*one))
        .map(|one| if one.is_ascii_alphanumeric() { one.to_ascii_lowercase() } else { '-' })
        .collect();
    let id = joined(&plain, 64);
    is_id(&id).then_some(id)
}

/// The slug that is nearest to `words`.
pub fn slug_from(words: &str) -> Option<String> {
    let plain: String = words
        .chars()
        .flat_map(char::to_lowercase)
        .map(|one| if one.is_alphanumeric() || is_combining_mark(one) { one } else { '-' })
        .collect();
    let slug = joined(&plain, 64);
    is_slug(&slug).then_some(slug)
}

/// Single hyphens between the parts, as many parts as fit.
fn joined(text: &str, limit: usize) -> String {
    let mut joined = String::new();
    for part in text.split('-').filter(|part| !part.is_empty()) {
        if joined.chars().count() + part.chars().count() >= limit {
            break;
        }
        if !joined.is_empty() {
            joined.push('-');
        }
        joined.push_str(part);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids() {
        for (text, sound) in [
            ("ab", true),
            ("a", false),
            ("-a", false),
            ("a_b", false),
            ("A-b", false),
            ("é1", false),
            ("2020-08", true),
        ] {
            assert_eq!(is_id(text), sound, "{text}");
        }
        assert!(is_id(&"a".repeat(64)) && !is_id(&"a".repeat(65)));
    }

    #[test]
    fn proposals() {
        for (words, id) in [
            ("No other option", Some("no-other-option")),
            ("Żeromski_1912", Some("zeromski-1912")),
            ("война", None),
            ("", None),
            ("--a--", None),
        ] {
            assert_eq!(id_from(words).as_deref(), id, "{words}");
        }
        assert_eq!(slug_from("Die Große Lüge!").as_deref(), Some("die-große-lüge"));
        assert_eq!(slug_from("Война"), Some("война".to_string()));
        assert!(is_slug("война-и-мир") && !is_slug("a--b") && !is_slug("") && !is_slug("a/b") && !is_slug(".."));
    }
}
