//! Which way a language is written.

/// Right to left or left to right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    #[default]
    LeftToRight,
    RightToLeft,
}

/// Languages whose usual script is written from right to left.
const LANGUAGES: [&str; 18] = [
    "ar", "arc", "azb", "ckb", "dv", "fa", "glk", "he", "ks", "lrc", "mzn", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
];

/// Scripts that are, whatever the language.
const SCRIPTS: [&str; 10] = ["adlm", "arab", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa"];

impl Direction {
    /// The direction of a BCP 47 tag: that of its script, if it names one, else that of its language.
    pub fn of(tag: &str) -> Direction {
        let tag = tag.to_ascii_lowercase().replace('_', "-");
        let mut parts = tag.split('-');
        let language = parts.next().unwrap_or_default();
        // A script is the only part of four letters; what follows a single letter is an extension.
        let script = parts.take_while(|part| part.len() > 1).find(|part| part.len() == 4 && is_word(part));
        let right_to_left = match script {
            Some(script) => SCRIPTS.contains(&script),
            None => LANGUAGES.contains(&language),
        };
        if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight }
    }

    /// The value of `dir` in HTML.
    pub fn name(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }
}

/// Languages for which the theme has a sheet of its own, `languages.css`: it names the same ones.
const SHEET: [&str; 7] = ["ar", "fa", "he", "ja", "ko", "ur", "zh"];

/// Whether a language is written so that the theme's own type doesn't suit it: without slanted letters, say.
pub fn has_sheet(tag: &str) -> bool {
    SHEET.iter().any(|language| tag.split('-').next().is_some_and(|own| own.eq_ignore_ascii_case(language)))
}

fn is_word(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_have_a_direction() {
        for (tag, dir) in [
            ("en", "ltr"),
            ("ar", "rtl"),
            ("AR-eg", "rtl"),
            ("he", "rtl"),
            ("fa-IR", "rtl"),
            ("az-Arab", "rtl"),
            ("ar-Latn", "ltr"),
            ("zh-Hant-TW", "ltr"),
            ("sl-1994", "ltr"),
            ("en-x-arab", "ltr"),
            ("", "ltr"),
        ] {
            assert_eq!(Direction::of(tag).name(), dir, "{tag}");
        }
    }
}
