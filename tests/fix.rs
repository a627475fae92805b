//! `postil fix` as a contributor meets it: what it says, its exit codes, and the bytes of the YAML.

#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

#[path = "support/program.rs"]
mod program;

use program::Bench;

const TALE: &str =
    "---\ntitle: A tale\n---\n\nIt was the best of times, it was the worst of times, it was the age of wisdom.\n";

const NOTES: &str = "# A sidecar.\r\nnotes:\r\n  - id: wisdom   # kept\r\n    kind: gloss\r\n    quote: 'the age of wisdom'\t# kept too\r\n    body: So they say.\r\n";

const SOUND: &[(&str, &str)] =
    &[("postil.yaml", "title: T\n"), ("content/tale.md", TALE), ("content/tale.notes.yaml", NOTES)];

/// A note whose passage was never there.
const LOST: (&str, &str) = (
    "content/lost.notes.yaml",
    "notes:\n  - id: zebras\n    quote: Zebras quietly manufacture umbrellas beneath volcanic parliaments\n    body: b\n",
);

fn sound() -> Bench {
    Bench::new(SOUND)
}

fn lost() -> Bench {
    let bench = sound();
    bench.add(&[LOST, ("content/lost.md", "---\ntitle: Lost\n---\n\nNothing of the kind.\n")]);
    bench
}

#[test]
fn a_sound_edition_has_nothing_to_fix() {
    let bench = sound();
    for arguments in [&["fix"][..], &["fix", "--write"], &["fix", "."], &["fix", "--write", "--format", "short"]] {
        bench.run(arguments).check(0, "nothing to fix: every anchor finds its passage\n", "");
    }
    bench.run(&["fix", "-q"]).check(0, "", "");
    assert_eq!(bench.read("content/tale.notes.yaml"), NOTES);
}

#[test]
fn a_lost_quote_needs_a_person_and_is_no_error() {
    let bench = lost();
    let run = bench.run(&["fix", "--write"]);
    run.check(1, "content/lost.notes.yaml:3: zebras: lost: the quote `Zebras", "1 anchor needs a person\n");
    assert!(run.out.contains("give it a new `quote`, or remove its anchor"), "{}", run.out);
    assert!(!run.err.contains("quote-not-found") && !run.out.contains("other error"), "{}{}", run.out, run.err);
    assert_eq!(bench.read(LOST.0), LOST.1);
    let run = bench.run(&["fix", "--format", "json"]);
    run.check(1, "\"record\":\"zebras\",\"status\":\"lost\",\"state\":\"stuck\"", "1 anchor needs a person");
    let object: serde_json::Value = serde_json::from_str(run.out.trim()).unwrap();
    assert_eq!((&object["file"], &object["line"], &object["column"]), (&LOST.0.into(), &3.into(), &12.into()));
}

#[test]
fn wrong_use() {
    let bench = lost();
    bench.run(&["fix", "--accept", "wisdum"]).check(
        2,
        "",
        "--accept: there is no record `wisdum`; did you mean `wisdom`?",
    );
    bench.run(&["fix", "--accept", "wisdom"]).check(2, "", "--accept: `wisdom` needs nothing");
    bench.run(&["fix", "--accept", "zebras", "--write"]).check(
        2,
        "",
        "--accept: nothing is known that `zebras` could mean",
    );
    bench.run(&["fix", "--accept", "zebras=0"]).check(2, "", "after `=` goes the number of a choice");
    bench.run(&["fix", "nowhere"]).check(2, "", "DIR: `nowhere` doesn't exist");
}

/// The files that can be read are mended all the same.
#[test]
fn other_mistakes_are_counted_not_shown() {
    let bench = sound();
    bench.add(&[("content/claims.yaml", "claims: [\n")]);
    let run = bench.run(&["fix"]);
    run.check(0, "the edition has 1 other error: see `postil check`\n", "");
    bench.add(&[("content/claims.yaml", "claims:\n  - id: ab\n    title: t\n    claim: c\n    see: [nobody]\n")]);
    bench.run(&["fix"]).check(0, "the edition has 1 other error: see `postil check`\n", "");
}

/// Whatever the passage became: either it is repaired for good, or nothing is touched and a person is asked. Only
/// the bytes of values change.
#[test]
fn an_edited_passage_is_repaired_or_left_to_a_person() {
    let long = "notes:\r\n  - id: tale   # kept\r\n    quote: >-\r\n      It was the best of times, it was the\r\n      worst of times, it was the age of wisdom\r\n    body: b\r\n";
    for (before, after) in [
        ("the worst of times", "the very worst of times"),
        ("It was the best", "It had been the best"),
        ("the age of wisdom", "the age of 12 wisdoms"),
        ("it was the worst of times, ", ""),
        (TALE, "---\ntitle: A tale\n---\n\nNothing of the kind.\n"),
    ] {
        let bench = sound();
        bench.add(&[("content/tale.notes.yaml", long), ("content/tale.md", &TALE.replace(before, after))]);
        let shown = bench.run(&["fix"]);
        assert_eq!(shown.code, 1, "{}{}", shown.out, shown.err);
        assert_eq!(bench.read("content/tale.notes.yaml"), long);
        let run = bench.run(&["fix", "--write"]);
        let now = bench.read("content/tale.notes.yaml");
        if run.code == 1 {
            assert!(run.err.contains("needs a person"), "{}", run.err);
            assert_eq!(now, long);
            continue;
        }
        assert_eq!(run.code, 0);
        assert!(run.out.contains("wrote 1 repair to content/tale.notes.yaml") && run.out.contains("`reviewed:`"));
        let (head, tail) = (long.find("      It was").unwrap(), "\r\n    body: b\r\n");
        assert!(
            now.starts_with(&long[..head]) && now.ends_with(tail) && !now.replace("\r\n", "").contains('\n'),
            "{now}"
        );
        bench.run(&["check", "--strict"]).check(0, "no mistakes", "");
        bench.run(&["fix"]).check(0, "nothing to fix", "");
    }
}
