//! Editions far larger than anyone writes: they take their time, but an end is in sight, and the words stay clear.

#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

mod support;

use std::fs;
use std::path::Path;

use postil::Outcome;

/// A text of so many words, most of them rare.
fn words(count: usize) -> Vec<String> {
    let mut state = 5_u64;
    let mut below = |limit: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % limit
    };
    (0..count)
        .map(|_| match below(5) {
            0 => ["the", "of", "and", "to", "in"][below(5) as usize].to_owned(),
            _ => {
                format!("w{}", ["a", "e", "i", "o", "u"][below(5) as usize].repeat(1 + below(3) as usize))
                    + &"bcdfghklmnprst"[below(14) as usize..].chars().take(1 + below(4) as usize).collect::<String>()
            }
        })
        .collect()
}

fn check(text: &[String], notes: impl Iterator<Item = String>) -> Outcome {
    let folder = tempfile::tempdir().unwrap();
    let content = folder.path().join("content");
    fs::create_dir(&content).unwrap();
    fs::write(folder.path().join("postil.yaml"), "title: Large\n").unwrap();
    let paragraphs: Vec<String> = text.chunks(100).map(|words| format!("{}.", words.join(" "))).collect();
    fs::write(content.join("text.md"), format!("---\ntitle: Large\n---\n\n{}\n", paragraphs.join("\n\n"))).unwrap();
    let notes = notes.enumerate().map(|(index, quote)| {
        format!("  - id: note-{index}\n    kind: gloss\n    quote: {quote}\n    body: A note.\n")
    });
    fs::write(content.join("text.notes.yaml"), format!("notes:\n{}", notes.collect::<String>())).unwrap();
    postil::check(&support::options(folder.path(), Path::new("public")), &postil::Silent).unwrap()
}

fn count(outcome: &Outcome, code: &str) -> usize {
    outcome.report.iter().filter(|one| one.code.name() == code).count()
}

/// Fifteen words of the text from the nth on, two of them edited.
fn edited(text: &[String], start: usize) -> String {
    let mut quote = text[start..start + 15].to_vec();
    quote[4] = "edited".to_owned();
    quote[9] = "otherwise".to_owned();
    quote.join(" ")
}

#[test]
fn ten_thousand_notes_on_one_text() {
    let text = words(4_000);
    let outcome = check(&text, (0..10_000).map(|index| edited(&text, index * 7 % 3_900)));
    let told =
        ["quote-changed", "quote-altered", "quote-ambiguous", "quote-not-found"].map(|code| count(&outcome, code));
    assert_eq!(told.iter().sum::<usize>(), 10_000, "{told:?}");
    assert!(told[0] > 9_000, "{told:?}");
}

#[test]
fn a_text_of_ten_megabytes() {
    let text = words(2_000_000);
    let outcome = check(&text, (0..12).map(|index| edited(&text, index * 150_000 + 7)));
    assert_eq!(count(&outcome, "quote-changed"), 12);
}

#[test]
fn a_quotation_of_a_megabyte() {
    let text = words(2_000);
    let outcome = check(&text, std::iter::once("word ".repeat(200_000).trim_end().to_owned()));
    assert_eq!((count(&outcome, "quote-too-long"), outcome.report.errors()), (1, 1));
}

#[test]
fn a_quotation_of_nearly_a_hundred_kilobytes() {
    let text = words(30_000);
    let mut quote = text[100..16_000].to_vec();
    quote[8_000] = "edited".to_owned();
    let outcome = check(&text, std::iter::once(quote.join(" ")));
    assert_eq!((count(&outcome, "quote-changed"), outcome.report.errors()), (1, 0));
}
