//! What a golden page can't show: whole sites of a kind.

#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

mod support;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use postil::Silent;
use support::{edition, page};

const TALE: &str = "---\ntitle: A tale\n---\nIt was the best of times.\n";

#[test]
fn indexes_above_500_records_are_split() {
    let mut yaml = String::from("events:\n");
    for number in 0..501 {
        writeln!(yaml, "  - {{id: e-{number}, title: Event {number}, date: {:04}}}", 1000 + number).unwrap();
    }
    let edition = edition(&[("postil.yaml", "title: T\n"), ("content/tale.md", TALE), ("content/events.yaml", &yaml)]);
    let (outcome, built) = support::build(edition.path());
    assert!(outcome.report.is_empty(), "{}", support::drawn(&outcome, edition.path()));
    let (first, second) = (page(built.path(), "timeline.html"), page(built.path(), "timeline-2.html"));
    assert_eq!((first.matches("<li id=\"e-").count(), second.matches("<li id=\"e-").count()), (500, 1));
    assert!(first.contains("href=\"timeline-2.html\""));
}

/// A text can be edited, a note's entry looked up on its line, whatever shows the repository.
#[test]
fn links_lead_to_file_and_line_of_the_repository() {
    let yaml = "claims:\n  - id: best\n    title: Best\n    claim: It was.\n    quote: best of times\n\nnotes:\n  # A gloss\n  - \
                id: it\n    quote: It was\n    body: Who?\n";
    for (repository, edit, line) in [
        ("{url: https://github.com/a/b}", "https://github.com/a/b/edit/main/", "https://github.com/a/b/blob/main/"),
        (
            "{url: https://gitlab.com/a/b, branch: wip/x, path: the tale}",
            "https://gitlab.com/a/b/-/edit/wip/x/the%20tale/",
            "https://gitlab.com/a/b/-/blob/wip/x/the%20tale/",
        ),
        (
            "{url: https://codeberg.org/a/b}",
            "https://codeberg.org/a/b/_edit/main/",
            "https://codeberg.org/a/b/src/branch/main/",
        ),
    ] {
        let config = format!("title: T\nrepository: {repository}\n");
        let edition =
            edition(&[("postil.yaml", &config), ("content/tale.md", TALE), ("content/tale.notes.yaml", yaml)]);
        let (outcome, built) = support::build(edition.path());
        assert!(outcome.report.is_empty(), "{}", support::drawn(&outcome, edition.path()));
        let tale = page(built.path(), "tale.html");
        let edits = format!("href=\"{edit}content/tale.md\"");
        let note = format!("href=\"{line}content/tale.notes.yaml#L9\"");
        let claim = format!("href=\"{line}content/tale.notes.yaml#L2\"");
        for link in [&edits, &note, &claim] {
            assert!(tale.contains(link.as_str()), "{link}\n{tale}");
        }
        assert!(page(built.path(), "claims/best.html").contains(&claim));
    }
    let edition =
        edition(&[("postil.yaml", "title: T\n"), ("content/tale.md", TALE), ("content/tale.notes.yaml", yaml)]);
    let (_, built) = support::build(edition.path());
    assert!(!page(built.path(), "tale.html").contains("✎"));
}

#[test]
fn drafts_are_built_only_when_asked_for() {
    let yaml = "notes:\n  - id: secret\n    status: draft\n    quote: best of times\n    body: Not yet.\n";
    let edition =
        edition(&[("postil.yaml", "title: T\n"), ("content/tale.md", TALE), ("content/tale.notes.yaml", yaml)]);
    let (_, built) = support::build(edition.path());
    assert!(!page(built.path(), "tale.html").contains("Not yet."));
    let output = edition.path().join("public");
    let options = postil::Options { drafts: true, ..support::options(edition.path(), &output) };
    postil::build(&options, &Silent).unwrap();
    assert!(page(edition.path(), "tale.html").contains("Not yet."));
}

#[test]
fn keep_going_lists_what_found_no_place() {
    let yaml = "notes:\n  - id: lost\n    title: Lost\n    quote: worst of ages\n    body: Where?\n";
    let edition =
        edition(&[("postil.yaml", "title: T\n"), ("content/tale.md", TALE), ("content/tale.notes.yaml", yaml)]);
    let output = edition.path().join("public");
    let options = postil::Options { keep_going: true, ..support::options(edition.path(), &output) };
    let outcome = postil::build(&options, &Silent).unwrap();
    assert_eq!((outcome.report.errors(), outcome.report.warnings()), (0, 1));
    let html = page(edition.path(), "tale.html");
    assert!(html.contains("Notes without a place") && html.contains("<q id=\"a-lost\">worst of ages</q>"), "{html}");
    assert!(html.contains("<p>Where?</p>"), "a note has no page of its own: {html}");
}

/// A link to a note that lost its passage must not stop the build that lists the note, nor lead nowhere.
#[test]
fn keep_going_keeps_links_to_what_found_no_place() {
    let yaml = "notes:\n  - id: lost\n    quote: worst of ages\n    body: Where?\n  - id: other\n    \
                quote: best of times\n    body: See [that](ref:lost).\n";
    let more = "---\ntitle: More\n---\nBy [id](ref:lost), by [note](tale.md#n-lost), by [passage](tale.md#a-lost).\n";
    let edition = edition(&[
        ("postil.yaml", "title: T\nnav: [{title: Lost, to: 'ref:lost'}]\n"),
        ("content/tale.md", TALE),
        ("content/tale.notes.yaml", yaml),
        ("content/more.md", more),
    ]);
    let output = edition.path().join("public");
    let options = postil::Options { keep_going: true, ..support::options(edition.path(), &output) };
    let outcome = postil::build(&options, &Silent).unwrap();
    assert_eq!((outcome.report.errors(), outcome.report.warnings()), (0, 1));
    let (tale, more) = (page(edition.path(), "tale.html"), page(edition.path(), "more.html"));
    assert!(tale.contains("id=\"n-lost\"") && tale.contains("id=\"a-lost\""), "{tale}");
    assert!(tale.contains("href=\"#n-lost\">that</a>"), "{tale}");
    assert_eq!(more.matches("href=\"tale.html#n-lost\"").count(), 3, "{more}");
    assert_eq!(more.matches("href=\"tale.html#a-lost\"").count(), 1, "{more}");
    let coverage = page(edition.path(), "coverage.html");
    assert!(coverage.contains("href=\"tale.html#n-lost\""), "{coverage}");
}

/// git in a folder, on a day, with nobody's config.
fn git(folder: &Path, day: &str, arguments: &[&str]) {
    let mut command = std::process::Command::new("git");
    command.current_dir(folder).args(["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]).args(arguments);
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    command.env("GIT_AUTHOR_DATE", format!("{day}T12:00:00Z")).env("GIT_COMMITTER_DATE", format!("{day}T12:00:00Z"));
    assert!(command.status().unwrap().success(), "git {arguments:?}");
}

#[test]
fn an_edit_is_told_with_its_day_until_the_note_is_checked_again() {
    let text = |men| {
        format!("---\ntitle: T\n---\nOn Friday the town handed over {men} of the detained men to their country.\n")
    };
    let notes = |day| {
        let quote = "the town handed over 32 of the detained men to their country";
        format!("claims:\n  - {{id: handed-over, title: Over, claim: It did., quote: {quote}, reviewed: {day}}}\n")
    };
    let config = "title: T\nrepository: {url: https://example.org/r, branch: main}\n";
    let (before, after, old) = (text(32), text(33), notes("2026-01-01"));
    let edition = edition(&[("postil.yaml", config), ("content/tale.md", &before), ("content/tale.notes.yaml", &old)]);
    let root = edition.path();
    git(root, "2026-02-01", &["init", "-q"]);
    git(root, "2026-02-01", &["add", "content", "postil.yaml"]);
    git(root, "2026-02-01", &["commit", "-q", "-m", "one"]);
    fs::write(root.join("content/tale.md"), after).unwrap();
    git(root, "2026-03-05", &["commit", "-q", "-a", "-m", "two"]);
    for (reviewed, told) in [("2026-03-04", true), ("2026-03-06", false)] {
        fs::write(root.join("content/tale.notes.yaml"), notes(reviewed)).unwrap();
        let output = root.join("public");
        let options = postil::Options { history: true, keep_going: true, ..support::options(root, &output) };
        postil::build(&options, &Silent).unwrap();
        for name in ["tale.html", "claims/handed-over.html"] {
            let html = page(root, name);
            assert_eq!(html.contains("A number in this passage was changed after this "), told, "{name}: {html}");
            assert_eq!(html.contains("<time datetime=\"2026-03-05\">"), told, "{name}: {html}");
            assert_eq!(html.contains("https://example.org/r/commit/"), told, "{name}: {html}");
        }
        let coverage = page(root, "coverage.html");
        assert!(coverage.contains(if told { "not checked since" } else { "<br>checked since" }), "{coverage}");
    }
}

#[test]
fn a_home_page_hides_nothing_either() {
    let yaml = "notes:\n  - id: lost\n    quote: worst of ages\n    body: Where?\n";
    let edition =
        edition(&[("postil.yaml", "title: T\n"), ("content/index.md", TALE), ("content/index.notes.yaml", yaml)]);
    let output = edition.path().join("public");
    let options = postil::Options { keep_going: true, ..support::options(edition.path(), &output) };
    postil::build(&options, &Silent).unwrap();
    assert!(page(edition.path(), "index.html").contains("<p>Where?</p>"));
    assert!(page(edition.path(), "coverage.html").contains("href=\"index.html#n-lost\""));
}

#[test]
fn a_text_may_take_the_address_of_the_coverage_page() {
    let edition = edition(&[("postil.yaml", "title: T\n"), ("content/coverage.md", TALE)]);
    let (outcome, built) = support::build(edition.path());
    assert!(outcome.report.is_empty(), "{}", support::drawn(&outcome, edition.path()));
    assert!(page(built.path(), "coverage.html").contains("<h1>A tale</h1>"));
    assert!(!page(built.path(), "coverage.html").contains("What is annotated"));
}

#[test]
fn the_coverage_page_counts_drafts_only_when_they_are_built() {
    let yaml =
        "notes:\n  - id: secret\n    status: draft\n    kind: question\n    quote: best of times\n    body: Not yet.\n";
    let edition =
        edition(&[("postil.yaml", "title: T\n"), ("content/tale.md", TALE), ("content/tale.notes.yaml", yaml)]);
    let output = edition.path().join("public");
    for drafts in [false, true] {
        let options = postil::Options { drafts, ..support::options(edition.path(), &output) };
        postil::build(&options, &Silent).unwrap();
        let html = page(edition.path(), "coverage.html");
        assert_eq!(html.contains("Drafts"), drafts, "{html}");
        assert_eq!(html.contains("best of times"), drafts, "{html}");
    }
}

#[test]
fn an_own_template_and_style_override_the_theme() {
    let edition = edition(&[
        ("postil.yaml", "title: T\n"),
        ("content/tale.md", TALE),
        (
            "templates/text.html",
            "{% extends \"@theme/text.html\" %}{% block head %}<meta name=\"own\" content=\"1\">{% endblock %}",
        ),
        ("static/style.css", "/* ours */"),
    ]);
    let (outcome, built) = support::build(edition.path());
    assert!(outcome.report.is_empty(), "{}", support::drawn(&outcome, edition.path()));
    let html = page(built.path(), "tale.html");
    assert!(html.contains("name=\"own\"") && html.contains("<h1>A tale</h1>"), "{html}");
    assert_eq!(page(built.path(), "assets/style.css"), "/* ours */");
}

#[test]
fn records_in_shared_files_are_placed_by_text() {
    let yaml = "notes:\n  - id: far\n    text: tale\n    quote: best of times\n    body: From afar.\n";
    let edition = edition(&[("postil.yaml", "title: T\n"), ("content/tale.md", TALE), ("content/shared.yaml", yaml)]);
    let (outcome, built) = support::build(edition.path());
    assert!(outcome.report.is_empty(), "{}", support::drawn(&outcome, edition.path()));
    assert!(page(built.path(), "tale.html").contains("id=\"a-far\""));
}

#[test]
fn raw_html_is_shown_and_reported_unless_allowed() {
    let text = "---\ntitle: T\n---\nA <b>bold</b> word.\n";
    let edition = edition(&[("postil.yaml", "title: T\n"), ("content/tale.md", text)]);
    let (outcome, built) = support::build(edition.path());
    assert_eq!(outcome.report.warnings(), 1);
    assert!(page(built.path(), "tale.html").contains("&lt;b&gt;bold"));
}

#[test]
fn a_crowded_text_has_its_notes_below_unless_its_author_decides() {
    let words: Vec<String> = (0..30).map(|number| format!("word{number}")).collect();
    let paragraphs: Vec<String> = words.chunks(10).map(|words| words.join(", ")).collect();
    let mut yaml = String::from("notes:\n");
    for word in &words {
        writeln!(
            yaml,
            "  - {{id: of-{word}, kind: gloss, quote: {word}, body: What {word} stands for in a few words.}}"
        )
        .unwrap();
    }
    for (layout, warnings, below) in [("", 1, true), ("layout: margin\n", 0, false), ("layout: below\n", 0, true)] {
        let text = format!("---\ntitle: A tale\n{layout}---\n{}\n", paragraphs.join("\n\n"));
        let edition =
            edition(&[("postil.yaml", "title: T\n"), ("content/tale.md", &text), ("content/tale.notes.yaml", &yaml)]);
        let (outcome, built) = support::build(edition.path());
        assert_eq!((outcome.report.errors(), outcome.report.warnings()), (0, warnings), "{layout}");
        for page_name in ["tale.html", "tale.passages.html"] {
            assert_eq!(page(built.path(), page_name).contains("class=\"r nf below\""), below, "{layout} {page_name}");
        }
    }
}

#[test]
fn verse_keeps_its_lines() {
    let text = "---\ntitle: A song\nverse: true\n---\nOne line,\nand another.\n";
    let edition = edition(&[("postil.yaml", "title: T\n"), ("content/song.md", text)]);
    let (outcome, built) = support::build(edition.path());
    assert!(outcome.report.is_empty(), "{}", support::drawn(&outcome, edition.path()));
    let html = page(built.path(), "song.html");
    assert!(html.contains("class=\"r nf verse\"") && html.contains("One line,<br>\nand another."), "{html}");
}

#[test]
fn a_note_in_a_second_place_isnt_repeated() {
    let text = "---\ntitle: A tale\n---\nThe best of times.\n\nThe worst of times.\n";
    let yaml = "notes:\n  - {id: times, kind: gloss, quote: best of times, body: Said of years., also: [{quote: worst of times}]}\n";
    let edition =
        edition(&[("postil.yaml", "title: T\n"), ("content/tale.md", text), ("content/tale.notes.yaml", yaml)]);
    let (outcome, built) = support::build(edition.path());
    assert!(outcome.report.is_empty(), "{}", support::drawn(&outcome, edition.path()));
    let html = page(built.path(), "tale.html");
    assert_eq!(html.matches("Said of years.").count(), 1, "{html}");
    assert!(html.contains("<a href=\"#n-times\">note 1</a>"), "{html}");
}
/// A drawing is for the eye: every link of it must stand in the list as well, and lead somewhere.
#[test]
fn drawings_link_to_what_their_lists_have() {
    let mut text = String::from("---\ntitle: Many\n---\n");
    let mut yaml = String::from("claims:\n");
    for number in 0..50 {
        writeln!(text, "This is passage number {number} of many.\n").unwrap();
        writeln!(
            yaml,
            "  - {{id: c-{number}, quote: passage number {number} of, title: Claim {number} <&>, claim: It is so., \
             relations: [{{to: c-{}, kind: contradicts}}], evidence: [{{source: s-{}, stance: refutes}}, \
             {{source: s-{number}, stance: supports}}]}}",
            (number * 7 + 3) % 50,
            50 + number % 30,
        )
        .unwrap();
    }
    yaml.push_str("sources:\n");
    for number in 0..80 {
        writeln!(yaml, "  - {{id: s-{number}, type: report, title: Report {number}}}").unwrap();
    }
    yaml.push_str("events:\n");
    for number in 0..30 {
        writeln!(
            yaml,
            "  - {{id: e-{number}, quote: This is passage number {number} of, title: Event {number}, \
             date: 2020-08-{:02}}}",
            1 + number / 3
        )
        .unwrap();
    }
    let edition =
        edition(&[("postil.yaml", "title: T\n"), ("content/many.md", &text), ("content/many.notes.yaml", &yaml)]);
    let (outcome, built) = support::build(edition.path());
    assert_eq!(outcome.report.errors(), 0, "{}", support::drawn(&outcome, edition.path()));
    let texts = page(built.path(), "many.html");
    assert!(texts.contains("href=\"many.map.html\"") && texts.contains("href=\"many.timeline.html\""));
    // Of the 30 sources that speak against a claim, 20 speak against two, and so stand apart.
    for (name, links) in [("many.map.html", 50 + 100 + 20), ("many.timeline.html", 30)] {
        let html = page(built.path(), name);
        let (drawing, list) = html.split_once("</figure>").unwrap();
        let (mut seen, mut marks) = (0, drawing.split("tabindex=\"-1\"").collect::<Vec<_>>());
        marks.pop();
        for mark in marks {
            let href = mark.rsplit_once("href=\"").unwrap().1.split('"').next().unwrap();
            let found = match href.strip_prefix('#') {
                Some(id) => list.contains(&format!("id=\"{id}\"")),
                None => list.contains(&format!("href=\"{href}\"")) && !page(built.path(), href).is_empty(),
            };
            assert!(found, "{name}: {href}");
            seen += 1;
        }
        assert_eq!(seen, links, "{name}");
        assert!(drawing.matches("<title>").count() >= links, "{name}");
    }
}
