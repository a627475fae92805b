//! Pages in every language that postil knows: none says a word of English.

#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

mod support;

use std::collections::BTreeSet;
use std::fs;

use postil::Silent;

/// Names that are the same in every language, and what is said in English on purpose.
const NAMES: [&str; 2] = ["Edition", "postil"];

/// The parts of a catalogue's messages that are words of its language: at least four letters in a row, and no variable.
fn words(text: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let line = line.split_once(" = ").map_or(line, |(_, value)| value);
        let line = line.split_once("] ").map_or(line, |(_, value)| value);
        let mut parts = line.split('{');
        let first = parts.next();
        for part in first.into_iter().chain(parts.filter_map(|part| part.split_once('}')).map(|(_, rest)| rest)) {
            let part = part.trim_matches(|one: char| !one.is_alphabetic());
            if part.chars().filter(|one| one.is_alphabetic()).count() >= 4 {
                words.insert(part.to_string());
            }
        }
    }
    words
}

/// What readers see or hear of a page: its words outside of tags, and those attributes that are read aloud.
fn seen(html: &str) -> String {
    let mut seen = String::new();
    for part in html.split('<') {
        let (tag, text) = part.split_once('>').unwrap_or(("", part));
        for attribute in ["aria-label=\"", "title=\"", "data-copy=\"", "data-copied=\"", "alt=\""] {
            if let Some((_, value)) = tag.split_once(attribute) {
                seen.push_str(value.split('"').next().unwrap_or_default());
                seen.push('\n');
            }
        }
        if !tag.starts_with("code") {
            seen.push_str(text);
        }
        seen.push('\n');
    }
    seen
}

/// Whether `words` stand in `text`, and not as a part of longer ones.
fn stands_in(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let after = text[at + words.len()..].chars().next().is_some_and(char::is_alphanumeric);
        !before && !after
    })
}

#[test]
fn no_page_speaks_english_by_mistake() {
    assert!(stands_in(&seen("<a title=\"See also\">x</a>"), "See also"));
    let catalogue =
        |code: &str| fs::read_to_string(support::repository("languages").join(format!("{code}.ftl"))).unwrap();
    let english = words(&catalogue("en"));
    assert!(english.contains("See also") && english.contains("notes"));
    let root = support::repository("tests/sites/cjk/edition");
    let mut wrong = Vec::new();
    for code in ["de", "fr", "ru", "be", "ar", "zh"] {
        let own = catalogue(code);
        for record_pages in ["true", "false"] {
            let folder = tempfile::tempdir().unwrap();
            let mut options = support::options(&root, &folder.path().join("public"));
            options.overrides =
                vec![("LANG".to_string(), code.to_string()), ("RECORD_PAGES".to_string(), record_pages.to_string())];
            let outcome = postil::build(&options, &Silent).unwrap();
            assert!(outcome.written.is_some(), "{}", support::drawn(&outcome, &root));
            for (name, bytes) in support::files(&folder.path().join("public")) {
                let Ok(html) = String::from_utf8(bytes) else { continue };
                if !name.ends_with(".html") {
                    continue;
                }
                assert!(html.contains(&format!("<html lang=\"{code}\"")), "{name}");
                assert_eq!(html.contains("<html lang=\"ar\" dir=\"rtl\">"), code == "ar", "{name}");
                let seen = seen(&html);
                let left =
                    english.iter().filter(|words| !own.contains(words.as_str()) && !NAMES.contains(&words.as_str()));
                wrong.extend(
                    left.filter(|words| stands_in(&seen, words)).map(|words| format!("{code} {name}: {words}")),
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
