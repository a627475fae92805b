//! What is said of one record, and of what the program relies on.

#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

#[path = "support/program.rs"]
mod program;

use program::Bench;

const TALE: &str = "---\ntitle: A tale\n---\n\nIt was the best of times, it was the worst of times.\n";
const NOTES: &str = "claims:
  - id: best
    aliases: [finest]
    title: The best
    claim: The times were good.
    quote: best of times
    verdict: contested
    basis: hindsight
    reason: Others differ.
    reviewed: 2026-01-02
    evidence:
      - {source: dickens, stance: supports, locator: p. 1, quote: It was}
    relations: [{to: worst, kind: contradicts}]
  - {id: worst, title: The worst, claim: The times were bad., quote: worst of ages}
";
const SOURCES: &str =
    "sources:\n  - {id: dickens, title: A Tale of Two Cities, author: ['Dickens, Charles'], date: 1859}\n";

fn bench() -> Bench {
    Bench::new(&[
        ("postil.yaml", "title: T\n"),
        ("content/tale.md", TALE),
        ("content/tale.notes.yaml", NOTES),
        ("content/sources.yaml", SOURCES),
    ])
}

#[test]
fn a_record_is_shown_with_its_links_both_ways() {
    let bench = bench();
    let run = bench.run(&["show", "best", "--no-history"]);
    run.check(0, "claim         best\n", "1 error");
    for line in [
        "written       content/tale.notes.yaml:2\n",
        "verdict       contested, hindsight\n",
        "evidence      supports dickens (A Tale of Two Cities), p. 1: \"It was\"\n",
        "in the text   content/tale.md:5: exact: \"best of times\"\n",
        "relations     contradicts worst (The worst)\n",
        "reviewed      2026-01-02\n",
        "page          claims/best.html\n",
    ] {
        assert!(run.out.contains(line), "{line}\n{}", run.out);
    }
    assert_eq!(bench.run(&["show", "finest", "--no-history"]).out, run.out, "an alias names the same");
    let source = bench.run(&["show", "dickens", "--no-history"]);
    source.check(0, "evidence of   supports best (The best)\n", "1 error");
    let lost = bench.run(&["show", "worst", "--no-history"]);
    lost.check(0, "related by    best (The best) contradicts this\n", "1 error");
    assert!(lost.out.contains("in the text   content/tale.md: lost: \"worst of ages\"\n"), "{}", lost.out);
}

#[test]
fn what_is_no_record_is_named() {
    let bench = bench();
    bench.run(&["show", "dikens", "--no-history"]).check(2, "", "did you mean `dickens`?");
    bench.run(&["show", "nothing-like-it", "--no-history"]).check(2, "", "`postil list --all`");
    bench.run(&["show", "tale", "--no-history"]).check(2, "", "`postil list --text tale`");
    let json = bench.run(&["show", "best", "--no-history", "--format", "json"]);
    json.check(0, "\"id\":\"best\"", "1 error");
    assert_eq!(json.out.lines().count(), 2, "the record and its anchor: {}", json.out);
}

#[test]
fn the_doctor_names_what_stands_in_the_way() {
    let bench = bench();
    bench.run(&["doctor"]).check(1, "bad   edition  1 text, 3 records, 1 error: `postil check` shows them\n", "");
    bench.add(&[("content/tale.notes.yaml", "notes: []\n")]);
    let run = bench.run(&["doctor"]);
    run.check(0, "ok    edition  1 text, 1 record\n", "");
    assert!(run.out.contains("note  git") && run.out.contains("note  schemas  none"), "{}", run.out);
    bench.run(&["schema", "--write"]);
    bench.add(&[("site/mine.txt", "mine"), ("postil.yaml", "title: T\noutput: site\n")]);
    let run = bench.run(&["doctor"]);
    run.check(1, "bad   output   site/ holds files that postil didn't write", "");
    assert!(run.out.contains("ok    schemas"), "{}", run.out);
    bench.run(&["doctor", "content"]).check(1, "go there\n", "");
    bench.run(&["doctor", "gone"]).check(2, "", "doesn't exist");
}

#[test]
fn shells_and_man_know_every_command() {
    let bench = Bench::new(&[]);
    let man = bench.run(&["man"]);
    let bash = bench.run(&["completions", "bash"]);
    for command in ["add", "build", "check", "doctor", "explain", "fix", "list", "serve", "show"] {
        assert!(man.out.contains(&format!("postil {command}")), "{command}");
        assert!(bash.out.contains(&format!(" {command} ")), "{command}");
    }
    assert!(!man.out.contains("postil anchor"), "hidden");
    bench.run(&["completions", "cmd"]).check(2, "", "invalid value");
}
