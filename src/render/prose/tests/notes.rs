//! Passages and numbers.

use super::*;
use crate::render::prose::builder::link;

#[test]
fn a_passage_has_a_span_and_then_its_number() {
    check(
        paragraph(),
        &["two three"],
        &["<p id=\"p-1\">one <span class=\"hl claim\" id=\"a-a\" data-notes=\"a\">two three</span>[1] four</p>"],
    );
}

#[test]
fn overlaps_are_flattened() {
    check(
        paragraph(),
        &["one two three", "three four"],
        &[
            "<p id=\"p-1\"><span class=\"hl claim\" id=\"a-a\" data-notes=\"a\">one two </span><span class=\"hl claim d2 \
           o-event\" id=\"a-b\" data-notes=\"a b\">three</span>[1]<span class=\"hl event\" data-notes=\"b\"> four\
           </span>[2]</p>",
        ],
    );
}

#[test]
fn one_inside_another() {
    check(
        paragraph(),
        &["two", "one two three"],
        &["<p id=\"p-1\"><span class=\"hl event\" id=\"a-b\" data-notes=\"b\">one </span><span class=\"hl event d2 \
           o-claim\" id=\"a-a\" data-notes=\"b a\">two</span>[1]<span class=\"hl event\" data-notes=\"b\"> three\
           </span>[2] four</p>"],
    );
}

#[test]
fn two_that_begin_at_once_have_both_ids() {
    check(
        paragraph(),
        &["two", "two"],
        &["<p id=\"p-1\">one <span id=\"a-b\"><span class=\"hl claim d2 o-event\" id=\"a-a\" data-notes=\"a b\">two\
           </span></span>[1][2] three four</p>"],
    );
}

#[test]
fn a_passage_is_cut_at_elements() {
    check(
        Builder::default()
            .open(Element::Paragraph)
            .text("one ")
            .around(Element::Emphasis, "two three")
            .text(" four")
            .close(),
        &["one two", "three four"],
        &[
            "<p id=\"p-1\"><span class=\"hl claim\" id=\"a-a\" data-notes=\"a\">one </span><em><span class=\"hl claim\" \
           data-notes=\"a\">two</span>[1] <span class=\"hl event\" id=\"a-b\" data-notes=\"b\">three</span></em><span \
           class=\"hl event\" data-notes=\"b\"> four</span>[2]</p>",
        ],
    );
}

#[test]
fn numbers_stand_after_links() {
    let linked = || {
        Builder::default()
            .open(Element::Paragraph)
            .open(Element::Strong)
            .open(link("https://x.org"))
            .text("one ")
            .around(Element::Emphasis, "two")
            .text(" three")
            .close()
            .close()
            .text(" four")
            .close()
    };
    check(
        linked(),
        &["one", "two", "three"],
        &["<p id=\"p-1\"><strong><a href=\"https://x.org\" rel=\"external\"><span class=\"hl claim\" id=\"a-a\" \
           data-notes=\"a\">one</span> <em><span class=\"hl event\" id=\"a-b\" data-notes=\"b\">two</span></em> <span \
           class=\"hl source\" id=\"a-c\" data-notes=\"c\">three</span></a></strong>[1][2][3] four</p>"],
    );
}

#[test]
fn a_number_waits_for_the_end_of_code_but_not_in_its_middle() {
    check(
        Builder::default().open(Element::Paragraph).around(Element::Code, "a < b").text(".").close(),
        &["a <", "b"],
        &["<p id=\"p-1\"><code><span class=\"hl claim\" id=\"a-a\" data-notes=\"a\">a &lt;</span>[1] <span \
           class=\"hl event\" id=\"a-b\" data-notes=\"b\">b</span></code>[2].</p>"],
    );
}

#[test]
fn a_passage_over_two_blocks_has_a_segment_in_each() {
    check(
        paragraph().gap("\n").paragraph("five six"),
        &["four\nfive"],
        &[
            "<p id=\"p-1\">one two three <span class=\"hl claim\" id=\"a-a\" data-notes=\"a\">four</span></p>",
            "<p id=\"p-2\"><span class=\"hl claim\" data-notes=\"a\">five</span>[1] six</p>",
        ],
    );
}

#[test]
fn a_passage_that_ends_with_a_separator_has_its_number_before_it() {
    check(
        paragraph().gap("\n").paragraph("five six"),
        &["four\n"],
        &[
            "<p id=\"p-1\">one two three <span class=\"hl claim\" id=\"a-a\" data-notes=\"a\">four</span>[1]</p>",
            "<p id=\"p-2\">five six</p>",
        ],
    );
}

#[test]
fn footnote_marks_repeat_the_number_but_not_the_id() {
    let document = Builder::default()
        .open(Element::Paragraph)
        .text("one")
        .mark(0, "x")
        .text(" two")
        .mark(0, "x")
        .close()
        .gap("\n")
        .open(Element::FootnoteBody(0))
        .paragraph("three")
        .close()
        .build();
    let mut notes = notes(&document, &["one", "three"]);
    notes.insert(1, mark("fn-x", 9, "fn", Spot::Footnote(0)));
    assert_eq!(
        short(&render(&document, &notes), &notes),
        [
            "<p id=\"p-1\"><span class=\"hl claim\" id=\"a-a\" data-notes=\"a\">one</span>[1][9] two[9']</p>",
            "<p><span class=\"hl event\" id=\"a-b\" data-notes=\"b\">three</span>[2]</p>",
        ]
    );
    assert_eq!(short(&render(&document, &[]), &[]), ["<p id=\"p-1\">one two</p>", "<p>three</p>"]);
}

#[test]
fn whole_sections_have_a_number_and_whole_texts_have_none() {
    let document = Builder::default().heading(2, "who", "Who").gap("\n").paragraph("one").build();
    let notes = [mark("a", 1, "claim", Spot::Section(3)), mark("b", 2, "event", Spot::Text)];
    assert_eq!(
        short(&render(&document, &notes), &notes),
        [
            "<h2 id=\"who\">Who[1]<a class=\"pl\" data-mark href=\"#who\" aria-label=\"Link to this section\">§</a></h2>",
            "<p id=\"p-1\">one</p>",
        ]
    );
}
