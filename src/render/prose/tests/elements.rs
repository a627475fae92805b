//! What becomes of each element.

use super::*;
use crate::model::document::Align;
use crate::render::prose::builder::{code, image, link};

#[test]
fn headings_leave_level_one_to_the_page() {
    let document = Builder::default().heading(1, "a", "A").gap("\n").heading(6, "b", "B").build();
    let blocks = render(&document, &[]).blocks;
    assert!(blocks[0].starts_with("<h2 id=\"a\">A<") && blocks[0].ends_with("</h2>"));
    assert!(blocks[1].starts_with("<h6 id=\"b\">B<") && blocks[1].ends_with("</h6>"));
}

#[test]
fn citations_stand_outside_the_reading_text() {
    check(
        Builder::default()
            .open(Element::Paragraph)
            .text("one ")
            .citation(&[("smith-2020", Some("p. 12")), ("jones", None)])
            .text(".")
            .close(),
        &[],
        &["<p id=\"p-1\">one <span class=\"cites\" data-mark>(<a class=\"cite\" data-mark \
           href=\"sources.html#smith-2020\">smith-2020, p. 12</a>; <a class=\"cite\" data-mark \
           href=\"sources.html#jones\">jones</a>)</span>.</p>"],
    );
}

#[test]
fn citations_and_marks_wait_for_the_end_of_a_link() {
    check(
        Builder::default()
            .open(Element::Paragraph)
            .open(link("https://x.org"))
            .text("one")
            .citation(&[("jones", None)])
            .text(" two")
            .close()
            .close(),
        &["one"],
        &["<p id=\"p-1\"><a href=\"https://x.org\" rel=\"external\"><span class=\"hl claim\" id=\"a-a\" \
           data-notes=\"a\">one</span> two</a>[1]<span class=\"cites\" data-mark>(<a class=\"cite\" data-mark \
           href=\"sources.html#jones\">jones</a>)</span></p>"],
    );
}

#[test]
fn links_to_records_say_so_and_refused_ones_are_words() {
    let to = |target| Element::Link { target, title: Some("a \"b\"".into()) };
    check(
        Builder::default()
            .open(Element::Paragraph)
            .around(to(LinkTarget::Ref { id: "x-1".into(), fragment: None }), "one")
            .around(to(LinkTarget::Refused), "two")
            .close(),
        &[],
        &["<p id=\"p-1\"><a class=\"rec claim\" href=\"claims/x-1.html\" title=\"a &quot;b&quot;\">one</a>two</p>"],
    );
}

#[test]
fn a_paragraph_of_one_image_is_a_figure() {
    check(
        Builder::default()
            .open(Element::Paragraph)
            .void(image("a.png", Some("A < B")))
            .close()
            .gap("\n")
            .open(Element::Paragraph)
            .text("one ")
            .void(image("sized.png", Some("B")))
            .close()
            .gap("\n")
            .open(Element::Paragraph)
            .void(Void::Image { target: LinkTarget::Refused, alt: "gone".into(), title: None })
            .close(),
        &[],
        &[
            "<figure class=\"wide\" id=\"p-1\"><img src=\"../a.png\" alt=\"a &quot;map&quot;\" \
             loading=\"lazy\"><figcaption data-mark>A &lt; B</figcaption></figure>",
            "<p id=\"p-2\">one <img src=\"../sized.png\" alt=\"a &quot;map&quot;\" width=\"4\" height=\"3\" loading=\"lazy\" title=\"B\"></p>",
            "<p id=\"p-3\"><span data-mark>gone</span></p>",
        ],
    );
}

#[test]
fn tables_scroll_in_themselves() {
    let cell = |align, header| Element::TableCell { align, header };
    check(
        Builder::default()
            .open(Element::Table)
            .open(Element::TableHead)
            .around(cell(Align::None, true), "one")
            .gap("\t")
            .around(cell(Align::Right, true), "two")
            .close()
            .gap("\n")
            .open(Element::TableRow)
            .around(cell(Align::None, false), "three")
            .gap("\t")
            .around(cell(Align::Right, false), "four")
            .close()
            .close(),
        &["two\nthree"],
        &["<div class=\"table\" id=\"p-1\" role=\"group\" tabindex=\"0\" aria-label=\"Table\"><table><thead><tr><th \
           scope=\"col\">one</th>\t<th class=\"al-right\" scope=\"col\"><span class=\"hl claim\" id=\"a-a\" \
           data-notes=\"a\">two</span></th></tr></thead>\n<tbody><tr><td><span class=\"hl claim\" \
           data-notes=\"a\">three</span>[1]</td>\t<td class=\"al-right\">four</td></tr></tbody></table></div>"],
    );
}

#[test]
fn lists_and_boxes() {
    check(
        Builder::default()
            .open(Element::List { start: Some(3) })
            .open(Element::Item)
            .void(Void::Task { done: true })
            .text("one")
            .close()
            .gap("\n")
            .open(Element::Item)
            .paragraph("two")
            .close()
            .close()
            .gap("\n")
            .void(Void::Rule),
        &[],
        &[
            "<ol id=\"p-1\" start=\"3\"><li class=\"task\"><input type=\"checkbox\" disabled data-mark checked \
             aria-label=\"done\">one</li>\n<li><p>two</p></li></ol>",
            "<hr id=\"p-void-1\">",
        ],
    );
}

#[test]
fn code_has_colours_and_highlights() {
    check(
        Builder::default().around(code(Some("rust")), "let a = 1;\n"),
        &["t a"],
        &["<pre id=\"p-1\" tabindex=\"0\"><code class=\"language-rust\"><span class=\"s-keyword\">le</span><span \
           class=\"hl claim\" id=\"a-a\" data-notes=\"a\"><span class=\"s-keyword\">t</span> a</span>[1] <span \
           class=\"s-operator\">=</span> <span class=\"s-number\">1</span><span class=\"s-punctuation\">;</span>\n\
           </code></pre>"],
    );
}

fn html(source: &str) -> Void {
    Void::Html(source.into())
}

#[track_caller]
fn check_raw(document: Builder, expected: &[&str]) {
    let document = document.build();
    let notes = notes(&document, &["one", "two"]);
    let mut prose = text(&document, &notes, &Addresses, &Words::default());
    for block in &mut prose.blocks {
        *block = block.replace(" data-mark=\"\"", " data-mark").replace("&nbsp;", "\u{a0}");
    }
    assert_eq!(short(&prose, &notes), expected);
}

const ONE: &str = "<p id=\"p-1\"><span class=\"hl claim\" id=\"a-a\" data-notes=\"a\">one</span>[1]</p>";
const TWO: &str = "<p id=\"p-2\"><span class=\"hl event\" id=\"a-b\" data-notes=\"b\">two</span>[2]</p>";

#[test]
fn raw_html_is_closed_at_the_end_of_its_block() {
    check_raw(
        Builder::default()
            .open(Element::Paragraph)
            .void(html("<b onclick=\"x\">"))
            .text("one")
            .void(html("<script>x</script>"))
            .close()
            .void(html("<div>"))
            .void(html("</i><hr>"))
            .gap("\n")
            .paragraph("two"),
        &[
            "<p id=\"p-1\"><b><span class=\"hl claim\" id=\"a-a\" data-notes=\"a\">one</span>[1]</b></p>",
            "<div></div>",
            "<hr>",
            TWO,
        ],
    );
}

#[test]
fn a_raw_element_over_several_blocks_makes_them_one() {
    check_raw(
        Builder::default()
            .void(html("<details>\n<summary>S</summary>\n"))
            .paragraph("one")
            .gap("\n")
            .void(html("</details><u>"))
            .paragraph("two"),
        &[&format!("<details>\n<summary>S</summary>\n{ONE}</details><u></u>"), "", "", TWO],
    );
}

#[test]
fn fields_have_no_ids() {
    let document = Builder::default()
        .heading(2, "who", "Who")
        .gap("\n")
        .open(Element::Paragraph)
        .around(link("https://x.org"), "one")
        .text(" ")
        .citation(&[("jones", None)])
        .close()
        .build();
    for (form, expected) in [
        (
            Field::Block,
            "<p class=\"h\">Who</p>\n<p><a href=\"https://x.org\" rel=\"external\">one</a> <span class=\"cites\" \
             data-mark>(<a class=\"cite\" data-mark href=\"sources.html#jones\">jones</a>)</span></p>",
        ),
        (
            Field::Inline,
            "Who\n<a href=\"https://x.org\" rel=\"external\">one</a> <span class=\"cites\" data-mark>(<a class=\"cite\" \
             data-mark href=\"sources.html#jones\">jones</a>)</span>",
        ),
        (Field::Unlinked, "Who\none <span class=\"cites\" data-mark>(jones)</span>"),
    ] {
        assert_eq!(field(&document, &Addresses, &Words::default(), form), expected);
    }
}
