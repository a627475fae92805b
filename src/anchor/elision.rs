//! Quotations that leave words out: ` … ` standing alone means from the words before it to the words after it.

use std::ops::Range;

use super::quote::{Searchable, Tier, in_tier};

/// Characters from the first word to the last.
pub const LONGEST: usize = 2_000;

/// The parts of a folded quotation around its elisions; `None` when it has none, or a part is empty.
pub fn parts(words: &str) -> Option<Vec<&str>> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut at = 0;
    for word in words.split(' ') {
        if matches!(word, "..." | "[...]") {
            parts.push(words[start..at].trim_end());
            start = at + word.len() + 1;
        }
        at += word.len() + 1;
    }
    parts.push(words.get(start..).unwrap_or_default());
    let sound = parts.len() > 1 && parts.iter().all(|part| part.contains(char::is_alphanumeric));
    sound.then_some(parts)
}

/// Every span from the first part to the last, with the others in order between, in the first tier that has any. Of
/// spans inside one another only the shortest counts.
///
/// `section` tells which section an offset is in: a span stays in one.
pub fn all(
    text: &Searchable,
    parts: &[&str],
    within: &[Range<usize>],
    section: &dyn Fn(usize) -> Option<u32>,
) -> Vec<Range<usize>> {
    Tier::ALL
        .into_iter()
        .map(|tier| in_one_tier(text, parts, tier, within, section))
        .find(|spans| !spans.is_empty())
        .unwrap_or_default()
}

fn in_one_tier(
    text: &Searchable,
    parts: &[&str],
    tier: Tier,
    within: &[Range<usize>],
    section: &dyn Fn(usize) -> Option<u32>,
) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    for range in within {
        let within = std::slice::from_ref(range);
        let mut places = parts.iter().map(|part| in_tier(text, part, tier, within));
        let Some(mut chains) = places.next() else { continue };
        for next in places {
            chains = extended(&chains, &next);
        }
        spans.extend(chains);
    }
    spans.retain(|span| {
        text.text()[span.clone()].chars().nth(LONGEST).is_none() && section(span.start) == section(span.end - 1)
    });
    spans
}

/// Each chain with the nearest of `next` after it; where several reach the same, only the last to begin.
fn extended(chains: &[Range<usize>], next: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut extended: Vec<Range<usize>> = Vec::new();
    for chain in chains {
        let Some(place) = next.get(next.partition_point(|place| place.start < chain.end)) else { break };
        match extended.last_mut() {
            Some(last) if last.end == place.end => last.start = chain.start,
            _ => extended.push(chain.start..place.end),
        }
    }
    extended
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::*;

    #[test]
    fn parts_of_quotations() {
        let check = |quote: &str, expected: &[&str]| {
            assert_eq!(parts(&fold(quote).text).unwrap_or_default(), expected, "{quote}");
        };
        check("It was … of times", &["It was", "of times"]);
        check("a [...] b ... c […] d", &["a", "b", "c", "d"]);
        check("no elision", &[]);
        check("wait… what", &[]);
        check("… only the end", &[]);
        check("only the start …", &[]);
        check("a … … b", &[]);
        check("a … - … b", &[]);
        check("…", &[]);
        check("", &[]);
    }

    #[test]
    fn spans() {
        let check = |text: &str, quote: &str, expected: &str| {
            let searchable = Searchable::new(text);
            let words = fold(quote).text;
            let whole = 0..searchable.text().len();
            let spans = all(&searchable, &parts(&words).unwrap(), &[whole], &|_| None);
            let found: Vec<&str> = spans.into_iter().map(|span| &searchable.text()[span]).collect();
            assert_eq!(found.join("|"), expected, "{quote:?}");
        };
        check("It was the best of times, it was the worst of times", "best … worst", "best of times, it was the worst");
        check("a 1 a 2 b 3 b", "a … b", "a 2 b");
        check("a 1 b. a 2 b", "a … b", "a 1 b|a 2 b");
        check("a 1 m a 2 b", "a … m … b", "a 1 m a 2 b");
        check("first second", "second … first", "");
        check("partisan x best", "art … best", "");
        check("A one b", "a … B", "A one b");
        check(&format!("start {} end", "word ".repeat(500)), "start … end", "");
    }
}
