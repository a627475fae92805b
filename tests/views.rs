//! The other views of a text: its words alone, its notes alone, and only the passages that have notes.

#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

mod support;

use support::{edition, page};

const TALE: &str = "---\ntitle: A tale\n---\n\
A first word of warning.[^why]\n\n\
## The best\n\n\
It was the best of times. It was the worst of times.\n\n\
Nobody noted this.\n\n\
Nor this, in spite of [a link](#the-rest) and [another](#p-c4aa).\n\n\
***\n\n\
## The rest\n\n\
It was the age of wisdom.\n\n\
## The end\n\n\
Quiet.\n\n\
[^why]: Because.\n";

const NOTES: &str = "claims:\n\
\x20 - {id: best, title: Best, quote: best of times, claim: They were good., verdict: opinion}\n\
\x20 - {id: age, title: Age, quote: age of wisdom, claim: It was wise.}\n";

#[test]
fn a_text_can_be_read_without_its_notes() {
    let html = view("clean");
    assert!(html.contains("It was the best of times. It was the worst of times."), "{html}");
    assert!(!html.contains("class=\"hl") && !html.contains("class=\"n ") && !html.contains("class=\"ref"), "{html}");
    assert!(html.contains("<title>A tale (Text only) · T</title>"), "{html}");
}

#[test]
fn the_notes_alone_stand_beside_their_sentences() {
    let html = view("notes");
    assert!(!html.contains("Nobody noted this"), "{html}");
    for part in [
        "<p><a href=\"tale.html#r-fn-why\">A first word of warning.</a></p>",
        "<p>It was the <a class=\"hl claim\" href=\"tale.html#a-best\">best of times</a>.</p>",
        "<h2><a href=\"tale.html#the-rest\">The rest</a></h2>",
        "href=\"tale.html#r-age\" role=\"doc-backlink\"",
    ] {
        assert!(html.contains(part), "{part} isn't in {html}");
    }
    let order: Vec<usize> = ["Because.", "They were good.", "It was wise."]
        .map(|words| html.find(words).unwrap_or_else(|| panic!("{words} isn't in {html}")))
        .into();
    assert!(order.is_sorted(), "{html}");
    assert!(!html.contains("The end"), "a section without notes: {html}");
}

#[test]
fn annotated_passages_keep_their_headings_and_count_what_is_left_out() {
    let html = view("passages");
    assert!(
        html.contains("2 paragraphs without notes</a>") && html.contains("1 paragraph without notes</a>"),
        "{html}"
    );
    assert!(!html.contains("Nobody noted") && !html.contains("Quiet") && !html.contains("<hr"), "{html}");
    for id in ["the-best", "the-rest", "the-end", "a-best", "n-best", "n-age", "n-fn-why"] {
        assert!(html.contains(&format!("id=\"{id}\"")), "{id} isn't in {html}");
    }
}

#[test]
fn links_inside_a_text_lead_to_where_the_view_has_no_place() {
    let html = view("clean");
    assert!(html.contains("href=\"#the-rest\">a link") && html.contains("href=\"tale.html#p-c4aa\">another"), "{html}");
}

#[test]
fn each_way_to_see_a_text_leads_to_the_others() {
    let built = built("");
    for (name, file) in [
        ("full", "tale.html"),
        ("clean", "tale.clean.html"),
        ("notes", "tale.notes.html"),
        ("passages", "tale.passages.html"),
    ] {
        let html = page(built.path(), file);
        assert!(html.contains(&format!("<a href=\"{file}\" aria-current=\"page\">")), "{name}: {html}");
        let views = html.split("class=\"views\"").nth(1).and_then(|rest| rest.split("</nav>").next()).unwrap();
        assert_eq!(views.matches("<li><a href=\"tale").count(), 4, "{name}: {html}");
    }
    assert!(page(built.path(), "tale.notes.html").contains("rel=\"canonical\" href=\"https://x.org/tale.html\""));
}

#[test]
fn views_can_be_left_out() {
    let built = built("views: false\n");
    assert!(!built.path().join("public/tale.notes.html").exists());
    assert!(!page(built.path(), "tale.html").contains("class=\"views\""));
}

fn view(name: &str) -> String {
    page(built("").path(), &format!("tale.{name}.html"))
}

/// The built edition.
fn built(config: &str) -> tempfile::TempDir {
    let config = format!("title: T\nbase_url: https://x.org\n{config}");
    let edition = edition(&[("postil.yaml", &config), ("content/tale.md", TALE), ("content/tale.notes.yaml", NOTES)]);
    let (outcome, built) = support::build(edition.path());
    assert_eq!(outcome.report.errors(), 0, "{}", support::drawn(&outcome, edition.path()));
    built
}
