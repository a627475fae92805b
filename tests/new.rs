//! `postil new`: what it prints, and what it writes into an edition.

#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

#[path = "support/program.rs"]
mod program;

use program::{Bench, Run};

const KINDS: [&str; 5] = ["claim", "source", "event", "note", "person"];

fn bench() -> Bench {
    Bench::new(&[
        ("postil.yaml", "title: T\nverdicts: [{key: fine}, {key: doubtful}]\n"),
        ("content/tale.md", "---\ntitle: A tale\n---\n\nIt was the best of times.\n"),
        ("content/some.yaml", "sources:\n  - id: some-source\n    title: S\n"),
    ])
}

/// A skeleton filled in as its comments say: blanks get words, comments of the form `# key: value` become keys.
fn filled(skeleton: &str) -> String {
    let blanks = [
        ("id:", "id: my-own"),
        ("quote:", "quote: the best of times"),
        ("text:", "text: tale"),
        ("date:", "date: 1859"),
        ("title:", "title: Words"),
        ("claim:", "claim: Words"),
        ("body:", "body: Words"),
        ("name:", "name: Words"),
    ];
    let is_key = |words: &str| {
        let words = words.trim_start().trim_start_matches("- ");
        let key: String = words.chars().take_while(|one| one.is_ascii_lowercase()).collect();
        let rest = &words[key.len()..];
        !key.is_empty() && (rest.starts_with(": ") || rest == ":")
    };
    let mut lines = Vec::new();
    for line in skeleton.lines() {
        let words = line.trim_start();
        let indent = &line[..line.len() - words.len()];
        let line = match words.strip_prefix("# ").filter(|words| is_key(words)) {
            Some(words) => format!("{indent}{words}"),
            None => line.to_string(),
        };
        let line = match blanks.iter().find(|(blank, _)| line.trim_start().trim_start_matches("- ") == *blank) {
            Some((blank, words)) => line.replacen(blank, words, 1),
            None => line,
        };
        let line =
            line.replace("one of fine, doubtful", "doubtful").replace("quote: words of the text", "quote: of times");
        lines
            .push(line.replace("text: essays/first", "text: tale").replace("speaker: some-person", "speaker: Ann Lee"));
    }
    lines.join("\n") + "\n"
}

fn codes(run: &Run) -> Vec<&str> {
    run.err.lines().filter_map(|line| line.split_once("error[")?.1.split(']').next()).collect()
}

#[test]
fn what_is_printed_is_a_record_once_it_is_filled_in() {
    for kind in KINDS {
        let bench = bench();
        let printed = bench.run(&["new", kind]).check(0, "  - id:\n", "").out.clone();
        bench.add(&[("content/tale.notes.yaml", &filled(&printed))]);
        bench.run(&["check", "--strict", "--no-history"]).check(0, "2 records", "");
        let named = bench.run(&["new", kind, "--id", "my-id"]).out;
        assert_eq!(named, printed.replacen("- id:\n", "- id: my-id\n", 1));
        bench.run(&["new", kind, "--id", "some-source"]).check(2, "", "the edition has `some-source` already");
        bench.run(&["new", kind, "--id", "My id"]).check(2, "", "such as `my-id`");
        assert!(kind != "claim" || printed.contains("# verdict: one of fine, doubtful\n"), "{printed}");
    }
    // It needs no edition.
    let alone = Bench::new(&[]);
    alone.run(&["new", "claim"]).check(0, "# verdict: one of supported, partly-supported,", "");
    let question = alone.run(&["new", "question"]);
    question.check(0, "    kind: question\n", "");
    alone.run(&["new", "poem"]).check(2, "", "text, claim, source, event, note or person; or a kind of note: gloss,");
}

#[test]
fn what_is_appended_lacks_only_what_is_to_be_filled_in() {
    for (file, shared) in [("content/tale.notes.yaml", false), ("content/deep/new.yaml", true)] {
        for kind in KINDS {
            let bench = bench();
            let run = bench.run(&["new", kind, "--to", file]);
            let a = if kind == "event" { "an" } else { "a" };
            run.check(0, &format!("added {a} {kind} to the new file {file}:2\n"), "");
            assert!(run.out.contains("\nfill in `id`"), "{}", run.out);
            let check = bench.run(&["check", "--no-history", "--format", "short"]);
            assert_eq!(codes(&check), ["id-and-ref"], "{kind} {}", check.err);
            // At the blank.
            assert!(check.err.starts_with(&format!("{file}:2:5: ")), "{}", check.err);

            let with_id = bench.read(file).replacen("- id:\n", "- id: my-own\n", 1);
            bench.add(&[(file, &with_id)]);
            let check = bench.run(&["check", "--no-history", "--format", "short"]);
            let blanks = match kind {
                "claim" | "event" => 2,
                "note" => 2 + usize::from(shared),
                _ => 1,
            };
            assert_eq!(codes(&check).len(), blanks, "{kind} {}", check.err);
            let of_blanks = ["missing-key", "quote-empty", "unanchored-text"];
            assert!(codes(&check).iter().all(|code| of_blanks.contains(code)), "{kind} {}", check.err);
            bench.add(&[(file, &filled(&with_id))]);
            bench.run(&["check", "--strict", "--no-history"]).check(0, "2 records", "");
        }
    }
}

#[test]
fn a_file_keeps_what_it_has() {
    let bench = bench();
    let old = "# Mine.\nsources:\n- id: some-source # s\n  title: S\n";
    bench.add(&[("content/some.yaml", old)]);
    let run = bench.run(&["new", "source", "--to", "content/some.yaml", "--id", "other"]);
    run.check(0, "added the source `other` to content/some.yaml:6\n", "");
    assert!(run.out.contains("\nfill in `title`;"), "{}", run.out);
    let new = bench.read("content/some.yaml");
    assert!(new.starts_with(&format!("{old}\n- id: other\n  #")), "{new}");
    bench.run(&["new", "person", "--to", "content/some.yaml"]).check(0, "added a person to content/some.yaml:", "");
    let newer = bench.read("content/some.yaml");
    assert!(newer.starts_with(&new) && newer.contains("\npeople:\n- id:\n"), "{newer}");
    bench.run(&["new", "source", "--to", "content/some.yaml", "--id", "other"]).check(2, "", "has `other` already");

    bench.add(&[("content/flow.yaml", "sources: [{id: flow, title: F}]\n")]);
    bench.run(&["new", "source", "--to", "content/flow.yaml"]).check(2, "", "put the record in by hand");
    assert_eq!(bench.read("content/flow.yaml"), "sources: [{id: flow, title: F}]\n");
}

#[test]
fn a_new_file_names_its_schema() {
    let bench = bench();
    bench.run(&["schema", "--write"]);
    bench.run(&["new", "source", "--to", "content/deep/er.yaml"]).check(0, "new file content/deep/er.yaml:", "");
    let written = bench.read("content/deep/er.yaml");
    assert!(written.starts_with("# yaml-language-server: $schema=../../.postil/records.schema.json\n"), "{written}");
    bench.run(&["new", "note", "--to", "content/tale.notes.yaml"]);
    let written = bench.read("content/tale.notes.yaml");
    assert!(written.starts_with("# yaml-language-server: $schema=../.postil/notes.schema.json\n"), "{written}");
}

#[test]
fn a_text_is_printed_or_made() {
    let bench = bench();
    let printed = bench.run(&["new", "text"]).check(0, "\ntitle:\n", "").out.clone();
    bench.run(&["new", "text", "--to", "content/deep/other.md"]).check(0, "made the text content/deep/other.md\n", "");
    assert_eq!(bench.read("content/deep/other.md"), printed);
    let check = bench.run(&["check", "--no-history", "--format", "short"]);
    assert_eq!(codes(&check), ["missing-key"], "{}", check.err);
    bench.add(&[("content/deep/other.md", &(filled(&printed) + "A text.\n"))]);
    bench.run(&["check", "--strict", "--no-history"]).check(0, "checked 2 texts", "");

    let again = bench.run(&["new", "text", "--to", "content/deep/other.md"]);
    again.check(2, "", "the edition has `deep/other` already");
    bench.run(&["new", "text", "--to", "content/some-source.md"]).check(2, "", "has `some-source` already");
    bench.run(&["new", "text", "--to", "content/other.txt"]).check(2, "", "it ends with `.md`");
    bench.run(&["new", "text", "--id", "other"]).check(2, "", "leave out `--id`");
}

#[test]
fn files_are_named_from_here_or_from_the_edition() {
    let bench = Bench::new(&[]);
    bench.run(&["init", "demo"]);
    for (index, to) in ["content/sources.yaml", "demo/content/sources.yaml", "./demo/content/../content/sources.yaml"]
        .iter()
        .enumerate()
    {
        bench.run(&["new", "source", "demo", "--to", to]).check(0, "added a source to content/sources.yaml:", "");
        assert_eq!(bench.read("demo/content/sources.yaml").matches("- id:\n").count(), index + 1);
    }
    let path = bench.path("demo/content/people.yaml");
    bench.run(&["new", "person", "demo", "--to", path.to_str().unwrap()]).check(0, "to the new file", "");
    for (to, message) in [
        ("sources.yaml", "--to: `sources.yaml` lies outside of the folder `content/` of the edition"),
        ("/tmp/x.yaml", "lies outside of the folder"),
        ("content/../x.yaml", "lies outside of the folder"),
        ("content/.x.yaml", "names such as `.x.yaml` are passed over"),
        ("content/x.yml", "is no file of records"),
        ("content/margin.md", "is no file of records"),
        ("content/gone.notes.yaml", "is for the notes of `content/gone.md`, and there is no such text"),
    ] {
        bench.run(&["new", "source", "demo", "--to", to]).check(2, "", message);
    }
    bench.run(&["new", "source", "nowhere"]).check(2, "", "DIR: `nowhere` doesn't exist");
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_all_as_it_was() {
    let bench = bench();
    let before = bench.read("content/some.yaml");
    for (kind, to) in [
        ("source", "content/some.yaml"),
        ("note", "content/tale.notes.yaml"),
        ("person", "content/deep/people.yaml"),
        ("text", "content/deep/other.md"),
    ] {
        bench.run_on_full_disk(&["new", kind, "--to", to]).check(3, "", "error: can't write `");
    }
    assert_eq!(bench.read("content/some.yaml"), before);
    assert_eq!(bench.names("content"), ["some.yaml", "tale.md"]);
}

#[test]
fn the_result_as_json() {
    let bench = bench();
    let run = bench.run(&["new", "event", "--to", "content/tale.notes.yaml", "--format", "json"]);
    let object: serde_json::Value = serde_json::from_str(run.out.trim()).unwrap();
    let object = &object["added"];
    assert_eq!((&object["id"], &object["line"]), (&serde_json::Value::Null, &2.into()));
    assert_eq!(object["blanks"], serde_json::json!(["id", "title", "date"]));
    let run = bench.run(&["new", "text", "--to", "content/other.md", "--format", "json"]);
    let object: serde_json::Value = serde_json::from_str(run.out.trim()).unwrap();
    assert_eq!(object["made"], serde_json::json!({"file": "content/other.md", "blanks": ["title"]}));
}

#[test]
fn a_folder_of_an_edition_is_no_edition() {
    let bench = bench();
    bench.run(&["check", "content"]).check(1, "", "this is a folder of an edition, which begins at `..`");
}
