//! Golden sites: an edition and the part of its pages that the test is about, `<main>`. An edition that is warned about
//! has a `warnings.txt`.

#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

mod support;

use std::fs;
use std::path::Path;

/// What stands between `<main ...>` and `</main>`.
fn main_of(html: &str) -> &str {
    let start = html.find("<main").and_then(|at| html[at..].find('>').map(|end| at + end + 1)).unwrap_or(0);
    let end = html.find("</main>").unwrap_or(html.len());
    html[start..end].trim()
}

fn compare(case: &Path, wrong: &mut Vec<String>) {
    let root = case.join("edition");
    let (outcome, folder) = support::build(&root);
    let warnings = support::short(&outcome, &root);
    let file = case.join("warnings.txt");
    if support::blessing() && file.exists() {
        fs::write(&file, &warnings).unwrap();
    }
    assert_eq!(warnings, fs::read_to_string(&file).unwrap_or_default(), "{}", case.display());
    let expected = case.join("expected");
    let names: Vec<String> = support::files(&expected).into_keys().collect();
    assert!(!names.is_empty(), "{} expects no page: name one by an empty file in expected/", case.display());
    for name in names {
        let html = fs::read_to_string(folder.path().join("public").join(&name)).unwrap_or_default();
        let found = format!("{}\n", main_of(&html));
        if support::blessing() {
            fs::write(expected.join(&name), found).unwrap();
        } else if fs::read_to_string(expected.join(&name)).unwrap() != found {
            wrong.push(format!("{} {name} is now:\n{found}", case.display()));
        }
    }
}

#[test]
fn pages_are_as_expected() {
    let mut wrong = Vec::new();
    for case in support::cases("tests/sites") {
        compare(&case, &mut wrong);
    }
    assert!(wrong.is_empty(), "{}\n(UPDATE_EXPECT=1 cargo test --test sites blesses)", wrong.join("\n"));
}
