//! `[@source]`, `[@source, p. 12]`, `[@one; @two, p. 2]`: what stands between the brackets.

use crate::model::document::CitationItem;

/// Reads what stands between the brackets; `None` when it isn't a citation.
///
/// Ids are read generously: `@Smith_2020` can't be the id of a source, but is better reported as unknown than shown to
/// readers as if it were words.
pub(super) fn items(inside: &str) -> Option<Vec<CitationItem>> {
    let mut items: Vec<CitationItem> = Vec::new();
    for part in inside.split(';') {
        let part = part.trim();
        match (part.strip_prefix('@'), items.last_mut()) {
            (Some(rest), _) => items.push(item(rest)?),
            // `[@smith, p. 2; p. 5]`: two places in one source.
            (None, Some(CitationItem { locator: Some(locator), .. })) if !part.is_empty() => {
                *locator = format!("{locator}; {part}").into();
            }
            _ => return None,
        }
    }
    (!items.is_empty()).then_some(items)
}

fn item(text: &str) -> Option<CitationItem> {
    let (id, locator) = match text.split_once(',') {
        Some((id, locator)) => (id.trim_end(), locator.trim()),
        None => (text, ""),
    };
    let sound = id.starts_with(char::is_alphanumeric)
        && id.chars().all(|character| character.is_alphanumeric() || "-_.:".contains(character));
    sound.then(|| CitationItem { id: id.into(), locator: (!locator.is_empty()).then(|| locator.into()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(inside: &str, expected: Option<&[(&str, Option<&str>)]>) {
        let items = items(inside);
        let found: Option<Vec<_>> =
            items.as_ref().map(|items| items.iter().map(|item| (item.id.as_ref(), item.locator.as_deref())).collect());
        assert_eq!(found.as_deref(), expected, "{inside}");
    }

    #[test]
    fn reads_citations() {
        check("@smith-2020", Some(&[("smith-2020", None)]));
        check("@smith-2020, p. 12", Some(&[("smith-2020", Some("p. 12"))]));
        check("@smith, pp. 2, 5", Some(&[("smith", Some("pp. 2, 5"))]));
        check("@a1; @b2, p. 2", Some(&[("a1", None), ("b2", Some("p. 2"))]));
        check("@a1, p. 2; p. 5;@b2", Some(&[("a1", Some("p. 2; p. 5")), ("b2", None)]));
        check("@a1,", Some(&[("a1", None)]));
        check("@Smith_2020", Some(&[("Smith_2020", None)]));
    }

    #[test]
    fn leaves_other_brackets_alone() {
        for inside in ["", "@", "@ smith", "see @smith", "@smith wrote", "@a1; b", "@a1;", "@-a", "smith@example.org"] {
            check(inside, None);
        }
    }
}
