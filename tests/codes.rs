//! Every code has a page in the documentation, whose example is built and mended.

#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

#[path = "support/manual.rs"]
mod manual;
mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use manual::{Block, apply, blocks, steps};
use postil::model::diagnostic::Code;
use postil::{Options, Outcome, Silent};

const FOLDER: &str = "docs/content/codes";
const MEND: &str = "How to mend it";
const SAYS: &str = "postil says:";

fn page(name: &str) -> (PathBuf, String) {
    let path = support::repository(FOLDER).join(format!("{name}.md"));
    let text = fs::read_to_string(&path).unwrap_or_default();
    (path, text)
}

#[test]
fn every_code_has_a_page_and_every_page_a_code() {
    let pages: BTreeSet<String> = fs::read_dir(support::repository(FOLDER))
        .unwrap()
        .filter_map(|entry| Some(entry.unwrap().file_name().to_str()?.strip_suffix(".md")?.to_string()))
        .filter(|name| name != "index")
        .collect();
    let codes: BTreeSet<String> = Code::ALL.iter().map(|code| code.name().to_string()).collect();
    let without: Vec<_> = codes.difference(&pages).collect();
    let strangers: Vec<_> = pages.difference(&codes).collect();
    assert!(without.is_empty(), "write {FOLDER}/CODE.md, as CONTRIBUTING.md tells, for {without:?}");
    assert!(strangers.is_empty(), "no such code: {strangers:?}");
}

#[test]
fn every_page_is_titled_by_its_code_and_says_how_to_mend_it() {
    for (place, code) in Code::ALL.iter().enumerate() {
        let (path, text) = page(code.name());
        let meaning = code.meaning();
        let subtitle = if [": ", " #"].iter().any(|trap| meaning.contains(trap)) {
            format!("\"{meaning}\"")
        } else {
            meaning.to_string()
        };
        let head = format!("---\ntitle: {}\nsubtitle: {subtitle}\norder: {}\n---\n", code.name(), place + 1);
        assert!(text.starts_with(&head), "{}: its head should be\n{head}", path.display());
        let mend = text.split(&format!("\n## {MEND}\n")).nth(1).unwrap_or_default();
        assert!(mend.split_whitespace().count() > 5, "{}: say how to mend it, under `## {MEND}`", path.display());
        let why = ["\n## Why it is refused\n", "\n## Why it is reported\n"];
        assert!(why.iter().any(|heading| text.contains(heading)), "{}: say why", path.display());
    }
}

/// The edition of an example, in a folder of its own.
fn example(page: &str, blocks: &[Block]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let common = fs::read_to_string(support::repository(FOLDER).join("index.md")).unwrap();
    apply(folder.path(), manual::blocks(&common).iter(), &[]);
    apply(folder.path(), blocks.iter().filter(|block| block.section == "Example"), &steps(page, "Example"));
    folder
}

fn build(root: &Path, code: Code) -> Outcome {
    let output = tempfile::tempdir().unwrap();
    let options = Options { history: code == Code::NoHistory, ..support::options(root, &output.path().join("public")) };
    postil::build(&options, &Silent).unwrap()
}

#[test]
fn examples_are_what_the_program_prints_and_mended_they_are_sound() {
    let mut wrong = Vec::new();
    for code in Code::ALL {
        let name = code.name();
        let (path, text) = page(name);
        let blocks = blocks(&text);
        let output = blocks.iter().find(|block| block.lead == SAYS);
        let Some(output) = output else {
            wrong.push(format!("{name}: no block after the line `{SAYS}`"));
            continue;
        };
        let in_example = |block: &&Block| block.section == "Example" && block.file().is_some();
        if blocks.iter().find(in_example).is_none() && steps(&text, "Example").is_empty() {
            // Links and other encodings can't be shown as a block: the folder of the code has them.
            if !in_folder(name, &output.text) {
                wrong.push(format!("{name}: its output isn't in tests/diagnostics/{name}/expected.txt"));
            }
            continue;
        }
        let folder = example(&text, &blocks);
        let drawn = support::drawn(&build(folder.path(), *code), folder.path());
        let drawn = format!("{}\n", drawn.trim_end());
        if !drawn.contains(&format!("[{name}]")) {
            wrong.push(format!("{name}: the example says something else:\n{drawn}"));
        } else if support::blessing() {
            let mut blessed = text.clone();
            blessed.replace_range(output.range.clone(), &drawn);
            fs::write(&path, blessed).unwrap();
        } else if output.text != drawn {
            wrong.push(format!("{name} now says:\n{drawn}"));
        }
        apply(folder.path(), blocks.iter().filter(|block| block.section == MEND), &steps(&text, MEND));
        let mended = build(folder.path(), *code);
        if !mended.report.is_empty() {
            wrong.push(format!("{name}, mended as its page says:\n{}", support::drawn(&mended, folder.path())));
        }
    }
    assert!(wrong.is_empty(), "{}\n(UPDATE_EXPECT=1 cargo test --test codes blesses)", wrong.join("\n"));
}

/// Whether a case of this code prints the same, but for blanks at the ends of lines.
fn in_folder(code: &str, output: &str) -> bool {
    let trimmed = |text: &str| text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    let cases = support::cases("tests/diagnostics");
    let own = cases.iter().filter(|case| {
        let name = case.file_name().unwrap().to_str().unwrap();
        name == code || name.starts_with(&format!("{code}--"))
    });
    own.map(|case| fs::read_to_string(case.join("expected.txt")).unwrap())
        .any(|expected| trimmed(&expected).contains(trimmed(output).trim_end()))
}
