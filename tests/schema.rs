//! `postil schema`: what it prints, what it writes, and how new sidecars find it.

#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

#[path = "support/program.rs"]
mod program;

use program::Bench;

const FILES: &[(&str, &str)] = &[
    ("postil.yaml", "title: T\n"),
    ("content/deep/tale.md", "---\ntitle: A tale\n---\n\nIt was the best of times.\n"),
];

const WRITTEN: [&str; 4] = ["config.schema.json", "notes.schema.json", "records.schema.json", "text.schema.json"];

#[test]
fn a_kind_is_printed_and_without_one_all_are_listed() {
    let bench = Bench::new(&[]);
    for kind in ["notes", "records", "config", "text"] {
        let run = bench.run(&["schema", kind]);
        run.check(0, "https://json-schema.org/draft/2020-12/schema", "");
        let schema: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        assert!(jsonschema::draft202012::meta::is_valid(&schema), "{kind}");
        assert_eq!(bench.run(&["schema", kind]).out, run.out);
        assert!(bench.run(&["schema"]).out.lines().any(|line| line.starts_with(kind)));
    }
    bench.run(&["schema", "note"]).check(2, "", "KIND: there is no schema `note`, only `notes`, `records`");
}

#[test]
fn schemas_are_written_once_and_disturb_nothing() {
    let bench = Bench::new(FILES);
    bench.run(&["schema", "--write"]).check(0, "# yaml-language-server: $schema=../.postil/notes.schema.json", "");
    assert_eq!(bench.names(".postil"), WRITTEN);
    assert_eq!(bench.read(".postil/notes.schema.json"), bench.run(&["schema", "notes"]).out);
    bench.run(&["schema", "--write", "."]).check(0, "the schemas in .postil are up to date", "");
    bench.add(&[(".postil/text.schema.json", "old")]);
    bench.run(&["schema", "--write", "."]).check(0, "wrote .postil/text.schema.json\n", "");
    bench.run(&["build", "--strict"]).check(0, "built 1 text", "");
    assert!(!bench.names("public").iter().any(|name| name.contains("schema") || name == ".postil"));
    bench.add(&[("postil.yaml", "title: T\noutput: .postil\n")]);
    bench.run(&["check"]).check(1, "", "the output `.postil` lies in what the edition is made of");
    bench.run(&["schema", "--write", "nowhere"]).check(2, "", "DIR: `nowhere` doesn't exist");
}

/// A new sidecar names its schema where the edition keeps one, from any depth; else the line would lead nowhere.
#[test]
fn a_new_sidecar_names_its_schema() {
    let add = |bench: &Bench| {
        let run = bench.run(&["add", "deep/tale", "best of times", "--id", "best"]);
        assert_eq!(run.code, 0, "{}", run.err);
        (run.out, bench.read("content/deep/tale.notes.yaml"))
    };
    let (_, without) = add(&Bench::new(FILES));
    assert!(without.starts_with("notes:\n  - id: best\n"), "{without}");

    let bench = Bench::new(FILES);
    bench.run(&["schema", "--write"]);
    let (said, with) = add(&bench);
    let (first, rest) = with.split_once('\n').unwrap();
    let (_, path) = first.split_once("# yaml-language-server: $schema=").unwrap();
    assert!(bench.path("content/deep").join(path).is_file(), "{first}");
    assert_eq!(rest.trim_start(), without);
    let line: usize = said.split_once("tale.notes.yaml:").unwrap().1.split('\n').next().unwrap().parse().unwrap();
    assert_eq!(with.lines().nth(line - 1), Some("  - id: best"));
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_schemas_as_they_were() {
    let bench = Bench::new(FILES);
    bench.add(&[(".postil/notes.schema.json", "old")]);
    let run = bench.run_on_full_disk(&["schema", "--write"]);
    run.check(3, "", "can't write");
    assert_eq!(bench.names(".postil"), ["notes.schema.json"]);
    assert_eq!(bench.read(".postil/notes.schema.json"), "old");
}
