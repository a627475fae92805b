//! Every code has a folder: an edition with the mistake, and what the terminal says of it.

#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

mod support;

use std::collections::BTreeSet;
use std::fs;

use postil::model::diagnostic::Code;
use postil::{Options, Silent};

#[test]
fn every_mistake_is_explained() {
    let mut wrong = Vec::new();
    for case in support::cases("tests/diagnostics") {
        let name = case.file_name().unwrap().to_str().unwrap().to_string();
        let code = name.split_once("--").map_or(name.as_str(), |(code, _)| code);
        // The cases stand in this repository, whose history is nobody's affair; this one is about an edition in none.
        let elsewhere = tempfile::tempdir().unwrap();
        let asks_git = code == Code::NoHistory.name();
        let root = if asks_git { elsewhere.path().join("edition") } else { case.join("edition") };
        if asks_git {
            support::copy(&case.join("edition"), &root);
        }
        let folder = tempfile::tempdir().unwrap();
        let options = Options { history: asks_git, ..support::options(&root, &folder.path().join("public")) };
        let outcome = postil::build(&options, &Silent).unwrap();
        let drawn = support::drawn(&outcome, &root);
        assert!(outcome.report.iter().any(|one| one.code.name() == code), "{name} isn't reported:\n{drawn}");
        if outcome.report.has_errors() {
            assert!(!folder.path().join("public").exists(), "{name}: something was written in spite of errors");
        }
        let expected = case.join("expected.txt");
        if support::blessing() {
            fs::write(&expected, drawn).unwrap();
        } else if fs::read_to_string(&expected).unwrap_or_default() != drawn {
            wrong.push(format!("{name} now says:\n{drawn}"));
        }
    }
    assert!(wrong.is_empty(), "{}\n(UPDATE_EXPECT=1 cargo test --test diagnostics blesses)", wrong.join("\n"));
}

#[test]
fn every_code_has_a_folder() {
    let folders: BTreeSet<String> = support::cases("tests/diagnostics")
        .iter()
        .map(|case| case.file_name().unwrap().to_str().unwrap().split("--").next().unwrap().to_string())
        .collect();
    let without: Vec<&str> = Code::ALL.iter().map(|code| code.name()).filter(|name| !folders.contains(*name)).collect();
    assert!(without.is_empty(), "no folder in tests/diagnostics: {without:?}");
    let known: BTreeSet<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    let unknown: Vec<&String> = folders.iter().filter(|name| !known.contains(name.as_str())).collect();
    assert!(unknown.is_empty(), "no such code: {unknown:?}");
}
