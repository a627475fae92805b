//! The documentation is an edition: it builds, its tutorial works as written, and its reference is complete.

#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

#[path = "support/manual.rs"]
mod manual;
mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use postil::{Options, Silent};
use serde_json::Value;

fn page(name: &str) -> String {
    fs::read_to_string(support::repository("docs/content").join(name)).unwrap()
}

#[test]
fn the_documentation_builds_without_a_diagnostic() {
    let root = support::repository("docs");
    let (outcome, _folder) = support::build(&root);
    assert!(outcome.report.is_empty(), "{}", support::drawn(&outcome, &root));
    assert!(outcome.counts.records > 10, "the explanation has notes and claims");
}

/// Runs a line of the tutorial as its reader would, with the program on the path, and gives all that it prints.
fn typed(folder: &Path, line: &str) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_postil"));
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::join_paths(
        std::iter::once(program.parent().unwrap().to_path_buf()).chain(std::env::split_paths(&folders)),
    );
    let mut command = Command::new("sh");
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "SOURCE_DATE_EPOCH", "GITHUB_ACTIONS"] {
        command.env_remove(name);
    }
    command.args(["-c", &format!("{line} 2>&1")]).current_dir(folder).env("PATH", folders.unwrap());
    String::from_utf8(command.stdin(Stdio::null()).output().unwrap().stdout).unwrap()
}

/// The output without what differs from run to run: how long it took.
fn steady(output: &str) -> String {
    let words = output.split(' ').collect::<Vec<_>>();
    let mut steady: Vec<String> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let before_seconds = words.get(at + 1).is_some_and(|next| next.starts_with("s:"));
        let is_time = before_seconds && word.parse::<f64>().is_ok();
        steady.push(if is_time { "0.02".to_string() } else { word.to_string() });
    }
    steady.join(" ")
}

#[test]
fn the_tutorial_works_as_written() {
    let text = page("tutorial.md");
    let folder = tempfile::tempdir().unwrap();
    let mut played = String::new();
    let mut done = 0;
    for block in manual::blocks(&text) {
        if block.file().is_some() {
            manual::apply(folder.path(), std::iter::once(&block), &[]);
        }
        if block.language != "console" {
            continue;
        }
        played += &text[done..block.range.start];
        done = block.range.end;
        let commands: Vec<&str> = block.text.lines().filter_map(|line| line.strip_prefix("$ ")).collect();
        assert!(!commands.is_empty(), "a console without a command: {}", block.text);
        for command in commands {
            assert!(command.starts_with("postil "), "the test runs nothing else: {command}");
            played += &format!("$ {command}\n{}\n", steady(&typed(folder.path(), command)).trim_end());
        }
    }
    played += &text[done..];
    if support::blessing() {
        fs::write(support::repository("docs/content/tutorial.md"), &played).unwrap();
    } else {
        assert!(played == text, "played by the program, the tutorial reads\n{played}");
    }
    let last = typed(folder.path(), "postil check --strict --no-history");
    assert!(last.contains("no mistakes"), "whoever follows it ends with a sound edition:\n{last}");
}

/// The keys that postil knows at each place: it lists them when it meets one that it can't guess.
fn known_keys() -> Vec<(&'static str, BTreeSet<String>)> {
    const STRANGER: &str = "zzzzzzzzzz";
    let files = [
        (
            "postil.yaml",
            "title: T\nX: 1\nanchors: {X: 1}\nrepository: {X: 1}\nnav: [{X: 1}]\nverdicts: [{X: 1}]\ntheme: {X: 1}\n",
        ),
        ("content/a.md", "---\ntitle: T\nX: 1\n---\nWords.\n"),
        (
            "content/s.yaml",
            "X: []\nclaims:\n  - id: c1\n    X: 1\n    also: [{X: 1}]\n    history: [{X: 1}]\n    relations: [{X: 1}]\n    \
            evidence: [{X: 1, locator: {X: 1}}]\nsources: [{id: s1, X: 1}]\nevents: [{id: e1, X: 1, place: {X: 1}, \
            sources: [{X: 1}]}]\nnotes: [{id: n1, X: 1}]\npeople: [{id: p1, X: 1}]\n",
        ),
    ];
    let files: Vec<(&str, String)> = files.iter().map(|(name, text)| (*name, text.replace('X', STRANGER))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let edition = support::edition(&files);
    let options = Options { root: edition.path().to_path_buf(), ..Options::default() };
    let outcome = postil::check(&options, &Silent).unwrap();
    let mut found = Vec::new();
    for one in outcome.report.iter().filter(|one| one.code.name() == "unknown-key") {
        let page = match &*one.primary.place.file.to_string() {
            "postil.yaml" => "reference/config.md",
            "content/a.md" => "reference/front-matter.md",
            _ => "reference/records.md",
        };
        let keys = one.hints.iter().filter_map(|hint| hint.strip_prefix("the keys are "));
        let keys: BTreeSet<String> = keys.flat_map(|keys| keys.split(", ")).map(str::to_string).collect();
        found.push((page, keys));
    }
    found
}

#[test]
fn every_key_is_in_the_reference() {
    let places = known_keys();
    assert_eq!(places.len(), 20, "a place for keys is new or gone: change the files above");
    let mut missing = Vec::new();
    for (name, keys) in places {
        assert!(!keys.is_empty(), "{name}: the message lists no keys");
        let text = page(name);
        missing.extend(keys.into_iter().filter(|key| !text.contains(key.as_str())).map(|key| format!("{name}: {key}")));
    }
    assert!(missing.is_empty(), "not in the reference: {missing:#?}");
}

/// The section of `reference/commands.md` under a heading.
fn section<'a>(text: &'a str, heading: &str) -> &'a str {
    let start = text.find(&format!("\n## {heading}\n")).map(|at| &text[at + 4..]);
    start.map(|rest| rest.split("\n## ").next().unwrap()).unwrap_or_default()
}

#[test]
fn every_command_and_option_is_in_the_reference() {
    let text = page("reference/commands.md");
    let here = tempfile::tempdir().unwrap();
    let help = typed(here.path(), "postil --help");
    let commands = help.split("\nCommands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let commands = commands.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let commands: Vec<&str> = commands.filter_map(|line| line.split_whitespace().next()).collect();
    assert!(commands.len() > 5, "{help}");
    let general = section(&text, "Options of all commands");
    let options = |help: &str| -> BTreeSet<String> {
        let options = help.split("\nOptions:\n").nth(1).unwrap_or_default();
        let words = options.lines().filter(|line| line.trim_start().starts_with('-')).flat_map(str::split_whitespace);
        let words = words.filter(|word| word.starts_with("--") && word.len() > 2);
        words.map(|word| word.trim_end_matches([',', '.']).split('=').next().unwrap().to_string()).collect()
    };
    // What an option takes, where that is one of a few words.
    let values = |help: &str| -> Vec<String> {
        let line = help.split_whitespace().collect::<Vec<_>>().join(" ");
        let lists = line.split("[possible values: ").skip(1).filter_map(|rest| rest.split(']').next());
        lists.flat_map(|list| list.split(", ").map(str::to_string).collect::<Vec<_>>()).collect()
    };
    let mut missing: Vec<String> =
        options(&help).into_iter().filter(|option| !general.contains(&format!("`{option}"))).collect();
    for command in commands {
        let own = section(&text, &format!("`postil {command}`"));
        if own.is_empty() {
            missing.push(command.to_string());
        }
        let help = typed(here.path(), &format!("postil {command} -h"));
        let named = |option: &String| own.contains(&format!("`{option}")) || general.contains(&format!("`{option}"));
        missing.extend(options(&help).into_iter().filter(|one| !named(one)).map(|one| format!("{command} {one}")));
        let shown = |value: &String| {
            [format!("`{value}`"), format!(" {value}`")].iter().any(|form| own.contains(form) || general.contains(form))
        };
        missing.extend(values(&help).into_iter().filter(|one| !shown(one)).map(|one| format!("{command}: {one}")));
    }
    assert!(missing.is_empty(), "not in docs/content/reference/commands.md: {missing:#?}");
}

#[test]
fn every_variable_of_templates_is_in_the_reference() {
    let text = page("reference/templates.md");
    let root = support::repository("");
    let options = Options { root, ..Options::default() };
    // A page of each kind of record: the first that its index links to.
    let first = |index: &str, folder: &str| -> String {
        let data = postil::data(&options, index).unwrap().1.unwrap().to_string();
        let at = data.find(&format!("\"{folder}/")).unwrap() + 1;
        data[at..].split(['"', '#']).next().unwrap().to_string()
    };
    let records =
        [("claims", "claims"), ("people", "people"), ("timeline", "events"), ("sources", "sources"), ("tags", "tags")];
    let mut missing = BTreeSet::new();
    let pages = ["index", "reading", "claims", "sources", "people", "timeline", "tags", "coverage"].map(str::to_string);
    for name in pages.into_iter().chain(records.map(|(index, folder)| first(index, folder))) {
        let data = postil::data(&options, &name).unwrap().1.unwrap_or_else(|| panic!("no page {name}"));
        for (variable, value) in data.as_object().unwrap() {
            let fields = match value {
                Value::Object(fields) => fields.keys().cloned().collect(),
                _ => Vec::new(),
            };
            for field in fields.into_iter().chain([variable.clone()]) {
                if !text.contains(&format!("`{field}`")) {
                    missing.insert(format!("{variable}.{field} ({name})"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "not in docs/content/reference/templates.md: {missing:#?}");
}
