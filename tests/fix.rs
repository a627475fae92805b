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

/// It may hold anything: neither are its anchors said to be found, nor is all said to be well.
#[test]
fn an_unreadable_file_is_passed_over_as_if_all_were_well() {
    for (file, text, code) in [
        (LOST.0, "notes:\n  - id: zebras\n    quote: \"never closed\n", "yaml-syntax"),
        (LOST.0, "notes: [*zebras]\n", "yaml-feature"),
        ("content/claims.yaml", "claims: [\n", "yaml-syntax"),
    ] {
        let bench = lost();
        bench.add(&[(LOST.0, "notes: []\n"), (file, text)]);
        for arguments in [&["fix"][..], &["fix", "--write"]] {
            let run = bench.run(arguments);
            run.check(1, "nothing to fix in what could be read\n", "1 file couldn't be read: mend that first");
            assert!(run.err.contains(&format!("error[{code}]: ")) && run.err.contains(file), "{}", run.err);
            assert!(!run.out.contains("other error"), "{}", run.out);
        }
        bench.run(&["fix", "-q"]).check(1, "", &format!("error[{code}]: "));
        bench.run(&["fix", "--format", "json"]).check(1, "", &format!("\"code\":\"{code}\""));
    }
}

#[test]
fn an_unreadable_file_hides_behind_repairs() {
    let bench = lost();
    let edited = TALE.replace("age of wisdom", "age of some wisdom");
    bench.add(&[("content/tale.md", &edited), (LOST.0, "notes: [\n")]);
    let run = bench.run(&["fix", "--write"]);
    run.check(1, "wrote 1 repair to content/tale.notes.yaml", "1 file couldn't be read");
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
    let object = &object["fix"];
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
    bench.add(&[("content/claims.yaml", "claims:\n  - id: ab\n    title: t\n    claim: c\n    see: [nobody]\n")]);
    bench.run(&["fix"]).check(0, "the edition has 1 other error: see `postil check`\n", "");
}

/// Whatever the passage became: either it is repaired for good, or nothing is touched and a person is asked. Only
/// the bytes of values change.
#[test]
fn an_edited_passage_is_repaired_or_left_to_a_person() {
    let long = "notes:\r\n  - id: whole   # kept\r\n    quote: >-\r\n      It was the best of times, it was the\r\n      worst of times, it was the age of wisdom\r\n    body: b\r\n";
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

/// Repairs of a record's own anchor, of `also`, of a `ref` and of a shared file, all in one run.
#[test]
fn every_anchor_of_a_record_is_repaired() {
    let bench = Bench::new(&[
        ("postil.yaml", "title: T\n"),
        (
            "content/tale.md",
            "---\ntitle: T\n---\n\nThe old red house stood at the end of the long and dusty road.\n\nNobody had seen the keeper of the lighthouse since the great storm of that winter.\n",
        ),
        (
            "content/tale.notes.yaml",
            "notes:\n- id: house\n  quote: \"The red house stood at the end of the long road\"   # one\n  body: b\n  also:\n  - {quote: Nobody has seen the keeper of the lighthouse since the great storm} # two\nevents:\n- ref: storm\n  quote: |-\n    since the very great storm of that winter\n",
        ),
        (
            "content/shared.yaml",
            "events: [{id: storm, title: S, date: 1850~, text: tale, quote: 'at the end of a long and dusty road'}]\n",
        ),
    ]);
    let run = bench.run(&["fix", "--write", "--no-history", "--accept", "house", "--accept", "storm"]);
    run.check(0, "wrote 4 repairs to content/shared.yaml, content/tale.notes.yaml\n", "");
    assert_eq!(
        bench.read("content/tale.notes.yaml"),
        "notes:\n- id: house\n  quote: \"The old red house stood at the end of the long and dusty road\"   # one\n  body: b\n  also:\n  - {quote: Nobody had seen the keeper of the lighthouse since the great storm} # two\nevents:\n- ref: storm\n  quote: |-\n    since the great storm of that winter\n"
    );
    assert_eq!(
        bench.read("content/shared.yaml"),
        "events: [{id: storm, title: S, date: 1850~, text: tale, quote: 'at the end of the long and dusty road'}]\n"
    );
    bench.run(&["check", "--strict"]).check(0, "no mistakes", "");
}

#[test]
fn one_of_several_passages_is_accepted_by_its_number() {
    let bench = sound();
    let yaml = "notes:\n  - {id: amb, quote: of times, body: b}\n";
    bench.add(&[("content/tale.notes.yaml", yaml)]);
    let run = bench.run(&["fix", "--write"]);
    run.check(1, "content/tale.notes.yaml:2: amb: ambiguous: ", "1 anchor needs a person");
    assert!(run.out.contains("  --accept amb=2  content/tale.md:5: `of times`\n"), "{}", run.out);
    let run = bench.run(&["fix", "--write", "--accept", "amb"]);
    run.check(
        2,
        "",
        "--accept: `amb` may mean several passages; choose one:\n  --accept amb=1  content/tale.md:5: `of times`\n",
    );
    bench.run(&["fix", "--write", "--accept", "amb=3"]).check(2, "", "`amb` has no choice 3");
    assert_eq!(bench.read("content/tale.notes.yaml"), yaml);
    bench.run(&["fix", "--write", "--accept", "amb=2"]).check(
        0,
        "+  - {id: amb, quote: of times, prefix: worst, body: b}",
        "",
    );
    bench.run(&["check", "--strict"]).check(0, "no mistakes", "");
}

/// With a history the day of the edit is told, what was taken out is let go, and what weighs waits.
#[test]
fn a_text_with_a_history() {
    let bench = sound();
    let yaml = |quote: &str| {
        format!(
            "notes:\n  - id: best-times\n    quote: {quote}\n    body: b\n  - id: wisdom\n    quote: it was the age of 12 wisdoms\n    body: b\n"
        )
    };
    let old = yaml("It was the best of times, it was the worst of times");
    bench.add(&[("content/tale.notes.yaml", &old), ("content/tale.md", &TALE.replace("of wisdom", "of 12 wisdoms"))]);
    bench.git("2026-02-01", &["init", "-q"]);
    bench.git("2026-02-01", &["add", "content", "postil.yaml"]);
    bench.git("2026-02-01", &["commit", "-q", "-m", "one"]);
    bench.add(&[("content/tale.md", &TALE.replace("best of", "finest of").replace("of wisdom", "of 13 wisdoms"))]);
    bench.git("2026-03-05", &["commit", "-q", "-a", "-m", "two"]);
    let run = bench.run(&["fix"]);
    run.check(1, "content/tale.notes.yaml:3: best-times: changed: passage edited in ", "1 repair to write");
    assert!(run.out.contains(" on 2026-03-05\n  It was the [-best-]{+finest+} of times, it was"), "{}", run.out);
    assert!(
        run.out.contains(" on 2026-03-05; a number differs\n  it was the age of [-12-]{+13+} wisdoms\n"),
        "{}",
        run.out
    );
    assert!(run.out.contains("+    quote: it was the age of 13 wisdoms\n"), "{}", run.out);
    assert!(run.out.contains("\n  --accept wisdom  `it was the age of 13 wisdoms`\n"), "{}", run.out);
    bench.run(&["fix", "--write"]).check(1, "set `reviewed:` to the day: `best-times`\n", "1 anchor needs a person");
    let new = yaml("It was the finest of times, it was the worst of times");
    assert_eq!(bench.read("content/tale.notes.yaml"), new);
    bench.run(&["fix", "--write", "--accept=wisdom"]).check(0, "wrote 1 repair", "");
    assert_eq!(bench.read("content/tale.notes.yaml"), new.replace("12", "13"));
}
