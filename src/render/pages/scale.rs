//! The edition's scale of verdicts, in words and marks.

use crate::model::config::{DEFAULT_VERDICTS, Verdict};

use super::super::language::Language;
use super::super::view::VerdictView;

/// The marks of the default scale's keys.
const MARKS: [(&str, &str); 6] = [
    ("supported", "disc"),
    ("partly-supported", "half"),
    ("contested", "triangles"),
    ("contradicted", "cross"),
    ("unverifiable", "ring"),
    ("opinion", "bubble"),
];

/// The shapes that a scale may choose from.
const SHAPES: [&str; 6] = ["disc", "half", "triangles", "cross", "ring", "bubble"];

/// The mark of a step that asks for none of the shapes.
const NUMBERED: &str = "number";

/// Every step, in order.
pub fn scale(verdicts: &[Verdict], language: &Language) -> Vec<VerdictView> {
    verdicts.iter().enumerate().map(|(position, verdict)| step(position, verdict, language)).collect()
}

fn step(position: usize, verdict: &Verdict, language: &Language) -> VerdictView {
    let mark = match &verdict.mark {
        Some(mark) => SHAPES.iter().find(|shape| *shape == mark).copied(),
        None => MARKS.iter().find(|(key, _)| **key == *verdict.key).map(|(_, mark)| *mark),
    };
    let mark = mark.unwrap_or(NUMBERED);
    let is_default = DEFAULT_VERDICTS.contains(&&*verdict.key);
    let worded = |ending: &str| is_default.then(|| language.say(&format!("verdict-{}{ending}", verdict.key)));
    let label = verdict.label.clone().or_else(|| worded("")).unwrap_or_else(|| verdict.key.replace('-', " "));
    VerdictView {
        key: verdict.key.to_string(),
        title: capital(&label),
        label,
        meaning: verdict.meaning.clone().or_else(|| worded("-meaning")).unwrap_or_default(),
        mark: mark.to_string(),
        number: position + 1,
        class: format!("m-{mark} v-{}", verdict.key),
    }
}

fn capital(words: &str) -> String {
    let mut characters = words.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
