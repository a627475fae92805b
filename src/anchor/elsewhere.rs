//! Whether quotations stand in another text than theirs.

use super::LONGEST_QUOTE;
use super::fold::fold;
use super::quote::{Searchable, all};

/// Characters of the shortest quotation that is looked for in other texts: a shorter one may stand there by chance.
const SHORTEST: usize = 20;

/// Whether a quotation says enough to be looked for in other texts.
pub fn is_telling(quote: &str) -> bool {
    quote.len() <= LONGEST_QUOTE && is_long(&fold(quote).text)
}

fn is_long(words: &str) -> bool {
    words.chars().nth(SHORTEST - 1).is_some()
}

/// In how many places of a reading text each quotation stands, exactly but for typography, case, and words broken at
/// the ends of lines. A quotation that isn't telling stands nowhere; ` … ` isn't read as elision, which would let words
/// far apart count as moved together.
pub fn stands_in(document_text: &str, quotes: &[&str]) -> Vec<usize> {
    let text = Searchable::new(document_text);
    let whole = 0..text.text().len();
    let places = |quote: &&str| {
        let words = if quote.len() <= LONGEST_QUOTE { fold(quote).text } else { String::new() };
        if is_long(&words) { all(&text, &words, std::slice::from_ref(&whole)).len() } else { 0 }
    };
    quotes.iter().map(places).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        let text = "It was the best of times, it was “the worst of times”; in the spring of\u{a0}hope,\nit was the best of times.";
        let check = |quote: &str, expected: usize| {
            assert_eq!(stands_in(text, &[quote]), [expected], "{quote}");
            assert!(expected == 0 || is_telling(quote), "{quote}");
        };
        check("it was \"the worst of times\"", 1);
        check("It was the best of times, it", 1);
        check("IN THE SPRING OF HOPE", 1);
        check("the spr-ing of hope, it was", 0);
        check("in the spr- ing of hope", 1);
        check("It was the best of times", 1);
        check("it was the best of TIMES", 2);
        check("it was the best of tim", 0);
        check("t was the best of times", 0);
        check("of times; in the spring", 0);
        check("\"the worst of times\"", 1);
        // Too short by one character; spaces at the ends don't count.
        check("the worst of times\"", 0);
        check("  the worst of times\"  ", 0);
        check("was the best of times", 2);
        check("", 0);
        check("It was the best … spring of hope", 0);
    }

    #[test]
    fn telling_quotations() {
        let check = |quote: &str, expected: bool| assert_eq!(is_telling(quote), expected, "{quote:.40}");
        check(&"x".repeat(19), false);
        check(&"x".repeat(20), true);
        check(&"й".repeat(19), false);
        check(&format!("{}   ", "x".repeat(19)), false);
        check(&"x".repeat(LONGEST_QUOTE), true);
        check(&"x".repeat(LONGEST_QUOTE + 1), false);
        assert_eq!(stands_in(&"x".repeat(LONGEST_QUOTE + 1), &[&"x".repeat(LONGEST_QUOTE + 1)]), [0]);
    }

    #[test]
    fn each_quotation_has_its_count() {
        let text = "the first of the sentences. the second of the sentences. the first of the sentences.";
        let quotes = ["the first of the sentences", "no such words in this text", "the second of the sentences"];
        assert_eq!(stands_in(text, &quotes), [2, 0, 1]);
        assert_eq!(stands_in("", &quotes), [0, 0, 0]);
        assert_eq!(stands_in(text, &[]), [0; 0]);
    }
}
