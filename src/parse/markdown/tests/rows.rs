//! Rows of Markdown and what becomes of it.

use std::ops::Range;

use super::*;
use crate::model::document::ReferenceTarget;

#[track_caller]
fn check(markdown: &str, expected: &str) {
    let (document, report) = read(markdown);
    assert_eq!(draw(&document), expected, "{markdown:?}");
    let reported = draw_report(markdown, &report);
    assert!(reported.iter().all(|one| one == "empty-text "), "{markdown:?} {reported:?}");
}

#[track_caller]
fn check_report(markdown: &str, expected: &str, reported: &[&str]) {
    check_with(markdown, |_| {}, expected, reported);
}

#[track_caller]
fn check_with(markdown: &str, change: impl FnOnce(&mut Input<'_>), expected: &str, reported: &[&str]) {
    let (document, report) = read_with(markdown, change);
    assert_eq!(draw(&document), expected, "{markdown:?}");
    assert_eq!(draw_report(markdown, &report), reported, "{markdown:?}");
}

#[test]
fn blocks_are_parted() {
    check("one\ntwo\n\nthree", "p(one two)↵p(three)");
    check("# A *b*\ntext\n\n***\n\nmore", "h1#h-a-b(A em(b))↵p(text){hr}↵p(more)");
    check("> a\n>\n> b\n\nc", "quote(p(a)↵p(b))↵p(c)");
    check("- a\n  - b\n- c\n\n3. d\n4. e", "ul(li(a↵ul(li(b)))↵li(c))↵ol3(li(d)↵li(e))");
    check("- a\n\n  b\n- c", "ul(li(p(a)↵p(b))↵li(p(c)))");
    check("- [x] a\n- [ ] b", "ul(li({x}a)↵li({ }b))");
    check("- a\n  ***\n  b\n  > c\n\n  d", "ul(li(p(a){hr}↵p(b)↵quote(p(c))↵p(d)))");
    check("- a\n  ***\n  *b*\n  ```\n  c\n  ```\n  d", "ul(li(a{hr}↵em(b)↵pre.(c)↵d))");
    check("term\n: one\n: two\n\nother\n: three", "dl(dt(term)↵dd(one)↵dd(two)↵dt(other)↵dd(three))");
    check(
        "| a | b |\n|:--|--:|\n| c \\| d | `e\\|f` |\n| | g |\n",
        "table(head(th<(a)⇥th>(b))↵row(td<(c | d)⇥td>(code(e|f)))↵row(td<()td>(g)))",
    );
}

#[test]
fn code_keeps_its_lines_but_the_last_newline() {
    check("```rust,x y\na\n\tb\n\n```\nc", "pre.rust,x(a\n\tb\n)↵p(c)");
    check("    a\n\n    b\n", "pre.(a\n\nb)");
    check("```\n```", "pre.()");
    check("```\n\n```", "pre.()");
    check("```\na", "pre.(a)");
    check("> ```\n> a\n> b\n> ```", "quote(pre.(a\nb))");
    check("- x\n\n  \t\ta\r\n  \t\tb\r\n", "ul(li(p(x)↵pre.(  a\n  b)))");
}

#[test]
fn inline_marks() {
    check("*a* **b** ~~c~~ ~d~ ^e^ `f`", "p(em(a) b(b) del(c) sub(d) sup(e) code(f))");
    check("a  \nb\\\nc", "p(a{br}\nb{br}\nc)");
    check("`` a`b `` ` `` ` `c  d` `  e `", "p(code(a`b) code(``) code(c  d) code( e))");
    check("a \\*b\\* &amp; &lt;c&gt; &copy;", "p(a *b* & <c> ©)");
    check("<https://x.org> <a@x.org>", "p(a:https://x.org(https://x.org) a:mailto:a@x.org(a@x.org))");
    check("a <!-- b --> c", "p(a  c)");
    check("a\u{0}b\u{b}c\u{fffe}", "p(a\u{fffd}b\u{fffd}c\u{fffd})");
    check("\u{feff}# a", "h1#a(a)");
}

#[test]
fn smart_punctuation_is_a_choice() {
    check("\"a\" -- 'b' --- c...", "p(“a” – ‘b’ — c…)");
    check_with("\"a\" -- 'b'...", |input| input.smart = false, "p(\"a\" -- 'b'...)", &[]);
}

#[test]
fn links_and_images() {
    check("[a *b*](ref:some-id#part)", "p(a:ref:some-id#part(a em(b)))");
    check("[a](c.md#d \"e\") [b](../f.pdf)", "p(a:text:a/c#d 'e'(a) a:file:f.pdf(b))");
    check("[a][x]\n\n[x]: https://x.org 'y'", "p(a:https://x.org 'y'(a))");
    check("![a *b* `c`](d.png 'e') f", "p({img:file:a/d.png a b c 'e'} f)");
    check("[![a](b.png)](c.md)", "p(a:text:a/c({img:file:a/b.png a}))");
    check("[[a]] [b]", "p([[a]] [b])");
    check_report("[a](java&#115;cript:b)", "p(a:refused(a))", &["unsafe-url [a](java&#115;cript:b)"]);
    check_report(
        "[a](data:b) <vbscript:c>",
        "p(a:refused(a) a:refused(vbscript:c))",
        &["unsafe-url data:b", "unsafe-url vbscript:c"],
    );
    check_report(
        "![a](/b.png) [c](../../d)",
        "p({img:refused a} a:refused(c))",
        &["path-outside-content /b.png", "path-outside-content ../../d"],
    );
    check_report("[a]()", "p(a:refused(a))", &["broken-link [a]()"]);
}

#[test]
fn citations_stand_in_brackets() {
    check("a [@smith, p. 12]. b [@c1; @d2, p. 2]", "p(a {@smith p. 12}. b {@c1; @d2 p. 2})");
    check("`[@a]` \\[@b] [@c](d.md) [@e f]", "p(code([@a]) [@b] a:text:a/d(@c) [@e f])");
    check("[@a1][@b2][@c3] [@d4][]", "p({@a1}{@b2}{@c3} {@d4})");
    check("[*so*][@a1] ![@b2] ![so][@c3]", "p([em(so)]{@a1} !{@b2} ![so]{@c3})");
    check("> [@smith,\n> *p.* 12]", "quote(p({@smith *p.* 12}))");
    check("![a [@b1] c](d.png)", "p({img:file:a/d.png a @b1 c})");
    let source = "x [@a1, p. 2; @b2]";
    let (document, _) = read(source);
    let found: Vec<_> = document
        .references
        .iter()
        .map(|one| (&one.target, &source[one.source.start as usize..one.source.end as usize], one.at))
        .collect();
    let citation = |id: &str| ReferenceTarget::Citation(id.into());
    assert_eq!(found, [(&citation("a1"), "@a1", 2), (&citation("b2"), "@b2", 2)]);
}

#[test]
fn footnotes_stand_at_the_end() {
    check("a[^2] b[^x]\n\n[^x]: c\n\n    d\n[^2]: e\n\nf", "p(a{^2} b{^x})↵p(f)↵fn:2(p(e))↵fn:x(p(c)↵p(d))");
    check("a[^1] b[^1]\n\n[^1]: c[^2]\n[^2]: d[^1]", "p(a{^1} b{^1})↵fn:1(p(c{^2}))↵fn:2(p(d{^1}))");
    check("a[^A b/c] [^a-b_c]\n\n[^a B/C]: x\n[^a-b_c]: y", "p(a{^A-b-c} {^a-b_c})↵fn:A-b-c(p(x))↵fn:a-b_c(p(y))");
    check("a[^x y] b[^x-y]\n\n[^x y]: c\n[^x-y]: d", "p(a{^x-y} b{^x-y-2})↵fn:x-y(p(c))↵fn:x-y-2(p(d))");
    check("![^1] x\n\n[^1]: c", "p(!{^1} x)↵fn:1(p(c))");
    check("- a[^1]\n\n  [^1]: b\n\n  c", "ul(li(p(a{^1})↵p(c)))↵fn:1(p(b))");
    check_report(
        "a[^x] `[^y]` \\[^z] [^w](b.md)",
        "p(a[^x] code([^y]) [^z] a:text:a/b(^w))",
        &["undefined-footnote [^x]"],
    );
    check_report("a\n\n[^x]: b[^y]\n\n[^y]: c[^x]", "p(a)", &["unused-footnote [^x]", "unused-footnote [^y]"]);
    check_report("a[^x]\n\n[^x]: b\n\n[^X]: c", "p(a{^x})↵fn:x(p(b))", &["duplicate-footnote [^X]"]);
    check_with("a[^x]", |input| input.footnotes = false, "p(a[^x])", &[]);
}

#[test]
fn a_footnote_stands_beside_the_block_of_its_first_mark() {
    let (document, _) = read("a\n\nb[^1]\n\nc\n\n[^1]: d[^2]\n[^2]: e");
    let at: Vec<_> = document.footnotes.iter().map(|note| document.block_at(note.range.start)).collect();
    assert_eq!(at, [Some(1), Some(1)]);
}

#[test]
fn raw_html_is_text_or_let_through() {
    let raw = |input: &mut Input<'_>| input.raw_html = true;
    check_report("a <b>c</b> <i x='y'>d", "p(a <b>c</b> <i x='y'>d)", &["raw-html <b>", "raw-html <i x='y'>"]);
    check_with("a <b>c</b>", raw, "p(a {html:<b>}c{html:</b>})", &[]);
    let block = "<div>\n  <!-- x\n y --> a\n</div>\n\nb";
    check_report(block, "p(<div> a </div>)↵p(b)", &["raw-html <div>"]);
    check_with(block, raw, "{html:<div>\n   a\n</div>\n}p(b)", &[]);
    check("a\n\n<!-- b\n\nc -->\n\nd", "p(a)↵p(d)");
    check("- a\n  <!-- b -->\n  c", "ul(li(a↵c))");
    check("<!--> a", "p(a)");
    check_report("a\n\n<!-- b\n\nc", "p(a)", &["raw-html <!--"]);
    check_report("> a <b\n> c>", "quote(p(a <b\nc>))", &["raw-html <b\n> c>"]);
}

#[test]
fn headings_have_sections() {
    let (document, report) = read("x\n\n# A b\n\nc\n\n## D {#given .verse}\n\n> # Q\n>\n> q\n\nt\n\n# A b\n\n# E\n");
    assert!(report.is_empty(), "{report:?}");
    let text = |range: Range<u32>| &document.text[range.start as usize..range.end as usize];
    let found: Vec<_> = document
        .headings
        .iter()
        .map(|one| (one.slug.as_ref(), one.title.as_ref(), text(one.range.start..one.section_end)))
        .collect();
    assert_eq!(
        found,
        [
            ("h-a-b", "A b", "A b\nc\nD\nQ\nq\nt\n"),
            ("given", "D", "D\nQ\nq\nt\n"),
            ("q", "Q", "Q\nq"),
            ("h-a-b-2", "A b", "A b\n"),
            ("e", "E", "E"),
        ]
    );
    let blocks: Vec<_> =
        document.blocks.iter().map(|block| (text(block.range.clone()), block.number, block.heading)).collect();
    assert_eq!(
        blocks,
        [
            ("x", 1, None),
            ("A b", 0, Some(0)),
            ("c", 2, Some(0)),
            ("D", 0, Some(1)),
            ("Q\nq", 3, Some(1)),
            ("t", 4, Some(1)),
            ("A b", 0, Some(3)),
            ("E", 0, Some(4)),
        ]
    );
    let at = |words: &str| document.heading_before(document.text.find(words).unwrap() as u32);
    assert_eq!([at("x"), at("c\n"), at("q\n"), at("t\n")], [None, Some(0), Some(2), Some(1)]);
}

#[test]
fn heading_ids_are_checked() {
    check_report("# a {#x}\n\n# b {#x}\n\n# x", "h1#x(a)↵h1#b(b)↵h1#x-2(x)", &["duplicate-heading #x"]);
    check_report("# a {#n-b}\n\n# c {#d\"e}", "h1#a(a)↵h1#c(c)", &["bad-id #n-b", "bad-id #d\"e"]);
    check("# Intro\n\n# Other {#intro}", "h1#intro-2(Intro)↵h1#intro(Other)");
}

#[test]
fn paragraph_ids_come_from_their_words() {
    let ids = |markdown: &str| read(markdown).0.blocks.iter().map(|block| block.id.to_string()).collect::<Vec<_>>();
    let one = ids("same words");
    assert_eq!(one, [format!("p-{:016x}", slugs::hash("same words"))[..6].to_string()]);
    assert_eq!(ids("*same\nwords*\n\nsame words"), [one[0].clone(), format!("{}-2", one[0])]);
}

#[test]
fn fields_shown_in_a_line() {
    let inline = |input: &mut Input<'_>| {
        input.inline = true;
        input.footnotes = false;
    };
    check_with("a *b* [@c1]", inline, "p(a em(b) {@c1})", &[]);
    check_with("", inline, "p()", &[]);
    check_with("1984\\. A novel", inline, "p(1984. A novel)", &[]);
    check_with("a\n\nb\n\n- c", inline, "p(a↵b↵c)", &["block-in-line b"]);
    check_with("1984. A novel\n\nb", inline, "p(A novel↵b)", &["block-in-line 1984. A novel"]);
    check_with("# a", inline, "p(a)", &["block-in-line # a"]);
    check_with("|a|b|\n|-|-|\n|c|d|", inline, "p(a⇥b↵c⇥d)", &["block-in-line |a|b|"]);
    check_with("---", inline, "p()", &["block-in-line ---"]);
}

#[test]
fn a_text_without_words_is_reported() {
    check_report("", "", &["empty-text "]);
    check_report("***\n\n![a](b.png) …", "{hr}p({img:file:a/b.png a} …)", &["empty-text "]);
}

#[track_caller]
fn check_origins(markdown: &str, expected: &[(&str, &str)]) {
    let (document, _) = read(markdown);
    let found: Vec<_> = document
        .origins
        .iter()
        .map(|origin| {
            (
                &document.text[origin.text.start as usize..origin.text.end as usize],
                &markdown[origin.source.start as usize..origin.source.end as usize],
            )
        })
        .collect();
    assert_eq!(found, expected, "{markdown:?}");
}

#[test]
fn origins_point_into_the_source() {
    check_origins("a [b] ^c", &[("a [b] ^c", "a [b] ^c")]);
    check_origins("a\\*b &amp; c", &[("a", "a"), ("*b ", "*b "), ("&", "&amp;"), (" c", " c")]);
    check_origins("\"a...\"", &[("“", "\""), ("a", "a"), ("…", "..."), ("”", "\"")]);
    check_origins("&acE;x", &[("\u{223e}", "&acE;"), ("\u{333}", ""), ("x", "x")]);
    check_origins("> a\r\n> b", &[("a", "a"), (" ", "\r\n"), ("b", "b")]);
    check_origins("> `` a`b\n>   c ``", &[("a`b", "a`b"), (" ", "\n> "), ("  c", "  c")]);
    check_origins("> `\n> a\n> `", &[("a", "a")]);
    check_origins("|`a\\|b`|\n|-|", &[("a", "a"), ("|", "\\|"), ("b", "b")]);
    check_origins("```\r\na\r\nb\r\n```", &[("a", "a"), ("\nb", "\nb")]);
    check_origins("a\rb", &[("a", "a"), (" ", "\r"), ("b", "b")]);
}

#[test]
fn offsets_count_from_the_beginning_of_the_file() {
    let source = "---\ntitle: X\n---\n\u{feff}a [b](data:c)";
    let (document, report) = read_with(source, |input| input.body = 17..source.len());
    assert_eq!(&source[document.origins[0].source.start as usize..][..2], "a ");
    assert_eq!(draw_report(source, &report), ["unsafe-url data:c"]);
}
