//! Names for places in a page: slugs, hashes, and what keeps them unique.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What a heading without words is called.
const NAMELESS: &str = "section";

/// The slug of some words: lower case, letters of every script and their diacritics kept, all else one `-`.
///
/// Apostrophes and invisible characters vanish, so that `don't` stays one word. Empty when nothing is left.
pub fn slug(words: &str) -> String {
    let mut slug = String::with_capacity(words.len());
    let mut gap = false;
    for character in words.nfc() {
        match character {
            '\''
            | '\u{2018}'
            | '\u{2019}'
            | '\u{2bc}'
            | '\u{ad}'
            | '\u{200b}'..='\u{200d}'
            | '\u{2060}'
            | '\u{feff}' => {}
            _ if character.is_alphanumeric() || (is_combining_mark(character) && !gap && !slug.is_empty()) => {
                if gap && !slug.is_empty() {
                    slug.push('-');
                }
                gap = false;
                slug.extend(character.to_lowercase());
            }
            _ => gap = true,
        }
    }
    slug
}

/// The slug of a heading without an id of its own.
///
/// `A plan` gives `h-a-plan`: `a-` begins the ids of passages (see `reserved`), and `a-plan` would be that of the
/// record `plan`.
pub(super) fn heading_slug(words: &str) -> String {
    let slug = slug(words);
    match reserved(&slug) {
        _ if slug.is_empty() => NAMELESS.to_string(),
        Some(_) => format!("h-{slug}"),
        None => slug,
    }
}

/// What a name may not begin with, because postil makes ids of that form: notes, passages, note numbers, paragraphs.
pub(super) fn reserved(name: &str) -> Option<(&'static str, &'static str)> {
    [("n-", "notes"), ("a-", "passages"), ("r-", "note numbers"), ("p-", "paragraphs")]
        .into_iter()
        .find(|(prefix, _)| name.starts_with(prefix))
}

/// FNV-1a, 64 bits: ids of paragraphs are links that people keep, so their hash may never change. The standard
/// library's hashers make no such promise.
pub(super) fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Names that are taken, each with the number that a further claim to it would get.
#[derive(Debug, Default)]
pub(super) struct Names {
    taken: HashMap<Box<str>, u32>,
}

impl Names {
    /// Takes `name` if it is free.
    pub(super) fn take(&mut self, name: &str) -> bool {
        let free = !self.taken.contains_key(name);
        if free {
            self.taken.insert(name.into(), 2);
        }
        free
    }

    /// Takes `name`, or `name-2`, `name-3`, ... if it is taken.
    pub(super) fn claim(&mut self, name: &str) -> Box<str> {
        if self.take(name) {
            return name.into();
        }
        loop {
            let number = self.taken.entry(name.into()).or_insert(2);
            let numbered = format!("{name}-{number}");
            *number += 1;
            if self.take(&numbered) {
                return numbered.into();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_keep_letters_of_every_script() {
        for (words, expected) in [
            ("The thesis", "the-thesis"),
            ("  What -- then?! ", "what-then"),
            ("Don't, can’t", "dont-cant"),
            ("Étude n° 5", "étude-n-5"),
            ("E\u{301}tude", "étude"),
            ("Беларусь и Россия", "беларусь-и-россия"),
            ("हिन्दी पाठ", "हिन्दी-पाठ"),
            ("白俄罗斯：2020", "白俄罗斯-2020"),
            ("snake_case / C++", "snake-case-c"),
            ("…", ""),
            ("\u{301}a", "a"),
        ] {
            assert_eq!(slug(words), expected, "{words}");
        }
    }

    #[test]
    fn headings_stay_clear_of_other_ids() {
        for (words, expected) in
            [("A plan", "h-a-plan"), ("P-4f1c", "h-p-4f1c"), ("Aplan", "aplan"), ("???", "section"), ("a", "a")]
        {
            assert_eq!(heading_slug(words), expected, "{words}");
        }
    }

    #[test]
    fn names_are_numbered_from_2() {
        let mut names = Names::default();
        let claimed: Vec<_> = ["a", "a-2", "a", "a", "b", "a"].map(|name| names.claim(name)).to_vec();
        assert_eq!(claimed, ["a", "a-2", "a-3", "a-4", "b", "a-5"].map(Box::from));
    }

    #[test]
    fn the_hash_is_fnv_1a() {
        assert_eq!(hash(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(hash("foobar"), 0x8594_4171_f739_67e8);
    }
}
