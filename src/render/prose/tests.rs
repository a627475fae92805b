use std::collections::BTreeMap;

use html5ever::tendril::TendrilSink;
use html5ever::{QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::RcDom;

use super::builder::{Builder, code, image, link};
use super::*;
use crate::model::document::{Align, Element, Piece, Void};

struct Addresses;

impl Resolve for Addresses {
    fn link(&self, target: &LinkTarget) -> Option<Address> {
        match target {
            LinkTarget::Url(url) => Some(Address { href: url.to_string(), class: String::new(), outside: true }),
            LinkTarget::Ref { id, .. } => {
                Some(Address { href: format!("claims/{id}.html"), class: "rec claim".to_string(), outside: false })
            }
            _ => None,
        }
    }

    fn image(&self, target: &LinkTarget) -> Option<String> {
        match target {
            LinkTarget::File(path) => Some(format!("../{path}")),
            _ => None,
        }
    }

    fn citation(&self, item: &CitationItem) -> Cited {
        let locator = item.locator.as_deref().map(|locator| format!(", {locator}")).unwrap_or_default();
        Cited { href: Some(format!("sources.html#{}", item.id)), label: format!("{}{locator}", item.id) }
    }
}

fn mark(stem: &str, number: usize, class: &str, spot: Spot) -> NoteMark {
    let label = format!("Note {number}, {class}");
    NoteMark { stem: stem.to_string(), number, class: class.to_string(), label, spot }
}

/// Notes of kinds by turns, named `a`, `b`, ..., at the given words of the document.
fn notes(document: &Document, quotes: &[&str]) -> Vec<NoteMark> {
    let place = |quote: &str| {
        let start = document.text.find(quote).unwrap();
        Spot::Passage(start as u32..(start + quote.len()) as u32)
    };
    let kinds = ["claim", "event", "source", "note"];
    let stem = |index: usize| char::from(b'a' + index as u8).to_string();
    quotes
        .iter()
        .enumerate()
        .map(|(index, quote)| mark(&stem(index), index + 1, kinds[index % 4], place(quote)))
        .collect()
}

fn render(document: &Document, notes: &[NoteMark]) -> Prose {
    let prose = text(document, notes, &Addresses, &Words::default());
    check_invariants(document, notes, &prose);
    prose
}

/// The blocks as they come, with what is the same everywhere made short: `[3]` for the number of note 3.
#[track_caller]
fn check(document: Builder, quotes: &[&str], expected: &[&str]) {
    let document = document.build();
    let notes = notes(&document, quotes);
    assert_eq!(short(&render(&document, &notes), &notes), expected);
}

fn short(prose: &Prose, notes: &[NoteMark]) -> Vec<String> {
    let shorten = |html: &String| {
        let mut html = html.clone();
        for note in notes {
            for id in [format!(" id=\"r-{}\"", note.stem), String::new()] {
                let long = format!(
                    "<a class=\"ref {}\" data-mark{id} href=\"#n-{}\" role=\"doc-noteref\" aria-label=\"{}\">{}</a>",
                    note.class, note.stem, note.label, note.number
                );
                html = html.replace(&long, &format!("[{}{}]", note.number, if id.is_empty() { "'" } else { "" }));
            }
        }
        for number in 0..20 {
            let long = format!(
                "<a class=\"pl\" data-mark href=\"#p-{number}\" aria-label=\"Link to paragraph {number}\">{number}</a>"
            );
            html = html.replace(&long, "");
        }
        html
    };
    prose.blocks.iter().chain(&prose.footnotes).map(shorten).collect()
}

const VOID: [&str; 4] = ["br", "hr", "img", "input"];

/// Takes HTML apart: checks that tags are balanced and that no link holds a link; gives what a reader reads, and
/// every id.
fn read(html: &str) -> (String, Vec<String>) {
    let (mut words, mut ids) = (String::new(), Vec::new());
    let mut open: Vec<(&str, bool)> = Vec::new();
    let mut rest = html;
    while let Some(before) = rest.find('<') {
        if !open.iter().any(|(_, marked)| *marked) {
            words.push_str(&rest[..before]);
        }
        let end = rest.find('>').unwrap();
        let tag = &rest[before + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().map(|(name, _)| name), Some(name), "unbalanced in {html}");
            continue;
        }
        let name = tag.split(' ').next().unwrap();
        ids.extend(tag.split_once(" id=\"").map(|(_, id)| id.split('"').next().unwrap().to_string()));
        if VOID.contains(&name) {
            continue;
        }
        assert!(name != "a" || !open.iter().any(|(name, _)| *name == "a"), "a link in a link in {html}");
        open.push((name, tag.contains(" data-mark")));
    }
    assert!(open.is_empty(), "open elements in {html}");
    words.push_str(rest);
    let words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    (words, ids)
}

/// The reading text is all there is; each note has one passage and one number; HTML parsers have nothing to say.
fn check_invariants(document: &Document, notes: &[NoteMark], prose: &Prose) {
    let (mut depth, mut block, mut reading, mut ids) = (0, 0, String::new(), BTreeMap::new());
    let mut take = |html: &str| {
        let (words, found) = read(html);
        reading.push_str(&words);
        for id in found {
            *ids.entry(id).or_insert(0) += 1;
        }
    };
    for piece in &document.pieces {
        match piece {
            Piece::Open(element) => {
                match element {
                    Element::FootnoteBody(index) if depth == 0 => take(&prose.footnotes[*index as usize]),
                    _ if depth == 0 => {
                        take(&prose.blocks[block]);
                        block += 1;
                    }
                    _ => {}
                }
                depth += 1;
            }
            Piece::Close => depth -= 1,
            Piece::Void(Void::Rule) if depth == 0 => {
                take(&prose.blocks[block]);
                block += 1;
            }
            Piece::Separator(range) if depth == 0 => {
                take(&document.text[range.start as usize..range.end as usize]);
            }
            _ => {}
        }
    }
    assert_eq!(block, prose.blocks.len());
    assert_eq!(reading, document.text);
    assert!(ids.values().all(|count| *count == 1), "{ids:?}");
    for note in notes {
        if let Spot::Passage(range) = &note.spot {
            let read = document
                .pieces
                .iter()
                .any(|piece| matches!(piece, Piece::Text(run) if run.start.max(range.start) < run.end.min(range.end)));
            assert_eq!(ids.contains_key(&format!("a-{}", note.stem)), read, "passage of {}", note.stem);
            assert!(ids.contains_key(&format!("r-{}", note.stem)), "number of {}", note.stem);
        }
    }
    for html in prose.blocks.iter().chain(&prose.footnotes) {
        let context = QualName::new(None, ns!(html), local_name!("div"));
        let dom = parse_fragment(RcDom::default(), Default::default(), context, Vec::new(), false).one(html.as_str());
        assert_eq!(*dom.errors.borrow(), Vec::<std::borrow::Cow<str>>::new(), "{html}");
    }
}

fn paragraph() -> Builder {
    Builder::default().paragraph("one two three four")
}

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
            .void(image("b.png", Some("B")))
            .close()
            .gap("\n")
            .open(Element::Paragraph)
            .void(Void::Image { target: LinkTarget::Refused, alt: "gone".into(), title: None })
            .close(),
        &[],
        &[
            "<figure class=\"wide\" id=\"p-1\"><img src=\"../a.png\" alt=\"a &quot;map&quot;\" \
             loading=\"lazy\"><figcaption data-mark>A &lt; B</figcaption></figure>",
            "<p id=\"p-2\">one <img src=\"../b.png\" alt=\"a &quot;map&quot;\" loading=\"lazy\" title=\"B\"></p>",
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
        &["<div class=\"table\" id=\"p-1\" role=\"region\" tabindex=\"0\" aria-label=\"Table\"><table><thead><tr><th \
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
            "<hr id=\"p-rule-1\">",
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

#[test]
fn raw_html_is_sanitised_block_by_block() {
    let html = |source: &str| Void::Html(source.into());
    let document = Builder::default()
        .void(html("<div onclick=\"x\">\n"))
        .open(Element::Paragraph)
        .void(html("<b>"))
        .text("one")
        .void(html("<script>x</script>"))
        .close()
        .gap("\n")
        .paragraph("two")
        .void(html("</div><i>"))
        .build();
    let notes = notes(&document, &["one", "two"]);
    let prose = text(&document, &notes, &Addresses, &Words::default());
    let number = |html: &str| html.replace(" data-mark=\"\"", " data-mark");
    let blocks = Prose { blocks: prose.blocks.iter().map(|html| number(html)).collect(), footnotes: Vec::new() };
    assert_eq!(
        short(&blocks, &notes),
        [
            "<div>\n<p id=\"p-1\"><b><span class=\"hl claim\" id=\"a-a\" data-notes=\"a\">one</span>[1]</b></p></div>",
            "<p id=\"p-2\"><span class=\"hl event\" id=\"a-b\" data-notes=\"b\">two</span>[2]</p><i></i>",
        ]
    );
}

#[test]
fn raw_html_may_be_a_block_of_its_own() {
    let mut document = Builder::default().void(Void::Html("<hr>".into())).gap("\n").paragraph("one").build();
    let block = crate::model::document::Block { range: 0..0, id: "p-0".into(), number: 0, heading: None };
    document.blocks.insert(0, block);
    let prose = text(&document, &[], &Addresses, &Words::default());
    assert_eq!(short(&prose, &[]), ["<hr>", "<p id=\"p-1\">one</p>"]);
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

#[test]
fn odd_places_lose_no_words() {
    let document = paragraph().gap("\n").paragraph("five").build();
    for range in [0..0, 18..19, 19..19, 23..23, 0..23, 0..u32::MAX, 90..99] {
        render(&document, &[mark("a", 1, "claim", Spot::Passage(range))]);
    }
    render(&Document::default(), &[mark("a", 1, "claim", Spot::Section(0))]);
}

/// A linear congruential generator (Knuth, MMIX): the same numbers on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(limit.max(1))) as u32
    }
}

/// A document with something of everything.
fn mixture(chance: &mut Chance) -> Document {
    let mut builder = Builder::default();
    for block in 0..1 + chance.below(7) {
        if block > 0 {
            builder = builder.gap("\n");
        }
        builder = match chance.below(7) {
            0 => builder.heading(2, &format!("h-{block}"), "A heading & more"),
            1 => builder.around(code(Some("rust")), "fn main() {\n    let a = \"<b>\";\n}\n"),
            2 => builder
                .open(Element::List { start: None })
                .around(Element::Item, "first item")
                .gap("\n")
                .open(Element::Item)
                .paragraph("second item")
                .close()
                .close(),
            3 => builder.open(Element::BlockQuote).paragraph("quoted").gap("\n").paragraph("twice").close(),
            4 => builder
                .open(Element::Paragraph)
                .text("see ")
                .open(link("https://x.org?a&b"))
                .text("a ")
                .around(Element::Strong, "linked")
                .mark(0, "x")
                .close()
                .text(" passage")
                .mark(0, "x")
                .close(),
            5 => builder
                .open(Element::Paragraph)
                .around(Element::Emphasis, "eins")
                .around(Element::Code, "zwei")
                .void(Void::Break)
                .text("\ndrei")
                .citation(&[("jones", None)])
                .close(),
            _ => builder.paragraph("It was the best of times, it was the worst of times"),
        };
    }
    let document = builder.build();
    if document.footnotes.is_empty() {
        return document;
    }
    // The body of the footnote, at the end.
    let mut builder = Builder::from(document);
    builder = builder.gap("\n").open(Element::FootnoteBody(0)).paragraph("a body").close();
    builder.build()
}

#[test]
fn whatever_overlaps_the_text_stays_whole() {
    let mut chance = Chance(1);
    for _ in 0..400 {
        let document = mixture(&mut chance);
        let length = document.text.len() as u32;
        let mut notes = vec![mark("fn-x", 1, "fn", Spot::Footnote(0))];
        for index in 0..chance.below(12) {
            let start = chance.below(length);
            let end = (start + chance.below(30)).min(length);
            let spot = if chance.below(9) == 0 { Spot::Section(end) } else { Spot::Passage(start..end) };
            notes.push(mark(&format!("s{index}"), notes.len() + 1, ["claim", "event"][index as usize % 2], spot));
        }
        render(&document, &notes);
    }
}
