//! `postil add` as a contributor meets it: what it writes and what it says.

#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

#[path = "support/program.rs"]
mod program;

use program::Bench;

const TALE: &str = "---\ntitle: A tale\n---\n\nIt was the “best” of times, it was the worst of times.\n\nIt was the *age* of wisdom.\n";

const SIDECAR: &str = "content/tale.notes.yaml";

fn bench() -> Bench {
    Bench::new(&[("postil.yaml", "title: T\n"), ("content/tale.md", TALE), ("content/deep/er.md", TALE)])
}

#[test]
fn a_note_is_written_to_a_new_sidecar_and_only_lacks_its_words() {
    let bench = bench();
    let run = bench.run(&["add", "tale", "the \"best\" of"]);
    run.check(0, "added the note `the-best-of` to the new file content/tale.notes.yaml:2\n", "");
    assert!(run.out.ends_with("fill in `body`; `postil check` names what is missing\n"), "{}", run.out);
    let written = bench.read(SIDECAR);
    assert_eq!(
        written,
        "notes:\n  - id: the-best-of\n    quote: the “best” of\n    \
        # one of gloss, context, translation, textual, question, needs-source\n    kind: gloss\n    \
        # what a reader should know here, in Markdown\n    body:\n"
    );
    bench.run(&["check"]).check(1, "", "the note `the-best-of` has no `body`");
    bench.add(&[(SIDECAR, &written.replace("body:", "body: So they say."))]);
    bench.run(&["check", "--strict"]).check(0, "no mistakes", "");
}

#[test]
fn each_kind_lacks_what_its_author_knows() {
    let bench = bench();
    for (kind, blanks, errors) in [
        ("note", "`body`", 1),
        ("claim", "`title` and `claim`", 3),
        ("source", "`title`", 4),
        ("event", "`title` and `date`", 6),
    ] {
        bench.run(&["add", "tale", "age of wisdom", "--kind", kind]).check(0, &format!("fill in {blanks};"), "");
        let run = bench.run(&["check", "--format", "short", "-q"]);
        assert_eq!(run.err.matches("error[missing-key]").count(), errors, "{}", run.err);
        assert_eq!(run.err.lines().count(), errors, "{}", run.err);
    }
    let ids = ["age-of-wisdom", "age-of-wisdom-2", "age-of-wisdom-3", "age-of-wisdom-4"];
    let written = bench.read(SIDECAR);
    assert!(ids.iter().all(|id| written.contains(&format!("- id: {id}\n"))), "{written}");
    assert!(written.contains("# verdict: one of supported, partly-supported, contested,"), "{written}");
}

#[test]
fn the_kind_of_a_note_is_refused_without_a_word_of_where_it_goes() {
    let bench = bench();
    for (kind, record) in [("question", "note"), ("needs-source", "note"), ("causal", "claim"), ("primary", "source")] {
        let run = bench.run(&["add", "tale", "age of wisdom", "--kind", kind]);
        let hint = format!("`--kind {record}`, then write `kind: {kind}` in the record");
        run.check(2, "", &format!("error: --kind: `{kind}` is a kind of {record}: give {hint}\n"));
    }
    bench.run(&["add", "tale", "age of wisdom", "--kind", "clam"]).check(2, "", "a similar value exists: 'claim'");
    bench.run(&["add", "--help"]).check(0, "[possible values: claim, source, event, note]", "");
    assert_eq!(bench.names("content"), ["deep", "tale.md"]);
}

#[test]
fn a_sidecar_gets_one_more_entry_and_nothing_else_changes() {
    let bench = bench();
    let old = "\u{feff}# Mine.\r\nnotes:\r\n- id: one   # a\r\n  quote: >-\r\n    of\r\n    wisdom\r\n  body: b\r\n  # of one\r\n\r\n# The rest.\r\nsources: []\r\n";
    bench.add(&[(SIDECAR, old)]);
    bench.run(&["add", "content/tale.md", "best", "--id", "two"]).check(
        0,
        "added the note `two` to content/tale.notes.yaml:10\n",
        "",
    );
    let new = bench.read(SIDECAR);
    let at = old.find("\r\n\r\n# The rest.").unwrap();
    assert!(new.starts_with(&old[..at]) && new.ends_with(&old[at..]), "{new:?}");
    let entry = &new[at..new.len() - (old.len() - at)];
    assert!(
        entry.starts_with("\r\n\r\n- id: two\r\n  quote: best\r\n  prefix: was the “\r\n  suffix: ” of times,\r\n  #")
            && entry.ends_with("\r\n  body:"),
        "{entry:?}"
    );
    assert_eq!(bench.names("content"), ["deep", "tale.md", "tale.notes.yaml"]);
}

#[test]
fn words_that_a_shell_took_apart() {
    let bench = bench();
    bench.run(&["add", "tale", "it", "was", "the", "age"]).check(
        2,
        "",
        "put the quotation between quotes: postil add tale \"it was the age\"",
    );
}

#[test]
fn several_places_are_listed_and_one_is_chosen() {
    let bench = bench();
    let run = bench.run(&["add", "tale", "was the"]);
    run.check(
        2,
        "--occurrence 1  content/tale.md:5: It [was the] “best” of times,",
        "stands 3 times in `content/tale.md`",
    );
    assert!(
        run.out.contains("--occurrence 3  content/tale.md:7: was the worst of times. It [was the] age of wisdom"),
        "{}",
        run.out
    );
    assert_eq!(bench.names("content"), ["deep", "tale.md"]);
    bench.run(&["add", "tale", "was the", "--occurrence", "4"]).check(
        2,
        "",
        "--occurrence: the quotation stands 3 times",
    );
    bench.run(&["add", "tale", "was the", "--occurrence", "3"]).check(0, "added", "");
    assert!(
        bench.read(SIDECAR).contains("\n    quote: was the\n    prefix: of times. It\n    suffix: age of"),
        "{}",
        bench.read(SIDECAR)
    );
    bench.run(&["add", "tale", "of times", "--occurrence", "2"]).check(0, "added", "");
    assert!(bench.read(SIDECAR).contains("\n    quote: of times\n    prefix: worst\n"), "{}", bench.read(SIDECAR));
    let run = bench.run(&["add", "tale", "of times", "--format", "json"]);
    let places: Vec<serde_json::Value> =
        run.out.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["place"].clone()).collect();
    assert_eq!((places.len(), &places[1]["line"], &places[1]["words"]), (2, &5.into(), &"of times".into()));
}

#[test]
fn what_is_not_there_is_told_as_check_tells_it() {
    let bench = bench();
    let run = bench.run(&["add", "tale", "the age of all wisdom"]);
    run.check(2, "", "error[quote-not-found]: the quote `the age of all wisdom` is not in `content/tale.md`");
    assert!(run.err.contains("--> content/tale.md:7:8") && run.err.contains("closest passage"), "{}", run.err);
    assert!(run.err.contains("quote the text as the reader sees it: `the age of wisdom`"), "{}", run.err);
    bench.run(&["add", "tale", "the *age* of"]).check(2, "", "quote the words without Markdown: `the age of`");
    bench.run(&["add", "tale", " … "]).check(2, "", "has no letters or digits");
    assert_eq!(bench.names("content"), ["deep", "tale.md"]);
}

#[test]
fn texts_are_named_in_many_ways() {
    let bench = bench();
    for (index, name) in
        ["deep/er", "deep/er.md", "content/deep/er.md", "./content/deep/er.md", "deep/er.notes.yaml"].iter().enumerate()
    {
        bench.run(&["add", name, "best"]).check(0, "content/deep/er.notes.yaml:", "");
        assert_eq!(bench.read("content/deep/er.notes.yaml").matches("quote: best").count(), index + 1);
    }
    let path = bench.path("content/tale.md");
    bench.run(&["add", path.to_str().unwrap(), "best", bench.path("").to_str().unwrap()]).check(
        0,
        "tale.notes.yaml:2",
        "",
    );
    bench.run(&["add", "tal", "best"]).check(2, "", "TEXT: the edition has no text `tal`; did you mean `tale`?");
    bench.run(&["add", "zebra", "best"]).check(2, "", "TEXT: the edition has no text `zebra`; give its id or its path");
    bench.run(&["add", "tale"]).check(2, "", "<QUOTATION>");
    bench.run(&["add", "tale", "best", "nowhere"]).check(2, "", "DIR: `nowhere` doesn't exist");
}

#[test]
fn ids_are_never_shared() {
    let bench = bench();
    bench.add(&[("content/people.yaml", "people:\n  - id: best\n    name: B\n    aliases: [best-2]\n")]);
    bench.run(&["add", "tale", "best"]).check(0, "added the note `best-3`", "");
    bench.run(&["add", "tale", "worst", "--id", "best"]).check(2, "", "--id: the edition has `best` already");
    bench.run(&["add", "tale", "worst", "--id", "tale"]).check(2, "", "--id: the edition has `tale` already");
    bench.run(&["add", "tale", "worst", "--id", "The Worst"]).check(
        2,
        "",
        "`The Worst` can't be an id: it takes 2 to 64 of `a` to `z`, digits and hyphens, such as `the-worst`",
    );
    bench.add(&[("content/other.md", "---\ntitle: O\n---\n\nВойна и мир.\n")]);
    bench.run(&["add", "other", "Война"]).check(0, "added the note `note`", "");
}

#[test]
fn a_sidecar_that_cannot_take_it_stays_and_the_record_is_shown() {
    for (yaml, message) in [
        (
            "notes: [{id: one, body: b}]\n",
            "stands between brackets: put the record in by hand\n\nnotes:\n  - id: best\n    quote: best\n",
        ),
        ("notes:\n  - &a {id: one, body: b}\n", "can't be edited safely: `&a` is a YAML anchor"),
        ("notes:\n  - id: [\n", "can't be read as YAML"),
    ] {
        let bench = bench();
        bench.add(&[(SIDECAR, yaml)]);
        bench.run(&["add", "tale", "best"]).check(2, "", message);
        assert_eq!(bench.read(SIDECAR), yaml);
    }
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_sidecar_as_it_was() {
    let bench = bench();
    bench.run_on_full_disk(&["add", "tale", "best"]).check(3, "", "error: can't write `");
    assert_eq!(bench.names("content"), ["deep", "tale.md"]);
    bench.run(&["add", "tale", "best"]).check(0, "added", "");
    let before = bench.read(SIDECAR);
    bench.run_on_full_disk(&["add", "tale", "worst"]).check(3, "", "error: can't write `");
    assert_eq!(bench.read(SIDECAR), before);
    assert_eq!(bench.names("content"), ["deep", "tale.md", "tale.notes.yaml"]);
}

#[test]
fn the_result_as_json() {
    let bench = bench();
    let run = bench.run(&["add", "tale", "best", "--kind", "event", "--format", "json"]);
    run.check(0, "{", "fill in `title` and `date`");
    let object: serde_json::Value = serde_json::from_str(run.out.trim()).unwrap();
    let object = &object["added"];
    assert_eq!(object["blanks"], serde_json::json!(["title", "date"]));
    assert_eq!((&object["file"], &object["line"], &object["id"]), (&SIDECAR.into(), &2.into(), &"best".into()));
}
