//! Who may use whom, held by reading the source.
//!
//! 1. [`source`]: comments, literals and tests are blanked; what is left are the paths that a file names.
//! 2. [`MODULES`], [`HOMES`] and [`BANNED`] are the rules, each with its reason.
//! 3. [`violations`] holds a file against them. The last test breaks every rule on purpose.

#![allow(clippy::unwrap_used, reason = "a test fails by it, its helpers too")]

#[path = "architecture/source.rs"]
mod source;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use source::{Mention, blank, mentions, module_of, test_lines, test_modules};

/// What each module may use of this crate, besides itself. `root` are the items of `lib.rs`.
const MODULES: &[(&str, &[&str], &str)] = &[
    ("model", &[], "the nouns know no verbs, so that every stage can read them without a circle"),
    ("load", &["model"], STAGE),
    ("parse", &["model"], STAGE),
    ("anchor", &["model"], STAGE),
    ("assemble", &["model"], STAGE),
    ("render", &["model"], STAGE),
    ("write", &["model"], STAGE),
    ("report", &["model"], "drawing diagnostics depends on nothing that makes them"),
    ("cli", &["model", "report", "root"], "the command line is a caller like any other: it has the public face only"),
    (
        "lib",
        &[
            "model", "passes", "batch", "edits", "live", "serve", "load", "parse", "anchor", "assemble", "render",
            "write",
        ],
        ORDER,
    ),
    ("passes", &["model", "load", "parse", "anchor", "assemble", "render", "root"], ORDER),
    (
        "edits",
        &["model", "passes", "load", "parse", "anchor", "assemble", "write", "root"],
        "a command that changes the edition's own files orders the stages its own way: it renders nothing",
    ),
    (
        "batch",
        &["model", "load", "anchor"],
        "a pipeline of its own, of two stages: plain texts have no records and no pages",
    ),
    (
        "live",
        &["model", "passes", "load", "render", "root"],
        "an edition in memory orders the stages its own way: it renders a page when it is asked for, and writes nothing",
    ),
    ("serve", &["model", "report", "live", "root"], "answers requests with what `live` has: it knows no stage"),
    ("main", &["cli", "report", "model", "root"], "hands over to `cli`"),
];

const STAGE: &str = "stages meet in `lib.rs` only, so that each can be read, tested and replaced alone";

const ORDER: &str = "`lib.rs`, its `passes`, `batch`, `edits` and `live` order the stages, and nothing else does";

/// Where each crate may be named: a module and all below it. Every dependency has a row.
const HOMES: &[(&str, &[&str], &str)] = &[
    ("ammonia", &["render/prose"], "raw HTML is sanitised at one door"),
    ("annotate_snippets", &["report"], "only drawing knows how a diagnostic looks"),
    ("axum", &["serve"], "an edition knows no network"),
    ("clap", &["cli"], "the library has no command line"),
    ("clap_complete", &["cli/completions"], "the library has no command line"),
    ("clap_mangen", &["cli/man"], "the library has no command line"),
    ("edtf_core", &["model/date"], "pages and timeline know our dates, not the crate's"),
    ("ciborium", &["render/references"], "reads the locales that hayagriva bundles, one at a time"),
    ("fluent_bundle", &["render/language"], "pages ask for words by a message's id, whatever the language"),
    ("fluent_syntax", &["render/language"], "what an edition's own messages lack is said where they are read"),
    ("hayagriva", &["render/references"], "references come out as HTML; CSL stays inside"),
    ("imagesize", &["load"], "files are read at one door"),
    ("imara_diff", &["anchor"], "only passages are followed from version to version"),
    (
        "include_dir",
        &["render/templates", "render/language", "cli/explain", "edits/init"],
        "theme, languages, explanations and the starter are embedded where they are looked up",
    ),
    ("indicatif", &["cli"], "the library shows no progress of its own"),
    ("jiff", &["cli"], "what day it is, is an argument: a build never looks at the clock"),
    ("memchr", &["anchor"], "only quotations are searched for"),
    ("mime_guess", &["serve"], "types are what servers tell; a file has a name"),
    ("notify", &["live/watch"], "what changed is found by looking: a watcher only wakes"),
    ("open", &["cli"], "the library opens no window"),
    ("percent_encoding", &["serve"], "pages encode their own addresses, which may keep other scripts"),
    (
        "pulldown_cmark",
        &["parse/markdown", "cli/explain"],
        "a document is ours from here on; the pages of `explain` are no part of an edition",
    ),
    (
        "rayon",
        &["lib", "passes", "batch", "edits", "live", "render/references"],
        "order never depends on threads, so few may start them",
    ),
    ("schemars", &["parse"], "schemas come from the shapes by which YAML is read, and leave as text"),
    ("serde", &["parse", "render", "report", "serve", "cli", "model"], "raw shapes in, views and reports out"),
    (
        "serde_json",
        &["model", "parse", "render", "report", "serve", "cli", "lib"],
        "`extra` values, template data, JSON reports",
    ),
    ("serde_yaml", &["parse/yaml"], "the YAML crate has changed before and may again"),
    ("similar", &["cli"], "showing a difference of lines is the command line's"),
    ("syntect", &["render/highlight"], "highlighting gives marks on the text, not HTML"),
    ("tempfile", &["write"], "whatever is written, one stage writes it"),
    ("terminal_size", &["cli"], "the library draws into what it is given, as wide as it is told"),
    ("tera", &["render/templates"], "pages are data until the last step"),
    ("tokio", &["serve"], "only a server waits for others"),
    ("tokio_stream", &["serve"], "only a server waits for others"),
    ("unic_langid", &["render/language"], "tags are words elsewhere"),
    (
        "unicode_normalization",
        &["anchor", "parse/markdown", "parse/values"],
        "search and slugs fold, nothing else does",
    ),
    ("unicode_segmentation", &["anchor", "parse/markdown"], "words are counted where texts are read and searched"),
    ("walkdir", &["load"], "one door to the folder of the edition"),
    ("std::env", &["cli", "main"], "the library takes arguments, not the environment"),
    (
        "std::process",
        &["cli", "main", "load"],
        "only the command line ends the program; `load` asks git for the former versions of a text",
    ),
];

/// What stands nowhere outside tests.
const BANNED: &[(&str, &str)] = &[
    ("todo!", "unfinished work panics on an author's input"),
    ("unimplemented!", "unfinished work panics on an author's input"),
    ("dbg!", "a library doesn't print"),
    (".unwrap()", "write `expect(\"why this can't be\")` for a bug of ours, a diagnostic for a mistake of theirs"),
];

/// A file that is longer, its tests not counted, holds two ideas.
const LINES: usize = 400;

/// Every breach of a rule in one file, as lines for whoever broke it. `nouns` are the files of the model, lower ones
/// first.
fn violations(file: &str, text: &str, nouns: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    let lines = text.lines().count() - test_lines(text);
    if lines > LINES {
        found.push(format!("{file}: {lines} lines: a file of more than {LINES} holds two ideas; split it by idea"));
    }
    let code = blank(text);
    for (word, reason) in BANNED {
        for (at, _) in code.match_indices(word) {
            // `my_todo!` isn't `todo!`.
            let joined = code[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_');
            if word.starts_with('.') || !joined {
                found.push(format!("{file}:{}: `{word}`: {reason}", line(&code, at)));
            }
        }
    }
    let module = module_of(file);
    for mention in mentions(&code) {
        let at = format!("{file}:{}", line(&code, mention.at));
        found.extend(foreign(&module, &mention).map(|breach| format!("{at}: {breach}")));
        let path = mention.resolved(&module);
        found.extend(own(&module, &path).map(|breach| format!("{at}: {breach}")));
        found.extend(upward(&module, &path, nouns).map(|breach| format!("{at}: {breach}")));
    }
    found
}

fn line(code: &str, at: usize) -> usize {
    code[..at].matches('\n').count() + 1
}

/// A crate named away from its home.
fn foreign(module: &[String], mention: &Mention) -> Option<String> {
    let named = mention.path.join("::");
    let (name, homes, reason) =
        HOMES.iter().find(|(name, ..)| named.strip_prefix(name).is_some_and(|rest| rest.starts_with("::")))?;
    let module = module.join("/");
    let at_home = homes.iter().any(|home| module == *home || module.starts_with(&format!("{home}/")));
    (!at_home).then(|| format!("`{named}` in `{module}`: `{name}` lives in {}: {reason}", homes.join(", ")))
}

/// A module of this crate that another may not use. `path` begins below the crate's root.
fn own(module: &[String], path: &Option<Vec<String>>) -> Option<String> {
    let first = path.as_ref()?.first()?;
    let user = module.first()?;
    let (_, allowed, reason) = MODULES.iter().find(|(name, ..)| name == user)?;
    let used = if MODULES.iter().any(|(name, ..)| name == first) { first.as_str() } else { "root" };
    let fine = used == user || (used == "root" && user == "lib") || allowed.contains(&used);
    (!fine)
        .then(|| format!("`{user}` uses `{}`: {reason}", path.iter().flatten().cloned().collect::<Vec<_>>().join("::")))
}

/// A file of the model that uses one above it.
fn upward(module: &[String], path: &Option<Vec<String>>, nouns: &[String]) -> Option<String> {
    let path = path.as_ref()?;
    if module.first()? != "model" || path.first()? != "model" {
        return None;
    }
    let rank = |name: &String| nouns.iter().position(|noun| noun == name);
    let (own, other) = (module.get(1)?, path.get(1)?);
    let Some(from) = rank(own) else { return Some(format!("the doc of `model` doesn't list `{own}`")) };
    let upward = rank(other).is_some_and(|to| to > from);
    upward.then(|| format!("`model/{own}` uses `model/{other}`, which stands above it: lower files first"))
}

/// The files that the doc of `model/mod.rs` lists, in its order.
fn nouns(doc: &str) -> Vec<String> {
    doc.lines()
        .filter_map(|line| line.strip_prefix("//! - [`"))
        .filter_map(|line| line.split_once('`').map(|(name, _)| name.to_string()))
        .collect()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every source file, as its path from `src/` with `/`, and its text; those that only tests compile left out.
fn files() -> Vec<(String, String)> {
    let mut files = Vec::new();
    collect(&root().join("src"), "", &mut files);
    files.sort();
    let tests: BTreeSet<Vec<String>> = files
        .iter()
        .flat_map(|(file, text)| {
            let parent = match module_of(file) {
                lib if lib == ["lib"] => Vec::new(),
                parent => parent,
            };
            test_modules(text).into_iter().map(move |name| [parent.clone(), vec![name]].concat())
        })
        .collect();
    files.retain(|(file, _)| !tests.iter().any(|test| module_of(file).starts_with(test)));
    files
}

fn collect(folder: &Path, below: &str, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{below}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            collect(&entry.path(), &format!("{name}/"), files);
        } else if name.ends_with(".rs") {
            files.push((name, fs::read_to_string(entry.path()).unwrap()));
        }
    }
}

#[test]
fn the_source_keeps_the_rules() {
    let nouns = nouns(&fs::read_to_string(root().join("src/model/mod.rs")).unwrap());
    let files = files();
    let found: Vec<String> = files.iter().flat_map(|(file, text)| violations(file, text, &nouns)).collect();
    assert!(found.is_empty(), "{}\n", found.join("\n"));
    let strangers: BTreeSet<&str> = files
        .iter()
        .map(|(file, _)| file.split(['/', '.']).next().unwrap())
        .filter(|module| !MODULES.iter().any(|(name, ..)| name == module))
        .collect();
    assert!(strangers.is_empty(), "give each module of src/ a row in MODULES: {strangers:?}");
}

#[test]
fn every_dependency_has_a_home() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let table = manifest.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    let names = table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('='));
    let homeless: Vec<String> = names
        .map(|(name, _)| name.trim().replace('-', "_"))
        .filter(|name| !HOMES.iter().any(|(home, ..)| home == name))
        .collect();
    assert!(homeless.is_empty(), "give each dependency a row in HOMES: {homeless:?}");
}

/// A rule that can't fail holds nothing.
#[test]
fn each_rule_can_be_broken() {
    let nouns = ["low".to_string(), "high".to_string()];
    let long = "\n".repeat(LINES + 1);
    for (file, text, breaches) in [
        ("anchor/mod.rs", "use crate::model::work::Work;\nuse crate::parse::yaml;", 1),
        ("anchor/mod.rs", "use crate::{model::work::Work, render::{prose, view}};", 2),
        ("anchor/quote.rs", "fn f() { super::super::parse::work() }", 1),
        ("anchor/quote.rs", "use super::fold::fold;", 0),
        ("anchor/quote.rs", "fn f() { crate::build() }", 1),
        ("cli/build.rs", "fn f() { crate::build(); crate::report::draw(); crate::load::project() }", 1),
        ("lib.rs", "fn f() { load::project(); crate::parse::work(); report::draw() }", 1),
        ("main.rs", "fn main() { postil::cli::run(); postil::load::project() }", 1),
        ("report/mod.rs", "use crate::assemble::Parts;", 1),
        ("passes.rs", "use crate::{Options, anchor, load, parse};", 0),
        ("passes.rs", "use crate::write::Writer;", 1),
        ("batch/mod.rs", "use crate::{anchor, load};", 0),
        ("batch/mod.rs", "use crate::parse;", 1),
        ("live/mod.rs", "use crate::{load, passes::Memory};", 0),
        ("live/mod.rs", "use crate::write::Writer;", 1),
        ("serve/answer.rs", "use crate::live::Live;", 0),
        ("serve/answer.rs", "use crate::render;", 1),
        ("model/low.rs", "use super::high::High;", 1),
        ("model/high.rs", "use super::low::Low;", 0),
        ("model/other.rs", "use super::low::Low;", 1),
        ("model/low.rs", "use crate::anchor::anchor;", 1),
        ("parse/config.rs", "use serde_yaml::Value;", 1),
        ("parse/yaml/tree.rs", "use serde_yaml::granit_parser::{Event, Parser};", 0),
        ("render/mod.rs", "use rayon::prelude::*;", 1),
        ("load.rs", "fn f() { std::env::var(\"X\"); std::process::Command::new(\"git\"); }", 1),
        ("parse/mod.rs", "fn f() { std::env::var(\"X\"); std::process::exit(1) }", 2),
        ("load.rs", "fn f() { x.unwrap(); todo!(); dbg!(x); my_todo!() }", 3),
        ("load.rs", "fn f() { x.unwrap_or(1); x.expect(\"no\") }", 0),
        ("load.rs", "// crate::parse::x .unwrap()\nconst A: &str = \"crate::parse::x\"; /* todo!() */", 0),
        ("load.rs", "#[cfg(test)]\nmod tests { use crate::parse::x; fn f() { x.unwrap() } }\nuse crate::write::y;", 1),
        (
            "load.rs",
            "#[cfg(all(test, unix))]\nmod tests { use crate::parse::x; }\n#[cfg(unix)] use crate::write::y;",
            1,
        ),
        ("load.rs", "fn f<'a>(x: &'a str) -> char { '\"' } use crate::parse::x; const B: &str = r#\"\"todo!()\"#;", 1),
        ("load.rs", &long, 1),
        ("load.rs", &format!("#[cfg(test)]\nmod tests {{{long}}}"), 0),
    ] {
        let found = violations(file, text, &nouns);
        assert_eq!(found.len(), breaches, "{file}: {text}\n{found:#?}");
    }
}
